/** The country pages that the demo serves, out of the country packs. */
import { readFileSync } from 'node:fs';
import { deskOf, type CountryPack } from '@csol/domain/country-pack';
import type { Contacts } from '@csol/contract';

/** A language that the demo's own pages are written in. */
export type PageLanguage = 'en' | 'nl' | 'fr' | 'sv';

/** One page: a country in a language. */
export interface Site {
  /** ISO 3166-1 alpha-2 in small letters, as in the address. */
  country: string;
  language: PageLanguage;
  /** What the page's `lang` says, for example `fr-BE`. */
  locale: string;
  /** Address on this host, with a slash at both ends. */
  path: string;
  pack: CountryPack;
}

const PAGES: readonly (readonly [country: string, languages: readonly PageLanguage[]])[] = [
  ['be', ['nl', 'fr', 'en']],
  ['lu', ['fr', 'en']],
  ['se', ['sv', 'en']],
  ['us', ['en']],
  ['ca', ['en', 'fr']],
];

const PACKS = new URL('../locales/countries/', import.meta.url);

function readPack(country: string): CountryPack {
  return JSON.parse(readFileSync(new URL(`${country}.json`, PACKS), 'utf8')) as CountryPack;
}

function sitesOf(country: string, languages: readonly PageLanguage[]): Site[] {
  const pack = readPack(country);
  return languages.map((language) => ({
    country,
    language,
    locale: `${language}-${country.toUpperCase()}`,
    path: `/${country}/${language}/`,
    pack,
  }));
}

/** Every country page, in the order of the chooser. */
export const sites: readonly Site[] = PAGES.flatMap(([country, languages]) => sitesOf(country, languages));

/** The pages by country, in the order of the chooser. */
export const countries: readonly (readonly Site[])[] = PAGES.map(([country]) => sites.filter((site) => site.country === country));

/**
 * What the API answers for a country.
 *
 * @param country ISO 3166-1 alpha-2, letter case does not matter.
 * @returns `undefined` for a country without a pack.
 */
export function findContacts(country: string, language: string): Contacts | undefined {
  const site = sites.find((candidate) => candidate.country === country.toLowerCase());
  return site && deskOf(site.pack, language);
}
