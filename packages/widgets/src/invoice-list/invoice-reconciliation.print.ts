/** All findings on paper. A chunk of its own. */
import { renderMoney, tableStyles, type I18n } from '@csol/core';
import { printSheet } from '@csol/core/print-sheet';
import { css, html, nothing, type TemplateResult } from 'lit';
import { FINDINGS } from './invoice-reconciliation.state.ts';
import { renderFindingTable } from './invoice-reconciliation.table.ts';
import type { AllFindings, TakeContext } from './invoice-reconciliation.take.ts';
import { renderCompared } from './invoice-reconciliation.view.ts';
import { findingLabel, findingNote, netNote } from './invoice-reconciliation.words.ts';
import { findingStyles } from './invoice-reconciliation.table.styles.ts';

const styles = css`
  .sheet section > * + * {
    margin-block-start: 0.571em;
  }
  .sheet__totals {
    display: flex;
    gap: 1.143em;
  }
  .findings tbody {
    break-inside: avoid;
  }
`;

function renderSheet(i18n: I18n, all: AllFindings): TemplateResult {
  const { msg, formats } = i18n;
  const section = (finding: (typeof FINDINGS)[number]): TemplateResult | typeof nothing => {
    const items = all.items.filter((item) => item.finding === finding);
    if (items.length === 0) return nothing;
    const id = `print-${finding}`;
    const table = { finding, items, pageSize: 0, isBusy: false, labelledBy: id, open: undefined };
    return html`<section>
      <h2 id=${id}>${findingLabel(i18n, finding)}: ${formats.number(items.length)}</h2>
      <p>${findingNote(i18n, finding)}</p>
      <p class="sheet__totals">${all.totals[finding].map((total) => renderMoney(formats, total))}</p>
      ${all.totals[finding].length > 0 ? html`<p>${netNote(i18n)}</p>` : nothing}
      ${renderFindingTable(i18n, table)}
    </section>`;
  };
  const numbers = all.customers.length > 0 ? html`<p>${formats.list(all.customers)}</p>` : nothing;
  return html`<div class="base" lang=${i18n.textLocale}>
    <main class="sheet">
      <h1>${msg('Billing and inventory', { id: 'invoice-reconciliation.heading' })}</h1>
      ${numbers} ${renderCompared(i18n, all)} ${FINDINGS.map(section)}
    </main>
  </div>`;
}

/** Prints all findings. */
export async function take(all: AllFindings, context: TakeContext, signal: AbortSignal): Promise<string> {
  const { i18n } = context;
  const title = i18n.msg('Billing and inventory', { id: 'invoice-reconciliation.heading' });
  await printSheet(context, () => ({ title, body: renderSheet(i18n, all), styles: [tableStyles, findingStyles, styles] }), signal);
  return '';
}
