import type { ReportScheduleDraft } from '@csol/contract';
import { siteNameOf, type AccountOptions } from '../accounts/account-options.ts';
import { toKey } from '../accounts/people.ts';
import { createSecret, hashSecret } from '../accounts/secrets.ts';
import { readRecipients, senderOf, type Sender } from '../accounts/sender.ts';
import type { Throttle } from '../accounts/throttle.ts';
import { dateIn } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import { createPublicId } from '../db/values.ts';
import { ownerOf } from '../exports/owner.ts';
import { createEmptyAnswer, createJsonAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { queueMails } from '../mail/mail-queue.ts';
import { createMailTexts } from '../mail/mail-texts.ts';
import type { Call, Handler } from '../services.ts';
import { nextDay, startOfDay, zoneOf } from './report-days.ts';
import { reportLink, type ReportPlace } from './report-links.ts';
import { requirePrincipal } from './report-operations.ts';
import { endSchedule, findOwnRow, toReport, type ReportRow } from './report-store.ts';

/** As it is once the contract's defaults are filled in. */
type CompleteDraft = Required<Omit<ReportScheduleDraft, 'page'>> & Pick<ReportScheduleDraft, 'page'>;

/** A recipient who has to be asked, and the token of the link to say yes by. */
interface Asked {
  email: string;
  token: string;
}

/**
 * Makes the list of recipients the one that is given. Whoever is on it already stays as they are: who waits is not asked again, and who
 * has ended the mails is left alone.
 * @param own The sender's own address, which needs no asking: it was confirmed with the account.
 */
async function replaceRecipients(db: Database, report_id: string, emails: readonly string[], own: string): Promise<Asked[]> {
  const keys = emails.map(toKey);
  await db.deleteFrom('report_recipient').where('report_id', '=', report_id).where('email_key', 'not in', keys).execute();
  const known = await db.selectFrom('report_recipient').select('email_key').where('report_id', '=', report_id).execute();
  const isKnown = new Set(known.map(({ email_key: key }) => key));
  const asked: Asked[] = [];
  for (const [position, email] of emails.entries()) {
    const email_key = toKey(email);
    const isOwn = email_key === toKey(own);
    const row = db.updateTable('report_recipient').where('report_id', '=', report_id).where('email_key', '=', email_key);
    if (isKnown.has(email_key)) {
      await row.set({ position, ...(isOwn && { state: 'confirmed' as const }) }).execute();
      continue;
    }
    const token = isOwn ? undefined : createSecret('csl');
    const token_hash = token === undefined ? null : await hashSecret(token);
    const state = isOwn ? 'confirmed' : 'waiting';
    const added = { id: createPublicId('rcp'), report_id, position, email, email_key, state, token_hash } as const;
    await db.insertInto('report_recipient').values(added).execute();
    if (token !== undefined) asked.push({ email, token });
  }
  return asked;
}

/** A sender, and the key that limits count by. */
interface KnownSender extends Sender {
  key: string;
}

/** Who asks for what, and where its links lead. */
interface Offer {
  accounts: AccountOptions;
  sender: KnownSender;
  report: Pick<ReportRow, 'name'>;
  draft: CompleteDraft;
  place: ReportPlace;
  now: Date;
}

/** Asks the new ones, each by a mail of their own. @throws ProblemError `limited` where the sender has written to too many. */
async function ask(limits: Throttle, db: Database, asked: readonly Asked[], { accounts, sender, report, draft, place, now }: Offer) {
  if (asked.length === 0) return;
  await limits.takeAll('forwardsByUser', sender.key, now, asked.length);
  await limits.takeAll('forwardsByUserPerDay', sender.key, now, asked.length);
  const texts = createMailTexts(draft.language);
  const data = { siteName: siteNameOf(accounts), sender, name: report.name, every: draft.every };
  const mails = asked.map(({ email, token }) => {
    const link = reportLink(accounts, place, `csol-report-confirm=${token}`);
    return { to: email, ...texts.reportOffered({ ...data, link }), replyTo: sender.email };
  });
  await queueMails(db, mails, undefined, now);
}

/** When it is sent next; a day that was told stays, as long as the rhythm does. */
function toDays(row: ReportRow, { every }: CompleteDraft, zone: string, now: Date) {
  const next = row.every === every && row.next_on !== null ? row.next_on : nextDay(every, dateIn(zone, now));
  return { time_zone: zone, next_on: next, due_at: startOfDay(next, zone).toISOString(), attempts: 0 };
}

/** What keeps a schedule. */
interface Keeping extends Pick<Offer, 'accounts' | 'sender'> {
  /** A transaction. */
  db: Database;
  limits: Throttle;
}

async function keep({ db, limits, accounts, sender }: Keeping, call: Call): Promise<ReportRow> {
  const [principal, draft] = [requirePrincipal(call), call.body as CompleteDraft];
  const emails = readRecipients(draft.recipients, '/recipients');
  const row = await findOwnRow(db, call.parameters.path.reportId ?? '', await ownerOf(principal), true);
  const account = db.selectFrom('account').select('country').where('id', '=', sender.accountId);
  const { country } = await account.executeTakeFirstOrThrow();
  const { every, format, language, profile, page = null } = draft;
  const place = { page, country, language };
  const asked = await replaceRecipients(db, row.id, emails, sender.email);
  await ask(limits, db, asked, { accounts, sender, report: row, draft, place, now: call.now });
  const days = toDays(row, draft, await zoneOf(db, principal), call.now);
  const columns = { every, format, language, profile, page, ...days, account_id: sender.accountId };
  return db.updateTable('report').set(columns).where('id', '=', row.id).returningAll().executeTakeFirstOrThrow();
}

/**
 * Has a report sent. Only of people whom this server knows itself can it say later what they may see: for others it is denied.
 */
export const scheduleReport: Handler = async (services, call) => {
  const { db, accounts, keys, throttle } = services;
  if (!accounts) throw new ProblemError('notFound');
  if (!requirePrincipal(call).session) throw new ProblemError('denied');
  const known = senderOf(call.principal);
  const sender = { ...known, key: await keys.make('user', known.accountId) };
  const row = await db.transaction().execute((transaction) => {
    return keep({ db: transaction, limits: throttle.within(transaction), accounts, sender }, call);
  });
  accounts.onMail?.();
  call.note('reportScheduled', row.account_id ?? undefined);
  return createJsonAnswer(await toReport(db, row));
};

/** Ends the mails of a report. */
export const unscheduleReport: Handler = async ({ db }, call) => {
  const owner = await ownerOf(requirePrincipal(call));
  await db.transaction().execute(async (transaction) => {
    const { id } = await findOwnRow(transaction, call.parameters.path.reportId ?? '', owner, true);
    await endSchedule(transaction, id);
  });
  return createEmptyAnswer(204);
};
