/**
 * Starts the back end. Settings come from the environment:
 * PORT (8080) · HOST (every address) · DATABASE_URL of a PostgreSQL, else CSOL_DATA, the folder of the embedded one (./data) ·
 * CSOL_CORS_ORIGINS, separated by commas · CSOL_COUNTRIES, a folder of country packs: contacts, and how much guests may look up ·
 * CSOL_PUBLIC_URL, where the pages are: with it there is registration and sign-in, see `start-accounts.ts` for mail, page and provider ·
 * CSOL_COOKIE_SAME_SITE, `None` where pages of another site sign in by cookie · CSOL_TRUSTED_PROXIES, how many stand before the server ·
 * CSOL_CARRIERS, who may tell of parcels: `express:whsec_…,freight:whsec_…:whsec_…`, ids with the secrets that they sign with ·
 * CSOL_FORMS, a folder of forms of enquiries: with it these are taken · CSOL_ROUTES, a file that says where they go to ·
 * CSOL_CLAMD, where ClamAV's daemon looks at files, `host:port` or `unix:/path`: nobody does unless told ·
 * CSOL_AUTHENTICATE, a module whose default export is an `Authenticate`: a sign-on of the host's own.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createApp,
  createExporter,
  createReportSender,
  createStatementMaker,
  type AppOptions,
  type Authenticate,
  type Database,
  type Exporter,
  type ReportSender,
  type Scanner,
} from '../index.ts';
import {
  closeOnSignals,
  createAddressReader,
  createLogger,
  createRenditions,
  createRequestLog,
  FolderInUseError,
  openDatabase,
  readCarriers,
  readCountryFacts,
  readMailSettings,
  readPageSettings,
  readProviderSettings,
  readScanner,
  SettingError,
  startAccounts,
  startEnquiries,
  startServer,
  type CountryFacts,
  type DatabaseLocation,
  type OpenDatabase,
  type RunningAccounts,
  type RunningEnquiries,
  type StartAccountsOptions,
} from '../node.ts';

const { env } = process;
const { PORT = '8080', HOST, DATABASE_URL, CSOL_DATA = './data', CSOL_CORS_ORIGINS = '', CSOL_COUNTRIES, CSOL_AUTHENTICATE } = env;
const logger = createLogger();

async function loadAuthenticate(module: string): Promise<Authenticate> {
  const { default: authenticate } = (await import(pathToFileURL(resolve(module)).href)) as { default: Authenticate };
  return authenticate;
}

/** Who looks at files, where there is somebody. */
const findScanner = (): Scanner | undefined => readScanner(env.CSOL_CLAMD, (entry) => logger.error(entry, 'scanner'));

/** Accounts of this server's own, where it is told where the pages are. */
async function openAccounts(db: Database): Promise<RunningAccounts | undefined> {
  const pages = readPageSettings(env);
  if (!pages) return undefined;
  const { send, description } = readMailSettings(env, CSOL_DATA);
  logger.info({ mail: description }, 'accounts');
  const owned = DATABASE_URL ? {} : { folder: CSOL_DATA };
  const log: StartAccountsOptions['log'] = (entry) => logger.error(entry, 'accounts');
  const onCommand: StartAccountsOptions['onCommand'] = (entry) => logger.info(entry, 'administrator');
  return startAccounts({ db, send, ...owned, scanner: findScanner(), log, onCommand, ...pages, ...readProviderSettings(env) });
}

function readSameSite(text = 'Lax'): 'Strict' | 'Lax' | 'None' {
  const found = (['Strict', 'Lax', 'None'] as const).find((value) => value.toLowerCase() === text.toLowerCase());
  if (!found) throw new SettingError('CSOL_COOKIE_SAME_SITE must be Strict, Lax or None.');
  return found;
}

function readProxies(text = '0'): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0) throw new SettingError('CSOL_TRUSTED_PROXIES must be a number: 0, 1, 2, …');
  return count;
}

/** Makes the files of exports, of this process's and of others'. */
function startExporter(db: Database): Exporter {
  return createExporter({ db, renditions: createRenditions(), log: (entry) => logger.error(entry, 'exports') });
}

/** What the countries' packs say. */
type Facts = Omit<CountryFacts, 'guests'> & Partial<CountryFacts>;

function readFacts(): Facts {
  if (CSOL_COUNTRIES) return readCountryFacts(CSOL_COUNTRIES);
  const nothing = (): undefined => undefined;
  return { contacts: nothing, csvProfileOf: nothing, categoriesOf: () => ({}), startMonthOf: nothing, noticeRules: {} };
}

/** Sends saved reports, where there are people who save them. */
function startSender(db: Database, running: RunningAccounts | undefined, facts: Facts): ReportSender | undefined {
  if (!running) return undefined;
  const { csvProfileOf, categoriesOf, startMonthOf } = facts;
  const statements = createStatementMaker({ db, renditions: createRenditions(), csvProfileOf, categoriesOf });
  const log = (entry: object): void => logger.error(entry, 'reports');
  return createReportSender({ db, accounts: running.accounts, statements, startMonthOf, log });
}

/** What the app is made of, and who works for it. */
interface Parts extends Pick<OpenDatabase, 'db' | 'listen'> {
  running: RunningAccounts | undefined;
  exporter: Exporter;
  enquiries: RunningEnquiries | undefined;
  facts: Facts;
}

async function createOptions({ db, listen, running, exporter, enquiries, facts: all }: Parts): Promise<AppOptions> {
  const { csvProfileOf, categoriesOf, startMonthOf: _startMonthOf, noticeRules: _noticeRules, ...facts } = all;
  const carriers = readCarriers(env.CSOL_CARRIERS);
  const scanner = findScanner();
  return {
    db,
    listen,
    ...(carriers && { carriers }),
    ...(CSOL_AUTHENTICATE && { authenticate: await loadAuthenticate(CSOL_AUTHENTICATE) }),
    ...(running && { accounts: running.accounts, sendsReports: true }),
    ...(enquiries && { enquiries: enquiries.enquiries }),
    ...(scanner && { scanner }),
    ...facts,
    renditions: createRenditions(),
    exports: { csvProfileOf, categoriesOf, onOrder: () => void exporter.kick() },
    cookies: { sameSite: readSameSite(env.CSOL_COOKIE_SAME_SITE) },
    addressOf: createAddressReader(readProxies(env.CSOL_TRUSTED_PROXIES)),
    basePath: '/api',
    corsOrigins: CSOL_CORS_ORIGINS.split(',').filter(Boolean),
    log: createRequestLog(logger),
  };
}

async function serve(): Promise<void> {
  const onError = (error: Error): void => logger.error({ error: error.name }, 'connection to the database lost');
  const location: DatabaseLocation = DATABASE_URL ? { url: DATABASE_URL, onError } : { folder: CSOL_DATA };
  const { db, listen, description, close: closeDatabase } = await openDatabase(location);
  let running: RunningAccounts | undefined;
  let sender: ReportSender | undefined;
  let enquiries: RunningEnquiries | undefined;
  const facts = readFacts();
  const exporter = startExporter(db);
  const close = async (): Promise<void> => {
    await exporter.close();
    await sender?.close();
    await enquiries?.close();
    await running?.close();
    await closeDatabase();
  };
  try {
    running = await openAccounts(db);
    sender = startSender(db, running, facts);
    const { noticeRules } = facts;
    enquiries = startEnquiries(db, env, { noticeRules, log: (entry) => logger.error(entry, 'enquiries') });
    const app = createApp(await createOptions({ db, listen, running, exporter, enquiries, facts }));
    const server = await startServer({ app, port: Number(PORT), ...(HOST && { host: HOST }), onClose: close });
    closeOnSignals(server);
    logger.info({ port: server.port, database: description }, 'ready');
  } catch (error) {
    await close();
    throw error;
  }
}

try {
  await serve();
} catch (error) {
  if (!(error instanceof FolderInUseError || error instanceof SettingError)) throw error;
  logger.fatal(error.message);
  process.exitCode = 1;
}
