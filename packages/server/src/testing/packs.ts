import type { CountryPack, CountryTexts } from '@csol/domain/country-pack';

/** A pack that says what its country calls the categories of documents, by language. @param code ISO 3166-1 alpha-2 in capitals */
export function packNaming(code: string, names: Readonly<Record<string, CountryTexts['categories'] & object>>): CountryPack {
  const texts = Object.fromEntries(Object.entries(names).map(([tag, categories]) => [tag, { deskName: 'x', categories }]));
  const csv = { separator: ';', decimalMark: ',', dateStyle: 'dd/MM/yyyy', byteOrderMark: true, lineEnd: 'CRLF' } as const;
  const source = { title: 'x', year: 2026 };
  return { code, languages: Object.keys(names), currency: 'EUR', timeZone: 'UTC', texts, contacts: { lines: [], source }, csv };
}
