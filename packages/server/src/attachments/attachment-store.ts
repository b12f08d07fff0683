import type { Selectable } from 'kysely';
import { createPublicId } from '../db/values.ts';
import type { Database } from '../db/schema.ts';
import { ProblemError } from '../http/problem.ts';
import type { AttachmentTable } from './attachment-migration.ts';
import type { Verdict } from './examine.ts';

/** A file as it is kept. */
export type AttachmentRow = Selectable<AttachmentTable>;

/** How long a file is kept that no enquiry takes, in milliseconds. */
const LIFE = 24 * 60 * 60_000;

/** A file that is announced. */
export interface NewAttachment {
  owner: string | null;
  /** As `cleanFileName` has left it. */
  fileName: string;
  /** Bytes. */
  size: number;
  callKey: string | null;
  now: Date;
}

/** Puts a file down of which nothing has come yet. @returns Nothing where the same call has announced one already. */
export function insertAttachment(db: Database, { owner, fileName, size, callKey, now }: NewAttachment): Promise<AttachmentRow | undefined> {
  return db
    .insertInto('attachment')
    .values({
      id: createPublicId('att'),
      owner,
      file_name: fileName,
      size,
      call_key: callKey,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + LIFE).toISOString(),
    })
    .onConflict((conflict) => conflict.column('call_key').doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** A file that has come whole, has been looked at, and goes with a message. */
export interface ReadyAttachment extends Pick<NewAttachment, 'fileName'> {
  mediaType: string;
  bytes: Uint8Array;
  enquiryId: string;
  messageId: string;
  position: number;
}

/** Bytes of a part at most: a driver needs several times the room. */
const PART_BYTES = 1024 * 1024;

/** Puts a file down with everything. @param db A transaction. */
export async function insertReady(db: Database, { bytes, ...file }: ReadyAttachment, now: Date): Promise<void> {
  const id = createPublicId('att');
  const at = now.toISOString();
  await db
    .insertInto('attachment')
    .values({
      id,
      owner: null,
      file_name: file.fileName,
      size: bytes.length,
      received: bytes.length,
      state: 'ready',
      media_type: file.mediaType,
      enquiry_id: file.enquiryId,
      message_id: file.messageId,
      position: file.position,
      call_key: null,
      created_at: at,
      expires_at: at,
    })
    .execute();
  for (let start = 0; start < bytes.length; start += PART_BYTES) {
    const content = bytes.subarray(start, start + PART_BYTES);
    await db.insertInto('attachment_part').values({ attachment_id: id, at: start, content }).execute();
  }
}

/** Who asks for which file. */
export interface Claim {
  id: string;
  owner: string | null;
  now: Date;
}

/** A file of the caller's: their own, or one that nobody signed in has announced, to which the id is the key. */
function selectOwn(db: Database, { id, owner, now }: Claim) {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([eb('owner', 'is', null), ...(owner === null ? [] : [eb('owner', '=', owner)])]))
    .where((eb) => eb.or([eb('enquiry_id', 'is not', null), eb('expires_at', '>', now.toISOString())]));
}

/** @throws ProblemError `notFound` for one that there is not, for somebody else's, and for one whose time is over. */
export async function findOwnAttachment(db: Database, claim: Claim): Promise<AttachmentRow> {
  const row = await selectOwn(db, claim).executeTakeFirst();
  if (!row) throw new ProblemError('notFound');
  return row;
}

/** A part of a file as it comes. */
export interface Part {
  /** Which byte of the file it begins with. */
  at: number;
  content: Uint8Array;
}

const refuse = (code: string, detail: string): ProblemError =>
  new ProblemError('invalid', { errors: [{ pointer: '/path/offset', code, detail }] });

/**
 * Adds a part to a file. Of one that has come already, nothing is added.
 * @returns The file with it.
 * @throws ProblemError `notFound`; `invalid` where the part leaves a gap, or does not fit into the file.
 */
export function addPart(db: Database, claim: Claim, { at, content }: Part): Promise<AttachmentRow> {
  return db.transaction().execute(async (trx) => {
    // Twins take turns, so that each byte comes once.
    const row = await selectOwn(trx, claim).forUpdate().executeTakeFirst();
    if (!row) throw new ProblemError('notFound');
    const end = at + content.length;
    if (end > row.size) throw refuse('tooLong', 'and the part go beyond the end of the file');
    if (at > row.received) throw refuse('gap', `leaves a gap after ${row.received}`);
    if (row.state !== 'receiving' || end <= row.received) return row;
    const fresh = content.subarray(row.received - at);
    await trx.insertInto('attachment_part').values({ attachment_id: row.id, at: row.received, content: fresh }).execute();
    await trx.updateTable('attachment').set({ received: end }).where('id', '=', row.id).execute();
    return { ...row, received: end };
  });
}

/** Where the last part of a file begins. */
export async function findLastPart(db: Database, id: string): Promise<number> {
  const part = await db
    .selectFrom('attachment_part')
    .select('at')
    .where('attachment_id', '=', id)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return part?.at ?? 0;
}

/** All bytes of a file that has come. */
export async function readBytes(db: Database, { id, size }: Pick<AttachmentRow, 'id' | 'size'>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    // One by one: a driver needs several times the room of what it reads at once.
    const part = await db
      .selectFrom('attachment_part')
      .select('content')
      .where('attachment_id', '=', id)
      .where('at', '=', at)
      .executeTakeFirst();
    if (!part?.content.length) throw new Error('A part of a file is missing');
    bytes.set(part.content, at);
    at += part.content.length;
  }
  return bytes;
}

/** Writes down what has been found in a file; what is refused is kept no longer. @returns The file, also where a twin came first. */
export function settle(db: Database, { id }: AttachmentRow, { mediaType, reason }: Verdict) {
  return db.transaction().execute(async (trx) => {
    const found = { media_type: mediaType, state: reason ? 'refused' : 'ready', reason: reason ?? null } as const;
    const row = await trx
      .updateTable('attachment')
      .set(found)
      .where('id', '=', id)
      .where('state', '=', 'receiving')
      .returningAll()
      .executeTakeFirst();
    if (row && reason) await trx.deleteFrom('attachment_part').where('attachment_id', '=', id).execute();
    const known = row ?? (await trx.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst());
    // Thrown away meanwhile.
    if (!known) throw new ProblemError('notFound');
    return known;
  });
}

/** Throws a file away that no enquiry has taken. @throws ProblemError `notFound`. */
export async function removeAttachment(db: Database, claim: Claim): Promise<void> {
  const { id } = await findOwnAttachment(db, claim);
  const gone = await db.deleteFrom('attachment').where('id', '=', id).where('enquiry_id', 'is', null).returning('id').executeTakeFirst();
  if (!gone) throw new ProblemError('notFound');
}

/** Takes away what no enquiry has taken within its time. */
export async function removeUntaken(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('attachment').where('enquiry_id', 'is', null).where('expires_at', '<=', now.toISOString()).execute();
}
