import type { CountryPack } from '@csol/domain/country-pack';
import { csvProfileOf, type CsvProfile } from '@csol/domain/table';

/** How the spreadsheets of a country read CSV. @param country ISO 3166-1 alpha-2, capital letters. @param language BCP 47 tag. */
export type FindCsvProfile = (country: string, language: string) => CsvProfile | undefined;

/** What exports need beside the database. */
export interface ExportServices {
  csvProfileOf: FindCsvProfile;
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
