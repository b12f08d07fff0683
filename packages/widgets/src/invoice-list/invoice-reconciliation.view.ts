/** The panel that sets billing against inventory: what is compared, what came of it, and what can be done with that. */
import type { Customer, InventoryFinding } from '@csol/contract';
import { renderDialog, renderIcon, renderPager, renderPanel, str, type I18n, type RequestState } from '@csol/core';
import { doneIcon, downloadIcon, printIcon, helpIcon, warningIcon } from '@csol/core/icons';
import type { DateRange } from '@csol/domain/dates';
import { html, nothing, type TemplateResult } from 'lit';
import { periodLabel, PERIODS } from './invoice-list.filter.labels.ts';
import { countFindings, dayProblem, FINDINGS, type PlacedFindings, type ReconciliationChoice } from './invoice-reconciliation.state.ts';
import { renderFindingTable, type OpenDocument } from './invoice-reconciliation.table.ts';
import { renderTabs, tabId } from './invoice-reconciliation.tabs.ts';
import { daysText, findingLabel, findingNote, netNote } from './invoice-reconciliation.words.ts';

/** Name of the dialog, and what the ids in it begin with. */
export const PANEL = 'reconciliation';
/** Rows that stand in for those to come: a screenful. */
const SKELETONS = 5;
const RESULT = `${PANEL}-result`;

export interface ReconciliationContent {
  choice: ReconciliationChoice;
  state: RequestState<PlacedFindings>;
  /** Customer numbers to choose from; a choice of one is none. */
  customers: readonly Pick<Customer, 'customerNumber' | 'name'>[];
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  retry: () => void;
  choosePeriod: (period: string) => void;
  chooseDay: (day: Partial<DateRange>) => void;
  chooseCustomer: (customer: string) => void;
  chooseFinding: (finding: InventoryFinding) => void;
  changePage: (step: 1 | -1) => void;
  changePageSize: (size: number) => void;
  open: OpenDocument;
  closed: () => void;
  /** Downloads everything that was found, or prints it. */
  take: (way: 'file' | 'print') => void;
  /** How far that is, with a way to end it. */
  taken: unknown;
  isTaking: boolean;
  region: unknown;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

function renderDay(label: string, name: 'from' | 'to', { choice, chooseDay }: ReconciliationContent): TemplateResult {
  const problem = dayProblem(choice);
  return html`<label class="field">
    <span class="field__label">${label}</span>
    <input
      type="date"
      name="${PANEL}-${name}"
      .value=${choice[name]}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? `${PANEL}-problem` : nothing}
      @change=${(event: Event) => chooseDay({ [name]: valueOf(event) })}
    />
  </label>`;
}

function renderDays(i18n: I18n, content: ReconciliationContent): TemplateResult | typeof nothing {
  const { msg } = i18n;
  const { choice } = content;
  if (choice.period !== 'custom') return nothing;
  const problem = dayProblem(choice);
  return html`${renderDay(msg('From', { id: 'invoice-reconciliation.from', desc: 'First day of a period' }), 'from', content)}
  ${renderDay(msg('To', { id: 'invoice-reconciliation.to', desc: 'Last day of a period' }), 'to', content)}
  ${
    problem
      ? html`<p class="field-problem" id="${PANEL}-problem" role="alert">
          ${renderIcon(warningIcon)}
          ${
            problem === 'order'
              ? msg('The last day is before the first day. Change one of them.', { id: 'invoice-reconciliation.problem.order' })
              : msg('A comparison needs a first and a last day.', { id: 'invoice-reconciliation.problem.missing' })
          }
        </p>`
      : nothing
  }`;
}

function renderCustomer(i18n: I18n, { choice, customers, chooseCustomer }: ReconciliationContent): TemplateResult | typeof nothing {
  if (customers.length < 2) return nothing;
  const { msg } = i18n;
  const option = (value: string, label: string): TemplateResult =>
    html`<option value=${value} .selected=${choice.customer === value}>${label}</option>`;
  return html`<label class="field field--search">
    <span class="field__label">${msg('Customer number', { id: 'invoice-list.column.customer' })}</span>
    <select name="${PANEL}-customer" @change=${(event: Event) => chooseCustomer(valueOf(event))}>
      ${option('', msg('All together', { id: 'invoice-reconciliation.all-customers', desc: 'All customer numbers as one' }))}
      ${customers.map(({ customerNumber, name }) => option(customerNumber, [customerNumber, name].filter(Boolean).join(' · ')))}
    </select>
  </label>`;
}

/** Ways to take away what was found; their room while that is not known, and nothing where there is nothing. */
function renderTake(i18n: I18n, { state, take, isTaking }: ReconciliationContent): TemplateResult | typeof nothing {
  const { msg } = i18n;
  const page = 'data' in state ? state.data : undefined;
  if (page ? countFindings(page) === 0 : state.name !== 'loading') return nothing;
  const handle = (way: 'file' | 'print') => (page ? () => take(way) : nothing);
  const button = (way: 'file' | 'print', icon: string, label: string): TemplateResult =>
    html`<button class="button" type="button" part="${way}-button" aria-disabled=${isTaking || !page} @click=${handle(way)}>
      ${renderIcon(icon)}${label}
    </button>`;
  return html`<div class="take">
    ${button('file', downloadIcon, msg('Download as CSV', { id: 'invoice-reconciliation.csv' }))}
    ${button('print', printIcon, msg('Print', { id: 'invoice-reconciliation.print' }))}
  </div>`;
}

/** What is compared: a period, and for whom. */
function renderScope(i18n: I18n, content: ReconciliationContent): TemplateResult {
  const { msg } = i18n;
  const { choice, choosePeriod } = content;
  return html`<div class="scope no-print">
    <label class="field">
      <span class="field__label">${msg('Period', { id: 'invoice-reconciliation.period' })}</span>
      <select name="${PANEL}-period" @change=${(event: Event) => choosePeriod(valueOf(event))}>
        ${[...PERIODS, 'custom'].map(
          (value) => html`<option value=${value} .selected=${choice.period === value}>${periodLabel(i18n, value)}</option>`,
        )}
      </select>
    </label>
    ${renderDays(i18n, content)} ${renderCustomer(i18n, content)} ${renderTake(i18n, content)}
  </div>`;
}

type Compared = Pick<PlacedFindings, 'compared' | 'period' | 'asOf'>;

/** What was set against what, and until when; its room until that is known. */
export function renderCompared(i18n: I18n, page: Compared | undefined): TemplateResult {
  const { msg, formats } = i18n;
  const fact = (label: string, value: string | undefined): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value === undefined ? html`<span class="skeleton"></span>` : html`<span class="number">${value}</span>`}</dd>
    </div>`;
  const days = page && daysText(formats, page.period);
  const date = page && formats.date(page.asOf);
  const count = (name: keyof Compared['compared']): string | undefined => page && formats.number(page.compared[name]);
  return html`<dl class="compared" part="compared">
      ${fact(msg('Compared', { id: 'invoice-reconciliation.compared', desc: 'Which days were compared' }), days)}
      ${fact(msg('Invoices', { id: 'invoice-reconciliation.compared.invoices' }), count('invoices'))}
      ${fact(msg('Lines with serial numbers', { id: 'invoice-reconciliation.compared.lines' }), count('lines'))}
      ${fact(msg('Installed machines', { id: 'invoice-reconciliation.compared.machines' }), count('machines'))}
      ${fact(msg('As of', { id: 'invoice-reconciliation.compared.as-of', desc: 'The day until which is known' }), date)}
    </dl>
    ${
      page && page.asOf < page.period.to
        ? html`<p class="muted">${msg(str`What comes after ${date} need not be billed yet.`, { id: 'invoice-reconciliation.to-come' })}</p>`
        : nothing
    }`;
}

/** Nothing was found: because everything fits, or because there was nothing to compare. */
export function renderFine(i18n: I18n, page: PlacedFindings): TemplateResult {
  const { msg, formats } = i18n;
  const { lines, machines } = page.compared;
  const days = daysText(formats, page.period);
  if (lines === 0 && machines === 0) {
    return renderPanel(i18n, {
      tone: 'info',
      icon: helpIcon,
      title: msg('There is nothing to compare', { id: 'invoice-reconciliation.nothing.title' }),
      text: msg(str`No line bills a serial number for ${days}, and no machine was installed then. Choose another period.`, {
        id: 'invoice-reconciliation.nothing.text',
      }),
    });
  }
  return renderPanel(i18n, {
    tone: 'info',
    icon: doneIcon,
    title: msg('Billing and inventory agree', { id: 'invoice-reconciliation.fine.title' }),
    text: msg(str`Everything billed for ${days} is installed, everything installed is billed, and nothing is billed twice.`, {
      id: 'invoice-reconciliation.fine.text',
    }),
  });
}

/** The way through the pages of one finding. */
function renderPages(i18n: I18n, content: ReconciliationContent, page: PlacedFindings, busy: boolean): TemplateResult | typeof nothing {
  const { choice, changePage, changePageSize } = content;
  const { offset, count, items } = page;
  if (count === 0) return nothing;
  return renderPager(i18n, {
    headingId: `${PANEL}-heading`,
    offset,
    shown: items.length,
    count,
    pageSize: choice.pageSize,
    hasNext: page.page.next !== undefined,
    busy,
    changePage,
    changePageSize,
  });
}

/** The rows of one finding, or why there are none. */
function renderRows(i18n: I18n, content: ReconciliationContent, page: PlacedFindings | undefined): unknown {
  const { choice, state, open } = content;
  const { finding } = choice;
  const isBusy = state.name === 'loading' || state.name === 'refreshing';
  if (page && page.items.length + page.offset === 0) {
    const none = i18n.msg('There is no such finding in this period.', { id: 'invoice-reconciliation.none' });
    return html`<p class="none">${renderIcon(doneIcon)}${none}</p>`;
  }
  // Rows that failed to come are not on their way either; the panel above says so.
  if (!page && !isBusy) return nothing;
  const table = { finding, items: page?.items, pageSize: SKELETONS, isBusy, labelledBy: tabId(finding), open };
  return html`${renderFindingTable(i18n, table)} ${page ? renderPages(i18n, content, page, isBusy) : nothing}`;
}

function renderFound(i18n: I18n, content: ReconciliationContent, page: PlacedFindings | undefined): TemplateResult {
  const { choice, state, chooseFinding } = content;
  const { finding } = choice;
  // Rows of one finding must never stand under the name of another.
  const own = page?.finding === finding ? page : undefined;
  return html`${renderTabs(i18n, { chosen: finding, page, panelId: RESULT, choose: chooseFinding })}
    <div class="finding-panel" id=${RESULT} role="tabpanel" tabindex="0" aria-labelledby=${tabId(finding)}>
      <p>
        ${findingNote(i18n, finding)}
        ${page?.totals[finding].length ? html`<span class="muted">${netNote(i18n)}</span>` : nothing}
      </p>
      <div class="findings-frame" ?data-refreshing=${state.name === 'refreshing'}>${renderRows(i18n, content, own)}</div>
    </div>`;
}

/** What came of the comparison, or its room. */
function renderResult(i18n: I18n, content: ReconciliationContent): unknown {
  const { state } = content;
  const page = 'data' in state ? state.data : undefined;
  if (!page && state.name !== 'loading') return nothing;
  const compared = renderCompared(i18n, page);
  if (page && countFindings(page) === 0) return html`${renderFine(i18n, page)} ${compared}`;
  return html`${content.taken} ${compared} ${renderFound(i18n, content, page)}`;
}

function renderBody(i18n: I18n, content: ReconciliationContent): TemplateResult {
  const { state, region } = content;
  if (state.name === 'idle') {
    return renderPanel(i18n, {
      tone: 'info',
      icon: helpIcon,
      title: i18n.msg('Not connected', { id: 'invoice-reconciliation.idle.title' }),
      text: i18n.msg('This page is not connected to an inventory to compare with.', { id: 'invoice-reconciliation.idle.text' }),
    });
  }
  const panel = html`<div aria-live="polite">${content.renderPanel(state, content.retry)}</div>`;
  if (state.name === 'denied') return panel;
  return html`${renderScope(i18n, content)} ${panel} ${renderResult(i18n, content)} ${region}`;
}

/** What a screen reader hears when the state has changed. */
export function statusText(i18n: I18n, state: RequestState<PlacedFindings>): string {
  const { msg, formats } = i18n;
  switch (state.name) {
    case 'loading':
    case 'refreshing':
      return msg('Loading', { id: 'invoice-list.status.loading' });
    case 'ready':
    case 'empty': {
      const { counts } = state.data;
      return FINDINGS.map((finding) => `${findingLabel(i18n, finding)}: ${formats.number(counts[finding])}`).join('. ');
    }
    // What is amiss is said by its panel.
    default:
      return '';
  }
}

/** The panel, open. */
export function renderReconciliation(i18n: I18n, content: ReconciliationContent): TemplateResult {
  const heading = i18n.msg('Billing and inventory', { id: 'invoice-reconciliation.heading' });
  const body = html`<div class="reconciliation">${renderBody(i18n, content)}</div>`;
  return renderDialog(i18n, { id: PANEL, heading, body, closed: content.closed });
}
