/** The budget: month by month what is to be paid, and what it is made of. */
import { renderIcon, str, type Column, type I18n, type RequestState } from '@csol/core';
import { downloadIcon } from '@csol/core/icons';
import type { Budget, BudgetItem, BudgetMonth } from '@csol/domain/budget';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MadeBudget } from './statement-budget.ts';
import { certaintyLabel, certaintyText, sourceLabel, sourceText } from './statement-budget.words.ts';
import type { ExtrasContext } from './statement-extras.context.ts';
import type { PartPrinter } from './statement-extras.print.ts';
import { budgetStyles } from './statement-budget.styles.ts';
import type { PrintedPart } from './statement-sheet.ts';
import { formatMonth, formatUnits } from './statement-view.formats.ts';
import { renderCell, renderRowHeader, renderTable } from './statement-view.table.ts';

/** What a person does with a budget. */
export interface BudgetActions {
  retry: () => void;
  save: (made: MadeBudget) => void;
  printer: PartPrinter;
}

const WIDTH = 1000;
const sizeOf = (units: bigint): bigint => (units < 0n ? -units : units);
const lengthOf = (units: bigint, most: bigint): number => (most === 0n ? 0 : Number((sizeOf(units) * BigInt(WIDTH)) / most));

/** What is committed, and behind it what is estimated. */
function renderBar({ committed, estimated }: BudgetMonth, most: bigint): TemplateResult {
  const [first, second] = [lengthOf(committed, most), lengthOf(estimated, most)];
  return html`<svg class="bars" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="bar" x="0" y="1" height="8" width=${first}></rect>`}
    ${second > 0 ? svg`<rect class="bar bar--outline" x=${first} y="1" height="8" width=${second}></rect>` : nothing}
  </svg>`;
}

const columnsOf = (i18n: I18n): Record<'number' | 'source' | 'due' | 'certainty' | 'amount', Column> => {
  const { msg } = i18n;
  return {
    number: { key: 'number', label: msg('Number', { id: 'statement-budget.number' }) },
    source: { key: 'source', label: sourceLabel(i18n) },
    due: { key: 'due', label: msg('Due', { id: 'statement-budget.due', desc: 'Header above due dates' }) },
    certainty: { key: 'certainty', label: certaintyLabel(i18n) },
    amount: { key: 'amount', label: msg('Amount', { id: 'statement-budget.amount' }), numeric: true },
  };
};

/** What a month is made of. */
interface Items {
  id: string;
  caption: string;
  items: readonly BudgetItem[];
  scale: number;
}

function renderItems({ i18n }: ExtrasContext, { id, caption, items, scale }: Items): TemplateResult {
  const { formats } = i18n;
  const { number, source, due, certainty, amount } = columnsOf(i18n);
  const rows = items.map(
    (item) =>
      html`<tr role="row" part="row">
        ${renderRowHeader(html`<bdi>${item.number}</bdi>`)}
        ${renderCell(source, item.description ? `${sourceText(i18n, item.source)}: ${item.description}` : sourceText(i18n, item.source))}
        ${renderCell(due, item.dueOn ? formats.date(item.dueOn) : '–')} ${renderCell(certainty, certaintyText(i18n, item.isCommitted))}
        ${renderCell(amount, formatUnits(formats, item.units, scale))}
      </tr>`,
  );
  return renderTable({ id, caption, columns: [number, source, due, certainty, amount], rows });
}

/** A month, with what it is made of below it. */
function renderMonth(context: ExtrasContext, budget: Budget, month: BudgetMonth, name: string): TemplateResult | typeof nothing {
  const { formats, msg } = context.i18n;
  const { currency, scale } = budget;
  const most = [budget.overdue, ...budget.months, budget.undated].reduce((max, each) => {
    const sum = sizeOf(each.committed) + sizeOf(each.estimated);
    return sum > max ? sum : max;
  }, 0n);
  const sums = html`<span>${name}</span> ${renderBar(month, most)}
    ${[month.committed, month.estimated].map(
      (units) => html`<span class=${units === 0n ? 'number muted' : 'number'}>${formatUnits(formats, units, scale)}</span>`,
    )}`;
  if (month.items.length === 0) return html`<li class="month"><div class="month__line">${sums}</div></li>`;
  const caption = msg(str`${name}, in ${currency}`, { id: 'statement-budget.month', desc: 'A month and a currency' });
  const id = `budget-${currency}-${month.month || name.length}`;
  return html`<li class="month">
    <details ?open=${context.isPaper === true}>
      <summary>${sums}</summary>
      ${renderItems(context, { id, caption, items: month.items, scale })}
    </details>
  </li>`;
}

function renderBudget(context: ExtrasContext, budget: Budget): TemplateResult {
  const { i18n } = context;
  const { msg, formats } = i18n;
  const { currency, scale, overdue, months, undated, credits } = budget;
  const late = msg('Overdue', { id: 'statement-budget.overdue', desc: 'Beside the amount that should have been paid before today' });
  const never = msg('Without a day', { id: 'statement-budget.undated', desc: 'Beside amounts of which nobody knows when they are due' });
  const amount = formatUnits(formats, credits, scale);
  return html`<figure class="budget" aria-labelledby="budget-${currency}">
    <figcaption>
      <h4 id="budget-${currency}">${msg(str`To be paid in ${currency}`, { id: 'statement-budget.currency-heading' })}</h4>
    </figcaption>
    <p class="month__line month__line--head">
      <span></span><span></span><span class="number">${certaintyText(i18n, true)}</span>
      <span class="number">${certaintyText(i18n, false)}</span>
    </p>
    <ul class="months">
      ${overdue.items.length > 0 ? renderMonth(context, budget, overdue, late) : nothing}
      ${months.map((month) => renderMonth(context, budget, month, formatMonth(formats, month.month)))}
      ${undated.items.length > 0 ? renderMonth(context, budget, undated, never) : nothing}
    </ul>
    ${
      credits === 0n
        ? nothing
        : html`<p>${msg(str`Credits and payments not used yet, to be set against it: ${amount}`, { id: 'statement-budget.credits' })}</p>`
    }
  </figure>`;
}

function renderNotes(i18n: I18n, { termDays, hasOrders, hasCharges }: MadeBudget): TemplateResult {
  const { msg, formats } = i18n;
  const n = formats.number(termDays);
  const term = i18n.plural(termDays, {
    one: () => msg('What is not billed yet counts as due one day after its invoice.', { id: 'statement-budget.term.one' }),
    other: () =>
      msg(str`What is not billed yet counts as due ${n} days after its invoice, as most of your invoices are.`, {
        id: 'statement-budget.term.other',
      }),
  });
  const whole = msg('Orders count with their whole amount until they are delivered.', { id: 'statement-budget.orders' });
  return html`<div class="hint">
    <p>${term}</p>
    ${hasOrders ? html`<p>${whole}</p>` : nothing}
    ${hasCharges ? nothing : html`<p>${msg('What contracts will bill is not known here.', { id: 'statement-budget.no-charges' })}</p>`}
  </div>`;
}

const titleOf = ({ msg }: I18n): string => msg('What is to be paid when', { id: 'statement-budget.heading' });

const countItems = ({ budgets }: MadeBudget): number =>
  budgets.flatMap(({ overdue, months, undated }) => [overdue, ...months, undated]).reduce((sum, { items }) => sum + items.length, 0);

const renderMade = (context: ExtrasContext, made: MadeBudget): TemplateResult =>
  html`${renderNotes(context.i18n, made)} ${made.budgets.map((budget) => renderBudget(context, budget))}`;

function renderActions(context: ExtrasContext, made: MadeBudget, { save, printer }: BudgetActions): TemplateResult {
  const { i18n } = context;
  const createPart = (paper: ExtrasContext): PrintedPart => ({
    ...{ title: titleOf(i18n), count: countItems(made), draw: () => renderMade(paper, made), styles: [budgetStyles] },
  });
  return html`<div class="extra__row">
      <button class="button" type="button" part="file-button" @click=${() => save(made)}>
        ${renderIcon(downloadIcon)}${i18n.msg('Save as CSV', { id: 'statement-budget.save', desc: 'Button, a verb' })}
      </button>
      ${printer.renderButton(context, createPart)}
    </div>
    ${printer.renderProblem(context)}`;
}

/** The budgets of an account, or how far they are. */
export function renderBudgets(context: ExtrasContext, state: RequestState<MadeBudget>, actions: BudgetActions): TemplateResult {
  const { i18n, renderPanel } = context;
  const { msg } = i18n;
  const made = 'data' in state ? state.data : undefined;
  const isLoading = state.name === 'idle' || state.name === 'loading';
  const spoken = isLoading
    ? msg('The budget is being made', { id: 'statement-budget.loading' })
    : msg('The budget is there', { id: 'statement-budget.ready' });
  return html`<div class="extra">
    <h3>${titleOf(i18n)}</h3>
    <p role="status" class="visually-hidden">${isLoading || made ? spoken : nothing}</p>
    ${isLoading ? html`<span class="skeleton" aria-hidden="true"></span>` : renderPanel(state, actions.retry)}
    ${made ? html`${renderMade(context, made)} ${renderActions(context, made, actions)}` : nothing}
  </div>`;
}
