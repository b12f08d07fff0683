import type { FieldError, ReconciliationPage, ReconciliationQuery } from '@csol/contract';
import { periodOf, type DateRange } from '@csol/domain/dates';
import { createMoney } from '@csol/domain/money';
import {
  comparePlaces,
  placeOf,
  reconcile,
  RUNNING_CATEGORIES,
  type ReconciliationItem,
  type ReconciliationResult,
} from '@csol/domain/reconciliation';
import { dateIn } from '../clock.ts';
import { encodeCursor, nameList, readCursor } from '../cursor.ts';
import { findCustomers, type KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { createJsonAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler } from '../services.ts';
import { comparedFor } from './compared.ts';
import { readLines, readMachines, type CustomerNumbers } from './read-inventory.ts';

/** The query after its defaults have been filled in. */
type CompleteQuery = ReconciliationQuery & Required<Pick<ReconciliationQuery, 'limit'>>;

/** What an item is sorted by has so many parts; a cursor has to fit into an address, so of each part counts its beginning. */
const [PARTS, SORTED_CHARACTERS] = [6, 50];

const shorten = (item: ReconciliationItem): string[] => placeOf(item).map((part) => part.slice(0, SORTED_CHARACTERS));

/** @throws ProblemError `invalid` where one end is missing, or the period ends before it begins. */
function readPeriod({ from, to }: ReconciliationQuery, asOf: string): DateRange {
  const refuse = (name: string, code: FieldError['code'] & string, detail: string): never => {
    throw new ProblemError('invalid', { errors: [{ pointer: `/query/${name}`, code, detail }] });
  };
  if (from === undefined && to === undefined) return periodOf('lastQuarter', asOf);
  if (from === undefined) return refuse('from', 'required', 'comes together with `to`');
  if (to === undefined) return refuse('to', 'required', 'comes together with `from`');
  return from <= to ? { from, to } : refuse('to', 'format', 'lies before `from`');
}

interface Question {
  asked: readonly KnownCustomer[];
  categories: ReconciliationQuery['category'];
  period: DateRange;
  asOf: string;
}

async function compare(db: Database, { asked, categories, period, asOf }: Question): Promise<ReconciliationResult> {
  const customers: CustomerNumbers = new Map(asked.map(({ id, number }) => [id, number]));
  const running = RUNNING_CATEGORIES.filter((category) => !categories?.length || categories.includes(category));
  const [lines, machines] = await Promise.all([
    running.length ? readLines(db, customers, running, period) : [],
    readMachines(db, customers),
  ]);
  return reconcile({ lines, machines, period, asOf, categories });
}

/**
 * For a further page what the first one was taken of, as long as it is known and no document has changed since. The first page is always
 * compared anew.
 */
async function recall(db: Database, question: Question, isFirst: boolean): Promise<ReconciliationResult> {
  const { asked, categories, period, asOf } = question;
  const versions = asked.map(({ id, number, revision, generation }) => [id, number, revision, generation]);
  const name = JSON.stringify([versions, categories?.toSorted(), period, asOf]);
  const known = isFirst ? undefined : comparedFor(db).get(name);
  if (known) return known;
  const result = await compare(db, question);
  comparedFor(db).set(name, result);
  return result;
}

/** With the digits that the currency has: the database keeps none that are not needed. */
function toAnswer(item: ReconciliationItem): ReconciliationItem {
  return { ...item, lines: item.lines.map((line) => ({ ...line, net: createMoney(line.net.amount, line.net.currency) })) };
}

/** What is billed to the caller set against what stands with the caller. */
export const reconcileInventory: Handler = async ({ db, clock }, { principal, parameters }) => {
  const query = parameters.query as CompleteQuery;
  const asked = await findCustomers(db, principal, query.customerNumber);
  const asOf = dateIn(asked[0]?.timeZone ?? 'UTC', clock());
  const period = readPeriod(query, asOf);
  const list = nameList(JSON.stringify(['reconciliation', period, query.finding, query.category, query.customerNumber?.toSorted()]));
  const after = readCursor(query.cursor, list, PARTS).place?.values.map(String);
  const question = { asked, categories: query.category, period, asOf };
  const { items, counts, totals, compared } = await recall(db, question, after === undefined);
  const found = query.finding?.length ? items.filter(({ finding }) => query.finding?.includes(finding)) : items;
  const rows = after ? found.filter((item) => comparePlaces(shorten(item), after) > 0) : found;
  const end = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  const page: ReconciliationPage = {
    period,
    asOf,
    compared,
    counts,
    totals,
    items: rows.slice(0, query.limit).map(toAnswer),
    page: { limit: query.limit, ...(end && { next: encodeCursor({ place: { id: '', values: shorten(end) } }, list) }) },
    count: found.length,
  };
  return createJsonAnswer(page);
};
