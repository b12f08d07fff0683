/** What is around a form: the choice of forms, what is under way, what has been sent. */
import type { EnquiryForm, EnquiryReference } from '@csol/contract';
import { renderCopyButton, renderEmptyPanel, renderIcon, renderPanel, str, type I18n, type RequestState } from '@csol/core';
import { subjectLabel } from '@csol/core/enquiry-facts';
import { doneIcon, questionIcon, timeIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { groupForms, kindOf } from './enquiry-form.choice.ts';
import type { Sent } from './enquiry-form.context.ts';
import type { Draft } from './enquiry-form.drafts.ts';
import type { Parcel } from './enquiry-form.outbox.ts';
import { promiseText } from './enquiry-form.promise.ts';

/** What the choice shows, and what a person does with it. */
export interface ChoiceContent {
  forms: readonly EnquiryForm[];
  about: readonly EnquiryReference[];
  /** What has been begun. */
  open: readonly Draft[];
  choose: (formId: string, about: readonly EnquiryReference[]) => void;
  /** Forgets what the choice is about. */
  forget: () => void;
}

function renderForm(i18n: I18n, form: EnquiryForm, { about, open, choose }: ChoiceContent): TemplateResult {
  const { msg } = i18n;
  const begun = msg('Begun', { id: 'enquiry-form.begun', desc: 'A form that has been filled in in part' });
  const isBegun = open.some((draft) => draft.formId === form.id && draft.about.join() === about.join());
  if (form.needsFact && about.length === 0) {
    const isOrder = form.subject === 'orders';
    return html`<li>
      <span>${form.title}</span>
      <p class="hint">
        ${
          isOrder
            ? msg('Open the order, and ask from there.', { id: 'enquiry-form.needs.order' })
            : msg('Open the document, and ask from there.', { id: 'enquiry-form.needs.document' })
        }
      </p>
    </li>`;
  }
  return html`<li>
    <button class="link" type="button" part="form-button" @click=${() => choose(form.id, about)}>${form.title}</button>
    ${isBegun ? html`<span class="tag">${begun}</span>` : nothing}
  </li>`;
}

/** The forms by subject. */
export function renderChoice(i18n: I18n, content: ChoiceContent): TemplateResult {
  const { msg } = i18n;
  const { about, forms, open, choose, forget } = content;
  const groups = groupForms(forms, about);
  const others = open.filter((draft) => draft.about.join() !== about.join());
  return html`<section class="screen" part="choice" aria-labelledby="choice-heading">
    <h3 class="screen__heading" id="choice-heading" tabindex="-1">${msg('What is it about?', { id: 'enquiry-form.choose' })}</h3>
    ${
      kindOf(about)
        ? html`<p>
            ${msg('These forms fit what you ask about.', { id: 'enquiry-form.fitting' })}
            <button class="link" type="button" part="all-button" @click=${forget}>
              ${msg('Show all forms', { id: 'enquiry-form.all' })}
            </button>
          </p>`
        : nothing
    }
    <div class="subjects">
      ${groups.map(
        ({ subject, forms: own }) =>
          html`<section class="subject" part="subject" aria-label=${subjectLabel(i18n, subject)}>
            <h4>${subjectLabel(i18n, subject)}</h4>
            <ul>
              ${own.map((form) => renderForm(i18n, form, content))}
            </ul>
          </section>`,
      )}
    </div>
    ${others.length > 0 ? renderBegun(i18n, others, { forms, choose }) : nothing}
  </section>`;
}

/** What has been begun about other things. */
function renderBegun(i18n: I18n, open: readonly Draft[], { forms, choose }: Pick<ChoiceContent, 'forms' | 'choose'>): TemplateResult {
  const titleOf = (formId: string): string => forms.find(({ id }) => id === formId)?.title ?? formId;
  return html`<section class="subject" part="begun" aria-labelledby="begun-heading">
    <h4 id="begun-heading">${i18n.msg('Go on with what you have begun', { id: 'enquiry-form.go-on' })}</h4>
    <ul>
      ${open.map(
        ({ formId, about }) =>
          html`<li>
            <button class="link" type="button" part="form-button" @click=${() => choose(formId, about)}>${titleOf(formId)}</button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What a person does with what is under way. */
export interface OutboxContent {
  parcels: readonly Parcel[];
  /** Whether it outlives the page. */
  isKept: boolean;
  sendAll: () => void;
  takeBack: (key: string) => void;
  /** Which one is asked about. */
  asked: string | undefined;
  ask: (key: string | undefined) => void;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
}

function waitingText({ msg }: I18n, isKept: boolean): string {
  if (isKept) {
    return msg('It is sent as soon as the desk’s system can be reached. It is kept in this browser until then.', {
      id: 'enquiry-form.outbox.kept',
    });
  }
  return msg('It is sent as soon as the desk’s system can be reached. Leave this page open until then.', {
    id: 'enquiry-form.outbox.open',
  });
}

function renderQuestion({ msg }: I18n, key: string, { takeBack, ask }: OutboxContent): TemplateResult {
  const text = msg('It may have come to the desk already. If you send it again, it may be there twice.', {
    id: 'enquiry-form.take-back.text',
  });
  return html`<p>${text}</p>
    <button class="button" type="button" part="confirm-take-back-button" @click=${() => takeBack(key)}>
      ${msg('Stop sending, and change it', { id: 'enquiry-form.take-back.yes' })}
    </button>
    <button class="button" type="button" part="cancel-button" @click=${() => ask(undefined)}>
      ${msg('Go on sending', { id: 'enquiry-form.take-back.no' })}
    </button>`;
}

function renderParcel(i18n: I18n, parcel: Parcel, content: OutboxContent): unknown {
  const { msg } = i18n;
  const { key, title, isSending, error } = parcel;
  const { isKept, sendAll, asked, ask } = content;
  if (error?.kind === 'expired') return content.renderPanel({ name: 'expired', error }, sendAll);
  if (isSending && !error) return html`<p role="status">${msg(str`Sending: ${title}`, { id: 'enquiry-form.sending' })}</p>`;
  const actions = asked === key
    ? renderQuestion(i18n, key, content)
    : html`<button class="button" type="button" part="retry-button" aria-disabled=${isSending} @click=${sendAll}>
          ${msg('Send now', { id: 'enquiry-form.send-now' })}
        </button>
        <button class="button" type="button" part="take-back-button" @click=${() => ask(key)}>
          ${msg('Change it', { id: 'enquiry-form.take-back' })}
        </button>`;
  return renderPanel(i18n, {
    ...{ tone: 'warning', icon: timeIcon, actions },
    title: msg(str`Not sent yet: ${title}`, { id: 'enquiry-form.outbox.title' }),
    text: waitingText(i18n, isKept),
    requestId: error?.requestId,
  });
}

/** What has been sent off and not been answered. */
export function renderOutbox(i18n: I18n, content: OutboxContent): unknown {
  return content.parcels.map((parcel) => renderParcel(i18n, parcel, content));
}

/** What has come to the desk. */
export function renderSent(i18n: I18n, { title, receipt }: Sent, again: () => void): TemplateResult {
  const { msg } = i18n;
  const { trackingNumber, promise, email, receivedAt, rows = [] } = receipt;
  const noted = rows.filter(({ note }) => note !== undefined);
  return html`<section class="screen" part="sent" aria-labelledby="sent-heading">
    <h3 class="screen__heading" id="sent-heading" tabindex="-1">
      ${renderIcon(doneIcon)}${msg(str`Sent: ${title}`, { id: 'enquiry-form.sent' })}
    </h3>
    <p class="copyable">
      ${msg('Tracking number', { id: 'enquiry-form.tracking-number' })}
      <strong class="number">${trackingNumber}</strong>
      ${renderCopyButton({
        value: () => trackingNumber,
        label: msg('Copy the tracking number', { id: 'enquiry-form.copy' }),
        done: msg('Copied', { id: 'enquiry-form.copied' }),
      })}
    </p>
    ${promise ? html`<p>${promiseText(i18n, promise, receivedAt)}</p>` : nothing}
    ${email ? html`<p>${msg(str`An e-mail with all of it is on its way to ${email}.`, { id: 'enquiry-form.acknowledged' })}</p>` : nothing}
    ${rows.length > 0 ? renderReceipts(i18n, rows.length, noted) : nothing}
    <div class="actions">
      <button class="button" type="button" part="again-button" @click=${again}>
        ${msg('Send another enquiry', { id: 'enquiry-form.again' })}
      </button>
    </div>
  </section>`;
}

type Receipts = NonNullable<Sent['receipt']['rows']>;

/** What the desk will look at in a row. */
function noteText({ msg }: I18n, note: Receipts[number]['note']): string {
  switch (note) {
    case 'unknown':
      return msg('is not in the inventory', { id: 'enquiry-form.row.unknown', desc: 'After a serial number' });
    case 'known':
      return msg('is in the inventory already', { id: 'enquiry-form.row.known', desc: 'After a serial number' });
    case 'gone':
      return msg('has left the inventory already', { id: 'enquiry-form.row.gone', desc: 'After a serial number' });
    default:
      return msg('has another type in the inventory', { id: 'enquiry-form.row.type', desc: 'After a serial number' });
  }
}

function renderReceipts(i18n: I18n, count: number, noted: Receipts): TemplateResult {
  const { msg } = i18n;
  const all = i18n.plural(count, {
    one: () => msg(str`${count} machine was taken in.`, { id: 'enquiry-form.rows.one' }),
    other: () => msg(str`${count} machines were taken in.`, { id: 'enquiry-form.rows.other' }),
  });
  return html`<p>${all}</p>
    ${
      noted.length > 0
        ? html`<p>${msg('The desk looks at these:', { id: 'enquiry-form.rows.noted' })}</p>
            <ul class="receipts">
              ${noted.map(({ serialNumber, note }) => html`<li><bdi>${serialNumber}</bdi> ${noteText(i18n, note)}</li>`)}
            </ul>`
        : nothing
    }`;
}

/** In the size of the choice, so that nothing moves. */
export const renderPlaces = (): TemplateResult =>
  html`<div class="subjects" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<span class="skeleton skeleton--subject"></span>`)}</div>`;

/** There is nobody to ask, or no country. */
export function renderIdle(i18n: I18n, hasClient: boolean): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('Enquiries', { id: 'enquiry-form.heading' }),
    text: hasClient
      ? msg('This page does not say which country’s desk is asked.', { id: 'enquiry-form.idle.country' })
      : msg('This page is not connected to a service that takes enquiries.', { id: 'enquiry-form.idle.client' }),
  });
}

/** The country has no forms. */
export function renderNoForms(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderPanel(i18n, {
    ...{ tone: 'info', icon: questionIcon },
    title: msg('This country offers no forms', { id: 'enquiry-form.empty.title' }),
    text: msg('Reach its desk by phone or e-mail instead.', { id: 'enquiry-form.empty.text' }),
  });
}

/** A link led to a form that the country does not offer. */
export function renderGone(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderPanel(i18n, {
    ...{ tone: 'info', icon: questionIcon },
    title: msg('This form is not offered', { id: 'enquiry-form.gone.title' }),
    text: msg('Choose another one that fits what you want to ask.', { id: 'enquiry-form.gone.text' }),
  });
}
