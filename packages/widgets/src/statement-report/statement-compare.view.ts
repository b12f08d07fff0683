/** The comparison with a ledger: the file, what is wrong with it, and what matches. */
import { renderFact, renderFileButton, renderIcon, renderPanel, type I18n } from '@csol/core';
import { doneIcon, warningIcon } from '@csol/core/icons';
import { LEDGER_FIELDS, type Ledger, type LedgerColumns } from '@csol/domain/ledger';
import { html, nothing, type TemplateResult } from 'lit';
import type { CompareState } from './statement-compare.state.ts';
import { renderFindings } from './statement-compare.tables.ts';
import { fieldText, resultText, wrongText } from './statement-compare.words.ts';
import type { ExtrasContext } from './statement-extras.context.ts';
import type { PartPrinter } from './statement-extras.print.ts';
import { statementExtrasStyles } from './statement-extras.styles.ts';
import type { PrintedPart } from './statement-sheet.ts';

/** What the comparison shows, and what a person does with it. */
export interface CompareContent {
  state: CompareState;
  fileName: string;
  chooseFile: (file: File | undefined) => void;
  chooseCurrency: (currency: string) => void;
  chooseColumns: (columns: LedgerColumns) => void;
  printer: PartPrinter;
}

const titleOf = ({ msg }: I18n): string => msg('Compare with your ledger', { id: 'statement-compare.heading' });

function renderDrop({ msg }: I18n, { chooseFile, fileName }: CompareContent): TemplateResult {
  const handleOver = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).toggleAttribute('data-over', true);
  };
  const handleLeave = (event: DragEvent): void => void (event.currentTarget as HTMLElement).toggleAttribute('data-over', false);
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    handleLeave(event);
    chooseFile(event.dataTransfer?.files[0]);
  };
  const file = {
    ...{ id: 'ledger', text: msg('Choose a file', { id: 'statement-compare.button' }), accept: '.csv,.txt,.tsv,text/csv,text/plain' },
    choose: ([chosen]: File[]) => chooseFile(chosen),
  };
  return html`<div class="drop" part="drop" @dragover=${handleOver} @dragleave=${handleLeave} @drop=${handleDrop}>
    <label for="ledger">${msg('Your ledger as a CSV file: choose it, or drop it here', { id: 'statement-compare.file' })}</label>
    <div class="extra__row">${renderFileButton(file)} <bdi>${fileName}</bdi></div>
    <p class="hint">${msg('It is compared in this page. Nothing of it is sent anywhere.', { id: 'statement-compare.private' })}</p>
  </div>`;
}

/** Which column holds what, where their names say nothing. */
function renderColumns(i18n: I18n, ledger: Ledger, choose: CompareContent['chooseColumns']): TemplateResult {
  const { msg } = i18n;
  const handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement);
    const columns: LedgerColumns = {};
    for (const field of LEDGER_FIELDS) {
      const at = chosen.get(field);
      if (typeof at === 'string' && at !== '') columns[field] = Number(at);
    }
    choose(columns);
  };
  // Debit and credit are found by their names, or not at all.
  const offered = LEDGER_FIELDS.filter((field) => field !== 'debit' && field !== 'credit');
  return html`<form class="extra" @submit=${handleSubmit}>
    <h4>${msg('Which column holds what?', { id: 'statement-compare.columns' })}</h4>
    <p>${msg('The names of the columns in your file are not known here. Say which they are.', { id: 'statement-compare.columns.text' })}</p>
    <div class="compare__columns">
      ${offered.map(
        (field) =>
          html`<label class="field__control">
            <span class="field__label">${fieldText(i18n, field)}</span>
            <select id="ledger-${field}" name=${field} part="input" ?required=${field !== 'currency'}>
              <option value="">–</option>
              ${ledger.header.map(
                (name, at) => html`<option value=${at} ?selected=${ledger.columns[field] === at}>${name || at + 1}</option>`,
              )}
            </select>
          </label>`,
      )}
    </div>
    <div>
      <button class="button" type="submit" part="submit-button">
        ${msg('Compare', { id: 'statement-compare.submit', desc: 'Button, a verb' })}
      </button>
    </div>
  </form>`;
}

function renderCurrencies(context: ExtrasContext, currency: string, choose: (currency: string) => void): TemplateResult | typeof nothing {
  const sections = context.statement?.sections ?? [];
  if (sections.length < 2) return nothing;
  const label = context.i18n.msg('Compared in', { id: 'statement-compare.in', desc: 'Before a choice of currencies' });
  return html`<label class="field__control compare__in">
    <span class="field__label">${label}</span>
    <select id="ledger-in" part="input" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${sections.map((each) => html`<option value=${each.currency} ?selected=${each.currency === currency}>${each.currency}</option>`)}
    </select>
  </label>`;
}

type Compared = Extract<CompareState, { name: 'compared' }>;

/** How many bookings match, and how many need a person. */
function countAll({ found, ledger }: Compared): { matched: number; others: number } {
  const { matched, different, missingHere, missingThere } = found;
  return { matched: matched.length, others: different.length + missingHere.length + missingThere.length + ledger.problems.length };
}

function renderCounts(i18n: I18n, { ledger, found }: Compared): TemplateResult {
  const { msg, formats } = i18n;
  const { matched, different, missingHere, missingThere, outside } = found;
  const problems = ledger.problems.length;
  const count = (label: string, n: number): unknown => renderFact(label, html`<span class="number">${formats.number(n)}</span>`);
  return html`<dl class="findings">
    ${count(msg('Matched', { id: 'statement-compare.matched' }), matched.length)}
    ${count(msg('Another amount', { id: 'statement-compare.different' }), different.length)}
    ${count(msg('Only in your ledger', { id: 'statement-compare.missing-here' }), missingHere.length)}
    ${count(msg('Only in this statement', { id: 'statement-compare.missing-there' }), missingThere.length)}
    ${outside > 0 ? count(msg('Of other days or currencies', { id: 'statement-compare.outside' }), outside) : nothing}
    ${problems > 0 ? count(msg('Rows that cannot be read', { id: 'statement-compare.problems' }), problems) : nothing}
  </dl>`;
}

/** What the comparison came to: on paper the same. */
function renderFound(context: ExtrasContext, { fileName }: CompareContent, state: Compared): TemplateResult {
  const { i18n } = context;
  const { found, currency } = state;
  const counts = countAll(state);
  const isFine = counts.others === 0;
  return html`<p class="hint"><bdi>${fileName}</bdi>, ${currency}</p>
    <p class="proof ${isFine ? 'proof--done' : 'proof--open'}">
      ${renderIcon(isFine ? doneIcon : warningIcon)}<span>${resultText(i18n, counts)}</span>
    </p>
    ${
      found.isReversed
        ? html`<p class="hint">
            ${i18n.msg('Your ledger counts the other way round, as books of a supplier do; that is taken into account.', {
              id: 'statement-compare.reversed',
            })}
          </p>`
        : nothing
    }
    ${renderCounts(i18n, state)} ${renderFindings(context, state)}`;
}

function renderResult(context: ExtrasContext, content: CompareContent, state: Compared): TemplateResult {
  const { printer, chooseCurrency } = content;
  const { matched, others } = countAll(state);
  const createPart = (paper: ExtrasContext): PrintedPart => ({
    ...{ title: titleOf(context.i18n), count: matched + others },
    ...{ draw: () => renderFound(paper, content, state), styles: [statementExtrasStyles] },
  });
  return html`<div class="extra compare__result" tabindex="-1">
    ${renderCurrencies(context, state.currency, chooseCurrency)} ${renderFound(context, content, state)}
    <div class="extra__row">${printer.renderButton(context, createPart)}</div>
    ${printer.renderProblem(context)}
  </div>`;
}

function renderState(context: ExtrasContext, content: CompareContent): unknown {
  const { i18n } = context;
  const { state } = content;
  switch (state.name) {
    case 'choice':
      return nothing;
    case 'reading':
      return html`<span class="skeleton" aria-hidden="true"></span>`;
    case 'wrong': {
      const title = i18n.msg('This file cannot be compared', { id: 'statement-compare.wrong' });
      return renderPanel(i18n, { tone: 'warning', icon: warningIcon, title, text: wrongText(i18n, state.code) });
    }
    case 'columns':
      return renderColumns(i18n, state.ledger, content.chooseColumns);
    case 'compared':
      return renderResult(context, content, state);
  }
}

/** What a screen reader hears. */
function spokenText(i18n: I18n, state: CompareState): string {
  const { msg } = i18n;
  switch (state.name) {
    case 'choice':
      return '';
    case 'reading':
      return msg('Your ledger is being read', { id: 'statement-compare.reading' });
    case 'wrong':
      return wrongText(i18n, state.code);
    case 'columns':
      return msg('Which column holds what?', { id: 'statement-compare.columns' });
    case 'compared':
      return resultText(i18n, countAll(state));
  }
}

/** All of it. */
export function renderCompare(context: ExtrasContext, content: CompareContent): TemplateResult {
  const { i18n } = context;
  return html`<div class="extra compare">
    <h3>${titleOf(i18n)}</h3>
    ${renderDrop(i18n, content)}
    <p role="status" class="visually-hidden">${spokenText(i18n, content.state)}</p>
    ${renderState(context, content)}
  </div>`;
}
