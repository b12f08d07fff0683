/** What subjects are called. */
import type { I18n } from '@csol/core';

/** The subjects that the library's own forms are under, in their order; a country's further ones come behind them. */
export const SUBJECTS = ['orders', 'invoices', 'contracts', 'inventory', 'general'] as const;

/** Name of a subject; one that nobody knows says its own. */
export function subjectLabel({ msg }: I18n, subject: string): string {
  switch (subject) {
    case 'orders':
      return msg('Orders and delivery', { id: 'enquiry-form.subject.orders' });
    case 'invoices':
      return msg('Invoices and payments', { id: 'enquiry-form.subject.invoices' });
    case 'contracts':
      return msg('Contracts', { id: 'enquiry-form.subject.contracts' });
    case 'inventory':
      return msg('Inventory and maintenance', { id: 'enquiry-form.subject.inventory' });
    case 'general':
      return msg('Something else', { id: 'enquiry-form.subject.general', desc: 'A subject: all that has no form of its own' });
    default:
      return subject;
  }
}
