import { addDays, createMoney, formatDecimal, multiply, parseDecimal } from '@csol/domain';
import type { Money } from '@csol/contract';
import { CREDIT_NOTE_TEXT } from './catalogue.ts';
import type { DemoDocument, DemoInvoice, Maker } from './company.ts';
import { toColumns } from './invoices.ts';
import { addUp } from './totals.ts';

type Line = DemoInvoice['lines'][number];

/** The credit note for an invoice: all of it, or a part of its first line. */
export function createCreditNote(maker: Maker, invoice: DemoInvoice): DemoDocument {
  const { row, plan } = invoice;
  const { account } = plan.data;
  const id = maker.random.id('crn');
  const issueDate = earlier(addDays(row.issue_date, maker.random.int(4, 24)), maker.today);
  const lines = plan.fate === 'creditedInFull' ? invoice.lines.map(reverse) : [reverse(takePart(invoice.lines[0]!, row.currency))];
  const zero = createMoney('0', row.currency);
  const { rows, ...totals } = addUp(lines, { account, currency: row.currency, prepaid: zero });
  const { seller, buyer } = row.detail;
  return {
    row: {
      ...row,
      id,
      kind: 'creditNote',
      issue_date: issueDate,
      due_date: null,
      reference_scheme: null,
      reference_value: null,
      ...toColumns({ ...totals, prepaid: zero }),
      detail: { seller, buyer, notes: [CREDIT_NOTE_TEXT[plan.language].replace('{number}', row.number)] },
    },
    lines: lines.map((line, i) => ({ ...line, document_id: id, position: i + 1, number: String(i + 1) })),
    vat: rows.map((vat, i) => ({ ...vat, document_id: id, position: i + 1 })),
    references: [{ document_id: id, position: 1, number: row.number, issue_date: row.issue_date }],
  };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function reverse(line: Line): Line {
  return { ...line, quantity: line.quantity && negate(line.quantity), net: negate(line.net) };
}

function negate(decimal: string): string {
  const { units, scale } = parseDecimal(decimal);
  return formatDecimal({ units: -units, scale }, scale);
}

/** One of several pieces; of a single piece two fifths of its price. */
function takePart(line: Line, currency: string): Line {
  const price: Money = createMoney(line.unit_price!, currency);
  const unit = Number(line.quantity) > 1 ? price : multiply(price, '0.4');
  const serials = line.serial_numbers?.slice(0, 1) ?? null;
  return { ...line, quantity: '1', unit_price: unit.amount, net: unit.amount, serial_numbers: serials };
}
