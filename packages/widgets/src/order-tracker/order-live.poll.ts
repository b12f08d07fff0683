/** Asks from time to time, where nobody tells. */
import { isApiError } from '@csol/client/port';
import { pauseBeforeQuestion } from './order-live.state.ts';

/** Seconds between two questions, however few a page sets. */
export const SHORTEST = 15;
/** Seconds that a question reaches back beyond the one before: what was being written then. */
const OVERLAP = 60;
/** Likewise beyond the list's own answer: what has changed before it is on screen, or was never asked for. */
const FIRST_OVERLAP = 10;

/** What is asked, and who is told how it went. */
export interface Questions {
  /** Asks what has changed in so many seconds. */
  ask: (seconds: number, signal: AbortSignal) => Promise<void>;
  /** After an answer, and after a failure. */
  done: (error?: unknown) => void;
}

/** A question that is asked again and again. */
export class Poll {
  /** Questions that have failed in a row. */
  failures = 0;
  readonly #questions: Questions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;
  /** By this computer's clock: when the last complete answer was asked for, and before when not to ask. */
  #since = Date.now();
  #overlap = FIRST_OVERLAP;
  #triedAt = 0;
  #notBefore = 0;

  constructor(questions: Questions) {
    this.#questions = questions;
  }

  /** Begins anew: all that was there at this time is known. */
  begin(since: number): void {
    this.stop();
    this.#since = since;
    this.#overlap = FIRST_OVERLAP;
    this.failures = this.#triedAt = this.#notBefore = 0;
  }

  /** Asks when the time has come, unless it is about to. @param interval seconds */
  plan(interval: number): void {
    if (this.#timer !== undefined || this.#running) return;
    const pause = pauseBeforeQuestion(Math.max(interval, SHORTEST), this.failures);
    const wait = Math.max(this.#since + pause, this.failures && this.#triedAt + pause, this.#notBefore) - Date.now();
    // A clock that was set back must not put the next question off.
    this.#timer = setTimeout(this.look, Math.min(Math.max(wait, 0), Math.max(pause, this.#notBefore - this.#triedAt)));
  }

  /** Asks no more by itself; a question that is under way goes on. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Lets go of everything. */
  stop(): void {
    this.rest();
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Asks at once. */
  readonly look = async (): Promise<void> => {
    this.rest();
    if (this.#running) return;
    const running = (this.#running = new AbortController());
    const began = (this.#triedAt = Date.now());
    let failure: unknown;
    try {
      await this.#questions.ask(Math.ceil(Math.max(began - this.#since, 0) / 1000) + this.#overlap, running.signal);
      if (running.signal.aborted) return;
      this.#since = began;
      this.#overlap = OVERLAP;
      this.failures = this.#notBefore = 0;
    } catch (cause) {
      if (running.signal.aborted) return;
      failure = cause;
      this.failures += 1;
      this.#notBefore = began + ((isApiError(cause) && cause.retryAfterMs) || 0);
    }
    this.#running = undefined;
    this.#questions.done(failure);
  };
}
