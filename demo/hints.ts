import { invoicesUrl } from '@csol/client/rest';
import type { Bundle } from './bundle.ts';
import { markup, type Markup } from './markup.ts';
import type { Site } from './sites.ts';

/**
 * What a country's page asks the browser to load beside the script rather than after it: the chunks that this page will import, and the
 * list's first page of data where somebody may see it.
 */
export function renderHints(bundle: Bundle, site: Site, isSignedIn: boolean): Markup {
  const files = bundle.filesFor(site, isSignedIn).map((file) => markup`
  <link rel="modulepreload" href="/cdn/${file}">`);
  const data = isSignedIn && markup`<link rel="preload" as="fetch" crossorigin="use-credentials" href="${invoicesUrl('/api')}">`;
  return markup`${data}${files}
  <script type="module" src="/cdn/csol.js"></script>`;
}
