/** The tables of a statement in one currency. */
import { str, type Column, type I18n } from '@csol/core';
import type { AgeingBucket, OpenItem, UnappliedPayment } from '@csol/domain/statement';
import { html, nothing, type TemplateResult } from 'lit';
import type { StatementContext } from './statement-report.context.ts';
import type { Row, ShownSection } from './statement-report.rows.ts';
import { detailsOf, renderLines, renderNumber } from './statement-view.documents.ts';
import { formatUnits } from './statement-view.formats.ts';
import { bucketLabel, groupLabel, kindLabel } from './statement-view.labels.ts';
import { renderCell, renderMore, renderRowHeader, renderTable } from './statement-view.table.ts';

/** What tables say above their columns. */
export const columnsOf = ({ msg }: I18n) => {
  const column = (key: string, label: string, numeric = false): Column => ({ key, label, numeric });
  return {
    number: column('number', msg('Number', { id: 'statement-view.column.number' })),
    date: column('date', msg('Date', { id: 'statement-view.column.date' })),
    kind: column('kind', msg('Kind', { id: 'statement-view.column.kind' })),
    details: column('details', msg('Settles', { id: 'statement-view.column.details', desc: 'Header above what a payment settles' })),
    amount: column('amount', msg('Amount', { id: 'statement-view.column.amount' }), true),
    balance: column('balance', msg('Balance', { id: 'statement-view.column.balance' }), true),
    due: column('due', msg('Due', { id: 'statement-view.column.due', desc: 'Header above due dates' })),
    age: column('age', msg('Age', { id: 'statement-view.column.age', desc: 'Header above numbers of days' }), true),
    bucket: column('bucket', msg('Ageing', { id: 'statement-view.column.bucket', desc: 'Header: not due yet, 1–30 days, …' })),
    open: column('open', msg('Open', { id: 'statement-view.column.open', desc: 'Header above open amounts' }), true),
    count: column('count', msg('Documents', { id: 'statement-view.column.count' }), true),
    group: column('group', msg('Group', { id: 'statement-view.column.group' })),
    opening: column('opening', msg('Opening', { id: 'statement-view.column.opening' }), true),
    billed: column('billed', msg('Billed', { id: 'statement-view.column.billed' }), true),
    credited: column('credited', msg('Credited', { id: 'statement-view.column.credited' }), true),
    paid: column('paid', msg('Paid', { id: 'statement-view.column.paid' }), true),
    moved: column('moved', msg('Settled elsewhere', { id: 'statement-view.column.moved', desc: 'Sum of what other parts settled' }), true),
    closing: column('closing', msg('Closing', { id: 'statement-view.column.closing' }), true),
  };
};

/** The sum at the foot of a table. */
function renderTotal({ msg, formats }: I18n, column: Column, units: bigint, place: { span: number; scale: number }): TemplateResult {
  const { span, scale } = place;
  const label = msg('Total', { id: 'statement-view.total' });
  return html`<tr role="row" class="row--sum">
    ${renderRowHeader(label, span)} ${renderCell(column, formatUnits(formats, units, scale))}
  </tr>`;
}

/** Makes rows of the table of movements. */
function createMovementRow(context: StatementContext, { scale }: ShownSection): (row: Row) => TemplateResult {
  const { i18n, statement, hasInvoices } = context;
  const { msg, formats } = i18n;
  const columns = columnsOf(i18n);
  const grouping = statement?.definition.groupBy;
  const units = (value: bigint): string => formatUnits(formats, value, scale);
  const nameOf = (key: string): string => groupLabel(i18n, grouping, key);
  const between = msg('Settled between groups', { id: 'statement-view.between-groups' });
  return (row) => {
    switch (row.type) {
      case 'group':
        return html`<tr role="row" class="row--group">
          ${renderRowHeader(nameOf(row.group.key), 5)} ${renderCell(columns.opening, units(row.group.opening))}
        </tr>`;
      case 'moved':
        return html`<tr role="row">
          ${renderRowHeader(between, 4)} ${renderCell(columns.amount, units(row.units))} ${renderCell(columns.balance, units(row.balance))}
        </tr>`;
      case 'subtotal': {
        const name = nameOf(row.group.key);
        return html`<tr role="row" class="row--sum">
          ${renderRowHeader(msg(str`Total of ${name}`, { id: 'statement-view.subtotal', desc: 'Below a group' }), 4)}
          ${renderCell(columns.amount, units(row.group.closing - row.group.opening))}
          ${renderCell(columns.closing, units(row.group.closing))}
        </tr>`;
      }
      case 'movement': {
        const { entry, kind, date, units: amount } = row.movement;
        return html`<tr role="row" part="row">
          ${renderRowHeader(renderNumber(entry, hasInvoices))} ${renderCell(columns.date, formats.date(date))}
          ${renderCell(columns.kind, kindLabel(i18n, kind))}
          ${renderCell(columns.details, renderLines(detailsOf(i18n, row.movement, scale)))}
          ${renderCell(columns.amount, units(amount))} ${renderCell(columns.balance, units(row.balance))}
        </tr>`;
      }
    }
  };
}

/** What rows are made of, so that they are made anew only when that changes. */
const inputsOf = ({ i18n, statement, hasInvoices }: StatementContext): readonly unknown[] => [
  i18n.formats,
  i18n.textLocale,
  hasInvoices,
  statement,
];

/** What moved the balance, row by row. */
export function renderMovements(context: StatementContext, section: ShownSection): TemplateResult {
  const { i18n, isBusy, memo, rowsOf } = context;
  const { currency, rows } = section;
  const { number, date, kind, details, amount, balance } = columnsOf(i18n);
  const id = `movements-${currency}`;
  const renderRow = memo.get(id, inputsOf(context), () => createMovementRow(context, section));
  const caption = i18n.msg(str`Movements in ${currency}`, { id: 'statement-view.movements' });
  const none = i18n.msg('Nothing moved the balance in this period.', { id: 'statement-view.movements.none' });
  if (rows.length === 0) return html`<p class="muted">${none}</p>`;
  const columns = [number, date, kind, details, amount, balance];
  const shown = rowsOf(id);
  const more = renderMore(context, { id, rows: shown, count: rows.length });
  // The newest are of interest; where they are grouped, the first group is.
  const few = section.groups.length > 0 ? 'first' : 'last';
  return renderTable({ id, caption, isBusy, columns, rows: shown.render(rows, renderRow, few), more });
}

/** An age in days; before the day it counts from there is none. */
const ageText = ({ formats }: I18n, { age, bucket }: OpenItem): string => (age > 0 && bucket >= 0 ? formats.number(age) : '–');

function createOpenRow({ i18n, hasInvoices }: StatementContext, { scale, ageing }: ShownSection): (item: OpenItem) => TemplateResult {
  const { formats } = i18n;
  const columns = columnsOf(i18n);
  const labels = new Map<number, string>();
  const labelOf = (at: number): string => {
    const label = labels.get(at) ?? bucketLabel(i18n, ageing.buckets[at]);
    labels.set(at, label);
    return label;
  };
  return (item) => {
    const { entry, units, bucket } = item;
    return html`<tr role="row" part="row">
      ${renderRowHeader(renderNumber(entry, hasInvoices))} ${renderCell(columns.date, formats.date(entry.date))}
      ${renderCell(columns.due, entry.dueDate ? formats.date(entry.dueDate) : '–')} ${renderCell(columns.age, ageText(i18n, item))}
      ${renderCell(columns.bucket, labelOf(bucket))} ${renderCell(columns.open, formatUnits(formats, units, scale))}
    </tr>`;
  };
}

const sumOf = (items: readonly { units: bigint }[]): bigint => items.reduce((sum, { units }) => sum + units, 0n);

/** What is open, document by document. */
export function renderOpenItems(context: StatementContext, section: ShownSection): TemplateResult {
  const { i18n, isBusy, memo, rowsOf } = context;
  const { currency, openItems, scale } = section;
  const { number, date, due, age, bucket, open } = columnsOf(i18n);
  const id = `open-${currency}`;
  const renderRow = memo.get(id, inputsOf(context), () => createOpenRow(context, section));
  const caption = i18n.msg(str`Open items in ${currency}`, { id: 'statement-view.open-items' });
  if (openItems.length === 0) {
    return html`<p class="muted">${i18n.msg('Nothing is open on this day.', { id: 'statement-view.open-items.none' })}</p>`;
  }
  const total = renderTotal(i18n, open, sumOf(openItems), { span: 5, scale });
  const shown = rowsOf(id);
  const rows = html`${shown.render(openItems, renderRow)}`;
  const more = renderMore(context, { id, rows: shown, count: openItems.length });
  return html`${renderTable({ id, caption, isBusy, columns: [number, date, due, age, bucket, open], rows, more })}
    <table class="table table--sum" role="table" aria-label=${i18n.msg('Total', { id: 'statement-view.total' })}>
      <tbody role="rowgroup">${total}</tbody>
    </table>`;
}

/** Payments with the amount that the table is about. */
export function renderPayments(
  context: StatementContext,
  section: ShownSection,
  which: 'unapplied' | 'pending',
): TemplateResult | typeof nothing {
  const { i18n, memo, rowsOf, hasInvoices } = context;
  const { msg, formats } = i18n;
  const { currency, scale } = section;
  const items = section[which];
  if (items.length === 0) return nothing;
  const { number, date, amount } = columnsOf(i18n);
  const id = `${which}-${currency}`;
  const captions = {
    unapplied: () => msg(str`Payments in ${currency} that have settled nothing yet`, { id: 'statement-view.unapplied' }),
    pending: () => msg(str`Payments in ${currency} on their way, not counted yet`, { id: 'statement-view.pending' }),
  };
  const createRow = ({ entry, units }: UnappliedPayment): TemplateResult =>
    html`<tr role="row" part="row">
      ${renderRowHeader(renderNumber(entry, hasInvoices))} ${renderCell(date, formats.date(entry.date))}
      ${renderCell(amount, formatUnits(formats, units, scale))}
    </tr>`;
  const renderRow = memo.get(id, inputsOf(context), () => createRow);
  const [shown, columns] = [rowsOf(id), [number, date, amount]];
  const more = renderMore(context, { id, rows: shown, count: items.length });
  return renderTable({ id, caption: captions[which](), columns, rows: shown.render(items, renderRow), more });
}

/** What is open, by age. */
export function renderAgeing(i18n: I18n, { currency, scale, ageing }: ShownSection): TemplateResult {
  const { msg, formats } = i18n;
  const { bucket, count, amount } = columnsOf(i18n);
  const row = (label: string, units: bigint, n?: number): TemplateResult =>
    html`<tr role="row">
      ${renderRowHeader(label)} ${renderCell(count, n === undefined ? '–' : formats.number(n))}
      ${renderCell(amount, formatUnits(formats, units, scale))}
    </tr>`;
  const unapplied = msg('Payments that have settled nothing yet', { id: 'statement-view.ageing.unapplied' });
  const rows = html`${ageing.buckets.map((each: AgeingBucket) => row(bucketLabel(i18n, each), each.units, each.count))}
    ${ageing.credits === 0n ? nothing : row(bucketLabel(i18n, undefined), ageing.credits)}
    ${ageing.unapplied === 0n ? nothing : row(unapplied, ageing.unapplied)}
    ${renderTotal(i18n, amount, ageing.total, { span: 2, scale })}`;
  return renderTable({
    id: `ageing-${currency}`,
    caption: msg(str`What is open in ${currency}, by age`, { id: 'statement-view.ageing' }),
    columns: [bucket, count, amount],
    rows,
  });
}

/** What each group adds up to. */
export function renderGroups({ i18n, statement }: StatementContext, section: ShownSection): TemplateResult | typeof nothing {
  const { currency, scale, groups, sums } = section;
  const { msg, formats } = i18n;
  const grouping = statement?.definition.groupBy;
  if (!grouping || groups.length === 0) return nothing;
  const { group, opening, billed, credited, paid, moved, closing } = columnsOf(i18n);
  const fields = { opening, billed, credited, paid, moved, closing };
  const cells = (of: ShownSection['sums']): TemplateResult[] =>
    Object.entries(fields).map(([name, column]) => renderCell(column, formatUnits(formats, of[name as keyof typeof fields], scale)));
  const rows = html`${groups.map(
      (each) =>
        html`<tr role="row">
          ${renderRowHeader(groupLabel(i18n, grouping, each.key))} ${cells(each)}
        </tr>`,
    )}
    <tr role="row" class="row--sum">
      ${renderRowHeader(msg('Total', { id: 'statement-view.total' }))} ${cells(sums)}
    </tr>`;
  const caption = msg(str`Sums of each group in ${currency}`, { id: 'statement-view.groups' });
  return renderTable({ id: `groups-${currency}`, caption, columns: [group, opening, billed, credited, paid, moved, closing], rows });
}
