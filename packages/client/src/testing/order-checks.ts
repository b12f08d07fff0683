import type { SessionPort } from '../port/index.ts';
import { ensureAllowed, type SuiteCheck } from './check.ts';
import type { OrderBook } from './order-book.ts';
import { createOrderDetailChecks } from './order-detail-checks.ts';
import { createOrderListChecks } from './order-list-checks.ts';
import { createOrderWatchChecks } from './order-watch-checks.ts';

const OPERATIONS = ['listOrders', 'getOrder', 'getOrderDocument', 'revealLicenceKey'];

function isAllowed(session: SessionPort): SuiteCheck[] {
  return [{ port: 'orders', name: 'is allowed by the session', run: () => ensureAllowed(session, OPERATIONS) }];
}

/** @param session of the same caller, where that port is checked too. */
export function createOrderChecks(book: OrderBook, session?: SessionPort): SuiteCheck[] {
  const watch = book.port.watchOrders?.bind(book.port);
  return [
    ...createOrderListChecks(book),
    ...createOrderDetailChecks(book),
    ...(watch ? createOrderWatchChecks(watch, session) : []),
    ...(session ? isAllowed(session) : []),
  ];
}
