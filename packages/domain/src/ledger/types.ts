import type { CalendarDate, StatementEntry } from '@csol/contract';

/** What a column of a ledger holds. */
export const LEDGER_FIELDS = ['number', 'date', 'amount', 'debit', 'credit', 'currency'] as const;

export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Which column holds what, counted from 0. A ledger has an amount, or debit and credit. */
export type LedgerColumns = Partial<Record<LedgerField, number>>;

/** How a ledger writes amounts and days. */
export interface LedgerNotation {
  /** `,` or `.` */
  decimal: string;
  /** In what order a day is written that does not begin with its year. */
  order: 'dayFirst' | 'monthFirst';
}

/** A booking of somebody's own ledger. */
export interface LedgerLine {
  /** Of the row in the file, from 1. */
  row: number;
  number: string;
  date: CalendarDate;
  /** Decimal number with its sign, as the ledger has it. */
  amount: string;
  /** ISO 4217 code; missing where the ledger has no column for it. */
  currency?: string | undefined;
}

/** A row that cannot be read. */
export interface LedgerProblem {
  row: number;
  field: LedgerField;
  text: string;
}

/** A ledger out of a file. */
export interface Ledger {
  columns: LedgerColumns;
  /** Names of all columns. */
  header: string[];
  notation: LedgerNotation;
  lines: LedgerLine[];
  problems: LedgerProblem[];
}

/** Why two belong together: number and amount, all lines of a number together, or amount and day where no number fits. */
export type MatchReason = 'number' | 'sum' | 'amount';

/** A booking and an entry that are the same. */
export interface Match {
  lines: LedgerLine[];
  entry: StatementEntry;
  reason: MatchReason;
  /** Whether the days are different ones. */
  isOtherDay: boolean;
}

/** The same number, and another amount. Amounts in the direction of the statement. */
export interface Difference {
  lines: LedgerLine[];
  entry: StatementEntry;
  /** Of the ledger, less that of the statement: a decimal number. */
  difference: string;
}

/** A ledger set against a statement. */
export interface LedgerComparison {
  matched: Match[];
  different: Difference[];
  /** In the ledger, and not in the statement. */
  missingHere: LedgerLine[];
  /** In the statement, and not in the ledger. */
  missingThere: StatementEntry[];
  /** Lines of other days or currencies, which were not compared. */
  outside: number;
  /** Whether the ledger counts the other way round: what is owed is negative there. */
  isReversed: boolean;
}
