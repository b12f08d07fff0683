/**
 * Links to a document: `#csol-invoice=<id>` in the page's address. They hold no secret: the page asks for the document as whoever is
 * signed in there. See docs/decisions/0036-links-to-documents.md.
 */
import { SessionFollower, type RequestStateName } from '@csol/core';
import type { LitElement, ReactiveController } from 'lit';

const LINK = /(^#|[?&])csol-invoice=([^&]*)(&?)/;
/** Of routers that keep their route in the fragment; what follows a question mark there are the route's parameters. */
const ROUTE = /^#!?\//;

/** The id in a fragment, missing where there is none. */
export function readLink(hash = location.hash): string | undefined {
  const [, , id = ''] = LINK.exec(hash) ?? [];
  try {
    return decodeURIComponent(id) || undefined;
  } catch {
    return id;
  }
}

/** A fragment without our part of it. */
const withoutLink = (hash: string): string => hash.replace(LINK, (_link, before: string, _id, after: string) => (after ? before : ''));

/**
 * The address that leads to a document on this page. An anchor of the page's own gives way to it, a route stays.
 * @param address the page's own, with or without a link of ours
 */
export function createLink(id: string, address = location.href): string {
  const url = new URL(address);
  const link = `csol-invoice=${encodeURIComponent(id)}`;
  const route = withoutLink(url.hash);
  url.hash = ROUTE.test(route) ? `${route}${route.includes('?') ? '&' : '?'}${link}` : link;
  url.username = url.password = '';
  return url.href;
}

/** Takes our link out of the address; the page's history stays as it is. */
export function dropLink(): void {
  if (readLink() !== undefined) history.replaceState(history.state, '', location.pathname + location.search + withoutLink(location.hash));
}

/** What a panel does about links. */
export interface LinkHandlers {
  /** Whether its list can show a document at all. */
  canOpen: () => boolean;
  listState: () => RequestStateName;
  /** The document that is open. */
  openId: () => string | undefined;
  open: (id: string) => void;
  close: () => void;
}

/** The panels of this page, in the order in which they came: the first that can opens what a link leads to. */
const followers = new Set<LinkFollower>();

/** Without a person there is nothing to see yet: the list asks for a sign-in, and the link is followed after it. */
const isWaiting = (state: RequestStateName): boolean => state === 'idle' || state === 'loading' || state === 'expired';

/** Follows links for as long as a list is on the page. */
export class LinkFollower implements ReactiveController {
  #host: LitElement;
  #handlers: LinkHandlers;
  /** What has been followed already. */
  #followed: string | undefined;

  constructor(host: LitElement, handlers: LinkHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    new SessionFollower(host, () => this.#forgetUnlessOpen());
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this);
    addEventListener('hashchange', this.#handleHash);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    followers.delete(this);
    removeEventListener('hashchange', this.#handleHash);
    this.#followed = undefined;
  }

  hostUpdated(): void {
    const id = readLink();
    if (id === undefined || id === this.#followed || isWaiting(this.#handlers.listState())) return;
    if ([...followers].find((follower) => follower.#handlers.canOpen()) !== this) return;
    this.#followed = id;
    // Not within an update, as it draws the list once more.
    queueMicrotask(() => this.#host.isConnected && this.#handlers.open(id));
  }

  #forgetUnlessOpen(): void {
    if (this.#handlers.openId() === undefined) this.#followed = undefined;
  }

  readonly #handleHash = (): void => {
    // The way back, from a link that stood on this page.
    if (readLink() === undefined && this.#followed !== undefined && this.#followed === this.#handlers.openId()) this.#handlers.close();
    this.#forgetUnlessOpen();
    this.#host.requestUpdate();
  };

  /** Ends what a link led to, when its document closes. @param isKept Whether it is followed once more after the next sign-in. */
  end(isKept: boolean): void {
    if (isKept) return;
    dropLink();
    this.#followed = undefined;
  }
}
