import { sql } from 'kysely';
import type { Confirmation, Registration } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createPublicId } from '../db/values.ts';
import { createEmptyAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { queueMail } from '../mail/mail-queue.ts';
import { createMailTexts } from '../mail/mail-texts.ts';
import type { Call, Handler, Services } from '../services.ts';
import { pageLink, siteNameOf, type AccountOptions } from './account-options.ts';
import { checkNewPassword } from './password-rules.ts';
import type { Passwords } from './passwords.ts';
import { findAccount, toKey } from './people.ts';
import { createSecret, hashSecret } from './secrets.ts';

/** How long the link of a registration is good. */
const LINK_HOURS = 24;

/** The mail that a registration is answered by: only whoever reads it learns whether there is an account already. */
async function writeMail(
  db: Database,
  accounts: AccountOptions,
  { registration, passwordHash }: { registration: Registration; passwordHash: string },
  now: Date,
): Promise<void> {
  const { email, userId, displayName } = registration;
  const place = { country: registration.country.toUpperCase(), language: registration.language };
  const texts = createMailTexts(place.language);
  const common = { siteName: siteNameOf(accounts), displayName, link: pageLink(accounts, place) };
  const send = (text: { subject: string; text: string }): Promise<void> => queueMail(db, { to: email, ...text }, now);
  const known = await findAccount(db, email);
  if (known?.email_key === toKey(email)) {
    return send(texts.accountExists({ ...common, displayName: known.display_name, userId: known.user_id }));
  }
  if (await isTaken(db, userId)) return send(texts.userIdTaken(common));
  const token = createSecret('csl');
  await insertRegistration(db, registration, { passwordHash, tokenHash: await hashSecret(token) }, now);
  return send(texts.confirmRegistration({ ...common, link: pageLink(accounts, place, `csol-confirm=${token}`), hours: LINK_HOURS }));
}

/** Whether somebody has the user ID, or signs in with it as an address. */
async function isTaken(db: Database, userId: string): Promise<boolean> {
  return (await findAccount(db, userId)) !== undefined;
}

async function insertRegistration(
  db: Database,
  registration: Registration,
  { passwordHash, tokenHash }: { passwordHash: string; tokenHash: string },
  now: Date,
): Promise<void> {
  const { userId, email, displayName, company, country, language, customerNumber } = registration;
  const row = {
    token_hash: tokenHash,
    user_id: userId,
    user_key: toKey(userId),
    email,
    email_key: toKey(email),
    display_name: displayName,
    company: company?.trim() || null,
    country: country.toUpperCase(),
    language,
    password_hash: passwordHash,
    customer_number: customerNumber?.trim() || null,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + LINK_HOURS * 3_600_000).toISOString(),
  };
  await db.insertInto('registration').values(row).execute();
}

/** Whether a mail may go to this address now; beyond the limit none does, and the answer stays the same. */
export async function mayWriteTo({ throttle, keys }: Services, email: string, now: Date): Promise<boolean> {
  return (await throttle.count('mailsByRecipient', await keys.make('recipient', toKey(email)), now)) === 0;
}

/**
 * An e-mail address as a user ID has to be the person's own: whoever grants access would take it for its owner's, who could not
 * register any more either.
 * @throws ProblemError `invalid`
 */
export function checkUserId({ userId, email }: Pick<Registration, 'userId' | 'email'>): void {
  if (!userId.includes('@') || toKey(userId) === toKey(email)) return;
  throw new ProblemError('invalid', { errors: [{ pointer: '/userId', code: 'format', detail: 'is another e-mail address' }] });
}

/** Asks for an account. */
export const register: Handler = async (services, call) => {
  const { db, accounts, throttle, keys } = services;
  const { now } = call;
  const registration = call.body as Registration;
  if (!accounts) throw new ProblemError('notFound');
  await throttle.take('registerByAddress', await keys.make('address', call.caller.address), now);
  checkUserId(registration);
  await checkNewPassword(accounts.passwords, registration.password, registration, '/password');
  // Hashed in any case: it takes most of the time, and so tells nothing.
  const passwordHash = await accounts.passwords.hash(registration.password);
  if (await mayWriteTo(services, registration.email, now)) {
    await db.transaction().execute((transaction) => writeMail(transaction, accounts, { registration, passwordHash }, now));
  }
  call.note('registered');
  accounts.onMail?.();
  return createEmptyAnswer(202);
};

/** Makes the account of a registration. @returns Its id; nothing where the link is none, or somebody was faster. */
async function createAccount(db: Database, tokenHash: string, now: Date): Promise<string | undefined> {
  // Two that want one user ID would each wait for the other's row.
  await sql`select pg_advisory_xact_lock(hashtextextended('registration', 0))`.execute(db);
  const row = await db.deleteFrom('registration').where('token_hash', '=', tokenHash).returningAll().executeTakeFirst();
  if (!row || row.expires_at <= now.toISOString()) return undefined;
  const { token_hash: _hash, expires_at: _end, customer_number: customerNumber, created_at: _asked, ...person } = row;
  if ((await findAccount(db, row.user_id)) ?? (await findAccount(db, row.email))) return undefined;
  const id = createPublicId('usr');
  const made = await db
    .insertInto('account')
    .values({ id, ...person, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) return undefined;
  // Whoever asked for the same user ID or address with another mail is too late.
  const { user_key: userKey, email_key: emailKey } = row;
  await db.deleteFrom('registration').where((eb) => eb.or([eb('user_key', '=', userKey), eb('email_key', '=', emailKey)])).execute();
  if (customerNumber !== null) {
    const wish = { account_id: id, customer_number: customerNumber, created_at: now.toISOString() };
    await db.insertInto('entitlement_request').values(wish).execute();
  }
  return id;
}

/**
 * Sees that the password is the one that was chosen: the mailbox's owner may have been registered by somebody else. Ten tries end the
 * link. One that there is not takes less time than a wrong password, which tells nothing: the two answers differ.
 * @throws ProblemError `staleLink`, or `invalid` at the password
 */
async function prove({ db, throttle, keys }: Services, passwords: Passwords, link: { tokenHash: string; password: string }, call: Call) {
  const { tokenHash, password } = link;
  const registration = await db
    .selectFrom('registration')
    .select('password_hash')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', call.now.toISOString())
    .executeTakeFirst();
  if (!registration) throw new ProblemError('staleLink');
  // Counted before it is looked at: many tries at once are many tries.
  if ((await throttle.count('passwordsByLink', await keys.make('link', tokenHash), call.now)) > 0) {
    await db.deleteFrom('registration').where('token_hash', '=', tokenHash).execute();
    throw new ProblemError('staleLink');
  }
  if (await passwords.verify(password, registration.password_hash)) return;
  call.note('confirmRefused');
  const detail = 'is not the password that was chosen at registration';
  throw new ProblemError('invalid', { errors: [{ pointer: '/password', code: 'wrong', detail }] });
}

/** Confirms the e-mail address of whoever registered with it; the account exists from now on. */
export const confirmRegistration: Handler = async (services, call) => {
  const { db, accounts, throttle, keys } = services;
  const { token, password } = call.body as Confirmation;
  if (!accounts) throw new ProblemError('notFound');
  await throttle.take('linksByAddress', await keys.make('address', call.caller.address), call.now);
  const tokenHash = await hashSecret(token);
  await prove(services, accounts.passwords, { tokenHash, password }, call);
  const id = await db.transaction().execute((transaction) => createAccount(transaction, tokenHash, call.now));
  if (id === undefined) throw new ProblemError('staleLink');
  await throttle.reset('passwordsByLink', await keys.make('link', tokenHash));
  call.note('confirmed', id);
  return createEmptyAnswer(204);
};
