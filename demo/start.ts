/**
 * `npm start`: builds the script bundle where it is older than its sources, opens the database, loads the demo company into an empty
 * one, and serves pages, API and scripts on one port.
 *
 *   PORT          4173 unless set; 0 takes a free one
 *   CSOL_DATA     folder of the embedded database; `data` unless set
 *   DATABASE_URL  a PostgreSQL 15 or newer instead
 */
import { createApp, createDevelopmentSession, type Database, type RequestLogEntry } from '@csol/server';
import { createDemoCompany, isEmptyDatabase, loadDemoCompany } from '@csol/server/demo-data';
import { closeOnSignals, FolderInUseError, openDatabase, startServer, type OpenDatabase } from '@csol/server/node';
import { findAccounts, toDevelopmentAccounts, type Account } from './accounts.ts';
import { createDemo } from './app.ts';
import { BUNDLE_FOLDER, createBundleReader, ensureBundle } from './bundle.ts';
import { autonym, countryName } from './pages/layout.ts';
import { findContacts, sites } from './sites.ts';

/** Something that the person who started the demo can put right; its message says how. */
class StartError extends Error {
  override readonly name = 'StartError';
}

function readPort(text = '4173'): number {
  const port = Number(text);
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new StartError(`PORT must be a whole number from 0 to 65535, not “${text}”.`);
}

async function open(): Promise<OpenDatabase> {
  const { DATABASE_URL: url, CSOL_DATA: folder = 'data' } = process.env;
  try {
    const onError = (error: Error): void => console.error(`Connection to the database lost: ${error.message}`);
    return await openDatabase(url ? { url, onError } : { folder });
  } catch (error) {
    if (error instanceof FolderInUseError) throw new StartError(error.message);
    const reason = error instanceof Error ? error.message : String(error);
    const advice = url ? 'Is the PostgreSQL of DATABASE_URL running?' : 'Another folder can be named by CSOL_DATA.';
    throw new StartError(`The database could not be opened: ${reason}\n${advice}`);
  }
}

function toStartError(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new StartError(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
  if (code === 'EACCES') return new StartError(`Port ${port} may not be opened. Choose one from 1024 up: PORT=4173 npm start`);
  return error;
}

function accountLine({ kind, customer }: Account): string {
  if (customer) return `${customer.name}, customer number ${customer.number}`;
  return { all: 'group controller, all customer numbers', registered: 'new colleague, access not granted yet', anonymous: 'not signed in',
    customer: '' }[kind];
}

function describe(url: string, accounts: readonly Account[]): string {
  const pages = sites.map((site) => `  ${`${url}${site.path}`.padEnd(36)} ${countryName('en', site.country)}, ${autonym(site.language)}`);
  return [
    '',
    `CSOL Widgets demo: ${url}/`,
    '',
    ...pages,
    `  ${`${url}/plain/`.padEnd(36)} a bare page with the tags`,
    `  ${`${url}/api/v1/invoices`.padEnd(36)} the API`,
    '',
    'Accounts, to be switched on every country page (a development session; there is no sign-in yet):',
    ...accounts.map((account) => `  ${accountLine(account)}`),
    '',
    'Ctrl+C ends it.',
  ].join('\n');
}

/** A demo's console stays quiet unless something is wrong. */
function reportFailure(entry: RequestLogEntry): void {
  if (entry.status >= 500) console.error(JSON.stringify(entry));
}

/** Only into a database that nobody has put anything into. */
async function loadCompany(db: Database): Promise<void> {
  if (!(await isEmptyDatabase(db))) return;
  const company = createDemoCompany({ today: new Date().toISOString().slice(0, 10) });
  await loadDemoCompany(db, company);
  console.log(`Demo company loaded: ${company.customer.length} customer numbers, ${company.document.length} invoices and credit notes.`);
}

async function main(): Promise<void> {
  const port = readPort(process.env.PORT);
  if (await ensureBundle()) console.log('Script bundle built.');
  const { db, description, close } = await open();
  try {
    console.log(`Database: ${description}`);
    await loadCompany(db);
    const accounts = await findAccounts(db);
    const authenticate = createDevelopmentSession({ accounts: toDevelopmentAccounts(accounts) });
    const api = createApp({ db, authenticate, contacts: findContacts, basePath: '/api', log: reportFailure });
    const bundle = createBundleReader(BUNDLE_FOLDER);
    const app = createDemo({ api: (request) => api.fetch(request), bundle, bundleFolder: BUNDLE_FOLDER, accounts });
    const server = await startServer({ app, port, onClose: close });
    closeOnSignals(server);
    console.log(describe(server.url, accounts));
  } catch (error) {
    await close();
    throw toStartError(error, port);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
});
