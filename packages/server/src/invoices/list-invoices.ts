import type { InvoicePage, InvoiceQuery } from '@csol/contract';
import { createCalendar } from '../clock.ts';
import { encodeCursor, nameList, readCursor } from '../cursor.ts';
import { findCustomers } from '../customers.ts';
import { createPageAnswer } from '../http/answer.ts';
import { narrowToChanges } from '../ledgers/changes.ts';
import { parseSort, type SortKey } from '../ledgers/sort-key.ts';
import type { Handler } from '../services.ts';
import { createFilter } from './filter.ts';
import { dependsOnDay } from './sort-fields.ts';

/** The query after its defaults have been filled in. */
type CompleteQuery = InvoiceQuery & Required<Pick<InvoiceQuery, 'sort' | 'limit'>>;

/** Midnights of all zones are this many milliseconds apart, or a multiple of it. */
const QUARTER_OF_AN_HOUR = 900_000;

/**
 * The instant whose day the list is sorted by: that of the first page, which its cursors hand on. It has the same date as the present
 * in every zone, and stays the same for a while, so that a page that is asked for again is the same too.
 */
function chooseInstant(keys: readonly SortKey[], asOf: number | undefined, now: Date): number | undefined {
  if (!dependsOnDay(keys)) return undefined;
  const present = Math.floor(now.getTime() / QUARTER_OF_AN_HOUR) * QUARTER_OF_AN_HOUR;
  return Math.min(asOf ?? present, present);
}

/** A page of the caller's documents. */
export const listInvoices: Handler = async ({ db, lists, clock }, { principal, parameters }) => {
  const query = parameters.query as CompleteQuery;
  const filter = createFilter(query);
  const keys = parseSort(query.sort);
  const list = nameList(JSON.stringify([filter, keys, query.customerNumber?.toSorted(), query.changedWithin]));
  const { place: after, asOf: since } = readCursor(query.cursor, list, keys.length);
  const customers = await findCustomers(db, principal, query.customerNumber);
  const now = clock();
  const todayIn = createCalendar(now);
  const asOf = chooseInstant(keys, since, now);
  const days = { todayIn, ...(asOf !== undefined && { sortDayIn: createCalendar(new Date(asOf)) }) };
  const wanted = await narrowToChanges(db, 'document', { filter, customers, changedWithin: query.changedWithin });
  const place = after && { after };
  const { rows, end, count, totals } = await lists.answer({ customers, filter: wanted, keys, limit: query.limit, ...days, ...place });
  const next = end && encodeCursor({ place: end, asOf }, list);
  const rest: Omit<InvoicePage, 'items'> = { page: { limit: query.limit, ...(next !== undefined && { next }) }, count, totals };
  return createPageAnswer(await lists.items.write(rows, todayIn), rest);
};
