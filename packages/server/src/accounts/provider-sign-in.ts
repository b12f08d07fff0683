import type { Database } from '../db/schema.ts';
import { createPublicId, jsonb } from '../db/values.ts';
import { createRedirect, type Answer } from '../http/answer.ts';
import { PROVIDER_COOKIE, type Cookie } from '../http/cookies.ts';
import { ProblemError } from '../http/problem.ts';
import type { IdentityProvider, ProviderIdentity } from '../oidc/identity-provider.ts';
import type { Call, Handler, Services } from '../services.ts';
import { toPage, type AccountOptions } from './account-options.ts';
import { toKey } from './people.ts';
import { createSecret, hashSecret } from './secrets.ts';
import { createSession, endSession } from './sessions.ts';
import { sessionCookie } from './sign-in.ts';

/** How long somebody may be away at the provider. */
const AWAY_MS = 10 * 60_000;
const GONE: Cookie = { name: PROVIDER_COOKIE, value: '', maxAge: 0 };

/** What a sign-in with the provider needs. */
interface Offer {
  accounts: AccountOptions;
  provider: IdentityProvider;
  /** Where it sends browsers back to. */
  redirectUri: string;
}

/** @throws ProblemError `notFound` where there is no provider. */
function offer({ accounts, publicApi }: Services): Offer {
  if (!accounts?.provider || publicApi === undefined) throw new ProblemError('notFound');
  return { accounts, provider: accounts.provider, redirectUri: `${publicApi}/v1/sign-in/provider/callback` };
}

/** Sends the browser to the outside provider. What comes back is good for this browser alone, and once. */
export const startProviderSignIn: Handler = async (services, { parameters, caller, now, note }) => {
  const { db, throttle, keys } = services;
  const { accounts, provider, redirectUri } = offer(services);
  await throttle.take('providerByAddress', await keys.make('address', caller.address), now);
  const returnTo = String(parameters.query.returnTo);
  try {
    const { url, memo } = await provider.start(redirectUri);
    const browser = createSecret('cso');
    const row = {
      browser_hash: await hashSecret(browser),
      memo: jsonb(memo),
      return_to: returnTo,
      expires_at: new Date(now.getTime() + AWAY_MS).toISOString(),
    };
    await db.insertInto('provider_sign_in').values(row).execute();
    return createRedirect(url.href, [{ name: PROVIDER_COOKIE, value: browser, maxAge: AWAY_MS / 1000, isForRedirect: true }]);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    note('providerFailed');
    return fail(accounts, returnTo);
  }
};

function fail(accounts: AccountOptions, returnTo: string): Answer {
  const page = toPage(accounts, returnTo);
  page.hash = 'csol-sign-in-failed';
  return createRedirect(page.href, [GONE]);
}

/** Takes what was remembered when this browser went out; a second way back finds nothing. */
async function takeMemo(db: Database, browser: string | undefined, now: Date) {
  if (browser === undefined) return undefined;
  const hash = await hashSecret(browser);
  const row = await db.deleteFrom('provider_sign_in').where('browser_hash', '=', hash).returningAll().executeTakeFirst();
  return row && row.expires_at > now.toISOString() ? row : undefined;
}

/**
 * The account of a person whom the provider vouches for: the one that the identity belongs to, else the one of the same e-mail
 * address where the provider has confirmed that (ours is confirmed as well), else a new one.
 */
async function findOrCreateAccount(db: Database, identity: ProviderIdentity, now: Date): Promise<string | undefined> {
  const { issuer, subject } = identity;
  const known = await db
    .selectFrom('provider_identity')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known) return known.account_id;
  const { email } = identity;
  if (email === undefined || !identity.emailVerified) return undefined;
  const same = await db.selectFrom('account').select('id').where('email_key', '=', toKey(email)).executeTakeFirst();
  const id = same?.id ?? (await insertAccount(db, { email, displayName: identity.displayName ?? email }, now));
  await db.insertInto('provider_identity').values({ issuer, subject, account_id: id }).execute();
  return id;
}

async function insertAccount(db: Database, { email, displayName }: { email: string; displayName: string }, now: Date): Promise<string> {
  const id = createPublicId('usr');
  const row = {
    id,
    user_id: email,
    user_key: toKey(email),
    email,
    email_key: toKey(email),
    display_name: displayName,
    company: null,
    // The pages know better; these are for e-mails alone.
    country: 'BE',
    language: 'en',
    password_hash: null,
    created_at: now.toISOString(),
  };
  await db.insertInto('account').values(row).execute();
  return id;
}

/** Signs in whom the provider vouches for, and goes back to the page. */
async function admit(services: Services, call: Call, accountId: string): Promise<Cookie | undefined> {
  const { db } = services;
  const account = await db.selectFrom('account').select('is_disabled').where('id', '=', accountId).executeTakeFirst();
  if (!account || account.is_disabled) return undefined;
  if (call.principal?.session) await endSession(db, call.principal.session.id);
  const made = await createSession(db, { accountId, isShared: false, delivery: 'cookie' }, call.now);
  call.note('signedIn', accountId);
  return sessionCookie(made);
}

/** Where the provider sends the browser back to. */
export const finishProviderSignIn: Handler = async (services, call) => {
  const { db } = services;
  const { accounts, provider, redirectUri } = offer(services);
  const memo = await takeMemo(db, call.caller.cookies.get(PROVIDER_COOKIE), call.now);
  if (!memo) return fail(accounts, '/');
  try {
    // The address as the provider knows it: a proxy may have taken the request here by another name.
    const identity = await provider.finish(new URL(`${redirectUri}${call.url.search}`), memo.memo);
    const accountId = await db.transaction().execute((transaction) => findOrCreateAccount(transaction, identity, call.now));
    const cookie = accountId === undefined ? undefined : await admit(services, call, accountId);
    if (!cookie) return fail(accounts, memo.return_to);
    return createRedirect(toPage(accounts, memo.return_to).href, [cookie, GONE]);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    call.note('providerFailed');
    return fail(accounts, memo.return_to);
  }
};
