/** What a question does without until the page leaves it to the widget. Not in a class: see `invoice-list.later.ts`. */

/** How to reach the desk, and the facts of a question. */
export const loadEnquiry = (): Promise<typeof import('./invoice-enquiry.ts')> => import('./invoice-enquiry.ts');
