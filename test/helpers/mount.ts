/**
 * Brings an element to the state that a test is about, and returns it once that state is on the screen. Most are
 * `async () => { const element = await fixture(html`<csol-x></csol-x>`); await element.updateComplete; return element; }`.
 * The helpers of this folder mount the same state several times and remove it again.
 */
export type Mount = () => Promise<Element>;

/** States by name, as test names show them: `{ 'while it loads': mountLoading, 'without a row': mountEmpty }`. */
export type States = Record<string, Mount>;

/** After this the browser has drawn what is there now, and observers have been told. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/**
 * Waits, frame by frame, until something is so. Unlike the usual helpers it leaves no timer behind that would hold an element.
 * @param message what did not come true
 * @throws after ten seconds, which is much, but machines may be busy with three browsers
 */
export async function until(isSo: () => unknown, message: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`Not within ten seconds: ${message}`);
    await nextFrame();
  }
}
