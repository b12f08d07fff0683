/** What the card's facts do without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** What lines are for that are not for everything, and which of them is the right one. */
export const loadLines = (): Promise<typeof import('./contact-lines.ts')> => import('./contact-lines.ts');

/** Whether the desk is open now, what to have at hand, and what stands where there is no desk. */
export const loadStatus = (): Promise<typeof import('./contact-status.ts')> => import('./contact-status.ts');
