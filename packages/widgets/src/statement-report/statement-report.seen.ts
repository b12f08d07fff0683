/** Tells once that a place of a widget is about to be seen. */
import type { LitElement, ReactiveController } from 'lit';

/** How far below the screen a place counts as seen, so that it is filled when it comes up. */
const MARGIN = '200px';

/** Watches the places that match a selector, as long as there is something to wait for. */
export class WhenSeen implements ReactiveController {
  #host: LitElement;
  #selector: string;
  #act: () => void;
  #observer: IntersectionObserver | undefined;
  #isSeen = false;

  /** @param act called once */
  constructor(host: LitElement, selector: string, act: () => void) {
    this.#host = host;
    this.#selector = selector;
    this.#act = act;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isSeen || !this.#host.isConnected) return;
    const places = this.#host.renderRoot.querySelectorAll(this.#selector);
    if (places.length === 0) return this.hostDisconnected();
    this.#observer ??= new IntersectionObserver((entries) => this.#look(entries), { rootMargin: MARGIN });
    for (const place of places) this.#observer.observe(place);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#isSeen = true;
    this.hostDisconnected();
    this.#act();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
