import type { Contacts, ExceptionalDay, Holiday, HolidayRule, InvoiceCategory } from '@csol/contract';
import { calendarOf } from './country-calendar.ts';
import type { NoticeRule } from './enquiry-form/notice.ts';
import type { CountryCsv } from './table/csv-profile.ts';

/** What a pack says in one language. */
export interface CountryTexts {
  /** What the desk is called. */
  deskName: string;
  /** What the country calls the categories of invoices, where that is not what the widgets say. */
  categories?: Readonly<Partial<Record<InvoiceCategory, string>>>;
}

/** A day with its name by BCP 47 tag. */
type Named<T> = Omit<T, 'name'> & { name?: Readonly<Record<string, string>> };

/** The days on which a desk's hours are not those of its week. */
export interface CountryCalendar {
  /** The law or the publication that the days are from; they are seldom where the hours are. */
  source: Contacts['source'];
  holidays?: readonly (HolidayRule & Named<Pick<Holiday, 'name' | 'hours' | 'observed'>>)[];
  exceptions?: readonly Named<ExceptionalDay>[];
  knownUntil?: string;
}

/**
 * What the house knows about a country: `locales/countries/<code>.json`, described there by `country-pack.schema.json`.
 * Facts only, as the country publishes them; what is not published is missing.
 */
export interface CountryPack {
  /** ISO 3166-1 alpha-2, capital letters. */
  code: string;
  /** BCP 47 tags of the languages that the country's pages may come in; the first is the default. */
  languages: readonly string[];
  /** ISO 4217 code that the country is billed in. */
  currency: string;
  /** IANA zone of the desk; opening hours are written in it. */
  timeZone: string;
  /** By BCP 47 tag; only the languages that the country publishes, at least one. */
  texts: Readonly<Record<string, CountryTexts>>;
  contacts: Omit<Contacts, 'country' | 'name' | 'timeZone' | 'holidays' | 'exceptions' | 'knownUntil'>;
  /** See `calendarOf`. */
  calendar?: CountryCalendar;
  /** Month that the fiscal year begins in, 1 to 12; missing where the country publishes none, and it is the calendar year. */
  fiscalYearStart?: number;
  /** How long before its end a contract has to be terminated; missing where the country publishes no rule. */
  notice?: NoticeRule;
  /** How many documents a person without an account may look up; missing where the country publishes no limit. */
  guestLimits?: { invoices?: number };
  /** How the spreadsheets of the country read CSV. */
  csv: CountryCsv;
}

/** The part of a pack that contacts are made of. */
export type ContactPack = Pick<CountryPack, 'code' | 'languages' | 'timeZone' | 'texts' | 'contacts' | 'calendar'>;

/** The language of a tag without script and region, in small letters: `fr` of `fr-CA`. */
function baseOf(tag: string): string {
  return (tag.split('-', 1)[0] ?? tag).toLowerCase();
}

/**
 * The tag of `available` that serves a reader of `wanted` best: the same tag, else the same language of any region.
 *
 * @param wanted BCP 47 tag, letter case does not matter.
 * @returns `undefined` where the language is not among them.
 */
export function nearestLanguage(wanted: string, available: readonly string[]): string | undefined {
  const tag = wanted.toLowerCase();
  return available.find((candidate) => candidate.toLowerCase() === tag) ?? available.find((candidate) => baseOf(candidate) === baseOf(tag));
}

/**
 * What is said for a reader of `language`: in the nearest tag, else in one of the country's languages, else in any.
 * @param texts By BCP 47 tag.
 * @param languages The country's, in their order.
 */
export function pickText<T>(texts: Readonly<Record<string, T>>, language: string, languages: readonly string[]): T | undefined {
  const available = Object.keys(texts);
  for (const candidate of [language, ...languages]) {
    const tag = nearestLanguage(candidate, available);
    if (tag !== undefined) return texts[tag];
  }
  return Object.values(texts)[0];
}

/**
 * A pack as the contract's `Contacts`, which is what the contact card shows first: all but its calendar, see `deskOf`.
 *
 * @param language BCP 47 tag of the reader. Texts that the country does not publish in it come in the country's own language.
 */
export function contactsOf(pack: ContactPack, language: string): Contacts {
  const { code: country, timeZone, texts, languages, contacts } = pack;
  return { country, name: pickText(texts, language, languages)?.deskName ?? country, timeZone, ...contacts };
}

/** A pack as the contract's `Contacts`, with everything. @param language BCP 47 tag of the reader. */
export function deskOf(pack: ContactPack, language: string): Contacts {
  return { ...contactsOf(pack, language), ...calendarOf(pack.calendar, (names) => pickText(names, language, pack.languages)) };
}
