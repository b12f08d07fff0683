import type { KeyMaker } from '../accounts/keys.ts';
import type { Listen } from '../db/listen.ts';
import type { Database } from '../db/schema.ts';
import type { Principal } from '../principal.ts';
import { QUALIFIED_COLUMNS, toOrderSummary, type OrderRow } from './order-summary.ts';

/** A change of an order as it is told: made once, the same bytes for everybody. */
export interface OrderChange {
  customerNumber: string;
  frame: Uint8Array;
}

/** Somebody who is told of changes. */
export interface Follower {
  /** Takes what has changed, oldest first; some of it may be of customers that are not the follower's. */
  tell: (changes: readonly OrderChange[]) => void;
  /** Takes that more has changed than is told, of these customer numbers. @param frame Says so. */
  tellFlood: (customerNumbers: readonly string[], frame: Uint8Array) => void;
  /** Comes at regular intervals. */
  beat: () => void;
  /** Nothing can be told any more. */
  end: () => void;
}

/** What a feed reads with. */
export interface FeedOptions {
  db: Database;
  listen: Listen;
  keys: KeyMaker;
  /** Milliseconds between beats. At each the feed also looks for what a notice has not told it. */
  interval: number;
}

/** Changes that are told at once, or told anew to somebody who comes back; beyond that the list is asked for again. */
export const MOST_CHANGES = 500;

/** The channel of `order-migration.ts`. */
const CHANNEL = 'csol_order';

const encoder = new TextEncoder();

/** An event of the stream. */
export function createFrame(event: 'ready' | 'reset' | 'order', id: string, data: object = {}): Uint8Array {
  return encoder.encode(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** An order, and whose it is. */
type ChangedRow = OrderRow & { customerNumber: string; customerName: string };

/**
 * Follows the changes of all orders, once for everybody who watches in this process, as long as anybody does. Changes are numbered in the
 * order of their commits, so all that is needed of the past is the number of the last that was told: what is above it is news, whether
 * a notice brought it to mind, another process made it, or the connection was lost meanwhile.
 */
export class OrderFeed {
  readonly #options: FeedOptions;
  readonly #followers = new Set<Follower>();
  /** Followers, and those who are about to be. */
  #users = 0;
  /** The last change that was told; nobody knows while nobody follows. */
  #known: number | undefined;
  #tag = '';
  #stop: (() => void) | undefined;
  #current: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  /** The id of the last event that was told, to go on from. */
  get position(): string {
    return this.#toId(this.#known ?? 0);
  }

  /**
   * Tells a follower of all changes from now on.
   * @returns The position from which on.
   * @throws What the database says where it cannot be asked.
   */
  async join(follower: Follower): Promise<string> {
    this.#users++;
    try {
      this.#tag ||= (await this.#options.keys.make('order feed')).slice(0, 8);
      this.#stop ??= this.#start();
      await this.#catchUp();
    } catch (error) {
      this.#release();
      throw error;
    }
    this.#followers.add(follower);
    return this.position;
  }

  /** Tells a follower nothing more. */
  leave(follower: Follower): void {
    if (this.#followers.delete(follower)) this.#release();
  }

  /**
   * What somebody missed who knows all up to a position.
   * @param to Where what is told to everybody goes on.
   * @returns Frames, oldest first; `undefined` where they are too many, or the position is none of this database's past.
   */
  async findMissed(customers: Principal['customers'], from: string, to: string): Promise<Uint8Array[] | undefined> {
    const [after, end] = [this.#readId(from), this.#readId(to)];
    if (after === undefined || end === undefined || after > end) return undefined;
    if (after === end || customers.length === 0) return [];
    const query = this.#select(after).where('sales_order.change', '<=', end);
    const rows = await (customers === 'all' ? query : query.where('customer.number', 'in', customers)).execute();
    return rows.length > MOST_CHANGES ? undefined : rows.map((row) => this.#toChange(row).frame);
  }

  #start(): () => void {
    const stop = this.#options.listen(CHANNEL, () => void this.#look());
    const timer = setInterval(() => {
      for (const follower of [...this.#followers]) follower.beat();
      void this.#look();
    }, this.#options.interval);
    timer.unref?.();
    return () => {
      clearInterval(timer);
      stop();
    };
  }

  #release(): void {
    if (--this.#users > 0) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#known = undefined;
  }

  /** A feed that cannot read ends its streams: whoever comes again is told by an answer, and the log with it. */
  async #look(): Promise<void> {
    try {
      await this.#catchUp();
    } catch {
      for (const follower of [...this.#followers]) follower.end();
    }
  }

  /** Reads on, one at a time: however many ask meanwhile, one more reading follows, which sees what they have been told of. */
  #catchUp(): Promise<void> {
    this.#next ??= this.#current
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        return (this.#current = this.#read());
      });
    return this.#next;
  }

  async #read(): Promise<void> {
    if (this.#known === undefined) {
      this.#known = await this.#findLast();
      return;
    }
    const rows = await this.#select(this.#known).execute();
    const last = rows.at(-1);
    if (!last) return;
    if (rows.length > MOST_CHANGES) return this.#flood(this.#known);
    this.#known = last.change;
    const changes = rows.map((row) => this.#toChange(row));
    for (const follower of [...this.#followers]) follower.tell(changes);
  }

  async #findLast(): Promise<number> {
    const row = await this.#options.db
      .selectFrom('sales_order')
      .select((eb) => eb.fn.max<number | null>('change').as('last'))
      .executeTakeFirst();
    return row?.last ?? 0;
  }

  /** An import: to ask for a list once costs less than to tell each of its orders. */
  async #flood(known: number): Promise<void> {
    const rows = await this.#options.db
      .selectFrom('sales_order')
      .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
      .select((eb) => ['customer.number', eb.fn.max<number>('sales_order.change').as('last')])
      .where('sales_order.change', '>', known)
      .groupBy('customer.number')
      .execute();
    this.#known = rows.reduce((last, row) => Math.max(last, row.last), known);
    const [numbers, frame] = [rows.map(({ number }) => number), createFrame('reset', this.position)];
    for (const follower of [...this.#followers]) follower.tellFlood(numbers, frame);
  }

  #select(after: number) {
    return this.#options.db
      .selectFrom('sales_order')
      .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
      .select([...QUALIFIED_COLUMNS, 'customer.number as customerNumber', 'customer.name as customerName'])
      .where('sales_order.change', '>', after)
      .orderBy('sales_order.change')
      .limit(MOST_CHANGES + 1);
  }

  #toChange(row: ChangedRow): OrderChange {
    const { customerNumber, customerName } = row;
    const summary = toOrderSummary(row, { number: customerNumber, name: customerName });
    return { customerNumber, frame: createFrame('order', this.#toId(row.change), summary) };
  }

  #toId(change: number): string {
    return `${this.#tag}.${change}`;
  }

  /** The number in an id of this very database; another's would name another past. */
  #readId(id: string): number | undefined {
    const [, tag, digits] = /^([\w-]+)\.(\d{1,15})$/.exec(id) ?? [];
    return tag === this.#tag ? Number(digits) : undefined;
  }
}
