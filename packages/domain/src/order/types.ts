import type { CalendarDate } from '@csol/contract';

/** Where an order is, from the beginning to the end. */
export const ORDER_STATUSES = [
  'ordered',
  'confirmed',
  'released',
  'scheduled',
  'partlyShipped',
  'shipped',
  'partlyDelivered',
  'delivered',
  'cancelled',
] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Where a shipment is, from the beginning to the end. */
export const SHIPMENT_STATUSES = ['announced', 'shipped', 'inTransit', 'outForDelivery', 'delivered'] as const;

export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

/** What keeps an order from going on. */
export const EXCEPTION_KINDS = ['customs', 'refused', 'address', 'damaged', 'backorder'] as const;

export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** Who has to do something so that an order goes on. */
export type NextActor = 'customer' | 'carrier' | 'desk' | 'customs';

/** What is told of an order; each has its own way through the mails and machines, so they come in any order, and more than once. */
export type OrderEventKind =
  | 'confirmed'
  | 'released'
  | 'scheduled'
  | 'promised'
  | 'estimated'
  | 'backordered'
  | 'cancelled'
  | 'provided'
  | 'shipped'
  | 'inTransit'
  | 'outForDelivery'
  | 'delivered'
  | 'exception'
  | 'resolved';

/** Something that happened to an order. An event of a kind that is not known here changes nothing. */
export interface OrderEvent {
  /** Names the event for ever: one that comes again under the same id is the same. */
  id: string;
  /** When it happened, as an instant (RFC 3339); the clock of whoever tells it may be wrong. */
  at: string;
  kind: OrderEventKind;
  /** Number of the shipment that it is about. */
  shipment?: string | undefined;
  /** Number of the line that it is about: what is on backorder, cancelled or provided. */
  line?: string | undefined;
  /** Decimal string: how much of the line; without it all that is left. */
  quantity?: string | undefined;
  /** The day that is promised or estimated. */
  date?: CalendarDate | undefined;
  /** Why a promise moved. */
  reason?: string | undefined;
  /** What is amiss. */
  exception?: ExceptionKind | undefined;
  /** Who acts next; without it whoever does so as a rule. */
  nextActor?: NextActor | undefined;
  /** Id of the event by which the exception began that is over now. */
  resolves?: string | undefined;
}

/** A line, as far as its quantities go. */
export interface OrderLineFacts {
  number: string;
  /** Decimal string. */
  ordered: string;
}

/** How much of a line is in a shipment. */
export interface ShipmentContent {
  line: string;
  /** Decimal string. */
  quantity: string;
}

/** What is in a shipment. */
export interface ShipmentFacts {
  number: string;
  contents: readonly ShipmentContent[];
}

/** All that is known of an order. */
export interface OrderFacts {
  orderedOn: CalendarDate;
  requestedOn?: CalendarDate | undefined;
  lines: readonly OrderLineFacts[];
  shipments: readonly ShipmentFacts[];
  /** In any order, and with repetitions. */
  events: readonly OrderEvent[];
}

/** Quantities of a line: decimal strings, none of them negative. */
export interface LineQuantities {
  line: string;
  ordered: string;
  /** What has left, delivered or not; may be more than was ordered. */
  shipped: string;
  delivered: string;
  /** Not shipped, as it is not there. */
  backordered: string;
  cancelled: string;
  /** Not shipped yet, on backorder or not. */
  open: string;
}

/** Where a shipment is. */
export interface ShipmentState {
  number: string;
  status: ShipmentStatus;
  shippedAt?: string;
  deliveredAt?: string;
  /** The day on which it is expected, as told last. */
  estimatedOn?: CalendarDate;
}

/** A day that was promised. */
export interface OrderPromise {
  at: string;
  /** The promise before; missing for the first. */
  from?: CalendarDate;
  to: CalendarDate;
  reason?: string;
}

/** Something amiss. */
export interface OrderException {
  /** Id of the event by which it began. */
  id: string;
  kind: ExceptionKind;
  since: string;
  resolvedAt?: string;
  nextActor: NextActor;
  shipment?: string;
  line?: string;
}

/** What a date that is expected rests on. */
export type ExpectedBasis = 'estimated' | 'promised' | 'requested';

/** The next day on which something is to come. */
export interface ExpectedDate {
  on: CalendarDate;
  basis: ExpectedBasis;
}

/** What follows from all that is known of an order. */
export interface OrderState {
  status: OrderStatus;
  /** In the order of the lines. */
  quantities: LineQuantities[];
  /** By number. */
  shipments: ShipmentState[];
  progress: { shipments: number; delivered: number };
  /** Oldest first; what repeats the promise before it is left out. */
  promises: OrderPromise[];
  promisedOn?: CalendarDate;
  estimatedOn?: CalendarDate;
  /** When the last of it came; missing until all is there. */
  deliveredAt?: string;
  nextExpected?: ExpectedDate;
  /** Oldest first. */
  exceptions: OrderException[];
  /** The one that presses most of those that are not over. */
  openException?: OrderException;
}
