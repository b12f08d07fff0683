/** What the order tracker tells its page. All bubble and cross shadow roots. */
import type { OrderQuery, OrderSummary } from '@csol/contract';

/** An order that opens: a row of the list, or what a link led to, of which its id alone is known. */
export type OpenedOrder = Pick<OrderSummary, 'id'> & Partial<OrderSummary>;

const PUBLIC = { bubbles: true, composed: true } as const;

/** Before an order opens, type `csol-order-open-request`; `preventDefault()` keeps it closed, for a page with a view of its own. */
export class OrderOpenRequestEvent extends Event {
  static readonly type = 'csol-order-open-request';
  /** The row that was chosen; its `id` alone where the page was opened by a link. */
  readonly order: OpenedOrder;

  constructor(order: OpenedOrder) {
    super(OrderOpenRequestEvent.type, { ...PUBLIC, cancelable: true });
    this.order = order;
  }
}

/** After an order has opened, type `csol-order-open`. */
export class OrderOpenEvent extends Event {
  static readonly type = 'csol-order-open';
  /** As in `OrderOpenRequestEvent`. */
  readonly order: OpenedOrder;

  constructor(order: OpenedOrder) {
    super(OrderOpenEvent.type, PUBLIC);
    this.order = order;
  }
}

/** After a person changed a filter, the sort or the page size, type `csol-order-filter`. */
export class OrderFilterEvent extends Event {
  static readonly type = 'csol-order-filter';
  /** What is asked for now, in the contract's terms. */
  readonly query: Readonly<OrderQuery>;

  constructor(query: OrderQuery) {
    super(OrderFilterEvent.type, PUBLIC);
    this.query = Object.freeze(query);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-order-open-request': OrderOpenRequestEvent;
    'csol-order-open': OrderOpenEvent;
    'csol-order-filter': OrderFilterEvent;
  }
}
