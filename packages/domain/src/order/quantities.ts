import { formatDecimal, InvalidDecimalError, parseDecimal, rescale } from '../decimal.ts';
import type { Backorder, Backorders } from './backorders.ts';
import type { LineQuantities, OrderEvent, OrderFacts, ShipmentState } from './types.ts';

/** Digits after the point that are counted; what is sold has fewer. */
const SCALE = 9;

/** A quantity in units of 10^-9; what is no number, negative or finer than that is not known, and counts nothing. */
function read(text: string): bigint {
  try {
    const value = parseDecimal(text);
    return value.scale > SCALE || value.units < 0n ? 0n : rescale(value, SCALE);
  } catch (error) {
    if (error instanceof InvalidDecimalError) return 0n;
    throw error;
  }
}

const write = (units: bigint): string => formatDecimal({ units, scale: SCALE });
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const atLeastNone = (units: bigint): bigint => (units > 0n ? units : 0n);

/** How much of each line is in the shipments for which `counts` is true. */
function countContents({ shipments }: OrderFacts, counts: (number: string) => boolean): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { contents } of shipments.filter(({ number }) => counts(number))) {
    for (const { line, quantity } of contents) sums.set(line, (sums.get(line) ?? 0n) + read(quantity));
  }
  return sums;
}

/** The sum of what the events say of the line; one that says no quantity, or no line, means `all`. */
function sumEvents(events: readonly OrderEvent[], line: string, all: bigint): bigint {
  const own = events.filter((event) => event.line === line || event.line === undefined);
  return least(
    own.reduce((sum, { quantity, line: named }) => sum + (quantity === undefined || named === undefined ? all : read(quantity)), 0n),
    all,
  );
}

/** How much of what is open is on backorder, as it was told last. */
function countBackorder(last: Backorder | undefined, open: bigint): bigint {
  if (!last || last.resolved) return 0n;
  const quantity = last.told.at(-1)?.quantity;
  return quantity === undefined ? open : least(read(quantity), open);
}

/** What the quantities follow from. */
interface Counted {
  /** In the order in which they happened, each once. */
  events: readonly OrderEvent[];
  shipments: readonly ShipmentState[];
  backorders: Backorders;
}

/** What became of each line. */
export function countLines(facts: OrderFacts, { events, shipments, backorders }: Counted): LineQuantities[] {
  const statuses = new Map(shipments.map(({ number, status }) => [number, status]));
  const sent = countContents(facts, (number) => (statuses.get(number) ?? 'announced') !== 'announced');
  const arrived = countContents(facts, (number) => statuses.get(number) === 'delivered');
  const ofKind = (kind: string): OrderEvent[] => events.filter((event) => event.kind === kind);
  return facts.lines.map(({ number, ordered: text }) => {
    const ordered = read(text);
    // What is provided, such as a licence key, has left and arrived at once.
    const provided = sumEvents(ofKind('provided').filter(({ line }) => line === number), number, ordered);
    const shipped = (sent.get(number) ?? 0n) + provided;
    const delivered = (arrived.get(number) ?? 0n) + provided;
    const cancelled = sumEvents(ofKind('cancelled'), number, atLeastNone(ordered - shipped));
    const open = atLeastNone(ordered - shipped - cancelled);
    const backordered = countBackorder(backorders.get(number)?.at(-1), open);
    return {
      line: number,
      ordered: write(ordered),
      shipped: write(shipped),
      delivered: write(delivered),
      backordered: write(backordered),
      cancelled: write(cancelled),
      open: write(open),
    };
  });
}

/** Whether there is anything of a quantity that `countLines` wrote. */
export function isSome(quantity: string): boolean {
  return quantity !== '0';
}

/** Whether a quantity of `countLines` is as much as another. */
export function isAsMuchAs(a: string, b: string): boolean {
  return read(a) >= read(b);
}
