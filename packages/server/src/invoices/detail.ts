import type { InvoiceDetail, InvoiceLine, InvoiceLink, InvoiceSummary, Money, Period, VatRow } from '@csol/contract';
import { createMoney, isZero } from '@csol/domain/money';
import { toPresent } from '../present.ts';
import type { DetailRow } from './get-invoice.ts';

/** A period, where at least one end of it is known. */
function toPeriod(from: string | null, to: string | null): Period | null {
  return from === null && to === null ? null : toPresent({ from, to });
}

function toLine(line: DetailRow['lines'][number], currency: string): InvoiceLine {
  return toPresent({
    number: line.number,
    description: line.description,
    itemNumber: line.item_number,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unit_price === null ? null : createMoney(line.unit_price, currency),
    net: createMoney(line.net, currency),
    vatRate: line.vat_rate,
    period: toPeriod(line.period_from, line.period_to),
    serialNumbers: line.serial_numbers?.length ? line.serial_numbers : null,
    machine: line.machine,
    contractNumber: line.contract_number,
    orderNumber: line.order_number,
  });
}

function toVatRow(row: DetailRow['vatRows'][number], currency: string): VatRow {
  const { category, rate, exemption_reason: exemptionReason } = row;
  return toPresent({
    category,
    rate,
    taxable: createMoney(row.taxable, currency),
    amount: createMoney(row.amount, currency),
    exemptionReason,
  });
}

/** Numbers that the document or its lines name, each once. */
function toNumberLinks(type: 'order' | 'contract' | 'machine', numbers: readonly (string | null)[]): InvoiceLink[] {
  return [...new Set(numbers)].flatMap((number) => (number === null ? [] : [{ type, number }]));
}

/** A number as it is compared: people and systems write it in several ways. */
const keyOf = (number: string): string => number.trim().toLowerCase();

/** Orders by number, with the id of those that are here. */
function toOrderLinks({ order_number: ofDocument, lines, orders }: DetailRow): InvoiceLink[] {
  return toNumberLinks('order', [ofDocument, ...lines.map((line) => line.order_number)]).map((link) => {
    const order = orders.find(({ number }) => keyOf(number) === keyOf(link.number));
    return order ? { ...link, id: order.id } : link;
  });
}

function toLinks(row: DetailRow): InvoiceLink[] {
  const found = new Set(row.relatives.map(({ number }) => number));
  const opposite = row.kind === 'invoice' ? 'creditNote' : 'invoice';
  return [
    ...row.relatives.map(
      ({ id, kind, number, issue_date: date, gross, currency }): InvoiceLink => ({
        type: kind,
        id,
        number,
        date,
        amount: createMoney(gross, currency),
      }),
    ),
    ...row.references
      .filter(({ number }) => !found.has(number))
      .map(({ number, issue_date: date }): InvoiceLink => ({ type: opposite, number, ...(date !== null && { date }) })),
    ...row.payments.map((payment): InvoiceLink => {
      const { number, date, state } = payment;
      return { type: 'payment', number, date, state, amount: createMoney(payment.amount, row.currency) };
    }),
    ...toOrderLinks(row),
    ...toNumberLinks('contract', [row.contract_number, ...row.lines.map((line) => line.contract_number)]),
    ...toNumberLinks('machine', row.lines.flatMap((line) => line.serial_numbers ?? [])),
  ];
}

/** The members that the detail view shows beside those of the list. */
export function toDetail(row: DetailRow): Omit<InvoiceDetail, keyof InvoiceSummary> {
  const money = (amount: string): Money => createMoney(amount, row.currency);
  const { reference_scheme: scheme, reference_value: value, disputed_since: since } = row;
  return toPresent({
    net: money(row.net),
    vatTotal: money(row.vat),
    vat: row.vatRows.map((vatRow) => toVatRow(vatRow, row.currency)),
    prepaid: isZero(money(row.prepaid)) ? null : money(row.prepaid),
    rounding: isZero(money(row.rounding)) ? null : money(row.rounding),
    payable: money(row.payable),
    paid: money(row.paid),
    credited: money(row.credited),
    paymentReference: scheme && value !== null ? { scheme, value } : null,
    period: toPeriod(row.period_from, row.period_to),
    ...row.detail,
    dispute: since === null ? null : { since, reason: row.dispute_reason ?? '' },
    lines: row.lines.map((line) => toLine(line, row.currency)),
    links: toLinks(row),
    documents: row.files.map(({ id, file_name: fileName, media_type: mediaType, size }) => ({ id, fileName, mediaType, size })),
  });
}
