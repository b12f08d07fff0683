import { ownerOf } from '../exports/owner.ts';
import type { Principal } from '../principal.ts';

/**
 * Whom a file belongs to while no enquiry has taken it, as a hash.
 * @returns `null` for nobody who is signed in, guests among them: they are known by one document, which they may share with others.
 */
export async function attachmentOwner(principal: Principal | null): Promise<string | null> {
  return principal && principal.level !== 'guest' ? ownerOf(principal) : null;
}
