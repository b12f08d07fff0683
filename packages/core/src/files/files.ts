/** What files that are made in the browser share: reading all pages, CSV as the country's spreadsheets read it, names. */
export { profileFor } from './csv-profile.ts';
export { nameFile } from './name-file.ts';
export { pause } from './pause.ts';
export { PAGE, readPages } from './read-pages.ts';
export { saveCsv, type CsvFile } from './save-csv.ts';
