import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { ProblemError } from '../http/problem.ts';

/** So many tries in so many seconds. */
export interface Allowance {
  tries: number;
  seconds: number;
}

/**
 * How often things may be tried. A limit on a name holds whether or not there is such a name, so that it tells nothing.
 * Addresses stand for the many people behind them, so theirs are wider.
 */
export interface Limits {
  /** Sign-ins with one user ID, until one succeeds. */
  signInByUser: Allowance;
  signInByAddress: Allowance;
  registerByAddress: Allowance;
  /** Mails of registration and reset to one address; beyond that none is sent, and nobody is told. */
  mailsByRecipient: Allowance;
  resetByAddress: Allowance;
  /** Links out of mails that are tried. */
  linksByAddress: Allowance;
  /** Passwords that are tried with the link of one registration; beyond that it is void. As long as the link is good. */
  passwordsByLink: Allowance;
  /** Wrong current passwords of one person. */
  passwordsByUser: Allowance;
  lookUpsByAddress: Allowance;
  /** Look-ups with one customer number, from anywhere. */
  lookUpsByCustomer: Allowance;
  providerByAddress: Allowance;
  requestsByUser: Allowance;
  /** People to whom one person sends documents. */
  forwardsByUser: Allowance;
  forwardsByUserPerDay: Allowance;
  /** Enquiries and messages of one person, and what those without an account send from one address. */
  enquiriesByUser: Allowance;
  enquiriesByAddress: Allowance;
  /** Kibibytes of files that one person sends with enquiries, and those of whoever is not signed in. */
  attachmentKibByUser: Allowance;
  attachmentKibByAddress: Allowance;
  /** Messages of one carrier. */
  messagesByCarrier: Allowance;
}

const [QUARTER, HOUR, DAY] = [15 * 60, 60 * 60, 24 * 60 * 60];

export const LIMITS: Readonly<Limits> = {
  signInByUser: { tries: 10, seconds: QUARTER },
  signInByAddress: { tries: 200, seconds: QUARTER },
  registerByAddress: { tries: 60, seconds: HOUR },
  mailsByRecipient: { tries: 5, seconds: HOUR },
  resetByAddress: { tries: 60, seconds: HOUR },
  linksByAddress: { tries: 100, seconds: QUARTER },
  passwordsByLink: { tries: 10, seconds: DAY },
  passwordsByUser: { tries: 10, seconds: QUARTER },
  lookUpsByAddress: { tries: 60, seconds: QUARTER },
  lookUpsByCustomer: { tries: 120, seconds: QUARTER },
  providerByAddress: { tries: 200, seconds: QUARTER },
  requestsByUser: { tries: 20, seconds: HOUR },
  forwardsByUser: { tries: 50, seconds: HOUR },
  forwardsByUserPerDay: { tries: 200, seconds: 24 * HOUR },
  enquiriesByUser: { tries: 120, seconds: HOUR },
  enquiriesByAddress: { tries: 60, seconds: HOUR },
  attachmentKibByUser: { tries: 400 * 1024, seconds: 24 * HOUR },
  attachmentKibByAddress: { tries: 2048 * 1024, seconds: 24 * HOUR },
  messagesByCarrier: { tries: 1200, seconds: 60 },
};

/** Counts tries in the database, for all server processes together. Each is one statement, so twins cannot slip through. */
export class Throttle {
  readonly #db: Database;
  readonly #limits: Limits;

  constructor(db: Database, limits: Partial<Limits> = {}) {
    this.#db = db;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** The same limits within a transaction: what it counts is undone with it. */
  within(transaction: Database): Throttle {
    return new Throttle(transaction, this.#limits);
  }

  /** Counts a try. @returns Seconds to wait, or 0 where it is allowed. @param key Hashed; see `KeyMaker`. */
  async count(limit: keyof Limits, key: string, now: Date): Promise<number> {
    const { tries, seconds } = this.#limits[limit];
    const end = new Date(now.getTime() + seconds * 1000).toISOString();
    const isOver = sql<boolean>`throttle.resets_at <= ${now.toISOString()}::timestamptz`;
    const { count, resets_at: resetsAt } = await this.#db
      .insertInto('throttle')
      .values({ key: `${limit}:${key}`, count: 1, resets_at: end })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          count: sql<number>`case when ${isOver} then 1 else least(throttle.count + 1, 1000000) end`,
          resets_at: sql<string>`case when ${isOver} then excluded.resets_at else throttle.resets_at end`,
        }),
      )
      .returning(['count', 'resets_at'])
      .executeTakeFirstOrThrow();
    return count > tries ? Math.max(1, Math.ceil((Date.parse(resetsAt) - now.getTime()) / 1000)) : 0;
  }

  /** Counts a try. @throws ProblemError `limited`, which says how long to wait, where it is one too many. */
  async take(limit: keyof Limits, key: string, now: Date): Promise<void> {
    const wait = await this.count(limit, key, now);
    if (wait > 0) throw new ProblemError('limited', { headers: { 'Retry-After': String(wait) } });
  }

  /**
   * Counts so many at once where all of them are allowed, and none otherwise.
   * @throws ProblemError `limited`, which says how long to wait.
   */
  async takeAll(limit: keyof Limits, key: string, now: Date, many: number): Promise<void> {
    const { tries, seconds } = this.#limits[limit];
    const name = `${limit}:${key}`;
    const end = new Date(now.getTime() + seconds * 1000).toISOString();
    const isOver = sql<boolean>`throttle.resets_at <= ${now.toISOString()}::timestamptz`;
    const isFree = sql<boolean>`${isOver} or throttle.count + ${many}::integer <= ${tries}::integer`;
    const taken = await this.#db
      .insertInto('throttle')
      .values({ key: name, count: many, resets_at: end })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({
            count: sql<number>`case when ${isOver} then excluded.count else throttle.count + excluded.count end`,
            resets_at: sql<string>`case when ${isOver} then excluded.resets_at else throttle.resets_at end`,
          })
          .where(isFree),
      )
      .returning('count')
      .executeTakeFirst();
    if (taken && many <= tries) return;
    const row = await this.#db.selectFrom('throttle').select('resets_at').where('key', '=', name).executeTakeFirst();
    const wait = Math.max(1, Math.ceil((Date.parse(row?.resets_at ?? end) - now.getTime()) / 1000));
    throw new ProblemError('limited', { headers: { 'Retry-After': String(wait) } });
  }

  /** Forgets the tries. */
  async reset(limit: keyof Limits, key: string): Promise<void> {
    await this.#db.deleteFrom('throttle').where('key', '=', `${limit}:${key}`).execute();
  }
}
