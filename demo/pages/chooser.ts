import { markup, type Markup } from '../markup.ts';
import { icon } from '../icons.ts';
import { countries, type PageLanguage, type Site } from '../sites.ts';
import { autonym, countryName, renderPage, type PageOptions } from './layout.ts';
import { renderWebTeams } from './web-teams.ts';

/** One tile for each country, its pages in their own languages. */
export function renderTiles(locale: string): Markup {
  const renderPageLink = ({ path, locale: tag, language }: Site): Markup => markup`
          <li><a href="${path}" lang="${tag}" hreflang="${tag}">${autonym(language)}${icon('arrow--right')}</a></li>`;
  const tiles = countries.map((pages) => markup`
        <div class="tile"><h3>${countryName(locale, pages[0]?.country ?? '')}</h3><ul>${pages.map(renderPageLink)}</ul></div>`);
  return markup`<div class="tiles">${tiles}</div>`;
}

/** What the chooser needs beside the frame. */
export interface ChooserOptions extends Omit<PageOptions, 'locale'> {
  language: PageLanguage;
  origin: string;
  weight: number;
}

/** The page at `/`: which country, which language. */
export function renderChooser(options: ChooserOptions): string {
  const { texts, language } = options;
  const { title, lead, countries: heading } = texts.chooser;
  const body = markup`<div class="lead inverse"><div class="grid">
      <div><h1>${title}</h1><p>${lead}</p></div>
    </div></div>
    <section class="choose" aria-labelledby="choose"><div class="grid"><div>
      <h2 id="choose">${heading}</h2>
      ${renderTiles(language)}
    </div></div></section>
    ${renderWebTeams({ ...options, locale: language, site: { country: 'be', language } })}`;
  return renderPage({ ...options, locale: language }, { title, description: lead, body });
}
