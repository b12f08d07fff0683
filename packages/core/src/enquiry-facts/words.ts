/** What subjects are called, and the things that an enquiry is about. A code that nobody knows is shown as it came. */
import type { EnquiryFact } from '@csol/contract';
import type { I18n } from '../i18n/localizer.ts';
import { str } from '../i18n/str.ts';

/** The subjects that the library's own forms are under, in their order; a country's further ones come behind them. */
export const SUBJECTS: readonly string[] = ['orders', 'invoices', 'contracts', 'inventory', 'general'];

/** Name of a subject. */
export function subjectLabel({ msg }: I18n, subject: string): string {
  switch (subject) {
    case 'orders':
      return msg('Orders and delivery', { id: 'enquiry-facts.subject.orders' });
    case 'invoices':
      return msg('Invoices and payments', { id: 'enquiry-facts.subject.invoices' });
    case 'contracts':
      return msg('Contracts', { id: 'enquiry-facts.subject.contracts' });
    case 'inventory':
      return msg('Inventory and maintenance', { id: 'enquiry-facts.subject.inventory' });
    case 'general':
      return msg('Something else', { id: 'enquiry-facts.subject.general', desc: 'A subject: all that has no form of its own' });
    default:
      return subject;
  }
}

/** What a thing is called, in a few words. */
export function factTitle({ msg }: I18n, { kind, number, line, documentKind }: EnquiryFact): string {
  const at = line?.number ?? '';
  const isCredit = documentKind === 'creditNote';
  switch (kind) {
    case 'invoice':
      if (isCredit) return msg(str`Credit note ${number}`, { id: 'enquiry-facts.title.credit-note' });
      return msg(str`Invoice ${number}`, { id: 'enquiry-facts.title.invoice' });
    case 'invoiceLine':
      if (isCredit) return msg(str`Credit note ${number}, line ${at}`, { id: 'enquiry-facts.title.credit-note-line' });
      return msg(str`Invoice ${number}, line ${at}`, { id: 'enquiry-facts.title.invoice-line' });
    case 'order':
      return msg(str`Order ${number}`, { id: 'enquiry-facts.title.order' });
    case 'orderLine':
      return msg(str`Order ${number}, line ${at}`, { id: 'enquiry-facts.title.order-line' });
    case 'contract':
      return msg(str`Contract ${number}`, { id: 'enquiry-facts.title.contract' });
    case 'machine':
      return msg(str`Machine ${number}`, { id: 'enquiry-facts.title.machine', desc: 'A serial number' });
    default:
      return number;
  }
}
