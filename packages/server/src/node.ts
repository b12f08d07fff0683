/** What the back end needs of Node: files, sockets, signals. */
export { openDatabase } from './open-database.ts';
export type { DatabaseLocation, OpenDatabase } from './open-database.ts';
export { readCountryPacks } from './country-packs.ts';
export { FolderInUseError, lockFolder } from './folder-lock.ts';
export { closeOnSignals, startServer } from './start-server.ts';
export type { RunningServer, ServerOptions } from './start-server.ts';
export { createLogger, createRequestLog } from './node-log.ts';
