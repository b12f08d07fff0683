import type { OrderQuery } from '@csol/contract';
import { findMatches, keepPeriod, keepText, keepWords, markWords, normaliseList } from '../ledgers/matches.ts';
import { keepFlag, keepWhere } from '../ledgers/narrow.ts';
import { kindsOf, type OrderLedger } from './order-ledger.ts';

/** Which orders of a customer are wanted. All conditions hold together; a list holds any of its values. */
export interface OrderFilter {
  /** In lower case. */
  text?: string;
  ids?: readonly string[];
  dateField: 'orderedOn' | 'expectedOn';
  /** First and last day, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  status?: readonly string[];
  /** Orders with a line of any of these. */
  kind?: readonly string[];
  /** Whether something keeps the order from going on. */
  isHeld?: boolean;
}

/** The filter of a query. Which customer numbers are asked for is not part of it. */
export function createOrderFilter(query: OrderQuery): OrderFilter {
  const text = query.q?.trim().toLowerCase();
  return {
    ...(text && { text }),
    dateField: query.dateField ?? 'orderedOn',
    from: query.from,
    to: query.to,
    status: normaliseList(query.status),
    kind: normaliseList(query.kind),
    ...(query.exception && { isHeld: query.exception === 'open' }),
  };
}

/** The rows of a ledger that match a filter, in the order of their ids. */
export function matchOrders(ledger: OrderLedger, filter: OrderFilter): Int32Array {
  const { kind, isHeld } = filter;
  return findMatches(ledger, [filter.ids], [
    ...keepPeriod(filter.dateField === 'orderedOn' ? ledger.ordered : ledger.expected, filter),
    ...keepWords(ledger, ledger.status, filter.status),
    ...(kind ? [keepWhere(ledger.kinds, markWords(ledger, (word) => kindsOf(word).some((one) => kind.includes(one))))] : []),
    ...(isHeld === undefined ? [] : [keepFlag(ledger.held, isHeld)]),
    ...keepText(ledger, filter.text),
  ]);
}
