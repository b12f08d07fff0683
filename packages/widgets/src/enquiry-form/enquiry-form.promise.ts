/** When the desk will have answered, by its own clock. */
import type { EnquiryPromise } from '@csol/contract';
import { cityOf, str, writeMoment, type I18n } from '@csol/core';

/** The promise as a sentence, with the desk's city. @param since when it was made: a day or an instant */
export function promiseText({ msg, formats }: I18n, { by, timeZone }: EnquiryPromise, since: string): string {
  const moment = writeMoment(formats.locale, by, { timeZone, now: new Date(since) });
  const due = [moment, cityOf(timeZone)].filter(Boolean).join(', ');
  return msg(str`Answer by ${due}`, { id: 'enquiry-form.promise', desc: 'Followed by a weekday, a time and a city' });
}
