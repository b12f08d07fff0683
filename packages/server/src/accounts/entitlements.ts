import type { EntitlementRequest } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createEmptyAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler } from '../services.ts';

/** How many customer numbers one person may wait for. */
const MOST_REQUESTS = 50;

/** Whether a person may see a customer number already. */
async function isEntitled(db: Database, accountId: string, customerNumber: string): Promise<boolean> {
  const row = await db
    .selectFrom('entitlement')
    .leftJoin('customer', 'customer.id', 'entitlement.customer_id')
    .select('entitlement.id')
    .where('account_id', '=', accountId)
    .where((eb) => eb.or([eb('entitlement.customer_id', 'is', null), eb('customer.number', '=', customerNumber)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes a wish for access. A number that nobody has is noted like any other: the answer tells nothing, the administrator sees. */
export const requestEntitlement: Handler = async ({ db, throttle, keys }, { principal, body, now, note }) => {
  // Somebody whom the host's sign-in vouches for has no account here.
  const accountId = principal?.session?.accountId;
  if (accountId === undefined) throw new ProblemError('denied');
  const customerNumber = (body as EntitlementRequest).customerNumber.trim();
  await throttle.take('requestsByUser', await keys.make('user', accountId), now);
  const { count } = await db
    .selectFrom('entitlement_request')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (count < MOST_REQUESTS && !(await isEntitled(db, accountId, customerNumber))) {
    await db
      .insertInto('entitlement_request')
      .values({ account_id: accountId, customer_number: customerNumber, created_at: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  note('entitlementAsked', accountId);
  return createEmptyAnswer(202);
};

/**
 * Lets a person see a customer number, or all of them.
 * @param customerId `null` is every customer number there is and will be.
 * @returns Whether that is new.
 */
export async function grant(db: Database, accountId: string, customerId: string | null, now: Date): Promise<boolean> {
  const made = await db
    .insertInto('entitlement')
    .values({ account_id: accountId, customer_id: customerId, granted_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const wishes = db.deleteFrom('entitlement_request').where('account_id', '=', accountId);
  const granted = db.selectFrom('customer').select('number').where('id', '=', customerId);
  await (customerId === null ? wishes : wishes.where('customer_number', 'in', granted)).execute();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Takes a customer number, or the right to all, from a person; it holds from the next request on. @returns Whether there was one. */
export async function revoke(db: Database, accountId: string, customerId: string | null): Promise<boolean> {
  const all = db.deleteFrom('entitlement').where('account_id', '=', accountId);
  const one = customerId === null ? all.where('customer_id', 'is', null) : all.where('customer_id', '=', customerId);
  const done = await one.executeTakeFirst();
  return done.numDeletedRows > 0n;
}
