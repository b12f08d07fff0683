import { removeUntaken } from './attachments/attachment-store.ts';
import type { Database } from './db/schema.ts';
import { removeExpiredJobs } from './exports/job-store.ts';
import { WINDOW_MS } from './guests/guest-limit.ts';

/** How long an `Idempotency-Key` is remembered, in milliseconds. */
const KEY_LIFE = 24 * 60 * 60_000;

/** Takes away what has ended: sessions, tokens, links, counts. What has ended is good for nothing already; this only frees the room. */
export async function removeEnded(db: Database, now: Date): Promise<void> {
  const instant = now.toISOString();
  const before = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  await db.deleteFrom('session').where((eb) => eb.or([eb('idle_at', '<=', instant), eb('ends_at', '<=', instant)])).execute();
  await db.deleteFrom('throttle').where('resets_at', '<=', instant).execute();
  await db.deleteFrom('guest_look_up').where('seen_at', '<=', before(WINDOW_MS)).execute();
  await db.deleteFrom('idempotent_call').where('created_at', '<=', before(KEY_LIFE)).execute();
  // A process that ends between sending a mail and throwing its file away leaves the file behind.
  const waiting = db.selectFrom('mail').select('file_id').where('file_id', 'is not', null);
  await db.deleteFrom('mail_file').where('id', 'not in', waiting).execute();
  await removeExpiredJobs(db, now);
  await removeUntaken(db, now);
  for (const table of ['session_token', 'registration', 'password_link', 'provider_sign_in', 'guest_capability'] as const) {
    await db.deleteFrom(table).where('expires_at', '<=', instant).execute();
  }
}
