export { InvoiceList } from './invoice-list.ts';
export { InvoiceFilterEvent, InvoiceOpenEvent, InvoiceOpenRequestEvent } from './invoice-list.events.ts';
export { InvoiceExportEvent, InvoiceExportRequestEvent, type WantedExport } from './invoice-export.events.ts';
