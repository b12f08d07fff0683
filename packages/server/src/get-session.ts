import type { Session } from '@csol/contract';
import type { Database } from './db/schema.ts';
import { findCustomers } from './customers.ts';
import { countRemaining } from './guests/guest-limit.ts';
import { guestKeyOf } from './guests/look-up.ts';
import { createJsonAnswer } from './http/answer.ts';
import { operationsOf, type Principal } from './principal.ts';
import type { Call, Handler, Services } from './services.ts';

/** Customer numbers that a person has asked for and not been granted. */
async function findRequests(db: Database, accountId: string): Promise<NonNullable<Session['requests']>> {
  const rows = await db
    .selectFrom('entitlement_request')
    .select(['customer_number as customerNumber', 'created_at as since'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  return rows;
}

/** Who somebody is and what that person may do, as the contract says it. */
export async function toSession(services: Services, principal: Principal, now: Date): Promise<Session> {
  const { db, features } = services;
  const { level, accountId, userId, displayName, email, expiresAt, isShared } = principal;
  const customers = level === 'entitled' ? await findCustomers(db, principal) : [];
  const requests = accountId === undefined ? [] : await findRequests(db, accountId);
  const user = {
    ...(accountId !== undefined && { id: accountId }),
    ...(userId !== undefined && { userId }),
    ...(email !== undefined && { email }),
  };
  return {
    level,
    ...(displayName !== undefined && { user: { ...user, displayName } }),
    customers: customers.map(({ number, name, country }) => ({ customerNumber: number, name, country })),
    operations: [...operationsOf(level, features)],
    ...(requests.length > 0 && { requests }),
    ...(principal.capability && { guest: await toGuest(services, principal.capability.guestKey, principal.capability.country, now) }),
    ...(isShared !== undefined && { isShared }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

async function toGuest(
  { db, guests }: Services,
  guest: string | undefined,
  country: string,
  now: Date,
): Promise<NonNullable<Session['guest']>> {
  const limit = guests?.limitOf(country) ?? 0;
  return { limit, remainingLookups: guest === undefined ? limit : await countRemaining(db, { guest }, limit, now) };
}

/** Nobody in particular, and how far somebody comes without an account. */
async function toAnonymous(services: Services, call: Call): Promise<Session> {
  const { features, accounts, guests } = services;
  const country = (call.parameters.query.country as string | undefined)?.toUpperCase();
  return {
    level: 'anonymous',
    customers: [],
    operations: [...operationsOf('anonymous', features)],
    ...(guests && country !== undefined && { guest: await toGuest(services, await guestKeyOf(services, call), country, call.now) }),
    ...(accounts?.provider && { provider: { name: accounts.provider.name } }),
  };
}

/** Who asks, and what they may do; answers everybody. */
export const getSession: Handler = async (services, call) => {
  const { principal, now } = call;
  return createJsonAnswer(await (principal ? toSession(services, principal, now) : toAnonymous(services, call)));
};
