import type { GuestAccess, Problem, Session, SignedIn } from '@csol/contract';
import { createScryptPasswords } from '../accounts/scrypt-passwords.ts';
import { LIMITS, type Limits } from '../accounts/throttle.ts';
import { createApp, type App, type AppOptions } from '../app.ts';
import type { Database } from '../db/schema.ts';
import type { IdentityProvider } from '../oidc/identity-provider.ts';
import { createAsk, type Ask, type CheckedAnswer } from './contract-check.ts';
import { NOW } from './site.ts';

/** A password that nobody guesses, of everybody in tests. */
export const PASSWORD = 'seven green bottles hanging';

/** Cheap, because tests hash hundreds of passwords; the format and the code are the real ones. */
export const passwords = createScryptPasswords({ ln: 4, r: 8, p: 1 });

/** Where the pages of tests are. */
export const PUBLIC_URL = 'https://www.example.com';

/** A provider of identities that sends people out, and vouches for nobody who comes back. */
export const unwillingProvider: IdentityProvider = {
  name: 'Example ID',
  start: () => Promise.resolve({ url: new URL('https://id.example/'), memo: { state: 's', nonce: 'n', codeVerifier: 'c' } }),
  finish: () => Promise.reject(new Error('Vouches for nobody')),
};

/** For tests that try more often than people may. */
export const WIDE_LIMITS = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { seconds }]) => [name, { tries: 100_000, seconds }]),
) as unknown as Limits;

/** Says from which network address a request of a test comes; see `addressOfTest`. */
export const ADDRESS_HEADER = 'X-Test-Address';

/** The address that a test has written into its request. */
export const addressOfTest = (request: Request): string => request.headers.get(ADDRESS_HEADER) ?? '192.0.2.1';

/** A clock that a test moves. */
export interface MovableClock {
  now: () => Date;
  /** Moves on by so many minutes. */
  pass: (minutes: number) => void;
}

/** @returns A clock that stands at noon of 15 July 2026, UTC. */
export function createMovableClock(): MovableClock {
  let ms = NOW.getTime();
  return { now: () => new Date(ms), pass: (minutes) => (ms += minutes * 60_000) };
}

/** A site with accounts and guests, seen from outside. */
export interface PeopleSite {
  app: App;
  ask: Ask;
  clock: MovableClock;
  /** Sends JSON as a page of ours does. */
  send: (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers?: Record<string, string>) => Promise<CheckedAnswer>;
  /** The newest mail to an address. */
  mailTo: (address: string) => Promise<{ subject: string; body: string } | undefined>;
  /** Registers, confirms by the link of the mail, and so has an account. @returns Its id. */
  createPerson: (userId: string, customerNumber?: string) => Promise<string>;
  /** Signs in with a cookie. @returns What to send along, and the session. */
  signIn: (userId: string, more?: object) => Promise<{ cookie: Record<string, string>; session: Session }>;
  /** Signs in with a token. */
  signInByToken: (userId: string, more?: object) => Promise<Record<string, string>>;
  getSession: (headers?: Record<string, string>, query?: string) => Promise<Session>;
  lookUp: (type: 'invoice' | 'order', number: string, customerNumber: string, headers?: Record<string, string>) => Promise<CheckedAnswer>;
}

/** The cookies that an answer sets, as a request sends them. */
export function cookiesOf({ headers }: Pick<CheckedAnswer, 'headers'>): Record<string, string> {
  return { Cookie: headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ') };
}

/** The secret out of the link of a mail. */
export function tokenIn(body: string, kind: 'confirm' | 'reset'): string {
  return new RegExp(`#csol-${kind}=(\\S+)`).exec(body)?.[1] ?? '';
}

/** @throws Error where an answer is another than the test builds upon. */
function expectStatus(answer: CheckedAnswer, status: number): CheckedAnswer {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
  return answer;
}

/** What most tests do not care about. */
const standard = {
  guests: { limitOf: (country: string): number => ({ BE: 1, SE: 3 })[country] ?? 0 },
  contacts: () => undefined,
  exports: { csvProfileOf: () => undefined, onOrder: () => {} },
  sendsReports: true,
  enquiries: { forms: [] },
};

/** A site over a database, with every answer checked against the contract. */
export function createPeopleSite(db: Database, more: Partial<AppOptions> = {}): PeopleSite {
  const clock = createMovableClock();
  const app = createApp({
    db,
    accounts: { passwords, publicUrl: PUBLIC_URL, pageOf: (country, language) => `/${country.toLowerCase()}/${language}/` },
    ...standard,
    clock: clock.now,
    addressOf: addressOfTest,
    basePath: '/api',
    ...more,
  });
  const ask = createAsk((request) => app.fetch(request), `${PUBLIC_URL}/api`);
  const send: PeopleSite['send'] = (method, path, body, headers = {}) =>
    ask(path, {
      method,
      headers: { 'X-Requested-With': 'test', ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const mailTo: PeopleSite['mailTo'] = (address) =>
    db.selectFrom('mail').select(['subject', 'body']).where('recipient', '=', address).orderBy('id', 'desc').limit(1).executeTakeFirst();
  return {
    app,
    ask,
    clock,
    send,
    mailTo,
    async createPerson(userId, customerNumber) {
      const email = `${userId}@example.com`;
      const person = { userId, password: PASSWORD, displayName: 'A Person', email, country: 'BE', language: 'en' };
      expectStatus(await send('POST', '/v1/registrations', { ...person, ...(customerNumber !== undefined && { customerNumber }) }), 202);
      const token = tokenIn((await mailTo(email))?.body ?? '', 'confirm');
      expectStatus(await send('POST', '/v1/registrations/confirmation', { token, password: PASSWORD }), 204);
      const { id } = await db.selectFrom('account').select('id').where('user_id', '=', userId).executeTakeFirstOrThrow();
      return id;
    },
    async signIn(userId, more = {}) {
      const answer = expectStatus(await send('POST', '/v1/session', { userId, password: PASSWORD, ...more }), 200);
      return { cookie: cookiesOf(answer), session: (answer.json as SignedIn).session };
    },
    async signInByToken(userId, more = {}) {
      const answer = expectStatus(await send('POST', '/v1/session', { userId, password: PASSWORD, delivery: 'token', ...more }), 200);
      return { Authorization: `Bearer ${(answer.json as SignedIn).token?.token}` };
    },
    async getSession(headers = {}, query = '') {
      return expectStatus(await ask(`/v1/session${query}`, { headers }), 200).json as Session;
    },
    lookUp: (type, number, customerNumber, headers) => send('POST', '/v1/guest-documents', { type, number, customerNumber }, headers),
  };
}

/** The bearer of a look-up. */
export function bearerOf({ json }: Pick<CheckedAnswer, 'json'>): Record<string, string> {
  return { Authorization: `Bearer ${(json as GuestAccess).token}` };
}

/** What an answer says is wrong: `404 notFound`, with the places at fault, `400 invalid /password tooShort`; the status alone of others. */
export function outcomeOf({ status, json }: Pick<CheckedAnswer, 'status' | 'json'>): string {
  if (status < 400) return String(status);
  const { type, errors = [] } = json as Problem;
  const places = errors.map(({ pointer, code }) => `${pointer} ${code}`);
  return [status, type.split(':').at(-1), ...places].join(' ');
}

/** All that a caller sees of an answer, apart from the id of the request: equal for answers that tell nothing apart. */
export function visibleOf({ status, headers, text }: CheckedAnswer): string {
  return JSON.stringify([status, [...headers], text]).replaceAll(headers.get('X-Request-Id') ?? '', 'id');
}
