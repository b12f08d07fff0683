import { isCalendarDate } from '../calendar-date.ts';
import { listBackorders } from './backorders.ts';
import { sortEvents } from './events.ts';
import { findExceptions, findMostPressing } from './exceptions.ts';
import { countLines, isAsMuchAs, isSome } from './quantities.ts';
import { traceShipments } from './shipments.ts';
import type {
  ExpectedDate,
  OrderEvent,
  OrderFacts,
  OrderPromise,
  OrderState,
  OrderStatus,
  ShipmentState,
} from './types.ts';

type Traced = Pick<OrderState, 'quantities' | 'shipments'>;

function readStatus(events: readonly OrderEvent[], { quantities, shipments }: Traced): OrderStatus {
  const some = (key: 'shipped' | 'delivered' | 'cancelled'): boolean => quantities.some((line) => isSome(line[key]));
  const isAllSent = quantities.length > 0 && quantities.every(({ open }) => !isSome(open));
  if (isAllSent && !some('shipped') && some('cancelled')) return 'cancelled';
  if (some('delivered')) {
    const isAllThere = isAllSent && quantities.every(({ delivered, shipped }) => isAsMuchAs(delivered, shipped));
    return isAllThere ? 'delivered' : 'partlyDelivered';
  }
  // A shipment of which the contents are not known has left all the same.
  const hasLeft = some('shipped') || shipments.some(({ status }) => status !== 'announced');
  if (hasLeft) return isAllSent ? 'shipped' : 'partlyShipped';
  return (['scheduled', 'released', 'confirmed'] as const).find((kind) => events.some((event) => event.kind === kind)) ?? 'ordered';
}

function listPromises(events: readonly OrderEvent[]): OrderPromise[] {
  const promises: OrderPromise[] = [];
  for (const { kind, at, date, reason } of events) {
    const from = promises.at(-1)?.to;
    if (kind !== 'promised' || date === undefined || date === from) continue;
    promises.push({ at, ...(from !== undefined && { from }), to: date, ...(reason !== undefined && { reason }) });
  }
  return promises;
}

/** What the days of an order are known by. */
interface KnownDates {
  estimatedOn: string | undefined;
  promisedOn: string | undefined;
  requestedOn: string | undefined;
}

function dateOfOrder({ estimatedOn, promisedOn, requestedOn }: KnownDates): ExpectedDate[] {
  if (estimatedOn !== undefined) return [{ on: estimatedOn, basis: 'estimated' }];
  if (promisedOn !== undefined) return [{ on: promisedOn, basis: 'promised' }];
  return requestedOn === undefined ? [] : [{ on: requestedOn, basis: 'requested' }];
}

/** The earliest day of all that is still to come; a shipment of which no day is told comes on the order's. */
function findNext(shipments: readonly ShipmentState[], isLeft: boolean, known: KnownDates): ExpectedDate | undefined {
  const coming = shipments.filter(({ status }) => status !== 'delivered');
  const own = coming.flatMap(({ estimatedOn: on }): ExpectedDate[] => (on === undefined ? [] : [{ on, basis: 'estimated' }]));
  const isOrderNeeded = isLeft || own.length < coming.length;
  return [...own, ...(isOrderNeeded ? dateOfOrder(known) : [])].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
}

/** Dates that are none are left out at the door: everything behind it reckons with days. */
const withDays = (events: readonly OrderEvent[]): OrderEvent[] =>
  events.map((event) => (event.date === undefined || isCalendarDate(event.date) ? event : { ...event, date: undefined }));

/**
 * What follows from all that is known of an order. The same facts give the same state, in whatever order events came and however often
 * each of them did; a clock that was wrong moves the times that are told, never the status.
 */
export function deriveOrder(facts: OrderFacts): OrderState {
  const events = withDays(sortEvents(facts.events));
  const shipments = traceShipments(facts, events);
  const backorders = listBackorders(events);
  const quantities = countLines(facts, { events, shipments, backorders });
  const status = readStatus(events, { quantities, shipments });
  const promises = listPromises(events);
  const promisedOn = promises.at(-1)?.to;
  const estimatedOn = events.findLast((event) => event.kind === 'estimated' && event.shipment === undefined && event.date)?.date;
  const exceptions = findExceptions({ events, shipments, quantities, backorders });
  const openException = findMostPressing(exceptions);
  const isOver = status === 'delivered' || status === 'cancelled';
  const isLeft = quantities.some(({ open }) => isSome(open));
  const next = isOver ? undefined : findNext(shipments, isLeft, { estimatedOn, promisedOn, requestedOn: facts.requestedOn });
  // A parcel that is scanned once more came the first time.
  const isArrival = ({ kind, shipment, at }: OrderEvent): boolean =>
    kind === 'provided' || shipments.some(({ number, deliveredAt: first }) => number === shipment && first === at);
  const deliveredAt = events.findLast(isArrival)?.at;
  return {
    status,
    quantities,
    shipments,
    progress: { shipments: shipments.length, delivered: shipments.filter((shipment) => shipment.status === 'delivered').length },
    promises,
    ...(promisedOn !== undefined && { promisedOn }),
    ...(estimatedOn !== undefined && { estimatedOn }),
    ...(status === 'delivered' && deliveredAt !== undefined && { deliveredAt }),
    ...(next && { nextExpected: next }),
    exceptions,
    ...(openException && { openException }),
  };
}
