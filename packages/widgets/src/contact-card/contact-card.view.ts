/** From a desk's contacts to a card. */
import type { ContactLine, Contacts, OpeningSpan } from '@csol/contract';
import { safeHref, str, type I18n, type RequestState } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { itemsOf, soundHours, soundLines } from './contact-card.sound.ts';
import type { ContactDesk, LineWords } from './contact-desk.ts';

export interface CardContent {
  state: RequestState<Contacts>;
  /** What comes once the facts stand; before them where a line is not for everybody and everything. */
  desk: ContactDesk | undefined;
  /** What stands instead of a card: the panel of a state in which something is amiss, or that there is no desk. */
  panel: unknown;
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

/** A line for everybody and everything. */
function plainWords({ msg }: I18n, { type, number }: ContactLine): LineWords {
  return type === 'fax'
    ? { label: msg('Fax', { id: 'contact-card.fax' }) }
    : // Its number is one: see `soundLines`.
      { label: msg('Phone', { id: 'contact-card.phone' }), href: `tel:${number}` };
}

function renderLine(i18n: I18n, line: ContactLine, timeZone: string, { desk }: CardContent): TemplateResult {
  const { label, href, shown = line.display } = desk?.describe(line) ?? plainWords(i18n, line);
  return html`<div class="row" part="line">
    <dt>${label}</dt>
    <dd>
      ${href ? html`<a class="number" href=${href}>${shown}</a>` : html`<span class="number">${shown}</span>`}
      ${renderHours(i18n, soundHours(line.hours), timeZone)}
      <span class="status">${desk?.renderStatus(line)}</span>
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
function renderLink(href: string, text: string): TemplateResult | string {
  const safe = safeHref(href);
  return safe ? html`<a href=${safe}>${text}</a>` : text;
}

const withoutScheme = (url: string): string => `${url}`.replace(/^https?:\/\//, '');

function renderCard(i18n: I18n, contacts: Contacts, content: CardContent): TemplateResult {
  const { msg, formats } = i18n;
  const all = soundLines(contacts.lines);
  const lines = content.desk?.choose(all) ?? all;
  const { email, address, url, timeZone, servedBy } = contacts;
  const desk = servedBy && formats.country(servedBy);
  return html`${desk ? html`<p class="muted">${msg(str`The desk in ${desk} answers.`, { id: 'contact-card.served-by' })}</p>` : nothing}
    ${content.desk?.renderChoice(all)}
    <dl class="rows">
      ${lines.map((line) => renderLine(i18n, line, timeZone, content))}
      ${email ? renderRow(msg('E-mail', { id: 'contact-card.email' }), renderLink(`mailto:${email}`, email)) : nothing}
      ${url ? renderRow(msg('Website', { id: 'contact-card.website' }), renderLink(url, withoutScheme(url))) : nothing}
      ${
        itemsOf(address).length
          ? renderRow(
              msg('Address', { id: 'contact-card.address' }),
              html`<address>${itemsOf(address).map((line) => html`<span>${line}</span>`)}</address>`,
            )
          : nothing
      }
    </dl>
    <div class="more">${content.desk?.renderMore({ ...contacts, lines })}</div>`;
}

function renderSkeleton(): TemplateResult {
  return html`<div class="rows" aria-hidden="true">
    ${[1, 2, 3, 4].map(() => html`<div class="row"><span></span><span class="skeleton"></span></div>`)}
  </div>`;
}

/** The card in each of its states. */
export function renderContactCard(i18n: I18n, content: CardContent): TemplateResult {
  const { state, panel } = content;
  const contacts = 'data' in state ? state.data : undefined;
  const heading = contacts?.name ?? i18n.msg('Contact', { id: 'contact-card.heading' });
  return html`<div class="card" aria-busy=${state.name === 'loading'}>
    <slot name="heading"><h2>${heading}</h2></slot>
    <div role="status">${panel}</div>
    ${state.name === 'loading' ? renderSkeleton() : nothing} ${contacts ? renderCard(i18n, contacts, content) : nothing}
  </div>`;
}
