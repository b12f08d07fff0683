/** What matches and what does not, as tables. */
import { formatMoney, str, type Column, type I18n } from '@csol/core';
import type { StatementEntry } from '@csol/contract';
import type { LedgerLine } from '@csol/domain/ledger';
import { sumByCurrency } from '@csol/domain/money';
import { html, nothing, type TemplateResult } from 'lit';
import type { CompareState } from './statement-compare.state.ts';
import { fieldText, reasonText } from './statement-compare.words.ts';
import type { ExtrasContext } from './statement-extras.context.ts';
import { renderNumber } from './statement-view.documents.ts';
import { renderCell, renderMore, renderRowHeader, renderTable } from './statement-view.table.ts';
import { columnsOf } from './statement-view.tables.ts';

type Compared = Extract<CompareState, { name: 'compared' }>;

const ownColumns = ({ msg }: I18n) => {
  const column = (key: string, label: string, numeric = false): Column => ({ key, label, numeric });
  return {
    row: column('row', msg('Row', { id: 'statement-compare.column.row', desc: 'Header above numbers of rows in a file' }), true),
    yours: column('yours', msg('In your ledger', { id: 'statement-compare.column.yours', desc: 'Header above amounts' }), true),
    ours: column('ours', msg('In this statement', { id: 'statement-compare.column.ours', desc: 'Header above amounts' }), true),
    difference: column('difference', msg('Difference', { id: 'statement-compare.column.difference' }), true),
    reason: column('reason', msg('Matched by', { id: 'statement-compare.column.reason', desc: 'Header: number and amount, …' })),
    text: column('text', msg('What stands there', { id: 'statement-compare.column.text', desc: 'Header above texts out of a file' })),
  };
};

/** What a table is called, and its columns. */
interface Head {
  name: string;
  caption: string;
  columns: readonly Column[];
}

/** Makes tables of one comparison. */
class Tables {
  readonly #context: ExtrasContext;
  readonly #state: Compared;
  readonly #columns;

  constructor(context: ExtrasContext, state: Compared) {
    this.#context = context;
    this.#state = state;
    this.#columns = { ...columnsOf(context.i18n), ...ownColumns(context.i18n) };
  }

  #money(amount: string): string {
    return formatMoney(this.#context.i18n.formats, { amount, currency: this.#state.currency });
  }

  #number(entry: StatementEntry): TemplateResult {
    return renderNumber(entry, this.#context.hasInvoices);
  }

  #sum(lines: readonly LedgerLine[]): string {
    const { currency } = this.#state;
    const [sum] = sumByCurrency(lines.map(({ amount }) => ({ amount, currency })));
    return this.#money(sum?.amount ?? '0');
  }

  #render<T>({ name, caption, columns }: Head, list: readonly T[], row: (item: T) => TemplateResult): unknown {
    if (list.length === 0) return nothing;
    const id = `compare-${name}`;
    const { memo, rowsOf, i18n } = this.#context;
    const renderRow = memo.get(id, [i18n.formats, i18n.textLocale, list], () => row);
    const rows = rowsOf(id);
    const more = renderMore(this.#context, { id, rows, count: list.length });
    return renderTable({ id, caption, columns, rows: rows.render(list, renderRow), more });
  }

  different(): unknown {
    const { number, ours, yours, difference } = this.#columns;
    const caption = this.#context.i18n.msg('Another amount', { id: 'statement-compare.different' });
    const head = { name: 'different', caption, columns: [number, ours, yours, difference] };
    return this.#render(head, this.#state.found.different, (item) =>
      html`<tr role="row" part="row">
        ${renderRowHeader(this.#number(item.entry))} ${renderCell(ours, this.#money(item.entry.amount.amount))}
        ${renderCell(yours, this.#sum(item.lines))} ${renderCell(difference, this.#money(item.difference))}
      </tr>`,
    );
  }

  missingHere(): unknown {
    const { number, row, date, yours } = this.#columns;
    const { formats, msg } = this.#context.i18n;
    const caption = msg('Only in your ledger', { id: 'statement-compare.missing-here' });
    return this.#render({ name: 'here', caption, columns: [number, date, row, yours] }, this.#state.found.missingHere, (line) =>
      html`<tr role="row" part="row">
        ${renderRowHeader(html`<bdi>${line.number}</bdi>`)} ${renderCell(date, formats.date(line.date))}
        ${renderCell(row, formats.number(line.row))} ${renderCell(yours, this.#money(line.amount))}
      </tr>`,
    );
  }

  missingThere(): unknown {
    const { number, date, ours } = this.#columns;
    const { formats, msg } = this.#context.i18n;
    const caption = msg('Only in this statement', { id: 'statement-compare.missing-there' });
    const head = { name: 'there', caption, columns: [number, date, ours] };
    return this.#render(head, this.#state.found.missingThere, (entry: StatementEntry) =>
      html`<tr role="row" part="row">
        ${renderRowHeader(this.#number(entry))} ${renderCell(date, formats.date(entry.date))}
        ${renderCell(ours, this.#money(entry.amount.amount))}
      </tr>`,
    );
  }

  matched(): unknown {
    const { number, ours, reason } = this.#columns;
    const { i18n } = this.#context;
    const { matched } = this.#state.found;
    if (matched.length === 0) return nothing;
    const n = i18n.formats.number(matched.length);
    const caption = i18n.msg(str`Matched: ${n}`, { id: 'statement-compare.matched.count' });
    const table = this.#render({ name: 'matched', caption, columns: [number, ours, reason] }, matched, (match) =>
      html`<tr role="row" part="row">
        ${renderRowHeader(this.#number(match.entry))} ${renderCell(ours, this.#money(match.entry.amount.amount))}
        ${renderCell(reason, reasonText(i18n, match.reason, match.isOtherDay))}
      </tr>`,
    );
    if (this.#context.isPaper) return table;
    return html`<details>
      <summary>${caption}</summary>
      ${table}
    </details>`;
  }

  problems(): unknown {
    const { row, reason, text } = this.#columns;
    const { i18n } = this.#context;
    const caption = i18n.msg('Rows that cannot be read', { id: 'statement-compare.problems' });
    const label = i18n.msg('Not readable', { id: 'statement-compare.column.problem', desc: 'Header above: date, amount, number' });
    const what: Column = { ...reason, label };
    const first: Column = { ...row, numeric: false };
    return this.#render({ name: 'problems', caption, columns: [first, what, text] }, this.#state.ledger.problems, (problem) =>
      html`<tr role="row" part="row">
        ${renderRowHeader(i18n.formats.number(problem.row))} ${renderCell(what, fieldText(i18n, problem.field))}
        ${renderCell(text, html`<bdi>${problem.text || '–'}</bdi>`)}
      </tr>`,
    );
  }
}

/** The tables, what needs a person first. */
export function renderFindings(context: ExtrasContext, state: Compared): TemplateResult {
  const tables = new Tables(context, state);
  return html`${tables.different()} ${tables.missingHere()} ${tables.missingThere()} ${tables.problems()} ${tables.matched()}`;
}
