/** Somebody's own ledger: read out of a file, and set against a statement. */
export { compareLedger, type ComparisonInput } from './compare.ts';
export { isReadable, readLedger, type LedgerHints } from './read-ledger.ts';
export { LEDGER_FIELDS } from './types.ts';
export type {
  Difference,
  Ledger,
  LedgerColumns,
  LedgerComparison,
  LedgerField,
  LedgerLine,
  LedgerNotation,
  LedgerProblem,
  Match,
  MatchReason,
} from './types.ts';
