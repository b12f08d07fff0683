import { PageLink } from '@csol/core';

/** Links to documents: `#csol-invoice=<id>` in the page's address. */
export const invoiceLink = new PageLink('csol-invoice');
