import type { StatementEntryPage, StatementEntryQuery } from '@csol/contract';
import { encodeCursor, nameList, readCursor, type SortValue } from '../cursor.ts';
import { findCustomers } from '../customers.ts';
import { createJsonAnswer } from '../http/answer.ts';
import type { Handler } from '../services.ts';
import { todayOf } from './account-scope.ts';
import { countEntries, readEntries, toEntry, type EntryPlace, type EntryQuestion } from './read-entries.ts';

/** The query after its defaults have been filled in. */
type CompleteQuery = StatementEntryQuery & Required<Pick<StatementEntryQuery, 'limit'>>;

/** What a cursor holds beside the id: date and kind of the last entry, and how many there were on the first page. */
const KEYS = 3;

function readPlace({ id, values: [date, rank] }: { id: string; values: readonly SortValue[] }): EntryPlace {
  return { id, date: String(date), rank: Number(rank) };
}

/** A page of what moves the balance of the caller's customer numbers. */
export const listStatementEntries: Handler = async ({ db }, { principal, parameters, now }) => {
  const query = parameters.query as CompleteQuery;
  const { limit, until } = query;
  const customers = await findCustomers(db, principal);
  const asked = customers.filter(({ number }) => query.customerNumber?.includes(number) ?? true);
  const list = nameList(JSON.stringify(['entries', until, query.customerNumber?.toSorted(), customers.map(({ id }) => id)]));
  const { place, asOf = now.getTime() } = readCursor(query.cursor, list, KEYS);
  // Further pages are of the day of the first one: they would leave out or repeat nothing, but count something else.
  const today = todayOf(customers, new Date(asOf));
  const question: EntryQuestion = {
    account: customers.map(({ id }) => id),
    customerIds: asked.map(({ id }) => id),
    day: until !== undefined && until < today ? until : today,
    until,
  };
  const [rows, count] = await Promise.all([
    readEntries(db, question, place && readPlace(place), limit + 1),
    place ? Number(place.values[2]) : countEntries(db, question),
  ]);
  const numbers = new Map(asked.map(({ id, number }) => [id, number]));
  const items = rows.slice(0, limit).map((row) => toEntry(row, numbers.get(row.customer_id) ?? ''));
  const end = rows.length > limit ? rows[limit - 1] : undefined;
  const next = end && encodeCursor({ place: { id: end.id, values: [end.date, end.rank, count] }, asOf }, list);
  const page: StatementEntryPage = { items, page: { limit, ...(next !== undefined && { next }) }, count, today };
  return createJsonAnswer(page);
};
