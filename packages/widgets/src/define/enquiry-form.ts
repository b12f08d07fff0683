/** Registers `<csol-enquiry-form>`. */
import { define } from '@csol/core';
import { EnquiryForm } from '../enquiry-form/enquiry-form.ts';

define('enquiry-form', EnquiryForm);

declare global {
  interface HTMLElementTagNameMap {
    'csol-enquiry-form': EnquiryForm;
  }
}
