import type { SortValue } from '../cursor.ts';
import { AmountColumn } from './amounts.ts';
import { bisect } from './bisect.ts';
import type { Entry } from './ledger-kind.ts';
import type { SortKey } from './sort-key.ts';
import { markText } from './text-marks.ts';
import { NO_WORD, Vocabulary } from './vocabulary.ts';

/** The day of a thing that has none: after all others. */
export const NO_DAY = 0x7fffffff;

/** A calendar date as a number that sorts like it: 20260903. */
export function dayNumber(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/** The same, `NO_DAY` for none. */
export function optionalDay(date: string | null): number {
  return date === null ? NO_DAY : dayNumber(date);
}

/** One thing of all rows. */
type Column = (string | null)[] | Float64Array | Int32Array | Uint16Array | Uint8Array | AmountColumn;

/**
 * What lists filter, sort and add up by, of one customer and in columns: a few hundred bytes a row, and going through 100,000 rows takes
 * a millisecond. It is a copy for reading of what the database says at one revision, and is never written to; why lists are answered from
 * here: docs/decisions/0010. Rows stand in the order of their ids.
 */
export abstract class Ledger<E extends Entry> {
  readonly ids: string[];
  /** The change that each row was read as of. */
  readonly versions: Float64Array;
  /** What a search looks through, in lower case. */
  readonly texts: string[];
  /** Of these texts; see `markText`. */
  readonly lowMarks: Int32Array;
  readonly highMarks: Int32Array;
  /** Codes of words. */
  readonly currency: Uint16Array;
  readonly vocabulary: Vocabulary;
  readonly #columns: Column[] = [];

  protected constructor(capacity: number, vocabulary = new Vocabulary()) {
    this.vocabulary = vocabulary;
    this.ids = this.keep<string[]>([]);
    this.versions = this.keep(new Float64Array(capacity));
    this.texts = this.keep<string[]>([]);
    this.lowMarks = this.keep(new Int32Array(capacity));
    this.highMarks = this.keep(new Int32Array(capacity));
    this.currency = this.keep(new Uint16Array(capacity));
  }

  /** How many rows there are. */
  get size(): number {
    return this.ids.length;
  }

  /** What a row is sorted by under a key. */
  abstract sortValueOf(row: number, key: SortKey, customerNumber: string): SortValue;

  /** A number for each row that sorts upwards as the key's field does; `NO_DAY` for rows without a value. */
  abstract rankBy(key: SortKey): Int32Array;

  /** One without rows. */
  protected abstract create(capacity: number): this;

  /** Writes all of a new last row but its id, version and text. */
  protected abstract write(row: number, entry: E): void;

  /** Has a column copied with the others; columns come in the same order in each ledger. */
  protected keep<T extends Column>(column: T): T {
    this.#columns.push(column);
    return column;
  }

  /**
   * This ledger with some rows new or changed; this one stays as it is.
   * @param entries In any order.
   */
  with(entries: readonly E[]): this {
    if (!entries.length) return this;
    const incoming = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
    const result = this.create(this.size + incoming.length);
    let taken = 0;
    for (const entry of incoming) {
      let row = taken;
      while (row < this.size && (this.ids[row] ?? '') < entry.id) row++;
      result.#copy(this, taken, row);
      taken = this.ids[row] === entry.id ? row + 1 : row;
      result.#append(entry);
    }
    result.#copy(this, taken, this.size);
    return result;
  }

  #append(entry: E): void {
    const row = this.ids.push(entry.id) - 1;
    const text = entry.text.toLowerCase();
    this.versions[row] = entry.version;
    this.texts.push(text);
    [this.lowMarks[row], this.highMarks[row]] = markText(text);
    this.write(row, entry);
  }

  /** Takes over rows of another ledger. */
  #copy(from: this, start: number, end: number): void {
    const row = this.size;
    for (const [index, own] of this.#columns.entries()) {
      const other = from.#columns[index];
      if (own instanceof AmountColumn) own.copy(row, other as AmountColumn, start, end);
      else if (Array.isArray(own)) for (let at = start; at < end; at++) own.push((other as typeof own)[at] ?? null);
      else own.set((other as typeof own).subarray(start, end), row);
    }
  }
}

/** A ledger, whatever it is of. */
export type AnyLedger = Pick<
  Ledger<never>,
  'ids' | 'versions' | 'texts' | 'lowMarks' | 'highMarks' | 'currency' | 'vocabulary' | 'size' | 'sortValueOf' | 'rankBy'
>;

/** The row of an id; -1 where there is none. */
export function findRow({ ids }: Pick<AnyLedger, 'ids'>, id: string): number {
  const row = bisect(0, ids.length, (at) => (ids[at] ?? '') < id);
  return ids[row] === id ? row : -1;
}

/** The word of a code. */
export function wordOf({ vocabulary }: Pick<AnyLedger, 'vocabulary'>, code = 0): string {
  return vocabulary.words[code] ?? NO_WORD;
}
