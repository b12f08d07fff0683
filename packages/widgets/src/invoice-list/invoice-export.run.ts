/** A download on screen once it has been ordered. */
import type { ApiError } from '@csol/client/port';
import type { ExportGap, ExportJob } from '@csol/contract';
import { renderIcon, renderPanel, stateOf, str, type I18n, type RequestState } from '@csol/core';
import { doneIcon, downloadIcon, errorIcon, renewIcon, timeIcon, warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { RunState } from './invoice-export.job.ts';
import { retryOf, type ExportTask } from './invoice-export.state.ts';

/** What is shown of a download, and what its buttons do. */
export interface RunContent {
  state: RunState;
  task: ExportTask | undefined;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  cancel: () => void;
  retry: () => void;
  retryMissing: () => void;
  back: () => void;
}

/** A part of the states. */
type In<Name extends RunState['name']> = Extract<RunState, { name: Name }>;

const percentOf = ({ done, total }: ExportJob): number => (total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0);

/** What a screen reader hears: what has changed, and each quarter of the way. */
export function spokenText({ msg, formats }: I18n, state: RunState): string {
  switch (state.name) {
    case 'running': {
      const quarter = state.job && !state.isSaving ? Math.floor(percentOf(state.job) / 25) * 25 : 0;
      const share = formats.percent(String(quarter));
      if (quarter > 0) return msg(str`${share} of the file is ready`, { id: 'invoice-export.progress.spoken' });
      return state.isSaving || !state.job
        ? msg('The file is on its way', { id: 'invoice-export.fetching' })
        : msg('The file is being made', { id: 'invoice-export.running' });
    }
    case 'done':
      return state.job?.missingCount
        ? msg('Downloaded, but something is missing', { id: 'invoice-export.partial' })
        : msg('Downloaded', { id: 'invoice-export.done', desc: 'A file has been saved' });
    case 'failed':
      return msg('The download failed', { id: 'invoice-export.failed' });
    case 'cancelled':
      return msg('The download is cancelled', { id: 'invoice-export.cancelled' });
    case 'gone':
      return msg('The file is no longer kept', { id: 'invoice-export.gone' });
  }
}

function renderButton(label: string, icon: string, act: () => void, part: string): TemplateResult {
  return html`<button class="button" type="button" part=${part} @click=${act}>${renderIcon(icon)}${label}</button>`;
}

function renderBack({ msg }: I18n, back: () => void): TemplateResult {
  return html`<button class="button button--ghost" type="button" part="back-button" @click=${back}>
    ${msg('Back to the choice', { id: 'invoice-export.back' })}
  </button>`;
}

function renderRunning(i18n: I18n, state: In<'running'>, cancel: () => void): TemplateResult {
  const { msg, formats } = i18n;
  const job = state.isSaving ? undefined : state.job;
  const [done, total] = [job?.done ?? 0, job?.total ?? 0].map((count) => formats.number(count));
  return html`<div class="export__running">
    <h3 id="export-state">
      ${
        job
          ? msg('The file is being made', { id: 'invoice-export.running' })
          : msg('The file is on its way', { id: 'invoice-export.fetching' })
      }
    </h3>
    ${
      job
        ? html`<progress class="export__bar" aria-labelledby="export-state" max=${job.total || 1} value=${job.done}></progress>
            <p class="number">
              ${msg(str`${done} of ${total} documents`, { id: 'invoice-export.progress' })}
              <span class="muted">${formats.percent(String(percentOf(job)))}</span>
            </p>`
        : html`<progress class="export__bar" aria-labelledby="export-state"></progress>`
    }
    <p class="muted">
      ${msg('You can close this panel: the file is saved as soon as it is ready. Leaving the page ends the download.', {
        id: 'invoice-export.running.hint',
      })}
    </p>
    <p>
      <button class="button" type="button" part="cancel-button" @click=${cancel}>
        ${msg('Cancel the download', { id: 'invoice-export.cancel' })}
      </button>
    </p>
  </div>`;
}

function reasonText({ msg }: I18n, reason: string): string {
  switch (reason) {
    case 'failed':
      return msg('could not be made', { id: 'invoice-export.reason.failed', desc: 'Why a file is missing' });
    case 'unavailable':
      return msg('is not offered', { id: 'invoice-export.reason.unavailable', desc: 'Why a file is missing: nobody makes such files' });
    case 'gone':
      return msg('is no longer there', { id: 'invoice-export.reason.gone', desc: 'Why a file is missing: the document has gone' });
    default:
      return reason;
  }
}

function renderGaps(i18n: I18n, { missing, missingCount }: ExportJob): TemplateResult {
  const { msg, formats } = i18n;
  const others = missingCount - missing.length;
  const n = formats.number(others);
  const row = ({ id, number, content, reason }: ExportGap): TemplateResult =>
    html`<li>
      <bdi class="number">${number || id}</bdi><span>${content.toUpperCase()}</span><span>${reasonText(i18n, reason)}</span>
    </li>`;
  return html`<ul class="export__missing" tabindex="0" aria-label=${msg('Missing files', { id: 'invoice-export.missing' })}>
      ${missing.map(row)}
    </ul>
    ${
      others > 0
        ? html`<p>
            ${i18n.plural(others, {
              one: () => msg(str`and ${n} more, named in missing.txt in the file`, { id: 'invoice-export.missing-more.one' }),
              other: () => msg(str`and ${n} more, named in missing.txt in the file`, { id: 'invoice-export.missing-more.other' }),
            })}
          </p>`
        : nothing
    }`;
}

function renderDone(i18n: I18n, { fileName, job }: In<'done'>, content: RunContent): TemplateResult {
  const { msg, formats } = i18n;
  const { task, retry, retryMissing, back } = content;
  const isPartial = job !== undefined && job.missingCount > 0;
  const until = job?.expiresAt === undefined ? '' : formats.time(new Date(job.expiresAt));
  return html`<div class="panel ${isPartial ? 'panel--warning' : ''}" part="panel">
    ${renderIcon(isPartial ? warningIcon : doneIcon)}
    <div class="panel__body">
      <h3>${spokenText(i18n, content.state)}</h3>
      <p><bdi>${fileName}</bdi></p>
      ${isPartial ? renderGaps(i18n, job) : nothing}
      ${until ? html`<p class="muted">${msg(str`It can be saved again until ${until}.`, { id: 'invoice-export.kept' })}</p>` : nothing}
      <div class="panel__actions">
        ${
          isPartial && task && retryOf(task, job.missing)
            ? renderButton(
                msg('Try the missing ones again', { id: 'invoice-export.retry-missing' }),
                renewIcon,
                retryMissing,
                'retry-button',
              )
            : nothing
        }
        ${renderButton(msg('Save again', { id: 'invoice-export.again' }), downloadIcon, retry, 'start-button')} ${renderBack(i18n, back)}
      </div>
    </div>
  </div>`;
}

/** Whether an error is the problem of that name in the contract's list. */
const isProblem = ({ type }: ApiError, name: string): boolean => type?.endsWith(`:${name}`) === true;

/** What an order is refused for, where a download has words of its own for it. */
function refusalText({ msg }: I18n, { step, error }: In<'failed'>, isAll: boolean): string | undefined {
  if (!error) return msg('Something went wrong on our side. Nothing was changed. Try again.', { id: 'invoice-export.failed.text' });
  if (error.kind === 'not-found' && step === 'createExport') {
    if (isAll) return msg('The service does not offer this download.', { id: 'invoice-export.refused.not-offered' });
    return msg('A selected document is no longer there, or your account has no access to it. Clear the selection and select anew.', {
      id: 'invoice-export.refused.not-found',
    });
  }
  if (isProblem(error, 'tooLarge')) {
    return msg('Too many documents for one file. Narrow the list down with filters, or leave PDF and e-invoices out.', {
      id: 'invoice-export.refused.too-large',
    });
  }
  if (error.fieldErrors.some(({ pointer }) => pointer === '/profile')) {
    return msg('The service does not know how spreadsheets of this country read CSV. Choose CSV for programs, or Excel.', {
      id: 'invoice-export.refused.profile',
    });
  }
  return undefined;
}

function renderFailed(i18n: I18n, state: In<'failed'>, content: RunContent): unknown {
  const { error } = state;
  const { msg } = i18n;
  const { task } = content;
  const text = refusalText(i18n, state, task !== undefined && 'request' in task && task.request.query !== undefined);
  const label = msg('Try again', { id: 'panel.retry', desc: 'Button that repeats a failed request' });
  const retry = renderButton(label, renewIcon, content.retry, 'retry-button');
  if (text) {
    const actions = html`${error ? nothing : retry}${renderBack(i18n, content.back)}`;
    const title = spokenText(i18n, state);
    return renderPanel(i18n, { tone: 'error', icon: errorIcon, title, text, actions, requestId: error?.requestId });
  }
  if (!error) return nothing;
  return html`${content.renderPanel(stateOf(error), content.retry)}
    <p>${renderBack(i18n, content.back)}</p>`;
}

/** How far a download is, or how it ended: what happened, what is safe, what to do next. */
export function renderRun(i18n: I18n, content: RunContent): unknown {
  const { msg } = i18n;
  const { state, retry, back } = content;
  const again = renderButton(msg('Make it again', { id: 'invoice-export.remake' }), renewIcon, retry, 'retry-button');
  switch (state.name) {
    case 'running':
      return renderRunning(i18n, state, content.cancel);
    case 'done':
      return renderDone(i18n, state, content);
    case 'failed':
      return renderFailed(i18n, state, content);
    case 'cancelled':
      return renderPanel(i18n, {
        tone: 'info',
        icon: timeIcon,
        title: spokenText(i18n, state),
        text: msg('Nothing was saved.', { id: 'invoice-export.cancelled.text' }),
        actions: html`${again}${renderBack(i18n, back)}`,
      });
    case 'gone':
      return renderPanel(i18n, {
        tone: 'warning',
        icon: timeIcon,
        title: spokenText(i18n, state),
        text: msg('Files are kept for a short time. Your documents are safe: the file can be made again.', {
          id: 'invoice-export.gone.text',
        }),
        actions: html`${again}${renderBack(i18n, back)}`,
      });
  }
}

/** A download whose panel is closed: a small sign of it that leads back. */
export function renderExportStatus(i18n: I18n, state: RunState, show: () => void, region: unknown): TemplateResult {
  const { msg, formats } = i18n;
  const share = state.name === 'running' && state.job && !state.isSaving ? formats.percent(String(percentOf(state.job))) : undefined;
  const text = share ? msg(str`Download: ${share}`, { id: 'invoice-export.status' }) : spokenText(i18n, state);
  const icon = state.name === 'failed' ? errorIcon : state.name === 'done' ? doneIcon : downloadIcon;
  return html`<button class="button button--ghost" type="button" part="export-status" aria-haspopup="dialog" @click=${show}>
      ${renderIcon(icon)}${text}
    </button>
    ${region}`;
}
