import { getRequestListener } from '@hono/node-server';
import { createApp, createDevelopmentSession, createEmbeddedDatabase, migrate, type App } from '@csol/server';
import { createDemoCompany, loadDemoCompany } from '../packages/server/src/demo-data/index.ts';
import { findContacts } from '../demo/sites.ts';

/** The day that the back end of the element tests lives in: their rows are the same every day. */
export const TODAY = '2026-07-15';

/** The reference server over a small demo company in memory, for a visitor who sees everything. */
export async function createTestBackend(): Promise<App> {
  const db = await createEmbeddedDatabase();
  await migrate(db);
  await loadDemoCompany(db, createDemoCompany({ today: TODAY, documents: 300 }));
  const authenticate = createDevelopmentSession({ accounts: [{ key: 'all', displayName: 'Test', customers: 'all' }] });
  return createApp({ db, authenticate, contacts: findContacts, clock: () => new Date(`${TODAY}T12:00:00Z`), basePath: '/api' });
}

/** What the middleware reads of the test runner's request. */
interface Context {
  path: string;
  req: Parameters<ReturnType<typeof getRequestListener>>[0];
  res: Parameters<ReturnType<typeof getRequestListener>>[1];
  respond?: boolean;
}

/** Hands what a page asks below `/api/` to the real server, which is made when the first request comes. */
export function apiMiddleware(): (context: Context, next: () => Promise<void>) => Promise<void> {
  let backend: Promise<App> | undefined;
  const listen = getRequestListener(async (request) => (await (backend ??= createTestBackend())).fetch(request));
  return async (context, next) => {
    if (!context.path.startsWith('/api/')) return next();
    context.respond = false;
    await listen(context.req, context.res);
  };
}
