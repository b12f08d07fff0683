/** Opens what a list shows a row of in a side panel, whose code is loaded with the first one; links in the page's address open it too. */
import { ApiError } from '@csol/client/port';
import { nothing, type CSSResult, type LitElement, type ReactiveController } from 'lit';
import type { TextLoaders } from '../i18n/catalogs.ts';
import { LazyPart } from '../lazy-part.ts';
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

/** What the code of a panel is asked to show, and how its list tells that it has opened. */
export interface DetailOptions<C, T, D> {
  /** What stands before the id in a link, for example `csol-invoice`. */
  link: string;
  load: () => Promise<DetailCode<C, D>>;
  opened: (item: T) => Event;
}

/** What the opener needs of its list; the panel may need more. */
export interface DetailContextBase {
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
}

/** The links that a list on this page follows now, once for each list. */
const followed: string[] = [];

/** Whether a list on this page opens links that begin so. */
export const hasOpener = (link: string): boolean => followed.includes(link);

/** The side panel of one list, before and after its code is there. */
export class DetailOpener<C extends DetailContextBase, T, D extends Detail<T>> implements ReactiveController {
  #host: LitElement;
  #context: () => C;
  #options: DetailOptions<C, T, D>;
  #code: LazyPart<DetailCode<C, D>>;
  #detail: D | undefined;
  #toOpen: T | undefined;

  /** @param addTexts brings in the texts of the panel */
  constructor(
    host: LitElement,
    context: () => C,
    addTexts: (texts: TextLoaders) => Promise<void>,
    options: DetailOptions<C, T, D>,
  ) {
    this.#host = host;
    this.#context = context;
    this.#options = options;
    this.#code = new LazyPart(host, options.load, addTexts);
    host.addController(this);
  }

  hostConnected(): void {
    followed.push(this.#options.link);
    addEventListener('hashchange', this.#handleHash);
    this.#handleHash();
  }

  hostDisconnected(): void {
    followed.splice(followed.indexOf(this.#options.link), 1);
    removeEventListener('hashchange', this.#handleHash);
  }

  /** Whether the page's address leads to such a thing. */
  get #isLinked(): boolean {
    return location.hash.includes(`${this.#options.link}=`);
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
    this.#host.dispatchEvent(this.#options.opened(item));
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
