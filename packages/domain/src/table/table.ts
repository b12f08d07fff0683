import type { CalendarDate, Money } from '@csol/contract';

/**
 * What a column holds. It decides how a cell is written, never what the cell looks like: `text` is anybody's words, `code` a number
 * that nobody reckons with (of a document, a customer, a machine), `date` a calendar date, `amount` money, `integer` a count.
 */
export type ColumnKind = 'text' | 'code' | 'date' | 'amount' | 'integer';

/** A column of a table. */
export interface Column {
  /** What programs call it. */
  key: string;
  /** What the reader sees, in the reader's language. */
  name: string;
  kind: ColumnKind;
}

/** The content of a cell, by the kind of its column; nothing where there is nothing to say. */
export type Cell = string | number | Money | undefined;

/** Cells in the order of the columns. */
export type Row = readonly Cell[];

/** A cell as its column says. */
export type TypedCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'integer'; value: number }
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'amount'; money: Money };

const EMPTY: TypedCell = { kind: 'empty' };

/** What is to be written for a cell. What does not fit its column is taken for text: nothing is lost, and nothing is reckoned with. */
export function typeCell(kind: ColumnKind, cell: Cell): TypedCell {
  if (cell === undefined || cell === '') return EMPTY;
  const asText = (text: string): TypedCell => ({ kind: 'text', text });
  if (typeof cell === 'object') return kind === 'amount' ? { kind, money: cell } : asText(`${cell.amount} ${cell.currency}`);
  if (typeof cell === 'number') return kind === 'integer' && Number.isSafeInteger(cell) ? { kind, value: cell } : asText(`${cell}`);
  return kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell) ? { kind, date: cell } : asText(cell);
}
