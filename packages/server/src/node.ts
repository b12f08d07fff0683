/** What the back end needs of Node: files, sockets, signals. */
export { openDatabase } from './open-database.ts';
export type { DatabaseLocation, OpenDatabase } from './open-database.ts';
export { readCountryFacts, readCountryPacks } from './country-packs.ts';
export type { CountryFacts } from './country-packs.ts';
export { createAddressReader } from './address.ts';
export { createScryptPasswords } from './accounts/scrypt-passwords.ts';
export { grant as grantEntitlement } from './accounts/entitlements.ts';
export { readMailSettings, readPageSettings, readProviderSettings, SettingError, startAccounts } from './start-accounts.ts';
export type { RunningAccounts, StartAccountsOptions } from './start-accounts.ts';
export { FolderInUseError, lockFolder } from './folder-lock.ts';
export { closeOnSignals, startServer } from './start-server.ts';
export type { RunningServer, ServerOptions } from './start-server.ts';
export { createLogger, createRequestLog } from './node-log.ts';
export { createPostman } from './mail/postman.ts';
export type { MailLogEntry, Postman, PostmanOptions } from './mail/postman.ts';
export type { Mail, SendMail } from './mail/mail.ts';
export { createOutboxMail } from './mail/outbox.ts';
export { createSmtpMail } from './mail/smtp.ts';
