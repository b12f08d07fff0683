import { markup } from '../markup.ts';
import type { PageLanguage } from '../sites.ts';
import { renderTiles } from './chooser.ts';
import { renderPage, type PageOptions } from './layout.ts';

/** The page for an address that does not exist. */
export function renderNotFound(options: Omit<PageOptions, 'locale'> & { language: PageLanguage }): string {
  const { title, lead } = options.texts.notFound;
  const body = markup`<div class="lead inverse"><div class="grid">
      <div><h1>${title}</h1><p>${lead}</p></div>
    </div></div>
    <section class="choose" aria-labelledby="choose"><div class="grid"><div>
      <h2 id="choose">${options.texts.chooser.countries}</h2>
      ${renderTiles(options.language)}
    </div></div></section>`;
  return renderPage({ ...options, locale: options.language }, { title, description: lead, body });
}
