import type { CarrierEvent, CarrierEvents, CarrierReceipt } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createJsonAnswer, NEVER } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { recordEvents, type ToldEvent } from '../orders/keep-order.ts';
import type { Handler } from '../services.ts';

/** An order that has a parcel, and in which shipment it has it. */
interface Place {
  orderId: string;
  shipment: string;
}

/** Years that the contract can tell: an instant of another one would not come out of the database as it went in. */
const [FIRST_INSTANT, LAST_INSTANT] = [Date.parse('0001-01-02T00:00:00Z'), Date.parse('9999-12-31T00:00:00Z')];

/** Texts as they can be kept: half of a pair of code units is no character. */
function toKeepable<T>(value: T): T {
  const mend = (_: string, member: unknown): unknown =>
    typeof member === 'string' ? member.replaceAll(/\p{Surrogate}/gu, '\ufffd') : member;
  return JSON.parse(JSON.stringify(value, mend)) as T;
}

function refuseYear(): never {
  const error = { pointer: '/events', code: 'format', detail: 'must hold instants and days of the years 1 to 9999' };
  throw new ProblemError('invalid', { errors: [error] });
}

/** In UTC. However wrong the carrier's clock is, its time is kept; `toldAt` tells the rest. @throws ProblemError `invalid`. */
function readInstant(at: string): string {
  const time = Date.parse(at);
  return time >= FIRST_INSTANT && time <= LAST_INSTANT ? new Date(time).toISOString() : refuseYear();
}

/** @throws ProblemError `invalid` for a day of a year that no database has. */
function readDay(date: string): string {
  return date.startsWith('0000') ? refuseYear() : date;
}

/** An event as it is kept. Its id is the carrier's own, and no other's: two carriers may count alike. */
function toEvent(carrierId: string, event: CarrierEvent): ToldEvent {
  const { id, at, kind, place, text, date, exception, nextActor, resolves, signedBy } = event;
  const own = (ownId: string): string => `${carrierId}:${ownId}`;
  const facts: ToldEvent['facts'] = {
    ...(place && { place: { city: place.city, country: place.country, timeZone: place.timeZone } }),
    ...(text !== undefined && { text }),
    ...(kind === 'estimated' && date !== undefined && { date: readDay(date) }),
    ...(kind === 'exception' && { exception, nextActor }),
    ...(kind === 'resolved' && resolves !== undefined && { resolves: own(resolves) }),
    ...(kind === 'delivered' && signedBy !== undefined && { signedBy }),
  };
  return { id: own(id), at: readInstant(at), kind, facts };
}

/** The parcels of a carrier, by their numbers. Of an order that has one twice the first shipment counts. */
async function findParcels(db: Database, carrierId: string, numbers: readonly string[]): Promise<Map<string, Place[]>> {
  const rows = await db
    .selectFrom('parcel')
    .select(['number', 'order_id as orderId', 'shipment'])
    .where('carrier_id', '=', carrierId)
    .where('number', 'in', numbers)
    .orderBy('order_id')
    .orderBy('shipment')
    .orderBy('position')
    .execute();
  const found = new Map<string, Place[]>();
  for (const { number, orderId, shipment } of rows) {
    const places = found.get(number) ?? [];
    if (!places.some((place) => place.orderId === orderId)) places.push({ orderId, shipment });
    found.set(number, places);
  }
  return found;
}

/** What is told, by the order that it is told of. */
function sortByOrder(events: readonly (ToldEvent & { places: readonly Place[] })[]): Map<string, ToldEvent[]> {
  const byOrder = new Map<string, ToldEvent[]>();
  for (const { places, ...event } of events) {
    for (const { orderId, shipment } of places) {
      const own = byOrder.get(orderId) ?? [];
      own.push({ ...event, facts: { ...event.facts, shipment } });
      byOrder.set(orderId, own);
    }
  }
  return byOrder;
}

/**
 * Writes each order by itself: one that cannot be written holds up no other, and what is sent again is known already.
 * @returns The ids of the events that were not known.
 * @throws What the database said of the first that could not be written, after all others have been.
 */
async function writeAll(db: Database, byOrder: ReadonlyMap<string, readonly ToldEvent[]>): Promise<Set<string>> {
  const added = new Set<string>();
  const errors: unknown[] = [];
  for (const [orderId, events] of byOrder) {
    try {
      for (const id of await recordEvents(db, orderId, events)) added.add(id);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return added;
}

/** What a carrier tells of its parcels. */
export const receiveCarrierEvents: Handler = async ({ db, throttle }, { parameters, body, now }) => {
  const { carrierId = '' } = parameters.path;
  await throttle.take('messagesByCarrier', carrierId, now);
  const given = (body as CarrierEvents).events;
  const parcels = await findParcels(db, carrierId, toKeepable(given.map(({ trackingNumber }) => trackingNumber)));
  const events = toKeepable(given).map((event) => ({
    ...toEvent(carrierId, event),
    places: parcels.get(event.trackingNumber) ?? [],
  }));
  const added = await writeAll(db, sortByOrder(events));
  const outcomeOf = ({ id, places }: { id: string; places: readonly Place[] }): CarrierReceipt['events'][number]['outcome'] => {
    if (places.length === 0) return 'unknown';
    // The second time in one message it is known already.
    return added.delete(id) ? 'accepted' : 'repeated';
  };
  const receipt: CarrierReceipt = { events: events.map((event, at) => ({ id: given[at]?.id ?? '', outcome: outcomeOf(event) })) };
  return createJsonAnswer(receipt, NEVER);
};
