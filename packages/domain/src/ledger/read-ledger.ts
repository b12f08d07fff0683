/** A ledger out of the rows of a file, whoever's program wrote it. */
import { findDecimal, findOrder, readAmount, readDay } from './notation.ts';
import { LEDGER_FIELDS, type Ledger, type LedgerColumns, type LedgerField, type LedgerNotation } from './types.ts';

/** What columns are called, in the languages of our countries, in small letters without accents and blanks. */
const NAMES: Readonly<Record<LedgerField, readonly string[]>> = {
  number: [
    ...['invoicenumber', 'documentnumber', 'invoiceno', 'documentno', 'invoice', 'document', 'number', 'no', 'nr', 'reference', 'voucher'],
    ...['factuurnummer', 'documentnummer', 'factuur', 'nummer', 'stuknummer', 'referentie', 'boekstuk', 'boekstuknummer'],
    ...['numerodefacture', 'numerofacture', 'nfacture', 'facture', 'numero', 'piece', 'numerodepiece', 'npiece', 'refpiece', 'pieceref'],
    ...['fakturanummer', 'faktura', 'fakturanr', 'verifikat', 'verifikationsnummer', 'rechnungsnummer', 'rechnung', 'belegnummer', 'beleg'],
  ],
  date: [
    ...['date', 'invoicedate', 'documentdate', 'postingdate', 'issued', 'issuedate'],
    ...['datum', 'factuurdatum', 'documentdatum', 'boekdatum', 'boekingsdatum'],
    ...['datedefacture', 'datefacture', 'datedepiece', 'datecomptable', 'piecedate', 'ecrituredate'],
    ...['fakturadatum', 'bokforingsdatum', 'rechnungsdatum', 'belegdatum', 'buchungsdatum'],
  ],
  amount: [
    ...['amount', 'total', 'gross', 'grossamount', 'value', 'invoiceamount', 'bedrag', 'totaal', 'bedraginclbtw', 'factuurbedrag'],
    ...['montant', 'montantttc', 'ttc', 'belopp', 'summa', 'totalbelopp', 'betrag', 'summe', 'bruttobetrag'],
  ],
  debit: ['debit', 'debet', 'soll'],
  credit: ['credit', 'kredit', 'haben'],
  currency: ['currency', 'currencycode', 'munt', 'valuta', 'devise', 'monnaie', 'idevise', 'wahrung'],
};

/** Rows in which the names of the columns may stand. */
const HEADER_ROWS = 20;

const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');

/** Which columns hold what, by their names: the better a name fits, the earlier it stands in the list. */
function findColumns(header: readonly string[]): LedgerColumns {
  const keys = header.map(keyOf);
  const columns: LedgerColumns = {};
  for (const field of LEDGER_FIELDS) {
    const name = NAMES[field].find((each) => keys.includes(each));
    if (name !== undefined) columns[field] = keys.indexOf(name);
  }
  const { debit: _debit, credit: _credit, ...others } = columns;
  // Both would be the same money twice.
  return columns.amount === undefined ? columns : others;
}

/** Whether lines can be read with these columns. */
export function isReadable({ number, date, amount, debit, credit }: LedgerColumns): boolean {
  return number !== undefined && date !== undefined && (amount !== undefined || (debit !== undefined && credit !== undefined));
}

/** Where the names of the columns stand; the first row where no row looks like it. */
function findHeader(rows: readonly (readonly string[])[]): number {
  const scores = rows.slice(0, HEADER_ROWS).map((row) => Object.values(findColumns(row)).filter((at) => at !== undefined).length);
  const best = Math.max(0, ...scores);
  return best < 2 ? 0 : scores.indexOf(best);
}

/** What is known beside the file. */
export interface LedgerHints {
  /** As the country writes them; what the file shows counts more. */
  usual: LedgerNotation;
  /** What a person said about the columns. */
  columns?: LedgerColumns | undefined;
}

class LineReader {
  readonly #columns: LedgerColumns;
  readonly #notation: LedgerNotation;
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#columns = ledger.columns;
    this.#notation = ledger.notation;
  }

  #cell(row: readonly string[], field: LedgerField): string {
    const at = this.#columns[field];
    return at === undefined ? '' : (row[at] ?? '').trim();
  }

  #amount(row: readonly string[]): string | undefined {
    const { decimal } = this.#notation;
    if (this.#columns.amount !== undefined) return readAmount(this.#cell(row, 'amount'), decimal);
    const [debit, credit] = [this.#cell(row, 'debit'), this.#cell(row, 'credit')];
    const [up, down] = [readAmount(debit, decimal), readAmount(credit, decimal)];
    // One of the two is empty, or zero.
    if (up !== undefined && up !== '0') return up;
    if (down === undefined) return up;
    return down.startsWith('-') ? down.slice(1) : down === '0' ? down : `-${down}`;
  }

  read(row: readonly string[], at: number): void {
    const [number, currency] = [this.#cell(row, 'number'), this.#cell(row, 'currency').toUpperCase()];
    const [date, amount] = [readDay(this.#cell(row, 'date'), this.#notation.order), this.#amount(row)];
    // Totals and blank rows have no number, and no day either.
    if (number === '' && date === undefined) return;
    if (date === undefined) return this.#complain(row, at, 'date');
    if (amount === undefined) return this.#complain(row, at, this.#columns.amount === undefined ? 'debit' : 'amount');
    if (number === '') return this.#complain(row, at, 'number');
    this.#ledger.lines.push({ row: at, number, date, amount, ...(currency && { currency }) });
  }

  #complain(row: readonly string[], at: number, field: LedgerField): void {
    this.#ledger.problems.push({ row: at, field, text: this.#cell(row, field) });
  }
}

/**
 * Reads a ledger. Where it cannot tell the columns by their names, `isReadable()` of its columns is false, and it has no lines: then ask
 * the person, and read it again.
 * @param rows of the file, cell by cell
 */
export function readLedger(rows: readonly (readonly string[])[], { usual, columns: said }: LedgerHints): Ledger {
  const at = findHeader(rows);
  const header = [...(rows[at] ?? [])];
  const columns = said ?? findColumns(header);
  const body = rows.slice(at + 1);
  const column = function* (...fields: LedgerField[]): Generator<string> {
    for (const row of body) for (const field of fields) yield row[columns[field] ?? -1] ?? '';
  };
  const notation: LedgerNotation = {
    decimal: findDecimal(column('amount', 'debit', 'credit'), usual.decimal),
    order: findOrder(column('date'), usual.order),
  };
  const ledger: Ledger = { columns, header, notation, lines: [], problems: [] };
  if (!isReadable(columns)) return ledger;
  const reader = new LineReader(ledger);
  for (const [n, row] of body.entries()) reader.read(row, at + n + 2);
  return ledger;
}
