/** A document on paper. A chunk of its own, loaded when it is first wanted. */
import type { InvoiceDetail } from '@csol/contract';
import { loadChunk, renderMoney, str, tableStyles, tagStyles } from '@csol/core';
import { printSheet, type Sheet, type SheetContext } from '@csol/core/print-sheet';
import { css, html, type CSSResult } from 'lit';
import { loadCode } from './invoice-detail.later.ts';
import { renderLinks } from './invoice-detail.links.ts';
import { renderPayment, type CodeRenderer } from './invoice-detail.payment.ts';
import { detailStyles } from './invoice-detail.styles.ts';
import { renderLines, renderVat } from './invoice-detail.tables.ts';
import { renderFacts, renderParties } from './invoice-detail.view.ts';
import { kindLabel } from './invoice-list.labels.ts';

/** On paper blocks follow each other, as what is in a grid is cut between pages. */
const sheetStyles = css`
  .sheet section {
    display: block;
  }
  .sheet section > * + * {
    margin-block-start: 0.571em;
  }
  .sheet .parties p + p {
    margin-block-start: 0;
  }
  .sheet .detail__amount {
    font-size: 1.714em;
  }
  .sheet .facts {
    gap: 0.857em;
  }
  .sheet .amounts {
    margin-inline-start: auto;
    break-inside: avoid;
  }
  .sheet :is(.payment, .parties, .links li, .facts > div) {
    break-inside: avoid;
  }
  .sheet .payment-code {
    flex: none;
    inline-size: 34mm;
    min-inline-size: 0;
  }
`;

interface Code {
  renderCode: CodeRenderer;
  styles: CSSResult;
}

/** Where there is no code, nothing stands in its place. */
const NO_CODE: Code = { renderCode: () => undefined, styles: css`` };

function createSheet({ i18n }: SheetContext, invoice: InvoiceDetail, at: Date, { renderCode, styles }: Code): Sheet {
  const { msg, formats, textLocale } = i18n;
  const title = `${kindLabel(i18n, invoice.kind)} ${invoice.number}`;
  const time = formats.time(at);
  const body = html`<div class="base" lang=${textLocale}>
    <main class="sheet">
      <h1>${title}</h1>
      <p class="muted">${msg(str`Printed on ${time}`, { id: 'invoice-detail.printed' })}</p>
      <dl>
        <dt class="muted">${msg('Amount', { id: 'invoice-list.column.gross' })}</dt>
        <dd class="detail__amount">${renderMoney(formats, invoice.gross)}</dd>
      </dl>
      ${renderFacts(i18n, invoice, undefined)} ${renderParties(i18n, invoice)} ${renderLines(i18n, invoice, undefined, undefined)}
      ${renderVat(i18n, invoice)} ${renderPayment(i18n, invoice, renderCode)} ${renderLinks(i18n, invoice, undefined)}
    </main>
  </div>`;
  return { title, body, styles: [tableStyles, tagStyles, detailStyles, styles, sheetStyles] };
}

/**
 * Prints a document, with its code for bank apps where that can be had: it is a convenience.
 *
 * @throws as `printSheet()`
 */
export async function printDetail(context: SheetContext, invoice: InvoiceDetail, signal: AbortSignal): Promise<void> {
  const code = await loadChunk<Code>(loadCode).catch(() => NO_CODE);
  await printSheet(context, () => createSheet(context, invoice, new Date(), code), signal);
}
