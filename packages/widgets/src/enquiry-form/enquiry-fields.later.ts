/** What not every form has. Not in a class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** Files that go along. */
export const loadFiles = (): Promise<typeof import('@csol/core/uploads-view')> => import('@csol/core/uploads-view');

/** A table of machines. */
export const loadRows = (): Promise<typeof import('./enquiry-rows.ts')> => import('./enquiry-rows.ts');
