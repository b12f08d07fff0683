import type { InvoiceDetail } from '@csol/contract';
import { createMoney, isZero, type Money } from '@csol/domain/money';
import { renderInvoiceUbl } from '../renditions/invoice-ubl.ts';
import type { DemoCompany, DemoDocument } from './company.ts';

/** The object without the members that are null. */
function known<T extends object>(value: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) as never;
}

function periodOf({ period_from: from, period_to: to }: { period_from: string | null; period_to: string | null }) {
  return from === null && to === null ? null : known({ from, to });
}

/** What the document said on the day that it was issued: nothing paid, nothing credited. */
function toIssuedDetail({ row, lines, vat, references }: DemoDocument, customerNumber: string): InvoiceDetail {
  const money = (amount: string): Money => createMoney(amount, row.currency);
  const some = (amount: string): Money | null => (isZero(money(amount)) ? null : money(amount));
  const { reference_scheme: scheme, reference_value: value } = row;
  const { id, kind, number, category, issue_date: issueDate } = row;
  return {
    ...{ id, kind, number, category, issueDate, customerNumber, customerName: row.detail.buyer.name, status: 'open', documents: [] },
    ...{ net: money(row.net), vatTotal: money(row.vat), gross: money(row.gross), payable: money(row.payable) },
    ...{ open: money(row.payable), paid: money('0') },
    ...known({
      dueDate: row.due_date,
      prepaid: some(row.prepaid),
      rounding: some(row.rounding),
      orderNumber: row.order_number,
      purchaseOrderNumber: row.purchase_order_number,
      contractNumber: row.contract_number,
      period: periodOf(row),
      paymentReference: scheme && value !== null ? { scheme, value } : null,
    }),
    ...row.detail,
    vat: vat.map((part) => ({
      ...{ rate: part.rate, taxable: money(part.taxable), amount: money(part.amount) },
      ...known({ category: part.category, exemptionReason: part.exemption_reason }),
    })),
    lines: lines.map((line) => ({
      ...{ number: line.number, description: line.description, net: money(line.net) },
      ...known({
        itemNumber: line.item_number,
        quantity: line.quantity,
        unit: line.unit,
        unitPrice: line.unit_price === null ? null : money(line.unit_price),
        vatRate: line.vat_rate,
        period: periodOf(line),
        serialNumbers: line.serial_numbers,
        machine: line.machine,
        contractNumber: line.contract_number,
        orderNumber: line.order_number,
      }),
    })),
    links: references.map(({ number: about, issue_date: date }) => ({ type: 'invoice', number: about, ...known({ date }) })),
  };
}

/** The document as the UBL 2.1 file that the seller would have sent; importing it gives the same document. */
export function writeUbl(document: DemoDocument, customerNumber: string): Uint8Array {
  return renderInvoiceUbl(toIssuedDetail(document, customerNumber));
}

/** The documents of a company with their parts put together, the newest first. */
export function assembleDocuments(company: DemoCompany): DemoDocument[] {
  const byDocument = <Row extends { document_id: string }>(rows: readonly Row[]): Map<string, Row[]> => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) groups.set(row.document_id, [...(groups.get(row.document_id) ?? []), row]);
    return groups;
  };
  const [lines, vat] = [byDocument(company.document_line), byDocument(company.document_vat)];
  const references = byDocument(company.document_reference);
  return company.document
    .map((row) => ({ row, lines: lines.get(row.id) ?? [], vat: vat.get(row.id) ?? [], references: references.get(row.id) ?? [] }))
    .sort((a, b) => (a.row.issue_date > b.row.issue_date ? -1 : a.row.issue_date < b.row.issue_date ? 1 : 0));
}
