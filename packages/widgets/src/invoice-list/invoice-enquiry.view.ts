/** The panel of a question: whom to ask, and the facts to send or to read out. */
import type { Contacts, ContactLine } from '@csol/contract';
import { renderIcon, safeHref, str, type I18n, type RequestState } from '@csol/core';
import { closeIcon, copyIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { aboutText, factsText, mailTo, type Asked } from './invoice-enquiry.facts.ts';

/** How to reach those who answer. */
export type Desk = Pick<Contacts, 'email' | 'lines'>;

/** What became of copying the facts. */
export type Copied = 'done' | 'by-hand' | undefined;

export interface EnquiryContent {
  /** Of the heading: a list may show one question behind another. */
  id: string;
  asked: Asked;
  state: RequestState<Desk>;
  copied: Copied;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  retry: () => void;
  copy: (text: string) => void;
  close: () => void;
}

function audienceLabel({ msg }: I18n, audience: string): string {
  switch (audience) {
    case 'commercial':
      return msg('Commercial customers', { id: 'invoice-enquiry.audience.commercial' });
    case 'stateAndLocal':
      return msg('State and local government', { id: 'invoice-enquiry.audience.state' });
    case 'federal':
      return msg('Federal government', { id: 'invoice-enquiry.audience.federal', desc: 'US federal government customers' });
    case 'partner':
      return msg('Business partners', { id: 'invoice-enquiry.audience.partner' });
    default:
      return audience;
  }
}

function renderLine(i18n: I18n, line: ContactLine): TemplateResult {
  const forWhom = [line.subject, line.audience && audienceLabel(i18n, line.audience)].filter(Boolean).join(', ');
  const href = safeHref(`tel:${line.number}`);
  return html`<div>
    <dt>${forWhom || i18n.msg('Phone', { id: 'invoice-enquiry.phone' })}</dt>
    <dd>${href ? html`<a class="number" href=${href}>${line.display}</a>` : html`<span class="number">${line.display}</span>`}</dd>
  </div>`;
}

function renderContacts(i18n: I18n, { email, lines }: Desk, asked: Asked): TemplateResult {
  const { msg } = i18n;
  const href = email && safeHref(mailTo(i18n, email, asked));
  return html`<p>
      ${
        email
          ? msg('The support desk answers by e-mail and phone. The e-mail has these facts in it already.', {
              id: 'invoice-enquiry.by-mail',
            })
          : msg('The support desk answers by phone. Have these facts at hand.', { id: 'invoice-enquiry.by-phone' })
      }
    </p>
    <dl class="facts">
      ${
        email
          ? html`<div>
              <dt>${msg('E-mail', { id: 'invoice-enquiry.email' })}</dt>
              <dd>${href ? html`<a part="mail-link" href=${href}>${email}</a>` : email}</dd>
            </div>`
          : nothing
      }
      ${lines.filter(({ type }) => type === 'phone').map((line) => renderLine(i18n, line))}
    </dl>`;
}

function renderWhom(i18n: I18n, content: EnquiryContent): unknown {
  const { msg } = i18n;
  const { state, asked, retry } = content;
  const contacts = 'data' in state ? state.data : undefined;
  const isReachable = contacts && (contacts.email || contacts.lines.some(({ type }) => type === 'phone'));
  if (isReachable) return renderContacts(i18n, contacts, asked);
  if (contacts || state.name === 'idle' || (state.name === 'failed' && state.error.kind === 'not-found')) {
    const nobody = msg('No contact is known for this page’s country. Ask whoever you usually ask; these facts help them.', {
      id: 'invoice-enquiry.nobody',
    });
    return html`<p>${nobody}</p>`;
  }
  if (state.name === 'loading') {
    return html`<div role="status" aria-label=${msg('Loading', { id: 'invoice-list.status.loading' })}>
      <span class="skeleton"></span>
    </div>`;
  }
  return content.renderPanel(state, retry);
}

function copiedText({ msg }: I18n, copied: NonNullable<Copied>): string {
  return copied === 'done'
    ? msg('Copied', { id: 'invoice-enquiry.copied' })
    : msg('The browser does not allow it: copy what is marked by hand.', { id: 'invoice-enquiry.by-hand' });
}

/** Whom to ask, and what to say. */
export function renderEnquiry(i18n: I18n, content: EnquiryContent): TemplateResult {
  const { msg } = i18n;
  const { id, asked, copied, copy, close } = content;
  const about = aboutText(i18n, asked);
  const facts = factsText(i18n, asked);
  const closeLabel = msg('Close the question', { id: 'invoice-enquiry.close' });
  return html`<section class="enquiry no-print" part="enquiry" aria-labelledby=${id}>
    <header>
      <h3 id=${id} tabindex="-1">${msg(str`Question about: ${about}`, { id: 'invoice-enquiry.heading' })}</h3>
      <button
        class="button button--ghost button--icon"
        type="button"
        part="cancel-button"
        aria-label=${closeLabel}
        title=${closeLabel}
        @click=${close}
      >
        ${renderIcon(closeIcon)}
      </button>
    </header>
    ${renderWhom(i18n, content)}
    <div class="enquiry__facts" role="group" tabindex="0" aria-labelledby=${id}>${facts}</div>
    <p>
      <button class="button" type="button" part="copy-button" @click=${() => copy(facts)}>
        ${renderIcon(copyIcon)}${msg('Copy these facts', { id: 'invoice-enquiry.copy' })}
      </button>
      <span role="status">${copied && copiedText(i18n, copied)}</span>
    </p>
  </section>`;
}
