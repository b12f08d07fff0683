/** The files of a form: chosen or dropped, with how far each has come. Loaded when a form has some. */
import type { Attachment } from '@csol/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon, doneIcon, errorIcon, renewIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import { str } from '../i18n/str.ts';
import { renderFileButton } from '../parts/file-button.ts';
import { renderIcon } from '../parts/icon.ts';
import type { Upload, UploadQueue } from './upload-queue.ts';

export { uploadStyles as styles } from './styles.ts';
export { texts } from './locales/index.ts';

/** The files of one form. */
export interface UploadsContent {
  /** Of the control that files are chosen with. */
  id: string;
  uploads: UploadQueue;
  /** How many files there may be. */
  most: number;
  /** Bytes of one file; missing where only the back end knows. */
  maxBytes?: number | undefined;
}

const MEGABYTE = 1024 * 1024;

/** A size in megabytes or kilobytes. */
function sizeText({ formats }: I18n, bytes: number): string {
  const [unit, value] = bytes < MEGABYTE ? ['kilobyte', bytes / 1024] : ['megabyte', bytes / MEGABYTE];
  const digits = { maximumFractionDigits: unit === 'kilobyte' ? 0 : 1 };
  return new Intl.NumberFormat(formats.locale, { style: 'unit', unit, ...digits }).format(unit === 'kilobyte' ? Math.ceil(value) : value);
}

/** Why a file is not taken, and what to do. */
function reasonText({ msg }: I18n, reason: Attachment['reason']): string {
  switch (reason) {
    case 'name':
      return msg('This file is something else than its name says. Save it anew from its program, and add that file.', {
        id: 'uploads.refused.name',
      });
    case 'unsafe':
      return msg('Something harmful was found in this file. It was thrown away.', { id: 'uploads.refused.unsafe' });
    case 'archive':
      return msg('What is packed in this file is too large, or cannot be looked at. Add the files one by one.', {
        id: 'uploads.refused.archive',
      });
    default:
      return msg('Files of this kind are not taken. Add a PDF, a picture, an office document, a text or a ZIP.', {
        id: 'uploads.refused.type',
      });
  }
}

/** Where a file is. */
function stateText(i18n: I18n, { state, sent, size, attachment, error }: Upload, maxBytes: number | undefined): string {
  const { msg, formats } = i18n;
  switch (state) {
    case 'waiting':
      return msg('Waits for its turn', { id: 'uploads.waiting' });
    case 'sending': {
      const share = formats.percent(String(Math.floor((100 * sent) / size)));
      return msg(str`${share} sent`, { id: 'uploads.sending', desc: 'How much of a file has been sent' });
    }
    case 'ready':
      return msg('Sent along', { id: 'uploads.ready', desc: 'A file has come, and goes with the enquiry' });
    case 'refused':
      return reasonText(i18n, attachment?.reason);
    case 'tooLarge':
      if (maxBytes === undefined) return msg('This file is too large. Make it smaller, or split it.', { id: 'uploads.too-large' });
      return msg(str`This file has more than ${sizeText(i18n, maxBytes)}. Make it smaller, or split it.`, { id: 'uploads.large' });
    case 'empty':
      return msg('This file is empty. Choose another one.', { id: 'uploads.empty' });
    case 'unreadable':
      return msg('This file was changed or taken away. Choose it once more.', { id: 'uploads.unreadable' });
    case 'failed':
      if (error?.kind === 'limited') return msg('Too many files for now. Try again later.', { id: 'uploads.limited' });
      return msg('This file has not come. What had come of it is kept.', { id: 'uploads.failed' });
  }
}

function renderButton(label: string, icon: string, part: string, act: () => void): TemplateResult {
  return html`<button class="button button--icon" type="button" part=${part} aria-label=${label} title=${label} @click=${act}>
    ${renderIcon(icon)}
  </button>`;
}

function renderFile(i18n: I18n, { uploads, maxBytes }: UploadsContent, upload: Upload): TemplateResult {
  const { msg } = i18n;
  const { key, fileName, size, sent, state } = upload;
  const isFine = state === 'ready' || state === 'sending' || state === 'waiting';
  const label = msg(str`Take out ${fileName}`, { id: 'uploads.remove' });
  const retry = msg(str`Send ${fileName} again`, { id: 'uploads.retry' });
  return html`<li class="file" part="file">
    <span class="file__name"><bdi>${fileName}</bdi> <span class="muted">${sizeText(i18n, size)}</span></span>
    <span class=${isFine ? 'file__state' : 'file__state problem'}>
      ${state === 'ready' ? renderIcon(doneIcon) : isFine ? nothing : renderIcon(errorIcon)}
      <span>${stateText(i18n, upload, maxBytes)}</span>
    </span>
    ${state === 'sending' ? html`<progress max=${size} value=${sent} aria-label=${fileName}></progress>` : nothing}
    <span class="file__buttons">
      ${state === 'failed' ? renderButton(retry, renewIcon, 'retry-button', () => uploads.retry(key)) : nothing}
      ${renderButton(label, closeIcon, 'remove-button', () => uploads.remove(key))}
    </span>
  </li>`;
}

/** How the files are doing, for a screen reader: once all is over, and not with every part. */
function spokenText(i18n: I18n, uploads: UploadQueue): string {
  const { items, isBusy } = uploads;
  if (items.length === 0) return '';
  const wrong = items.filter(({ state }) => state !== 'ready' && state !== 'waiting' && state !== 'sending').length;
  if (wrong > 0) return i18n.msg('Not every file can be sent along.', { id: 'uploads.some-wrong' });
  if (isBusy) return i18n.msg('Files are being sent.', { id: 'uploads.busy' });
  return i18n.msg('All files have come.', { id: 'uploads.done' });
}

/** How many files there may be, and how large each. */
function limitsText(i18n: I18n, { most, maxBytes }: UploadsContent): string {
  const count = i18n.formats.number(most);
  if (maxBytes === undefined) return i18n.msg(str`At most ${count}.`, { id: 'uploads.limit', desc: 'A number of files' });
  return i18n.msg(str`At most ${count}, each up to ${sizeText(i18n, maxBytes)}.`, { id: 'uploads.limits' });
}

/** The files, and where to add some. */
export function renderUploads(i18n: I18n, content: UploadsContent): TemplateResult {
  const { msg } = i18n;
  const { id, uploads, maxBytes = Infinity } = content;
  const choose = (files: readonly File[]): void => uploads.add(files, { maxBytes });
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    choose([...(event.dataTransfer?.files ?? [])]);
  };
  const text = msg('Choose files', { id: 'uploads.button' });
  const { items } = uploads;
  return html`<section class="files" part="files" aria-labelledby="${id}-heading">
    <h4 id="${id}-heading">${msg('Files', { id: 'uploads.heading' })}</h4>
    <div class="drop" part="drop" @dragover=${(event: Event) => event.preventDefault()} @drop=${handleDrop}>
      <label class="drop__label" for=${id}>${msg('Choose files, or drop them here', { id: 'uploads.choose' })}</label>
      <p class="hint" id="${id}-hint">${limitsText(i18n, content)}</p>
      ${renderFileButton({ id, text, isMultiple: true, describedBy: `${id}-hint`, choose })}
    </div>
    <p role="status" class="visually-hidden">${spokenText(i18n, uploads)}</p>
    ${items.length > 0 ? html`<ul class="file-list">${items.map((upload) => renderFile(i18n, content, upload))}</ul>` : nothing}
  </section>`;
}
