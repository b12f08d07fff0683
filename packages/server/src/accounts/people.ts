import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { CUSTOMER_COLUMNS, type KnownCustomer } from '../customers.ts';
import type { Database, Tables } from '../db/schema.ts';
import type { Principal } from '../principal.ts';
import { selectSession, SESSION_COLUMNS, useSession, type SessionKey } from './sessions.ts';

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

/** What has been granted to an account: customers in the order of their numbers, and one without anything where it is every one. */
function selectEntitlements(eb: ExpressionBuilder<Tables, 'account'>) {
  return jsonArrayFrom(
    eb
      .selectFrom('entitlement')
      .leftJoin('customer', 'customer.id', 'entitlement.customer_id')
      .leftJoin('order_revision', 'order_revision.customer_id', 'customer.id')
      .select(CUSTOMER_COLUMNS)
      .whereRef('account_id', '=', 'account.id')
      .orderBy('number'),
  );
}

/** Customers that a person may see: all, which are read where somebody needs them, or those that there are. */
function toCustomers(entitlements: readonly { id: string | null }[]): Pick<Principal, 'customers' | 'known'> {
  const known = entitlements.filter((row): row is KnownCustomer => row.id !== null);
  return known.length < entitlements.length ? { customers: 'all' } : { customers: known.map(({ number }) => number), known };
}

/** Who somebody is by an account, and what they may see. */
function toPrincipal(row: Pick<Account, 'id' | 'user_id' | 'display_name' | 'email'> & { entitlements: readonly { id: string | null }[] }) {
  return {
    level: row.entitlements.length > 0 ? 'entitled' : 'registered',
    accountId: row.id,
    userId: row.user_id,
    displayName: row.display_name,
    email: row.email,
    ...toCustomers(row.entitlements),
  } satisfies Principal;
}

/**
 * What somebody may see who is not there: work that is done in their name.
 * @returns `undefined` for an account that has gone or is disabled.
 */
export async function findPerson(db: Database, accountId: string): Promise<{ principal: Principal; country: string } | undefined> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'user_id', 'display_name', 'email', 'country'])
    .select((eb) => selectEntitlements(eb).as('entitlements'))
    .where('id', '=', accountId)
    .where('is_disabled', '=', false)
    .executeTakeFirst();
  return row && { principal: toPrincipal(row), country: row.country };
}

/**
 * Whose session it is and what that person may see, read anew in each request, in one statement: what is taken away is gone at once.
 * @returns `undefined` for a session that is over, and for an account that has gone or is disabled.
 */
export async function findPrincipal(db: Database, key: SessionKey, now: Date): Promise<Principal | undefined> {
  const row = await selectSession(db, key, now)
    .innerJoin('account', 'account.id', 'session.account_id')
    .where('is_disabled', '=', false)
    .select([...SESSION_COLUMNS, 'user_id', 'display_name', 'email'])
    .select((eb) => selectEntitlements(eb).as('entitlements'))
    .executeTakeFirst();
  if (!row) return undefined;
  const session = await useSession(db, row, key, now);
  return {
    ...toPrincipal({ ...row, id: row.account_id }),
    session,
    expiresAt: session.expiresAt,
    isShared: session.isShared,
  };
}
