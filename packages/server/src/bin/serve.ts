/**
 * Starts the back end. Settings come from the environment:
 * PORT (8080) · HOST (every address) · DATABASE_URL of a PostgreSQL, else CSOL_DATA, the folder of the embedded one (./data) ·
 * CSOL_CORS_ORIGINS, separated by commas · CSOL_COUNTRIES, a folder of country packs · CSOL_AUTHENTICATE, a module whose default
 * export is an `Authenticate`; without it nobody is signed in.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp, type Authenticate } from '../index.ts';
import {
  closeOnSignals,
  createLogger,
  createRequestLog,
  FolderInUseError,
  openDatabase,
  readCountryPacks,
  startServer,
  type DatabaseLocation,
} from '../node.ts';

const { PORT = '8080', HOST, DATABASE_URL, CSOL_DATA = './data', CSOL_CORS_ORIGINS = '', CSOL_COUNTRIES, CSOL_AUTHENTICATE } = process.env;
const logger = createLogger();

async function loadAuthenticate(module: string | undefined): Promise<Authenticate> {
  if (!module) return () => null;
  const { default: authenticate } = (await import(pathToFileURL(resolve(module)).href)) as { default: Authenticate };
  return authenticate;
}

async function serve(): Promise<void> {
  const onError = (error: Error): void => logger.error({ error: error.name }, 'connection to the database lost');
  const location: DatabaseLocation = DATABASE_URL ? { url: DATABASE_URL, onError } : { folder: CSOL_DATA };
  const authenticate = await loadAuthenticate(CSOL_AUTHENTICATE);
  const { db, description, close } = await openDatabase(location);
  const app = createApp({
    db,
    authenticate,
    contacts: CSOL_COUNTRIES ? readCountryPacks(CSOL_COUNTRIES) : () => undefined,
    basePath: '/api',
    corsOrigins: CSOL_CORS_ORIGINS.split(',').filter(Boolean),
    log: createRequestLog(logger),
  });
  const starting = startServer({ app, port: Number(PORT), ...(HOST && { host: HOST }), onClose: close });
  const server = await starting.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  closeOnSignals(server);
  logger.info({ port: server.port, database: description }, 'ready');
}

try {
  await serve();
} catch (error) {
  if (!(error instanceof FolderInUseError)) throw error;
  logger.fatal(error.message);
  process.exitCode = 1;
}
