/** What the files of the list tell their page. All bubble and cross shadow roots. */
import type { OrderQuery } from '@csol/contract';

const PUBLIC = { bubbles: true, composed: true } as const;

/** Before orders are read for a file, type `csol-order-export-request`; `preventDefault()` prevents it: the page has files of its own. */
export class OrderExportRequestEvent extends Event {
  static readonly type = 'csol-order-export-request';
  /** `csv` is of the orders, `ics` of the deliveries that are expected. */
  readonly format: 'csv' | 'ics';
  /** Which orders, in the contract's terms. */
  readonly query: Readonly<OrderQuery>;

  constructor(format: 'csv' | 'ics', query: OrderQuery) {
    super(OrderExportRequestEvent.type, { ...PUBLIC, cancelable: true });
    this.format = format;
    this.query = Object.freeze(query);
  }
}

/** After a file has been handed to the browser, type `csol-order-export`. */
export class OrderExportEvent extends Event {
  static readonly type = 'csol-order-export';
  readonly fileName: string;
  /** Orders in it, or deliveries. */
  readonly count: number;

  constructor(fileName: string, count: number) {
    super(OrderExportEvent.type, PUBLIC);
    this.fileName = fileName;
    this.count = count;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-order-export-request': OrderExportRequestEvent;
    'csol-order-export': OrderExportEvent;
  }
}
