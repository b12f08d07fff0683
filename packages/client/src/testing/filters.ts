import { ensure, type SuiteCheck } from './check.ts';
import { ensureSameRows, LARGEST_PAGE, type List, type ListQuery, type Row } from './list.ts';

/** A check before it has a port. */
export type Claim = [name: string, run: () => Promise<void>];

/** How many values of a filter are tried. */
const MOST_VALUES = 8;

/** Seconds that the clocks of the back end and of the suite may differ by. */
const CLOCKS_DIFFER = 3600;

/** What a list can be filtered by. */
export interface Filters<T> {
  /** The filters that name values of a row, each with the values that the row has. */
  values: Record<string, (row: T) => readonly string[]>;
  /** What `dateField` may say, with the day of a row. */
  days: Record<string, (row: T) => string | undefined>;
  /** The numbers of a row that a text is looked for in. */
  numbersOf: (row: T) => readonly (string | undefined)[];
  /** What the numbers are, as the names of checks call them. */
  numbers: string;
  /** Rows show all numbers that a text is looked for in. */
  areAllShown: boolean;
}

/** Makes sure that a query shows just those rows that `belongs` picks, with count and totals to match. */
export async function ensureFilter<T extends Row, Q extends ListQuery>(
  list: List<T, Q>,
  query: NoInfer<Q>,
  belongs: (row: T) => boolean,
): Promise<void> {
  const pages = await list.readPages({ limit: LARGEST_PAGE, ...query });
  const found = pages.flatMap((page) => page.items);
  const expected = (await list.all()).filter(belongs);
  const what = list.describe(query);
  ensureSameRows(list.nameOf, found, expected, what);
  for (const page of pages) {
    ensure(page.count === found.length, `${what} counts ${page.count} ${list.noun}s and shows ${found.length}`);
    list.ensureTotals(page, found, what);
  }
}

function createValueClaims<T extends Row>(list: List<T>, { values }: Filters<T>): Claim[] {
  return Object.entries(values).map(([name, valuesOf]): Claim => [
    `filters by ${name}, by each value and by any of several`,
    async () => {
      const there = [...new Set((await list.all()).flatMap(valuesOf))].slice(0, MOST_VALUES);
      for (const asked of [...there.map((value) => [value]), there.slice(0, 2)]) {
        await ensureFilter(list, { [name]: asked }, (row) => valuesOf(row).some((value) => asked.includes(value)));
      }
    },
  ]);
}

async function checkCombinations<T extends Row>(list: List<T>, { values }: Filters<T>): Promise<void> {
  const rows = await list.all();
  const sample = rows[Math.floor(rows.length / 2)];
  const asked = Object.entries(values).flatMap(([name, valuesOf]) => {
    const [value] = sample ? valuesOf(sample) : [];
    return value === undefined ? [] : [{ query: { [name]: [value] }, belongs: (row: T) => valuesOf(row).includes(value) }];
  });
  for (const [index, one] of asked.entries()) {
    for (const other of asked.slice(index + 1)) {
      await ensureFilter(list, { ...one.query, ...other.query }, (row) => one.belongs(row) && other.belongs(row));
    }
  }
}

/** The ends of a period, either of which may be open. */
interface Ends {
  from?: string | undefined;
  to?: string | undefined;
}

function isWithin(day: string | undefined, { from, to }: Ends): boolean {
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}

function createPeriodClaims<T extends Row>(list: List<T>, { days }: Filters<T>): Claim[] {
  return Object.entries(days).map(([dateField, dayOf]): Claim => [
    `filters by a period of ${dateField}, both ends included, either end open`,
    async () => {
      const there = (await list.all()).flatMap((row) => dayOf(row) ?? []).sort();
      const [from, to] = [there[Math.floor(there.length / 3)], there[Math.floor((2 * there.length) / 3)]];
      const periods: Ends[] = from ? [{ from, to }, { from }, { to }, { from, to: from }] : [];
      for (const period of periods) {
        await ensureFilter(list, { dateField, ...period } as ListQuery, (row) => isWithin(dayOf(row), period));
      }
    },
  ]);
}

function createTextClaims<T extends Row>(list: List<T>, filters: Filters<T>): Claim[] {
  const { numbersOf, numbers, areAllShown } = filters;
  // Makes sure that a text finds every row that shows it in a number; others may have it in a number that they do not show.
  const ensureFound = async (q: string, isExact = areAllShown) => {
    const found = await list.read({ q });
    const has = (row: T) => numbersOf(row).some((number) => number?.toLowerCase().includes(q.toLowerCase()));
    const ids = new Set(found.map((row) => row.id));
    const lost = (await list.all()).filter(has).find((row) => !ids.has(row.id));
    ensure(!lost, `${list.describe({ q })} leaves out ${lost && list.nameOf(lost)}`);
    const strange = isExact ? found.find((row) => !has(row)) : undefined;
    ensure(!strange, `${list.describe({ q })} shows ${strange && list.nameOf(strange)}, which does not have the text`);
  };
  return [
    [
      `finds a part of ${numbers}`,
      async () => {
        const rows = await list.all();
        const counts = rows.map((row) => numbersOf(row).filter((number) => number !== undefined).length);
        const sample = rows[counts.indexOf(Math.max(...counts))];
        for (const number of sample ? numbersOf(sample) : []) if (number) await ensureFound(number.slice(-4));
      },
    ],
    [
      'finds a text whatever its letter case',
      async () => {
        const there = (await list.all()).flatMap(numbersOf);
        const q = there.find((number) => number && number.toLowerCase() !== number.toUpperCase()) ?? there[0] ?? '';
        await ensureFound(q.toLowerCase());
        await ensureFound(q.toUpperCase());
      },
    ],
    [
      'takes signs that mean something to a database for text',
      async () => {
        for (const q of ['%', '_', '\\', "'", "' OR 1=1 --", '*', '[a-z]', '.*']) await ensureFound(q, true);
      },
    ],
  ];
}

/** Asks for what changed within a moment, a day and a week; what is near the border may be in or out. */
async function checkChanges<T extends Row>(list: List<T>): Promise<void> {
  const { nameOf, describe } = list;
  const age = ({ changedAt = '' }: T): number => Math.ceil((Date.now() - Date.parse(changedAt)) / 1000);
  const rows = (await list.all()).filter(({ changedAt }) => changedAt !== undefined);
  for (const seconds of [1, 86_400, 604_800]) {
    const query = { changedWithin: seconds };
    const found = await list.read(query);
    const old = found.find((row) => row.changedAt !== undefined && age(row) > seconds + CLOCKS_DIFFER);
    ensure(!old, `${describe(query)} shows ${old && nameOf(old)}, which last changed ${old?.changedAt}`);
    const young = rows.filter((row) => age(row) < seconds - CLOCKS_DIFFER);
    const lost = young.find(({ id }) => !found.some((row) => row.id === id));
    ensure(!lost, `${describe(query)} leaves out ${lost && nameOf(lost)}, which last changed ${lost?.changedAt}`);
  }
}

/** What holds for the filters of a list. */
export function createListFilterChecks<T extends Row>(list: List<T>, filters: Filters<T>): SuiteCheck[] {
  const claims: Claim[] = [
    ...createValueClaims(list, filters),
    ['filters by two filters at once', () => checkCombinations(list, filters)],
    ...createPeriodClaims(list, filters),
    ...createTextClaims(list, filters),
    ['filters by changedWithin, in seconds before now', () => checkChanges(list)],
    [
      'shows nothing for a customer number that is not the caller’s',
      () => ensureFilter(list, { customerNumber: ['not-a-customer-of-mine'] }, () => false),
    ],
  ];
  return claims.map(([name, run]) => ({ port: list.name, name, run }));
}
