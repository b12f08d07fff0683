/**
 * `npm start`: builds the script bundle where it is older than its sources, opens the database, loads the demo company into an empty
 * one with people who may see it, and serves pages, API and scripts on one port. `npm run admin` talks to it while it runs.
 *
 *   PORT          4173 unless set; 0 takes a free one
 *   CSOL_DATA     folder of the embedded database; `data` unless set
 *   DATABASE_URL  a PostgreSQL 15 or newer instead
 *
 * E-mails are files in the folder's `outbox`, and their links are printed; CSOL_SMTP_URL sends them. CSOL_OIDC_ISSUER, _CLIENT_ID,
 * _CLIENT_SECRET and _NAME add an outside provider.
 */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  createApp,
  createCategoryNames,
  createCsvProfiles,
  createExporter,
  createGuestServices,
  createReportSender,
  createStatementMaker,
  type App,
  type Database,
  type Exporter,
  type RequestLogEntry,
} from '@csol/server';
import { createDemoCompany, isEmptyDatabase, loadDemoCompany, loadDemoEnquiries } from '@csol/server/demo-data';
import {
  closeOnSignals,
  createAddressReader,
  createRenditions,
  FolderInUseError,
  openDatabase,
  readEnquiryForms,
  readMailSettings,
  readProviderSettings,
  startAccounts,
  startEnquiries,
  startServer,
  type OpenDatabase,
  type RunningAccounts,
  type RunningEnquiries,
  type SendMail,
} from '@csol/server/node';
import { createDemo } from './app.ts';
import { BUNDLE_FOLDER, createBundleReader, ensureBundle } from './bundle.ts';
import { ensureCarriers } from './carriers.ts';
import { autonym, countryName } from './pages/layout.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, ensurePeople, findGuestExamples, type DemoPerson, type GuestExample } from './people.ts';
import { findContacts, sites } from './sites.ts';

/** Something that the person who started the demo can put right; its message says how. */
class StartError extends Error {
  override readonly name = 'StartError';
}

/** Where the library's own forms are. */
const FORMS = fileURLToPath(new URL('../locales/forms', import.meta.url));

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

function accessText({ access }: DemoPerson): string {
  if (access.kind === 'all') return 'group controller, all customer numbers';
  return access.kind === 'entitled' ? `sees customer number ${access.customerNumber}` : `new, waits for ${access.customerNumber}`;
}

function describe(url: string, examples: ReadonlyMap<string, GuestExample>): string {
  const pages = sites.map((site) => `  ${`${url}${site.path}`.padEnd(36)} ${countryName('en', site.country)}, ${autonym(site.language)}`);
  const people = DEMO_PEOPLE.map((person) => `  ${person.userId.padEnd(16)} ${accessText(person)}`);
  const guests = [...new Set(examples.values())].map(
    ({ type, number, customerNumber }) => `  without one      ${type} ${number} with customer number ${customerNumber}`,
  );
  return [
    '',
    `CSOL Widgets demo: ${url}/`,
    '',
    ...pages,
    `  ${`${url}/plain/`.padEnd(36)} a bare page with the tags`,
    `  ${`${url}/api/v1/session`.padEnd(36)} the API`,
    '',
    `Accounts; the password of each is: ${DEMO_PASSWORD}`,
    ...people,
    ...guests,
    '',
    'Parcels move by: npm run simulate -- orders',
    'Enquiries are answered by: npm run admin -- enquiries',
    'Access is granted by, for example: npm run admin -- grant lea.weber 10482-BE',
    'Ctrl+C ends it.',
  ].join('\n');
}

/** Says on the console where a mail leads: nobody should have to look for a file. */
function announce(send: SendMail): SendMail {
  return async (mail) => {
    await send(mail);
    const link = /^https?:\S+$/m.exec(mail.text)?.[0];
    console.log(`E-mail to ${mail.to}: ${mail.subject}${link === undefined ? '' : `\n  ${link}`}`);
  };
}

/** The accounts of the demo, whose pages are at `url`. */
function openAccounts(db: Database, url: string): Promise<RunningAccounts> {
  const { CSOL_DATA: folder = 'data', DATABASE_URL } = process.env;
  const { send } = readMailSettings(process.env, folder);
  const pageOf = (country: string, language: string): string => {
    const base = language.split('-', 1)[0];
    const page = sites.find((site) => site.country === country.toLowerCase() && site.language === base);
    return (page ?? sites.find((site) => site.country === country.toLowerCase()))?.path ?? '/be/en/';
  };
  const log = (entry: object): void => console.error(JSON.stringify(entry));
  const owned = DATABASE_URL ? {} : { folder };
  return startAccounts({ db, send: announce(send), ...owned, log, publicUrl: url, pageOf, ...readProviderSettings(process.env) });
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

/** What somebody of the company has asked in the last weeks. */
async function loadEnquiries(db: Database): Promise<void> {
  const account = await db.selectFrom('account').selectAll().where('user_key', '=', 'maria.dubois').executeTakeFirst();
  if (!account) return;
  const { id: accountId, display_name: displayName, email } = account;
  await loadDemoEnquiries(db, { accountId, displayName, email, forms: readEnquiryForms(FORMS), now: new Date() });
}

/** What the API of the demo is made of. */
interface ApiParts extends Pick<OpenDatabase, 'db' | 'listen'> {
  running: RunningAccounts;
  exporter: Exporter;
  enquiries: RunningEnquiries | undefined;
  url: string;
}

const packs = sites.map(({ pack }) => pack);
/** What countries say of files. */
const fileFacts = { csvProfileOf: createCsvProfiles(packs), categoriesOf: createCategoryNames(packs) };

/** The API of the demo. */
function createApi({ db, listen, running, exporter, enquiries, url }: ApiParts): App {
  return createApp({
    db,
    listen,
    carriers: ensureCarriers(process.env.CSOL_DATA ?? 'data', url),
    accounts: running.accounts,
    sendsReports: true,
    guests: createGuestServices(packs),
    exports: { ...fileFacts, onOrder: () => void exporter.kick() },
    contacts: findContacts,
    ...(enquiries && { enquiries: enquiries.enquiries }),
    renditions: createRenditions(),
    addressOf: createAddressReader(),
    basePath: '/api',
    log: reportFailure,
  });
}

/** The library's own forms. The notice rule is made up, as none is published; and no demo writes to the countries' real desks. */
function openEnquiries(db: Database): RunningEnquiries | undefined {
  const noticeRules = { BE: { months: 3, endOf: 'month' } } as const;
  const env = { CSOL_FORMS: FORMS, ...process.env };
  const running = startEnquiries(db, env, { noticeRules, log: (entry) => console.error(JSON.stringify(entry)) });
  if (!running || process.env.CSOL_ROUTES) return running;
  return { ...running, enquiries: { ...running.enquiries, routes: [{ email: 'desk@example.com' }] } };
}

/** A port that nobody listens on right now: links in e-mails name it, so it has to be known before anything else is. */
async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function serve({ db, listen, close: closeDatabase }: OpenDatabase, port: number): Promise<void> {
  const url = `http://localhost:${port}`;
  const running = await openAccounts(db, url);
  const log = (entry: object): void => console.error(JSON.stringify(entry));
  const renditions = createRenditions();
  const exporter = createExporter({ db, renditions, log });
  const statements = createStatementMaker({ db, renditions, ...fileFacts });
  const sender = createReportSender({ db, accounts: running.accounts, statements, log });
  const enquiries = openEnquiries(db);
  const close = async (): Promise<void> => {
    await enquiries?.close();
    await exporter.close();
    await sender.close();
    await running.close();
    await closeDatabase();
  };
  try {
    const examples = await findGuestExamples(db);
    const api = createApi({ db, listen, running, exporter, enquiries, url });
    const bundle = createBundleReader(BUNDLE_FOLDER);
    const app = createDemo({ api: (request, listener) => api.fetch(request, listener), bundle, bundleFolder: BUNDLE_FOLDER, examples });
    const server = await startServer({ app, port, onClose: close });
    closeOnSignals(server);
    console.log(describe(server.url, examples));
  } catch (error) {
    await close();
    throw error;
  }
}

async function main(): Promise<void> {
  const port = readPort(process.env.PORT);
  if (await ensureBundle()) console.log('Script bundle built.');
  const database = await open();
  const { db, description, close } = database;
  try {
    console.log(`Database: ${description}`);
    await loadCompany(db);
    await ensurePeople(db);
    await loadEnquiries(db);
    await serve(database, port || (await findFreePort()));
  } catch (error) {
    await close();
    throw toStartError(error, port);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
});
