/** An enquiry on paper: all that was sent and written. A chunk of its own. */
import type { EnquiryDetail } from '@csol/contract';
import { tableStyles, type I18n } from '@csol/core';
import { printSheet, type Sheet, type SheetContext } from '@csol/core/print-sheet';
import { css, html } from 'lit';
import { headingText, renderFacts, renderMachines } from './enquiry-detail.facts.ts';
import { renderLog, type FileActions } from './enquiry-detail.log.ts';
import { renderOwnFacts, renderSent } from './enquiry-detail.view.ts';
import { statusLabel } from './enquiry-list.labels.ts';

/** Paper saves no files: their names are on it. */
const NO_FILES: FileActions = { download: {}, save: undefined, renderPanel: () => undefined };

const printStyles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0.571em 1.143em;
  }
  .sheet :is(dt, .muted) {
    color: var(--_text-secondary);
  }
  .sheet section > * + *,
  .sheet :is(.card, .message) + :is(.card, .message) {
    margin-block-start: 0.857em;
  }
  .sheet :is(ol, ul) {
    list-style: none;
  }
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .message {
    padding-inline-start: 0.857em;
    border-inline-start: 1pt solid var(--_border-strong-01);
  }
`;

function createSheet(i18n: I18n, enquiry: EnquiryDetail): Sheet {
  const title = headingText(i18n, enquiry.trackingNumber);
  const body = html`<div class="base" lang=${i18n.textLocale}>
    <main class="sheet">
      <h1>${title}</h1>
      <p><bdi>${enquiry.title}</bdi> · ${statusLabel(i18n, enquiry.status)}</p>
      ${renderOwnFacts(i18n, enquiry)} ${renderSent(i18n, enquiry, NO_FILES)} ${renderMachines(i18n, enquiry)}
      ${renderFacts(i18n, enquiry, () => undefined)} ${renderLog(i18n, enquiry, NO_FILES)}
    </main>
  </div>`;
  return { title, body, styles: [tableStyles, printStyles] };
}

/**
 * Prints an enquiry.
 *
 * @throws as `printSheet()`
 */
export async function printEnquiry(context: SheetContext, enquiry: EnquiryDetail, signal: AbortSignal): Promise<void> {
  await printSheet(context, () => createSheet(context.i18n, enquiry), signal);
}
