/** What a download tells the page. All bubble and cross shadow roots. */
import type { ExportRequest } from '@csol/contract';

const PUBLIC = { bubbles: true, composed: true } as const;

/** What a person wants to download: an order of the contract, or the file of one document. */
export type WantedExport = ExportRequest | { id: string; document: 'pdf' | 'ubl' };

/** Before a file is ordered, type `csol-invoice-export-request`; `preventDefault()` prevents that, for a page that makes files itself. */
export class InvoiceExportRequestEvent extends Event {
  static readonly type = 'csol-invoice-export-request';
  readonly wanted: Readonly<WantedExport>;

  constructor(wanted: WantedExport) {
    super(InvoiceExportRequestEvent.type, { ...PUBLIC, cancelable: true });
    this.wanted = Object.freeze(wanted);
  }
}

/** After a file has been handed to the browser, type `csol-invoice-export`. */
export class InvoiceExportEvent extends Event {
  static readonly type = 'csol-invoice-export';
  readonly fileName: string;
  /** How many files an archive misses. */
  readonly missingCount: number;

  constructor(fileName: string, missingCount: number) {
    super(InvoiceExportEvent.type, PUBLIC);
    this.fileName = fileName;
    this.missingCount = missingCount;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'csol-invoice-export-request': InvoiceExportRequestEvent;
    'csol-invoice-export': InvoiceExportEvent;
  }
}
