import type { GuestDocument } from '@csol/contract';
import { dates, expected, progress, promise, shipment } from './order-shapes.ts';
import { date, summary, text } from './shapes.ts';
import type { Shape } from './shapes.ts';

const { customerNumber: _, ...guestSummary } = summary;

/** The contract's `GuestInvoice`. */
export const guestInvoiceShape: Shape = { ...guestSummary, type: text };

/** The contract's `GuestOrder`. */
export const guestOrderShape: Shape = {
  type: text,
  id: text,
  number: text,
  orderDate: date,
  status: text,
  progress,
  'nextExpected?': expected,
  dates,
  promises: [promise],
  shipments: [shipment],
  isInvoiced: (value) => typeof value === 'boolean',
};

/** The shape of a document, by what it says that it is. */
export function shapeOf(document: unknown): Shape {
  return (Object(document) as Partial<GuestDocument>).type === 'order' ? guestOrderShape : guestInvoiceShape;
}
