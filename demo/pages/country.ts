/** A country's pages: lead, one list, sign-in, contact card, and how a web team gets the same. */
import type { ContactLine } from '@csol/contract';
import { markup, type Content, type Markup } from '../markup.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson, type GuestExample } from '../people.ts';
import type { Site } from '../sites.ts';
import type { Texts } from '../texts/index.ts';
import { countryName, renderPage, type PageOptions } from './layout.ts';
import { renderWebTeams } from './web-teams.ts';

/** The lists that have a page of their own. */
export const VIEWS = ['invoices', 'orders', 'statement', 'enquiries'] as const;

/** One of them. */
export type View = (typeof VIEWS)[number];

const LISTS: Readonly<Record<View, (fallback: Markup) => Markup>> = {
  invoices: (fallback) => markup`<csol-invoice-list>${fallback}</csol-invoice-list>`,
  orders: (fallback) => markup`<csol-order-tracker>${fallback}</csol-order-tracker>`,
  statement: (fallback) => markup`<csol-statement-report>${fallback}</csol-statement-report>`,
  enquiries: (fallback) => markup`<csol-enquiry-form keep-drafts>${fallback}</csol-enquiry-form>
          <csol-enquiry-list></csol-enquiry-list>`,
};

/** Where a list's page is. */
export function pathOf({ path }: Pick<Site, 'path'>, view: View): string {
  return view === 'invoices' ? path : `${path}${view}/`;
}

/** What a country's page shows beside its texts. */
export interface CountryOptions extends Omit<PageOptions, 'site' | 'texts' | 'locale'> {
  site: Site;
  texts: Texts;
  /** Which list it shows. */
  view: View;
  /** What can be looked up without an account. */
  example: GuestExample | undefined;
  /** Whether the visitor has a session, as far as a cookie tells: how much room the sign-in will need. */
  isSignedIn: boolean;
  origin: string;
  hints: Content;
  weight: number;
}

function renderLine({ type, number, display, vanity }: ContactLine, { contact }: Texts): Markup {
  const shown = vanity ? `${vanity} (${display})` : display;
  return type === 'fax'
    ? markup`<p>${contact.fax}: ${shown}</p>`
    : markup`<p>${contact.phone}: <a href="tel:${number}">${shown}</a></p>`;
}

/** The contact card's content until, and if, its script comes: what matters most, in plain HTML. */
export function renderContactFallback({ pack }: Site, texts: Texts): Markup {
  const { lines, email } = pack.contacts;
  return markup`<h2>${texts.contact.heading}</h2>
          ${lines.map((line) => renderLine(line, texts))}${email && markup`
          <p><a href="mailto:${email}">${email}</a></p>`}`;
}

function accessText({ access }: DemoPerson, { people }: Texts): string {
  return access.kind === 'all' ? people.all : people[access.kind](access.customerNumber);
}

/** Who there is to sign in as. Of the demo, not of the widgets: nobody should have to guess. */
function renderPeople({ texts, example, isSignedIn }: CountryOptions): Markup {
  const { people } = texts;
  const rows = DEMO_PEOPLE.map(
    (person) => markup`
            <div><dt><code>${person.userId}</code></dt><dd>${accessText(person, texts)}</dd></div>`,
  );
  const guest = example && markup`
          <p>${people.guest[example.type]} <code>${example.number}</code>,
            ${people.customerNumber} <code>${example.customerNumber}</code></p>`;
  return markup`<details class="people"${!isSignedIn && markup` open`}>
          <summary>${people.heading}</summary>
          <p>${people.note} <code>${DEMO_PASSWORD}</code></p>
          <dl>${rows}</dl>${guest}
        </details>`;
}

function renderWork(options: CountryOptions): Markup {
  const { site, texts, view, isSignedIn } = options;
  const card = markup`
          <csol-contact-card id="contact">
          ${renderContactFallback(site, texts)}
          </csol-contact-card>`;
  // Who is signed in takes more room than can be known before it is drawn, so it comes last; who is not has to find the form first.
  const account = markup`
          <csol-sign-in></csol-sign-in>
          ${renderPeople(options)}`;
  return markup`<csol-provider country="${site.country}" base-url="/api" lang="${site.language}">
      <div class="work grid">
        <div class="work__list">
          ${LISTS[view](markup`
            <p>${texts[view].waiting}</p>
            <noscript><p>${texts[view].withoutScript}</p></noscript>
          `)}
        </div>
        <aside class="work__aside" aria-label="${texts.people.aside}">${isSignedIn ? [card, account] : [account, card]}
        </aside>
      </div>
    </csol-provider>`;
}

/** The page of a country in one of its languages. */
export function renderCountry(options: CountryOptions): string {
  const { site, texts, view, hints } = options;
  const { title, lead, promise } = texts[view];
  const others = VIEWS.filter((each) => each !== view).map(
    (other) => markup`
      <p><a href="${pathOf(site, other)}"${other === 'enquiries' && markup` data-enquiries`}>${texts[other].title}</a></p>`,
  );
  const body = markup`<div class="lead inverse"><div class="grid">
      <div><h1>${title}</h1>
      <p>${lead} <strong>${promise}</strong></p>${others}
      <p class="lead__contact"><a href="#contact">${texts.contact.heading}</a></p></div>
    </div></div>
    ${renderWork(options)}
    ${view === 'invoices' && renderWebTeams({ ...options, locale: site.locale })}`;
  const name = countryName(site.locale, site.country);
  const content = { title: `${title} – Customer Support OnLine – ${name}`, description: lead, hints, body };
  return renderPage({ ...options, locale: site.locale }, content);
}
