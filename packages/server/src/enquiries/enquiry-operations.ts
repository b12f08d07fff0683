import type { EnquiryMessageDraft, EnquiryStatusChange } from '@csol/contract';
import { attachmentOwner } from '../attachments/owner.ts';
import { takeAttachments } from '../attachments/take-attachments.ts';
import type { Database } from '../db/schema.ts';
import { createPublicId } from '../db/values.ts';
import { createJsonAnswer, PRIVATE, type Answer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { toLine } from '../mail/plain.ts';
import type { Call, Handler, Services } from '../services.ts';
import { callKeyOf, type CallKey } from './call-key.ts';
import { findDesk } from './desk.ts';
import { createFault, toWellFormed } from './fault.ts';
import { tellOfMessage, tellOfStatus } from './notify.ts';
import { findOwnEnquiry } from './own-enquiry.ts';
import { readDetail, type EnquiryRow } from './present.ts';
import { chooseRoute } from './routes.ts';
import { toSearchable } from './search.ts';

/** The words of forms are in the caller's language. */
const HEADERS = { Vary: 'Accept-Language' };

async function answerWith({ db }: Services, call: Call, status?: number): Promise<Answer> {
  const row = await findOwnEnquiry(db, call.principal, call.parameters.path.enquiryId);
  const answer = createJsonAnswer(await readDetail(db, row, call.language), PRIVATE, HEADERS);
  return { ...answer, ...(status !== undefined && { status }) };
}

/** One of the caller's enquiries. What the desk has written counts as seen from then on. */
export const getEnquiry: Handler = async ({ db }, { principal, parameters, language }) => {
  const row = await findOwnEnquiry(db, principal, parameters.path.enquiryId);
  const detail = await readDetail(db, row, language);
  // What has come since it was read stays news.
  if (row.replied_at !== row.seen_at) {
    await db.updateTable('enquiry').set({ seen_at: row.replied_at }).where('id', '=', row.id).execute();
  }
  return createJsonAnswer(detail, PRIVATE, HEADERS);
};

/** What a change of an enquiry brings with it: when it changed, and what is promised where it is open. */
function changeOf(services: Services, { country, subject, audience }: EnquiryRow, now: Date) {
  const desk = findDesk(services, country, now);
  const within = chooseRoute(services.enquiries?.routes, { country, subject, audience })?.answerWithin;
  return { changed_at: now.toISOString(), promised_by: desk?.promise(within)?.by ?? null };
}

/** Whether a message has been written by this key. @throws ProblemError `keyReused` where another one has. */
async function isWritten(db: Database, { call_key, body_hash }: CallKey): Promise<boolean> {
  if (call_key === null) return false;
  const row = await db.selectFrom('enquiry_message').select('body_hash').where('call_key', '=', call_key).executeTakeFirst();
  if (row && row.body_hash !== body_hash) throw new ProblemError('keyReused');
  return row !== undefined;
}

/** Writes a message and opens its enquiry. @returns Whether it was not there before. */
async function writeMessage(services: Services, call: Call, key: CallKey): Promise<boolean> {
  const { principal, now } = call;
  const { text, attachments: ids = [] } = toWellFormed(call.body as EnquiryMessageDraft);
  if (toLine(text) === '') throw new ProblemError('invalid', { errors: [createFault('/text', 'required')] });
  const owner = await attachmentOwner(principal);
  return services.db.transaction().execute(async (transaction) => {
    const row = await findOwnEnquiry(transaction, principal, call.parameters.path.enquiryId, true);
    const author = toLine(principal?.displayName ?? '') || null;
    const message = { id: createPublicId('msg'), enquiry_id: row.id, origin: 'customer' as const, author, at: now.toISOString(), text };
    const kept = await transaction
      .insertInto('enquiry_message')
      .values({ ...message, ...key })
      .onConflict((conflict) => conflict.column('call_key').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!kept) return !(await isWritten(transaction, key));
    await takeAttachments(transaction, { ids, owner, enquiryId: row.id, messageId: kept.id });
    const search = `${row.search}\n${toSearchable(text)}`;
    const changed = { ...changeOf(services, row, now), status: 'open' as const, search };
    await transaction.updateTable('enquiry').set(changed).where('id', '=', row.id).execute();
    await tellOfMessage(services, transaction, { ...row, ...changed }, kept);
    return true;
  });
}

/** Writes to the desk again. */
export const createEnquiryMessage: Handler = async (services, call) => {
  const { db, throttle, keys, accounts, enquiries } = services;
  const key = await callKeyOf(call);
  await findOwnEnquiry(db, call.principal, call.parameters.path.enquiryId);
  if (await isWritten(db, key)) return answerWith(services, call, 201);
  const owner = await attachmentOwner(call.principal);
  await throttle.take('enquiriesByUser', await keys.make('user', owner ?? ''), call.now);
  if (await writeMessage(services, call, key)) {
    accounts?.onMail?.();
    enquiries?.onWebhook?.();
  }
  return answerWith(services, call, 201);
};

/** Closes an enquiry, or opens it again. One that is as it is to be stays as it is. */
export const setEnquiryStatus: Handler = async (services, call) => {
  const { db, enquiries } = services;
  const { status } = call.body as EnquiryStatusChange;
  await db.transaction().execute(async (transaction) => {
    const row = await findOwnEnquiry(transaction, call.principal, call.parameters.path.enquiryId, true);
    const isClosed = row.status === 'closed';
    if (isClosed === (status === 'closed')) return;
    const changed = { ...changeOf(services, row, call.now), status };
    await transaction.updateTable('enquiry').set(changed).where('id', '=', row.id).execute();
    await tellOfStatus(transaction, { ...row, ...changed }, call.now);
  });
  enquiries?.onWebhook?.();
  return answerWith(services, call);
};
