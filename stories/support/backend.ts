/** The real server app in this page, over an embedded PostgreSQL in memory with the demo company. */
import type { App } from '@csol/server';
import { http } from 'msw';

/** Enough for several pages of each filter, few enough to be there in a moment. */
const DOCUMENTS = 300;

async function boot(): Promise<App> {
  const { createApp, createDevelopmentSession, createEmbeddedDatabase, migrate } = await import('@csol/server');
  const { createDemoCompany, loadDemoCompany } = await import('@csol/server/demo-data');
  const db = await createEmbeddedDatabase();
  await migrate(db);
  const today = new Date().toISOString().slice(0, 10);
  await loadDemoCompany(db, createDemoCompany({ today, documents: DOCUMENTS }));
  const authenticate = createDevelopmentSession({ accounts: [{ key: 'all', displayName: 'Demo', customers: 'all' }] });
  // The contact card has its countries' packs with it and asks for others only, of which there are none.
  return createApp({ db, authenticate, contacts: () => undefined, basePath: '/api' });
}

let app: Promise<App> | undefined;

/** Answers whatever is asked under `/api`. Boots at the first request, for stories of a fault never ask. */
export const backend = http.all('/api/*', async ({ request }) => (await (app ??= boot())).fetch(request));
