/** Orders that a well-fed back end seldom has. */
import emptyPage from '@csol/contract/examples/orders.empty.json';
import orderExample from '@csol/contract/examples/order.json';
import softwareExample from '@csol/contract/examples/order.software.json';
import pageExample from '@csol/contract/examples/orders.page.json';
import type { OrderPage, OrderSummary } from '@csol/contract';
import { HttpResponse } from 'msw';
import type { Scenario } from './scenario.ts';

/** A page of two orders, one of software and one of hardware. */
export const exampleOrders = pageExample as OrderPage;

const [, example] = exampleOrders.items as [OrderSummary, OrderSummary];
const LONG = 10_000;
const SCRIPT = 'javascript:alert(1)';

const pageOf = (items: OrderSummary[]): OrderPage => ({ ...exampleOrders, items, page: { limit: 20 }, count: items.length });

/** Codes that this version of the widgets does not know, as a newer back end may send them. */
const unknownCodes = pageOf([
  { ...example, id: 'ord_1', number: 'O-1', status: 'paused' as OrderSummary['status'] },
  { ...example, id: 'ord_2', number: 'O-2', openException: 'strike' as NonNullable<OrderSummary['openException']> },
  { ...example, id: 'ord_3', number: 'O-3', nextExpected: { on: '2026-06-12', basis: 'guessed' as 'estimated' } },
]);

const hostileTexts = pageOf([
  { ...example, id: 'ord_1', number: '<img src=x onerror=alert(1)>', placedBy: '<b>Maria</b>' },
  { ...example, id: 'ord_2', number: '{{7*7}} ${7*7} &amp;', trackings: [{ carrier: '<i>C</i>', number: 'T1', link: SCRIPT }] },
  { ...example, id: 'ord_3', number: '\u202e99-6202', purchaseOrderNumber: 'a\u0000b' },
]);

const longTexts = pageOf([
  { ...example, id: 'ord_1', number: '9'.repeat(LONG), placedBy: 'x'.repeat(LONG) },
  { ...example, id: 'ord_2', trackings: Array.from({ length: 200 }, (_, at) => ({ carrier: 'C', number: `T-${at}` })) },
]);

const list = (page: OrderPage): Scenario => ({ orders: () => HttpResponse.json(page) });

export const orders = {
  'no-orders': list(emptyPage),
  'example-orders': {
    ...list(exampleOrders),
    [`orders/${orderExample.id}`]: () => HttpResponse.json(orderExample),
    [`orders/${softwareExample.id}`]: () => HttpResponse.json(softwareExample),
  },
  'unknown-order-codes': list(unknownCodes),
  'hostile-order-texts': list(hostileTexts),
  'long-order-texts': list(longTexts),
} satisfies Record<string, Scenario>;
