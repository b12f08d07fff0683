import { dates, expected, instant, progress, promise, shipment } from './order-shapes.ts';
import { file, link } from './related.ts';
import { date, money, number, text } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** A decimal without a sign. */
const quantity = (value: unknown) => typeof value === 'string' && /^\d{1,18}(\.\d{1,9})?$/.test(value);
const place = { city: text };
const tracking = { carrier: text, number: text };

/** The contract's `OrderSummary`. */
export const summaryShape = {
  id: text,
  number: text,
  customerNumber: text,
  orderedOn: date,
  status: text,
  kinds: [text],
  'total?': money,
  progress,
  'nextExpected?': expected,
  trackings: [tracking],
  'addedAt?': instant,
  'changedAt?': instant,
} as const;

/** The contract's `OrderPage`. */
export const pageShape: Shape = {
  items: [summaryShape],
  page: { limit: number, 'next?': text },
  count: number,
  totals: [{ currency: text, count: number, total: money }],
};

const quantities = {
  ordered: quantity,
  shipped: quantity,
  delivered: quantity,
  backordered: quantity,
  cancelled: quantity,
  open: quantity,
};

/** The contract's `OrderDetail`. */
export const detailShape: Shape = {
  ...summaryShape,
  dates,
  promises: [promise],
  lines: [{ number: text, description: text, kind: text, quantities, 'net?': money }],
  shipments: [
    {
      ...shipment,
      'destination?': place,
      trackings: [tracking],
      contents: [{ line: text, quantity }],
      'proofOfDelivery?': { at: instant },
    },
  ],
  events: [{ id: text, at: instant, kind: text, 'quantity?': quantity, 'date?': date, 'place?': place, 'toldAt?': instant }],
  exceptions: [{ id: text, kind: text, since: instant, 'resolvedAt?': instant, nextActor: text }],
  deliverables: [{ id: text, kind: text, name: text, 'availableSince?': instant }],
  links: [link],
  documents: [file],
};
