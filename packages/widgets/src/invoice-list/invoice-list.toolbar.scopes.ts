/** Which documents a panel of the toolbar is about: what was ticked, or all that match. Count and totals are said first. */
import type { InvoicePage, InvoiceSummary, Money } from '@csol/contract';
import { renderMoney, type I18n } from '@csol/core';
import { sumByCurrency } from '@csol/domain/money';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { countText } from './invoice-list.labels.ts';

/** Adopted with the panels: fields of a choice, one below the other. */
export const optionStyles = css`
  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.286em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .options > :is(legend, h3) {
    padding: 0;
    margin-block-end: 0.571em;
    font-size: 1.143em;
    font-weight: 600;
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.857em;
    align-items: start;
    min-block-size: 2.286em;
    padding-block: 0.357em;
    cursor: pointer;
  }
  .option input {
    inline-size: 1.429em;
    block-size: 1.429em;
    margin: 0;
    accent-color: var(--_interactive);
  }
  .option .muted {
    display: block;
    font-size: 0.857em;
  }
  .options__problem {
    display: flex;
    align-items: start;
    gap: 0.571em;
    color: var(--_text-error);
  }
  .option__scope,
  .option__sums {
    display: flex;
    flex-wrap: wrap;
    gap: 0.143em 1.143em;
  }
`;

/** Documents that something may be done with together. */
export interface Scope {
  count: number;
  /** Of the amounts, one for each currency; empty where they cannot be reckoned. */
  totals: readonly Money[];
  /** Whether they were ticked; otherwise they are all that match. */
  isSelection: boolean;
}

/** Sums that are not there are better than wrong ones. */
export function sumUp(amounts: readonly Money[]): Money[] {
  try {
    return sumByCurrency(amounts);
  } catch {
    return [];
  }
}

/** What was ticked. */
export const scopeOfTicked = (documents: readonly InvoiceSummary[]): Scope => ({
  count: documents.length,
  totals: sumUp(documents.map(({ gross }) => gross)),
  isSelection: true,
});

/** All that match. */
export const scopeOfMatching = ({ count, totals }: Pick<InvoicePage, 'count' | 'totals'>): Scope => ({
  count,
  totals: totals.map(({ gross }) => gross),
  isSelection: false,
});

function renderSums({ msg, formats }: I18n, { count, totals }: Scope): TemplateResult {
  return html`<span class="option__sums">
    ${totals.map((total) => renderMoney(formats, total))}
    ${
      totals.length === 0 && count > 0
        ? msg('without a total', { id: 'invoice-list.toolbar.no-total', desc: 'Amounts that cannot be added up' })
        : nothing
    }
  </span>`;
}

/** What a choice of documents shows. */
export interface ScopeChoice {
  heading: string;
  scopes: readonly Scope[];
  /** Place among them. */
  chosen: number;
  choose: (at: number) => void;
}

/** The choice; a statement where there is nothing to choose. */
export function renderScopes(i18n: I18n, { heading, scopes, chosen, choose }: ScopeChoice): TemplateResult {
  const { msg } = i18n;
  const [only, ...others] = scopes;
  if (others.length === 0) {
    return html`<section class="options">
      <h3>${heading}</h3>
      <p class="option__scope"><strong>${countText(i18n, only?.count ?? 0)}</strong> ${only ? renderSums(i18n, only) : nothing}</p>
    </section>`;
  }
  const label = ({ isSelection }: Scope): string =>
    isSelection
      ? msg('Selected', { id: 'invoice-list.toolbar.selected', desc: 'Documents that were ticked' })
      : msg('All that match', { id: 'invoice-list.toolbar.all', desc: 'Documents that the filters let through' });
  return html`<fieldset class="options">
    <legend>${heading}</legend>
    ${scopes.map(
      (scope, at) =>
        html`<label class="option">
          <input type="radio" name="scope" .checked=${live(chosen === at)} @change=${() => choose(at)} />
          <span class="option__scope">
            <span>${label(scope)}</span> <strong>${countText(i18n, scope.count)}</strong> ${renderSums(i18n, scope)}
          </span>
        </label>`,
    )}
  </fieldset>`;
}
