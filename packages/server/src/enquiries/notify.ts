import { filesOf } from '../attachments/enquiry-files.ts';
import type { Database } from '../db/schema.ts';
import { queueMail } from '../mail/mail-queue.ts';
import type { Mail } from '../mail/mail.ts';
import { toKey } from '../accounts/people.ts';
import type { Services } from '../services.ts';
import { writeMessageToDesk, writeReceived, writeToDesk } from './enquiry-mails.ts';
import { readDetail, type EnquiryRow, type MessageRow } from './present.ts';
import { chooseRoute } from './routes.ts';
import { queueWebhook, type WebhookEvent } from './webhook-queue.ts';

/** The language of the desk that an enquiry goes to. */
function languageOf({ enquiries }: Services, { country, subject, audience }: EnquiryRow): string | undefined {
  return chooseRoute(enquiries?.routes, { country, subject, audience })?.language;
}

/** Puts the mails that there are into the queue, where somebody sends mail. */
async function queueAll({ accounts }: Services, db: Database, mails: readonly (Mail | undefined)[], now: Date): Promise<void> {
  if (!accounts) return;
  for (const mail of mails) if (mail) await queueMail(db, mail, now);
}

/** Tells the desk's program, where its route names one. */
export async function tellProgram(db: Database, type: WebhookEvent, row: EnquiryRow, now: Date): Promise<void> {
  const { desk_webhook: url, contact, country, customer_number: customerNumber } = row;
  if (url === null) return;
  const detail = await readDetail(db, row, 'en');
  const data = { ...detail, country, language: row.language, contact, ...(customerNumber !== null && { customerNumber }) };
  await queueWebhook(db, { url, type, data: { ...data, machines: row.machine_rows } }, now);
}

/**
 * Whether somebody without an account may be sent one more mail: anybody can write down anybody's address. Beyond the limit nobody is
 * told; the enquiry has come all the same.
 */
async function mayConfirm({ throttle, keys }: Services, db: Database, { owner, contact }: EnquiryRow, now: Date): Promise<boolean> {
  if (owner !== null) return true;
  const key = await keys.make('recipient', toKey(contact.email ?? ''));
  return (await throttle.within(db).count('mailsByRecipient', key, now)) === 0;
}

/** Tells desk and customer of a new enquiry. @param db The transaction that writes it: they are told exactly if it is there. */
export async function tellOfEnquiry(services: Services, db: Database, row: EnquiryRow, now: Date): Promise<void> {
  const { accounts } = services;
  const files = await filesOf(db, row.id);
  const isConfirmed = accounts && (await mayConfirm(services, db, row, now));
  const received = isConfirmed ? writeReceived(accounts, row, files) : undefined;
  await queueAll(services, db, [writeToDesk(row, files, languageOf(services, row)), received], now);
  await tellProgram(db, 'enquiry.created', row, now);
}

/** Tells the desk of a message. @param db The transaction that writes it. */
export async function tellOfMessage(services: Services, db: Database, row: EnquiryRow, message: MessageRow): Promise<void> {
  const now = new Date(message.at);
  const files = (await filesOf(db, row.id)).filter(({ messageId }) => messageId === message.id);
  await queueAll(services, db, [writeMessageToDesk(row, message.text, files, languageOf(services, row))], now);
  await tellProgram(db, 'enquiry.message', row, now);
}

/** Tells the desk's program that an enquiry was closed or opened. @param db The transaction that writes it. */
export async function tellOfStatus(db: Database, row: EnquiryRow, now: Date): Promise<void> {
  await tellProgram(db, 'enquiry.status', row, now);
}
