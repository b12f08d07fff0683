/** What the first screen does without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** A document's side panel. */
export const loadDetail = (): Promise<typeof import('./invoice-detail.ts')> => import('./invoice-detail.ts');

/** The filters that apply, to be taken away one by one. */
export const loadChips = (): Promise<typeof import('./invoice-list.chips.ts')> => import('./invoice-list.chips.ts');

/** What stands instead of rows. */
export const loadEmpty = (): Promise<typeof import('./invoice-list.empty.ts')> => import('./invoice-list.empty.ts');

/** The fields that everybody filters by. */
export const loadFilter = (): Promise<typeof import('./invoice-list.filter.ts')> => import('./invoice-list.filter.ts');

/** The documents that a person has ticked. */
export const loadSelection = (): Promise<typeof import('./invoice-list.selection.ts')> => import('./invoice-list.selection.ts');

/** What can be done with the documents. */
export const loadToolbar = (): Promise<typeof import('./invoice-list.toolbar.ts')> => import('./invoice-list.toolbar.ts');

/** What is new while the page stays open. */
export const loadNews = (): Promise<typeof import('./invoice-list.news.ts')> => import('./invoice-list.news.ts');

/** The ways to other pages. */
export const loadPager = (): Promise<typeof import('./invoice-list.pager.ts')> => import('./invoice-list.pager.ts');
