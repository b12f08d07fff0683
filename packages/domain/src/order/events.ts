import type { OrderEvent } from './types.ts';

/** Those of one instant come in the order of an order's life. */
const LIFE: readonly string[] = [
  'confirmed',
  'promised',
  'released',
  'scheduled',
  'backordered',
  'cancelled',
  'shipped',
  'provided',
  'inTransit',
  'exception',
  'resolved',
  'estimated',
  'outForDelivery',
  'delivered',
];

/** An instant that cannot be read comes last, so that it is never taken for the first of anything that has a time. */
function timeOf({ at }: OrderEvent): number {
  const time = Date.parse(at);
  return Number.isNaN(time) ? Infinity : time;
}

/** By code units, as every machine does it the same way. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareTimes(a: OrderEvent, b: OrderEvent): number {
  const [one, other] = [timeOf(a), timeOf(b)];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The members in one order, whoever wrote them. */
const spell = (event: OrderEvent): string => JSON.stringify(Object.entries(event).sort(([a], [b]) => compareTexts(a, b)));

function compareEvents(a: OrderEvent, b: OrderEvent): number {
  return compareTimes(a, b) || LIFE.indexOf(a.kind) - LIFE.indexOf(b.kind) || compareTexts(a.id, b.id) || compareTexts(spell(a), spell(b));
}

/**
 * The events in the order in which they happened, each once, whatever the order in which they came. Of two that contradict each other
 * under one id the earlier counts.
 */
export function sortEvents<E extends OrderEvent>(events: readonly E[]): E[] {
  const seen = new Set<string>();
  return [...events].sort(compareEvents).filter(({ id }) => !seen.has(id) && seen.add(id));
}
