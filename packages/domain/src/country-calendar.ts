import type { Contacts, ExceptionalDay, Holiday } from '@csol/contract';
import type { CountryCalendar } from './country-pack.ts';

/** What a day is called, by BCP 47 tag. */
type Names = Readonly<Record<string, string>>;

/** The days of a desk that are not as others are, as the contract says them. */
export type DeskCalendar = Pick<Contacts, 'holidays' | 'exceptions' | 'knownUntil'>;

/**
 * A pack's calendar in one language. It stands apart from `contactsOf`: what a contact card shows first is said without it.
 * @param pick Chooses a name for its reader, see `pickText`.
 */
export function calendarOf(calendar: CountryCalendar | undefined, pick: (names: Names) => string | undefined): DeskCalendar {
  // Nor is anything trusted of what is no calendar.
  if (calendar !== undefined && (typeof calendar !== 'object' || !calendar || Array.isArray(calendar))) return { knownUntil: '' };
  const { holidays, exceptions, knownUntil } = calendar ?? {};
  const inLanguage = <Day>({ name, ...day }: { name?: Names }): Day => {
    const text = name && pick(name);
    return { ...day, ...(text !== undefined && { name: text }) } as Day;
  };
  // What is no list, or no day, is handed on as it is: who reads it finds that out, see `findDayFaults`, and trusts nothing of it.
  const inLanguageAll = <Day>(days: unknown): Day[] =>
    (Array.isArray(days) ? days.map((day: { name?: Names } | null) => (day ? inLanguage<Day>(day) : day)) : days) as Day[];
  return {
    ...(holidays !== undefined && { holidays: inLanguageAll<Holiday>(holidays) }),
    ...(exceptions !== undefined && { exceptions: inLanguageAll<ExceptionalDay>(exceptions) }),
    ...(knownUntil !== undefined && { knownUntil }),
  };
}
