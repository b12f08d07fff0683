/** A country's page: lead, account bar, invoice list, contact card, and how a web team gets the same. */
import type { ContactLine } from '@csol/contract';
import type { Account } from '../accounts.ts';
import { markup, type Content, type Markup } from '../markup.ts';
import { icon } from '../icons.ts';
import type { Site } from '../sites.ts';
import type { Texts } from '../texts/index.ts';
import { countryName, renderPage, type PageOptions } from './layout.ts';
import { renderWebTeams } from './web-teams.ts';

/** What a country's page shows beside its texts. */
export interface CountryOptions extends Omit<PageOptions, 'site' | 'texts' | 'locale'> {
  site: Site;
  texts: Texts;
  accounts: readonly Account[];
  /** The account whose invoices are shown. */
  account: Account;
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

function accountName({ kind, customer }: Account, { account }: Texts): string {
  return kind === 'customer' ? `${customer?.name} (${customer?.number})` : account[kind];
}

function renderAccounts({ texts, accounts, account: current, site }: CountryOptions): Markup {
  const { account } = texts;
  const options = accounts.map((each) => {
    const selected = each === current && markup` selected`;
    return markup`<option value="${each.key}"${selected}>${accountName(each, texts)}</option>`;
  });
  return markup`<section class="account" aria-labelledby="account">
      <div class="grid"><form method="post" action="/account">
        <div class="account__text"><h2 id="account">${account.heading}</h2> <p>${account.note}</p></div>
        <label for="account-id">${account.label}</label>
        <span class="select"><select id="account-id" name="account">${options}</select>${icon('chevron--down')}</span>
        <input type="hidden" name="return" value="${site.path}">
        <button class="button">${account.show}</button>
      </form></div>
    </section>`;
}

function renderWork({ site, texts }: CountryOptions): Markup {
  return markup`<csol-provider country="${site.country}" base-url="/api" lang="${site.language}">
      <div class="work grid">
        <div class="work__list">
          <csol-invoice-list>
            <p>${texts.invoices.waiting}</p>
            <noscript><p>${texts.invoices.withoutScript}</p></noscript>
          </csol-invoice-list>
        </div>
        <aside id="contact" class="work__aside" aria-label="${texts.contact.heading}">
          <csol-contact-card>
          ${renderContactFallback(site, texts)}
          </csol-contact-card>
        </aside>
      </div>
    </csol-provider>`;
}

/** The page of a country in one of its languages. */
export function renderCountry(options: CountryOptions): string {
  const { site, texts, hints } = options;
  const { title, lead, promise } = texts.invoices;
  const body = markup`<div class="lead inverse"><div class="grid">
      <div><h1>${title}</h1>
      <p>${lead} <strong>${promise}</strong></p>
      <p class="lead__contact"><a href="#contact">${texts.contact.heading}</a></p></div>
    </div></div>
    ${renderAccounts(options)}
    ${renderWork(options)}
    ${renderWebTeams({ ...options, locale: site.locale })}`;
  const name = countryName(site.locale, site.country);
  const content = { title: `${title} – Customer Support OnLine – ${name}`, description: lead, hints, body };
  return renderPage({ ...options, locale: site.locale }, content);
}
