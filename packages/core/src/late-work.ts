/** What a button begins with code that comes late: one at a time, ended when its place shows something else. */
import type { ReactiveControllerHost } from 'lit';
import { loadChunk } from './load-chunk.ts';

/** The work of one place in a widget. */
export class LateWork {
  #host: ReactiveControllerHost;
  #running = new AbortController();
  #retry: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Does once more what could not be done; missing where nothing failed. */
  get retry(): (() => void) | undefined {
    return this.#retry;
  }

  /**
   * Begins this in place of what is under way.
   * @param load a dynamic import of the code that it takes
   * @param work begins once the code is there; gives up where its signal is aborted, by throwing the signal's reason
   */
  async run<M>(load: () => Promise<M>, work: (code: M, signal: AbortSignal) => Promise<void>): Promise<void> {
    this.end();
    // What was said of the last try is taken away.
    this.#host.requestUpdate();
    const { signal } = this.#running;
    try {
      const code = await loadChunk(load);
      // Its place shows something else by now, or nothing.
      signal.throwIfAborted();
      await work(code, signal);
    } catch {
      // What the signal ends is nobody's failure.
      if (signal.aborted) return;
      this.#retry = () => void this.run(load, work);
      this.#host.requestUpdate();
    }
  }

  /** Ends what is under way, and forgets how the last try went. */
  end(): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.#retry = undefined;
  }
}
