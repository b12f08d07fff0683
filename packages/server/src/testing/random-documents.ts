import fc from 'fast-check';
import type { Insertable } from 'kysely';
import type { InvoiceQuery } from '@csol/contract';
import { addDays } from '@csol/domain/dates';
import { createMoney } from '@csol/domain/money';
import type { Database, DocumentLineTable } from '../db/schema.ts';
import { jsonb } from '../db/values.ts';
import { insertDocuments, type DocumentDraft } from './documents.ts';
import type { SlowDocument } from './slow-list.ts';

/** Today, for random documents. */
export const TODAY = '2026-07-15';
const KINDS = ['invoice', 'creditNote'] as const;
const CATEGORIES = ['maintenance', 'education', 'hardware', 'software', 'services', 'financing', 'other'] as const;
const STATUSES = ['open', 'partlyPaid', 'paid', 'overdue', 'disputed', 'credited'] as const;
const CURRENCIES = ['EUR', 'SEK', 'JPY', 'KWD'] as const;
const DELIVERIES = ['pending', 'delivered', 'failed'] as const;
/** The customers that random documents are of. */
export const CUSTOMERS = ['10482-BE', '20991-SE', '33007-US'];
const PAYMENTS = ['P-1', 'p-2', 'P-3'];

const digits = (currency: string): number => ({ JPY: 0, KWD: 3 })[currency] ?? 2;
const day = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(TODAY, offset));
const few = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

/** What a random line has of what filters look at. */
interface Line {
  order: string | null;
  contract: string | null;
  serials: readonly string[] | null;
}

const line: fc.Arbitrary<Line> = fc.record({
  order: fc.option(fc.constantFrom('O-57', 'o-58')),
  contract: fc.option(fc.constantFrom('MA-1', 'ma-2 ')),
  serials: fc.option(few('06-7A1B2', '06-7a1b3', ' 06-X"[]')),
});

/** A document with its parts. */
export interface RandomDocument {
  row: DocumentDraft;
  customer: string;
  lines: readonly Line[];
  payments: readonly string[];
}

/** A document with everything that filters look at, few distinct values each, so that ties are common. */
export const randomDocument = fc
  .record({
    customer: fc.constantFrom(...CUSTOMERS),
    kind: fc.constantFrom(...KINDS),
    number: fc.integer({ min: 1, max: 40 }).map((n) => `2026-${n}`),
    category: fc.constantFrom(...CATEGORIES),
    issue: day,
    due: fc.option(day),
    currency: fc.constantFrom(...CURRENCIES),
    units: fc.integer({ min: 0, max: 2_000 }),
    /** More decimals than any currency has. */
    isOdd: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    settled: fc.constantFrom('nothing', 'half', 'paid', 'credited'),
    isNegative: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    isDisputed: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    order: fc.option(fc.constantFrom('O-55', 'o-56', 'O-57')),
    purchase: fc.option(fc.constantFrom('PO-A', ' PO-B')),
    contract: fc.option(fc.constantFrom('MA-1', 'Ma-3')),
    delivery: fc.option(fc.constantFrom(...DELIVERIES)),
    reference: fc.option(fc.constantFrom('+++010/8068/17183+++', 'RF18 5390 0754')),
    lines: fc.array(line, { maxLength: 2 }),
    payments: few(...PAYMENTS),
  })
  .map((value): RandomDocument => {
    const { customer, kind, currency, units, settled, lines, payments } = value;
    // Invoices below zero exist, and credit notes with a due date: neither is ever overdue.
    const sign = kind === 'invoice' && !value.isNegative ? 1 : -1;
    const write = (minor: number): string => ((sign * minor) / 10 ** digits(currency)).toFixed(digits(currency));
    const gone = settled === 'nothing' ? 0 : settled === 'half' ? Math.floor(units / 2) : units;
    const rest = write(units - gone);
    const odd = (amount: string): string => (value.isOdd && settled === 'nothing' && currency === 'EUR' ? `${amount}05` : amount);
    const row: DocumentDraft = {
      customer_id: `customer-${customer}`,
      kind,
      number: value.number,
      category: value.category,
      issue_date: value.issue,
      due_date: value.due,
      currency,
      gross: odd(write(units)),
      paid: settled === 'credited' ? '0' : write(gone),
      credited: settled === 'credited' ? write(gone) : '0',
      open: odd(rest),
      disputed_since: value.isDisputed ? TODAY : null,
      order_number: value.order,
      purchase_order_number: value.purchase,
      contract_number: value.contract,
      delivery_channel: value.delivery && 'peppol',
      delivery_state: value.delivery,
      reference_scheme: value.reference ? 'free' : null,
      reference_value: value.reference,
    };
    return { row, customer, lines, payments };
  });

/** The status by the contract's words. */
function statusOf(document: DocumentDraft): (typeof STATUSES)[number] {
  const [open = 0, paid, credited] = [document.open, document.paid, document.credited].map(Number);
  if (document.disputed_since) return 'disputed';
  if (document.kind === 'creditNote') return open === 0 ? 'paid' : 'open';
  if (open === 0) return paid === 0 && credited !== 0 ? 'credited' : 'paid';
  if (open > 0 && document.due_date && document.due_date < TODAY) return 'overdue';
  return paid || credited ? 'partlyPaid' : 'open';
}

function toSlow({ row, customer, lines, payments }: RandomDocument, id: string): SlowDocument {
  return {
    id,
    kind: row.kind ?? 'invoice',
    number: row.number ?? '',
    category: row.category ?? 'other',
    customerNumber: customer,
    customerName: `Company ${customer}`,
    issueDate: row.issue_date ?? '',
    ...(row.due_date && { dueDate: row.due_date }),
    gross: createMoney(row.gross ?? '', row.currency ?? ''),
    open: createMoney(row.open ?? '', row.currency ?? ''),
    status: statusOf(row),
    ...(row.order_number && { orderNumber: row.order_number }),
    ...(row.purchase_order_number && { purchaseOrderNumber: row.purchase_order_number }),
    ...(row.contract_number && { contractNumber: row.contract_number }),
    ...(row.delivery_state && { delivery: { channel: 'peppol', state: row.delivery_state } }),
    ...(row.reference_value && { reference: row.reference_value }),
    lineOrders: lines.flatMap(({ order }) => order ?? []),
    lineContracts: lines.flatMap(({ contract }) => contract ?? []),
    serialNumbers: lines.flatMap(({ serials }) => serials ?? []),
    payments,
  };
}

/** A line of a document that names what it is told, and nothing else. */
export function createLine(
  documentId: string,
  position: number,
  more: Partial<Insertable<DocumentLineTable>>,
): Insertable<DocumentLineTable> {
  const nothing = { item_number: null, quantity: null, unit: null, unit_price: null, vat_rate: null, period_from: null, period_to: null };
  const none = { serial_numbers: null, machine: null, contract_number: null, order_number: null };
  const line = { document_id: documentId, position, number: String(position), description: 'A line', net: '0' };
  return { ...line, ...nothing, ...none, ...more };
}

function toLines(id: string, { lines }: RandomDocument): Insertable<DocumentLineTable>[] {
  return lines.map(({ order, contract, serials }, index) =>
    createLine(id, index + 1, { order_number: order, contract_number: contract, serial_numbers: serials && jsonb(serials) }),
  );
}

/** Writes random documents of the customers, which are there, with their lines and payments. @returns What they are for a slow list. */
export async function insertRandomDocuments(db: Database, count: number, seed: number): Promise<SlowDocument[]> {
  const documents = fc.sample(randomDocument, { numRuns: count, seed });
  const ids = await insertDocuments(db, documents.map(({ row }) => row));
  const idOf = (index: number): string => ids[index] ?? '';
  await db.insertInto('document_line').values(documents.flatMap((document, index) => toLines(idOf(index), document))).execute();
  const payments = CUSTOMERS.flatMap((customer) =>
    PAYMENTS.map((number) => ({ id: `${customer} ${number}`, customer_id: `customer-${customer}`, number })),
  );
  const rest = { date: TODAY, amount: '0', currency: 'EUR', state: 'made' as const };
  await db.insertInto('payment').values(payments.map((payment) => ({ ...payment, ...rest }))).execute();
  const part = { credit_note_id: null, amount: '1' };
  const allocations = documents.flatMap((document, index) =>
    document.payments.map((number) => ({ payment_id: `${document.customer} ${number}`, document_id: idOf(index), ...part })),
  );
  await db.insertInto('allocation').values(allocations).execute();
  return documents.map((document, index) => toSlow(document, idOf(index)));
}

/** All that lists are sorted by. */
export const SORT_FIELDS = [
  ...['issueDate', 'dueDate', 'number', 'kind', 'category', 'status', 'customerNumber', 'orderNumber', 'purchaseOrderNumber'],
  ...['gross', 'open', 'delivery'],
];
const sortKey = fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...SORT_FIELDS));
/** A sort by up to four keys. */
export const randomSort = fc
  .uniqueArray(sortKey, { minLength: 1, maxLength: 4, selector: ([, field]) => field })
  .map((keys) => keys.map((key) => key.join('')).join(','));
const some = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

/** A question with any filters, about documents with these ids: about half of the filters, else hardly anything would match. */
export function createRandomQuery(ids: readonly string[]): fc.Arbitrary<InvoiceQuery> {
  const number = fc.constantFrom('2026-5', '2026-9', '2026-10', ' 2026-21', '2026', '2026-100');
  const amount = fc.constantFrom('0', '0.5', '3', '9.9', '9.9905', '12.3456', '500', '1999.999');
  const all = {
    q: fc.constantFrom('2026', '-1', 'o-5', 'PO-B', '8068', 'rf18', 'nowhere'),
    id: fc.subarray([...ids.slice(0, 30), 'nobody’s'], { minLength: 1 }),
    dateField: fc.constantFrom('issueDate', 'dueDate'),
    from: day,
    to: day,
    numberFrom: number,
    numberTo: number,
    amountField: fc.constantFrom('gross', 'open'),
    amountFrom: amount,
    amountTo: amount,
    kind: some(...KINDS),
    category: some(...CATEGORIES),
    status: some(...STATUSES),
    delivery: some(...DELIVERIES),
    customerNumber: some(...CUSTOMERS, 'somebody else'),
    currency: some(...CURRENCIES, 'USD'),
    orderNumber: some('O-55', ' o-57', 'O-58', 'O-5'),
    purchaseOrderNumber: some('po-a ', 'PO-B', 'PO'),
    contractNumber: some('ma-1', 'MA-2', 'MA-3 '),
    serialNumber: some('06-7a1b2', '06-7A1B3', '06-x"[]', '06'),
    paymentNumber: some('p-1', 'P-2 ', 'P'),
    sort: randomSort,
  } as const;
  const limit = fc.constantFrom(7, 50, 200);
  return fc.subarray(Object.keys(all), { maxLength: 6 }).chain((names) => {
    const chosen = Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
    return fc.record({ ...(chosen as Partial<typeof all>), limit });
  });
}
