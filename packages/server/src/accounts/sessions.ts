import type { Insertable, Selectable } from 'kysely';
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
  /** `id` where nobody has to prove anything: for a session that has just begun. */
  kind: 'cookie' | 'token' | 'id';
  /** The hash of the cookie's or the token's secret, or the id. */
  key: string;
  /** Whether the page asks by itself: nobody may be there. */
  isUnattended: boolean;
}

/** What `useSession` needs of a session. */
export const SESSION_COLUMNS = ['session.id', 'session.account_id', 'is_shared', 'seen_at', 'idle_at', 'ends_at'] as const;
type SessionRow = Pick<Selectable<SessionTable>, 'id' | 'account_id' | 'is_shared' | 'seen_at' | 'idle_at' | 'ends_at'>;

/** The session that a key stands for, if it still lasts: to be read together with whose it is. */
export function selectSession(db: Database, { kind, key }: SessionKey, now: Date) {
  const instant = now.toISOString();
  const lasting = db.selectFrom('session').where('idle_at', '>', instant).where('ends_at', '>', instant);
  if (kind === 'cookie') return lasting.where('cookie_hash', '=', key);
  if (kind === 'id') return lasting.where('session.id', '=', key);
  const ofToken = db.selectFrom('session_token').select('session_id').where('token_hash', '=', key).where('expires_at', '>', instant);
  return lasting.where('session.id', '=', ofToken);
}

/** Notes the use of a session where a person has used it, at most once a minute: a list of many requests is not as many writes. */
export async function useSession(db: Database, row: SessionRow, { isUnattended }: SessionKey, now: Date): Promise<FoundSession> {
  const { id, account_id: accountId, is_shared: isShared } = row;
  let idleAt = row.idle_at;
  if (!isUnattended && now.getTime() - Date.parse(row.seen_at) >= TOUCH_EVERY) {
    idleAt = after(now, lifeOf(isShared).idle);
    await db.updateTable('session').set({ seen_at: now.toISOString(), idle_at: idleAt }).where('id', '=', id).execute();
  }
  return { id, accountId, isShared, expiresAt: earliest(idleAt, row.ends_at) };
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
