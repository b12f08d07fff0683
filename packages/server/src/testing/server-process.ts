/** A server in a process of its own, for tests and measurements: started by `startServerProcess`, told what to do by its environment. */
import { createApp, type RequestLogEntry } from '../index.ts';
import { closeOnSignals, openDatabase, startServer } from '../node.ts';
import { createDevelopmentSession } from './development-session.ts';
import type { ServerProcessMessage, ServerProcessSettings } from './server-processes.ts';

const settings = JSON.parse(process.env.CSOL_TEST_SERVER ?? '{}') as ServerProcessSettings;
const report = (message: ServerProcessMessage): void => void process.send?.(message);
const entries: RequestLogEntry[] = [];

try {
  const { db, close } = await openDatabase(settings.database);
  const authenticate = createDevelopmentSession({ accounts: [{ key: 'test', displayName: 'Test', customers: settings.customers }] });
  const app = createApp({ db, authenticate, contacts: () => undefined, basePath: '/api', log: (entry) => void entries.push(entry) });
  const server = await startServer({ app, port: 0, host: '127.0.0.1', onClose: close });
  closeOnSignals({ close: () => server.close().finally(() => process.disconnect()) });
  report({ port: server.port });
} catch (error) {
  report({ error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' });
  process.disconnect();
}
