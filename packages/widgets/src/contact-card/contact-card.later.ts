/** What the card's facts do without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

/** Whether the desk is open now. */
export const loadStatus = (): Promise<typeof import('./contact-status.ts')> => import('./contact-status.ts');
