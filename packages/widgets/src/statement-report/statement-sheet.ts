/** The statement on paper, with a slip to send along with the payment. A chunk of its own. */
import { str, tableStyles, type I18n, type TextLoaders } from '@csol/core';
import { printSheet, type Sheet } from '@csol/core/print-sheet';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { ExtrasContext } from './statement-extras.context.ts';
import type * as Pictures from './statement-pictures.ts';
import type { StatementContext } from './statement-report.context.ts';
import type { ShownSection, ShownStatement } from './statement-report.rows.ts';
import { texts } from './statement-sheet.locales/index.ts';
import { sheetStyles } from './statement-sheet.styles.ts';
import { formatUnits } from './statement-view.formats.ts';
import { groupingLabel } from './statement-view.labels.ts';
import { moneyOf, renderProof } from './statement-view.proof.ts';
import { listSums, sectionTitle } from './statement-view.section.ts';
import { sentenceOf } from './statement-view.sentence.ts';
import { columnsOf, renderAgeing, renderGroups, renderMovements, renderOpenItems, renderPayments } from './statement-view.tables.ts';

/** As many rows as browsers lay out on paper within a few seconds. */
export const MOST_ROWS = 5000;

/** What printing needs beside the statement. */
export interface PrintOptions {
  addTexts: (texts: TextLoaders) => Promise<void>;
  loadPictures: () => Promise<typeof Pictures | undefined>;
  signal: AbortSignal;
}

const titleOf = ({ msg }: I18n): string => msg('Statement of account', { id: 'statement-report.heading' });

function renderLineToFill(label: string): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd><span class="line-to-fill"></span></dd>
  </div>`;
}

/** Who pays what: the open items, with room for what is paid of each. */
function renderSlip(i18n: I18n, section: ShownSection): TemplateResult | typeof nothing {
  const { msg, formats } = i18n;
  const { currency, scale, openItems, ageing } = section;
  if (openItems.length === 0) return nothing;
  const { number, due, open, balance } = columnsOf(i18n);
  const id = `slip-${currency}`;
  const paid = msg('Amount paid', { id: 'statement-sheet.paid', desc: 'Header above room to write' });
  const rows = openItems.map(
    ({ entry, units }) =>
      html`<tr>
        <th scope="row">${entry.number}</th>
        <td>${entry.customerNumber}</td>
        <td>${entry.dueDate ? formats.date(entry.dueDate) : '–'}</td>
        <td class="cell--numeric">${formatUnits(formats, units, scale)}</td>
        <td class="to-fill"></td>
      </tr>`,
  );
  return html`<section class="slip">
    <h2 id=${id}>${msg(str`Remittance slip in ${currency}`, { id: 'statement-sheet.slip' })}</h2>
    <p>${msg('Send this slip along with your payment. Write what you pay of each document.', { id: 'statement-sheet.slip.text' })}</p>
    <dl class="slip__facts">
      ${renderLineToFill(msg('Payer', { id: 'statement-sheet.payer' }))}
      ${renderLineToFill(msg('Payment reference', { id: 'statement-sheet.reference' }))}
      ${renderLineToFill(msg('Date of payment', { id: 'statement-sheet.date' }))}
      ${renderLineToFill(msg('Total paid', { id: 'statement-sheet.total-paid' }))}
    </dl>
    <table class="table" aria-labelledby=${id}>
      <thead>
        <tr>
          <th scope="col">${number.label}</th>
          <th scope="col">${groupingLabel(i18n, 'customerNumber')}</th>
          <th scope="col">${due.label}</th>
          <th scope="col" class="cell--numeric">${open.label}</th>
          <th scope="col" class="to-fill">${paid}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p>${balance.label}: ${moneyOf(i18n, section, ageing.total)}</p>
  </section>`;
}

function renderSection(context: StatementContext, section: ShownSection, pictures: typeof Pictures | undefined): TemplateResult {
  const { i18n, statement } = context;
  const isOpenItems = statement?.definition.layout === 'openItems';
  return html`<section>
      <h2>${sectionTitle(i18n, section)}</h2>
      <dl class="sheet__sums">
        ${listSums(i18n, section).map(
          ([label, units]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${moneyOf(i18n, section, units)}</dd>
            </div>`,
        )}
      </dl>
      ${renderProof(i18n, section)} ${isOpenItems ? nothing : renderMovements(context, section)} ${renderOpenItems(context, section)}
      ${renderPayments(context, section, 'unapplied')} ${renderPayments(context, section, 'pending')} ${renderGroups(context, section)}
      ${renderAgeing(i18n, section)} ${pictures ? pictures.renderPictures(i18n, section) : nothing}
    </section>
    ${renderSlip(i18n, section)}`;
}

function renderTooMany({ msg, formats }: I18n, count: number): TemplateResult {
  const [n, most] = [formats.number(count), formats.number(MOST_ROWS)];
  const text = msg(str`${n} rows are too many for paper: up to ${most} can be printed. Choose a shorter period or less of the account.`, {
    id: 'statement-sheet.too-many',
  });
  return html`<p>${text}</p>`;
}

const rowsIn = ({ rows, openItems }: ShownSection): number => rows.length + openItems.length;

function renderBody(context: StatementContext, statement: ShownStatement, pictures: typeof Pictures | undefined): TemplateResult {
  const { i18n } = context;
  const count = statement.sections.reduce((sum, section) => sum + rowsIn(section), 0);
  const body =
    count > MOST_ROWS ? renderTooMany(i18n, count) : statement.sections.map((section) => renderSection(context, section, pictures));
  return renderSheet(i18n, titleOf(i18n), html`<p>${sentenceOf(i18n, statement.definition)}</p> ${body}`);
}

/** What else is printed: a part that stands below the statement. */
export interface PrintedPart {
  title: string;
  /** How many rows it has. */
  count: number;
  draw: () => unknown;
  styles: readonly CSSResult[];
}

/** All rows of a table: paper has no screen to be near to. */
const ALL_ROWS = {
  render: <T>(items: readonly T[], renderRow: (item: T) => TemplateResult): unknown => items.map(renderRow),
} as ReturnType<StatementContext['rowsOf']>;

/** The same for paper. */
const toPaper = <C extends StatementContext>(context: C): C => ({ ...context, isPaper: true, isBusy: false, rowsOf: () => ALL_ROWS });

/** What all of a sheet stands in. */
const renderSheet = ({ textLocale }: I18n, title: string, body: unknown): TemplateResult =>
  html`<div class="base" lang=${textLocale}>
    <main class="sheet">
      <h1>${title}</h1>
      ${body}
    </main>
  </div>`;

/**
 * Prints a part that stands below the statement.
 * @param createPart is given a context whose tables have all of their rows
 * @throws where a part cannot be had now, and what the signal is aborted with
 */
export async function printPart(
  context: ExtrasContext,
  createPart: (context: ExtrasContext) => PrintedPart,
  signal: AbortSignal,
): Promise<void> {
  const { host, i18n, addTexts } = context;
  await addTexts(texts);
  signal.throwIfAborted();
  const drawSheet = (): Sheet => {
    const { title, count, draw, styles } = createPart(toPaper(context));
    const body = count > MOST_ROWS ? renderTooMany(i18n, count) : draw();
    return { title, body: renderSheet(i18n, title, body), styles: [tableStyles, sheetStyles, ...styles] };
  };
  await printSheet({ host, i18n, addTexts }, drawSheet, signal);
}

/** Prints the statement. @throws where a part cannot be had now, and what the signal is aborted with */
export async function printStatement(context: StatementContext, { addTexts, loadPictures, signal }: PrintOptions): Promise<void> {
  const { statement, host, i18n } = context;
  if (!statement) return;
  const [pictures] = await Promise.all([loadPictures(), addTexts(texts)]);
  signal.throwIfAborted();
  const styles = [tableStyles, sheetStyles, ...(pictures ? [pictures.styles] : [])];
  const draw = (): Sheet => ({
    title: titleOf(i18n),
    body: renderBody(toPaper(context), statement, pictures),
    styles,
  });
  await printSheet({ host, i18n, addTexts }, draw, signal);
}
