/** The statement of account: what it holds, and that it proves itself. Its rules are described in docs/decisions/0046-statements.md. */
export { readAccount, type CurrencyAccount } from './account.ts';
export {
  asOfFor,
  checkDefinition,
  MOST_LIMITS,
  MOST_YEARS,
  STATEMENT_PRESETS,
  statementPeriod,
  type DefinitionProblem,
  type StatementPreset,
} from './definition.ts';
export { resolveReport, STANDARD_AGEING, type ReportDay } from './report.ts';
export { finish } from './steps.ts';
export { createStatement, createStatementInSteps, type StatementInput } from './statement.ts';
export { ENTRY_KINDS, GROUPINGS } from './types.ts';
export type {
  Ageing,
  AgeingBucket,
  AgeingRule,
  Disagreement,
  EntryKind,
  Group,
  Grouping,
  Movement,
  MovementKind,
  OpenItem,
  Proof,
  Statement,
  StatementDefinition,
  StatementLayout,
  StatementSection,
  Sums,
  UnappliedPayment,
  Unknown,
} from './types.ts';
