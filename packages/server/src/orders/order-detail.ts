import type {
  Deliverable,
  OrderDetail,
  OrderEvent,
  OrderLine,
  OrderSummary,
  ProofOfDelivery,
  Shipment,
} from '@csol/contract';
import { createMoney } from '@csol/domain/money';
import { sortEvents, type OrderState, type ShipmentState } from '@csol/domain/order';
import { toPresent } from '../present.ts';
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
  return toPresent({
    number: line.number,
    partNumber: line.part_number,
    description: line.description,
    kind: line.kind,
    unit: line.unit,
    quantities,
    net: line.net === null || row.currency === null ? null : createMoney(line.net, row.currency),
  });
}

/** Who took a shipment, and the paper that shows it: of all that tell of the delivery, the first that says so. */
function toProof(events: readonly KeptEvent[]): ProofOfDelivery | undefined {
  const arrival = events.find(({ kind }) => kind === 'delivered');
  const signedBy = events.find((event) => event.signedBy !== undefined)?.signedBy;
  const documentId = events.find((event) => event.fileId !== undefined)?.fileId;
  const isProven = signedBy !== undefined || documentId !== undefined;
  return arrival && isProven ? toPresent({ at: arrival.at, signedBy, documentId }) : undefined;
}

/** Also of one of which so far only an event tells. */
function toShipment({ row, events }: Known, { number, status, shippedAt, estimatedOn, deliveredAt }: ShipmentState): Shipment {
  const announced = row.shipments.find((shipment) => shipment.number === number);
  return toPresent({
    number,
    carrier: announced?.carrier,
    status,
    shippedAt,
    expectedOn: estimatedOn,
    deliveredAt,
    destination: announced?.destination,
    trackings: row.parcels.filter(({ shipment }) => shipment === number).map(toTracking),
    contents: announced?.contents ?? [],
    proofOfDelivery: toProof(events.filter(({ shipment }) => shipment === number)),
  });
}

/** As the contract has it: a warehouse may say anything. */
const QUANTITY = /^\d{1,18}(\.\d{1,9})?$/;

function toEvent({ id, at, kind, shipment, line, quantity = '', date, exception, place, text, reason, toldAt }: KeptEvent): OrderEvent {
  const known = QUANTITY.test(quantity) ? quantity : undefined;
  return toPresent({ id, at, kind, shipment, line, quantity: known, date, exception, place, text: text ?? reason, toldAt });
}

function toDeliverable({ events }: Known, { id, kind, name, line, file_id, link }: DetailRow['deliverables'][number]): Deliverable {
  const provided = events.find((event) => event.kind === 'provided' && event.line === line);
  return toPresent({
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
