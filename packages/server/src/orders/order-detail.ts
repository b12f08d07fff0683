import type {
  Deliverable,
  OrderDetail,
  OrderEvent,
  OrderLine,
  OrderSummary,
  Shipment,
} from '@csol/contract';
import { createMoney } from '@csol/domain/money';
import { sortEvents, type OrderState, type ShipmentState } from '@csol/domain/order';
import { withoutNulls } from '../without-nulls.ts';
import type { DetailRow } from './get-order.ts';
import { toDates } from './order-dates.ts';
import { isSafeLink, listEvents, toTracking, type KeptEvent } from './order-facts.ts';
import type { OrderCustomer } from './own-order.ts';

/** What the parts of an order are made of. */
interface Known {
  row: DetailRow;
  state: OrderState;
  /** In the order in which they happened. */
  events: readonly KeptEvent[];
}

function toLine({ row, state }: Known, line: DetailRow['lines'][number], at: number): OrderLine {
  const { line: _, ...quantities } = state.quantities[at]!;
  return withoutNulls({
    number: line.number,
    partNumber: line.part_number,
    description: line.description,
    kind: line.kind,
    unit: line.unit,
    quantities,
    net: line.net === null || row.currency === null ? null : createMoney(line.net, row.currency),
  });
}

/** Also of one of which so far only an event tells. */
function toShipment({ row, events }: Known, { number, status, shippedAt, estimatedOn, deliveredAt }: ShipmentState): Shipment {
  const announced = row.shipments.find((shipment) => shipment.number === number);
  const arrival = events.find(({ kind, shipment }) => kind === 'delivered' && shipment === number);
  const { signedBy, fileId: documentId } = events.find((event) => event.shipment === number && event.signedBy !== undefined) ?? arrival ?? {};
  const isProven = arrival !== undefined && (signedBy !== undefined || documentId !== undefined);
  return {
    ...withoutNulls({ number, carrier: announced?.carrier ?? null }),
    status,
    ...(shippedAt !== undefined && { shippedAt }),
    ...(estimatedOn !== undefined && { expectedOn: estimatedOn }),
    ...(deliveredAt !== undefined && { deliveredAt }),
    ...(announced?.destination && { destination: announced.destination }),
    trackings: row.parcels.filter(({ shipment }) => shipment === number).map(toTracking),
    contents: announced?.contents ?? [],
    ...(isProven && {
      proofOfDelivery: { at: arrival.at, ...(signedBy !== undefined && { signedBy }), ...(documentId !== undefined && { documentId }) },
    }),
  };
}

/** As the contract has it: a warehouse may say anything. */
const QUANTITY = /^\d{1,18}(\.\d{1,9})?$/;

function toEvent({ id, at, kind, shipment, line, ...facts }: KeptEvent): OrderEvent {
  const { quantity, date, exception, place, text, reason, toldAt } = facts;
  const words = text ?? reason;
  return {
    id,
    at,
    kind,
    ...(shipment !== undefined && { shipment }),
    ...(line !== undefined && { line }),
    ...(quantity !== undefined && QUANTITY.test(quantity) && { quantity }),
    ...(date !== undefined && { date }),
    ...(exception !== undefined && { exception }),
    ...(place && { place }),
    ...(words !== undefined && { text: words }),
    toldAt,
  };
}

function toDeliverable({ events }: Known, { id, kind, name, line, file_id, link }: DetailRow['deliverables'][number]): Deliverable {
  const provided = events.find((event) => event.kind === 'provided' && event.line === line);
  return withoutNulls({
    id,
    kind,
    name,
    line,
    availableSince: provided?.at ?? null,
    documentId: provided ? file_id : null,
    link: provided && isSafeLink(link) ? link : null,
  });
}

/** The members that the detail view shows beside those of the list. */
export function toOrderDetail(row: DetailRow, state: OrderState, customer: OrderCustomer): Omit<OrderDetail, keyof OrderSummary> {
  const known: Known = { row, state, events: sortEvents(listEvents(row)) };
  return {
    dates: toDates({ row, state }, customer.timeZone),
    promises: state.promises,
    lines: row.lines.map((line, at) => toLine(known, line, at)),
    shipments: state.shipments.map((shipment) => toShipment(known, shipment)),
    events: known.events.map(toEvent),
    exceptions: state.exceptions,
    deliverables: row.deliverables.map((deliverable) => toDeliverable(known, deliverable)),
    links: row.invoices.map(({ id, kind, number, issue_date: date, gross, currency }) => {
      return { type: kind, id, number, date, amount: createMoney(gross, currency) };
    }),
    documents: row.files.map(({ id, file_name: fileName, media_type: mediaType, size }) => ({ id, fileName, mediaType, size })),
  };
}
