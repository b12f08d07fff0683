/** What the first screen does without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** A document's side panel. */
export const loadDetail = (): Promise<typeof import('./invoice-detail.ts')> => import('./invoice-detail.ts');

/** What stands instead of rows. */
export const loadEmpty = (): Promise<typeof import('./invoice-list.empty.ts')> => import('./invoice-list.empty.ts');
