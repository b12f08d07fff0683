/** The words for codes out of the data. A code that nobody knows is shown as it came. */
import type { EnquiryPromise } from '@csol/contract';
import { cityOf, renderTag, str, writeMoment, type I18n, type TagTone } from '@csol/core';
import { doneIcon, emailIcon, openIcon } from '@csol/core/icons';
import type { TemplateResult } from 'lit';

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

/** When the desk will have answered, by its own clocks: 'by Tuesday 10:30, Brussels'. @param now when the answer was asked for */
export function promiseText({ msg, formats }: I18n, { by, timeZone }: EnquiryPromise, now: Date): string {
  const moment = writeMoment(formats.locale, by, { timeZone, now });
  const city = cityOf(timeZone);
  return city
    ? msg(str`by ${moment}, ${city}`, { id: 'enquiry-list.word.promise', desc: 'by Tuesday 10:30, Brussels: when there will be an answer' })
    : msg(str`by ${moment}`, { id: 'enquiry-list.word.promise.nowhere', desc: 'by Tuesday 10:30: when there will be an answer' });
}
