/** What a story does and waits for once it is on screen. Runs in the documentation and in test/stories too. */

/** Milliseconds; the embedded database may have to start first. */
const PATIENCE_MS = 60_000;

interface Play {
  canvasElement: HTMLElement;
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * The first part of a widget that matches, as soon as there is one.
 * @throws Error where there is none in time
 */
export async function find(canvas: HTMLElement, tag: string, selector: string): Promise<HTMLElement> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const found = canvas.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await nextFrame();
  }
  throw new Error(`<${tag}> does not come to show ${selector}`);
}

/**
 * Waits until a widget shows something, presses it and goes on to the next.
 * @param selectors what is pressed, in order; the last is only waited for
 */
export function shows(tag: string, ...selectors: string[]): (play: Play) => Promise<void> {
  return async ({ canvasElement }) => {
    for (const [index, selector] of selectors.entries()) {
      const found = await find(canvasElement, tag, selector);
      if (index < selectors.length - 1) found.click();
    }
  };
}
