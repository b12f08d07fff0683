import type { Attachment, AttachmentDraft } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { callKeyOf } from '../enquiries/call-key.ts';
import { findOwnEnquiry } from '../enquiries/own-enquiry.ts';
import { createEmptyAnswer, createJsonAnswer, NEVER } from '../http/answer.ts';
import { createFileAnswer } from '../http/attachment.ts';
import { ProblemError } from '../http/problem.ts';
import type { Call, Handler, Services } from '../services.ts';
import { createQueue } from '../turns.ts';
import {
  addPart,
  findLastPart,
  findOwnAttachment,
  insertAttachment,
  readBytes,
  removeAttachment,
  removeUntaken,
  settle,
  type AttachmentRow,
  type Claim,
  type NewAttachment,
} from './attachment-store.ts';
import { cleanFileName } from './clean-name.ts';
import { examineFile } from './examine.ts';
import { attachmentOwner } from './owner.ts';
import { ATTACHMENT_RULES } from './rules.ts';
import { ScannerError } from './scanner.ts';

/** Seconds until somebody should try again whose file nobody could look at. */
const RETRY_AFTER = 30;
/** What a file counts as at least, however small it is: a row is work too. */
const LEAST_KIB = 16;

/** Files are held in memory while they are looked at. */
const inTurn = createQueue(2);

/** Whether all of a file has come, and nobody has looked at it. */
const isWaiting = ({ state, received, size }: AttachmentRow): boolean => state === 'receiving' && received === size;

/** The file as the contract says it. */
async function toAttachment(db: Database, row: AttachmentRow): Promise<Attachment> {
  return {
    id: row.id,
    fileName: row.file_name,
    size: row.size,
    // Where nobody could look at the file, the last part has to come again: whoever goes on begins with it.
    received: isWaiting(row) ? await findLastPart(db, row.id) : row.received,
    state: row.state,
    ...(row.media_type !== null && { mediaType: row.media_type }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}

async function claimOf({ parameters, principal, now }: Call): Promise<Claim> {
  return { id: parameters.path.attachmentId ?? '', owner: await attachmentOwner(principal), now };
}

type Counters = Pick<Services, 'throttle' | 'keys'>;

/** Counts what somebody sends. @throws ProblemError `limited`. */
async function countBytes({ throttle, keys }: Counters, call: Call, { owner, size }: NewAttachment): Promise<void> {
  const kib = Math.max(LEAST_KIB, Math.ceil(size / 1024));
  if (owner !== null) return throttle.takeAll('attachmentKibByUser', owner, call.now, kib);
  return throttle.takeAll('attachmentKibByAddress', await keys.make('address', call.caller.address), call.now, kib);
}

/** The file that an earlier call with the same key has announced. @throws ProblemError `keyReused` where it was another. */
async function findAnnounced(db: Database, { callKey, fileName, size }: NewAttachment): Promise<AttachmentRow | undefined> {
  const row = await db.selectFrom('attachment').selectAll().where('call_key', '=', callKey).executeTakeFirst();
  if (row && (row.file_name !== fileName || row.size !== size)) throw new ProblemError('keyReused');
  return row;
}

/** Announces a file. */
export const createAttachment: Handler = async (services, call) => {
  const { db, throttle, keys } = services;
  const { fileName, size } = call.body as AttachmentDraft;
  if (size > ATTACHMENT_RULES.maxBytes) throw new ProblemError('tooLarge');
  const owner = await attachmentOwner(call.principal);
  const { call_key: callKey } = await callKeyOf(call);
  const announced: NewAttachment = { owner, fileName: cleanFileName(fileName), size, callKey, now: call.now };
  // Where nobody sweeps, whoever comes next does.
  await removeUntaken(db, call.now);
  const row = await db.transaction().execute(async (trx) => {
    const fresh = await insertAttachment(trx, announced);
    // What is one too many is undone with the row.
    if (fresh) await countBytes({ throttle: throttle.within(trx), keys }, call, announced);
    return fresh ?? findAnnounced(trx, announced);
  });
  // The one that was announced has been thrown away meanwhile.
  if (!row) throw new ProblemError('conflict', { headers: { 'Retry-After': '1' } });
  return { ...createJsonAnswer(await toAttachment(db, row), NEVER), status: 201 };
};

/** How much of a file has come. */
export const getAttachment: Handler = async ({ db }, call) =>
  createJsonAnswer(await toAttachment(db, await findOwnAttachment(db, await claimOf(call))));

/** Looks at a file all of which has come. @throws ProblemError `unavailable` where it cannot be looked at now. */
async function inspect({ db, scanner }: Services, claim: Claim): Promise<AttachmentRow> {
  const row = await findOwnAttachment(db, claim);
  // A twin was here first.
  if (!isWaiting(row)) return row;
  try {
    return await settle(db, row, await examineFile(row.file_name, await readBytes(db, row), scanner));
  } catch (error) {
    if (!(error instanceof ScannerError)) throw error;
    throw new ProblemError('unavailable', { headers: { 'Retry-After': String(RETRY_AFTER) } });
  }
}

/** Takes a part of a file, and looks at the file with the last one. */
export const putAttachmentPart: Handler = async (services, call) => {
  const content = call.body as Uint8Array;
  if (content.length === 0) throw new ProblemError('invalid', { errors: [{ pointer: '', code: 'required', detail: 'must not be empty' }] });
  const claim = await claimOf(call);
  const row = await addPart(services.db, claim, { at: Number(call.parameters.path.offset), content });
  const settled = isWaiting(row) ? await inTurn(() => inspect(services, claim)) : row;
  return createJsonAnswer(await toAttachment(services.db, settled), NEVER);
};

/** Throws a file away. */
export const deleteAttachment: Handler = async ({ db }, call) => {
  await removeAttachment(db, await claimOf(call));
  return createEmptyAnswer(204);
};

/** A file of an enquiry of the caller's. */
export const getEnquiryAttachment: Handler = async ({ db }, call) => {
  const { enquiryId, attachmentId = '' } = call.parameters.path;
  const enquiry = await findOwnEnquiry(db, call.principal, enquiryId);
  const row = await db
    .selectFrom('attachment')
    .select(['id', 'file_name', 'size'])
    .where('id', '=', attachmentId)
    .where('enquiry_id', '=', enquiry.id)
    .executeTakeFirst();
  if (!row) throw new ProblemError('notFound');
  const answer = createFileAnswer({ fileName: row.file_name, mediaType: 'application/octet-stream', content: await readBytes(db, row) });
  return { ...answer, headers: { ...answer.headers, 'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'" } };
};
