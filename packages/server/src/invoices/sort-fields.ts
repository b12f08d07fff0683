import type { SortValue } from '../cursor.ts';
import { NO_DAY, NO_WORD, type Ledger } from './ledger.ts';

/** What lists are sorted by. */
export type SortField =
  | 'issueDate'
  | 'dueDate'
  | 'number'
  | 'kind'
  | 'category'
  | 'status'
  | 'customerNumber'
  | 'orderNumber'
  | 'purchaseOrderNumber'
  | 'gross'
  | 'open'
  | 'delivery';

/** One of the keys that a list is sorted by. */
export interface SortKey {
  field: SortField;
  isDescending: boolean;
  /** `20260903`, for the status alone: the day that decides what is overdue. See docs/decisions/0030. */
  day?: number;
}

/** Whether a sort depends on the day. */
export function dependsOnDay(keys: readonly SortKey[]): boolean {
  return keys.some(({ field }) => field === 'status');
}

/** The keys as of a day: `20260903`. */
export function dateKeys(keys: readonly SortKey[], day: number): readonly SortKey[] {
  return keys.map((key) => (key.field === 'status' ? { ...key, day } : key));
}

/** Statuses and states of delivery, what presses most first: their codes are in no order that helps anybody. */
const URGENCY = {
  status: ['overdue', 'disputed', 'partlyPaid', 'open', 'credited', 'paid'],
  delivery: ['failed', 'pending', 'delivered'],
} as const;

/** Words that nobody has heard of come behind all others. */
function urgencyOf(field: keyof typeof URGENCY, word: string): number | null {
  if (word === NO_WORD) return null;
  const known: readonly string[] = URGENCY[field];
  const place = known.indexOf(word);
  return place < 0 ? known.length : place;
}

/** Text sorts by its beginning, then by the ids: a cursor holds what a list is sorted by, and has to fit into an address. */
const SORTED_CHARACTERS = 50;

const beginningOf = (text: string | null | undefined): string | null => text?.slice(0, SORTED_CHARACTERS) ?? null;

/** The code of a row's status on a day. */
function statusCode({ due, statusAfterDue, statusUntilDue }: Ledger, row: number, day: number): number {
  return ((due[row] ?? 0) < day ? statusAfterDue[row] : statusUntilDue[row]) ?? 0;
}

/** A row as it is looked at under a key. */
interface Sorted {
  ledger: Ledger;
  row: number;
  day: number;
  customerNumber: string;
}

const wordOf = ({ vocabulary }: Ledger, code = 0): string => vocabulary.words[code] ?? NO_WORD;

const READERS: Readonly<Record<SortField, (sorted: Sorted) => SortValue>> = {
  issueDate: ({ ledger, row }) => ledger.issued[row] ?? 0,
  dueDate: ({ ledger, row }) => (ledger.due[row] === NO_DAY ? null : (ledger.due[row] ?? 0)),
  number: ({ ledger, row }) => beginningOf(ledger.numbers[row]),
  kind: ({ ledger, row }) => beginningOf(wordOf(ledger, ledger.kind[row])),
  category: ({ ledger, row }) => beginningOf(wordOf(ledger, ledger.category[row])),
  status: ({ ledger, row, day }) => urgencyOf('status', wordOf(ledger, statusCode(ledger, row, day))),
  customerNumber: ({ customerNumber }) => beginningOf(customerNumber),
  orderNumber: ({ ledger, row }) => beginningOf(ledger.orderNumbers[row]),
  purchaseOrderNumber: ({ ledger, row }) => beginningOf(ledger.purchaseOrderNumbers[row]),
  gross: ({ ledger, row }) => ledger.gross.value[row] ?? 0,
  open: ({ ledger, row }) => ledger.open.value[row] ?? 0,
  delivery: ({ ledger, row }) => urgencyOf('delivery', wordOf(ledger, ledger.delivery[row])),
};

/** What a row is sorted by under one key. */
export function valueOf(ledger: Ledger, row: number, { field, day = 0 }: SortKey, customerNumber: string): SortValue {
  return READERS[field]({ ledger, row, day, customerNumber });
}

/** For each row the number of distinct values before its own. */
function rankDensely(size: number, compare: (a: number, b: number) => number): Int32Array {
  const ranks = new Int32Array(size);
  const rows = Int32Array.from({ length: size }, (_, row) => row).sort(compare);
  for (let index = 1, rank = 0; index < size; index++) {
    const [before, row] = [rows[index - 1] ?? 0, rows[index] ?? 0];
    if (compare(before, row) !== 0) rank++;
    ranks[row] = rank;
  }
  return ranks;
}

/** `NO_DAY` for rows that have no text. */
function rankTexts(texts: readonly (string | null)[]): Int32Array {
  const beginnings = texts.map((text) => beginningOf(text) ?? '');
  const ranks = rankDensely(texts.length, (a, b) => {
    const [x = '', y = ''] = [beginnings[a], beginnings[b]];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  return ranks.map((rank, row) => (texts[row] === null ? NO_DAY : rank));
}

/** Ranks rows that have few distinct words, by what each word is sorted by. */
function rankWords<T extends string | number>(ledger: Ledger, codeOf: (row: number) => number, sortedBy: (word: string) => T | null) {
  const values = ledger.vocabulary.words.map(sortedBy);
  const inOrder = [...new Set(values)].filter((value) => value !== null).sort((a, b) => (a < b ? -1 : 1));
  const rankOfCode = values.map((value) => (value === null ? NO_DAY : inOrder.indexOf(value)));
  return Int32Array.from({ length: ledger.size }, (_, row) => rankOfCode[codeOf(row)] ?? NO_DAY);
}

/** A number for each row that sorts upwards as the key's field does; `NO_DAY` for rows without a value. */
export function rankRows(ledger: Ledger, { field, day = 0 }: SortKey): Int32Array {
  switch (field) {
    case 'issueDate':
      return ledger.issued;
    case 'dueDate':
      return ledger.due;
    case 'customerNumber':
      return new Int32Array(ledger.size);
    case 'number':
      return rankTexts(ledger.numbers);
    case 'orderNumber':
      return rankTexts(ledger.orderNumbers);
    case 'purchaseOrderNumber':
      return rankTexts(ledger.purchaseOrderNumbers);
    case 'kind':
    case 'category':
      return rankWords(ledger, (row) => ledger[field][row] ?? 0, beginningOf);
    case 'status':
      return rankWords(ledger, (row) => statusCode(ledger, row, day), (word) => urgencyOf('status', word));
    case 'delivery':
      return rankWords(ledger, (row) => ledger.delivery[row] ?? 0, (word) => urgencyOf('delivery', word));
    default: {
      const { value } = ledger[field];
      return rankDensely(ledger.size, (a, b) => (value[a] ?? 0) - (value[b] ?? 0));
    }
  }
}
