/** Opens what a list shows a row of in a side panel, whose code is loaded with the first one; links in the page's address open it too. */
import { ApiError } from '@csol/client/port';
import { nothing, type CSSResult, type LitElement, type ReactiveController } from 'lit';
import type { TextLoaders } from '../i18n/catalogs.ts';
import type { LazyPart } from '../lazy-part.ts';
import type { RequestState } from '../request.ts';

/** Why a part of the script that a person asked for does not show. */
export const MISSING = { name: 'failed', error: new ApiError('network', 'A chunk did not load.') } as const;

/** The side panel once its code is there. */
export interface Detail<T> {
  open(item: T): void;
  forget(): void;
  render(): unknown;
}

/** The code of a side panel. */
export interface DetailCode<C, D> {
  DetailController: new (host: LitElement, context: () => C) => D;
  styles?: CSSResult;
  texts?: TextLoaders;
}

/** What the opener needs of its list; the panel may need more. */
export interface DetailContextBase {
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
}

/** The side panel of one list, before and after its code is there. */
export class DetailOpener<C extends DetailContextBase, T, D extends Detail<T>> implements ReactiveController {
  #host: LitElement;
  #context: () => C;
  #code: LazyPart<DetailCode<C, D>>;
  #link: string;
  #OpenEvent: new (item: T) => Event;
  #detail: D | undefined;
  #toOpen: T | undefined;

  /**
   * @param link what stands before the id in a link, for example `csol-invoice=`
   * @param OpenEvent tells that it has opened
   */
  constructor(context: () => C, code: LazyPart<DetailCode<C, D>>, link: string, OpenEvent: new (item: T) => Event) {
    this.#context = context;
    this.#code = code;
    this.#link = link;
    this.#OpenEvent = OpenEvent;
    this.#host = code.host;
    this.#host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#handleHash);
    this.#handleHash();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#handleHash);
  }

  /** Whether the page's address leads to such a thing. */
  get #isLinked(): boolean {
    return location.hash.includes(this.#link);
  }

  // What the link leads to is opened by the panel itself.
  #handleHash = (): void => {
    if (this.#isLinked) void this.#prepare();
  };

  async #prepare(): Promise<D | undefined> {
    const code = await this.#code.load();
    return code && (this.#detail ??= new code.DetailController(this.#host, this.#context));
  }

  /** The panel, once something was opened. */
  protected get detail(): D | undefined {
    return this.#detail;
  }

  /** Opens it, and tells so. */
  async open(item: T): Promise<void> {
    // Kept until it is open, so that the panel's retry knows what to open.
    this.#toOpen = item;
    const detail = await this.#prepare();
    // Another one was chosen since, or nobody may see this one any more.
    if (this.#toOpen !== item || !this.#host.isConnected) return;
    if (!detail) return this.#host.requestUpdate();
    this.#toOpen = undefined;
    detail.open(item);
    this.#host.dispatchEvent(new this.#OpenEvent(item));
  }

  /** Closes the panel and forgets what it showed. */
  forget(): void {
    this.#toOpen = undefined;
    this.#detail?.forget();
  }

  render(): unknown {
    const item = this.#toOpen;
    if (!this.#code.isMissing || !(item || this.#isLinked)) return this.#detail?.render() ?? nothing;
    return this.#context().renderPanel(MISSING, () => void (item ? this.open(item) : this.#prepare()));
  }
}
