/** When a session ends, and a minute before. */
import { CsolLoadEvent } from '@csol/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds before the end at which a person is told. */
const WARNING_MS = 60_000;
/** The longest that a browser's timer can wait. */
const LONGEST_MS = 2 ** 31 - 1;

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Watches the end of a session. Other widgets' answers put it off, as a session lasts so long after its last use: nobody who
 * works is told that the session is about to end. The back end alone knows, and is asked when the time is over.
 */
export class SessionClock implements ReactiveController {
  /** Whether the end is less than a minute away. */
  isEnding = false;

  #host: Host;
  #handleEnd: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #known: string | undefined;
  #end = Number.NaN;
  #life = 0;

  /** @param handleEnd what happens when the time is over */
  constructor(host: Host, handleEnd: () => void) {
    this.#host = host;
    this.#handleEnd = handleEnd;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(CsolLoadEvent.type, this.#handleActivity);
    this.#tick();
  }

  /** A timer would keep a removed widget alive. */
  hostDisconnected(): void {
    document.removeEventListener(CsolLoadEvent.type, this.#handleActivity);
    clearTimeout(this.#timer);
  }

  /** Takes the end that an answer has told; the same again changes nothing. @param expiresAt RFC 3339 */
  follow(expiresAt: string | undefined): void {
    if (expiresAt === this.#known) return;
    this.#known = expiresAt;
    this.#end = Date.parse(expiresAt ?? '');
    this.#life = this.#end - Date.now();
    // By this computer's clock it is over already: the clock is wrong, and says nothing.
    if (this.#life <= 0) this.#end = Number.NaN;
    this.#tick();
  }

  #tick(): void {
    clearTimeout(this.#timer);
    const left = this.#end - Date.now();
    this.#setEnding(left <= WARNING_MS);
    if (Number.isNaN(left) || !this.#host.isConnected) return;
    if (left <= 0) {
      this.#end = Number.NaN;
      this.#setEnding(false);
      this.#handleEnd();
      return;
    }
    const next = left > WARNING_MS ? left - WARNING_MS : left;
    this.#timer = setTimeout(() => this.#tick(), Math.min(next, LONGEST_MS));
  }

  #setEnding(isEnding: boolean): void {
    if (isEnding === this.isEnding) return;
    this.isEnding = isEnding;
    this.#host.requestUpdate();
  }

  readonly #handleActivity = ({ operation }: CsolLoadEvent): void => {
    // The widget's own answer tells the end itself.
    if (operation === 'getSession' || Number.isNaN(this.#end)) return;
    // Back ends write a use down once a minute or so.
    this.#end = Math.max(this.#end, Date.now() + this.#life - WARNING_MS);
    this.#tick();
  };
}
