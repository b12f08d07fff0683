/** Opens documents: the side panel's code is loaded with the first one. */
import type { DetailOptions } from '@csol/core';
import type { DetailContext, DetailController } from './invoice-detail.ts';
import { InvoiceOpenEvent, type OpenedInvoice } from './invoice-list.events.ts';
import { loadDetail } from './invoice-list.later.ts';

/** How a list opens its documents. */
export const DETAIL: DetailOptions<DetailContext, OpenedInvoice, DetailController> = {
  link: 'csol-invoice',
  load: loadDetail,
  opened: (invoice) => new InvoiceOpenEvent(invoice),
};
