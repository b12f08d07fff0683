/** Sets what is billed against what is installed. */
export { comparePlaces, placeOf, reconcile } from './reconcile.ts';
export { billedPeriod, RUNNING_CATEGORIES } from './billed-lines.ts';
export { FINDINGS } from './types.ts';
export type {
  DocumentLine,
  Finding,
  FoundLine,
  InstalledMachine,
  ReconciliationInput,
  ReconciliationItem,
  ReconciliationResult,
} from './types.ts';
