import type { EnquiryKnown } from '@csol/contract';
import { createMoney } from '@csol/domain/money';
import type { Database } from '../db/schema.ts';
import type { Asked, FoundFact } from './references.ts';

/** A thing that is asked about, with its facts. */
export type AskedFact = Asked & FoundFact;

/** Something known, without what it is about. */
type Known = Omit<EnquiryKnown, 'about'>;

/** What settled a document: credit notes of its customer that name it or were applied to it. */
async function readCreditNotes(db: Database, ids: readonly string[]): Promise<[string, Known][]> {
  const columns = ['note.id', 'note.number', 'note.issue_date', 'note.gross', 'note.currency'] as const;
  const applied = db
    .selectFrom('allocation')
    .innerJoin('document as note', 'note.id', 'allocation.credit_note_id')
    .select(['allocation.document_id as target', ...columns])
    .where('allocation.document_id', 'in', ids);
  const naming = db
    .selectFrom('document as target')
    .innerJoin('document_reference as named', 'named.number', 'target.number')
    .innerJoin('document as note', 'note.id', 'named.document_id')
    .select(['target.id as target', ...columns])
    .where('target.id', 'in', ids)
    .where('note.kind', '=', 'creditNote')
    .whereRef('note.customer_id', '=', 'target.customer_id');
  const rows = await applied.union(naming).execute();
  return rows.map(({ target, id, number, issue_date: on, gross, currency }) => [
    target,
    { code: 'creditNote', on, number, id, amount: createMoney(gross, currency) },
  ]);
}

/** Payments that are booked on a document, or on their way to it. */
async function readPayments(db: Database, ids: readonly string[]): Promise<[string, Known][]> {
  const rows = await db
    .selectFrom('allocation')
    .innerJoin('payment', 'payment.id', 'allocation.payment_id')
    .innerJoin('document', 'document.id', 'allocation.document_id')
    .select(['document.id as target', 'document.currency', 'allocation.amount', 'payment.number', 'payment.date', 'payment.state'])
    .where('document.id', 'in', ids)
    .execute();
  return rows.map(({ target, currency, amount, number, date: on, state }) => [
    target,
    { code: state === 'made' ? 'payment' : 'pendingPayment', on, number, amount: createMoney(amount, currency) },
  ]);
}

async function readDisputes(db: Database, ids: readonly string[]): Promise<[string, Known][]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'disputed_since as since'])
    .where('id', 'in', ids)
    .where('disputed_since', 'is not', null)
    .execute();
  return rows.map(({ id, since }) => [id, { code: 'disputed', ...(since !== null && { on: since }) }]);
}

/** Which of the machines that lines bill have left. */
async function readRemovals(db: Database, asked: readonly AskedFact[]): Promise<EnquiryKnown[]> {
  const serials = asked.flatMap(({ fact }) => fact.line?.serialNumbers ?? []);
  if (serials.length === 0) return [];
  const rows = await db
    .selectFrom('machine')
    .select(['customer_id', 'serial_number', 'removed_on'])
    .where('serial_number', 'in', serials)
    .where('removed_on', 'is not', null)
    .execute();
  return asked.flatMap(({ about, fact, customerId }) =>
    rows
      .filter((row) => row.customer_id === customerId && fact.line?.serialNumbers?.includes(row.serial_number))
      .map((row): EnquiryKnown => ({ about, code: 'removed', number: row.serial_number, ...(row.removed_on && { on: row.removed_on }) })),
  );
}

/** What is known of invoices, credit notes and lines of them. */
export async function readKnownOfDocuments(db: Database, asked: readonly AskedFact[]): Promise<EnquiryKnown[]> {
  const own = asked.filter(({ kind }) => kind === 'invoice' || kind === 'invoiceLine');
  if (own.length === 0) return [];
  const ids = [...new Set(own.map(({ id }) => id))];
  const read = await Promise.all([readCreditNotes(db, ids), readPayments(db, ids), readDisputes(db, ids)]);
  const told = own.flatMap(({ about, id }) =>
    read.flat().filter(([target]) => target === id).map(([, known]): EnquiryKnown => ({ about, ...known })),
  );
  return [...told, ...(await readRemovals(db, own))];
}
