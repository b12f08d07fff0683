/** The panel of a print: what will be on paper, how far it is, what went wrong. */
import {
  dialogStyles,
  panelStyles,
  renderDialog,
  renderIcon,
  renderPanel,
  renderRetry,
  stateOf,
  str,
  type I18n,
  type RequestState,
} from '@csol/core';
import { printIcon, warningIcon } from '@csol/core/icons';
import { css, html, nothing, type TemplateResult } from 'lit';
import { optionStyles, renderScopes, type Scope } from './invoice-list.toolbar.scopes.ts';
import { MOST, type PrintState } from './invoice-print.state.ts';

/** The dialog's id. */
export const PRINT = 'print';

/** Adopted with the chunk. */
export const printStyles = css`
  ${dialogStyles}
  ${panelStyles}
  ${optionStyles}
  .print,
  .print__stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
    justify-items: start;
  }
  .print__stage {
    inline-size: 100%;
    outline: none;
  }
  .print__stage > .panel {
    justify-self: stretch;
    margin: 0;
  }
  .print progress {
    inline-size: 100%;
    accent-color: var(--_interactive);
  }
`;

/** What the panel shows, and what its buttons do. */
export interface PrintContent {
  state: PrintState;
  scopes: readonly Scope[];
  /** Place among them. */
  chosen: number;
  /** Speaks in the panel, as nothing outside of it is heard. */
  region: unknown;
  /** The panel of a state in which something is amiss. */
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  choose: (at: number) => void;
  start: () => void;
  /** Ends it, and goes back to the choice. */
  back: () => void;
  closed: () => void;
}

function problemText({ msg, formats }: I18n, { count, isSelection }: Scope): string {
  const [n, most] = [formats.number(count), formats.number(MOST)];
  return isSelection
    ? msg(str`${n} documents are too many to print: ${most} at most. Select fewer, or download them instead.`, {
        id: 'invoice-print.too-many.selected',
      })
    : msg(str`${n} documents are too many to print: ${most} at most. Narrow the list down with filters, or download it instead.`, {
        id: 'invoice-print.too-many',
      });
}

function hintText({ msg }: I18n, { isSelection }: Scope): string {
  return isSelection
    ? msg('The selected documents, in the order of their selection, with the columns that the list has now.', {
        id: 'invoice-print.hint.selected',
      })
    : msg('All documents that match, on all pages, in the columns and the order that the list has now.', { id: 'invoice-print.hint' });
}

/** What a screen reader hears: each quarter of the way, and the end of it. */
export function spokenText(i18n: I18n, state: PrintState): string {
  const { msg, formats } = i18n;
  switch (state.name) {
    case 'choice':
      return state.isDone
        ? msg('Your browser has the sheet: print it there, or save it as PDF.', { id: 'invoice-print.done' })
        : '';
    case 'reading': {
      const quarter = state.count > 0 ? Math.floor((state.done / state.count) * 4) * 25 : 0;
      const share = formats.percent(String(quarter));
      return quarter > 0
        ? msg(str`${share} of the documents are read`, { id: 'invoice-print.progress.spoken' })
        : msg('The documents are being read', { id: 'invoice-print.reading' });
    }
    case 'failed':
      return '';
    case 'changed':
      return msg('The documents have changed meanwhile', { id: 'invoice-print.changed' });
  }
}

function renderChoice(i18n: I18n, content: PrintContent, isDone: boolean): TemplateResult {
  const { scopes, chosen, choose, start } = content;
  const { msg } = i18n;
  const scope = scopes[chosen];
  const isTooMany = scope !== undefined && scope.count > MOST;
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (scope && !isTooMany) start();
  };
  const heading = msg('What is printed', { id: 'invoice-print.scope' });
  return html`<form class="print__stage" tabindex="-1" @submit=${handleSubmit}>
    ${renderScopes(i18n, { heading, scopes, chosen, choose })}
    <p role="status" class=${isTooMany ? 'options__problem' : ''}>
      ${isTooMany ? html`${renderIcon(warningIcon)}${problemText(i18n, scope)}` : scope && hintText(i18n, scope)}
    </p>
    <button class="button" type="submit" part="start-button" aria-disabled=${isTooMany ? 'true' : 'false'}>
      ${renderIcon(printIcon)}${msg('Print', { id: 'invoice-print.start', desc: 'Button, a verb' })}
    </button>
    ${isDone ? html`<p class="muted">${spokenText(i18n, { name: 'choice', isDone })}</p>` : nothing}
  </form>`;
}

function renderReading(i18n: I18n, { done, count }: { done: number; count: number }, back: () => void): TemplateResult {
  const { msg, formats } = i18n;
  const [n, all] = [formats.number(done), formats.number(count)];
  return html`<h3 id="print-state">${msg('The documents are being read', { id: 'invoice-print.reading' })}</h3>
    <progress aria-labelledby="print-state" max=${count || 1} .value=${done}></progress>
    <p class="number">${msg(str`${n} of ${all} documents`, { id: 'invoice-print.progress' })}</p>
    <button class="button" type="button" part="cancel-button" @click=${back}>
      ${msg('Cancel', { id: 'invoice-print.cancel', desc: 'Button: nothing is printed' })}
    </button>`;
}

function renderAmiss(i18n: I18n, content: PrintContent, panel: unknown): TemplateResult {
  return html`${panel}
    <button class="button button--ghost" type="button" part="back-button" @click=${content.back}>
      ${i18n.msg('Back to the choice', { id: 'invoice-print.back' })}
    </button>`;
}

function renderState(i18n: I18n, content: PrintContent): unknown {
  const { state, start, back } = content;
  switch (state.name) {
    case 'choice':
      return renderChoice(i18n, content, state.isDone);
    case 'reading':
      return renderReading(i18n, state, back);
    case 'failed':
      return renderAmiss(i18n, content, content.renderPanel(stateOf(state.error), start));
    case 'changed': {
      const text = i18n.msg('Rows and totals would not fit together, so nothing was printed. Try again.', {
        id: 'invoice-print.changed.text',
      });
      const actions = renderRetry(i18n, start);
      const panel = renderPanel(i18n, { tone: 'warning', icon: warningIcon, title: spokenText(i18n, state), text, actions });
      return renderAmiss(i18n, content, panel);
    }
  }
}

/** The side panel, open. */
export function renderPrint(i18n: I18n, content: PrintContent): TemplateResult {
  const { state, region, closed } = content;
  const stage =
    state.name === 'choice'
      ? renderState(i18n, content)
      : html`<div class="print__stage" role="group" tabindex="-1" aria-label=${spokenText(i18n, state) || nothing}>
          ${renderState(i18n, content)}
        </div>`;
  const heading = i18n.msg('Print', { id: 'invoice-print.heading', desc: 'Heading' });
  return renderDialog(i18n, { id: PRINT, heading, body: html`<div class="print">${stage} ${region}</div>`, closed });
}
