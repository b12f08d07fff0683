/** How far a comparison is. */
import type { Ledger, LedgerComparison } from '@csol/domain/ledger';
import type { LedgerFileError } from './statement-compare.file.ts';

export type CompareState =
  | { name: 'choice' }
  | { name: 'reading' }
  /** `noTable`: a text without columns. */
  | { name: 'wrong'; code: LedgerFileError['code'] | 'noTable' }
  /** Nobody can tell the columns by their names. */
  | { name: 'columns'; ledger: Ledger }
  | { name: 'compared'; ledger: Ledger; found: LedgerComparison; currency: string };
