import pg from 'pg';
import type { Listen } from './listen.ts';
import type { PostgresOptions } from './postgres.ts';

/** Hears of the notices of a PostgreSQL. */
export interface PostgresListener {
  listen: Listen;
  /** Ends the connection; may be called more than once. */
  close: () => Promise<void>;
}

/** How long to wait after a connection was lost, in milliseconds: at first, and at most. */
const [FIRST_WAIT, LONGEST_WAIT] = [100, 10_000];

/**
 * A connection of its own, as notices come to the connection that asked for them; it is made when somebody listens first. One through a
 * proxy that hands out connections by transaction (PgBouncer) hears nothing.
 */
class Listener implements PostgresListener {
  readonly #url: string;
  readonly #onError: (error: Error) => void;
  readonly #callbacks = new Map<string, Set<() => void>>();
  #client: pg.Client | undefined;
  /** Whether the client listens to all channels that were wanted when it connected. */
  #isReady = false;
  #wait = FIRST_WAIT;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(url: string, onError: (error: Error) => void) {
    this.#url = url;
    this.#onError = onError;
  }

  readonly listen: Listen = (channel, onNotice) => {
    const known = this.#callbacks.get(channel);
    // A function of its own, as one may be given twice.
    const call = (): void => onNotice();
    if (known) known.add(call);
    else this.#callbacks.set(channel, new Set([call]));
    if (!this.#client && !this.#retry) void this.#connect();
    else if (this.#isReady) void this.#ask(channel, call);
    return () => {
      this.#callbacks.get(channel)?.delete(call);
    };
  };

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    this.#callbacks.clear();
    await this.#client?.end().catch(() => {});
  }

  /** Asks for the notices of a channel, and says that whatever came before has to be looked up. */
  async #ask(channel: string, call: () => void): Promise<void> {
    const client = this.#client;
    try {
      await client?.query(`listen ${pg.escapeIdentifier(channel)}`);
      if (this.#callbacks.get(channel)?.has(call)) call();
    } catch (error) {
      if (client) this.#lose(client, error);
    }
  }

  async #connect(): Promise<void> {
    this.#retry = undefined;
    if (this.#isClosed) return;
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true, keepAliveInitialDelayMillis: 10_000 });
    this.#client = client;
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, new Error('The connection that listens has ended')));
    client.on('notification', ({ channel }) => this.#callAll(channel));
    try {
      await client.connect();
      this.#isReady = true;
      for (const channel of [...this.#callbacks.keys()]) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      this.#wait = FIRST_WAIT;
      for (const channel of this.#callbacks.keys()) this.#callAll(channel);
    } catch (error) {
      this.#lose(client, error);
    }
  }

  #callAll(channel: string): void {
    for (const call of [...(this.#callbacks.get(channel) ?? [])]) call();
  }

  /** Comes back a little later each time, and not all processes at once. */
  #lose(client: pg.Client, error: unknown): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#isReady = false;
    void client.end().catch(() => {});
    if (this.#isClosed) return;
    this.#onError(error instanceof Error ? error : new Error('The connection that listens was lost'));
    this.#retry = setTimeout(() => void this.#connect(), this.#wait * (0.5 + Math.random() / 2));
    this.#retry.unref();
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }
}

/** @param url As of the pool; see `createPostgresDatabase`. */
export function createPostgresListener(url: string, { onError = () => {} }: Pick<PostgresOptions, 'onError'> = {}): PostgresListener {
  return new Listener(url, onError);
}
