/** The builder: which period, as of which day, what belongs in it, how it is shown. */
import { categoryLabel, PageLink, str, type I18n } from '@csol/core';
import { ENTRY_KINDS, GROUPINGS, STATEMENT_PRESETS } from '@csol/domain/statement';
import { html, nothing, type TemplateResult } from 'lit';
import type { StatementContext } from './statement-report.context.ts';
import { periodOf, toLink } from './statement-report.state.ts';
import { renderBoxes, renderInput, renderNumbers, renderSelect } from './statement-view.fields.ts';
import { groupingLabel, kindsLabel, presetLabel } from './statement-view.labels.ts';
import { fieldLabel, problemText } from './statement-view.problems.ts';

const reportLink = new PageLink('csol-report');

const withCapital = ({ textLocale }: I18n, text: string): string => text.charAt(0).toLocaleUpperCase(textLocale) + text.slice(1);

/** Leads to a field without a trace in the address. */
function handleSummaryLink(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
}

/** What is wrong, all in one place. */
function renderSummary({ i18n, problems, hasSummary }: StatementContext): TemplateResult | typeof nothing {
  if (!hasSummary || problems.length === 0) return nothing;
  return html`<div class="summary" part="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h3 id="summary-title">${i18n.msg('There is a problem', { id: 'statement-view.summary' })}</h3>
    <ul>
      ${problems.map(
        (problem) =>
          html`<li>
            <a href="#${problem.field}" @click=${handleSummaryLink}>
              <strong>${fieldLabel(i18n, problem.field)}</strong> ${problemText(i18n, problem)}
            </a>
          </li>`,
      )}
    </ul>
  </div>`;
}

function renderPeriod(context: StatementContext): TemplateResult {
  const { i18n, draft, account, startMonth, change } = context;
  const { msg, formats } = i18n;
  const free = msg('From a day to a day', { id: 'statement-view.preset.free', desc: 'Choice of a period beside This year and others' });
  const options = [...STATEMENT_PRESETS.map((name) => [name, presetLabel(i18n, name)] as const), ['', free] as const];
  const period = periodOf(draft, { today: account.today, startMonth });
  // The days stay as they are, to be changed by hand.
  const choose = (preset: string): void => change(preset ? { preset, asOf: '' } : { preset, ...period });
  const [from, to] = [formats.date(period.from), formats.date(period.to)];
  return html`<fieldset class="step">
    <legend>${msg('What period?', { id: 'statement-view.step.period' })}</legend>
    ${renderSelect(context, 'preset', options, choose)}
    ${
      draft.preset
        ? html`<p class="hint">${msg(str`${from} to ${to}`, { id: 'statement-view.period', desc: 'First and last day' })}</p>`
        : html`${renderInput(context, 'from', 'date')} ${renderInput(context, 'to', 'date')}`
    }
  </fieldset>`;
}

function renderAsOf(context: StatementContext): TemplateResult {
  const { msg } = context.i18n;
  const hint = msg('What came later does not count. Empty: the last day of the period, or today.', { id: 'statement-view.hint.as-of' });
  return html`<fieldset class="step">
    <legend>${msg('As of which day?', { id: 'statement-view.step.as-of' })}</legend>
    ${renderInput(context, 'asOf', 'date', hint)}
  </fieldset>`;
}

function renderContent(context: StatementContext): TemplateResult {
  const { i18n, account, draft } = context;
  const kinds = ENTRY_KINDS.map((kind) => [kind, withCapital(i18n, kindsLabel(i18n, kind))] as const);
  const categories = [...new Set([...account.categories, ...draft.categories])];
  const currencies = [...new Set([...account.currencies, ...draft.currencies])];
  return html`<fieldset class="step step--wide">
    <legend>${i18n.msg('What belongs in it?', { id: 'statement-view.step.content' })}</legend>
    ${renderBoxes(context, 'kinds', kinds, false)}
    ${
      categories.length > 1
        ? renderBoxes(context, 'categories', categories.map((category) => [category, categoryLabel(i18n, category)] as const))
        : nothing
    }
    ${currencies.length > 1 ? renderBoxes(context, 'currencies', currencies.map((code) => [code, code] as const)) : nothing}
    ${renderNumbers(context, 'customerNumbers')} ${renderNumbers(context, 'contractNumbers')}
  </fieldset>`;
}

function renderLook(context: StatementContext): TemplateResult {
  const { i18n } = context;
  const { msg } = i18n;
  const layouts = [
    ['balanceForward', msg('All movements', { id: 'statement-view.layout.balance-forward', desc: 'Layout of a statement' })],
    ['openItems', msg('What is open', { id: 'statement-view.layout.open-items', desc: 'Layout of a statement' })],
  ] as const;
  const none = msg('Not grouped', { id: 'statement-view.grouping.none' });
  const groupings = [['', none] as const, ...GROUPINGS.map((grouping) => [grouping, groupingLabel(i18n, grouping)] as const)];
  const bases = [
    ['due', msg('the due date', { id: 'statement-view.basis.due', desc: 'After: Age counts from' })],
    ['issue', msg('the date of issue', { id: 'statement-view.basis.issue', desc: 'After: Age counts from' })],
  ] as const;
  return html`<fieldset class="step step--wide">
    <legend>${msg('How is it shown?', { id: 'statement-view.step.look' })}</legend>
    ${renderSelect(context, 'layout', layouts)} ${renderSelect(context, 'groupBy', groupings)} ${renderSelect(context, 'basis', bases)}
    ${renderInput(context, 'limits', 'text')}
  </fieldset>`;
}

function renderPresets({ i18n, presets, choosePreset }: StatementContext): TemplateResult | typeof nothing {
  const { msg } = i18n;
  if (presets.length === 0) return nothing;
  const handleChange = (event: Event): void => choosePreset((event.target as HTMLSelectElement).value);
  return html`<div class="field" part="field">
    <label class="field__control">
      <span class="field__label">${msg('Ready-made report', { id: 'statement-view.ready-made' })}</span>
      <select id="ready-made" name="ready-made" part="input" @change=${handleChange}>
        <option value="">${msg('None', { id: 'statement-view.ready-made.none', desc: 'No ready-made report' })}</option>
        ${presets.map(({ name }) => html`<option value=${name}>${name}</option>`)}
      </select>
    </label>
  </div>`;
}

/** What is said around the link. */
const linkWords = ({ msg }: I18n): { copy: string; done: string; byHand: string } => ({
  copy: msg('Copy link', { id: 'statement-view.link.copy', desc: 'Button that copies a link to this kind of report' }),
  done: msg('Copied. The link holds no customer or contract numbers.', { id: 'statement-view.link.done' }),
  byHand: msg('Copy this link by hand', { id: 'statement-view.link.by-hand' }),
});

function renderActions({ i18n, draft, link, statement, print, choosePreset }: StatementContext): TemplateResult {
  const { msg } = i18n;
  const words = linkWords(i18n);
  const address = reportLink.create(toLink(draft));
  return html`<div class="actions">
      <button class="button" type="submit" part="submit-button">
        ${msg('Show the statement', { id: 'statement-view.submit', desc: 'Button below the builder' })}
      </button>
      <button class="button button--ghost" type="button" part="reset-button" @click=${() => choosePreset('')}>
        ${msg('Start again', { id: 'statement-view.reset', desc: 'Puts the form back to where it began' })}
      </button>
      ${link.renderButton(words, address)}
      ${
        statement
          ? html`<button class="button button--ghost" type="button" part="print-button" @click=${print}>
              ${msg('Print', { id: 'statement-view.print' })}
            </button>`
          : nothing
      }
    </div>
    <div class="copied-link">${link.renderCopied(words, address)}</div>`;
}

/** The form, above the statement. */
export function renderBuilder(context: StatementContext): TemplateResult {
  const { i18n, submit } = context;
  return html`<details class="builder no-print" open>
    <summary>${i18n.msg('What the report holds', { id: 'statement-view.builder' })}</summary>
    <form part="builder" method="post" novalidate aria-labelledby="heading" @submit=${submit}>
      ${renderSummary(context)} ${renderPresets(context)}
      <div class="steps">${renderPeriod(context)} ${renderAsOf(context)} ${renderContent(context)} ${renderLook(context)}</div>
      ${renderActions(context)}
    </form>
  </details>`;
}
