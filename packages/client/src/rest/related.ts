import { date, money, number, text } from './shapes.ts';

// What an invoice and an order bring along.

/** The contract's `InvoiceLink`. */
export const link = { type: text, number: text, 'date?': date, 'amount?': money };

/** The contract's `InvoiceDocument`. */
export const file = { id: text, fileName: text, mediaType: text, 'size?': number };
