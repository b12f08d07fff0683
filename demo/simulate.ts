/**
 * `npm run simulate -- orders`: moves parcels along by signed messages, as their carriers would, so that a person can watch an open page.
 * It signs in as a person of the demo and reads by the API which parcels are under way.
 *
 *   --every=5s     how long to wait between two messages; 500ms, 5s or 1m
 *   --times=20     how many to send; until all parcels have come unless told
 *   --url=URL      where the demo or another server is; where the demo of CSOL_DATA was started last unless told
 *   --carrier=ID   as whom to speak, with --secret=whsec_… or what CSOL_CARRIERS has for it; the demo's carriers unless told
 *   --user=ID      who reads the orders, with the password of the demo or of CSOL_PASSWORD; maria.dubois unless told
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CarrierEvent, CarrierReceipt, OrderDetail, OrderPage, Shipment, SignedIn } from '@csol/contract';
import { signMessage } from '@csol/server';
import { readCarriers } from '@csol/server/node';
import { readDemoCarriers } from './carriers.ts';
import { DEMO_PASSWORD } from './people.ts';

/** Something that whoever started it can put right; its message says how. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A carrier as whom this program speaks. */
interface Speaker {
  id: string;
  secret: string;
  /** What it is called in trackings; missing where nobody knows. */
  name?: string;
}

/** How this program was started. */
interface Settings {
  api: string;
  speakers: readonly Speaker[];
  wait: number;
  times: number;
  user: string;
}

/** A parcel that something can happen to. */
interface Parcel {
  order: OrderDetail;
  shipment: Shipment;
  number: string;
  speaker: Speaker;
}

/** What comes after each state of a shipment. */
const NEXT = { announced: 'shipped', shipped: 'inTransit', inTransit: 'outForDelivery', outForDelivery: 'delivered' } as const;
/** Orders of which something may still have to come. */
const OPEN = ['confirmed', 'released', 'scheduled', 'partlyShipped', 'shipped', 'partlyDelivered'];
/** One parcel in so many is held up on its way, and told to go on the next time. */
const HELD_UP = 6;

function readDuration(text: string): number {
  const [, number, unit = 's'] = /^(\d+)(ms|s|m)?$/.exec(text) ?? [];
  if (number === undefined) throw new UsageError(`--every must be a time like 500ms, 5s or 1m, not “${text}”.`);
  return Number(number) * { ms: 1, s: 1000, m: 60_000 }[unit as 'ms' | 's' | 'm'];
}

function readTimes(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`--times must be a number from 1 up, not “${text}”.`);
  return Number(text);
}

function readSpeakers(carrier: string | undefined, secret: string | undefined): Speaker[] {
  if (carrier === undefined) {
    const all = Object.entries(readDemoCarriers(process.env.CSOL_DATA ?? 'data')?.carriers ?? {});
    if (all.length > 0) return all.map(([id, own]) => ({ id, ...own }));
    throw new UsageError('There is no demo here that was started: start it by npm start, or name a --carrier and its --secret.');
  }
  const own = secret ?? readCarriers(process.env.CSOL_CARRIERS)?.get(carrier)?.secrets[0];
  if (own === undefined) throw new UsageError(`The carrier ${carrier} needs a --secret, or one in CSOL_CARRIERS.`);
  return [{ id: carrier, secret: own }];
}

function readSettings(args: string[]): Settings {
  const text = { type: 'string' } as const;
  const options = { every: text, times: text, url: text, carrier: text, secret: text, user: text };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.join() !== 'orders') throw new UsageError('What is to be simulated? npm run simulate -- orders [--every=5s]');
  const url = values.url ?? readDemoCarriers(process.env.CSOL_DATA ?? 'data')?.url ?? 'http://localhost:4173';
  return {
    api: `${url.replace(/\/$/, '')}/api`,
    speakers: readSpeakers(values.carrier, values.secret),
    wait: readDuration(values.every ?? '5s'),
    times: readTimes(values.times),
    user: values.user ?? 'maria.dubois',
  };
}

async function ask<T>(address: string, init: RequestInit): Promise<T> {
  const answer = await fetch(address, init).catch(() => {
    throw new UsageError(`Nobody answers at ${new URL(address).origin}: start the demo by npm start, or name a --url.`);
  });
  if (answer.ok) return (await answer.json()) as T;
  throw new UsageError(`${init.method ?? 'GET'} ${new URL(address).pathname} answered ${answer.status}: ${await answer.text()}`);
}

/** How long a token is used, in milliseconds: half as long as it is good. */
const TOKEN_USE = 5 * 60_000;
let known: { headers: Record<string, string>; until: number } | undefined;

/** Signs in. @returns What to send along. */
async function signIn({ api, user }: Settings): Promise<Record<string, string>> {
  if (known && Date.now() < known.until) return known.headers;
  const person = { userId: user, password: process.env.CSOL_PASSWORD ?? DEMO_PASSWORD, delivery: 'token' };
  const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'simulate' };
  const { token } = await ask<SignedIn>(`${api}/v1/session`, { method: 'POST', headers, body: JSON.stringify(person) });
  known = { headers: { Authorization: `Bearer ${token?.token}` }, until: Date.now() + TOKEN_USE };
  return known.headers;
}

/** The parcels that are under way or about to leave, of the newest orders. */
async function findParcels({ api, speakers }: Settings, headers: Record<string, string>): Promise<Parcel[]> {
  const status = OPEN.map((name) => `status=${name}`).join('&');
  const { items } = await ask<OrderPage>(`${api}/v1/orders?${status}&limit=50`, { headers });
  const orders = await Promise.all(items.map(({ id }) => ask<OrderDetail>(`${api}/v1/orders/${id}`, { headers })));
  return orders.flatMap((order) =>
    order.shipments.flatMap((shipment) => {
      const [tracking] = shipment.trackings;
      const speaker = speakers.find(({ name }) => name === undefined || name === tracking?.carrier);
      return tracking && speaker && shipment.status !== 'delivered' ? [{ order, shipment, number: tracking.number, speaker }] : [];
    }),
  );
}

/** What this program has said was amiss, by the number of the parcel. */
const held = new Map<string, string>();

/** What happens next to a parcel. @param n Tells the events of this run apart. */
function createEvents({ shipment, number }: Parcel, n: number): CarrierEvent[] {
  const [now, id] = [new Date(), `sim-${Date.now()}-${n}`];
  const base = { at: now.toISOString(), trackingNumber: number, ...(shipment.destination && { place: shipment.destination }) };
  const amiss = held.get(number);
  if (amiss !== undefined) {
    held.delete(number);
    return [{ ...base, id, kind: 'resolved', resolves: amiss }];
  }
  const kind = NEXT[shipment.status as keyof typeof NEXT];
  if (kind === 'outForDelivery' && n % HELD_UP === 0) {
    held.set(number, id);
    return [{ ...base, id, kind: 'exception', exception: 'customs', text: 'Held for papers' }];
  }
  const day = new Date(now.getTime() + 2 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  return [
    { ...base, id, kind, ...(kind === 'delivered' && { signedBy: 'A. Simulated' }) },
    ...(kind === 'shipped' ? [{ ...base, id: `${id}e`, kind: 'estimated' as const, date: day }] : []),
  ];
}

/** Sends what happens, and prints it. @returns Whether the server knows the parcel. */
async function tell({ api }: Settings, parcel: Parcel, n: number): Promise<boolean> {
  const { speaker, order, number } = parcel;
  const body = JSON.stringify({ events: createEvents(parcel, n) });
  const headers = await signMessage({ id: `sim-${n}-${Date.now()}`, at: new Date(), body }, speaker.secret);
  const { events } = await ask<CarrierReceipt>(`${api}/v1/carriers/${speaker.id}/events`, { method: 'POST', headers, body });
  const told = (JSON.parse(body) as { events: CarrierEvent[] }).events.map(({ kind }, at) => `${kind} ${events[at]?.outcome}`);
  console.log(`${new Date().toTimeString().slice(0, 8)}  ${order.number}  ${speaker.id} ${number}: ${told.join(', ')}`);
  return events.every(({ outcome }) => outcome !== 'unknown');
}

async function simulate(settings: Settings): Promise<void> {
  const strangers = new Set<string>();
  for (let n = 1; n <= settings.times; n++) {
    const parcels = (await findParcels(settings, await signIn(settings))).filter(({ number }) => !strangers.has(number));
    const parcel = parcels[Math.floor(Math.random() * parcels.length)];
    if (!parcel) return console.log('No parcel is under way. npm run demo-data -- --replace begins anew, while the demo does not run.');
    if (!(await tell(settings, parcel, n))) strangers.add(parcel.number);
    if (n < settings.times) await sleep(settings.wait);
  }
}

try {
  await simulate(readSettings(process.argv.slice(2)));
} catch (error) {
  // A wrong option, and a secret that is none, are told in the same way.
  const isPlain = error instanceof UsageError || error instanceof RangeError || (error instanceof TypeError && 'code' in error);
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}
