import type { SignedIn, SignIn } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createEmptyAnswer, createSecretAnswer, type Answer } from '../http/answer.ts';
import { SESSION_COOKIE, type Cookie } from '../http/cookies.ts';
import { ProblemError } from '../http/problem.ts';
import { toSession } from '../get-session.ts';
import type { Call, Handler, Services } from '../services.ts';
import type { AccountOptions } from './account-options.ts';
import { findAccount, findPrincipal, toKey, type Account } from './people.ts';
import type { Passwords } from './passwords.ts';
import { createSession, createToken, endSession, endSessionsOf, type NewSession } from './sessions.ts';

/** Takes the cookie of a session away. */
export const NO_SESSION: Cookie = { name: SESSION_COOKIE, value: '', maxAge: 0 };

/** The cookie of a new session. Without an end of its own, so that a browser forgets it when it closes. */
export const sessionCookie = ({ secret }: NewSession): Cookie => ({ name: SESSION_COOKIE, value: secret });

/** A hash that no password fits, so that a user ID that there is not takes as long as one that there is. */
const nobody = new WeakMap<Passwords, Promise<string>>();

function hashOfNobody(passwords: Passwords): Promise<string> {
  const known = nobody.get(passwords) ?? passwords.hash(crypto.randomUUID());
  nobody.set(passwords, known);
  // What failed once is tried again; the failure itself is whoever waits for it to see.
  known.catch(() => nobody.delete(passwords));
  return known;
}

/** The newest registration of a user ID that waits for its confirmation. */
function findRegistration(db: Database, userId: string, now: Date) {
  return db
    .selectFrom('registration')
    .select('password_hash')
    .where('user_key', '=', toKey(userId))
    .where('expires_at', '>', now.toISOString())
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whose user ID and password these are. One hash is reckoned, whatever there is. @throws ProblemError where they do not fit. */
async function prove({ db }: Services, accounts: AccountOptions, { userId, password }: SignIn, call: Call): Promise<Account> {
  const account = await findAccount(db, userId);
  const registration = await findRegistration(db, userId, call.now);
  const hash = (account ?? registration)?.password_hash;
  const fits = await accounts.passwords.verify(password, hash ?? (await hashOfNobody(accounts.passwords)));
  if (hash && fits && account && !account.is_disabled) return account;
  call.note('signInFailed', account?.id);
  throw new ProblemError(hash && fits && !account ? 'notConfirmed' : 'wrongCredentials');
}

/** Ends the session that somebody had before signing in, so that nobody goes on in another's. */
async function endFormer(db: Database, { principal }: Call): Promise<void> {
  if (principal?.session) await endSession(db, principal.session.id);
}

/** Signs in by user ID and password. */
export const signIn: Handler = async (services, call) => {
  const { db, accounts, throttle, keys } = services;
  const { now, caller } = call;
  const body = call.body as SignIn;
  if (!accounts) throw new ProblemError('notFound');
  await throttle.take('signInByAddress', await keys.make('address', caller.address), now);
  const userKey = await keys.make('user', toKey(body.userId));
  // Counted before it is looked at: many tries at once are many tries.
  await throttle.take('signInByUser', userKey, now);
  const account = await prove(services, accounts, body, call);
  await throttle.reset('signInByUser', userKey);
  await renewHash(db, accounts.passwords, account, body.password);
  await endFormer(db, call);
  const delivery = body.delivery ?? 'cookie';
  const made = await createSession(db, { accountId: account.id, isShared: body.isShared ?? false, delivery }, now);
  call.note('signedIn', account.id);
  return answerSignedIn(services, made, delivery, now);
};

/** Hashes a password anew where it was hashed with less than today's cost; only now is it known. */
async function renewHash(db: Database, passwords: Passwords, account: Account, password: string): Promise<void> {
  if (account.password_hash === null || !passwords.isOutdated(account.password_hash)) return;
  await db.updateTable('account').set({ password_hash: await passwords.hash(password) }).where('id', '=', account.id).execute();
}

async function answerSignedIn(services: Services, made: NewSession, delivery: 'cookie' | 'token', now: Date): Promise<Answer> {
  const principal = await findPrincipal(services.db, { kind: 'id', key: made.session.id, isUnattended: false }, now);
  if (!principal) throw new ProblemError('wrongCredentials');
  const session = await toSession(services, principal, now);
  if (delivery === 'cookie') return createSecretAnswer({ session } satisfies SignedIn, [sessionCookie(made)]);
  return createSecretAnswer({ session, token: await createToken(services.db, made.session, now) } satisfies SignedIn);
}

/** Signs out; nobody in particular is signed out as well. */
export const signOut: Handler = async ({ db }, { principal, parameters, note }) => {
  const { session } = principal ?? {};
  if (session) {
    if (parameters.query.everywhere === true) await endSessionsOf(db, session.accountId);
    else await endSession(db, session.id);
    note('signedOut', session.accountId);
  }
  return createEmptyAnswer(204, [NO_SESSION]);
};

/** A bearer token for the session at hand. */
export const renewToken: Handler = async ({ db }, { principal, now }) => {
  if (!principal?.session) throw new ProblemError('denied');
  return createSecretAnswer(await createToken(db, principal.session, now));
};
