import type { InvoiceDetail } from '@csol/contract';
import { dateIn } from '../clock.ts';
import type { KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { createJsonAnswer, PRIVATE } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { listGenerated } from '../renditions/renditions.ts';
import type { Call, Handler, Services } from '../services.ts';
import { selectFiles, selectLines, selectOrders, selectPayments, selectReferences, selectRelatives, selectVat } from './detail-parts.ts';
import { toDetail } from './detail.ts';
import { findOwnDocument, type OwnDocument } from './own-document.ts';
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
    .select((eb) => selectOrders(eb).as('orders'))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A document with all its parts, as the database gives it. */
export type DetailRow = NonNullable<Awaited<ReturnType<typeof readDetailRow>>>;

/**
 * A document with everything that is known of it; nothing where there is none.
 * @param today The date in the customer's time zone.
 */
export async function readInvoiceDetail(
  db: Database,
  id: string,
  customer: Pick<KnownCustomer, 'number' | 'name'>,
  today: string,
): Promise<InvoiceDetail | undefined> {
  const row = await readDetailRow(db, id);
  return row && { ...toSummary(row, customer, today), ...toDetail(row) };
}

/**
 * A document with everything that is known of it, and with the files that can be made of it.
 * @param document Found among the caller's.
 * @param call Whose language the names of files come in.
 * @throws ProblemError `notFound` where it has gone meanwhile.
 */
export async function readDetail(services: Services, { id, customer }: OwnDocument, call: Call): Promise<InvoiceDetail> {
  const { db, clock } = services;
  const detail = await readInvoiceDetail(db, id, customer, dateIn(customer.timeZone, clock()));
  if (!detail) throw new ProblemError('notFound');
  return { ...detail, documents: [...detail.documents, ...listGenerated(services.renditions, detail, call.language)] };
}

/** One of the caller's documents with everything that is known of it. */
export const getInvoice: Handler = async (services, call) => {
  const document = await findOwnDocument(services.db, call.principal, call.parameters.path.invoiceId ?? '');
  // The names of files are in the caller's language.
  return createJsonAnswer(await readDetail(services, document, call), PRIVATE, { Vary: 'Accept-Language' });
};
