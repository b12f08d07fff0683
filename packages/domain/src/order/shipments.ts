import { SHIPMENT_STATUSES, type OrderEvent, type OrderFacts, type ShipmentState, type ShipmentStatus } from './types.ts';

const isStatus = (kind: string): kind is ShipmentStatus => (SHIPMENT_STATUSES as readonly string[]).includes(kind);

/** The furthest that was told counts, not the last: a parcel that came is there, though a scan of yesterday turns up behind it. */
function stateOf(number: string, events: readonly OrderEvent[]): ShipmentState {
  const own = events.filter((event) => event.shipment === number);
  const reached = own.map(({ kind }) => (isStatus(kind) ? SHIPMENT_STATUSES.indexOf(kind) : 0));
  const shippedAt = own.find(({ kind }) => kind === 'shipped')?.at;
  const deliveredAt = own.find(({ kind }) => kind === 'delivered')?.at;
  const estimatedOn = own.findLast(({ kind, date }) => kind === 'estimated' && date !== undefined)?.date;
  return {
    number,
    status: SHIPMENT_STATUSES[Math.max(0, ...reached)] ?? 'announced',
    ...(shippedAt !== undefined && { shippedAt }),
    ...(deliveredAt !== undefined && { deliveredAt }),
    ...(estimatedOn !== undefined && { estimatedOn }),
  };
}

/**
 * Where each shipment is, by number; also those of which so far only an event tells.
 * @param events In the order in which they happened, each once.
 */
export function traceShipments({ shipments }: OrderFacts, events: readonly OrderEvent[]): ShipmentState[] {
  const told = events.flatMap(({ shipment }) => (shipment === undefined ? [] : [shipment]));
  const numbers = [...new Set([...shipments.map(({ number }) => number), ...told])].sort();
  return numbers.map((number) => stateOf(number, events));
}
