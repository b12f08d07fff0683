/** Long work in short turns, so that the page draws and hears the person in between. */

/** Milliseconds of work in one turn, with room for a step that takes longer than others. */
const TURN_MS = 8;

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets the page have its turn. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  // The browser's own way comes back at once where nothing waits; a timer takes four milliseconds.
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/**
 * Drives work to its end, turn by turn.
 * @throws what the work throws, and what the signal is aborted with
 */
export async function drive<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await breathe();
    signal.throwIfAborted();
  }
}
