/** What the first screen does without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** The fields to filter by. */
export const loadFilter = (): Promise<typeof import('./enquiry-list.filter.ts')> => import('./enquiry-list.filter.ts');

/** What stands instead of rows. */
export const loadEmpty = (): Promise<typeof import('./enquiry-list.empty.ts')> => import('./enquiry-list.empty.ts');
