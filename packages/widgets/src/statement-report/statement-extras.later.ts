/** What is loaded when it is opened. Not in a class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** The statement as a file. */
export const loadFiles = (): Promise<typeof import('./statement-files.ts')> => import('./statement-files.ts');

/** What a person keeps, and has sent. */
export const loadSaved = (): Promise<typeof import('./statement-saved.ts')> => import('./statement-saved.ts');

/** What is to be paid when. */
export const loadBudget = (): Promise<typeof import('./statement-budget.ts')> => import('./statement-budget.ts');

/** Somebody's own books set against the statement. */
export const loadCompare = (): Promise<typeof import('./statement-compare.ts')> => import('./statement-compare.ts');
