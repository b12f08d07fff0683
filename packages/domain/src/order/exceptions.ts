import type { Backorders } from './backorders.ts';
import { isSome } from './quantities.ts';
import type { ExceptionKind, LineQuantities, NextActor, OrderEvent, OrderException, ShipmentState } from './types.ts';

/** Who acts next as a rule. */
const ACTORS: Readonly<Record<ExceptionKind, NextActor>> = {
  customs: 'customs',
  refused: 'customer',
  address: 'customer',
  damaged: 'desk',
  backorder: 'desk',
};

/** What is over once the shipment has come; damage is not. */
const ENDS_WITH_DELIVERY: readonly ExceptionKind[] = ['customs', 'refused', 'address'];

interface Known {
  events: readonly OrderEvent[];
  shipments: readonly ShipmentState[];
  quantities: readonly LineQuantities[];
  backorders: Backorders;
}

/** When the exception was over. */
function findEnd(kind: ExceptionKind, event: OrderEvent, known: Known): string | undefined {
  if (kind === 'backorder') return findBackorderEnd(event, known);
  const { events, shipments } = known;
  const resolved = events.find((other) => other.kind === 'resolved' && other.resolves === event.id);
  if (resolved) return resolved.at;
  return ENDS_WITH_DELIVERY.includes(kind) ? shipments.find(({ number }) => number === event.shipment)?.deliveredAt : undefined;
}

function findBackorderEnd(event: OrderEvent, { events, quantities, backorders }: Known): string | undefined {
  const { resolved } = backorders.get(event.line ?? '')?.find(({ told }) => told[0].id === event.id) ?? {};
  if (resolved) return resolved.at;
  const line = quantities.find(({ line: number }) => number === event.line);
  if (!line || isSome(line.open)) return undefined;
  // Nothing of the line is left to come: it was over when the last of it was on its way, or nobody wanted it any more.
  const isEnd = ({ kind }: OrderEvent): boolean => ['shipped', 'inTransit', 'delivered', 'provided', 'cancelled'].includes(kind);
  return events.findLast(isEnd)?.at;
}

function toException(event: OrderEvent, known: Known): OrderException[] {
  const kind = event.kind === 'backordered' ? 'backorder' : event.kind === 'exception' ? event.exception : undefined;
  if (!kind) return [];
  const resolvedAt = findEnd(kind, event, known);
  return [
    {
      id: event.id,
      kind,
      since: event.at,
      ...(resolvedAt !== undefined && { resolvedAt }),
      nextActor: event.nextActor ?? ACTORS[kind],
      ...(event.shipment !== undefined && { shipment: event.shipment }),
      ...(event.line !== undefined && { line: event.line }),
    },
  ];
}

/** A line on backorder is one thing amiss, however often it is told. */
function isRepeated({ id, kind, line }: OrderEvent, { backorders }: Known): boolean {
  return kind === 'backordered' && line !== undefined && !backorders.get(line)?.some(({ told }) => told[0].id === id);
}

/** What is or was amiss, oldest first. @param known Events in the order in which they happened, each once. */
export function findExceptions(known: Known): OrderException[] {
  return known.events.filter((event) => !isRepeated(event, known)).flatMap((event) => toException(event, known));
}

/** What waits for the customer comes first, then the oldest. */
export function findMostPressing(exceptions: readonly OrderException[]): OrderException | undefined {
  const open = exceptions.filter(({ resolvedAt }) => resolvedAt === undefined);
  return open.find(({ nextActor }) => nextActor === 'customer') ?? open[0];
}
