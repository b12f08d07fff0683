import type { SortValue } from '../cursor.ts';
import { NO_DAY, wordOf } from '../ledgers/ledger.ts';
import { beginningOf, rankDensely, rankTexts, rankWords } from '../ledgers/ranks.ts';
import type { SortKey } from '../ledgers/sort-key.ts';
import { NO_WORD } from '../ledgers/vocabulary.ts';
import type { InvoiceLedger } from './invoice-ledger.ts';

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
export type InvoiceKey = SortKey<SortField>;

/** The field that depends on the day. */
export const DAY_FIELD: SortField = 'status';

/** Whether a sort depends on the day. */
export function dependsOnDay(keys: readonly SortKey[]): boolean {
  return keys.some(({ field }) => field === DAY_FIELD);
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

/** The code of a row's status on a day. */
function statusCode({ due, statusAfterDue, statusUntilDue }: InvoiceLedger, row: number, day: number): number {
  return ((due[row] ?? 0) < day ? statusAfterDue[row] : statusUntilDue[row]) ?? 0;
}

/** A row as it is looked at under a key. */
interface Sorted {
  ledger: InvoiceLedger;
  row: number;
  day: number;
  customerNumber: string;
}

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
export function valueOf(ledger: InvoiceLedger, row: number, { field, day = 0 }: InvoiceKey, customerNumber: string): SortValue {
  return READERS[field]({ ledger, row, day, customerNumber });
}

/** A number for each row that sorts upwards as the key's field does; `NO_DAY` for rows without a value. */
export function rankRows(ledger: InvoiceLedger, { field, day = 0 }: InvoiceKey): Int32Array {
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
