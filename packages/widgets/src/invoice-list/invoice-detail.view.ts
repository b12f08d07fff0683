/** A document's side panel: facts, payment, VAT, lines, links and files. Loaded when the first document opens. */
import type { InvoiceDetail, InvoiceDocument } from '@csol/contract';
import {
  categoryLabel,
  renderDialog,
  renderFact,
  renderIcon,
  renderMoney,
  renderPanel,
  renderRetry,
  str,
  type DownloadState,
  type I18n,
  type RequestState,
} from '@csol/core';
import { downloadIcon, lockedIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { renderLinks, renderRelated, type LinkActions, type Relate } from './invoice-detail.links.ts';
import { renderLines, renderVat, type LineActions } from './invoice-detail.tables.ts';
import { renderPayment, type CodeRenderer } from './invoice-detail.payment.ts';
import type { OpenedInvoice } from './invoice-list.events.ts';
import { columnLabel, kindLabel, renderStatus } from './invoice-list.labels.ts';
import type { RelatedField } from './invoice-list.state.ts';

export interface DetailContent extends LinkActions {
  invoice: OpenedInvoice;
  state: RequestState<InvoiceDetail>;
  download: DownloadState;
  /** The panel of a state in which something is amiss, with a button that calls `retry`. */
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  retry: () => void;
  renderCode: CodeRenderer;
  /** What can be done with the document and its lines. */
  actions: LineActions & { render: (invoice: InvoiceDetail) => unknown };
  canDownload: boolean;
  save: (document: InvoiceDocument) => void;
  /** Back to what was open before; missing where nothing was. */
  back: (() => void) | undefined;
  closed: () => void;
}

/** What the document is. @param relate missing on paper */
export function renderFacts(i18n: I18n, invoice: InvoiceDetail, relate: Relate): TemplateResult {
  const { msg, formats } = i18n;
  const date = (day: string | undefined): string | undefined => day && formats.longDate(day);
  const { period } = invoice;
  const related = (field: RelatedField, label: string, value: string | undefined): TemplateResult | typeof nothing =>
    renderFact(label, value && renderRelated(i18n, label, { field, value }, relate));
  const from = period?.from ? formats.date(period.from) : '…';
  const to = period?.to ? formats.date(period.to) : '…';
  return html`<dl class="facts">
    ${renderFact(msg('Kind', { id: 'invoice-list.column.kind' }), kindLabel(i18n, invoice.kind))}
    ${renderFact(msg('Status', { id: 'invoice-list.column.status' }), renderStatus(i18n, invoice.status))}
    ${renderFact(msg('Category', { id: 'invoice-list.column.category' }), categoryLabel(i18n, invoice.category))}
    ${renderFact(msg('Issued', { id: 'invoice-list.column.issue-date' }), date(invoice.issueDate))}
    ${renderFact(msg('Due', { id: 'invoice-list.column.due-date' }), date(invoice.dueDate))}
    ${renderFact(msg('Customer number', { id: 'invoice-list.column.customer' }), invoice.customerNumber)}
    ${related('orderNumber', columnLabel(i18n, 'orderNumber'), invoice.orderNumber)}
    ${related('purchaseOrderNumber', columnLabel(i18n, 'purchaseOrderNumber'), invoice.purchaseOrderNumber)}
    ${related('contractNumber', msg('Contract number', { id: 'invoice.contract-number' }), invoice.contractNumber)}
    ${renderFact(msg('Billed period', { id: 'invoice-detail.period' }), period && html`<span class="number">${from} – ${to}</span>`)}
    ${renderFact(
      msg('Disputed since', { id: 'invoice-detail.dispute' }),
      invoice.dispute && html`${date(invoice.dispute.since)}: ${invoice.dispute.reason}`,
    )}
  </dl>`;
}

function renderParty(heading: string, party: InvoiceDetail['seller'], i18n: I18n): TemplateResult {
  const { msg, formats } = i18n;
  const { vatNumber } = party;
  return html`<section>
    <h3>${heading}</h3>
    <p>${party.name}</p>
    ${party.address?.map((line) => html`<p>${line}</p>`) ?? nothing}
    ${party.country ? html`<p>${formats.country(party.country)}</p>` : nothing}
    ${vatNumber ? html`<p class="muted">${msg(str`VAT number ${vatNumber}`, { id: 'invoice-detail.vat-number' })}</p>` : nothing}
  </section>`;
}

/** Who bills whom, and what the document notes. */
export function renderParties(i18n: I18n, { seller, buyer, notes }: InvoiceDetail): TemplateResult {
  const { msg } = i18n;
  return html`<div class="parties">
      ${renderParty(msg('Seller', { id: 'invoice-detail.seller', desc: 'Who sends the invoice' }), seller, i18n)}
      ${renderParty(msg('Buyer', { id: 'invoice-detail.buyer', desc: 'Whom the invoice is for' }), buyer, i18n)}
    </div>
    ${notes?.map((note) => html`<p class="note">${note}</p>`) ?? nothing}`;
}

function renderDocuments(i18n: I18n, content: DetailContent, documents: readonly InvoiceDocument[]): TemplateResult | typeof nothing {
  if (documents.length === 0 || !content.canDownload) return nothing;
  const { msg, formats } = i18n;
  const { download, save } = content;
  const size = (bytes: number): string =>
    msg(str`${formats.number(Math.max(1, Math.round(bytes / 1000)))} kB`, { id: 'invoice-detail.kilobytes' });
  return html`<section class="no-print">
    <h3>${msg('Files', { id: 'invoice-detail.files' })}</h3>
    ${documents.map(
      (file) =>
        html`<p>
            <button
              class="button button--ghost"
              type="button"
              part="download-button"
              aria-disabled=${download.busy === true}
              @click=${() => save(file)}
            >
              ${renderIcon(downloadIcon)}${file.fileName}
              ${file.size === undefined ? nothing : html`<span class="muted">${size(file.size)}</span>`}
            </button>
            ${download.id === file.id && download.busy ? msg('Loading', { id: 'invoice-list.status.loading' }) : nothing}
          </p>
          ${
            download.id === file.id && download.error
              ? content.renderPanel({ name: 'failed', error: download.error }, () => save(file))
              : nothing
          }`,
    )}
  </section>`;
}

/** A link says nothing of whether there is such a document: the back end answers alike for somebody else's. */
function renderNotVisible(i18n: I18n, retry: () => void): TemplateResult {
  const { msg } = i18n;
  return html`<div role="alert">
    ${renderPanel(i18n, {
      tone: 'warning',
      icon: lockedIcon,
      title: msg('This document is not visible with this sign-in', { id: 'invoice-detail.not-visible.title' }),
      text: [
        msg('It is for people who have access to its customer number. Your account has none, or the document does not exist.', {
          id: 'invoice-detail.not-visible.text',
        }),
        msg('Ask for access to the customer number, or sign in as somebody who has it.', { id: 'invoice-detail.not-visible.then' }),
      ].join(' '),
      actions: renderRetry(i18n, retry),
    })}
  </div>`;
}

function renderBody(i18n: I18n, content: DetailContent): TemplateResult | typeof nothing {
  const { msg } = i18n;
  const { state, relate } = content;
  const invoice = 'data' in state ? state.data : undefined;
  if (state.name === 'failed' && state.error.kind === 'not-found') return renderNotVisible(i18n, content.retry);
  const panel = content.renderPanel(state, content.retry);
  if (!invoice) {
    return panel === nothing
      ? html`<div class="detail" role="status" aria-label=${msg('Loading', { id: 'invoice-list.status.loading' })}>
          ${Array.from({ length: 8 }, () => html`<span class="skeleton"></span>`)}
        </div>`
      : html`${panel}`;
  }
  return html`<div class="detail">
    ${panel}
    <dl>
      <dt class="muted">${msg('Amount', { id: 'invoice-list.column.gross' })}</dt>
      <dd class="detail__amount">${renderMoney(i18n.formats, invoice.gross)}</dd>
    </dl>
    ${content.actions.render(invoice)} ${renderFacts(i18n, invoice, relate)} ${renderPayment(i18n, invoice, content.renderCode)}
    ${renderLines(i18n, invoice, content.actions, relate)} ${renderVat(i18n, invoice)} ${renderLinks(i18n, invoice, content)}
    ${renderParties(i18n, invoice)} ${renderDocuments(i18n, content, invoice.documents)}
  </div>`;
}

/** The side panel, open. */
export function renderDetail(i18n: I18n, content: DetailContent): TemplateResult {
  const { invoice, state, closed, back } = content;
  // Of what a link leads to, the number comes with the document.
  const number = invoice.number ?? ('data' in state ? state.data?.number : undefined);
  const unknown = i18n.msg('Invoice or credit note', { id: 'invoice-detail.document', desc: 'Heading while the number is not known' });
  const heading = number ?? unknown;
  return renderDialog(i18n, { heading, body: renderBody(i18n, content), closed, back });
}
