/** Registers `<csol-invoice-list>`. */
import { define } from '@csol/core';
import { InvoiceList } from '../invoice-list/invoice-list.ts';

define('invoice-list', InvoiceList);

declare global {
  interface HTMLElementTagNameMap {
    'csol-invoice-list': InvoiceList;
  }
}
