import type { InvoiceSummary, Money, Period } from '@csol/contract';
import type { Cell, Column, ColumnKind, Row } from '@csol/domain/table';
import type { ExportWords } from './texts/words.ts';

/** The columns in their order. A number that is no quantity is a code: nobody adds up customer numbers. */
const KINDS = {
  kind: 'text',
  number: 'code',
  category: 'text',
  customerNumber: 'code',
  customerName: 'text',
  issueDate: 'date',
  dueDate: 'date',
  status: 'text',
  currency: 'code',
  net: 'amount',
  vat: 'amount',
  gross: 'amount',
  paid: 'amount',
  credited: 'amount',
  open: 'amount',
  orderNumber: 'code',
  purchaseOrderNumber: 'code',
  contractNumber: 'code',
  reference: 'code',
  periodFrom: 'date',
  periodTo: 'date',
  serialNumbers: 'code',
  delivery: 'text',
  id: 'code',
} as const satisfies Record<string, ColumnKind>;

/** A column of the table of invoices and credit notes. */
export type ColumnKey = keyof typeof KINDS;

const KEYS = Object.keys(KINDS) as ColumnKey[];

/** A document as a row of the table needs it. */
export interface ExportedInvoice {
  summary: InvoiceSummary;
  net: Money;
  vat: Money;
  paid: Money;
  credited: Money;
  reference: string | null;
  period: Period;
  /** Of all its lines, each once. */
  serialNumbers: readonly string[];
}

/** The columns, as a language calls them. */
export function createColumns(words: ExportWords): Column[] {
  return KEYS.map((key) => ({ key, name: words.columns[key], kind: KINDS[key] }));
}

/** The word for a code, or the code where nobody has one. */
function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code;
}

/** A document as a row. */
export function toRow(document: ExportedInvoice, words: ExportWords): Row {
  const { summary, net, vat, paid, credited, reference, period, serialNumbers } = document;
  const cells: Record<ColumnKey, Cell> = {
    kind: wordOf(words.kinds, summary.kind),
    number: summary.number,
    category: wordOf(words.categories, summary.category),
    customerNumber: summary.customerNumber,
    customerName: summary.customerName,
    issueDate: summary.issueDate,
    dueDate: summary.dueDate,
    status: wordOf(words.statuses, summary.status),
    currency: summary.gross.currency,
    net,
    vat,
    gross: summary.gross,
    paid,
    credited,
    open: summary.open,
    orderNumber: summary.orderNumber,
    purchaseOrderNumber: summary.purchaseOrderNumber,
    contractNumber: summary.contractNumber,
    reference: reference ?? undefined,
    periodFrom: period.from,
    periodTo: period.to,
    serialNumbers: serialNumbers.join(', '),
    delivery: summary.delivery && wordOf(words.deliveries, summary.delivery.state),
    id: summary.id,
  };
  return KEYS.map((key) => cells[key]);
}
