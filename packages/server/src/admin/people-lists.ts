import { sql, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Account } from '../accounts/people.ts';
import type { Database, Tables } from '../db/schema.ts';

/** How many rows a list shows. Whoever looks for one of more than that names a part of it. */
export const MOST_ROWS = 1000;

/** A customer number that somebody may see, or waits for. */
export interface PersonsNumber {
  /** `*` is every customer number. */
  number: string;
  /** Whose number it is; missing where it is nobody's. */
  company?: string;
  /** RFC 3339. */
  since: string;
}

/** A person with everything that an administrator asks for. */
export interface PersonEntry {
  id: string;
  userId: string;
  displayName: string;
  email: string;
  /** As the person wrote it. */
  company: string | null;
  country: string;
  language: string;
  /** `noPassword`: made by an administrator, and no password has been chosen yet. */
  state: 'active' | 'disabled' | 'noPassword';
  hasPassword: boolean;
  /** Whether an outside provider knows the person. */
  hasProvider: boolean;
  createdAt: string;
  customers: PersonsNumber[];
  requests: PersonsNumber[];
}

/**
 * Rows in which a text stands, in any letter case as far as the database knows letters.
 * @param columns To look in.
 */
export function containsText<Table extends keyof Tables>(
  text: string,
  ...columns: readonly `${Table}.${keyof Tables[Table] & string}`[]
): (eb: ExpressionBuilder<Tables, Table>) => ReturnType<ExpressionBuilder<Tables, Table>['or']> {
  const finds = (column: string) =>
    sql<SqlBool>`(strpos(lower(${sql.ref(column)}), ${text.toLowerCase()}) > 0 or strpos(${sql.ref(column)}, ${text}) > 0)`;
  return (eb) => eb.or(columns.map(finds));
}

/** Groups rows by the account that they belong to. */
function byAccount<Row extends { accountId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.accountId);
    if (group) group.push(row);
    else groups.set(row.accountId, [row]);
  }
  return groups;
}

const toNumber = ({ number, company, since }: { number: string; company: string | null; since: string }): PersonsNumber => {
  return { number, ...(company !== null && { company }), since };
};

/** Adds to accounts what people may see, and what they wait for. */
export async function completePeople(db: Database, accounts: readonly Account[]): Promise<PersonEntry[]> {
  if (!accounts.length) return [];
  const ids = accounts.map(({ id }) => id);
  const granted = await db
    .selectFrom('entitlement')
    .leftJoin('customer', 'customer.id', 'entitlement.customer_id')
    .select(['account_id as accountId', 'number', 'name as company', 'granted_at as since'])
    .where('account_id', 'in', ids)
    .orderBy('number')
    .execute();
  const asked = await db
    .selectFrom('entitlement_request')
    .leftJoin('customer', 'customer.number', 'entitlement_request.customer_number')
    .select(['account_id as accountId', 'customer_number as number', 'name as company', 'created_at as since'])
    .where('account_id', 'in', ids)
    .orderBy('customer_number')
    .execute();
  const vouched = await db.selectFrom('provider_identity').select('account_id as accountId').where('account_id', 'in', ids).execute();
  const [customers, requests, providers] = [byAccount(granted), byAccount(asked), byAccount(vouched)];
  return accounts.map((account) => {
    const [hasPassword, hasProvider] = [account.password_hash !== null, providers.has(account.id)];
    return {
      id: account.id,
      userId: account.user_id,
      displayName: account.display_name,
      email: account.email,
      company: account.company,
      country: account.country,
      language: account.language,
      state: account.is_disabled ? 'disabled' : hasPassword || hasProvider ? 'active' : 'noPassword',
      hasPassword,
      hasProvider,
      createdAt: account.created_at,
      customers: (customers.get(account.id) ?? []).map((row) => toNumber({ ...row, number: row.number ?? '*' })),
      requests: (requests.get(account.id) ?? []).map(toNumber),
    };
  });
}
