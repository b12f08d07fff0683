/** The form to write to the desk again. */
import { renderIcon, stateOf, str, type FieldProblem, type Form, type I18n, type RequestState } from '@csol/core';
import { errorIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

const FIELD = 'reply-text';

/** What the form is drawn from. */
export interface ReplyContent {
  form: Form;
  /** The files that go along, and where to add some. */
  files: unknown;
  /** Sent as soon as all files have come. */
  isWaiting: boolean;
  /** Whether writing opens the enquiry again. */
  isClosed: boolean;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  submit: (event: Event) => void;
  /** Sends the same once more. */
  resend: () => void;
}

/** What is wrong with the message. */
function problemText({ msg, formats }: I18n, { code, field, limit = 0 }: FieldProblem): string {
  if (field === 'files') {
    return msg('Some files have not come. Send them again, or take them out.', { id: 'enquiry-detail.reply.files' });
  }
  if (code === 'required') return msg('Write your message.', { id: 'enquiry-detail.reply.required' });
  const n = formats.number(limit);
  return code === 'tooLong'
    ? msg(str`At most ${n} characters are possible. Shorten it, or send it in two messages.`, { id: 'enquiry-detail.reply.long' })
    : msg('This was not accepted. Change it, then try again.', { id: 'enquiry-detail.reply.other' });
}

/** Leads to the field without a trace in the address. */
function handleLink(event: Event): void {
  event.preventDefault();
  ((event.currentTarget as HTMLElement).getRootNode() as ShadowRoot).getElementById(FIELD)?.focus();
}

/** Why nothing was sent, and that nothing is lost; takes the focus. */
function renderSummary(i18n: I18n, { form, renderPanel, resend }: ReplyContent): TemplateResult | typeof nothing {
  const { msg } = i18n;
  const { problems, error } = form;
  if (problems.length === 0 && !error) return nothing;
  const label = msg('Your message', { id: 'enquiry-detail.reply.label' });
  return html`<div class="summary" part="summary" role="alert" tabindex="-1">
    ${
      problems.length > 0
        ? html`<h4>${msg('There is a problem', { id: 'enquiry-detail.reply.summary' })}</h4>
            <ul>
              ${problems.map((problem) => {
                const text = problemText(i18n, problem);
                if (problem.field === 'files') return html`<li>${text}</li>`;
                return html`<li><a href="#${FIELD}" @click=${handleLink}><strong>${label}</strong> ${text}</a></li>`;
              })}
            </ul>`
        : nothing
    }
    ${
      error && problems.length === 0
        ? html`${renderPanel(stateOf(error), resend)}
            <p>${msg('Your message has not been sent. What you typed is still there.', { id: 'enquiry-detail.reply.kept' })}</p>`
        : nothing
    }
  </div>`;
}

function renderField(i18n: I18n, { form }: ReplyContent): TemplateResult {
  const { msg } = i18n;
  const problem = form.problems.find(({ field }) => field !== 'files');
  return html`<label for=${FIELD}>${msg('Your message', { id: 'enquiry-detail.reply.label' })}</label>
    ${problem ? html`<p class="problem" id="${FIELD}-problem">${renderIcon(errorIcon)}${problemText(i18n, problem)}</p>` : nothing}
    <textarea
      id=${FIELD}
      name="text"
      part="input"
      rows="5"
      dir="auto"
      required
      ?readonly=${form.isBusy}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? `${FIELD}-problem` : nothing}
      .value=${live(form.values['text'] ?? '')}
      @input=${(event: Event) => form.edit('text', (event.target as HTMLTextAreaElement).value)}
    ></textarea>`;
}

/** The form. */
export function renderReply(i18n: I18n, content: ReplyContent): TemplateResult {
  const { msg } = i18n;
  const { form, files, isClosed, isWaiting, submit } = content;
  const isBusy = form.isBusy || isWaiting;
  return html`<section class="no-print">
    <h3 id="reply-heading">${msg('Write to the desk', { id: 'enquiry-detail.reply' })}</h3>
    <form class="reply" part="reply-form" method="post" novalidate aria-labelledby="reply-heading" @submit=${submit}>
      ${renderSummary(i18n, content)}
      ${isClosed ? html`<p>${msg('Writing opens this enquiry again.', { id: 'enquiry-detail.reply.reopens' })}</p>` : nothing}
      ${renderField(i18n, content)} ${files}
      <button class="button button--primary" type="submit" part="submit-button" aria-disabled=${isBusy}>
        ${
          isBusy
            ? msg('Sending…', { id: 'enquiry-detail.reply.busy' })
            : msg('Send', { id: 'enquiry-detail.reply.send', desc: 'Button: sends a message' })
        }
      </button>
    </form>
  </section>`;
}
