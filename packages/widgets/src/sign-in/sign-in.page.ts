/** What the page around the widget does: links out of e-mails, other widgets' wishes, other tabs, leaving and coming back. */
import { CsolErrorEvent, CsolSessionChangeEvent, CsolSignInRequestEvent, safeHref } from '@csol/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A link that led to the page. */
export type Link = { kind: 'confirm' | 'reset'; token: string } | { kind: 'provider-failed' };

/** What another tab has done. It says nothing of whom. */
type Word = 'in' | 'out';

/** What the widget does about it. */
export interface PageHandlers {
  /** Only the first widget of a page gets a link. */
  link(link: Link): void;
  /** Whether this widget can sign somebody in. */
  canSignIn(): boolean;
  /** Somebody wants to sign in from within another widget. @param origin that widget, @param focus what had the focus */
  signIn(origin: HTMLElement | undefined, focus: Element | null): void;
  /** Another widget was told that nobody is signed in. */
  expired(): void;
  /** Someone else has told the page that the session changed. */
  changed(): void;
  /** Another tab has signed somebody in or out. */
  told(word: Word): void;
  /** The page is about to go, perhaps into the cache of the back button. */
  left(): void;
  /** The page has come back out of that cache. */
  returned(): void;
}

type Host = ReactiveControllerHost & HTMLElement;

const CHANNEL = 'csol-session';
const LINK = /^#csol-(?:(confirm|reset)=(.*)|(sign-in-failed))$/;

/** The widgets of this page, in the order in which they came. */
const widgets = new Set<Page>();
let channel: BroadcastChannel | undefined;

function openChannel(): void {
  if (channel || !('BroadcastChannel' in globalThis)) return;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    // One for all, as its event tells the others on the page.
    if (data === 'in' || data === 'out') firstOf(widgets)?.handlers.told(data);
  };
}

// An open channel would keep the page out of the back button's cache in some browsers.
function closeChannel(): void {
  channel?.close();
  channel = undefined;
}

const firstOf = <T>(all: Iterable<T>): T | undefined => [...all][0];

/** What has the focus, inside open shadow roots too. */
function deepFocus(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes a link out of the address, where it is ours, before anything else can read it. */
function takeLink(): Link | undefined {
  const [, kind, token = '', failed] = LINK.exec(location.hash) ?? [];
  if (!kind && !failed) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return failed ? { kind: 'provider-failed' } : { kind: kind as 'confirm' | 'reset', token: decode(token) };
}

/** Follows the page for as long as its widget is on it. */
export class Page implements ReactiveController {
  readonly handlers: PageHandlers;
  /** Whether the change of session that the page hears of is the widget's own word. */
  isTelling = false;

  #host: Host;
  #removal: AbortController | undefined;

  constructor(host: Host, handlers: PageHandlers) {
    this.#host = host;
    this.handlers = handlers;
    host.addController(this);
  }

  get #isFirst(): boolean {
    return firstOf(widgets) === this;
  }

  hostConnected(): void {
    widgets.add(this);
    openChannel();
    this.#removal = new AbortController();
    const { signal } = this.#removal;
    document.addEventListener(CsolSignInRequestEvent.type, this.#handleRequest, { signal });
    document.addEventListener(CsolErrorEvent.type, this.#handleError, { signal });
    document.addEventListener(CsolSessionChangeEvent.type, this.#handleChange, { signal });
    window.addEventListener('hashchange', this.#handleHash, { signal });
    window.addEventListener('pagehide', this.#handleLeave, { signal });
    window.addEventListener('pageshow', this.#handleReturn, { signal });
    this.#handleHash();
  }

  hostDisconnected(): void {
    widgets.delete(this);
    if (widgets.size === 0) closeChannel();
    this.#removal?.abort();
  }

  /** Tells every widget of this page that the session has changed, and other tabs where `word` is given. */
  tell(event: CsolSessionChangeEvent, word?: Word): void {
    this.isTelling = true;
    try {
      this.#host.dispatchEvent(event);
    } finally {
      this.isTelling = false;
    }
    if (word) channel?.postMessage(word);
  }

  readonly #handleHash = (): void => {
    const link = this.#isFirst ? takeLink() : undefined;
    if (link) this.handlers.link(link);
  };

  readonly #handleRequest = (event: Event): void => {
    const [origin] = event.composedPath();
    const focus = deepFocus();
    // A host with a sign-on of its own may hear of it after us, at the window.
    queueMicrotask(() => {
      const first = [...widgets].find(({ handlers }) => handlers.canSignIn());
      if (event.defaultPrevented || first !== this) return;
      // Another copy of the library on this page must not answer as well.
      event.preventDefault();
      this.handlers.signIn(origin instanceof HTMLElement && origin !== this.#host ? origin : undefined, focus);
    });
  };

  readonly #handleError = (event: CsolErrorEvent): void => {
    if (event.error.kind === 'expired' && event.operation !== 'getSession') this.handlers.expired();
  };

  readonly #handleChange = (): void => {
    if (!this.isTelling) this.handlers.changed();
  };

  readonly #handleLeave = (): void => {
    this.handlers.left();
    closeChannel();
  };

  readonly #handleReturn = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    openChannel();
    this.handlers.returned();
  };
}

/** Goes to an address, as a press on a link in the widget would. */
export function followUrl(host: HTMLElement, url: string): void {
  const href = safeHref(url);
  if (!href) return;
  const link = document.createElement('a');
  link.href = href;
  host.shadowRoot?.append(link);
  link.click();
  link.remove();
}

/** Gives the focus back to where somebody came from, if that is still there. @returns whether it has it */
export function giveFocusBack(element: Element): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected) return false;
  element.focus();
  if (element.matches(':focus, :focus-within')) return true;
  // A widget takes no focus by itself; it does for this once.
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus();
  return element.matches(':focus');
}
