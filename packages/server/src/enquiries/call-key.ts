import { hashSecret } from '../accounts/secrets.ts';
import type { Call } from '../services.ts';

/** By what a call is known again, as hashes; nothing of it where it does not name itself. */
export interface CallKey {
  call_key: string | null;
  body_hash: string | null;
}

/**
 * By what a call is known for ever. A key is one for all people: whoever signs in between two tries sends the same thing still, and
 * who knows key and body of another's knows all that the answer says.
 */
export async function callKeyOf({ operation, named }: Pick<Call, 'operation' | 'named'>): Promise<CallKey> {
  if (!named) return { call_key: null, body_hash: null };
  const { key, body } = named;
  const [call_key, body_hash] = await Promise.all([hashSecret(JSON.stringify([operation, key])), hashSecret(JSON.stringify([key, body]))]);
  return { call_key, body_hash };
}
