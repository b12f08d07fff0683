/** Finds the language that a page gives an element, and tells when it changes. */

/** The parent as HTML's own rule for languages has it: out of a shadow root to its host; a slot's content belongs to those who wrote it. */
function parentAcross(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/**
 * The `lang` of the element or of its nearest ancestor that has one, across shadow roots.
 * @returns the attribute as it is written, or `undefined`
 */
export function languageOf(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = parentAcross(node)) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang) return lang;
  }
  return undefined;
}

interface Watch {
  observer: MutationObserver;
  listeners: Set<() => void>;
}

const watches = new Map<Node, Watch>();

/** One observer for each document or shadow root serves all elements in it; it goes with its last listener. */
function watchRoot(root: Node, listener: () => void): () => void {
  let watch = watches.get(root);
  if (!watch) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const each of listeners) each();
    });
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watches.set(root, (watch = { observer, listeners }));
  }
  const { listeners, observer } = watch;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer.disconnect();
    watches.delete(root);
  };
}

/**
 * Calls `listener` whenever a `lang` changes anywhere that could matter to the element.
 * @returns a function that stops it; must be called when the element leaves the page
 */
export function watchLanguage(element: Element, listener: () => void): () => void {
  const stops: (() => void)[] = [];
  let root = element.getRootNode();
  stops.push(watchRoot(root, listener));
  while (root instanceof ShadowRoot) {
    root = root.host.getRootNode();
    stops.push(watchRoot(root, listener));
  }
  return () => {
    for (const stop of stops) stop();
  };
}
