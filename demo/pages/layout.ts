/** What every page of the demo has: head, masthead with the switcher, footer. */
import type { Assets } from '../assets.ts';
import { markup, type Content, type Markup } from '../markup.ts';
import { icon } from '../icons.ts';
import { countries, type Site } from '../sites.ts';
import { faces } from '../style.ts';
import type { Texts } from '../texts/index.ts';

/** What the visitor chose with the masthead's button; without a choice the page follows the system. */
export type Theme = 'light' | 'dark' | undefined;

/** What a page needs to know beside its own content. */
export interface PageOptions {
  /** BCP 47 tag of the page. */
  locale: string;
  texts: Texts;
  theme: Theme;
  assets: Assets;
  /** The country page that this is; missing on the chooser and where nothing was found. */
  site?: Site;
}

/** A language's name in itself, with a capital where it stands alone: `Français`. */
export function autonym(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** A country's name in the language of the page. */
export function countryName(locale: string, country: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country.toUpperCase()) ?? country;
}

/** The pages of one country as links in their own languages. */
export function renderLanguages(pages: readonly Site[], current?: Site): Markup {
  const links = pages.map((page) => markup`<li><a href="${page.path}" lang="${page.locale}" hreflang="${page.locale}"${
    page === current && markup` aria-current="page"`}>${autonym(page.language)}</a></li>`);
  return markup`<ul>${links}</ul>`;
}

function renderSwitcher({ locale, texts, site }: PageOptions): Markup {
  const rows = countries.map((pages) => markup`
          <div class="country"><span>${countryName(locale, pages[0]?.country ?? '')}</span>${renderLanguages(pages, site)}</div>`);
  const long = site ? `${countryName(locale, site.country)} · ${autonym(site.language)}` : texts.countryAndLanguage;
  const codes = site && `${site.country} · ${site.language}`.toUpperCase();
  const short = codes && markup`<span class="switcher__short" aria-hidden="true">${codes}</span>`;
  return markup`<details class="switcher">
        <summary>${icon('earth')}<span class="switcher__wide">${long}</span>${short}
          <span class="visually-hidden">${texts.countryAndLanguage}</span></summary>
        <nav class="switcher__panel" aria-label="${texts.countryAndLanguage}">${rows}</nav>
      </details>`;
}

function renderMasthead(options: PageOptions): Markup {
  return markup`<header class="masthead inverse">
    <div class="masthead__bar">
      <a class="wordmark" href="/"><span>Customer Support</span> <b>OnLine</b></a>
      <button type="button" data-action="theme" hidden>${icon('contrast')}
        <span class="visually-hidden">${options.texts.lightOrDark}</span></button>
      ${renderSwitcher(options)}
    </div>
  </header>`;
}

function renderFooter({ texts, site }: PageOptions): Markup {
  const source = site?.pack.contacts.source;
  return markup`<footer class="footer inverse">
    <div class="grid"><div>
      <p>${texts.footer.demo}</p>
      <p>${texts.footer.session}</p>
      ${source && markup`<p>${texts.footer.source(source.title, String(source.year ?? ''))}</p>`}
    </div></div>
  </footer>`;
}

/** What a page puts into the frame. */
export interface PageContent {
  title: string;
  description: string;
  /** Hints for the head, before the stylesheet. */
  hints?: Content;
  body: Markup;
}

/** A whole page. */
export function renderPage(options: PageOptions, { title, description, hints, body }: PageContent): string {
  const { assets, theme, locale, texts } = options;
  const fonts = faces.slice(0, 2).map(({ href }) => markup`
  <link rel="preload" as="font" type="font/woff2" crossorigin href="${href}">`);
  const page = markup`<!doctype html>
<html lang="${locale}"${theme && markup` data-theme="${theme}"`}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <meta name="description" content="${description}">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${assets.css.href}">${fonts}
  ${hints}
  <script type="module" src="${assets.js.href}"></script>
</head>
<body>
  <a class="skip" href="#main">${texts.skip}</a>
  ${renderMasthead(options)}
  <main id="main" tabindex="-1">
${body}
  </main>
  ${renderFooter(options)}
</body>
</html>
`;
  return page.toString();
}
