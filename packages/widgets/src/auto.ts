/**
 * The script tag's entry: `<script type="module" src="…/csol.js"></script>`, then tags. A widget's code is loaded when its tag is
 * on the page, the REST client when a widget first asks for data, a language when a widget speaks it.
 */
import { loadChunk } from '@csol/core/load-chunk';
import { loadRest } from './auto/rest.ts';

/** What is loaded for which tag. */
const WIDGETS: Readonly<Record<string, () => Promise<unknown>>> = {
  'csol-invoice-list': () => import('./define/invoice-list.ts'),
  'csol-order-tracker': () => import('./define/order-tracker.ts'),
  'csol-sign-in': () => import('./define/sign-in.ts'),
  'csol-contact-card': () => import('./define/contact-card.ts'),
  'csol-enquiry-form': () => import('./define/enquiry-form.ts'),
  'csol-provider': () => import('./auto/provider.ts'),
  'csol-statement-report': () => import('./define/statement-report.ts'),
  'csol-enquiry-list': () => import('./define/enquiry-list.ts'),
};
/** These talk to no API; of the others its client is fetched beside their code. */
const WITHOUT_DATA = /card|provider/;
const SELECTOR = Object.keys(WIDGETS).join();

const started = new Set<string>();

/** Loads a widget's code once; after a failure the next sight of the tag, or the page's return online, tries again. */
async function start(tag: string): Promise<void> {
  const load = WIDGETS[tag];
  if (!load || started.has(tag)) return;
  started.add(tag);
  // The client's own caller reports a failure; this is only to have it under way.
  if (!WITHOUT_DATA.test(tag)) loadRest().catch(() => undefined);
  try {
    await loadChunk(load);
  } catch (error) {
    started.delete(tag);
    // eslint-disable-next-line no-console -- there is no widget yet that could say it
    console.warn(`<${tag}> did not load; its fallback stays.`, error);
  }
}

/** Starts the widgets in a part of a page; done by itself for the document, to be called for a shadow root of your own. */
export function discover(root: ParentNode): void {
  for (const element of root.querySelectorAll(SELECTOR)) void start(element.localName);
}

/** Starts what is on the page, and what comes onto it later. */
function followPage(): void {
  discover(document);
  new MutationObserver((records) => {
    for (const { target } of records) discover(target as Element);
  }).observe(document.documentElement, { childList: true, subtree: true });
  addEventListener('online', () => discover(document));
}

// A server that renders pages may import this, too.
if (typeof document !== 'undefined') followPage();
