import type { Database } from '../db/schema.ts';
import { pageLink, type AccountOptions } from './account-options.ts';
import type { Account } from './people.ts';
import { createSecret, hashSecret } from './secrets.ts';

/** A link by which a person chooses a new password. It works once. @param minutes How long it is good. */
export async function createPasswordLink(
  db: Database,
  accounts: AccountOptions,
  { account, minutes }: { account: Pick<Account, 'id' | 'country' | 'language'>; minutes: number },
  now: Date,
): Promise<string> {
  const token = createSecret('csl');
  const expiresAt = new Date(now.getTime() + minutes * 60_000).toISOString();
  const row = { token_hash: await hashSecret(token), account_id: account.id, expires_at: expiresAt };
  await db.insertInto('password_link').values(row).execute();
  return pageLink(accounts, account, `csol-reset=${token}`);
}
