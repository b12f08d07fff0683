/** What has been written since an enquiry was sent, and the files that came with it. */
import type { EnquiryDetail, EnquiryFile, EnquiryMessage } from '@csol/contract';
import { renderIcon, str, type DownloadState, type I18n, type RequestState } from '@csol/core';
import { downloadIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';

/** What can be done with files. */
export interface FileActions {
  download: DownloadState;
  /** Missing where the back end hands none out. */
  save: ((file: EnquiryFile) => void) | undefined;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
}

function renderFile(i18n: I18n, file: EnquiryFile, { download, save, renderPanel }: FileActions): TemplateResult {
  const { msg, formats } = i18n;
  const { id, fileName, size } = file;
  const kilobytes = formats.number(Math.max(1, Math.round(size / 1000)));
  const note = html`<span class="muted">${msg(str`${kilobytes} kB`, { id: 'enquiry-detail.kilobytes' })}</span>`;
  if (!save) return html`<li><bdi>${fileName}</bdi> ${note}</li>`;
  const isMine = download.id === id;
  return html`<li>
    <button
      class="button button--ghost"
      type="button"
      part="download-button"
      aria-disabled=${download.busy === true}
      @click=${() => save(file)}
    >
      ${renderIcon(downloadIcon)}<bdi>${fileName}</bdi> ${note}
    </button>
    <span role="status">${isMine && download.busy ? msg('Loading', { id: 'enquiry-detail.loading' }) : ''}</span>
    ${isMine && download.error ? renderPanel({ name: 'failed', error: download.error }, () => save(file)) : nothing}
  </li>`;
}

/** Files that came along; nothing where there are none. */
export function renderFiles(i18n: I18n, files: readonly EnquiryFile[], actions: FileActions): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<ul class="files" aria-label=${i18n.msg('Files', { id: 'enquiry-detail.files' })}>
    ${files.map((file) => renderFile(i18n, file, actions))}
  </ul>`;
}

/** Who wrote a message. */
function authorText({ msg }: I18n, { from, author }: EnquiryMessage): string {
  if (from === 'desk') return author ?? msg('The desk', { id: 'enquiry-detail.from.desk', desc: 'Who wrote a message' });
  const you = msg('You', { id: 'enquiry-detail.from.you', desc: 'Who wrote a message' });
  return author === undefined ? you : author;
}

function renderMessage(i18n: I18n, message: EnquiryMessage, files: FileActions): TemplateResult {
  const { from, at, text, attachments } = message;
  const instant = new Date(at);
  const isInstant = !Number.isNaN(+instant);
  return html`<li class="message message--${from === 'desk' ? 'desk' : 'customer'}" part="message" tabindex="-1">
    <p class="message__head">
      <strong><bdi>${authorText(i18n, message)}</bdi></strong>
      <time class="muted" datetime=${isInstant ? at : nothing}>${isInstant ? i18n.formats.time(instant) : at}</time>
    </p>
    <p class="words" dir="auto">${text}</p>
    ${renderFiles(i18n, attachments, files)}
  </li>`;
}

/** The conversation, the oldest message first; says so where nothing has been written. */
export function renderLog(i18n: I18n, { log }: EnquiryDetail, files: FileActions): TemplateResult {
  const { msg } = i18n;
  return html`<section>
    <h3 id="log-heading">${msg('Conversation', { id: 'enquiry-detail.log' })}</h3>
    ${
      log.length > 0
        ? html`<ol class="log" part="log" aria-labelledby="log-heading">
            ${log.map((message) => renderMessage(i18n, message, files))}
          </ol>`
        : html`<p>${msg('Nothing has been written since the enquiry was sent.', { id: 'enquiry-detail.log.empty' })}</p>`
    }
  </section>`;
}
