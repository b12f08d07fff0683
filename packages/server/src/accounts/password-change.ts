import type { PasswordChange, PasswordReset, PasswordResetRequest } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createEmptyAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { queueMail } from '../mail/mail-queue.ts';
import { createMailTexts } from '../mail/mail-texts.ts';
import type { Handler } from '../services.ts';
import { pageLink, siteNameOf, type AccountOptions } from './account-options.ts';
import { createPasswordLink } from './password-link.ts';
import { checkNewPassword, type PasswordOwner } from './password-rules.ts';
import { findAccount, toKey, type Account } from './people.ts';
import { mayWriteTo } from './registration.ts';
import { hashSecret } from './secrets.ts';
import { endSessionsOf } from './sessions.ts';

/** How long the link of a reset is good. */
const LINK_MINUTES = 30;

const ownerOf = (account: Account): PasswordOwner => ({
  userId: account.user_id,
  email: account.email,
  displayName: account.display_name,
  company: account.company,
});

const namesIn = (accounts: AccountOptions, account: Account) => {
  return { siteName: siteNameOf(accounts), displayName: account.display_name, userId: account.user_id };
};

async function sendLink(db: Database, accounts: AccountOptions, account: Account, now: Date): Promise<void> {
  const link = await createPasswordLink(db, accounts, { account, minutes: LINK_MINUTES }, now);
  const facts = { ...namesIn(accounts, account), link, minutes: LINK_MINUTES };
  await queueMail(db, { to: account.email, ...createMailTexts(account.language).resetPassword(facts) }, now);
}

/** Sends a link for a new password, if there is such an account; says nothing about it. */
export const requestPasswordReset: Handler = async (services, call) => {
  const { db, accounts, throttle, keys } = services;
  const { userId } = call.body as PasswordResetRequest;
  if (!accounts) throw new ProblemError('notFound');
  await throttle.take('resetByAddress', await keys.make('address', call.caller.address), call.now);
  const account = await findAccount(db, userId);
  const isAllowed = await mayWriteTo(services, account?.email ?? userId, call.now);
  // Takes far longer than what follows, whoever asks: the time tells nothing.
  await accounts.passwords.hash(userId);
  if (account && !account.is_disabled && isAllowed) {
    await db.transaction().execute((transaction) => sendLink(transaction, accounts, account, call.now));
  }
  call.note('resetAsked', account?.id);
  accounts.onMail?.();
  return createEmptyAnswer(202);
};

/** Puts a password in place of another, ends the sessions that knew the old one, and tells the person. */
async function replacePassword(
  db: Database,
  accounts: AccountOptions,
  { account, passwordHash, except, now }: { account: Account; passwordHash: string; except?: string | undefined; now: Date },
): Promise<void> {
  await db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', account.id).execute();
  await db.deleteFrom('password_link').where('account_id', '=', account.id).execute();
  await endSessionsOf(db, account.id, except);
  const facts = { ...namesIn(accounts, account), link: pageLink(accounts, account), changedAt: now };
  await queueMail(db, { to: account.email, ...createMailTexts(account.language).passwordChanged(facts) }, now);
}

/** Whose link it is. It stays good until it has done its work: a password that is refused can be chosen again. */
async function findLinked(db: Database, tokenHash: string, now: Date): Promise<Account | undefined> {
  const link = await db
    .selectFrom('password_link')
    .innerJoin('account', 'account.id', 'password_link.account_id')
    .selectAll('account')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now.toISOString())
    .where('is_disabled', '=', false)
    .executeTakeFirst();
  return link;
}

/** Sets a new password by the link of a mail. */
export const resetPassword: Handler = async (services, call) => {
  const { db, accounts, throttle, keys } = services;
  const { now } = call;
  const { token, password } = call.body as PasswordReset;
  if (!accounts) throw new ProblemError('notFound');
  await throttle.take('linksByAddress', await keys.make('address', call.caller.address), now);
  const tokenHash = await hashSecret(token);
  const account = await findLinked(db, tokenHash, now);
  if (!account) throw new ProblemError('staleLink');
  await checkNewPassword(accounts.passwords, password, ownerOf(account), '/password');
  const passwordHash = await accounts.passwords.hash(password);
  await db.transaction().execute(async (transaction) => {
    // Before the link, as a change of the password does: two at once would each wait for the other's row.
    await transaction.selectFrom('account').select('id').where('id', '=', account.id).forUpdate().execute();
    const used = await transaction.deleteFrom('password_link').where('token_hash', '=', tokenHash).executeTakeFirst();
    if (used.numDeletedRows === 0n) throw new ProblemError('staleLink');
    await replacePassword(transaction, accounts, { account, passwordHash, now });
  });
  for (const name of [account.user_key, account.email_key]) await throttle.reset('signInByUser', await keys.make('user', toKey(name)));
  call.note('passwordReset', account.id);
  accounts.onMail?.();
  return createEmptyAnswer(204);
};

/** Gives the person who is signed in another password. */
export const changePassword: Handler = async (services, call) => {
  const { db, accounts, throttle, keys } = services;
  const { now, principal } = call;
  const { currentPassword, newPassword } = call.body as PasswordChange;
  const account = principal?.userId === undefined ? undefined : await findAccount(db, principal.userId);
  if (!accounts || !account) throw new ProblemError('denied');
  const key = await keys.make('user', account.id);
  await throttle.take('passwordsByUser', key, now);
  if (!account.password_hash || !(await accounts.passwords.verify(currentPassword, account.password_hash))) {
    call.note('passwordRefused', account.id);
    throw new ProblemError('invalid', { errors: [{ pointer: '/currentPassword', code: 'wrong', detail: 'is not the current password' }] });
  }
  await throttle.reset('passwordsByUser', key);
  await checkNewPassword(accounts.passwords, newPassword, ownerOf(account), '/newPassword');
  const passwordHash = await accounts.passwords.hash(newPassword);
  await db
    .transaction()
    .execute((transaction) => replacePassword(transaction, accounts, { account, passwordHash, except: principal?.session?.id, now }));
  call.note('passwordChanged', account.id);
  accounts.onMail?.();
  return createEmptyAnswer(204);
};
