/**
 * Links to one thing of a list: `#csol-invoice=<id>` in the page's address. They hold no secret: the page asks for it as whoever is
 * signed in there. See docs/decisions/0036-links-to-documents.md.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { RequestStateName } from '../request.ts';
import { SessionFollower } from '../session.ts';

/** Of routers that keep their route in the fragment; what follows a question mark there are the route's parameters. */
const ROUTE = /^#!?\//;

/** What there are links to: what stands before, the id, and whether something follows. */
const PATTERNS = {
  'csol-invoice': /(^#|[?&])csol-invoice=([^&]*)(&?)/,
  'csol-order': /(^#|[?&])csol-order=([^&]*)(&?)/,
  'csol-enquiry': /(^#|[?&])csol-enquiry=([^&]*)(&?)/,
  'csol-enquiry-form': /(^#|[?&])csol-enquiry-form=([^&]*)(&?)/,
  'csol-report': /(^#|[?&])csol-report=([^&]*)(&?)/,
  'csol-report-confirm': /(^#|[?&])csol-report-confirm=([^&]*)(&?)/,
  'csol-report-end': /(^#|[?&])csol-report-end=([^&]*)(&?)/,
} as const;

/** The links to one kind of thing. */
export class PageLink {
  #name: string;
  #pattern: RegExp;

  /** @param name what stands before the id */
  constructor(name: keyof typeof PATTERNS) {
    this.#name = name;
    this.#pattern = PATTERNS[name];
  }

  /** The id in a fragment, missing where there is none. */
  read(hash = location.hash): string | undefined {
    const [, , id = ''] = this.#pattern.exec(hash) ?? [];
    try {
      return decodeURIComponent(id) || undefined;
    } catch {
      return id;
    }
  }

  /** A fragment without our part of it. */
  #without(hash: string): string {
    return hash.replace(this.#pattern, (_link, before: string, _id, after: string) => (after ? before : ''));
  }

  /**
   * The address that leads to a thing on this page. An anchor of the page's own gives way to it, a route stays.
   * @param address the page's own, with or without a link of ours
   */
  create(id: string, address = location.href): string {
    const url = new URL(address);
    const link = `${this.#name}=${encodeURIComponent(id)}`;
    const route = this.#without(url.hash);
    url.hash = ROUTE.test(route) ? `${route}${route.includes('?') ? '&' : '?'}${link}` : link;
    url.username = url.password = '';
    return url.href;
  }

  /** Takes our link out of the address; the page's history stays as it is. */
  drop(): void {
    if (this.read() === undefined) return;
    history.replaceState(history.state, '', location.pathname + location.search + this.#without(location.hash));
  }
}

/**
 * Whether another widget of the library is on the page, beside this one or in the document, to follow links of its own kind.
 * @param name the tag without its prefix, for example `invoice-list`; two widgets of one page begin alike
 */
export function hasNeighbour(host: Element, name: string): boolean {
  const tag = CSS.escape(host.localName.replace(/[^-]+-[^-]+$/, name));
  return [document, host.getRootNode() as Document | ShadowRoot].some((root) => root.querySelector(`${tag}:defined`) !== null);
}

/** What a panel does about links. */
export interface LinkHandlers {
  /** Whether its list can show such a thing at all. */
  canOpen: () => boolean;
  listState: () => RequestStateName;
  /** What is open. */
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
  #link: PageLink;
  #handlers: LinkHandlers;
  /** What has been followed already. */
  #followed: string | undefined;

  /** @param link the same object for all lists of one kind */
  constructor(host: LitElement, link: PageLink, handlers: LinkHandlers) {
    this.#host = host;
    this.#link = link;
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
    const id = this.#link.read();
    if (id === undefined || id === this.#followed || isWaiting(this.#handlers.listState())) return;
    const isFirst = [...followers].find((each) => each.#link === this.#link && each.#handlers.canOpen()) === this;
    if (!isFirst) return;
    this.#followed = id;
    // Not within an update, as it draws the list once more.
    queueMicrotask(() => this.#host.isConnected && this.#handlers.open(id));
  }

  #forgetUnlessOpen(): void {
    if (this.#handlers.openId() === undefined) this.#followed = undefined;
  }

  readonly #handleHash = (): void => {
    // The way back, from a link that stood on this page.
    const isBack = this.#link.read() === undefined && this.#followed !== undefined && this.#followed === this.#handlers.openId();
    if (isBack) this.#handlers.close();
    this.#forgetUnlessOpen();
    this.#host.requestUpdate();
  };

  /** Ends what a link led to, when it closes. @param isKept Whether it is followed once more after the next sign-in. */
  end(isKept: boolean): void {
    if (isKept) return;
    this.#link.drop();
    this.#followed = undefined;
  }
}
