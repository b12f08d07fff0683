import type { CalendarDate, InvoiceCategory, StatementEntry } from '@csol/contract';
import type { DateRange } from '../dates.ts';

/** What a statement can hold, in the order in which it is told. */
export const ENTRY_KINDS = ['invoice', 'creditNote', 'paymentMade', 'paymentPending'] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a statement can be divided by. */
export const GROUPINGS = ['category', 'month', 'customerNumber', 'contract'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** `openItems`: what is open on the as-of date, document by document. `balanceForward`: all that moved the balance in the period. */
export type StatementLayout = 'openItems' | 'balanceForward';

/** How open items are sorted by their age. */
export interface AgeingRule {
  /** Days are counted from the due date (of a document without one: its date), or from the date of issue. */
  basis: 'due' | 'issue';
  /** The last day of each bucket but the last one, upwards: 30, 60, 90 are 1–30, 31–60, 61–90 and more than 90 days. */
  limits: readonly number[];
}

/** Which statement is wanted. A list that is empty leaves nothing out. */
export interface StatementDefinition {
  period: DateRange;
  /** The day as of which the account is told: what came later is left out. */
  asOf: CalendarDate;
  layout: StatementLayout;
  kinds: readonly EntryKind[];
  categories: readonly InvoiceCategory[];
  customerNumbers: readonly string[];
  contractNumbers: readonly string[];
  /** ISO 4217 codes. */
  currencies: readonly string[];
  groupBy?: Grouping | undefined;
  ageing: AgeingRule;
}

/** What a row does to the balance. `transfer`: something settled what another part of the account owes. */
export type MovementKind = 'invoice' | 'creditNote' | 'payment' | 'transfer';

/** A row of a statement: amounts are whole numbers of the section's unit. */
export interface Movement {
  entry: StatementEntry;
  kind: MovementKind;
  date: CalendarDate;
  units: bigint;
  /** The balance after it. */
  balance: bigint;
  /** Key of its group; empty where nothing is grouped, and of what has none. */
  group: string;
  /** Whether it is only a part of the entry: the rest belongs to another group, or to what is left out. */
  isPart: boolean;
  /** Of a transfer: the document that is settled, or the entry that settles it. */
  against?: StatementEntry | undefined;
}

/** A document that is open. */
export interface OpenItem {
  entry: StatementEntry;
  units: bigint;
  /** Days since the day that ageing counts from; negative before it. */
  age: number;
  /** Place of its bucket; -1 for what counts down, which has no age. */
  bucket: number;
}

/** A payment, or a part of one, that has settled nothing yet. */
export interface UnappliedPayment {
  entry: StatementEntry;
  units: bigint;
}

/** What is open for so many days; a side that is missing is open. */
export interface AgeingBucket {
  /** First and last number of days; a first one that is missing is what is not due yet. */
  from?: number;
  to?: number;
  units: bigint;
  count: number;
}

/** What is open, by age. The buckets, the credits and what is unapplied are the balance. */
export interface Ageing {
  buckets: AgeingBucket[];
  /** Credit notes that nothing has used up. */
  credits: bigint;
  /** Payments that have settled nothing yet. */
  unapplied: bigint;
  total: bigint;
}

/** What a part of a statement adds up to; `opening`, what moved, and `closing` are one sum. */
export interface Sums {
  opening: bigint;
  billed: bigint;
  credited: bigint;
  paid: bigint;
  /** Moved from or to what is left out, or between groups. */
  moved: bigint;
  closing: bigint;
}

/** A group of a statement. */
export interface Group extends Sums {
  /** Category, month (`2026-09`), customer number or contract number; empty for what has none. */
  key: string;
}

/** Something that names what is not in the account. */
export interface Unknown {
  entry: StatementEntry;
  /** Number of the document that it says it settles. */
  number: string;
  units: bigint;
}

/** A document of which the back end says another open amount than its entries make. */
export interface Disagreement {
  entry: StatementEntry;
  /** As the back end says. */
  stated: bigint;
  /** As the entries make it. */
  made: bigint;
}

/** A balance, reckoned twice: by all that moved it, and by what is open. */
export interface Proof {
  which: 'opening' | 'closing' | 'asOf';
  /** Of the day before the period, of its last day, of the as-of date. */
  date: CalendarDate;
  moved: bigint;
  open: bigint;
}

/** A statement in one currency. */
export interface StatementSection {
  /** ISO 4217 code. */
  currency: string;
  /** Digits after the decimal point of its units: the currency's, or more where an amount has more. */
  scale: number;
  sums: Sums;
  /** What moved the balance in the period, oldest first. */
  movements: Movement[];
  /** What moved it after the period, up to the as-of date. */
  later: bigint;
  /** The balance on the as-of date. */
  balance: bigint;
  openItems: OpenItem[];
  unapplied: UnappliedPayment[];
  ageing: Ageing;
  /** Payments that are on their way; in a statement of today alone. */
  pending: UnappliedPayment[];
  /** By `groupBy`; none without. */
  groups: Group[];
  /** Whether all that moves a balance is in it, so that what is left is what is owed. */
  isComplete: boolean;
  /** Empty where it is not complete. */
  proofs: Proof[];
  unknown: Unknown[];
  /** Documents that the back end says something else of; in a statement of today alone. */
  disagreements: Disagreement[];
}

/** A statement of account. */
export interface Statement {
  definition: StatementDefinition;
  /** The last day that movements are told of: the period's, or the as-of date where that is earlier. */
  until: CalendarDate;
  /** One for each currency that has entries, in the order of the codes. */
  sections: StatementSection[];
}
