import { toKey, type Account } from '../accounts/people.ts';
import type { Database } from '../db/schema.ts';
import { Refusal } from './admin-command.ts';

/** A person as lines name them: whoever grants something sees to whom. */
export function describePerson({ user_id: userId, display_name: name, email }: Account): string {
  return `${userId} (${name}, ${email})`;
}

/** Whether a user ID reads as the e-mail address of somebody else, whether or not there is such a person. */
const hasForeignAddress = ({ user_key: userKey, email_key: emailKey }: Account): boolean => userKey.includes('@') && userKey !== emailKey;

/** What to call a person in a command, so that nobody else is meant. */
export function callPerson(account: Account): string {
  return hasForeignAddress(account) ? account.id : account.user_id;
}

/** A person, for a program. */
export function toPerson(account: Account): { id: string; userId: string; displayName: string; email: string } {
  return { id: account.id, userId: account.user_id, displayName: account.display_name, email: account.email };
}

/**
 * The account that an administrator means, by user ID, e-mail address or id. Anybody may register with somebody else's address as a user
 * ID, while an e-mail address has been confirmed: so an address stands for whoever it belongs to, or for nobody.
 * @throws Refusal where there is none, or it might be another.
 */
export async function findPerson(db: Database, name: string): Promise<Account> {
  const key = toKey(name);
  const found = await db
    .selectFrom('account')
    .selectAll()
    .where((eb) => eb.or([eb('user_key', '=', key), eb('email_key', '=', key), eb('id', '=', name.trim())]))
    .orderBy('created_at')
    .execute();
  const [account, ...others] = found;
  if (!account) throw new Refusal(`There is no account with the user ID or e-mail address ${name}.`);
  const isById = account.id === name.trim();
  if (others.length || (hasForeignAddress(account) && !isById && account.email_key !== key)) {
    const lines = found.map((row) => `  ${row.id}  ${describePerson(row)}`);
    throw new Refusal(`${name} is a user ID, and not the e-mail address of who has it. Name the account by its id:`, ...lines);
  }
  return account;
}
