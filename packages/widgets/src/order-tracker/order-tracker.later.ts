/** What the first screen does without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** The fields that everybody filters by. */
export const loadFilter = (): Promise<typeof import('./order-tracker.filter.ts')> => import('./order-tracker.filter.ts');

/** Looking one order up without an account. */
export const loadGuest = (): Promise<typeof import('./order-guest.ts')> => import('./order-guest.ts');

/** What stands instead of rows. */
export const loadEmpty = (): Promise<typeof import('./order-tracker.empty.ts')> => import('./order-tracker.empty.ts');

/** What keeps the list right while it stays open. */
export const loadLive = (): Promise<typeof import('./order-live.ts')> => import('./order-live.ts');
