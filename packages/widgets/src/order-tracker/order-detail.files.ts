/** Files of an order: proofs of delivery, what is to be downloaded, and others. */
import type { InvoiceDocument, OrderDetail } from '@csol/contract';
import { renderIcon, str, type DownloadState, type I18n, type RequestState } from '@csol/core';
import { downloadIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';

/** What can be done with files. */
export interface FileActions {
  /** Missing where the client cannot fetch any. */
  save: ((file: InvoiceDocument) => void) | undefined;
  download: DownloadState;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
}

/** A file with its button, and how its download went. */
export function renderFile(i18n: I18n, file: InvoiceDocument, { save, download, renderPanel }: FileActions): TemplateResult {
  const { msg, formats } = i18n;
  const { id, fileName, size } = file;
  if (!save) return html`<p>${fileName}</p>`;
  const kilobytes = size === undefined ? undefined : formats.number(Math.max(1, Math.round(size / 1000)));
  const isMine = download.id === id;
  return html`<p>
      <button
        class="button button--ghost"
        type="button"
        part="download-button"
        aria-disabled=${download.busy === true}
        @click=${() => save(file)}
      >
        ${renderIcon(downloadIcon)}${fileName}
        ${
          kilobytes === undefined
            ? nothing
            : html`<span class="muted">${msg(str`${kilobytes} kB`, { id: 'order-detail.kilobytes' })}</span>`
        }
      </button>
      <span role="status">${isMine && download.busy ? msg('Loading', { id: 'order-detail.loading' }) : ''}</span>
    </p>
    ${isMine && download.error ? renderPanel({ name: 'failed', error: download.error }, () => save(file)) : nothing}`;
}

/** Files that nothing else leads to; nothing where there are none. */
export function renderFiles(i18n: I18n, order: OrderDetail, files: FileActions): TemplateResult | typeof nothing {
  const named = new Set([
    ...order.shipments.map(({ proofOfDelivery }) => proofOfDelivery?.documentId),
    ...order.deliverables.map(({ documentId }) => documentId),
  ]);
  const rest = order.documents.filter(({ id }) => !named.has(id));
  if (rest.length === 0) return nothing;
  return html`<section>
    <h3>${i18n.msg('Files', { id: 'order-detail.files' })}</h3>
    ${rest.map((file) => renderFile(i18n, file, files))}
  </section>`;
}
