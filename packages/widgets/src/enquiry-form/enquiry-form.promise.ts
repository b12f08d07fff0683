/** When the desk will have answered, by its own clock. */
import type { EnquiryPromise } from '@csol/contract';
import { str, type I18n } from '@csol/core';

/** Days within which a weekday says enough. */
const NEAR_DAYS = 6;
const DAY_MS = 24 * 60 * 60_000;

/** The city that a zone is called after, `Europe/Brussels`; the zone itself where it is called after none. */
const cityOf = (timeZone: string): string => timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;

/** Day and time at the desk, with its city: `Tuesday 10:30, Brussels`. @param since when it was promised: a day or an instant */
export function dueText(i18n: I18n, { by, timeZone }: EnquiryPromise, since: string): string {
  const at = new Date(by);
  const isNear = +at - Date.parse(since) < NEAR_DAYS * DAY_MS;
  const day = isNear ? ({ weekday: 'long' } as const) : ({ weekday: 'long', day: 'numeric', month: 'long' } as const);
  try {
    const { locale } = i18n.formats;
    const date = new Intl.DateTimeFormat(locale, { ...day, timeZone }).format(at);
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(at);
    return `${date} ${time}, ${cityOf(timeZone)}`;
  } catch {
    // A zone or an instant that is none.
    return i18n.formats.time(at);
  }
}

/** The promise as a sentence. */
export const promiseText = (i18n: I18n, promise: EnquiryPromise, since: string): string =>
  i18n.msg(str`Answer by ${dueText(i18n, promise, since)}`, {
    id: 'enquiry-form.promise',
    desc: 'Followed by a weekday, a time and a city',
  });
