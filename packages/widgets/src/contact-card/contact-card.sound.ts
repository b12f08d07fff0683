/** What is right of a pack, whatever it is: a wrong number or hour is worse than none. */
import type { ContactLine, OpeningSpan } from '@csol/contract';

/** `08:30,17:00,1,2,3,4,5` */
const SPAN = /^([01]\d|2[0-3]):[0-5]\d,(([01]\d|2[0-3]):[0-5]\d|24:00)(,[1-7])+$/;

/** The members of what is to be a list; none of what is no list. */
export const itemsOf = <T>(list: readonly T[] | undefined): readonly T[] => (Array.isArray(list) ? (list as readonly T[]) : []);

/** The lines that can be called or written to. */
export const soundLines = (lines: readonly ContactLine[] | undefined): ContactLine[] =>
  itemsOf<ContactLine | null>(lines).filter((line): line is ContactLine => /^\+[1-9]\d{1,14}$/.test(line?.number ?? ''));

/** Whether there is more to say of a line than its number: for whom or what it is, its letters, or that it is no plain telephone or fax. */
export const isSpecial = ({ type, subject, audience, extension, vanity }: ContactLine): boolean =>
  !/^(phone|fax)$/.test([type, subject, audience, extension, vanity].join(''));

/** The hours that are some. A clock has to hear of the others too: it is asked for what there is. */
export const soundHours = (hours: readonly OpeningSpan[] | undefined): OpeningSpan[] =>
  itemsOf<OpeningSpan | null>(hours)
    .filter((span): span is OpeningSpan => SPAN.test([span?.from, span?.to, ...itemsOf(span?.days)].join()));
