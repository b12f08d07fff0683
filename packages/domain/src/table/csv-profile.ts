import { nearestLanguage } from '../country-pack.ts';

/** How a table is written as CSV. */
export interface CsvProfile {
  /** Between cells. */
  separator: ',' | ';' | '\t';
  /** Never the same as the separator. */
  decimalMark: '.' | ',';
  dateStyle: 'yyyy-MM-dd' | 'dd/MM/yyyy' | 'MM/dd/yyyy' | 'dd.MM.yyyy';
  /** Whether the file begins with the mark by which spreadsheets recognise UTF-8. */
  byteOrderMark: boolean;
  lineEnd: 'CRLF' | 'LF';
}

/** How the spreadsheets of a country read CSV by themselves, as its pack says. */
export interface CountryCsv extends CsvProfile {
  /** What is different in a language, by BCP 47 tag. */
  byLanguage?: Readonly<Record<string, Partial<CsvProfile>>>;
}

/** For programs, of any country: comma, point, ISO dates, no byte order mark. */
export const NEUTRAL_CSV: CsvProfile = {
  separator: ',',
  decimalMark: '.',
  dateStyle: 'yyyy-MM-dd',
  byteOrderMark: false,
  lineEnd: 'LF',
};

/**
 * The profile of a country for a reader.
 * @param language BCP 47 tag; where the country writes alike in all its languages it does not matter.
 */
export function csvProfileOf({ byLanguage = {}, ...profile }: CountryCsv, language: string): CsvProfile {
  const tag = nearestLanguage(language, Object.keys(byLanguage));
  return { ...profile, ...(tag !== undefined && byLanguage[tag]) };
}
