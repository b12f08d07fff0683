import type { Database } from '../db/schema.ts';
import type { Principal } from '../principal.ts';
import type { FoundSession } from './sessions.ts';

/** User IDs and e-mail addresses are the same in any letter case. */
export const toKey = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** An account by what somebody wrote: user ID or e-mail address. A user ID goes before somebody else's address. */
export async function findAccount(db: Database, name: string) {
  const key = toKey(name);
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .where((eb) => eb.or([eb('user_key', '=', key), eb('email_key', '=', key)]))
    .execute();
  return rows.find((row) => row.user_key === key) ?? rows[0];
}

/** An account as the database has it. */
export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

/** Customer numbers that a person has been granted: all, or those that there are. */
async function findCustomerNumbers(db: Database, accountId: string): Promise<Principal['customers']> {
  const rows = await db
    .selectFrom('entitlement')
    .leftJoin('customer', 'customer.id', 'entitlement.customer_id')
    .select(['entitlement.customer_id as customerId', 'customer.number'])
    .where('account_id', '=', accountId)
    .execute();
  if (rows.some(({ customerId }) => customerId === null)) return 'all';
  return rows.flatMap(({ number }) => number ?? []);
}

/** Whose session it is and what that person may see, read anew in each request: what is taken away is gone at once. */
export async function findPrincipal(db: Database, session: FoundSession): Promise<Principal | undefined> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'user_id', 'display_name', 'email'])
    .where('id', '=', session.accountId)
    .where('is_disabled', '=', false)
    .executeTakeFirst();
  if (!account) return undefined;
  const customers = await findCustomerNumbers(db, account.id);
  return {
    level: customers.length > 0 ? 'entitled' : 'registered',
    accountId: account.id,
    userId: account.user_id,
    displayName: account.display_name,
    email: account.email,
    customers,
    session,
    expiresAt: session.expiresAt,
    isShared: session.isShared,
  };
}
