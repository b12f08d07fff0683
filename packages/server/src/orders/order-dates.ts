import type { OrderDates } from '@csol/contract';
import { localDay, type OrderState } from '@csol/domain/order';
import { toPresent } from '../present.ts';
import { listEvents, type FactsRow } from './order-facts.ts';

/** An order as it was read, and what follows from it. */
interface Known {
  row: Pick<FactsRow, 'ordered_on' | 'requested_on' | 'events' | 'shipments'>;
  state: OrderState;
}

/** The day on which the last of the order came, at its place; nothing where the zone of the place is not known. */
function dayOfDelivery({ row, state }: Known, timeZone: string): string | undefined {
  const last = listEvents(row).find(({ at, kind }) => at === state.deliveredAt && (kind === 'delivered' || kind === 'provided'));
  if (!last) return undefined;
  // What has no place comes where the customer is.
  if (last.kind === 'provided') return localDay(last.at, timeZone);
  const destination = row.shipments.find(({ number }) => number === last.shipment)?.destination;
  return localDay(last.at, last.place?.timeZone ?? destination?.timeZone);
}

/** The dates of an order side by side. @param timeZone The customer's. */
export function toDates(known: Known, timeZone: string): OrderDates {
  const { row, state } = known;
  return toPresent({
    ordered: row.ordered_on,
    requested: row.requested_on,
    promised: state.promisedOn,
    estimated: state.estimatedOn,
    delivered: dayOfDelivery(known, timeZone),
  });
}
