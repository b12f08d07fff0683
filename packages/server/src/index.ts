/** The reference back end, as far as it runs anywhere. What needs Node is in `@csol/server/node`. */
export { createApp } from './app.ts';
export type { App, AppOptions } from './app.ts';
export type { Authenticate, Principal } from './principal.ts';
export type { FindContacts } from './services.ts';
export type { Clock } from './clock.ts';
export type { Log, LoggedError, RequestLogEntry } from './http/log.ts';
export type { AccountOptions } from './accounts/account-options.ts';
export type { Passwords } from './accounts/passwords.ts';
export type { Limits } from './accounts/throttle.ts';
export { createExporter } from './exports/exporter.ts';
export type { Exporter, ExporterOptions } from './exports/exporter.ts';
export { createCsvProfiles } from './exports/export-services.ts';
export type { ExportServices, FindCsvProfile } from './exports/export-services.ts';
export type { ExportRenditions } from './exports/renditions.ts';
export { createGuestServices } from './guests/pack-limits.ts';
export type { GuestServices } from './services.ts';
export type { Renditions } from './renditions/renditions.ts';
export * from './db/index.ts';
