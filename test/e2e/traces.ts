/** What a page leaves where others could read it. The functions run in the page, so each stands alone. */

/** Places, and the texts that were found there. */
export interface Traces {
  dom: string[];
  storage: string[];
  events: string[];
}

/** Before the page's own scripts: writes down all that events of ours carry. */
export function watchEvents(): void {
  const seen: string[] = [];
  Object.assign(globalThis, { seenEvents: seen });
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('csol-')) {
      const own = Object.entries(event).map(([name, value]) => `${name}: ${JSON.stringify(value)} ${String(value)}`);
      seen.push(`${event.type} ${own.join(' ')}`);
    }
    return dispatchEvent.call(this, event);
  };
}

/** All that stands in the page, shadow roots and what is typed included, in its storage, and in its events until now. */
export async function collectTraces(): Promise<Traces> {
  const dom: string[] = [];
  const walk = (root: Document | ShadowRoot): void => {
    dom.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement) dom.push(element.value);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const caches = await globalThis.caches.keys();
  const stores = [localStorage, sessionStorage].map((store) => JSON.stringify({ ...store }));
  const storage = [...stores, ...databases, ...caches, document.cookie, JSON.stringify(history.state), window.name];
  return { dom, storage, events: (globalThis as unknown as { seenEvents: string[] }).seenEvents };
}
