/** An enquiry's side panel, from top to bottom: how far it is, what was sent, what it is about, what has been written, and the reply. */
import type { EnquiryDetail } from '@csol/contract';
import { MISSING, renderDialog, renderFact, renderIcon, renderPanel, renderRetry, str } from '@csol/core';
import type { I18n, LateWork, LinkCopier, LinkWords, RequestState } from '@csol/core';
import { subjectLabel } from '@csol/core/enquiry-facts';
import { lockedIcon, printIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { headingText, renderFacts, renderMachines, type LinkOf } from './enquiry-detail.facts.ts';
import { enquiryLink } from './enquiry-detail.links.ts';
import { renderFiles, renderLog, type FileActions } from './enquiry-detail.log.ts';
import type { ReplyWriter } from './enquiry-detail.reply.ts';
import type { StatusSetter } from './enquiry-detail.status.ts';
import type { OpenedEnquiry } from './enquiry-list.events.ts';
import { promiseText, renderStatus } from './enquiry-list.labels.ts';

/** What the panel is drawn from. */
export interface DetailContent extends FileActions {
  enquiry: OpenedEnquiry;
  state: RequestState<EnquiryDetail>;
  retry: () => void;
  linkOf: LinkOf;
  status: StatusSetter;
  reply: ReplyWriter;
  link: LinkCopier;
  /** Prints it; the work is under way in `printing`. */
  print: (enquiry: EnquiryDetail) => void;
  printing: LateWork;
  closed: () => void;
}

function renderHead(i18n: I18n, { title, status, promise }: EnquiryDetail, now: Date): TemplateResult {
  const moment = promise && status === 'open' ? promiseText(i18n, promise, now) : '';
  const text = i18n.msg(str`The desk answers ${moment}.`, { id: 'enquiry-detail.promise', desc: '… by Tuesday 10:30' });
  return html`<div class="head">
    <p class="head__title"><bdi>${title}</bdi></p>
    <p>${renderStatus(i18n, status)}</p>
    ${moment ? html`<p part="promise">${text}</p>` : nothing}
  </div>`;
}

/** What is known of the enquiry itself. */
export function renderOwnFacts(i18n: I18n, enquiry: EnquiryDetail): TemplateResult {
  const { msg, formats } = i18n;
  return html`<dl class="facts" part="facts">
    ${renderFact(msg('Subject', { id: 'enquiry-detail.subject' }), subjectLabel(i18n, enquiry.subject))}
    ${renderFact(msg('Sent', { id: 'enquiry-detail.sent', desc: 'Before a time' }), formats.time(new Date(enquiry.createdAt)))}
    ${renderFact(msg('Last change', { id: 'enquiry-detail.changed', desc: 'Before a time' }), formats.time(new Date(enquiry.changedAt)))}
    ${renderFact(msg('Customer number', { id: 'enquiry-detail.customer' }), enquiry.customerNumber)}
  </dl>`;
}

function linkWords({ msg }: I18n): LinkWords {
  return {
    copy: msg('Copy link', { id: 'enquiry-detail.link.copy' }),
    done: msg('The link is copied. It opens nothing for other people.', { id: 'enquiry-detail.link.copied' }),
    byHand: msg('Copy this link by hand: the browser does not allow the page to do it.', { id: 'enquiry-detail.link.by-hand' }),
  };
}

function renderActions(i18n: I18n, enquiry: EnquiryDetail, content: DetailContent): TemplateResult {
  const { status, link, print, printing } = content;
  const words = linkWords(i18n);
  const address = enquiryLink.create(enquiry.id);
  return html`<div class="no-print">
    <div class="actions">
      ${status.renderButton(enquiry)}
      <button class="button button--ghost" type="button" part="print-button" @click=${() => print(enquiry)}>
        ${renderIcon(printIcon)}${i18n.msg('Print', { id: 'enquiry-detail.print', desc: 'Button, a verb' })}
      </button>
      ${link.renderButton(words, address)}
    </div>
    <div class="action">
      ${status.renderBelow(enquiry)} ${link.renderCopied(words, address)}
      ${printing.retry ? content.renderPanel(MISSING, printing.retry) : nothing}
    </div>
  </div>`;
}

/** What was filled in, and the files that went with it. */
export function renderSent(i18n: I18n, { values, attachments }: EnquiryDetail, files: FileActions): TemplateResult | typeof nothing {
  if (values.length + attachments.length === 0) return nothing;
  return html`<section>
    <h3>${i18n.msg('What you sent', { id: 'enquiry-detail.values' })}</h3>
    <dl class="values" part="values">
      ${values.map(
        ({ label, text }) =>
          html`<div>
            <dt dir="auto">${label}</dt>
            <dd class="words" dir="auto">${text}</dd>
          </div>`,
      )}
    </dl>
    ${renderFiles(i18n, attachments, files)}
  </section>`;
}

/** A link says nothing of whether there is such an enquiry: the back end answers alike for somebody else's. */
function renderNotVisible(i18n: I18n, retry: () => void): TemplateResult {
  const { msg } = i18n;
  return html`<div role="alert">
    ${renderPanel(i18n, {
      tone: 'warning',
      icon: lockedIcon,
      title: msg('This enquiry is not visible with this sign-in', { id: 'enquiry-detail.not-visible.title' }),
      text: msg('It is somebody else’s, or it does not exist. Sign in as the person who sent it.', {
        id: 'enquiry-detail.not-visible.text',
      }),
      actions: renderRetry(i18n, retry),
    })}
  </div>`;
}

function renderBody(i18n: I18n, content: DetailContent): TemplateResult {
  const { state, retry, reply, linkOf } = content;
  const enquiry = 'data' in state ? state.data : undefined;
  if (state.name === 'failed' && state.error.kind === 'not-found') return renderNotVisible(i18n, retry);
  const panel = content.renderPanel(state, retry);
  if (!enquiry) {
    return panel === nothing
      ? html`<div class="detail" role="status" aria-label=${i18n.msg('Loading', { id: 'enquiry-detail.loading' })}>
          ${Array.from({ length: 8 }, () => html`<span class="skeleton"></span>`)}
        </div>`
      : html`${panel}`;
  }
  const now = ('loadedAt' in state ? state.loadedAt : undefined) ?? new Date(enquiry.changedAt);
  return html`<div class="detail">
    ${panel} ${renderHead(i18n, enquiry, now)} ${renderOwnFacts(i18n, enquiry)} ${renderActions(i18n, enquiry, content)}
    ${renderSent(i18n, enquiry, content)} ${renderMachines(i18n, enquiry)} ${renderFacts(i18n, enquiry, linkOf)}
    ${renderLog(i18n, enquiry, content)} ${reply.render(enquiry)}
  </div>`;
}

/** The side panel, open. */
export function renderDetail(i18n: I18n, content: DetailContent): TemplateResult {
  const { enquiry, state, closed } = content;
  const { msg } = i18n;
  // Of what a link leads to, the number comes with the enquiry.
  const number = enquiry.trackingNumber ?? ('data' in state ? state.data?.trackingNumber : undefined);
  const heading =
    number === undefined
      ? msg('Enquiry', { id: 'enquiry-detail.enquiry', desc: 'Heading while the number is not known' })
      : headingText(i18n, number);
  return renderDialog(i18n, { heading, body: renderBody(i18n, content), closed });
}
