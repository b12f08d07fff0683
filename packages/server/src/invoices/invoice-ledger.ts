import type { InvoiceKind } from '@csol/contract';
import type { SortValue } from '../cursor.ts';
import type { Settlement } from '../db/schema.ts';
import { AmountColumn } from '../ledgers/amounts.ts';
import { dayNumber, Ledger, optionalDay } from '../ledgers/ledger.ts';
import type { Entry } from '../ledgers/ledger-kind.ts';
import { NO_WORD, type Vocabulary } from '../ledgers/vocabulary.ts';
import { rankRows, valueOf, type InvoiceKey } from './sort-fields.ts';
import { isOwed, statusOf } from './status.ts';

/** What a ledger is told of a document. */
export interface InvoiceEntry extends Entry {
  kind: InvoiceKind;
  number: string;
  category: string;
  orderNumber: string | null;
  purchaseOrderNumber: string | null;
  /** State of the e-invoice. */
  delivery: string | null;
  /** ISO 4217 code. */
  currency: string;
  /** `YYYY-MM-DD`. */
  issueDate: string;
  dueDate: string | null;
  /** Decimal strings without needless zeros. */
  gross: string;
  open: string;
  settlement: Settlement;
  isDisputed: boolean;
}

/** The documents of one customer: about 250 bytes each. */
export class InvoiceLedger extends Ledger<InvoiceEntry> {
  readonly numbers = this.keep<string[]>([]);
  readonly orderNumbers = this.keep<(string | null)[]>([]);
  readonly purchaseOrderNumbers = this.keep<(string | null)[]>([]);
  readonly issued: Int32Array;
  /** `NO_DAY` for those without. */
  readonly due: Int32Array;
  /** Codes of words, as are the others. */
  readonly kind: Uint16Array;
  readonly category: Uint16Array;
  /** `NO_WORD` for those without. */
  readonly delivery: Uint16Array;
  readonly statusUntilDue: Uint16Array;
  readonly statusAfterDue: Uint16Array;
  /** 1 where the customer owes what is open. */
  readonly owed: Uint8Array;
  readonly gross: AmountColumn;
  readonly open: AmountColumn;

  constructor(capacity = 0, vocabulary?: Vocabulary) {
    super(capacity, vocabulary);
    this.issued = this.keep(new Int32Array(capacity));
    this.due = this.keep(new Int32Array(capacity));
    this.kind = this.keep(new Uint16Array(capacity));
    this.category = this.keep(new Uint16Array(capacity));
    this.delivery = this.keep(new Uint16Array(capacity));
    this.statusUntilDue = this.keep(new Uint16Array(capacity));
    this.statusAfterDue = this.keep(new Uint16Array(capacity));
    this.owed = this.keep(new Uint8Array(capacity));
    this.gross = this.keep(new AmountColumn(capacity));
    this.open = this.keep(new AmountColumn(capacity));
  }

  override sortValueOf(row: number, key: InvoiceKey, customerNumber: string): SortValue {
    return valueOf(this, row, key, customerNumber);
  }

  override rankBy(key: InvoiceKey): Int32Array {
    return rankRows(this, key);
  }

  protected override create(capacity: number): this {
    return new InvoiceLedger(capacity, this.vocabulary) as this;
  }

  protected override write(row: number, entry: InvoiceEntry): void {
    const { vocabulary } = this;
    this.numbers.push(entry.number);
    this.orderNumbers.push(entry.orderNumber);
    this.purchaseOrderNumbers.push(entry.purchaseOrderNumber);
    this.issued[row] = dayNumber(entry.issueDate);
    this.due[row] = optionalDay(entry.dueDate);
    this.kind[row] = vocabulary.codeOf(entry.kind);
    this.category[row] = vocabulary.codeOf(entry.category);
    this.delivery[row] = vocabulary.codeOf(entry.delivery ?? NO_WORD);
    this.currency[row] = vocabulary.codeOf(entry.currency);
    this.statusUntilDue[row] = vocabulary.codeOf(statusOf(entry, false));
    this.statusAfterDue[row] = vocabulary.codeOf(statusOf(entry, true));
    this.owed[row] = isOwed(entry) ? 1 : 0;
    this.gross.set(row, entry.gross, entry.currency);
    this.open.set(row, entry.open, entry.currency);
  }
}
