/** The panel of a question: whom to ask, and the facts to send or to read out. */
import type { Contacts, ContactLine } from '@csol/contract';
import { chooseLines } from '@csol/domain/contact-lines';
import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon, copyIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import { str } from '../i18n/str.ts';
import { renderIcon } from '../parts/icon.ts';
import type { RequestState } from '../request.ts';
import { safeHref } from '../safe-href.ts';
import { mailTo, type EnquiryWords } from './mail.ts';

/** How to reach those who answer. */
export type Desk = Pick<Contacts, 'email' | 'lines'>;

/** What became of copying the facts. */
export type Copied = 'done' | 'by-hand' | undefined;

export interface EnquiryContent {
  /** Of the heading: a list may show one question behind another. */
  id: string;
  asked: EnquiryWords;
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
      return msg('Commercial customers', { id: 'enquiry-panel.audience.commercial' });
    case 'stateAndLocal':
      return msg('State and local government', { id: 'enquiry-panel.audience.state' });
    case 'federal':
      return msg('Federal government', { id: 'enquiry-panel.audience.federal', desc: 'US federal government customers' });
    case 'partner':
      return msg('Business partners', { id: 'enquiry-panel.audience.partner' });
    default:
      return audience;
  }
}

/** The telephone lines for what is asked. */
const phonesOf = (lines: readonly ContactLine[], { subject }: EnquiryWords): ContactLine[] =>
  chooseLines(lines, { subject }).filter(({ type }) => type === 'phone');

function renderLine(i18n: I18n, line: ContactLine): TemplateResult {
  const forWhom = line.audience && audienceLabel(i18n, line.audience);
  const href = safeHref(`tel:${line.number}`);
  return html`<div>
    <dt>${forWhom || i18n.msg('Phone', { id: 'enquiry-panel.phone' })}</dt>
    <dd>${href ? html`<a class="number" href=${href}>${line.display}</a>` : html`<span class="number">${line.display}</span>`}</dd>
  </div>`;
}

function renderContacts(i18n: I18n, { email, lines }: Desk, asked: EnquiryWords): TemplateResult {
  const { msg } = i18n;
  const href = email && safeHref(mailTo(i18n, email, asked));
  return html`<p>
      ${
        email
          ? msg('The support desk answers by e-mail and phone. The e-mail has these facts in it already.', {
              id: 'enquiry-panel.by-mail',
            })
          : msg('The support desk answers by phone. Have these facts at hand.', { id: 'enquiry-panel.by-phone' })
      }
    </p>
    <dl class="facts">
      ${
        email
          ? html`<div>
              <dt>${msg('E-mail', { id: 'enquiry-panel.email' })}</dt>
              <dd>${href ? html`<a part="mail-link" href=${href}>${email}</a>` : email}</dd>
            </div>`
          : nothing
      }
      ${phonesOf(lines, asked).map((line) => renderLine(i18n, line))}
    </dl>`;
}

function renderWhom(i18n: I18n, content: EnquiryContent): unknown {
  const { msg } = i18n;
  const { state, asked, retry } = content;
  const contacts = 'data' in state ? state.data : undefined;
  const isReachable = contacts && (contacts.email || phonesOf(contacts.lines, asked).length > 0);
  if (isReachable) return renderContacts(i18n, contacts, asked);
  if (contacts || state.name === 'idle' || (state.name === 'failed' && state.error.kind === 'not-found')) {
    const nobody = msg('No contact is known for this page’s country. Ask whoever you usually ask; these facts help them.', {
      id: 'enquiry-panel.nobody',
    });
    return html`<p>${nobody}</p>`;
  }
  if (state.name === 'loading') {
    return html`<div role="status" aria-label=${msg('Loading', { id: 'enquiry-panel.loading' })}>
      <span class="skeleton"></span>
    </div>`;
  }
  return content.renderPanel(state, retry);
}

function copiedText({ msg }: I18n, copied: NonNullable<Copied>): string {
  return copied === 'done'
    ? msg('Copied', { id: 'enquiry-panel.copied' })
    : msg('The browser does not allow it: copy what is marked by hand.', { id: 'enquiry-panel.by-hand' });
}

/** Whom to ask, and what to say. */
export function renderEnquiry(i18n: I18n, content: EnquiryContent): TemplateResult {
  const { msg } = i18n;
  const { id, asked, copied, copy, close } = content;
  const about = asked.about(i18n);
  const facts = asked.facts(i18n);
  const closeLabel = msg('Close the question', { id: 'enquiry-panel.close' });
  return html`<section class="enquiry no-print" part="enquiry" aria-labelledby=${id}>
    <header>
      <h3 id=${id} tabindex="-1">${msg(str`Question about: ${about}`, { id: 'enquiry-panel.heading' })}</h3>
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
        ${renderIcon(copyIcon)}${msg('Copy these facts', { id: 'enquiry-panel.copy' })}
      </button>
      <span role="status">${copied && copiedText(i18n, copied)}</span>
    </p>
  </section>`;
}
