import type { ProductKind } from '@csol/contract';
import { ORDER_STATUSES, type OrderStatus } from '@csol/domain/order';
import type { SortValue } from '../cursor.ts';
import { AmountColumn } from '../ledgers/amounts.ts';
import { dayNumber, Ledger, NO_DAY, optionalDay, wordOf } from '../ledgers/ledger.ts';
import type { Entry } from '../ledgers/ledger-kind.ts';
import { beginningOf, rankDensely, rankTexts, rankWords } from '../ledgers/ranks.ts';
import type { SortKey } from '../ledgers/sort-key.ts';
import { NO_WORD, type Vocabulary } from '../ledgers/vocabulary.ts';

/** What a ledger is told of an order. */
export interface OrderEntry extends Entry {
  number: string;
  purchaseOrderNumber: string | null;
  status: OrderStatus;
  kinds: readonly ProductKind[];
  /** Whether something keeps it from going on. */
  isHeld: boolean;
  /** ISO 4217 code; missing where the total is. */
  currency: string | null;
  /** Decimal string without needless zeros. */
  total: string | null;
  /** `YYYY-MM-DD`. */
  orderedOn: string;
  expectedOn: string | null;
}

/** One of the keys that a list of orders is sorted by. */
export type OrderKey = SortKey<'orderedOn' | 'expectedOn' | 'number' | 'purchaseOrderNumber' | 'customerNumber' | 'status' | 'total'>;

/** How far an order is. */
const stageOf = (status: string): number => ORDER_STATUSES.indexOf(status as OrderStatus);

/** Kinds of products as one word, of which there are few. */
const KIND_SEPARATOR = ' ';

/** The orders of one customer: up to 450 bytes each. */
export class OrderLedger extends Ledger<OrderEntry> {
  readonly numbers = this.keep<string[]>([]);
  readonly purchaseOrderNumbers = this.keep<(string | null)[]>([]);
  readonly ordered: Int32Array;
  /** `NO_DAY` for those without. */
  readonly expected: Int32Array;
  /** Codes of words. */
  readonly status: Uint16Array;
  /** Codes of all kinds of an order as one word; see `kindsOf`. */
  readonly kinds: Uint16Array;
  /** 1 where something keeps it from going on. */
  readonly held: Uint8Array;
  /** 0 for those without; these have no currency either. */
  readonly total: AmountColumn;

  constructor(capacity = 0, vocabulary?: Vocabulary) {
    super(capacity, vocabulary);
    this.ordered = this.keep(new Int32Array(capacity));
    this.expected = this.keep(new Int32Array(capacity));
    this.status = this.keep(new Uint16Array(capacity));
    this.kinds = this.keep(new Uint16Array(capacity));
    this.held = this.keep(new Uint8Array(capacity));
    this.total = this.keep(new AmountColumn(capacity));
  }

  override sortValueOf(row: number, { field }: OrderKey, customerNumber: string): SortValue {
    switch (field) {
      case 'orderedOn':
        return this.ordered[row] ?? 0;
      case 'expectedOn':
        return this.expected[row] === NO_DAY ? null : (this.expected[row] ?? 0);
      case 'number':
        return beginningOf(this.numbers[row]);
      case 'purchaseOrderNumber':
        return beginningOf(this.purchaseOrderNumbers[row]);
      case 'customerNumber':
        return beginningOf(customerNumber);
      case 'status':
        return stageOf(wordOf(this, this.status[row]));
      case 'total':
        return this.#hasTotal(row) ? (this.total.value[row] ?? 0) : null;
    }
  }

  override rankBy({ field }: OrderKey): Int32Array {
    switch (field) {
      case 'orderedOn':
        return this.ordered;
      case 'expectedOn':
        return this.expected;
      case 'number':
        return rankTexts(this.numbers);
      case 'purchaseOrderNumber':
        return rankTexts(this.purchaseOrderNumbers);
      case 'customerNumber':
        return new Int32Array(this.size);
      case 'status':
        return rankWords(this, (row) => this.status[row] ?? 0, stageOf);
      case 'total': {
        const { value } = this.total;
        const ranks = rankDensely(this.size, (a, b) => (value[a] ?? 0) - (value[b] ?? 0));
        return ranks.map((rank, row) => (this.#hasTotal(row) ? rank : NO_DAY));
      }
    }
  }

  #hasTotal(row: number): boolean {
    return wordOf(this, this.currency[row]) !== NO_WORD;
  }

  protected override create(capacity: number): this {
    return new OrderLedger(capacity, this.vocabulary) as this;
  }

  protected override write(row: number, entry: OrderEntry): void {
    const { vocabulary } = this;
    const { total, currency } = entry;
    this.numbers.push(entry.number);
    this.purchaseOrderNumbers.push(entry.purchaseOrderNumber);
    this.ordered[row] = dayNumber(entry.orderedOn);
    this.expected[row] = optionalDay(entry.expectedOn);
    this.status[row] = vocabulary.codeOf(entry.status);
    this.kinds[row] = vocabulary.codeOf([...entry.kinds].sort().join(KIND_SEPARATOR));
    this.held[row] = entry.isHeld ? 1 : 0;
    this.currency[row] = vocabulary.codeOf(currency ?? NO_WORD);
    if (total !== null && currency !== null) this.total.set(row, total, currency);
  }
}

/** The kinds that a word of `OrderLedger.kinds` stands for. */
export function kindsOf(word: string): readonly string[] {
  return word.split(KIND_SEPARATOR);
}
