import type { FieldError } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { ProblemError } from '../http/problem.ts';
import { ATTACHMENT_RULES } from './rules.ts';

/** Which files go with what. */
export interface Taking {
  /** In the order in which they are shown. */
  ids: readonly string[];
  /** Hash of whoever sends the enquiry, see `attachmentOwner`; `null` where nobody is signed in. */
  owner: string | null;
  enquiryId: string;
  /** Where they go with a message of it. */
  messageId?: string;
}

/** A file as it is before it is taken. */
interface Candidate {
  id: string;
  owner: string | null;
  state: string;
  enquiry_id: string | null;
  message_id: string | null;
}

/** Why files cannot be taken. */
const DETAILS = {
  unknown: 'there is no such file',
  notReady: 'has not come whole, or is refused',
  taken: 'goes with something else already',
  tooMany: 'are more files than may be sent',
} as const;

type Fault = keyof typeof DETAILS;

function createError(pointer: string, code: Fault): FieldError {
  return { pointer, code, detail: DETAILS[code] };
}

/** What is wrong with a file. @param isFirst Whether the same file has not been named before. */
function findFault(row: Candidate | undefined, { owner, enquiryId, messageId }: Taking, isFirst: boolean): Fault | undefined {
  // Somebody else's is as good as none.
  if (!row || (row.owner !== null && row.owner !== owner)) return 'unknown';
  if (row.state !== 'ready') return 'notReady';
  const isOurs = row.enquiry_id === enquiryId && row.message_id === (messageId ?? null);
  return !isFirst || (row.enquiry_id !== null && !isOurs) ? 'taken' : undefined;
}

async function takeWithin(trx: Database, taking: Taking): Promise<void> {
  const { ids, enquiryId, messageId = null } = taking;
  const rows = await trx
    .selectFrom('attachment')
    .select(['id', 'owner', 'state', 'enquiry_id', 'message_id'])
    .where('id', 'in', ids)
    // In one order for all, so that two who want the same files wait for each other instead of for ever.
    .orderBy('id')
    .forUpdate()
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const errors = ids.flatMap((id, position) => {
    const code = findFault(byId.get(id), taking, ids.indexOf(id) === position);
    return code ? [createError(`/attachments/${position}`, code)] : [];
  });
  if (errors.length > 0) throw new ProblemError('invalid', { errors });
  for (const [position, id] of ids.entries()) {
    await trx
      .updateTable('attachment')
      .set({ enquiry_id: enquiryId, message_id: messageId, position })
      .where('id', '=', id)
      .execute();
  }
}

/**
 * Lets an enquiry, or a message of one, take files: all or none. Doing it again for the same one changes nothing. Files that nobody
 * signed in has sent may be taken by whoever knows their ids, so that somebody who signs in meanwhile keeps them.
 * @param db Best the transaction that writes the enquiry: what is taken is let go where that fails.
 * @throws ProblemError `invalid` at `/attachments/<position>`, with the code `unknown`, `notReady` or `taken`, or at `/attachments` with
 * `tooMany`.
 */
export async function takeAttachments(db: Database, taking: Taking): Promise<void> {
  if (taking.ids.length === 0) return;
  if (taking.ids.length > ATTACHMENT_RULES.maxFiles) {
    throw new ProblemError('invalid', { errors: [createError('/attachments', 'tooMany')] });
  }
  if (db.isTransaction) return takeWithin(db, taking);
  await db.transaction().execute((trx) => takeWithin(trx, taking));
}
