import { jsonArrayFrom } from 'kysely/helpers/postgres';
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
function toCustomers(entitlements: readonly { number: string | null }[]): Principal['customers'] {
  return entitlements.some(({ number }) => number === null) ? 'all' : entitlements.flatMap(({ number }) => number ?? []);
}

/**
 * Whose session it is and what that person may see, read anew in each request, in one statement: what is taken away is gone at once.
 * @returns `undefined` for an account that has gone or is disabled.
 */
export async function findPrincipal(db: Database, session: FoundSession): Promise<Principal | undefined> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'user_id', 'display_name', 'email'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('entitlement')
          // Without a customer it is every one, and there is no number.
          .leftJoin('customer', 'customer.id', 'entitlement.customer_id')
          .select('customer.number')
          .whereRef('account_id', '=', 'account.id'),
      ).as('entitlements'),
    )
    .where('id', '=', session.accountId)
    .where('is_disabled', '=', false)
    .executeTakeFirst();
  if (!account) return undefined;
  const customers = toCustomers(account.entitlements);
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
