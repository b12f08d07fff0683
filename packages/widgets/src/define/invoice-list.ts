/** Registers `<csol-invoice-list>`. */
import { define } from '@csol/core';
import { InvoiceList } from '../invoice-list/invoice-list.ts';

define('invoice-list', InvoiceList);

// The types of the events come along for those who register by this module alone.
export type * from '../invoice-list/invoice-list.events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'csol-invoice-list': InvoiceList;
  }
}
