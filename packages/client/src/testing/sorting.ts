import type { Money } from '@csol/contract';
import { ensure, type SuiteCheck } from './check.ts';
import type { List, Row } from './list.ts';
import { toMillionths } from './values.ts';

type ValueOf<T, V = string> = (row: T) => V | undefined;

/** What a list can be sorted by, by key. */
export interface SortKeys<T> {
  dates: Record<string, ValueOf<T>>;
  amounts: Record<string, ValueOf<T, Money>>;
  texts: Record<string, ValueOf<T>>;
  /** Values that the contract puts in an order of its own, first to last. */
  ranks: Record<string, { by: string; values: readonly string[]; valueOf: ValueOf<T> }>;
  /** The sort where nothing is said: newest first. */
  standard: string;
  /** A key of `texts` that several rows share. */
  shared: string;
}

/** Rows as they came for a sort. */
interface Sorted<T> {
  rows: T[];
  sort: string;
  nameOf: (row: T) => string;
}

type Claim = [name: string, run: () => Promise<void>];

/** Makes sure that neighbours stand in order. Rows without a value are left out here. */
function ensureAscending<T, V extends bigint | string>({ rows, sort, nameOf }: Sorted<T>, valueOf: ValueOf<T, V>): void {
  const valued = rows.filter((row) => valueOf(row) !== undefined);
  valued.forEach((row, index) => {
    const before = valued[index - 1];
    if (!before) return;
    const [a, b] = [valueOf(before) as V, valueOf(row) as V];
    const inOrder = sort.startsWith('-') ? a >= b : a <= b;
    ensure(inOrder, `Sorted by ${sort}, ${nameOf(row)} with ${String(b)} comes after ${nameOf(before)} with ${String(a)}`);
  });
}

/** Makes sure that rows with the same value stand together; how texts are ordered is the back end's matter. */
function ensureGrouped<T>({ rows, sort, nameOf }: Sorted<T>, valueOf: ValueOf<T>): void {
  const closed = new Set<string>();
  rows.forEach((row, index) => {
    const value = String(valueOf(row));
    const before = rows[index - 1];
    if (before && String(valueOf(before)) === value) return;
    ensure(!closed.has(value), `Sorted by ${sort}, ${nameOf(row)} with ${value} stands apart from the others with ${value}`);
    closed.add(value);
  });
}

function ensureReversed<T>(up: Sorted<T>, down: Sorted<T>, valueOf: ValueOf<T>): void {
  const runs = (rows: T[]) => [...new Set(rows.flatMap((row) => valueOf(row) ?? []))];
  const [forwards, backwards] = [runs(up.rows), runs(down.rows).reverse()];
  const at = forwards.findIndex((value, index) => value !== backwards[index]);
  const told = `Sorted by ${down.sort} the list is not that of ${up.sort} upside down`;
  ensure(at < 0, `${told}: ${forwards[at]} against ${backwards[at]}`);
}

/** Makes sure that rows without a value stand behind all others. */
function ensureMissingLast<T>({ rows, sort, nameOf }: Sorted<T>, valueOf: (row: T) => unknown): void {
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const isAfter = before !== undefined && valueOf(before) === undefined && valueOf(row) !== undefined;
    ensure(!isAfter, `Sorted by ${sort}, ${nameOf(row)} comes after ${before && nameOf(before)}, which has no value`);
  });
}

/** Makes sure that rows with the same value, or with none, stand in the order of their ids. */
function ensureTiesById<T extends Row>({ rows, sort, nameOf }: Sorted<T>, valueOf: ValueOf<T>): void {
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const isTie = before !== undefined && valueOf(before) === valueOf(row);
    const told = `Sorted by ${sort}, ${nameOf(row)} comes after ${before && nameOf(before)}, which is its equal`;
    ensure(!isTie || before.id < row.id, `${told}: then the ids decide`);
  });
}

/** What holds for the order of a list. */
export function createSortChecks<T extends Row>(list: List<T>, keys: SortKeys<T>): SuiteCheck[] {
  const { dates, amounts, texts, ranks, standard, shared } = keys;
  const { noun, nameOf } = list;
  const read = async (sort: string): Promise<Sorted<T>> => ({ rows: await list.read({ sort }), sort, nameOf });
  const dateOf = dates[standard.replace('-', '')] ?? (() => undefined);
  const bothWays = <V>(keys: Record<string, V>, create: (sort: string, value: V) => Claim): Claim[] =>
    Object.entries(keys).flatMap(([key, value]) => [create(key, value), create(`-${key}`, value)]);
  const claims: Claim[] = [
    ['puts the newest first unless told', async () => ensureAscending({ rows: await list.all(), sort: standard, nameOf }, dateOf)],
    ...bothWays(dates, (sort, valueOf) => [
      `sorts by ${sort}, with ${noun}s that have none last`,
      async () => {
        const sorted = await read(sort);
        ensureAscending(sorted, valueOf);
        ensureMissingLast(sorted, valueOf);
        ensureTiesById(sorted, valueOf);
      },
    ]),
    ...bothWays(amounts, (sort, amountOf) => [
      `sorts by ${sort}, each currency by itself, with ${noun}s that have none last`,
      async () => {
        const sorted = await read(sort);
        for (const currency of new Set(sorted.rows.map((row) => amountOf(row)?.currency))) {
          const rows = sorted.rows.filter((row) => amountOf(row)?.currency === currency);
          ensureAscending({ ...sorted, rows }, (row) => toMillionths(amountOf(row) ?? { amount: '0', currency: '' }));
        }
        ensureMissingLast(sorted, amountOf);
      },
    ]),
    ...Object.entries(texts).map(([key, valueOf]): Claim => [
      `sorts by ${key} up and down, with ${noun}s that have none last`,
      async () => {
        const [up, down] = [await read(key), await read(`-${key}`)];
        for (const sorted of [up, down]) ensureGrouped(sorted, valueOf);
        ensureReversed(up, down, valueOf);
        for (const sorted of [up, down]) ensureMissingLast(sorted, valueOf);
        for (const sorted of [up, down]) ensureTiesById(sorted, valueOf);
      },
    ]),
    ...bothWays(ranks, (sort, { by, values, valueOf }) => [
      `sorts by ${sort}, by ${by}, with ${noun}s that have none last`,
      async () => {
        const sorted = await read(sort);
        // A value that the contract does not have yet may stand anywhere.
        const rankOf = (row: T) => {
          const rank = values.indexOf(valueOf(row) ?? '');
          return rank < 0 ? undefined : BigInt(rank);
        };
        ensureAscending(sorted, rankOf);
        ensureMissingLast(sorted, valueOf);
      },
    ]),
    [
      'sorts by a second key where the first is equal',
      async () => {
        const sharedBy = texts[shared] ?? (() => undefined);
        const sorted = await read(`${shared},${standard}`);
        ensureGrouped(sorted, sharedBy);
        for (const value of new Set(sorted.rows.map(sharedBy))) {
          const rows = sorted.rows.filter((row) => sharedBy(row) === value);
          ensureAscending({ rows, sort: standard, nameOf }, dateOf);
        }
      },
    ],
  ];
  return claims.map(([name, run]) => ({ port: list.name, name, run }));
}
