/** What an enquiry is about: a card that nobody has to fill in, and what is known already. */
import type { EnquiryKnown } from '@csol/contract';
import { formatMoney, renderIcon, str, type I18n } from '@csol/core';
import { factTitle, renderFactCard } from '@csol/core/enquiry-facts';
import { lockedIcon, doneIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { FillContext } from './enquiry-form.context.ts';

/** What is known already, as a sentence. */
function knownText(i18n: I18n, { code, on, was, number = '', amount }: EnquiryKnown): string {
  const { msg, formats } = i18n;
  const day = on ? formats.longDate(on) : '';
  const sum = amount ? formatMoney(formats, amount) : '';
  switch (code) {
    case 'creditNote':
      return msg(str`Credit note ${number} over ${sum} was issued for this on ${day}.`, { id: 'enquiry-fields.known.credit-note' });
    case 'payment':
      return msg(str`A payment of ${sum} was booked on this on ${day}.`, { id: 'enquiry-fields.known.payment' });
    case 'pendingPayment':
      return msg(str`A payment of ${sum} is on its way since ${day}.`, { id: 'enquiry-fields.known.pending' });
    case 'disputed':
      return msg(str`This has been disputed since ${day}.`, { id: 'enquiry-fields.known.disputed' });
    case 'enquiry':
      return msg(str`You asked about this on ${day}: ${number}. It is not closed yet.`, { id: 'enquiry-fields.known.enquiry' });
    case 'delivered':
      return msg(str`This was delivered on ${day}.`, { id: 'enquiry-fields.known.delivered' });
    case 'expected':
      return msg(str`This is expected on ${day}.`, { id: 'enquiry-fields.known.expected' });
    case 'moved':
      return msg(str`The day has moved from ${was ? formats.longDate(was) : ''} to ${day}.`, { id: 'enquiry-fields.known.moved' });
    case 'ends':
      return msg(str`This contract ends on ${day}.`, { id: 'enquiry-fields.known.ends' });
    case 'removed':
      return msg(str`Machine ${number} left on ${day}.`, { id: 'enquiry-fields.known.removed' });
    default:
      return '';
  }
}

function renderKnown(i18n: I18n, known: readonly EnquiryKnown[]): TemplateResult | typeof nothing {
  const sentences = known.map((each) => knownText(i18n, each)).filter(Boolean);
  if (sentences.length === 0) return nothing;
  return html`<section class="known" part="known" aria-labelledby="known-heading">
    <h4 id="known-heading">${renderIcon(doneIcon)}${i18n.msg('This is known already', { id: 'enquiry-fields.known' })}</h4>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}

/** The card, and what may answer the enquiry before it is sent. */
export function renderFacts({ i18n, facts, retryFacts, renderPanel }: FillContext): unknown {
  if (facts.name === 'idle') return nothing;
  const data = 'data' in facts ? facts.data : undefined;
  if (!data) return facts.name === 'loading' ? html`<span class="skeleton" aria-hidden="true"></span>` : renderPanel(facts, retryFacts);
  return html`<section class="about" part="facts" aria-labelledby="about-heading">
      <h4 id="about-heading">${renderIcon(lockedIcon)}${i18n.msg('What this is about', { id: 'enquiry-fields.about' })}</h4>
      <p class="hint">${i18n.msg('This goes along with your enquiry. You need not type it.', { id: 'enquiry-fields.about.hint' })}</p>
      ${data.facts.map((fact) => html`<div class="fact" part="fact"><h5>${factTitle(i18n, fact)}</h5>${renderFactCard(i18n, fact)}</div>`)}
    </section>
    ${renderKnown(i18n, data.known)}`;
}
