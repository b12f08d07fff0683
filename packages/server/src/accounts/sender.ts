import { ProblemError } from '../http/problem.ts';
import { toLine } from '../mail/plain.ts';
import type { Principal } from '../principal.ts';
import { toKey } from './people.ts';

/** Who has mails sent to others. */
export interface Sender {
  accountId: string;
  /** Confirmed, or vouched for by the host's sign-in. */
  email: string;
  name: string;
}

/**
 * @throws ProblemError `denied` where nobody knows whose words these are, and where an answer would go: somebody whom the host's
 * sign-in vouches for without an address.
 */
export function senderOf(principal: Principal | null): Sender {
  const { accountId, email, displayName = '' } = principal ?? {};
  if (accountId === undefined || email === undefined) throw new ProblemError('denied');
  return { accountId, email, name: displayName };
}

/** The addresses, each once. @param pointer Where they stand. @throws ProblemError `invalid` where one holds what nobody can see. */
export function readRecipients(addresses: readonly string[], pointer: string): string[] {
  if (addresses.some((address) => toLine(address) !== address)) {
    throw new ProblemError('invalid', { errors: [{ pointer, code: 'format', detail: 'must not hold control characters' }] });
  }
  return [...new Map(addresses.map((address) => [toKey(address), address])).values()];
}
