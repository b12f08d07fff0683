import { sql } from 'kysely';
import type { ExportRequest } from '@csol/contract';
import { createCalendar } from '../clock.ts';
import type { Place } from '../cursor.ts';
import { findCustomers } from '../customers.ts';
import { ProblemError } from '../http/problem.ts';
import { createFilter } from '../invoices/filter.ts';
import { parseSort } from '../ledgers/sort-key.ts';
import type { Principal } from '../principal.ts';
import type { Services } from '../services.ts';
import { nextTurn } from '../turns.ts';

/** Ids that are taken out of a list at once: a few milliseconds of work, then others have their turn. */
const SLICE = 2000;

/** @throws ProblemError `notFound` where one of them is unknown or somebody else's. */
async function checkIds({ db }: Services, principal: Principal, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('customer', 'customer.id', 'document.customer_id')
    .select(['document.id', 'customer.number'])
    .where('document.id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
  const own = rows.filter(({ number }) => principal.customers === 'all' || principal.customers.includes(number));
  if (own.length !== ids.length) throw new ProblemError('notFound');
  return ids;
}

/** All that match, in the order of the query. */
async function selectMatches(
  { db, lists, clock }: Services,
  principal: Principal,
  query: NonNullable<ExportRequest['query']>,
  most: number,
): Promise<readonly string[]> {
  const customers = await findCustomers(db, principal, query.customerNumber);
  const keys = parseSort(query.sort ?? '-issueDate');
  const question = { customers, filter: createFilter(query), keys, todayIn: createCalendar(clock()) };
  const ids: string[] = [];
  let after: Place | undefined;
  do {
    const answer = await lists.answer({ ...question, limit: SLICE, ...(after && { after }) });
    if (answer.count > most) throw new ProblemError('tooLarge');
    ids.push(...answer.rows.map(({ id }) => id));
    after = answer.end;
    await nextTurn();
  } while (after);
  return ids;
}

/**
 * The documents that are ordered, in the order of the file.
 * @param most How many there may be.
 * @throws ProblemError `notFound`, `tooLarge`, and `invalid` where nothing, or two things, say which are meant.
 */
export function selectDocuments(
  services: Services,
  principal: Principal,
  { ids, query }: Pick<ExportRequest, 'ids' | 'query'>,
  most: number,
): Promise<readonly string[]> {
  if (ids && !query) return checkIds(services, principal, ids);
  if (query && !ids) return selectMatches(services, principal, query, most);
  const error = ids
    ? { pointer: '/query', code: 'format', detail: 'must not come beside ids' }
    : { pointer: '/query', code: 'required', detail: 'or ids must say which documents' };
  throw new ProblemError('invalid', { errors: [error] });
}
