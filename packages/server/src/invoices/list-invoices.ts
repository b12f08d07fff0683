import type { InvoicePage, InvoiceQuery } from '@csol/contract';
import { createCalendar } from '../clock.ts';
import { findCustomers, type KnownCustomer } from '../customers.ts';
import { createJsonAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler } from '../services.ts';
import { decodeCursor, encodeCursor, InvalidCursorError, nameList } from './cursor.ts';
import { createFilter } from './filter.ts';
import { parseSort, type Place } from './order.ts';
import { readSummaryRows, toSummary } from './summary.ts';

/** The query after its defaults have been filled in. */
type CompleteQuery = InvoiceQuery & Required<Pick<InvoiceQuery, 'sort' | 'limit'>>;

/** The place that a cursor stands for, if there is one. */
function readCursor(cursor: string | undefined, list: string, keyCount: number): { after?: Place } {
  try {
    return cursor === undefined ? {} : { after: decodeCursor(cursor, list, keyCount) };
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error;
    throw new ProblemError('invalid', { errors: [{ pointer: '/query/cursor', detail: error.message }] });
  }
}

/** The caller's customers that the query asks for: all where it names none. */
function chooseCustomers(customers: readonly KnownCustomer[], wanted: readonly string[] | undefined): readonly KnownCustomer[] {
  return wanted ? customers.filter(({ number }) => wanted.includes(number)) : customers;
}

/** A page of the caller's documents. */
export const listInvoices: Handler = async ({ db, lists, clock }, { principal, parameters }) => {
  const query = parameters.query as CompleteQuery;
  const filter = createFilter(query);
  const keys = parseSort(query.sort);
  const list = nameList(JSON.stringify([filter, keys, query.customerNumber?.toSorted()]));
  const { after } = readCursor(query.cursor, list, keys.length);
  const customers = chooseCustomers(await findCustomers(db, principal?.customers ?? []), query.customerNumber);
  const todayIn = createCalendar(clock());
  const { ids, end, count, totals } = await lists.answer({ customers, filter, keys, limit: query.limit, todayIn, ...(after && { after }) });
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const items = (await readSummaryRows(db, ids)).flatMap((row) => {
    const customer = byId.get(row.customer_id);
    return customer ? [toSummary(row, customer, todayIn(customer.timeZone))] : [];
  });
  const page: InvoicePage = { items, page: { limit: query.limit, ...(end && { next: encodeCursor(end, list) }) }, count, totals };
  return createJsonAnswer(page);
};
