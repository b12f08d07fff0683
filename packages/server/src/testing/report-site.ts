import assert from 'node:assert/strict';
import type { Report } from '@csol/contract';
import { grant } from '../accounts/entitlements.ts';
import type { AppOptions } from '../app.ts';
import type { Database } from '../db/schema.ts';
import { deliverMail } from '../mail/mail-queue.ts';
import { createSmtpMail } from '../mail/smtp.ts';
import { createReportSender, type ReportSender, type ReportSenderOptions } from '../reports/report-sender.ts';
import type { StatementMaker } from '../reports/statement-maker.ts';
import { createStatementMaker } from '../statements/statement-maker.ts';
import { createTestDatabase, type TestDatabase } from './databases.ts';
import { insertCustomer, insertDocuments } from './documents.ts';
import { startMailServer, type MailServer, type ReceivedMail } from './mail-server.ts';
import { createPeopleSite, passwords, PUBLIC_URL, WIDE_LIMITS, type PeopleSite } from './people.ts';

/** A site whose reports are sent by a real mail server. */
export interface ReportSite {
  database: TestDatabase;
  site: PeopleSite;
  /** What senders have told the log. */
  failures: string[];
  /** Alice's headers, of a session that lasts. */
  signIn: (userId?: string) => Promise<Record<string, string>>;
  /** Saves a report of Alice's and has it sent. */
  schedule: (draft: object, more?: { name?: string; definition?: object }) => Promise<Report>;
  /** Starts a sender, as another process would; it has looked once for what is due. */
  start: (more?: Partial<ReportSenderOptions>) => Promise<ReportSender>;
  /** Sends what is due, and what is queued. @returns What came in at the mail server. */
  deliver: () => Promise<ReceivedMail[]>;
  close: () => Promise<void>;
}

/** The statements of a database, with CSV as programs read it. */
export function createTestStatements(db: Database): StatementMaker {
  return createStatementMaker({ db, csvProfileOf: () => undefined });
}

/** Opens a site with documents of two customer numbers in June and July 2026, both of which Alice may see. */
export async function openReportSite(limits: AppOptions['limits'] = WIDE_LIMITS): Promise<ReportSite> {
  const [database, mailServer] = [await createTestDatabase(), await startMailServer()];
  const { db } = database;
  const pageOf = (country: string, language: string): string => `/${country.toLowerCase()}/${language}/`;
  const accounts = { passwords, publicUrl: PUBLIC_URL, pageOf };
  const site = createPeopleSite(db, { accounts, limits });
  const alice = await site.createPerson('alice');
  for (const [number, june] of [['A-1', '100.00'], ['B-1', '7.00']] as const) {
    const customer_id = await insertCustomer(db, number, { time_zone: 'Europe/Brussels' });
    await grant(db, alice, customer_id, site.clock.now());
    await insertDocuments(db, [
      { customer_id, number: `${number}-JUNE`, issue_date: '2026-06-10', gross: june },
      { customer_id, number: `${number}-JULY`, issue_date: '2026-07-02', gross: '50.50' },
    ]);
  }
  await db.deleteFrom('mail').execute();
  return seeFromOutside({ database, site, mailServer, accounts, failures: [] });
}

type Parts = Pick<ReportSite, 'database' | 'site' | 'failures'> & { mailServer: MailServer; accounts: ReportSenderOptions['accounts'] };

function seeFromOutside({ database, site, mailServer, accounts, failures }: Parts): ReportSite {
  const { db } = database;
  const log: ReportSenderOptions['log'] = ({ error }) => void failures.push(error.name);
  const smtp = createSmtpMail(`smtp://127.0.0.1:${mailServer.port}?ignoreTLS=true`, 'Customer Support OnLine <csol@example.com>');
  const start: ReportSite['start'] = async (more = {}) => {
    const sender = createReportSender({ db, accounts, statements: createTestStatements(db), clock: site.clock.now, log, ...more });
    await sender.kick();
    return sender;
  };
  const signIn: ReportSite['signIn'] = async (userId = 'alice') => (await site.signIn(userId)).cookie;
  return {
    ...{ database, site, failures, signIn, start },
    schedule: async (draft, { name = 'Monthly account', definition = { preset: 'lastMonth' } } = {}) => {
      const cookie = await signIn();
      const { id } = (await site.send('POST', '/v1/reports', { name, definition }, cookie)).json as Report;
      const answer = await site.send('PUT', `/v1/reports/${id}/schedule`, { every: 'monthly', format: 'csv', ...draft }, cookie);
      assert.equal(answer.status, 200, answer.text);
      return answer.json as Report;
    },
    deliver: async () => {
      const from = mailServer.mails.length;
      await (await start()).close();
      await deliverMail(db, smtp, site.clock.now, { onFailure: ({ error }) => assert.fail(JSON.stringify(error)) });
      return mailServer.mails.slice(from);
    },
    close: async () => {
      await mailServer.close();
      await database.close();
    },
  };
}

/** The token of a link in a mail. */
export function reportTokenIn(text: string, kind: 'confirm' | 'end'): string {
  return new RegExp(`#csol-report-${kind}=(\\S+)`).exec(text)?.[1] ?? assert.fail(text);
}
