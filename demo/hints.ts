import { invoicesUrl } from '@csol/client/rest';
import type { Bundle } from './bundle.ts';
import { markup, type Markup } from './markup.ts';
import type { View } from './pages/country.ts';
import type { Site } from './sites.ts';

/** Which page it is, and for whom. */
interface Shown {
  view: View;
  /** Whether the visitor has a session, as far as a cookie tells. */
  isSignedIn: boolean;
}

const WIDGETS: Readonly<Record<View, string>> = {
  invoices: 'invoice-list',
  orders: 'order-tracker',
  statement: 'statement-report',
  enquiries: 'enquiry-form',
};

/**
 * What a country's page asks the browser to load beside the script rather than after it: the chunks that this page will import, and the
 * list's first page of data where somebody may see it.
 */
export function renderHints(bundle: Bundle, site: Site, { view, isSignedIn }: Shown): Markup {
  const files = bundle.filesFor(site, isSignedIn, WIDGETS[view]).map((file) => markup`
  <link rel="modulepreload" href="/cdn/${file}">`);
  const isKnown = view === 'invoices' && isSignedIn;
  const data = isKnown && markup`<link rel="preload" as="fetch" crossorigin="use-credentials" href="${invoicesUrl('/api')}">`;
  return markup`${data}${files}
  <script type="module" src="/cdn/csol.js"></script>`;
}
