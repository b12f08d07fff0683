/** Who follows a change of session: see `CsolSessionChangeEvent`. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CsolSessionChangeEvent } from './events.ts';

/** How often the session has changed on this page, and how often the person may have become another. */
const seen = { changes: 0, persons: 0 };
let isCounting = false;

function count(event: Event): void {
  seen.changes += 1;
  if (!(event as CsolSessionChangeEvent).isSamePerson) seen.persons += 1;
}

/**
 * Calls `follow` at each change of session, before the page's own listeners hear of it; for what was off the page then, on its
 * return. Nothing is to be asked for within that call, as others have yet to forget: the next update of the host asks.
 */
export class SessionFollower implements ReactiveController {
  #seen = { ...seen };
  #follow: (isSamePerson: boolean) => void;

  constructor(host: ReactiveControllerHost, follow: (isSamePerson: boolean) => void) {
    this.#follow = follow;
    host.addController(this);
  }

  hostConnected(): void {
    // The page's own listener, before all others and never removed: it holds no element.
    if (!isCounting) document.addEventListener(CsolSessionChangeEvent.type, count, true);
    isCounting = true;
    document.addEventListener(CsolSessionChangeEvent.type, this.#handleChange, true);
    this.#handleChange();
  }

  hostDisconnected(): void {
    document.removeEventListener(CsolSessionChangeEvent.type, this.#handleChange, true);
  }

  readonly #handleChange = (): void => {
    const { changes, persons } = this.#seen;
    this.#seen = { ...seen };
    if (changes !== seen.changes) this.#follow(persons === seen.persons);
  };
}
