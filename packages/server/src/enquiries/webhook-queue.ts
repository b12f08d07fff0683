import type { Selectable } from 'kysely';
import { signMessage } from '../carriers/carriers.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import { createPublicId } from '../db/values.ts';
import { describeError, type LoggedError } from '../http/log.ts';
import { takeTurns, type Turns } from '../turns.ts';
import type { EnquiryWebhookTable } from './enquiry-migration.ts';
import type { EnquiryRoute } from './enquiry-services.ts';

/** What a program is told of. */
export type WebhookEvent = 'enquiry.created' | 'enquiry.message' | 'enquiry.status';

const MINUTE = 60_000;
/** How long to wait after each failure, in milliseconds; the last one repeats. */
const DELAYS = [1, 5, 15, 60, 120, 240, 480].map((minutes) => minutes * MINUTE);
/** After this time a message is given up, in milliseconds: a program may be down for a weekend. */
const LIFETIME = 3 * 24 * 60 * MINUTE;
/** How long a try may take before the message counts as abandoned by a process that has died, in milliseconds. */
const LEASE = 5 * MINUTE;
/** How long a program may take to answer, in milliseconds. */
const TIMEOUT = 15_000;

/** A message that was not taken. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
}

/** Whether a message may be sent to an address: by https, or to this very machine. */
export function isWebhookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

/**
 * Puts a message into the queue.
 * @param db The transaction that gives the reason for it: then there is one exactly if there is the other.
 */
export async function queueWebhook(db: Database, message: { url: string; type: WebhookEvent; data: object }, now: Date): Promise<void> {
  const { url, type, data } = message;
  const instant = now.toISOString();
  const body = JSON.stringify({ type, timestamp: instant, data });
  const row = { message_id: createPublicId('whm'), url, body, created_at: instant, next_try_at: instant };
  await db.insertInto('enquiry_webhook').values(row).execute();
}

type ClaimedMessage = Selectable<EnquiryWebhookTable>;

/** Takes the message that has been due longest, by moving its time; see `deliverMail`. */
function claim(db: Database, now: Date): Promise<ClaimedMessage | undefined> {
  return db
    .updateTable('enquiry_webhook')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), next_try_at: new Date(now.getTime() + LEASE).toISOString() }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('enquiry_webhook')
        .select('id')
        .where('next_try_at', '<=', now.toISOString())
        .orderBy('next_try_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

/** Sends a message. @throws WebhookError where it was not taken; a redirect is none of the addresses that somebody has written down. */
async function send({ message_id: id, url, body }: ClaimedMessage, secret: string | undefined, now: Date): Promise<void> {
  if (secret === undefined || !isWebhookUrl(url)) throw new WebhookError('No route has this address any more');
  const headers = await signMessage({ id, at: now, body }, secret);
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
  await response.body?.cancel();
  if (!response.ok) throw new WebhookError(`Answered with ${response.status}`);
}

/** Puts a message back for later, or drops it. */
async function giveBack(db: Database, { id, attempts, created_at: created }: ClaimedMessage, now: Date): Promise<boolean> {
  const next = now.getTime() + (DELAYS[Math.min(attempts, DELAYS.length) - 1] ?? LEASE);
  const isDropped = next > Date.parse(created) + LIFETIME;
  if (isDropped) await db.deleteFrom('enquiry_webhook').where('id', '=', id).where('attempts', '=', attempts).execute();
  else {
    const next_try_at = new Date(next).toISOString();
    await db.updateTable('enquiry_webhook').set({ next_try_at }).where('id', '=', id).where('attempts', '=', attempts).execute();
  }
  return isDropped;
}

/** A try that failed. Holds nothing of the message. */
export interface WebhookFailure {
  /** Tries so far; missing where the queue could not be read. */
  attempts?: number;
  /** The message is gone; otherwise it will be tried again. */
  isDropped?: boolean;
  error: LoggedError;
}

/** What a courier works with. */
export interface CourierOptions {
  db: Database;
  /** Whose secrets sign the messages. */
  routes: readonly EnquiryRoute[];
  clock?: Clock;
  log: (failure: WebhookFailure) => void;
  /** How often to look for what waits, in milliseconds; 30 seconds unless told. */
  interval?: number;
}

/** Sends what is due, one at a time. Any number of processes may do so at once: each message is sent by one of them. */
async function deliver({ db, routes, clock = () => new Date(), log }: CourierOptions, signal: AbortSignal): Promise<void> {
  const secrets = new Map(routes.flatMap(({ webhook }) => (webhook ? [[webhook.url, webhook.secret] as const] : [])));
  for (;;) {
    const message = signal.aborted ? undefined : await claim(db, clock());
    if (!message) return;
    try {
      await send(message, secrets.get(message.url), clock());
      await db.deleteFrom('enquiry_webhook').where('id', '=', message.id).execute();
    } catch (error) {
      const isDropped = await giveBack(db, message, clock());
      log({ attempts: message.attempts, isDropped, error: describeError(error) });
    }
  }
}

/** Brings the messages of a database to the desks' programs, as long as the process runs; what an earlier one has left goes first. */
export function createEnquiryCourier(options: CourierOptions): Turns {
  return takeTurns({ work: (signal) => deliver(options, signal), interval: options.interval ?? 30_000, log: options.log });
}
