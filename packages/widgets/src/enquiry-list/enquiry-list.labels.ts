/** The words for codes out of the data. A code that nobody knows is shown as it came. */
import type { EnquiryFact, EnquiryPromise, EnquiryStatus } from '@csol/contract';
import { cityOf, renderTag, str, writeMoment, type I18n, type TagTone } from '@csol/core';
import { doneIcon, emailIcon, openIcon } from '@csol/core/icons';
import type { TemplateResult } from 'lit';

/** The statuses, in the order in which they follow each other. */
export const STATUSES: readonly EnquiryStatus[] = ['open', 'answered', 'closed'];

/** What enquiries are chosen under. */
export const SUBJECTS: readonly string[] = ['orders', 'invoices', 'contracts', 'inventory', 'general'];

/** A status in a word. */
export function statusLabel({ msg }: I18n, status: string): string {
  switch (status) {
    case 'open':
      return msg('Open', { id: 'enquiry-list.word.status.open', desc: 'The desk has the enquiry, and has not answered' });
    case 'answered':
      return msg('Answered', { id: 'enquiry-list.word.status.answered' });
    case 'closed':
      return msg('Closed', { id: 'enquiry-list.word.status.closed' });
    default:
      return status;
  }
}

const STATUS_LOOK: Readonly<Record<string, readonly [TagTone, string]>> = {
  open: ['neutral', openIcon],
  answered: ['attention', emailIcon],
  closed: ['good', doneIcon],
};

/** A status as a word with a shape; an unknown one has the plain shape. */
export function renderStatus(i18n: I18n, status: string): TemplateResult {
  const [tone, icon] = (Object.hasOwn(STATUS_LOOK, status) && STATUS_LOOK[status]) || (['neutral', openIcon] as const);
  return renderTag(tone, icon, statusLabel(i18n, status));
}

/** What an enquiry was chosen under. */
export function subjectLabel({ msg }: I18n, subject: string): string {
  switch (subject) {
    case 'orders':
      return msg('Orders and delivery', { id: 'enquiry-list.word.subject.orders' });
    case 'invoices':
      return msg('Invoices and payments', { id: 'enquiry-list.word.subject.invoices' });
    case 'contracts':
      return msg('Contracts', { id: 'enquiry-list.word.subject.contracts' });
    case 'inventory':
      return msg('Inventory and maintenance', { id: 'enquiry-list.word.subject.inventory' });
    case 'general':
      return msg('Something else', {
        id: 'enquiry-list.word.subject.general',
        desc: 'The subject of an enquiry about nothing in particular',
      });
    default:
      return subject;
  }
}

/** A thing that an enquiry is about, by its number. */
export function factText({ msg }: I18n, { kind, number, line, documentKind }: EnquiryFact): string {
  const at = line?.number ?? '';
  switch (kind) {
    case 'invoice':
      return documentKind === 'creditNote'
        ? msg(str`Credit note ${number}`, { id: 'enquiry-list.word.fact.credit-note' })
        : msg(str`Invoice ${number}`, { id: 'enquiry-list.word.fact.invoice' });
    case 'invoiceLine':
      return msg(str`Invoice ${number}, line ${at}`, { id: 'enquiry-list.word.fact.invoice-line' });
    case 'order':
      return msg(str`Order ${number}`, { id: 'enquiry-list.word.fact.order' });
    case 'orderLine':
      return msg(str`Order ${number}, line ${at}`, { id: 'enquiry-list.word.fact.order-line' });
    case 'contract':
      return msg(str`Contract ${number}`, { id: 'enquiry-list.word.fact.contract' });
    case 'machine':
      return msg(str`Machine ${number}`, { id: 'enquiry-list.word.fact.machine', desc: 'A serial number' });
    default:
      return number;
  }
}

/** When the desk will have answered, by its own clocks: 'by Tuesday 10:30, Brussels'. @param now when the answer was asked for */
export function promiseText({ msg, formats }: I18n, { by, timeZone }: EnquiryPromise, now: Date): string {
  const moment = writeMoment(formats.locale, by, { timeZone, now });
  const city = cityOf(timeZone);
  return city
    ? msg(str`by ${moment}, ${city}`, { id: 'enquiry-list.word.promise', desc: 'by Tuesday 10:30, Brussels: when there will be an answer' })
    : msg(str`by ${moment}`, { id: 'enquiry-list.word.promise.nowhere', desc: 'by Tuesday 10:30: when there will be an answer' });
}
