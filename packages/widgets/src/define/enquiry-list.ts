/** Registers `<csol-enquiry-list>`. */
import { define } from '@csol/core';
import { EnquiryList } from '../enquiry-list/enquiry-list.ts';

define('enquiry-list', EnquiryList);

declare global {
  interface HTMLElementTagNameMap {
    'csol-enquiry-list': EnquiryList;
  }
}
