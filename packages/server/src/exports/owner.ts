import { hashSecret } from '../accounts/secrets.ts';
import type { Principal } from '../principal.ts';

/**
 * Whom a job belongs to, as a hash: the account; else what a sign-on of the host's own signs in with; else, where the host names nobody,
 * the very customer numbers that the caller may see. There the job's random id tells one caller's jobs from another's, and whoever
 * got hold of it could order the same file.
 */
export function ownerOf({ accountId, userId, customers }: Principal): Promise<string> {
  if (accountId !== undefined) return hashSecret(JSON.stringify(['account', accountId]));
  if (userId !== undefined) return hashSecret(JSON.stringify(['user', userId]));
  return hashSecret(JSON.stringify(['customers', customers === 'all' ? customers : [...new Set(customers)].sort()]));
}

/** Whether a caller may see the documents of all these customer numbers. */
export function maySeeAll({ customers }: Principal, numbers: readonly string[]): boolean {
  return customers === 'all' || numbers.every((number) => customers.includes(number));
}
