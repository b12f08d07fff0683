/** The people of the demo, one for each level, and what a visitor without an account can look up. All of it is made up. */
import type { Database } from '@csol/server';
import { createScryptPasswords, grantEntitlement } from '@csol/server/node';

/** Everybody's password in the demo. It is printed at start and stands on the country pages: nothing in the demo is secret. */
export const DEMO_PASSWORD = 'seven green bottles';

/** Somebody whom a visitor of the demo can be. */
export interface DemoPerson {
  userId: string;
  displayName: string;
  /** May see all customer numbers, imported ones too; or this one; or waits for this one. */
  access: { kind: 'all' } | { kind: 'entitled' | 'registered'; customerNumber: string };
  country: string;
  language: string;
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { userId: 'maria.dubois', displayName: 'Maria Dubois', access: { kind: 'all' }, country: 'BE', language: 'fr' },
  { userId: 'anne.claes', displayName: 'Anne Claes', access: entitled('10482-BE'), country: 'BE', language: 'nl' },
  { userId: 'erik.lind', displayName: 'Erik Lind', access: entitled('20731-SE'), country: 'SE', language: 'sv' },
  { userId: 'grace.cole', displayName: 'Grace Cole', access: entitled('30965-US'), country: 'US', language: 'en' },
  {
    userId: 'lea.weber',
    displayName: 'Léa Weber',
    access: { kind: 'registered', customerNumber: '10482-BE' },
    country: 'LU',
    language: 'fr',
  },
];

function entitled(customerNumber: string): DemoPerson['access'] {
  return { kind: 'entitled', customerNumber };
}

/** The id of a person's account; makes the account where there is none. */
async function ensureAccount(db: Database, person: DemoPerson, hash: () => Promise<string>): Promise<{ id: string; isNew: boolean }> {
  const { userId, displayName, country, language } = person;
  const known = await db.selectFrom('account').select('id').where('user_key', '=', userId).executeTakeFirst();
  if (known) return { id: known.id, isNew: false };
  const id = `usr_demo_${userId.replace('.', '_')}`;
  const email = `${userId}@example.com`;
  const names = { user_id: userId, user_key: userId, email, email_key: email, display_name: displayName, company: 'Zennevallei' };
  const row = { id, ...names, country, language, password_hash: await hash(), created_at: new Date().toISOString() };
  await db.insertInto('account').values(row).execute();
  return { id, isNew: true };
}

/** Gives a person of the demo the access that belongs to the level, as an administrator would. */
async function ensureAccess(db: Database, id: string, access: DemoPerson['access']): Promise<void> {
  const now = new Date();
  if (access.kind === 'all') return void (await grantEntitlement(db, id, null, now));
  const { customerNumber } = access;
  if (access.kind === 'registered') {
    const wish = { account_id: id, customer_number: customerNumber, created_at: now.toISOString() };
    await db.insertInto('entitlement_request').values(wish).onConflict((conflict) => conflict.doNothing()).execute();
    return;
  }
  const customer = await db.selectFrom('customer').select('id').where('number', '=', customerNumber).executeTakeFirst();
  if (customer) await grantEntitlement(db, id, customer.id, now);
}

/** Makes sure that the people of the demo are there. Who waits for access is asked for once: it may have been granted meanwhile. */
export async function ensurePeople(db: Database): Promise<void> {
  const passwords = createScryptPasswords();
  let hash: Promise<string> | undefined;
  for (const person of DEMO_PEOPLE) {
    const { id, isNew } = await ensureAccount(db, person, () => (hash ??= passwords.hash(DEMO_PASSWORD)));
    if (isNew || person.access.kind !== 'registered') await ensureAccess(db, id, person.access);
  }
}

/** A document that can be looked up without an account. */
export interface GuestExample {
  type: 'invoice' | 'order';
  number: string;
  customerNumber: string;
}

/** The newest invoice of a customer, or order where the country offers guests no invoices. */
async function findExample(db: Database, customerNumber: string, type: GuestExample['type']): Promise<GuestExample | undefined> {
  const [table, date] = type === 'invoice' ? (['document', 'issue_date'] as const) : (['sales_order', 'ordered_on'] as const);
  const row = await db
    .selectFrom(table)
    .innerJoin('customer', 'customer.id', `${table}.customer_id`)
    .select(`${table}.number`)
    .where('customer.number', '=', customerNumber)
    .orderBy(date, 'desc')
    .orderBy(`${table}.number`)
    .limit(1)
    .executeTakeFirst();
  return row && { type, number: row.number, customerNumber };
}

/** What can be looked up on the pages of a country (small letters), as far as the database has it. */
export async function findGuestExamples(db: Database): Promise<ReadonlyMap<string, GuestExample>> {
  const [belgium, sweden, america] = await Promise.all([
    findExample(db, '10482-BE', 'invoice'),
    findExample(db, '20731-SE', 'invoice'),
    findExample(db, '30965-US', 'order'),
  ]);
  const pairs = { be: belgium, lu: belgium, se: sweden, us: america, ca: america };
  return new Map(Object.entries(pairs).flatMap(([country, example]) => (example ? [[country, example]] : [])));
}
