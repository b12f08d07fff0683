import { addMoney, type Money } from '@csol/domain/money';
import { typeCell, type Cell, type Column, type Row } from '@csol/domain/table';
import { BOLD, STYLES_XML, STYLE_OF, styleOfAmount } from './xlsx-styles.ts';
import { CONTENT_TYPES_XML, escapeXml, RELATIONS_XML, textCell, toSheetName, workbookXml, WORKBOOK_RELATIONS_XML } from './xlsx-parts.ts';
import { writeZip, type ZipEntry } from './zip.ts';

/** A table as a workbook of one sheet. */
export interface Workbook {
  /** What the sheet is called. */
  sheet: string;
  columns: readonly Column[];
  rows: AsyncIterable<Row>;
  /**
   * The name of the row of sums of a currency. Each currency has a row of its own: they are never added together. Missing where the rows
   * are no such amounts: then there are no sums.
   */
  total: ((currency: string) => string) | undefined;
}

/** Rows that become text at once. */
const SLICE = 200;
/** A spreadsheet reckons with doubles: amounts of more digits would change, so they are text. */
const EXACT_DIGITS = 15;
/** The first serial day that every program takes for the same one: 1 March 1900. */
const FIRST_DAY = 61;

/** Widths in characters. */
const WIDTHS = { text: 20, code: 18, date: 12, amount: 16, integer: 10 } as const;

function amountCell({ amount, currency }: Money, style = styleOfAmount(amount)): string {
  const digits = amount.replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length > EXACT_DIGITS ? textCell(`${amount} ${currency}`) : `<c s="${style}"><v>${amount}</v></c>`;
}

/** Days as spreadsheets count them. */
function serialOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 864e5 + 25_569;
}

function cellXml({ kind }: Column, cell: Cell): string {
  const typed = typeCell(kind, cell);
  switch (typed.kind) {
    case 'empty':
      return '<c/>';
    case 'text':
      return textCell(typed.text);
    case 'integer':
      return `<c s="${STYLE_OF.integer}"><v>${typed.value}</v></c>`;
    case 'amount':
      return amountCell(typed.money);
    case 'date': {
      const serial = serialOf(typed.date);
      return serial >= FIRST_DAY ? `<c s="${STYLE_OF.date}"><v>${serial}</v></c>` : textCell(typed.date);
    }
  }
}

/** Exact sums of the columns of amounts, by currency. */
class Sums {
  readonly #columns: readonly number[];
  readonly #byCurrency = new Map<string, Map<number, Money>>();

  constructor(columns: readonly Column[]) {
    this.#columns = columns.flatMap(({ kind }, index) => (kind === 'amount' ? [index] : []));
  }

  /** Adds the amounts of a row. */
  add(row: Row): void {
    for (const index of this.#columns) {
      const money = row[index];
      if (typeof money !== 'object') continue;
      const sums = this.#byCurrency.get(money.currency) ?? new Map<number, Money>();
      const sum = sums.get(index);
      sums.set(index, sum ? addMoney(sum, money) : money);
      this.#byCurrency.set(money.currency, sums);
    }
  }

  /** A row for each currency, in the order of the codes. */
  toRows(): [currency: string, sums: ReadonlyMap<number, Money>][] {
    return [...this.#byCurrency].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** Below the data and apart from it, so that sorting and filtering leave the sums where they are. */
function totalsXml(sums: Sums, { columns, total }: Workbook): string {
  if (!total) return '';
  const rows = sums.toRows().map(([currency, byColumn]) => {
    const cells = columns.map(({ key }, index) => {
      const sum = byColumn.get(index);
      if (index === 0) return textCell(total(currency), BOLD.text);
      if (key === 'currency') return textCell(currency, BOLD.text);
      return sum ? amountCell(sum, styleOfAmount(sum.amount, true)) : '<c/>';
    });
    return `<row>${cells.join('')}</row>`;
  });
  return rows.length > 0 ? `<row/>${rows.join('')}` : '';
}

function headXml(columns: readonly Column[]): string {
  const widths = columns.map(({ kind, name }, index) => {
    const width = Math.max(WIDTHS[kind], name.length + 3);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>` +
    `<row>${columns.map(({ name }) => textCell(name, BOLD.header)).join('')}</row>`
  );
}

/** `X` of column 24. */
function letterOf(column: number): string {
  return column > 26 ? letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

/** The sheet in pieces. @param onRange Told last which cells the filter covers. */
async function* sheetXml(workbook: Workbook, onRange: (range: string) => void): AsyncGenerator<string> {
  const { columns, rows } = workbook;
  const sums = new Sums(columns);
  let part = headXml(columns);
  let count = 0;
  for await (const row of rows) {
    sums.add(row);
    part += `<row>${columns.map((column, index) => cellXml(column, row[index])).join('')}</row>`;
    if (++count % SLICE > 0) continue;
    yield part;
    part = '';
  }
  const last = letterOf(columns.length);
  onRange(`$A$1:$${last}$${count + 1}`);
  yield `${part}${totalsXml(sums, workbook)}</sheetData><autoFilter ref="A1:${last}${count + 1}"/></worksheet>`;
}

const encoder = new TextEncoder();

async function* encode(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield encoder.encode(text);
}

async function* encodeOne(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(encoder.encode(text));
}

/**
 * Writes a workbook (Office Open XML) while its rows come in. Numbers and dates are typed cells with formats; text is text, whatever it
 * begins with; the header stays in view and filters; each currency has its row of sums. The same rows are the same bytes.
 */
export function writeXlsx(workbook: Workbook): AsyncGenerator<Uint8Array, void, undefined> {
  const sheet = toSheetName(workbook.sheet);
  // Each file is written before the next is asked for: by then the range is known.
  const entries = function* (): Generator<ZipEntry> {
    let range = '';
    yield { name: '[Content_Types].xml', content: encodeOne(CONTENT_TYPES_XML) };
    yield { name: '_rels/.rels', content: encodeOne(RELATIONS_XML) };
    yield { name: 'xl/_rels/workbook.xml.rels', content: encodeOne(WORKBOOK_RELATIONS_XML) };
    yield { name: 'xl/styles.xml', content: encodeOne(STYLES_XML) };
    yield { name: 'xl/worksheets/sheet1.xml', content: encode(sheetXml(workbook, (found) => (range = found))) };
    yield { name: 'xl/workbook.xml', content: encodeOne(workbookXml(escapeXml(sheet), range)) };
  };
  return writeZip(entries());
}
