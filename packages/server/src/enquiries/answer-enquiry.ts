import type { AccountOptions } from '../accounts/account-options.ts';
import { keepDeskFiles, type DeskFile } from '../attachments/desk-files.ts';
import { filesOf } from '../attachments/enquiry-files.ts';
import type { Database } from '../db/schema.ts';
import { createPublicId } from '../db/values.ts';
import { queueMail } from '../mail/mail-queue.ts';
import { writeReplied, writeToDesk } from './enquiry-mails.ts';
import { tellProgram } from './notify.ts';
import type { EnquiryRow } from './present.ts';
import { toSearchable } from './search.ts';
import { trackingKey } from './tracking-number.ts';

/** Finds an enquiry by its tracking number or id; nobody else changes it before the transaction ends. */
export function findEnquiry(db: Database, name: string): Promise<EnquiryRow | undefined> {
  const found = db.selectFrom('enquiry').selectAll();
  const named = found.where((eb) => eb.or([eb('tracking_number', '=', trackingKey(name)), eb('id', '=', name.trim())]));
  return named.forUpdate().executeTakeFirst();
}

/** What the desk writes. */
export interface Reply {
  text: string;
  /** What goes with it. */
  files?: readonly DeskFile[];
  /** Who writes it, as the customer sees it. */
  author: string;
  /** For the link in the e-mail. */
  accounts: AccountOptions;
}

/** Answers an enquiry: the customer sees it, and is told by e-mail where there is an address. @param db A transaction. */
export async function replyTo(db: Database, row: EnquiryRow, reply: Reply, now: Date): Promise<string | undefined> {
  const { text, files = [], author, accounts } = reply;
  const at = now.toISOString();
  const message = { id: createPublicId('msg'), enquiry_id: row.id, origin: 'desk' as const, author, at, text };
  await db.insertInto('enquiry_message').values({ ...message, call_key: null, body_hash: null }).execute();
  await keepDeskFiles(db, files, { enquiryId: row.id, messageId: message.id }, now);
  const search = `${row.search}\n${toSearchable(text)}`;
  const changed = { status: 'answered' as const, changed_at: at, replied_at: at, search };
  await db.updateTable('enquiry').set(changed).where('id', '=', row.id).execute();
  const mail = writeReplied(accounts, row, { text, files });
  if (mail) await queueMail(db, { ...mail, ...(row.desk_email !== null && { replyTo: row.desk_email }) }, now);
  return mail?.to;
}

/** Closes an enquiry or opens it again. @param db A transaction. @returns Whether that changed anything. */
export async function setStatus(db: Database, row: EnquiryRow, status: 'open' | 'closed', now: Date): Promise<boolean> {
  if ((row.status === 'closed') === (status === 'closed')) return false;
  const changed = { status, changed_at: now.toISOString() };
  await db.updateTable('enquiry').set(changed).where('id', '=', row.id).execute();
  await tellProgram(db, 'enquiry.status', { ...row, ...changed }, now);
  return true;
}

/** Where an enquiry goes from now on; what is not named stays as it is. */
export interface Redirect {
  email?: string | undefined;
  webhook?: string | undefined;
}

/** Gives an enquiry to another desk, which is told all of it. @param db A transaction. */
export async function redirect(db: Database, row: EnquiryRow, { email, webhook }: Redirect, now: Date): Promise<void> {
  const changed = { desk_email: email ?? row.desk_email, desk_webhook: webhook ?? row.desk_webhook };
  await db.updateTable('enquiry').set(changed).where('id', '=', row.id).execute();
  const routed = { ...row, ...changed };
  const files = await filesOf(db, row.id);
  const mail = email === undefined ? undefined : writeToDesk(routed, files);
  if (mail) await queueMail(db, mail, now);
  if (webhook !== undefined) await tellProgram(db, 'enquiry.created', routed, now);
}
