/** Long tables of a statement: a few rows at first, so that what stands below them is near. */
import { LongRows } from '@csol/core';
import type { LitElement, TemplateResult } from 'lit';

/** Rows of a table that nobody has asked for more of. */
export const FEW_ROWS = 20;
/** Up to here all are shown: a button for five more is no help. */
const MOST_AT_FIRST = 30;

/** Whether a table with so many rows shows a few at first. */
export const isLong = (count: number): boolean => count > MOST_AT_FIRST;

/** The rows of one table. */
export class TableRows {
  #host: LitElement;
  #all: LongRows;
  #isWhole = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#all = new LongRows(host);
  }

  /** Whether all rows are shown. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Shows all rows, or a few again. */
  readonly toggle = (): void => {
    this.#isWhole = !this.#isWhole;
    this.#host.requestUpdate();
  };

  /**
   * @param renderRow makes one `<tr>`; another function draws all rows again
   * @param few which of them are shown at first
   */
  render<T>(items: readonly T[], renderRow: (item: T) => TemplateResult, few: 'first' | 'last' = 'first'): unknown {
    if (this.#isWhole || !isLong(items.length)) return this.#all.render(items, renderRow);
    return (few === 'first' ? items.slice(0, FEW_ROWS) : items.slice(-FEW_ROWS)).map(renderRow);
  }
}

/** Keeps the rows of each table of a widget, by the table's id. */
export function createTables(host: LitElement): (table: string) => TableRows {
  const tables = new Map<string, TableRows>();
  return (table) => {
    const rows = tables.get(table) ?? new TableRows(host);
    tables.set(table, rows);
    return rows;
  };
}
