/** A server in a process of its own, for tests and measurements: started by `startServerProcess`, told what to do by its environment. */
import { createApp, type App, type RequestLogEntry } from '../index.ts';
import { closeOnSignals, openDatabase, startServer, type OpenDatabase } from '../node.ts';
import { createDevelopmentSession } from './development-session.ts';
import type { ServerProcessMessage, ServerProcessSettings } from './server-processes.ts';

const settings = JSON.parse(process.env.CSOL_TEST_SERVER ?? '{}') as ServerProcessSettings;
const report = (message: ServerProcessMessage): void => void process.send?.(message);
const entries: RequestLogEntry[] = [];

async function createServerApp({ db, listen }: OpenDatabase): Promise<App> {
  const log = (entry: RequestLogEntry): void => void entries.push(entry);
  if (settings.hasAccounts) {
    // Only where it is needed: a server that is measured has no use for it.
    const { createPeopleSite } = await import('./people.ts');
    return createPeopleSite(db, { listen, clock: () => new Date(), log, ...(settings.watch && { watch: settings.watch }) }).app;
  }
  const authenticate = createDevelopmentSession({ accounts: [{ key: 'test', displayName: 'Test', customers: settings.customers }] });
  return createApp({ db, listen, authenticate, contacts: () => undefined, basePath: '/api', log });
}

/** Throws away what nobody holds, in the heap and behind it, and says what is left. */
function tellMemory(): void {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  report({ held: heapUsed + external });
}

try {
  const database = await openDatabase(settings.database);
  const server = await startServer({ app: await createServerApp(database), port: 0, host: '127.0.0.1', onClose: database.close });
  closeOnSignals({ close: () => server.close().finally(() => process.disconnect()) });
  if (settings.isMeasured) process.on('message', tellMemory);
  report({ port: server.port });
} catch (error) {
  report({ error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' });
  process.disconnect();
}
