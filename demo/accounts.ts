/** Whom a visitor of the demo can be, until there is sign-in: the development session's accounts. */
import type { Database, DevelopmentAccount } from '@csol/server';

/** An account of the switcher. Its name depends on the language of the page. */
export interface Account {
  /** Value of the cookie. */
  key: string;
  kind: 'all' | 'customer' | 'registered' | 'anonymous';
  /** For the kind `customer`. */
  customer?: { number: string; name: string };
}

/** More would make a list that nobody reads. */
const MOST_CUSTOMERS = 20;

/** Somebody who sees everything first, then one account for each customer number, then the two who see nothing. */
export async function findAccounts(db: Database): Promise<[Account, ...Account[]]> {
  const customers = await db.selectFrom('customer').select(['number', 'name']).orderBy('number').limit(MOST_CUSTOMERS).execute();
  const single = customers.map((customer): Account => {
    // In hexadecimal, because a customer number out of a file may hold what a cookie cannot.
    return { key: Buffer.from(customer.number).toString('hex'), kind: 'customer', customer };
  });
  return [{ key: 'all', kind: 'all' }, ...single, { key: 'registered', kind: 'registered' }, { key: 'anonymous', kind: 'anonymous' }];
}

/** The accounts as the development session knows them. */
export function toDevelopmentAccounts(accounts: readonly Account[]): DevelopmentAccount[] {
  return accounts.map(({ key, kind, customer }) => ({
    key,
    displayName: customer?.name ?? 'Demo',
    customers: kind === 'all' ? 'all' : customer ? [customer.number] : [],
    level: kind === 'registered' || kind === 'anonymous' ? kind : 'entitled',
  }));
}
