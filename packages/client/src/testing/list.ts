import { answerOf, ensure, fail, type SuiteCheck } from './check.ts';

/** The most that a page may hold, by the contract. */
export const LARGEST_PAGE = 200;

/** What rows of every list have. */
export interface Row {
  id: string;
  number: string;
  customerNumber: string;
  changedAt?: string;
}

/** What pages of every list have. */
export interface RowPage<T> {
  items: T[];
  page: { limit: number; next?: string };
  count: number;
  totals: readonly { currency: string; count: number }[];
}

/** What every list can be asked for. */
export interface ListQuery {
  q?: string;
  customerNumber?: string[];
  changedWithin?: number;
  sort?: string;
  limit?: number;
  cursor?: string | undefined;
}

/** What is particular about a list. */
interface ListTraits<T, Q, P> {
  /** The port as checks name it. */
  name: SuiteCheck['port'];
  /** The method that lists. */
  operation: string;
  /** What a row is, as messages call it. */
  noun: string;
  ask: (query: Q) => Promise<P>;
  /** How messages name a row. */
  nameOf: (row: T) => string;
  /** Makes sure that the totals of a page are those of the rows. */
  ensureTotals: (page: RowPage<T>, rows: T[], what: string) => void;
}

/** A list and what is in it; what the checks of lists work on. */
export interface List<T, Q = ListQuery, P = RowPage<T>> extends ListTraits<T, Q, P> {
  /** The filter that every question of the suite keeps to. */
  scope: Q;
  /** Everything in scope, newest first; asked for once. At least one row. */
  all: () => Promise<T[]>;
  /** The first page of a query. */
  first: (query: Q) => Promise<P>;
  /** The pages of a query, followed to the last. */
  readPages: (query: Q) => Promise<P[]>;
  /** The rows of a query, followed to the last page. */
  read: (query: Q) => Promise<T[]>;
  /** How messages name a query. */
  describe: (query: Q) => string;
}

/** How messages name a query of an operation. */
export function describeCall(operation: string, query: object): string {
  const text = JSON.stringify(query);
  return `${operation}(${text === '{}' ? '' : text})`;
}

/**
 * @param scope keeps the suite to a part of the rows.
 * @param most more in scope are refused, so that nobody waits for a million.
 */
export function createList<T extends Row, Q extends ListQuery, P extends RowPage<T>>(
  traits: ListTraits<T, Q, P>,
  scope: Q,
  most: number,
): List<T, Q, P> {
  const { operation, noun, ask, nameOf } = traits;
  const describe = (query: Q) => describeCall(operation, query);
  let everything: Promise<T[]> | undefined;

  async function readPages(query: Q): Promise<P[]> {
    const question = { ...scope, ...query };
    const what = describe(question);
    const pages: P[] = [];
    const cursors = new Set<string>();
    const seen = new Map<string, number>();
    for (let cursor: string | undefined; pages.length === 0 || cursor !== undefined; ) {
      const page = await answerOf(`${what}, page ${pages.length + 1},`, () => ask({ ...question, cursor }));
      pages.push(page);
      for (const row of page.items) {
        const earlier = seen.get(row.id);
        ensure(earlier === undefined, `${what}: page ${pages.length} repeats ${nameOf(row)} that page ${earlier} already had`);
        seen.set(row.id, pages.length);
      }
      cursor = page.page.next;
      if (cursor === undefined) continue;
      ensure(page.items.length, `${what}: page ${pages.length} is empty and still names a next page`);
      ensure(!cursors.has(cursor), `${what}: page ${pages.length} leads back to a page that came before`);
      cursors.add(cursor);
      ensure(seen.size <= most, `${what}: more than ${most} ${noun}s; narrow the scope or raise \`maxDocuments\``);
    }
    return pages;
  }

  const read = async (query: Q) => (await readPages({ limit: LARGEST_PAGE, ...query })).flatMap((page) => page.items);
  const ensureSome = (rows: T[]) => (rows.length ? rows : fail(`There is no ${noun} to check anything with`));
  const all = () => (everything ??= read({} as Q).then(ensureSome));
  const first = (query: Q) => {
    const question = { ...scope, ...query };
    return answerOf(describe(question), () => ask(question));
  };
  return { ...traits, scope, all, first, readPages, read, describe };
}

/** Makes sure that two lists hold the same rows, in whatever order. */
export function ensureSameRows<T extends Row>(nameOf: (row: T) => string, found: T[], expected: T[], what: string): void {
  const foundIds = new Set(found.map((row) => row.id));
  const expectedIds = new Set(expected.map((row) => row.id));
  const lost = expected.find((row) => !foundIds.has(row.id));
  const strange = found.find((row) => !expectedIds.has(row.id));
  ensure(!lost, `${what} leaves out ${lost && nameOf(lost)}`);
  ensure(!strange, `${what} shows ${strange && nameOf(strange)}, which does not belong there`);
}
