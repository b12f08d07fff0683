/** The reference back end, as far as it runs anywhere. What needs Node is in `@csol/server/node`. */
export { createApp } from './app.ts';
export type { App, AppOptions } from './app.ts';
export type { Authenticate, Principal } from './principal.ts';
export type { FindContacts } from './services.ts';
export type { Clock } from './clock.ts';
export type { Log, LoggedError, RequestLogEntry } from './http/log.ts';
export { createDevelopmentSession, DEVELOPMENT_COOKIE } from './development-session.ts';
export type { DevelopmentAccount } from './development-session.ts';
export * from './db/index.ts';
