import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskOf, type CountryPack } from '@csol/domain/country-pack';
import type { NoticeRule } from '@csol/domain/enquiry-form';
import { createCategoryNames, createCsvProfiles, type FindCategoryNames, type FindCsvProfile } from './exports/export-services.ts';
import { createGuestServices } from './guests/pack-limits.ts';
import type { FindContacts, GuestServices } from './services.ts';

/** What the packs of a folder say. */
export interface CountryFacts {
  contacts: FindContacts;
  guests: GuestServices;
  csvProfileOf: FindCsvProfile;
  categoriesOf: FindCategoryNames;
  /** Month that the fiscal year of a country begins in, where its pack says so. @param country ISO 3166-1 alpha-2, capital letters. */
  startMonthOf: (country: string) => number | undefined;
  /** How long before its end a contract has to be terminated, by country, where its pack says so. */
  noticeRules: Readonly<Record<string, NoticeRule>>;
}

/**
 * The contact points, the guests' limits, the CSV profiles, the names of categories, the fiscal years and the notice rules of all countries
 * that have a pack in a folder (`be.json`, …). The packs are read once.
 * @throws Where the folder cannot be read or a pack is no JSON.
 */
export function readCountryFacts(folder: string): CountryFacts {
  const files = readdirSync(folder).filter((name) => /^[a-z]{2}\.json$/.test(name));
  const packs = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CountryPack);
  const byCode = new Map(packs.map((pack) => [pack.code, pack]));
  const contacts: FindContacts = (country, language) => {
    const pack = byCode.get(country);
    return pack && deskOf(pack, language);
  };
  const startMonthOf: CountryFacts['startMonthOf'] = (country) => byCode.get(country)?.fiscalYearStart;
  const noticeRules = Object.fromEntries(packs.flatMap(({ code, notice }) => (notice ? [[code, notice] as const] : [])));
  return {
    contacts,
    guests: createGuestServices(packs),
    csvProfileOf: createCsvProfiles(packs),
    categoriesOf: createCategoryNames(packs),
    startMonthOf,
    noticeRules,
  };
}

/** The contact points alone; see `readCountryFacts`. */
export function readCountryPacks(folder: string): FindContacts {
  return readCountryFacts(folder).contacts;
}
