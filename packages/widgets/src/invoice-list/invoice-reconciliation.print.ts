/** All findings on paper: a sheet of its own, so that nothing of the page around is printed. A chunk of its own. */
import { CsolElement, renderMoney, tableStyles, type I18n } from '@csol/core';
import { css, html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import { FINDINGS } from './invoice-reconciliation.state.ts';
import { renderFindingTable } from './invoice-reconciliation.table.ts';
import type { AllFindings, TakeContext } from './invoice-reconciliation.take.ts';
import { renderCompared } from './invoice-reconciliation.view.ts';
import { findingLabel, findingNote, netNote } from './invoice-reconciliation.words.ts';
import { findingStyles } from './invoice-reconciliation.table.styles.ts';

const sheetStyles = css`
  @page {
    margin: 12mm;
  }
  :root {
    color-scheme: light;
  }
  body {
    margin: 0;
    font-family: system-ui, sans-serif;
  }
  .base.base {
    container-type: normal;
    font-size: 8.5pt;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.143em;
  }
  .sheet section {
    break-before: auto;
  }
  .sheet h2 {
    break-after: avoid;
  }
  .sheet__totals {
    display: flex;
    gap: 1.143em;
  }
  .findings thead {
    display: table-header-group;
  }
  .findings tbody {
    break-inside: avoid;
  }
`;

/** The frame's class; its style comes with the panel. */
const FRAME = 'print-frame';

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

/** Styles for another document: a sheet can only be adopted where it was made. */
function adopt(view: Window & typeof globalThis, styles: readonly CSSResult[]): void {
  view.document.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}

/**
 * Draws the sheet in a frame that nobody sees.
 * @param root where the frame is: with the widget, so that it goes with it
 * @returns the frame, to be taken away once it is printed
 */
export function drawSheet(all: AllFindings, i18n: I18n, root: ParentNode): HTMLIFrameElement {
  root.querySelector(`.${FRAME}`)?.remove();
  const frame = document.createElement('iframe');
  frame.className = FRAME;
  frame.tabIndex = -1;
  frame.title = i18n.msg('Print', { id: 'invoice-reconciliation.print' });
  frame.setAttribute('aria-hidden', 'true');
  root.append(frame);
  const view = frame.contentWindow as Window & typeof globalThis;
  view.document.title = i18n.msg('Billing and inventory', { id: 'invoice-reconciliation.heading' });
  view.document.documentElement.lang = i18n.textLocale;
  adopt(view, [CsolElement.styles, tableStyles, findingStyles, sheetStyles].flat(2) as CSSResult[]);
  render(renderSheet(i18n, all), view.document.body);
  return frame;
}

/** Prints all findings. */
export async function take(all: AllFindings, { i18n, host }: TakeContext, signal: AbortSignal): Promise<string> {
  const frame = drawSheet(all, i18n, host.renderRoot);
  // So that the sheet has its layout when the browser takes it.
  await new Promise(requestAnimationFrame);
  const view = frame.contentWindow;
  if (signal.aborted || !view) frame.remove();
  signal.throwIfAborted();
  view?.addEventListener('afterprint', () => frame.remove());
  view?.focus();
  view?.print();
  return '';
}
