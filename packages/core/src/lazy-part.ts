import type { CSSResult, LitElement } from 'lit';
import type { TextLoaders } from './i18n/catalogs.ts';
import { loadChunk } from './load-chunk.ts';

/** Milliseconds after the first data in a browser that does not tell when it is idle. */
const QUIET_MS = 2000;

const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, QUIET_MS);
};

/**
 * Code of a widget that the first screen does without: a panel, an empty list, a detail view. It is loaded when it is first needed,
 * or fetched in a quiet moment once data is there, in time for the day the network is not. Its `styles` and `texts` come with it.
 */
export class LazyPart<M extends { styles?: CSSResult; texts?: TextLoaders }> {
  /** Whether the last attempt to load it failed; asking again tries again. */
  isMissing = false;

  /** The widget that it is a part of. */
  readonly host: LitElement;

  #load: () => Promise<M>;
  #addTexts: ((texts: TextLoaders) => Promise<void>) | undefined;
  #module: M | undefined;
  #loading: Promise<M | undefined> | undefined;
  #isPlanned = false;

  /**
   * @param load a dynamic import with a literal specifier, so that bundlers make a chunk of it
   * @param addTexts brings in its texts, where it has any; it is missing where they cannot be had
   */
  constructor(host: LitElement, load: () => Promise<M>, addTexts?: (texts: TextLoaders) => Promise<void>) {
    this.host = host;
    this.#load = load;
    this.#addTexts = addTexts;
  }

  /** The code if it is here. */
  get module(): M | undefined {
    return this.#module;
  }

  /** Loads the code and then draws the host again. @returns `undefined` where it cannot be had now; never rejects */
  async load(): Promise<M | undefined> {
    if (this.#module) return this.#module;
    const module = await this.#fetch();
    this.isMissing = !module;
    // A widget that has left the page is drawn when it is back.
    if (this.host.isConnected) this.host.requestUpdate();
    return module;
  }

  async #adopt(module: M): Promise<M> {
    if (module.texts) await this.#addTexts?.(module.texts);
    const { adoptedStyleSheets } = this.host.renderRoot as ShadowRoot;
    const sheet = module.styles?.styleSheet;
    if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    return (this.#module = module);
  }

  /** Loads the code in a quiet moment, once; where that fails, the first need tries again. */
  plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    // A widget that leaves the page before the quiet moment must not be kept for it.
    const part = new WeakRef(this);
    whenIdle(() => void part.deref()?.fetchUnlessGone());
  }

  private async fetchUnlessGone(): Promise<void> {
    if (this.host.isConnected) await this.#fetch();
  }

  async #fetch(): Promise<M | undefined> {
    this.#loading ??= loadChunk(this.#load)
      .then((module) => this.#adopt(module))
      .catch(() => undefined);
    const module = await this.#loading;
    this.#loading = undefined;
    return module;
  }
}
