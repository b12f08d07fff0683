/** What a table's rows look like at the moment, as the browser has laid them out. */

/** Where the drawn rows are, in pixels from the top of the table's body; see `Look`. */
export function measure(
  body: Element,
  first: Element | undefined,
  last: Element | undefined,
): { start: number; end: number; height: number; top: number; bottom: number } | undefined {
  if (!first || !last) return undefined;
  const { top, height } = body.getBoundingClientRect();
  // Not on screen at all: nothing can be told.
  if (height === 0) return undefined;
  const start = first.getBoundingClientRect().top - top;
  return { start, end: last.getBoundingClientRect().bottom - top, height, top: -top, bottom: innerHeight - top };
}

/** How many rows lie side by side. */
export function columnsOf(body: Element): number {
  const { display, gridTemplateColumns } = getComputedStyle(body);
  return display === 'grid' ? gridTemplateColumns.split(' ').length : 1;
}

/** Which columns a table has, to tell whether they are others than before. */
export function headOf(table: HTMLTableElement | null | undefined): string {
  return [...(table?.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent).join('|');
}

/** Holds the columns' widths, so that they do not change with the rows that are drawn; a longer text still gets its room. */
export function freezeColumns({ tHead }: HTMLTableElement, isFrozen: boolean): void {
  const cells = [...(tHead?.rows[0]?.cells ?? [])];
  const widths = isFrozen ? cells.map((cell) => cell.getBoundingClientRect().width) : [];
  cells.forEach((cell, at) => {
    if (isFrozen) cell.style.setProperty('inline-size', `${widths[at]}px`);
    else cell.removeAttribute('style');
  });
}

/** The document and every shadow root around an element: whatever scrolls it is in one of them. */
export function scrollRootsOf(element: Element): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [];
  for (let node: Node | undefined = element; node; ) {
    const root: Node = node.getRootNode();
    if (!(root instanceof ShadowRoot)) return [...roots, element.ownerDocument];
    roots.push(root);
    node = root.host;
  }
  return roots;
}

/** What scrolls an element up and down: a box around its widget, else the page. A widget's own boxes scroll sideways alone. */
function scrollerOf(element: Element): Element | Window {
  let node: Node | null = (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  for (; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (!(node instanceof Element) || node === document.body || node === document.documentElement) continue;
    if (node.scrollHeight > node.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return window;
}

/** How far an element is scrolled up, by the box around it and by the page. */
export function scrolledBy(element: Element): number {
  const scroller = scrollerOf(element);
  return scrollY + (scroller instanceof Element ? scroller.scrollTop : 0);
}

/** Scrolls so many pixels further. Not by `scrollBy`: WebKit's counts from where the page was before it was scrolled last. */
export function scrollOn(element: Element, by: number): void {
  const scroller = scrollerOf(element);
  const top = scroller instanceof Element ? scroller.scrollTop : scrollY;
  scroller.scrollTo({ top: top + by, behavior: 'instant' });
}
