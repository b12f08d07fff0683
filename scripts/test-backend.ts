import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createApp, createCsvProfiles, createExporter, migrate, openEmbeddedDatabase, type App } from '@csol/server';
import { createDemoCompany, loadDemoCompany } from '../packages/server/src/demo-data/index.ts';
import { readEnquiryForms } from '../packages/server/src/enquiries/read-forms.ts';
import { createDevelopmentSession } from '../packages/server/src/testing/development-session.ts';
import { findContacts, sites } from '../demo/sites.ts';
import { TEST_CARRIER } from '../test/helpers/carrier.ts';

/** The day that the back end of the element tests lives in: their rows are the same every day. */
export const TODAY = '2026-07-15';

/** The reference server over a small demo company in memory, for a visitor who sees everything. */
export async function createTestBackend(): Promise<App> {
  const { db, listen } = await openEmbeddedDatabase();
  await migrate(db);
  await loadDemoCompany(db, createDemoCompany({ today: TODAY, documents: 300 }));
  const authenticate = createDevelopmentSession({ accounts: [{ key: 'all', displayName: 'Test', customers: 'all' }] });
  const clock = (): Date => new Date(`${TODAY}T12:00:00Z`);
  const exporter = createExporter({ db, clock, log: (entry) => console.error(JSON.stringify(entry)) });
  const exports = { csvProfileOf: createCsvProfiles(sites.map(({ pack }) => pack)), onOrder: () => void exporter.kick() };
  const carriers = new Map([[TEST_CARRIER.id, { secrets: [TEST_CARRIER.secret] }]]);
  const enquiries = { forms: readEnquiryForms(fileURLToPath(new URL('../locales/forms', import.meta.url))) };
  return createApp({ db, listen, carriers, authenticate, contacts: findContacts, exports, enquiries, clock, basePath: '/api' });
}

/** What the middleware reads of the test runner's request. */
interface Context {
  path: string;
  req: Parameters<ReturnType<typeof getRequestListener>>[0];
  res: Parameters<ReturnType<typeof getRequestListener>>[1];
  respond?: boolean;
}

/** What the test runner needs to answer requests below `/api/` by the real server. */
export interface ApiPlugin {
  name: string;
  serverStart(): Promise<void>;
}

/**
 * Hands what a page asks below `/api/` to the real server. The server is ready before the first test is, because a request that waited
 * for a database to be made would run out of time on a busy machine.
 */
export function createApi(): { plugin: ApiPlugin; middleware: (context: Context, next: () => Promise<void>) => Promise<void> } {
  const backend = createTestBackend();
  const listen = getRequestListener(async (request) => (await backend).fetch(request));
  return {
    plugin: { name: 'api', serverStart: async () => void (await backend) },
    middleware: async (context, next) => {
      if (!context.path.startsWith('/api/')) return next();
      context.respond = false;
      await listen(context.req, context.res);
    },
  };
}
