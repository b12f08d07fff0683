/** What the side panels of lists share: one thing is open, by its row or by a link in the page's address. */
import type { LitElement, ReactiveController } from 'lit';
import { showDialog } from '../parts/dialog.ts';
import { LinkFollower, type PageLink } from '../parts/page-link.ts';
import type { RequestStateName } from '../request.ts';

/** How a panel opens what a link leads to. */
export interface DetailOptions<T> {
  /** The same object for all lists of one kind. */
  link: PageLink;
  /** Whether the list can show such a thing at all. */
  canOpen: () => boolean;
  /** Asks the page before a link opens something; cancelable. */
  toRequest: (item: T) => Event;
  /** Tells that it has opened. */
  toEvent: (item: T) => Event;
}

/** The side panel of one list. Made before its request, so that what a link opens is asked for by the same update. */
export abstract class DetailPanel<T extends { id: string }, C extends { listState: RequestStateName }> implements ReactiveController {
  protected readonly host: LitElement;
  protected readonly context: () => C;
  /** What is open: its row, or its id alone where a link led to it. */
  protected item: T | undefined;

  #isNew = false;
  #options: DetailOptions<T>;
  #follower: LinkFollower;

  constructor(host: LitElement, context: () => C, options: DetailOptions<T>) {
    this.host = host;
    this.context = context;
    this.#options = options;
    host.addController(this);
    this.#follower = new LinkFollower(host, options.link, {
      canOpen: options.canOpen,
      listState: () => this.context().listState,
      openId: () => this.item?.id,
      open: this.#handleLink,
      close: () => this.host.renderRoot.querySelector<HTMLDialogElement>('#dialog')?.close(),
    });
  }

  /** Whether the person has to sign in again to see what is open. */
  protected abstract get isExpired(): boolean;

  /** Ends what is under way about what was open: another thing has files and actions of its own. */
  protected abstract endWork(): void;

  /** Opens something: what is known of it is on screen at once, the rest when it has come. */
  open(item: T): void {
    this.endWork();
    this.item = item;
    this.#isNew = true;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const { renderRoot } = this.host;
    const dialog = renderRoot.querySelector<HTMLDialogElement>('#dialog');
    if (!dialog?.isConnected) return;
    // What a link opens in place of another thing has nothing that the focus could stay at.
    if (!showDialog(renderRoot) && this.#isNew) dialog.querySelector('h2')?.focus();
    this.#isNew = false;
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Closes the panel and forgets what it showed. */
  forget(): void {
    if (this.item) this.#endLink();
    this.#close();
  }

  #close(): void {
    this.endWork();
    this.item = undefined;
  }

  /** Whoever has to sign in comes back to what the link led to. */
  #endLink(): void {
    this.#follower.end(this.isExpired);
  }

  readonly #handleLink = (id: string): void => {
    const item = { id } as T;
    if (!this.host.dispatchEvent(this.#options.toRequest(item))) return;
    this.open(item);
    this.host.dispatchEvent(this.#options.toEvent(item));
  };

  /** When the dialog has closed. */
  protected readonly handleClosed = (): void => {
    this.#endLink();
    this.#close();
    this.host.requestUpdate();
  };
}
