import type { CalendarDate, OrderDates, OrderDetail, OrderSummary, Shipment } from '@csol/contract';
import { isCalendarDate } from '../calendar-date.ts';
import type { ExpectedDate } from './types.ts';

/** Something of an order that comes on a day, or does not come on it any more. */
export interface Delivery {
  /** The same for as long as there is the order: out of ids, never out of dates. */
  uid: string;
  order: OrderSummary;
  /** What comes; missing for what is not in a shipment of which the day is known. */
  shipment?: Shipment;
  on: CalendarDate;
  /** What the day rests on; a newer back end may know of more. */
  basis: ExpectedDate['basis'];
  /** Whether it is not expected any more: it came on another day, or nobody wants it. */
  isOver: boolean;
}

/** A day of the whole order, the best that is known. */
function dayOfOrder({ estimated, promised, requested }: OrderDates): ExpectedDate[] {
  if (estimated !== undefined) return [{ on: estimated, basis: 'estimated' }];
  if (promised !== undefined) return [{ on: promised, basis: 'promised' }];
  return requested === undefined ? [] : [{ on: requested, basis: 'requested' }];
}

/** Decimal strings without a sign. */
const isSome = (quantity: string): boolean => /[1-9]/.test(quantity);

/** Whether something can come on it: 9999-12-31 stands for never in some systems. */
const isDay = (on: CalendarDate): boolean => isCalendarDate(on) && on < '9999';

const isComing = ({ status }: Shipment): boolean => status !== 'delivered';

/** A delivery of the order as a whole. */
function ofOrder(order: OrderSummary, { on, basis }: ExpectedDate, isOver: boolean): Delivery {
  return { uid: `${order.id}@csol`, order, on, basis, isOver };
}

function ofShipments(order: OrderDetail, isDone: boolean): Delivery[] {
  return order.shipments.flatMap((shipment) => {
    const { number, expectedOn: on } = shipment;
    if (on === undefined) return [];
    return [{ uid: `${order.id}-${number}@csol`, order, shipment, on, basis: 'estimated' as const, isOver: isDone || !isComing(shipment) }];
  });
}

function listAll(order: OrderDetail): Delivery[] {
  const isDone = order.status === 'delivered' || order.status === 'cancelled';
  const isWithoutDay = (shipment: Shipment): boolean => isComing(shipment) && shipment.expectedOn === undefined;
  const isLeft = order.lines.some(({ quantities }) => isSome(quantities.open));
  const isNeeded = !isDone && (isLeft || order.shipments.some(isWithoutDay) || order.shipments.length === 0);
  return [...ofShipments(order, isDone), ...dayOfOrder(order.dates).map((day) => ofOrder(order, day, !isNeeded))];
}

/**
 * The deliveries of an order by day: each shipment on its own, and what has no shipment, or none of which the day is known, on the order's
 * day. What is not expected any more is among them while its day is still to come, for calendars that have it: what is past misleads
 * nobody.
 *
 * @param today at the place of whoever reads it
 */
export function listDeliveries(order: OrderDetail, today: CalendarDate): Delivery[] {
  const deliveries = listAll(order).filter(({ on, isOver }) => isDay(on) && !(isOver && on < today));
  return deliveries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What comes next of an order of a list, of which the shipments are not known one by one. */
export function nextDelivery(order: OrderSummary): Delivery | undefined {
  const { nextExpected } = order;
  return nextExpected && isDay(nextExpected.on) ? ofOrder(order, nextExpected, false) : undefined;
}

/** Seconds before which no order changed, so that what is counted from then fits into 31 bits until the year 2088. */
const EPOCH = Date.UTC(2020, 0, 1) / 1000;

/** Grows with every change of an order: seconds. 0 where it is not known when it changed. */
export function sequenceOf({ changedAt }: Pick<OrderSummary, 'changedAt'>): number {
  const seconds = Math.floor(Date.parse(changedAt ?? '') / 1000) - EPOCH;
  return seconds > 0 ? seconds : 0;
}
