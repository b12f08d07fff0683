/** How far a comparison is. */
import type { Ledger, LedgerComparison } from '@csol/domain/ledger';
import type { TextFileError } from '@csol/core/read-text';

export type CompareState =
  | { name: 'choice' }
  | { name: 'reading' }
  /** `noTable`: a text without columns. */
  | { name: 'wrong'; code: TextFileError['code'] | 'noTable' }
  /** Nobody can tell the columns by their names. */
  | { name: 'columns'; ledger: Ledger }
  | { name: 'compared'; ledger: Ledger; found: LedgerComparison; currency: string };
