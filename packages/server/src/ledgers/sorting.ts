import { LRUCache } from 'lru-cache';
import type { Place } from '../cursor.ts';
import { bisect } from './bisect.ts';
import { findRow, NO_DAY, type AnyLedger } from './ledger.ts';
import type { SortKey } from './sort-key.ts';
import { Scratch } from './workspace.ts';

/** The place of a row. */
export function placeOf(ledger: AnyLedger, row: number, keys: readonly SortKey[], customerNumber: string): Place {
  return { values: keys.map((key) => ledger.sortValueOf(row, key, customerNumber)), id: ledger.ids[row] ?? '' };
}

/** Negative where `a` comes before `b`. Text is compared by code units, as `COLLATE "C"` does for ASCII. */
export function comparePlaces(a: Place, b: Place, keys: readonly SortKey[]): number {
  for (const [index, key] of keys.entries()) {
    const [x = null, y = null] = [a.values[index], b.values[index]];
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y === key.isDescending ? 1 : -1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Ranks stay below this, and `NO_RANK` is the last of them. */
const NO_RANK = 2 ** 27 - 1;
/** Rows of a ledger stay below this, so that a rank and a row together are exact in a double. */
const ROWS = 2 ** 25;

/** Rankings of a ledger that are kept: of all fields both ways. A status has one for each day that a cursor names. */
const MAX_RANKINGS = 24;

const rankings = new WeakMap<AnyLedger, LRUCache<string, Int32Array>>();

const nameOf = ({ field, isDescending, day }: SortKey): string => `${isDescending ? '-' : ''}${field}${day ?? ''}`;

/** A number for each row that sorts upwards as the key says. Made when first asked for, gone with the ledger. */
function rankByKey(ledger: AnyLedger, key: SortKey): Int32Array {
  const known = rankings.get(ledger) ?? new LRUCache<string, Int32Array>({ max: MAX_RANKINGS });
  rankings.set(ledger, known);
  const name = nameOf(key);
  const { isDescending } = key;
  let ranks = known.get(name);
  if (!ranks) {
    ranks = ledger.rankBy(key).map((rank) => (rank === NO_DAY ? NO_RANK : isDescending ? NO_RANK - 1 - rank : rank));
    known.set(name, ranks);
  }
  return ranks;
}

/** Whether the ranks by all of the keys are there. */
function isRanked(ledger: AnyLedger, keys: readonly SortKey[]): boolean {
  return keys.every((key) => rankings.get(ledger)?.has(nameOf(key)) === true);
}

const packedRoom = new Scratch((size) => new Float64Array(size));
const markRoom = new Scratch((size) => new Uint8Array(size));

/** Sorts rows in place, by comparing. They come in the order of their ids. */
function sortFew(ledger: AnyLedger, rows: Int32Array, keys: readonly SortKey[]): Int32Array {
  const columns = keys.map((key) => rankByKey(ledger, key));
  const [first] = columns;
  if (!first || columns.length > 1) {
    return rows.sort((a, b) => {
      for (const ranks of columns) {
        const difference = (ranks[a] ?? 0) - (ranks[b] ?? 0);
        if (difference) return difference;
      }
      return a - b;
    });
  }
  // A typed array sorts its numbers several times faster than it calls a function for each pair.
  const packed = packedRoom.take(rows.length).subarray(0, rows.length);
  for (let index = 0; index < rows.length; index++) packed[index] = (first[rows[index] ?? 0] ?? 0) * ROWS + (rows[index] ?? 0);
  packed.sort();
  for (let index = 0; index < rows.length; index++) rows[index] = (packed[index] ?? 0) % ROWS;
  return rows;
}

/** Orders of a ledger that are kept: people use a few, and whoever tries all there are must not fill the memory. */
const MAX_ORDERS = 8;

const orders = new WeakMap<AnyLedger, LRUCache<string, Int32Array>>();

/** All rows of a ledger, sorted. Made when first asked for, gone with the ledger. */
function orderAll(ledger: AnyLedger, keys: readonly SortKey[]): Int32Array {
  const known = orders.get(ledger) ?? new LRUCache<string, Int32Array>({ max: MAX_ORDERS });
  orders.set(ledger, known);
  const name = JSON.stringify(keys);
  let order = known.get(name);
  if (!order) {
    order = sortFew(ledger, Int32Array.from({ length: ledger.size }, (_, row) => row), keys);
    known.set(name, order);
  }
  return order;
}

/** Sorts rows in place, by picking them out of the order that all have. */
function sortMany(ledger: AnyLedger, rows: Int32Array, keys: readonly SortKey[]): Int32Array {
  const order = orderAll(ledger, keys);
  if (rows.length === order.length) {
    rows.set(order);
    return rows;
  }
  const isIn = markRoom.take(ledger.size).fill(0, 0, ledger.size);
  for (let index = 0; index < rows.length; index++) isIn[rows[index] ?? 0] = 1;
  let count = 0;
  for (let index = 0; index < order.length; index++) {
    const row = order[index] ?? 0;
    if (isIn[row]) rows[count++] = row;
  }
  return rows;
}

/** Up to this share of all rows, sorting them is faster than going through all. */
const FEW = 1 / 16;

/**
 * Sorts rows of a ledger in place.
 * @param rows Numbers of rows, ascending.
 */
export function sortRows(ledger: AnyLedger, rows: Int32Array, keys: readonly SortKey[]): Int32Array {
  const isKnown = orders.get(ledger)?.has(JSON.stringify(keys)) === true;
  // The order by one key is made once and then handed on from ledger to ledger, as ranks are not.
  const isFew = rows.length <= ledger.size * FEW && (keys.length > 1 || isRanked(ledger, keys));
  return (isFew && !isKnown ? sortFew : sortMany)(ledger, rows, keys);
}

/** The rows of a ledger in one that was made of it; -1 for those that changed. */
function findRowsIn(to: AnyLedger, from: AnyLedger, changed: ReadonlySet<string>): Int32Array {
  let row = 0;
  return Int32Array.from(from.ids, (id) => {
    while ((to.ids[row] ?? id) < id) row++;
    return changed.has(id) ? -1 : row;
  });
}

/** An order with rows put in where they belong. */
function insertRows(ledger: AnyLedger, order: Int32Array, rows: readonly number[], keys: readonly SortKey[]): Int32Array {
  const place = (row: number): Place => placeOf(ledger, row, keys, '');
  const incoming = rows.map((row) => ({ row, place: place(row) })).sort((a, b) => comparePlaces(a.place, b.place, keys));
  const result = new Int32Array(order.length + rows.length);
  let taken = 0;
  for (const [index, { row, place: own }] of incoming.entries()) {
    const next = bisect(taken, order.length, (at) => comparePlaces(place(order[at] ?? 0), own, keys) < 0);
    result.set(order.subarray(taken, next), taken + index);
    result[next + index] = row;
    taken = next;
  }
  result.set(order.subarray(taken), taken + rows.length);
  return result;
}

/**
 * Hands the orders of a ledger on to one that was made of it: where few rows changed, all others stay as they are, and nobody has to
 * wait until they have been sorted anew.
 * @param changed The ids of rows that are new or changed.
 */
export function inheritOrders(to: AnyLedger, from: AnyLedger, changed: readonly string[]): void {
  const known = orders.get(from);
  if (!known || to === from || changed.length > from.size * FEW) return;
  const ids = new Set(changed);
  const rowsIn = findRowsIn(to, from, ids);
  const rows = [...ids].map((id) => findRow(to, id)).sort((a, b) => a - b);
  const inherited = new LRUCache<string, Int32Array>({ max: MAX_ORDERS });
  // The one used last is the last to be set.
  for (const [name, order] of [...known.entries()].reverse()) {
    const stays = order.map((row) => rowsIn[row] ?? -1).filter((row) => row >= 0);
    inherited.set(name, insertRows(to, stays, rows, JSON.parse(name) as SortKey[]));
  }
  orders.set(to, inherited);
}
