import type { Database } from '../db/schema.ts';
import { findCapability } from '../guests/capability.ts';
import { SESSION_COOKIE } from '../http/cookies.ts';
import type { Authenticate, Principal } from '../principal.ts';
import { findPrincipal } from './people.ts';
import { hashSecret } from './secrets.ts';

/** What credentials are looked up with. */
interface Sources {
  db: Database;
  /** Whether there are sessions of this server's own. */
  hasAccounts: boolean;
  /** The host's sign-in, for credentials that are not ours. */
  authenticate?: Authenticate | undefined;
}

/** A request, as far as it tells who sent it. */
interface Asking {
  request: Request;
  cookies: ReadonlyMap<string, string>;
  now: Date;
  /** Whether a page asks by itself whether there is news: a session must not last because a page is open. */
  isUnattended: boolean;
}

/** Whose session it is, if it is one that lasts. */
async function fromSession(
  db: Database,
  { secret, ...rest }: { kind: 'cookie' | 'token'; secret: string; isUnattended: boolean },
  now: Date,
): Promise<Principal | 'expired'> {
  const key = { ...rest, key: await hashSecret(secret) };
  return (await findPrincipal(db, key, now)) ?? 'expired';
}

async function fromCapability(db: Database, token: string, now: Date): Promise<Principal | 'expired'> {
  const capability = await findCapability(db, token, now);
  return capability ? { level: 'guest', customers: [], capability, expiresAt: capability.expiresAt } : 'expired';
}

/** The token of a request that brings one as a bearer. */
function bearerOf(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
}

/**
 * Finds out who sent a request. A bearer token goes before a cookie: a page that brings one means it. Our own tokens tell by their
 * beginning what they are; whatever is not ours is the host's to judge.
 */
export async function findCaller(
  { db, hasAccounts, authenticate }: Sources,
  { request, cookies, now, isUnattended }: Asking,
): Promise<Principal | 'expired' | null> {
  const token = bearerOf(request);
  if (token?.startsWith('csg_')) return fromCapability(db, token, now);
  if (hasAccounts && token?.startsWith('cst_')) {
    return fromSession(db, { kind: 'token', secret: token, isUnattended }, now);
  }
  const known = (await authenticate?.(request)) ?? null;
  if (known !== null) return known;
  if (request.headers.has('Authorization')) return authenticate ? null : 'expired';
  const cookie = hasAccounts ? cookies.get(SESSION_COOKIE) : undefined;
  if (cookie === undefined) return null;
  return fromSession(db, { kind: 'cookie', secret: cookie, isUnattended }, now);
}
