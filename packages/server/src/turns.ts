import { describeError, type LoggedError } from './http/log.ts';

/** The next turn of the event loop, when what is under way has gone on: requests that wait go first. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What is done in turns. */
export interface TurnOptions {
  /** One turn; ends early where the signal says so. */
  work: (signal: AbortSignal) => Promise<unknown>;
  /** How often a turn is taken unasked, in milliseconds. */
  interval: number;
  /** Takes what went wrong in a turn; the next one comes all the same. */
  log: (entry: { error: LoggedError }) => void;
}

/** Work on a queue of a database as long as the process runs. */
export interface Turns {
  /** Takes a turn soon; the caller goes on first. @returns When that turn is over; never rejects, and nobody need wait for it. */
  kick: () => Promise<void>;
  /** Ends, after the turn that is at work. May be called more than once. */
  close: () => Promise<void>;
}

/** Takes turns from now on, the first at once: it finds what an earlier process has left. */
export function takeTurns({ work, interval, log }: TurnOptions): Turns {
  const ending = new AbortController();
  let atWork: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  const takeTurn = async (): Promise<void> => {
    try {
      if (!ending.signal.aborted) await work(ending.signal);
    } catch (error) {
      log({ error: describeError(error) });
    }
  };
  /** One turn at a time; however many ask while one is at work, one more follows, which sees what they have queued. */
  const kick = (): Promise<void> => {
    waiting ??= Promise.all([atWork, nextTurn()]).then(() => {
      waiting = undefined;
      return (atWork = takeTurn());
    });
    return waiting;
  };
  const timer = setInterval(() => void kick(), interval);
  // A process that has nothing else to do may end. Browsers have no such thing.
  timer.unref?.();
  void kick();
  return {
    kick,
    close: async () => {
      clearInterval(timer);
      ending.abort();
      await (waiting ?? atWork);
    },
  };
}

/** Does work of one kind, so much of it at a time; what has to wait is done in the order in which it came. */
export function createQueue(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let atWork = 0;
  return async (work) => {
    if (atWork < most) atWork++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes to whoever waits longest, without being free in between.
      const next = waiting.shift();
      if (next) next();
      else atWork--;
    }
  };
}
