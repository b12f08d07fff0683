/** What an enquiry's panel does without until it is asked for. Not in a class: see `enquiry-list.later.ts`. */

/** The enquiry on paper. */
export const loadPrint = (): Promise<typeof import('./enquiry-print.ts')> => import('./enquiry-print.ts');
