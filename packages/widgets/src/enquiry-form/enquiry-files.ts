/** The files of a form: chosen or dropped, with how far each has come. A chunk of its own. */
import type { Attachment } from '@csol/contract';
import { renderIcon, str, type I18n } from '@csol/core';
import { closeIcon, doneIcon, errorIcon, renewIcon } from '@csol/core/icons';
import type { Upload } from '@csol/core/uploads';
import { html, nothing, type TemplateResult } from 'lit';
import { filesLabel } from './enquiry-fields.problems.ts';
import type { FillContext } from './enquiry-form.context.ts';

export { enquiryFilesStyles as styles } from './enquiry-files.styles.ts';
export { texts } from './enquiry-files.locales/index.ts';

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
        id: 'enquiry-files.refused.name',
      });
    case 'unsafe':
      return msg('Something harmful was found in this file. It was thrown away.', { id: 'enquiry-files.refused.unsafe' });
    case 'archive':
      return msg('What is packed in this file is too large, or cannot be looked at. Add the files one by one.', {
        id: 'enquiry-files.refused.archive',
      });
    default:
      return msg('Files of this kind are not taken. Add a PDF, a picture, an office document, a text or a ZIP.', {
        id: 'enquiry-files.refused.type',
      });
  }
}

/** Where a file is. */
function stateText(i18n: I18n, { state, sent, size, attachment, error }: Upload, maxBytes: number): string {
  const { msg, formats } = i18n;
  switch (state) {
    case 'waiting':
      return msg('Waits for its turn', { id: 'enquiry-files.waiting' });
    case 'sending': {
      const share = formats.percent(String(Math.floor((100 * sent) / size)));
      return msg(str`${share} sent`, { id: 'enquiry-files.sending', desc: 'How much of a file has been sent' });
    }
    case 'ready':
      return msg('Sent along', { id: 'enquiry-files.ready', desc: 'A file has come, and goes with the enquiry' });
    case 'refused':
      return reasonText(i18n, attachment?.reason);
    case 'tooLarge':
      return msg(str`This file has more than ${sizeText(i18n, maxBytes)}. Make it smaller, or split it.`, { id: 'enquiry-files.large' });
    case 'empty':
      return msg('This file is empty. Choose another one.', { id: 'enquiry-files.empty' });
    case 'unreadable':
      return msg('This file was changed or taken away. Choose it once more.', { id: 'enquiry-files.unreadable' });
    case 'failed':
      if (error?.kind === 'limited') return msg('Too many files for now. Try again later.', { id: 'enquiry-files.limited' });
      return msg('This file has not come. What had come of it is kept.', { id: 'enquiry-files.failed' });
  }
}

function renderButton(label: string, icon: string, part: string, act: () => void): TemplateResult {
  return html`<button class="button button--icon" type="button" part=${part} aria-label=${label} title=${label} @click=${act}>
    ${renderIcon(icon)}
  </button>`;
}

function renderFile({ i18n, uploads, forms }: FillContext, upload: Upload): TemplateResult {
  const { msg } = i18n;
  const { key, fileName, size, sent, state } = upload;
  const isFine = state === 'ready' || state === 'sending' || state === 'waiting';
  const label = msg(str`Take out ${fileName}`, { id: 'enquiry-files.remove' });
  const retry = msg(str`Send ${fileName} again`, { id: 'enquiry-files.retry' });
  return html`<li class="file" part="file">
    <span class="file__name"><bdi>${fileName}</bdi> <span class="muted">${sizeText(i18n, size)}</span></span>
    <span class=${isFine ? 'file__state' : 'file__state problem'}>
      ${state === 'ready' ? renderIcon(doneIcon) : isFine ? nothing : renderIcon(errorIcon)}
      <span>${stateText(i18n, upload, forms.attachments.maxBytes)}</span>
    </span>
    ${state === 'sending' ? html`<progress max=${size} value=${sent} aria-label=${fileName}></progress>` : nothing}
    <span class="file__buttons">
      ${state === 'failed' ? renderButton(retry, renewIcon, 'retry-button', () => uploads.retry(key)) : nothing}
      ${renderButton(label, closeIcon, 'remove-button', () => uploads.remove(key))}
    </span>
  </li>`;
}

/** How the files are doing, for a screen reader: once all is over, and not with every part. */
function spokenText({ i18n, uploads }: FillContext): string {
  const { items, isBusy } = uploads;
  if (items.length === 0) return '';
  const wrong = items.filter(({ state }) => state !== 'ready' && state !== 'waiting' && state !== 'sending').length;
  if (wrong > 0) return i18n.msg('Not every file can be sent along.', { id: 'enquiry-files.some-wrong' });
  if (isBusy) return i18n.msg('Files are being sent.', { id: 'enquiry-files.busy' });
  return i18n.msg('All files have come.', { id: 'enquiry-files.done' });
}

/** The files, and where to add some. */
export function renderFiles(context: FillContext): TemplateResult {
  const { i18n, uploads, forms, form } = context;
  const { msg, formats } = i18n;
  const { items } = uploads;
  const size = sizeText(i18n, forms.attachments.maxBytes);
  const most = Math.min(form.maxFiles ?? 0, forms.attachments.maxFiles);
  const take = (list: FileList | undefined | null): void => uploads.add([...(list ?? [])], forms.attachments);
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer?.files);
  };
  const handleChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    take(input.files);
    // The same file may be chosen once more.
    input.value = '';
  };
  return html`<section class="files" part="files" aria-labelledby="files-heading">
    <h4 id="files-heading">${filesLabel(i18n)}</h4>
    <div class="drop" part="drop" @dragover=${(event: Event) => event.preventDefault()} @drop=${handleDrop}>
      <label for="files">${msg('Choose files, or drop them here', { id: 'enquiry-files.choose' })}</label>
      <p class="hint" id="files-hint">
        ${msg(str`At most ${formats.number(most)}, each up to ${size}.`, { id: 'enquiry-files.limits' })}
      </p>
      <input id="files" part="input" type="file" multiple aria-describedby="files-hint" @change=${handleChange} />
    </div>
    <p role="status" class="visually-hidden">${spokenText(context)}</p>
    ${items.length > 0 ? html`<ul class="file-list">${items.map((upload) => renderFile(context, upload))}</ul>` : nothing}
  </section>`;
}
