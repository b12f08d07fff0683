import type { InvoiceCategory } from '@csol/contract';
import { nearestLanguage, type CountryPack } from '@csol/domain/country-pack';
import { csvProfileOf, type CsvProfile } from '@csol/domain/table';

/** How the spreadsheets of a country read CSV. @param country ISO 3166-1 alpha-2, capital letters. @param language BCP 47 tag. */
export type FindCsvProfile = (country: string, language: string) => CsvProfile | undefined;

/** What categories of documents are called, where a country calls them otherwise. */
export type CategoryNames = Readonly<Partial<Record<InvoiceCategory, string>>>;

/** The names of a country in a language. @param language BCP 47 tag with the country as its region: `nl-BE`. */
export type FindCategoryNames = (language: string) => CategoryNames;

/** What exports need beside the database. */
export interface ExportServices {
  csvProfileOf: FindCsvProfile;
  /** Everybody's names unless told. */
  categoriesOf?: FindCategoryNames;
  /** Called when a job has been ordered: an exporter of this process may look for it at once. */
  onOrder: () => void;
}

/** The profiles out of country packs; none of a country without a pack. */
export function createCsvProfiles(packs: readonly CountryPack[]): FindCsvProfile {
  const byCode = new Map(packs.map((pack) => [pack.code, pack as Partial<CountryPack>]));
  return (country, language) => {
    const csv = byCode.get(country)?.csv;
    return csv && csvProfileOf(csv, language);
  };
}

/** The names out of country packs; none in a language that the country does not name them in. */
export function createCategoryNames(packs: readonly CountryPack[]): FindCategoryNames {
  const byCode = new Map(packs.map(({ code, texts }) => [code, texts]));
  return (language) => {
    const texts = byCode.get(/-([a-z]{2})\b/i.exec(language)?.[1]?.toUpperCase() ?? '') ?? {};
    return texts[nearestLanguage(language, Object.keys(texts)) ?? '']?.categories ?? {};
  };
}
