import type { Insertable } from 'kysely';
import type { Database } from '../db/schema.ts';
import { createPublicId } from '../db/values.ts';
import type { SessionTable } from './account-tables.ts';
import { createSecret, hashSecret } from './secrets.ts';

const MINUTE = 60_000;
/** How long sessions last: without use, and in all. On a shared computer others come soon. */
const LIFE = {
  own: { idle: 30 * MINUTE, all: 12 * 60 * MINUTE },
  shared: { idle: 10 * MINUTE, all: 2 * 60 * MINUTE },
};
/** How long a bearer token is good, and how often a use is written down. */
const [TOKEN_LIFE, TOUCH_EVERY] = [10 * MINUTE, MINUTE];

/** A session as a request finds it. */
export interface FoundSession {
  id: string;
  accountId: string;
  isShared: boolean;
  /** When it ends without further use; a token of it may end sooner, and be renewed until then. RFC 3339. */
  expiresAt: string;
}

/** A new session, and the secret of its cookie; where tokens carry it, nobody is told the secret. */
export interface NewSession {
  session: FoundSession;
  secret: string;
}

const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
const earliest = (...instants: readonly string[]): string => instants.reduce((a, b) => (a < b ? a : b));

function lifeOf(isShared: boolean): { idle: number; all: number } {
  return isShared ? LIFE.shared : LIFE.own;
}

/** Begins a session. @param delivery Whether a cookie carries it, or tokens do. */
export async function createSession(
  db: Database,
  { accountId, isShared, delivery }: { accountId: string; isShared: boolean; delivery: 'cookie' | 'token' },
  now: Date,
): Promise<NewSession> {
  const life = lifeOf(isShared);
  const [id, secret] = [createPublicId('ses'), createSecret('csc')];
  const row: Insertable<SessionTable> = {
    id,
    account_id: accountId,
    cookie_hash: delivery === 'cookie' ? await hashSecret(secret) : null,
    is_shared: isShared,
    created_at: now.toISOString(),
    seen_at: now.toISOString(),
    idle_at: after(now, life.idle),
    ends_at: after(now, life.all),
  };
  await db.insertInto('session').values(row).execute();
  return { session: { id, accountId, isShared, expiresAt: row.idle_at }, secret };
}

/** A bearer token of a session. It ends with the session at the latest. */
export async function createToken(db: Database, { id }: FoundSession, now: Date): Promise<{ token: string; expiresAt: string }> {
  const token = createSecret('cst');
  const { ends_at: end } = await db.selectFrom('session').select('ends_at').where('id', '=', id).executeTakeFirstOrThrow();
  const expiresAt = earliest(after(now, TOKEN_LIFE), end);
  await db.insertInto('session_token').values({ token_hash: await hashSecret(token), session_id: id, expires_at: expiresAt }).execute();
  return { token, expiresAt };
}

/** What a session is looked up by. */
export interface SessionKey {
  kind: 'cookie' | 'token';
  secret: string;
  /** Whether the page asks by itself: nobody may be there. */
  isUnattended: boolean;
}

/** The session that a cookie's or a token's secret stands for, if it still lasts; its use is noted where a person has used it. */
export async function findSession(db: Database, { kind, secret, isUnattended }: SessionKey, now: Date): Promise<FoundSession | undefined> {
  const [hash, instant] = [await hashSecret(secret), now.toISOString()];
  const columns = ['session.id', 'session.account_id', 'is_shared', 'seen_at', 'idle_at', 'ends_at'] as const;
  const query = db
    .selectFrom('session')
    .leftJoin('session_token', (join) => join.onRef('session_token.session_id', '=', 'session.id').on('token_hash', '=', hash))
    .select(columns)
    .where('idle_at', '>', instant)
    .where('ends_at', '>', instant);
  const row = await (kind === 'cookie' ? query.where('cookie_hash', '=', hash) : query.where('session_token.expires_at', '>', instant))
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const idleAt = isUnattended ? row.idle_at : await touch(db, row, now);
  return { id: row.id, accountId: row.account_id, isShared: row.is_shared, expiresAt: earliest(idleAt, row.ends_at) };
}

/** Notes the use of a session, at most once a minute: a list of many requests is not as many writes. */
async function touch(
  db: Database,
  row: { id: string; is_shared: boolean; seen_at: string; idle_at: string },
  now: Date,
): Promise<string> {
  if (now.getTime() - Date.parse(row.seen_at) < TOUCH_EVERY) return row.idle_at;
  const idleAt = after(now, lifeOf(row.is_shared).idle);
  await db.updateTable('session').set({ seen_at: now.toISOString(), idle_at: idleAt }).where('id', '=', row.id).execute();
  return idleAt;
}

/** Ends a session, its tokens with it. */
export async function endSession(db: Database, id: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', id).execute();
}

/** Ends all sessions of a person. @param except One that goes on. */
export async function endSessionsOf(db: Database, accountId: string, except?: string): Promise<void> {
  const all = db.deleteFrom('session').where('account_id', '=', accountId);
  await (except === undefined ? all : all.where('id', '!=', except)).execute();
}
