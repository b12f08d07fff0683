/** The real server app in this page, over an embedded PostgreSQL in memory with the demo company and people who may see it. */
import type { SignedIn } from '@csol/contract';
import type { EnquiryForm } from '@csol/domain/enquiry-form';
import { deskOf, type CountryPack } from '@csol/domain/country-pack';
import type { App, Database } from '@csol/server';
import { http } from 'msw';
import belgium from '../../locales/countries/be.json' with { type: 'json' };
import { createBrowserPasswords } from './passwords.ts';

/** Enough for several pages of each filter, few enough to be there in a moment. */
const DOCUMENTS = 300;

/** What everybody's password is, here. */
const PASSWORD = 'seven green bottles';

/** Who there is: somebody who may see everything, and somebody who waits for it. */
const PEOPLE = [
  { userId: 'maria.dubois', displayName: 'Maria Dubois', isEntitled: true },
  { userId: 'lea.weber', displayName: 'Léa Weber', isEntitled: false },
] as const;

const passwords = createBrowserPasswords();

async function addPeople(db: Database): Promise<void> {
  const hash = await passwords.hash(PASSWORD);
  const now = new Date().toISOString();
  for (const { userId, displayName, isEntitled } of PEOPLE) {
    const email = `${userId}@example.com`;
    const row = { id: `usr_${userId}`, user_id: userId, user_key: userId, email, email_key: email, display_name: displayName };
    const rest = { company: null, country: 'BE', language: 'en', password_hash: hash, created_at: now };
    await db.insertInto('account').values({ ...row, ...rest }).execute();
    const grant = { account_id: row.id, customer_id: null, granted_at: now };
    if (isEntitled) await db.insertInto('entitlement').values(grant).execute();
    else await db.insertInto('entitlement_request').values({ account_id: row.id, customer_number: '10482-BE', created_at: now }).execute();
  }
}

/** The library's own forms, as they are written. */
async function readForms(): Promise<EnquiryForm[]> {
  const load = import.meta.glob<EnquiryForm>('../../locales/forms/*.json', { import: 'default' });
  const all = await Promise.all(Object.values(load).map((read) => read()));
  return all.filter((form) => 'subject' in form);
}

async function boot(): Promise<App> {
  const { createApp, createCsvProfiles, createExporter, migrate, openEmbeddedDatabase } = await import('@csol/server');
  const { createDemoCompany, loadDemoCompany, loadDemoEnquiries } = await import('@csol/server/demo-data');
  const { db, listen } = await openEmbeddedDatabase();
  await migrate(db);
  const today = new Date().toISOString().slice(0, 10);
  await loadDemoCompany(db, createDemoCompany({ today, documents: DOCUMENTS }));
  await addPeople(db);
  const forms = await readForms();
  const [{ userId, displayName }] = PEOPLE;
  const email = `${userId}@example.com`;
  await loadDemoEnquiries(db, { accountId: `usr_${userId}`, displayName, email, forms, now: new Date() });
  const limits: Readonly<Record<string, number>> = { BE: 1, LU: 1, SE: 3 };
  const exporter = createExporter({ db, log: ({ error }) => reportError(new Error(error.name)) });
  return createApp({
    db,
    listen,
    exports: { csvProfileOf: createCsvProfiles([belgium as CountryPack]), onOrder: () => void exporter.kick() },
    accounts: { passwords, publicUrl: location.origin },
    sendsReports: true,
    guests: { limitOf: (country) => limits[country] ?? 0 },
    enquiries: { forms },
    // Who answers enquiries. The contact card has its countries' packs with it, and asks for others only.
    contacts: (country, language) => (country === 'BE' ? deskOf(belgium as CountryPack, language) : undefined),
    basePath: '/api',
  });
}

let app: Promise<App> | undefined;

async function answer(request: Request): Promise<Response> {
  return (await (app ??= boot())).fetch(request);
}

/** Answers whatever is asked under `/api`. Boots at the first request, for stories of a fault never ask. */
export const backend = http.all('/api/*', ({ request }) => answer(request));

/** Signs somebody in, as a page with a sign-on of its own would. @returns A short-lived token. */
export async function signInAs(userId: (typeof PEOPLE)[number]['userId']): Promise<{ token: string }> {
  const response = await answer(
    new Request(new URL('/api/v1/session', location.href), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'stories' },
      body: JSON.stringify({ userId, password: PASSWORD, delivery: 'token' }),
    }),
  );
  const { token } = (await response.json()) as SignedIn;
  if (!token) throw new Error('Nobody was signed in.');
  return token;
}
