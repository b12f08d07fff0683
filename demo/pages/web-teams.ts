import { markup, type Markup } from '../markup.ts';
import { icon } from '../icons.ts';
import type { Site } from '../sites.ts';
import type { Texts } from '../texts/index.ts';

/** What the section says beside its texts. */
export interface WebTeamsOptions {
  texts: Texts;
  /** BCP 47 tag of the page. */
  locale: string;
  /** Country and language of the lines. */
  site: Pick<Site, 'country' | 'language'>;
  /** Where this demo is, for example `http://localhost:4173`. */
  origin: string;
  /** Bytes that the script of a page with the list loads before its first row, compressed. */
  weight: number;
}

/** The lines that a web team copies, as plain text. */
export function snippet(origin: string, { country, language }: Pick<Site, 'country' | 'language'>): string {
  return `<script type="module" src="${origin}/cdn/csol.js"></script>
<csol-provider country="${country}" base-url="${origin}/api" lang="${language}">
  <csol-sign-in></csol-sign-in>
  <csol-invoice-list></csol-invoice-list>
  <csol-contact-card></csol-contact-card>
</csol-provider>`;
}

const TOKENS = /(?<tag><\/?[\w-]+|>)|(?<attribute>\s[\w-]+(?==))|(?<string>"[^"]*")/g;

/** HTML as text, with tags, attributes and strings in colours of their own. */
export function highlight(code: string): Markup[] {
  const pieces: Markup[] = [];
  let end = 0;
  for (const match of code.matchAll(TOKENS)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    pieces.push(markup`${code.slice(end, match.index)}`, markup`<span class="${kind}">${match[0]}</span>`);
    end = match.index + match[0].length;
  }
  return [...pieces, markup`${code.slice(end)}`];
}

function renderCode({ texts, site, origin }: WebTeamsOptions): Markup {
  const { code, copy, copied } = texts.webTeams;
  return markup`<figure class="code inverse">
        <figcaption class="code__head"><span>${code}</span>
          <button class="button button--ghost" type="button" data-action="copy" data-from="snippet" data-done="${copied}" hidden>
            <span role="status">${copy}</span>${icon('copy')}</button></figcaption>
        <pre id="snippet" tabindex="0" role="region" aria-label="${code}" translate="no"><code>${
          highlight(snippet(origin, site))}</code></pre>
      </figure>`;
}

/** The section that shows a web team how little it takes. */
export function renderWebTeams(options: WebTeamsOptions): Markup {
  const { texts, locale, weight } = options;
  const { title, lead, plain, weight: weigh, policy, languages, access } = texts.webTeams;
  const kib = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(weight / 1024);
  const facts = [weigh(kib), policy, languages, access].map((fact) => markup`<li>${icon('checkmark')}<span>${fact}</span></li>`);
  return markup`<section class="teams" aria-labelledby="teams">
    <div class="grid">
      <div class="teams__text">
        <h2 id="teams">${title}</h2>
        <p>${lead}</p>
        <ul class="teams__facts">${facts}</ul>
      </div>
      <div class="teams__code">
        ${renderCode(options)}
        <p><a class="go" href="/plain/">${plain}${icon('arrow--right')}</a></p>
      </div>
    </div>
  </section>`;
}
