/** What the comparison of billing with inventory does without until it is asked for. Not in a class: see `invoice-list.later.ts`. */

/** All findings as a file. */
export const loadFile = (): Promise<typeof import('./invoice-reconciliation.file.ts')> => import('./invoice-reconciliation.file.ts');

/** All findings on paper. */
export const loadPrint = (): Promise<typeof import('./invoice-reconciliation.print.ts')> => import('./invoice-reconciliation.print.ts');
