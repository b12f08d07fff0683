/** From a desk's contacts to a card. */
import type { ContactLine, Contacts, OpeningSpan } from '@csol/contract';
import { safeHref, str, type I18n, type RequestState } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { hasHours, soundHours } from './contact-card.sound.ts';

export interface CardContent {
  state: RequestState<Contacts>;
  /** The country as the page wrote it. */
  country: string | undefined;
  audience: string | undefined;
  /** Whether somebody answers a line now; nothing while nobody can tell. */
  renderStatus: (line: ContactLine) => unknown;
  /** The panel of a state in which something is amiss. */
  panel: unknown;
}

function audienceLabel({ msg }: I18n, audience: string): string {
  const labels: Record<string, () => string> = {
    commercial: () => msg('Commercial customers', { id: 'contact-card.audience.commercial' }),
    stateAndLocal: () => msg('State and local government', { id: 'contact-card.audience.state' }),
    federal: () => msg('Federal government', { id: 'contact-card.audience.federal', desc: 'US federal government customers' }),
    partner: () => msg('Business partners', { id: 'contact-card.audience.partner' }),
  };
  return (Object.hasOwn(labels, audience) && labels[audience]?.()) || audience;
}

function atHandLabel({ msg }: I18n, item: string): string {
  const labels: Record<string, () => string> = {
    customerNumber: () => msg('Customer number', { id: 'invoice-list.column.customer' }),
    orderConfirmationNumber: () => msg('Order confirmation number', { id: 'contact-card.at-hand.order-confirmation' }),
    contractNumber: () => msg('Contract number', { id: 'invoice.contract-number' }),
    invoiceNumber: () => msg('Invoice number', { id: 'contact-card.at-hand.invoice' }),
  };
  return (Object.hasOwn(labels, item) && labels[item]?.()) || item;
}

/** Days in a row as `Monday–Friday` or `Sunday–Thursday`, others one by one. */
function daysText({ formats }: I18n, given: readonly number[]): string {
  const days = [...new Set(given)].sort((a, b) => a - b);
  const firsts = days.filter((day) => !days.includes(day === 1 ? 7 : day - 1));
  if (days.length < 3 || firsts.length > 1) return formats.list(days.map((day) => formats.weekday(day)));
  const first = firsts[0] ?? 1;
  return `${formats.weekday(first)}–${formats.weekday(((first + days.length - 2) % 7) + 1)}`;
}

function renderHours(i18n: I18n, hours: readonly OpeningSpan[], timeZone: string): TemplateResult | typeof nothing {
  if (hours.length === 0) return nothing;
  const { formats } = i18n;
  return html`<span class="hours muted">
    ${hours.map(
      (span) =>
        html`<span>${daysText(i18n, span.days)} <span class="number">${formats.clock(span.from)}–${formats.clock(span.to)}</span></span>`,
    )}
    ${timeZone ? html`<span>${formats.zone(timeZone)}</span>` : nothing}
  </span>`;
}

function renderLine(i18n: I18n, line: ContactLine, timeZone: string, renderStatus: CardContent['renderStatus']): TemplateResult {
  const { msg } = i18n;
  const isFax = line.type === 'fax';
  const type = isFax ? msg('Fax', { id: 'contact-card.fax' }) : msg('Phone', { id: 'contact-card.phone' });
  const forWhom = [line.subject, line.audience && audienceLabel(i18n, line.audience)].filter(Boolean).join(', ');
  const href = isFax ? undefined : safeHref(`tel:${line.number}`);
  const shown = line.vanity ? `${line.vanity} (${line.display})` : line.display;
  return html`<div class="row" part="line">
    <dt>${forWhom || type}</dt>
    <dd>
      ${href ? html`<a class="number" href=${href}>${shown}</a>` : html`<span class="number">${shown}</span>`}
      ${hasHours(line.hours) ? html`<span class="status">${renderStatus(line)}</span>` : nothing}
      ${renderHours(i18n, soundHours(line.hours), timeZone)}
    </dd>
  </div>`;
}

function renderRow(label: string, value: unknown): TemplateResult {
  return html`<div class="row">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** A link where the address may be followed, else its text. */
function renderLink(href: string, text: string): TemplateResult {
  const safe = safeHref(href);
  return safe ? html`<a href=${safe}>${text}</a>` : html`${text}`;
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '');

function renderCard(i18n: I18n, contacts: Contacts, { audience, renderStatus }: CardContent): TemplateResult {
  const { msg, formats } = i18n;
  const lines = contacts.lines.filter((line) => !audience || !line.audience || line.audience === audience);
  const { email, address, url, haveAtHand, timeZone, servedBy } = contacts;
  const desk = servedBy && formats.country(servedBy);
  return html`${desk ? html`<p class="muted">${msg(str`The desk in ${desk} answers.`, { id: 'contact-card.served-by' })}</p>` : nothing}
    <dl class="rows">
      ${lines.map((line) => renderLine(i18n, line, timeZone, renderStatus))}
      ${email ? renderRow(msg('E-mail', { id: 'contact-card.email' }), renderLink(`mailto:${email}`, email)) : nothing}
      ${url ? renderRow(msg('Website', { id: 'contact-card.website' }), renderLink(url, withoutScheme(url))) : nothing}
      ${
        address?.length
          ? renderRow(
              msg('Address', { id: 'contact-card.address' }),
              html`<address>${address.map((line) => html`<span>${line}</span>`)}</address>`,
            )
          : nothing
      }
    </dl>
    ${
      haveAtHand?.length
        ? html`<section class="at-hand">
            <h3>${msg('Please have at hand', { id: 'contact-card.at-hand', desc: 'Before a list of numbers to have ready' })}</h3>
            <ul>
              ${haveAtHand.map((item) => html`<li>${atHandLabel(i18n, item)}</li>`)}
            </ul>
          </section>`
        : nothing
    }`;
}

function renderSkeleton(): TemplateResult {
  return html`<div class="rows" aria-hidden="true">
    ${Array.from({ length: 4 }, () => html`<div class="row"><span></span><span class="skeleton"></span></div>`)}
  </div>`;
}

function renderUnknownCountry({ msg }: I18n, country: string | undefined): TemplateResult {
  return html`<p>
    ${
      country
        ? msg(str`There is no contact information for “${country}” yet. Choose another country.`, { id: 'contact-card.unknown.text' })
        : msg('No country has been set on this page.', { id: 'contact-card.idle.text' })
    }
  </p>`;
}

/** The card in each of its states. */
export function renderContactCard(i18n: I18n, content: CardContent): TemplateResult {
  const { state, country, panel } = content;
  const contacts = 'data' in state ? state.data : undefined;
  const isUnknown = state.name === 'idle' || (state.name === 'failed' && state.error.kind === 'not-found');
  const heading = contacts?.name ?? i18n.msg('Contact', { id: 'contact-card.heading' });
  return html`<div class="card" aria-busy=${state.name === 'loading'}>
    <slot name="heading"><h2>${heading}</h2></slot>
    <div role="status">${isUnknown ? renderUnknownCountry(i18n, country) : panel}</div>
    ${state.name === 'loading' ? renderSkeleton() : nothing} ${contacts ? renderCard(i18n, contacts, content) : nothing}
  </div>`;
}
