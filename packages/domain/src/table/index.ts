/** Tables with typed cells, and how they are written as CSV: the same in the browser and on the server. */
export { NEUTRAL_CSV, csvProfileOf } from './csv-profile.ts';
export type { CountryCsv, CsvProfile } from './csv-profile.ts';
export { writeCsv } from './csv.ts';
export type { CsvOptions } from './csv.ts';
export { escapeSpreadsheetText, unescapeSpreadsheetText } from './spreadsheet-text.ts';
export { typeCell } from './table.ts';
export type { Cell, Column, ColumnKind, Row, TypedCell } from './table.ts';
export { findDelimiter, readCsv } from './read-csv.ts';
