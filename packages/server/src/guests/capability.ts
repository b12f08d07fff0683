import { createSecret, hashSecret } from '../accounts/secrets.ts';
import type { Database } from '../db/schema.ts';

/** How long a guest may look at a document. */
const LIFE_MS = 15 * 60_000;

/** The right to see one document in its reduced view. */
export interface Capability {
  type: 'invoice' | 'order';
  documentId: string;
  /** Key of the guest; see `guest-limit.ts`. */
  guestKey: string;
  /** Country of the customer, ISO 3166-1 alpha-2. */
  country: string;
  /** RFC 3339. */
  expiresAt: string;
}

/** Gives the right out, as a token that is stored nowhere. */
export async function createCapability(
  db: Database,
  { type, documentId, guestKey, country }: Omit<Capability, 'expiresAt'>,
  now: Date,
): Promise<{ token: string; expiresAt: string }> {
  const token = createSecret('csg');
  const expiresAt = new Date(now.getTime() + LIFE_MS).toISOString();
  const row = { token_hash: await hashSecret(token), type, document_id: documentId, guest_key: guestKey, country, expires_at: expiresAt };
  await db.insertInto('guest_capability').values(row).execute();
  return { token, expiresAt };
}

/** What a token gives the right to, while it lasts. */
export async function findCapability(db: Database, token: string, now: Date): Promise<Capability | undefined> {
  const row = await db
    .selectFrom('guest_capability')
    .selectAll()
    .where('token_hash', '=', await hashSecret(token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return row && { type: row.type, documentId: row.document_id, guestKey: row.guest_key, country: row.country, expiresAt: row.expires_at };
}
