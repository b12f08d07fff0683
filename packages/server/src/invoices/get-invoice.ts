import type { InvoiceDetail } from '@csol/contract';
import { dateIn } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import { createJsonAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler } from '../services.ts';
import { selectFiles, selectLines, selectPayments, selectReferences, selectRelatives, selectVat } from './detail-parts.ts';
import { toDetail } from './detail.ts';
import { findOwnDocument } from './own-document.ts';
import { SUMMARY_COLUMNS, toSummary } from './summary.ts';

/** Columns that only the detail view shows. */
const DETAIL_COLUMNS = [
  ...SUMMARY_COLUMNS,
  'net',
  'vat',
  'prepaid',
  'rounding',
  'payable',
  'paid',
  'credited',
  'dispute_reason',
  'reference_scheme',
  'reference_value',
  'period_from',
  'period_to',
  'detail',
] as const;

function readDetailRow(db: Database, id: string) {
  return db
    .selectFrom('document')
    .select(DETAIL_COLUMNS)
    .select((eb) => [selectLines(eb).as('lines'), selectVat(eb).as('vatRows'), selectFiles(eb).as('files')])
    .select((eb) => [selectPayments(eb).as('payments'), selectRelatives(eb).as('relatives'), selectReferences(eb).as('references')])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A document with all its parts, as the database gives it. */
export type DetailRow = NonNullable<Awaited<ReturnType<typeof readDetailRow>>>;

/** One of the caller's documents with everything that is known of it. */
export const getInvoice: Handler = async ({ db, clock }, { principal, parameters }) => {
  const { id, customer } = await findOwnDocument(db, principal, parameters.path.invoiceId ?? '');
  const row = await readDetailRow(db, id);
  if (!row) throw new ProblemError('notFound');
  const detail: InvoiceDetail = { ...toSummary(row, customer, dateIn(customer.timeZone, clock())), ...toDetail(row) };
  return createJsonAnswer(detail);
};
