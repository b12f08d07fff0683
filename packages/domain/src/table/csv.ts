import type { CsvProfile } from './csv-profile.ts';
import { escapeSpreadsheetText } from './spreadsheet-text.ts';
import { typeCell, type Cell, type Column, type ColumnKind, type Row } from './table.ts';

/** Rows that are written at once: a few milliseconds of work on a slow machine. */
const SLICE = 200;

/** How a table is written. */
export interface CsvOptions {
  /**
   * Waited for after every few hundred rows: in a browser a promise of the next task, so that nothing waits for the export. Then
   * 100,000 rows hold nobody up for longer than one slice takes.
   */
  pause?: () => Promise<unknown>;
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function writeDate(date: string, style: CsvProfile['dateStyle']): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return style.replace('yyyy', year).replace('MM', month).replace('dd', day);
}

/** Text always stands in quotes and numbers and dates never do, so that a reader can tell `"007"` from 7. */
function writeCell(kind: ColumnKind, cell: Cell, { decimalMark, dateStyle }: CsvProfile): string {
  const typed = typeCell(kind, cell);
  switch (typed.kind) {
    case 'empty':
      return '';
    case 'text':
      return quote(escapeSpreadsheetText(typed.text));
    case 'integer':
      return String(typed.value);
    case 'date':
      return writeDate(typed.date, dateStyle);
    case 'amount':
      // A comma where commas separate would make two cells of one amount: the packs' check forbids it.
      return typed.money.amount.replace('.', decimalMark);
  }
}

/**
 * A table as CSV (RFC 4180) in the parts that it is written in. Texts cannot run in a spreadsheet (see `escapeSpreadsheetText`), typed
 * numbers and dates are never touched. An amount is a bare number: its currency belongs into a column of its own.
 */
export async function* writeCsv(
  columns: readonly Column[],
  rows: Iterable<Row> | AsyncIterable<Row>,
  profile: CsvProfile,
  { pause }: CsvOptions = {},
): AsyncGenerator<string, void, undefined> {
  const end = profile.lineEnd === 'CRLF' ? '\r\n' : '\n';
  const names = columns.map(({ name }) => quote(escapeSpreadsheetText(name))).join(profile.separator);
  let part = `${profile.byteOrderMark ? '\ufeff' : ''}${names}${end}`;
  let count = 0;
  for await (const row of rows) {
    part += columns.map(({ kind }, index) => writeCell(kind, row[index], profile)).join(profile.separator) + end;
    if (++count % SLICE > 0) continue;
    yield part;
    part = '';
    await pause?.();
  }
  if (part) yield part;
}
