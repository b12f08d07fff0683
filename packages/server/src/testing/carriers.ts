import assert from 'node:assert/strict';
import type { CarrierReceipt } from '@csol/contract';
import { signMessage } from '../carriers/carriers.ts';
import type { RequestLogEntry } from '../http/log.ts';
import type { CheckedAnswer } from './contract-check.ts';
import { createTestDatabase, type TestDatabase } from './databases.ts';
import { insertCustomer } from './documents.ts';
import { insertOrder } from './orders.ts';
import { createPeopleSite, type PeopleSite } from './people.ts';

/** A secret of 24 bytes, of tests alone. */
export const CARRIER_SECRET = `whsec_${btoa('a secret of tests, for a')}`;
/** Another one. */
export const OTHER_SECRET = `whsec_${btoa('some other secret, for b')}`;

/** What a message says of itself. */
export interface MessageDraft {
  secret?: string;
  id?: string;
  /** When it was sent. */
  at: Date;
}

/** A signed message as a carrier sends it. @param body An object, or the very text. */
export async function createMessage(body: unknown, { secret = CARRIER_SECRET, id = 'msg_1', at }: MessageDraft) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { method: 'POST', headers: await signMessage({ id, at, body: text }, secret), body: text };
}

/** Who may tell of parcels. */
export const carriers = new Map([
  ['express', { secrets: [CARRIER_SECRET] }],
  ['freight', { secrets: [OTHER_SECRET, `whsec_${btoa('the one before the other!')}`] }],
]);

/** Where the first of them sends its messages. */
export const PATH = '/v1/carriers/express/events';

/** When events happen unless told. */
export const AT = '2026-07-15T08:00:00.000Z';

/** The database of the test. */
export let database: TestDatabase;
/** The site over it; a request with the header `X-Test` is somebody's who sees the orders. */
export let site: PeopleSite;
/** What has been written of requests. */
export const log: RequestLogEntry[] = [];

/** Opens all of it, with a customer A. */
export async function openCarrierSite(): Promise<void> {
  database = await createTestDatabase();
  const { db, listen } = database;
  const authenticate = (request: Request) => (request.headers.has('X-Test') ? { level: 'entitled' as const, customers: ['A'] } : null);
  site = createPeopleSite(db, { carriers, listen, authenticate, log: (entry) => log.push(entry) });
  await insertCustomer(db, 'A');
}

/** Writes an order of A's, of ten things in one parcel. @returns Its id. */
export function addOrder(parcel: string, carrier_id: string | null = 'express'): Promise<string> {
  const shipment = { number: 'S1', contents: [{ line: '1', quantity: '10' }], parcels: [{ number: parcel, carrier_id, link: null }] };
  return insertOrder(database.db, { customer_id: 'customer-A', number: `O-${parcel}`, shipments: [shipment] });
}

/** Something that a carrier tells. */
export function event(id: string, kind: string, trackingNumber: string, more: object = {}): object {
  return { id, at: AT, kind, trackingNumber, ...more };
}

/** Sends a message, signed by the first carrier and timely unless told. */
export async function send(
  body: unknown,
  { path = PATH, headers, ...draft }: Partial<MessageDraft> & { path?: string; headers?: Record<string, string> } = {},
): Promise<CheckedAnswer> {
  const message = await createMessage(body, { at: site.clock.now(), ...draft });
  return site.ask(path, { ...message, headers: { ...message.headers, ...headers } });
}

/** What has become of each event: `1 accepted`. */
export function outcomesOf({ json, text, status }: CheckedAnswer): string[] {
  assert.equal(status, 200, text);
  return (json as CarrierReceipt).events.map(({ id, outcome }) => `${id} ${outcome}`);
}
