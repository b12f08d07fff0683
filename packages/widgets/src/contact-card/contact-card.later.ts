/** What the card's facts do without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** Whether the desk is open now, which line is the right one, what to have at hand, and what stands where there is no desk. */
export const loadDesk = (): Promise<typeof import('./contact-desk.ts')> => import('./contact-desk.ts');
