/** What an order's panel does without until it is asked for. Not in a class: see `order-tracker.later.ts`. */

/** The order on paper. */
export const loadPrint = (): Promise<typeof import('./order-take.order.ts')> => import('./order-take.order.ts');

/** The order's deliveries for a calendar. */
export const loadCalendar = (): Promise<typeof import('./order-take.calendar.ts')> => import('./order-take.calendar.ts');
