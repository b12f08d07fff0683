import { date, number, text } from './shapes.ts';

// What a guest may see of an order, too.

/** An instant that a clock can show. */
export const instant = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** The contract's `OrderProgress`. */
export const progress = { shipments: number, delivered: number };

/** The contract's `ExpectedDate`. */
export const expected = { on: date, basis: text };

/** The contract's `OrderDates`. */
export const dates = { ordered: date, 'requested?': date, 'promised?': date, 'estimated?': date, 'delivered?': date };

/** The contract's `OrderPromise`. */
export const promise = { at: instant, 'from?': date, to: date };

/** What is known of a shipment. */
export const shipment = { number: text, status: text, 'shippedAt?': instant, 'expectedOn?': date, 'deliveredAt?': instant };
