/** What is right of contacts, whatever they are: a number that is none is worse than no line. */
import type { ContactLine, Contacts, OpeningSpan } from '@csol/contract';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

const itemsOf = (list: unknown): unknown[] => (Array.isArray(list) ? list : []);
const memberOf = (thing: unknown, name: string): unknown => (thing as Readonly<Record<string, unknown>> | null | undefined)?.[name];

const fits = (pattern: RegExp, value: unknown): boolean => typeof value === 'string' && pattern.test(value);

/**
 * Contacts with the lines that can be called, and lists of texts where there are to be some. Hours stay as they are: a clock has to hear
 * of a wrong one.
 */
export function soundContacts(contacts: Contacts): Contacts {
  const lines = itemsOf(contacts.lines).filter((line) => fits(/^\+[1-9]\d{1,14}$/, memberOf(line, 'number'))) as ContactLine[];
  const textsOf = (name: 'address' | 'haveAtHand'): string[] => itemsOf(contacts[name]).filter((text) => typeof text === 'string');
  return { ...contacts, lines, address: textsOf('address'), haveAtHand: textsOf('haveAtHand') as NonNullable<Contacts['haveAtHand']> };
}

/** Whether there are hours of which something can be said, right or wrong. */
export const hasHours = (hours: unknown): boolean => hours !== undefined && !(Array.isArray(hours) && hours.length === 0);

/** The hours that are some. */
export function soundHours(hours: unknown): OpeningSpan[] {
  return itemsOf(hours).filter((span): span is OpeningSpan => {
    const days = itemsOf(memberOf(span, 'days'));
    const areTimes = ['from', 'to'].every((name) => fits(TIME, memberOf(span, name)));
    return areTimes && days.length > 0 && days.every((day) => Number.isInteger(day) && (day as number) > 0 && (day as number) < 8);
  });
}
