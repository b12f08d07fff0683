import { join } from 'node:path';
import { listenForAdmin } from './admin/admin-socket.ts';
import type { AdminLogEntry, AdminReply } from './admin/admin-command.ts';
import { runAdminCommand } from './admin/run-admin-command.ts';
import type { AccountOptions } from './accounts/account-options.ts';
import { createScryptPasswords } from './accounts/scrypt-passwords.ts';
import type { Scanner } from './attachments/scanner.ts';
import type { Database } from './db/schema.ts';
import { describeError, type LoggedError } from './http/log.ts';
import { removeEnded } from './housekeeping.ts';
import type { SendMail } from './mail/mail.ts';
import { createOutboxMail } from './mail/outbox.ts';
import { createPostman, type MailLogEntry } from './mail/postman.ts';
import { createSmtpMail } from './mail/smtp.ts';
import { createOpenIdProvider } from './oidc/openid-provider.ts';

/** Something that was set wrong; the message says what. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** How often what has ended is taken away, in milliseconds. */
const SWEEP_INTERVAL = 10 * 60_000;

/** What a server with accounts is started with. */
export interface StartAccountsOptions extends Omit<AccountOptions, 'passwords' | 'onMail'> {
  db: Database;
  send: SendMail;
  /** Of the embedded database, which lets nobody else in: commands of administrators are taken for it. */
  folder?: string;
  /** Looks at the files that administrators send; nobody where there is none. */
  scanner?: Scanner | undefined;
  /** Takes failures of the mail and of the sweeping; never an address or a text. */
  log: (entry: MailLogEntry | { error: LoggedError }) => void;
  /** Takes one entry for each command of an administrator that this process carries out or refuses; nobody unless told. */
  onCommand?: (entry: AdminLogEntry) => void;
}

/** Accounts at work. */
export interface RunningAccounts {
  accounts: AccountOptions;
  /** Finishes the mail that is at work. */
  close: () => Promise<void>;
}

/**
 * Starts what accounts need beside the app: passwords by scrypt, the postman, the sweeping of what has ended, and an ear for
 * administrators.
 */
export async function startAccounts({ db, send, log, ...more }: StartAccountsOptions): Promise<RunningAccounts> {
  const { folder, scanner, onCommand, ...options } = more;
  const clock = (): Date => new Date();
  const postman = createPostman({ db, send, clock, log });
  const sweep = (): void => {
    removeEnded(db, clock()).catch((error: unknown) => log({ error: describeError(error) }));
  };
  const timer = setInterval(sweep, SWEEP_INTERVAL).unref();
  sweep();
  const kickMail = (): void => void postman.kick();
  const accounts: AccountOptions = { ...options, passwords: createScryptPasswords(), onMail: kickMail };
  const services = { db, clock, accounts, scanner, ...(onCommand && { log: onCommand }) };
  const run = (args: string[], stdin?: string): Promise<AdminReply> => runAdminCommand(services, args, stdin);
  // Where there can be no socket, everything else works; `npm run admin` says that nobody listens.
  const listening = folder === undefined ? undefined : listenForAdmin(folder, run);
  const admin = await listening?.catch((error: unknown) => void log({ error: describeError(error) }));
  return {
    accounts,
    close: async () => {
      clearInterval(timer);
      await admin?.close();
      await postman.close();
    },
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How mail is sent, by the environment: CSOL_SMTP_URL (`smtps://user:password@host`), else files in CSOL_OUTBOX or in `outbox` of the
 * folder; CSOL_MAIL_FROM is the sender.
 */
export function readMailSettings(env: Environment, folder: string): { send: SendMail; description: string } {
  const { CSOL_SMTP_URL: url, CSOL_MAIL_FROM: from = 'Customer Support OnLine <no-reply@localhost>', CSOL_OUTBOX } = env;
  if (url) return { send: createSmtpMail(url, from), description: `by ${new URL(url).host}` };
  const outbox = CSOL_OUTBOX ?? join(folder, 'outbox');
  return { send: createOutboxMail(outbox, from), description: `as files in ${outbox}` };
}

/** The outside provider, by the environment: CSOL_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _NAME; nothing without an issuer. */
export function readProviderSettings(env: Environment): Pick<AccountOptions, 'provider'> {
  const { CSOL_OIDC_ISSUER: issuer, CSOL_OIDC_CLIENT_ID: clientId, CSOL_OIDC_CLIENT_SECRET: clientSecret, CSOL_OIDC_NAME: name } = env;
  if (!issuer) return {};
  if (!clientId || !clientSecret) throw new SettingError('CSOL_OIDC_ISSUER needs CSOL_OIDC_CLIENT_ID and CSOL_OIDC_CLIENT_SECRET.');
  const allowInsecure = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(`${issuer}/`);
  return { provider: createOpenIdProvider({ name: name ?? new URL(issuer).host, issuer, clientId, clientSecret, allowInsecure }) };
}

/**
 * Where the pages are, by the environment: CSOL_PUBLIC_URL (`https://www.example.com`), and CSOL_PAGE, the page with the sign-in widget
 * (`/{country}/{language}/`; `/` unless set).
 * @returns Nothing without CSOL_PUBLIC_URL.
 */
export function readPageSettings(env: Environment): Pick<AccountOptions, 'publicUrl' | 'pageOf'> | undefined {
  const { CSOL_PUBLIC_URL: publicUrl, CSOL_PAGE: page = '/' } = env;
  if (!publicUrl) return undefined;
  if (!URL.canParse(publicUrl)) throw new SettingError(`CSOL_PUBLIC_URL must be an address such as https://www.example.com.`);
  const pageOf = (country: string, language: string): string =>
    page.replaceAll('{country}', country.toLowerCase()).replaceAll('{language}', language.split('-', 1)[0] ?? language);
  return { publicUrl, pageOf };
}
