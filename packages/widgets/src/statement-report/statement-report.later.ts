/** What the first screen does without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** The builder and the statement. */
export const loadView = (): Promise<typeof import('./statement-view.ts')> => import('./statement-view.ts');

/** The pictures, once they are about to be seen. */
export const loadPictures = (): Promise<typeof import('./statement-pictures.ts')> => import('./statement-pictures.ts');

/** What a link in a report's e-mail leads to. */
export const loadRecipient = (): Promise<typeof import('./statement-recipient.ts')> => import('./statement-recipient.ts');

/** What stands below the statement. */
export const loadExtras = (): Promise<typeof import('./statement-extras.ts')> => import('./statement-extras.ts');

/** The statement on paper. */
export const loadSheet = (): Promise<typeof import('./statement-sheet.ts')> => import('./statement-sheet.ts');
