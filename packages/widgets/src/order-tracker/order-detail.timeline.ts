/** What has become of an order and what is still to come, as one list of steps. Plain data, without words. */
import type { CalendarDate, OrderDetail, OrderEvent, Shipment } from '@csol/contract';

export interface Step {
  /** The same for the same step, however often the order is told. */
  key: string;
  state: 'past' | 'current' | 'toCome';
  /** Kind of the event; `ordered`, `invoiced` and `credited` are none. */
  kind: string;
  event?: OrderEvent;
  /** A day in place of an instant. */
  on?: CalendarDate | undefined;
  shipment?: string | undefined;
  /** Number of an invoice, or name of what is provided. */
  subject?: string | undefined;
  /** Whether it was told before it is said to have happened, or comes before what must have been before it. */
  isUncertain?: boolean;
}

/** Several steps that are shown as one, until somebody wants to see them. */
export interface Fold {
  key: string;
  steps: Step[];
}

/** So many scans in a row are folded. */
const MANY = 4;

/** What leads from one place to the next; all else may come at any time. */
const ON_THE_WAY = new Set(['shipped', 'inTransit', 'outForDelivery']);
/** What tells of a day or of papers, and is no step that an order can be at. */
const NO_PLACE_TO_BE = new Set(['promised', 'estimated', 'resolved', 'invoiced', 'credited']);
const RANKS = ['ordered', 'confirmed', 'released', 'scheduled'];

interface Placed {
  step: Step;
  time: number;
}

const timeOf = (instant: string): number => Date.parse(instant) || 0;

function toPlaced(event: OrderEvent): Placed {
  const [at, told] = [timeOf(event.at), event.toldAt === undefined ? Infinity : timeOf(event.toldAt)];
  const { id, kind, shipment } = event;
  return { step: { key: id, state: 'past', kind, event, shipment, isUncertain: told < at }, time: Math.min(at, told) };
}

/** A parcel that has come had left before, whatever the clocks say. */
function putInOrder(placed: readonly Placed[]): void {
  for (const each of placed.filter(({ step }) => step.kind === 'delivered' && step.shipment !== undefined)) {
    const before = placed.filter(({ step }) => step.shipment === each.step.shipment && ON_THE_WAY.has(step.kind));
    const last = Math.max(...before.filter(({ step }) => step.kind === 'shipped').map(({ time }) => time));
    if (last <= each.time) continue;
    each.time = last;
    each.step.isUncertain = true;
  }
}

/** What has happened, oldest first. */
function pastOf({ dates, events, links, status }: OrderDetail): Step[] {
  const once = [...new Map(events.map((event) => [event.id, event])).values()];
  const placed = once.map(toPlaced);
  putInOrder(placed);
  const bills = links.map(({ type, number, date }): Placed => {
    // After all that happened on its day.
    const time = date === undefined ? Infinity : timeOf(`${date}T23:59:59Z`) || Infinity;
    const kind = type === 'creditNote' ? 'credited' : 'invoiced';
    return { step: { key: `${type} ${number}`, state: 'past', kind, on: date, subject: number }, time };
  });
  // Of what has the same time, the order in which it was told is the best guess; a delivery is told with what led to it.
  const sorted = [...placed, ...bills].sort((one, other) => one.time - other.time || rankOf(one) - rankOf(other));
  const steps: Step[] = [{ key: 'ordered', state: 'past', kind: 'ordered', on: dates.ordered }, ...sorted.map(({ step }) => step)];
  const isEnded = status === 'cancelled' && !once.some(({ kind, line }) => kind === 'cancelled' && line === undefined);
  return isEnded ? [...steps, { key: 'cancelled', state: 'past', kind: 'cancelled' }] : steps;
}

const rankOf = ({ step }: Placed): number => (step.kind === 'delivered' ? 1 : 0);

/** Whether a parcel brings anything of it. */
const isGoods = ({ kinds, shipments }: OrderDetail): boolean =>
  shipments.length > 0 || kinds.length === 0 || kinds.some((kind) => kind === 'hardware' || kind === 'publication');

const isAmount = (quantity: string): boolean => /[1-9]/.test(quantity);

function deliveriesToCome(order: OrderDetail): Step[] {
  const { shipments, lines, nextExpected, dates } = order;
  const toStep = ({ number, expectedOn }: Shipment): Step => {
    return { key: `come ${number}`, state: 'toCome', kind: 'delivered', shipment: number, on: expectedOn };
  };
  const coming = shipments.filter(({ status }) => status !== 'delivered').map(toStep);
  const isWaiting = lines.some(({ kind, quantities }) => kind !== 'software' && kind !== 'service' && isAmount(quantities.open));
  if (!isWaiting && (coming.length > 0 || order.status === 'delivered')) return coming;
  const on = coming.length > 0 ? undefined : (nextExpected?.on ?? dates.estimated ?? dates.promised);
  const shipped: Step[] = isWaiting ? [{ key: 'to ship', state: 'toCome', kind: 'shipped' }] : [];
  return [...shipped, ...coming, { key: 'to deliver', state: 'toCome', kind: 'delivered', on }];
}

function provisionsToCome({ deliverables, kinds, status }: OrderDetail): Step[] {
  const missing = deliverables.filter(({ availableSince }) => availableSince === undefined);
  if (missing.length > 0) {
    return missing.map(({ id, name }) => ({ key: `provide ${id}`, state: 'toCome', kind: 'provided', subject: name }));
  }
  const isUnsaid = deliverables.length === 0 && kinds.includes('software') && status !== 'delivered';
  return isUnsaid ? [{ key: 'to provide', state: 'toCome', kind: 'provided' }] : [];
}

/** What is still to come. */
function comingOf(order: OrderDetail): Step[] {
  const { status, links } = order;
  if (status === 'cancelled') return [];
  const hasGoods = isGoods(order);
  const rank = RANKS.indexOf(status);
  const steps = rank < 0 ? [] : RANKS.slice(rank + 1, hasGoods ? undefined : 2);
  return [
    ...steps.map((kind): Step => ({ key: `to be ${kind}`, state: 'toCome', kind })),
    ...(hasGoods ? deliveriesToCome(order) : []),
    ...provisionsToCome(order),
    ...(links.length === 0 ? [{ key: 'to invoice', state: 'toCome', kind: 'invoiced' } as const] : []),
  ];
}

/** All steps in their order; one of them is where the order is now. */
export function stepsOf(order: OrderDetail): Step[] {
  const [past, coming] = [pastOf(order), comingOf(order)];
  const isOver = coming.length === 0 && order.status !== 'cancelled';
  const current = isOver ? past.at(-1) : past.findLast(({ kind }) => !NO_PLACE_TO_BE.has(kind));
  if (current) current.state = 'current';
  return [...past, ...coming];
}

/** Whether it is several steps in one. */
export const isFold = (each: Step | Fold): each is Fold => 'steps' in each;

/** Folds scans that stand in a row, but for the last, which says where the parcel is. */
export function foldScans(steps: readonly Step[]): (Step | Fold)[] {
  const rows: (Step | Fold)[] = [];
  let run: Step[] = [];
  const end = (): void => {
    const last = run.at(-1);
    if (run.length < MANY || !last) rows.push(...run);
    else rows.push({ key: `scans to ${last.key}`, steps: run.slice(0, -1) }, last);
    run = [];
  };
  for (const step of steps) {
    if (step.kind === 'inTransit' && step.state !== 'toCome') {
      run.push(step);
      continue;
    }
    end();
    rows.push(step);
  }
  end();
  return rows;
}


