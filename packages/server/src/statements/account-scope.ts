import { createCalendar } from '../clock.ts';
import { findCustomers, type KnownCustomer } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import type { Principal } from '../principal.ts';

/** The account of a caller: all of the customer numbers that they may see, and what day it is there. */
export interface AccountScope {
  customers: readonly KnownCustomer[];
  /** `YYYY-MM-DD`. Where the customers live in several zones, the latest of their days, so that nothing of today is left out. */
  today: string;
}

/** Today for some customers; in UTC where there are none. */
export function todayOf(customers: readonly KnownCustomer[], now: Date): string {
  const dayIn = createCalendar(now);
  const days = customers.map(({ timeZone }) => dayIn(timeZone));
  return days.length === 0 ? dayIn('UTC') : days.reduce((latest, day) => (day > latest ? day : latest));
}

/** Finds the account of a caller. @param now The instant that says what day it is. */
export async function findAccount(db: Database, principal: Principal | null, now: Date): Promise<AccountScope> {
  const customers = await findCustomers(db, principal);
  return { customers, today: todayOf(customers, now) };
}
