import type { Contacts, ExceptionalDay, Holiday } from '@csol/contract';
import { contactsOf, pickText, type ContactPack, type CountryCalendar } from './country-pack.ts';

/** The days of a desk that are not as others are, as the contract says them. */
export type DeskCalendar = Pick<Contacts, 'holidays' | 'exceptions' | 'knownUntil'>;

/**
 * A pack's calendar in one language. It stands apart from `contactsOf`: what a contact card shows first is said without it.
 * @param language BCP 47 tag of the reader. Names that there are not in it come in the nearest of `languages`, the country's own.
 */
export function calendarOf(calendar: CountryCalendar | undefined, language: string, languages: readonly string[]): DeskCalendar {
  const { holidays, exceptions, knownUntil } = calendar ?? {};
  const inLanguage = <Day>({ name, ...day }: { name?: Readonly<Record<string, string>> }): Day => {
    const text = name && pickText(name, language, languages);
    return { ...day, ...(text !== undefined && { name: text }) } as Day;
  };
  return {
    ...(holidays && { holidays: holidays.map(inLanguage<Holiday>) }),
    ...(exceptions && { exceptions: exceptions.map(inLanguage<ExceptionalDay>) }),
    ...(knownUntil !== undefined && { knownUntil }),
  };
}

/** A pack as the contract's `Contacts`, with everything. @param language BCP 47 tag of the reader. */
export function deskOf(pack: ContactPack, language: string): Contacts {
  return { ...contactsOf(pack, language), ...calendarOf(pack.calendar, language, pack.languages) };
}
