import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createApp, createEmbeddedDatabase, migrate } from '@csol/server';
import { readCountryPacks } from '@csol/server/node';
import { createDemoCompany, loadDemoCompany } from '../../../server/src/demo-data/index.ts';
import { createDevelopmentSession } from '../../../server/src/testing/development-session.ts';
import { createRestClient } from '../rest/index.ts';
import { clientSuite } from './client-suite.ts';

// The REST client over the real server app, in one process.
const TODAY = '2026-07-15';
const db = await createEmbeddedDatabase();
after(() => db.destroy());
await migrate(db);
await loadDemoCompany(db, createDemoCompany({ today: TODAY, documents: 400 }));

const app = createApp({
  db,
  authenticate: createDevelopmentSession({ accounts: [{ key: 'buyer', displayName: 'Ann Peeters', customers: 'all' }] }),
  contacts: readCountryPacks(fileURLToPath(new URL('../../../../locales/countries', import.meta.url))),
  clock: () => new Date(`${TODAY}T12:00:00Z`),
  basePath: '/api',
});
const client = createRestClient({ baseUrl: 'https://csol.test/api', credentials: 'include', fetch: (request) => app.fetch(request) });

for (const { port, name, run } of clientSuite({ session: client, invoices: client, contacts: client })) test(`${port}: ${name}`, run);
