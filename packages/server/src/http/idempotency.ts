import { hashSecret } from '../accounts/secrets.ts';
import type { Database } from '../db/schema.ts';
import { jsonb } from '../db/values.ts';
import { createEmptyAnswer, type Answer } from './answer.ts';
import { ProblemError } from './problem.ts';

/** After this time, in milliseconds, a call that never ended counts as lost with its process. */
const LOST_AFTER = 60_000;

/** A call that names itself, so that it has one effect however often it is sent. */
export interface NamedCall {
  /** Whose key it is, and for what: other people's keys, and other operations', are others. */
  scope: string;
  key: string;
  /** What it asks for: path and body as they came. */
  body: string;
  now: Date;
}

/** Takes the name for this call. @returns The answer to an earlier one. @throws ProblemError where it is taken. */
async function claim(db: Database, keyHash: string, bodyHash: string, now: Date): Promise<Answer | undefined> {
  const row = { key_hash: keyHash, body_hash: bodyHash, status: null, created_at: now.toISOString() };
  const lost = new Date(now.getTime() - LOST_AFTER).toISOString();
  const claimed = await db
    .insertInto('idempotent_call')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('key_hash')
        .doUpdateSet({ created_at: row.created_at })
        .where('idempotent_call.status', 'is', null)
        .where('idempotent_call.body_hash', '=', bodyHash)
        .where('idempotent_call.created_at', '<', lost),
    )
    .returning('key_hash')
    .executeTakeFirst();
  if (claimed) return undefined;
  const known = await db.selectFrom('idempotent_call').selectAll().where('key_hash', '=', keyHash).executeTakeFirst();
  if (known && known.body_hash !== bodyHash) throw new ProblemError('keyReused');
  if (!known || known.status === null) throw new ProblemError('conflict', { headers: { 'Retry-After': '1' } });
  return known.answer ? { ...known.answer, status: known.status } : createEmptyAnswer(known.status as 202 | 204);
}

/**
 * Carries a call out, or answers as it was answered before. Of most answers only the status is kept: the operations that take a key say
 * nothing else, and what may be secret is not kept at all.
 * One that fails may be tried again under the same name.
 * @throws ProblemError `keyReused`, `conflict`, and what `work` throws.
 */
export async function runOnce(db: Database, { scope, key, body, now }: NamedCall, work: () => Promise<Answer>): Promise<Answer> {
  // The body may hold a password. Together with the key, of which only a hash is kept as well, nobody can try out what it was.
  const [keyHash, bodyHash] = await Promise.all([hashSecret(JSON.stringify([scope, key])), hashSecret(JSON.stringify([key, body]))]);
  const former = await claim(db, keyHash, bodyHash, now);
  if (former) return former;
  try {
    const answer = await work();
    const { status = 200, isRepeatable, ...words } = answer;
    const kept = { status, ...(isRepeatable && { answer: jsonb(words) }) };
    await db.updateTable('idempotent_call').set(kept).where('key_hash', '=', keyHash).execute();
    return answer;
  } catch (error) {
    await db.deleteFrom('idempotent_call').where('key_hash', '=', keyHash).execute();
    throw error;
  }
}
