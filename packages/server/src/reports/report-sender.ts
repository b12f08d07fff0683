import type { Selectable } from 'kysely';
import { checkDefinition, resolveReport, type StatementDefinition } from '@csol/domain/statement';
import { siteNameOf, type AccountOptions } from '../accounts/account-options.ts';
import { KeyMaker } from '../accounts/keys.ts';
import { findPerson } from '../accounts/people.ts';
import { dateIn, type Clock } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import { describeError, type LoggedError } from '../http/log.ts';
import { ProblemError } from '../http/problem.ts';
import { createMailTexts } from '../mail/mail-texts.ts';
import type { MailFile } from '../mail/mail.ts';
import type { Principal } from '../principal.ts';
import { takeTurns, type Turns } from '../turns.ts';
import { claimReport, finishReport, MOST_ATTEMPTS, type DueReport, type MadeMails } from './report-claims.ts';
import { createEndToken, reportLink } from './report-links.ts';
import type { ReportRecipientTable } from './report-migration.ts';
import { endSchedule } from './report-store.ts';
import type { StatementFileOrder, StatementMaker } from './statement-maker.ts';

/** What sends reports. */
export interface ReportSenderOptions {
  db: Database;
  /** Where links lead, what the site is called, and who is told that there is mail. */
  accounts: AccountOptions;
  statements: StatementMaker;
  /** Month that the fiscal year of a country begins in; January unless told. @param country ISO 3166-1 alpha-2, capital letters. */
  startMonthOf?: (country: string) => number | undefined;
  clock?: Clock;
  /** Takes failures, without anything of the reports. */
  log: (entry: { error: LoggedError }) => void;
  /** How often to look for what is due, in milliseconds; a minute unless told. */
  interval?: number;
}

/** Sends the reports of a database as long as the process runs. */
export type ReportSender = Turns;

type Settings = Required<ReportSenderOptions> & { keys: KeyMaker };

/** Bytes of a file at most: with what a mail adds to it, many mail servers take no more. */
export const MOST_BYTES = 7 * 1024 * 1024;

/** Somebody whose report is sent. */
interface Owner {
  principal: Principal;
  country: string;
}

/** Somebody who gets a report. */
type Recipient = Pick<Selectable<ReportRecipientTable>, 'id' | 'email'>;

/** Whoever has said yes. */
function readConfirmed(db: Database, reportId: string): Promise<Recipient[]> {
  const all = db.selectFrom('report_recipient').select(['id', 'email']).where('report_id', '=', reportId);
  return all.where('state', '=', 'confirmed').orderBy('position').execute();
}

/**
 * Which statement a report is for its owner today: of their customer numbers as they are now.
 * @returns Nothing where they have access to none of those that it is of.
 */
function toDefinition(report: DueReport, { principal }: Owner, day: { today: string; startMonth?: number | undefined }) {
  const definition = resolveReport(report.definition, day);
  if (!definition || principal.level !== 'entitled') return undefined;
  const { customers } = principal;
  const [asked, isOwn] = [definition.customerNumbers, (number: string): boolean => customers === 'all' || customers.includes(number)];
  const customerNumbers = asked.filter(isOwn);
  return asked.length > 0 && customerNumbers.length === 0 ? undefined : { ...definition, customerNumbers };
}

/** The file, unless it is too large for a mail. */
async function createFile({ statements }: Settings, order: StatementFileOrder): Promise<MailFile | undefined> {
  try {
    const file = await statements.createFile(order);
    return file.content.length > MOST_BYTES ? undefined : file;
  } catch (error) {
    if (error instanceof ProblemError && error.problem === 'tooLarge') return undefined;
    throw error;
  }
}

/** One mail for each recipient, so that none learns of the others, with a link of their own to end it. */
async function writeMails(
  settings: Settings,
  report: DueReport,
  owner: Owner,
  made: { definition: StatementDefinition; today: string; recipients: readonly Recipient[] },
): Promise<Pick<MadeMails, 'mails' | 'file'>> {
  const { accounts, keys, statements } = settings;
  const { principal, country } = owner;
  const { definition, today, recipients } = made;
  const { format, language, profile, name, every, page } = report;
  const order = { principal, definition, today };
  const sums = await statements.sumUp(order);
  const file = await createFile(settings, { ...order, format, language, profile });
  const replyTo = principal.email ?? '';
  const sender = { name: principal.displayName ?? '', email: replyTo };
  const told = { period: definition.period, asOf: definition.asOf, sums, ...(file && { fileName: file.name }) };
  const texts = createMailTexts(language);
  const mails = await Promise.all(
    recipients.map(async ({ id, email }) => {
      const link = reportLink(accounts, { page, country, language }, `csol-report-end=${await createEndToken(keys, id)}`);
      const text = texts.report({ siteName: siteNameOf(accounts), sender, name, every, link, ...told });
      return { to: email, ...text, replyTo, unsubscribe: link };
    }),
  );
  return { mails, file };
}

/** Sends one report. What its owner may not see any more ends it. */
async function sendReport(settings: Settings, report: DueReport, now: Date): Promise<void> {
  const { db, startMonthOf } = settings;
  const today = dateIn(report.time_zone, now);
  const owner = report.account_id === null ? undefined : await findPerson(db, report.account_id);
  const definition = owner && toDefinition(report, owner, { today, startMonth: startMonthOf(owner.country) });
  if (!owner || !definition) return db.transaction().execute((transaction) => endSchedule(transaction, report.id));
  const recipients = await readConfirmed(db, report.id);
  const isMade = recipients.length > 0 && checkDefinition(definition, today).length === 0;
  const written = isMade ? await writeMails(settings, report, owner, { definition, today, recipients }) : { mails: [] };
  await finishReport(db, report, { ...written, today, now });
}

/** Sends what is due, one report after another. */
async function sendAll(settings: Settings, signal: AbortSignal): Promise<void> {
  const { db, clock, log, accounts } = settings;
  while (!signal.aborted) {
    const now = clock();
    const report = await claimReport(db, now);
    if (!report) return;
    try {
      await sendReport(settings, report, now);
      accounts.onMail?.();
    } catch (error) {
      log({ error: describeError(error) });
      // Until then it is left alone for the length of the lease, and tried again.
      const today = dateIn(report.time_zone, now);
      if (report.attempts >= MOST_ATTEMPTS) await finishReport(db, report, { mails: [], today, now });
    }
  }
}

/**
 * Starts to send reports; what fell due while no process was there is sent at once, one time. Any number of processes may do so: each
 * report is sent by one of them, once for its day.
 */
export function createReportSender(given: ReportSenderOptions): ReportSender {
  const standard = { startMonthOf: () => undefined, clock: () => new Date(), interval: 60_000 };
  const settings: Settings = { ...standard, ...given, keys: new KeyMaker(given.db) };
  return takeTurns({ work: (signal) => sendAll(settings, signal), interval: settings.interval, log: settings.log });
}
