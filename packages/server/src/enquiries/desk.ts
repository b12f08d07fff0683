import type { Contacts, EnquiryPromise } from '@csol/contract';
import { noticeDayOf } from '@csol/domain/enquiry-form';
import { OpeningClock } from '@csol/domain/opening-hours';
import { dateIn } from '../clock.ts';
import type { Services } from '../services.ts';

/** Minutes of its opening hours in which a desk answers. */
const ANSWER_WITHIN = 120;

/** The desk of a country at an instant. */
export interface Desk {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** What it is called. */
  name: string;
  timeZone: string;
  /** The day it is there. */
  today: string;
  /** The first day that the country's notice rule allows a contract to end. */
  noticeDay?: string;
  /** The address that the country publishes. */
  email?: string;
  /** Until when it will have answered. @param minutes Of its opening hours; what holds for all desks unless told. */
  promise: (minutes?: number) => EnquiryPromise | undefined;
}

/** What its telephones' hours and its holidays promise; nothing where no line has any. */
function promiseOf(contacts: Contacts, now: Date, minutes: number): EnquiryPromise | undefined {
  const { lines, timeZone } = contacts;
  const hours = lines.find((line) => line.type === 'phone' && line.hours?.length)?.hours;
  // Whole minutes: nobody is promised milliseconds, and what is told stays the same for a while.
  const start = new Date(Math.ceil(now.getTime() / 60_000) * 60_000);
  const by = hours && new OpeningClock({ ...contacts, hours }).after(start, minutes);
  return by && { by: by.toISOString(), timeZone };
}

/** Finds the desk of a country; nothing where nobody knows the country. @param language BCP 47 tag that its name should come in. */
export function findDesk({ contacts, enquiries }: Services, country: string, now: Date, language = 'en'): Desk | undefined {
  const found = contacts(country, language);
  if (!found || !enquiries) return undefined;
  const { name, timeZone, email } = found;
  const today = dateIn(timeZone, now);
  const rules = enquiries.noticeRules ?? {};
  const rule = Object.hasOwn(rules, country) ? rules[country] : undefined;
  return {
    ...{ country, name, timeZone, today },
    ...(rule && { noticeDay: noticeDayOf(rule, today) }),
    ...(email !== undefined && { email }),
    promise: (minutes = enquiries.answerWithin ?? ANSWER_WITHIN) => promiseOf(found, now, minutes),
  };
}
