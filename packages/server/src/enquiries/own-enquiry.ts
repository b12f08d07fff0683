import type { Database } from '../db/schema.ts';
import { ownerOf } from '../exports/owner.ts';
import { ProblemError } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import type { EnquiryRow } from './present.ts';

/**
 * Finds an enquiry of the caller's. @param isLocked Whether nobody else may change it before the transaction ends.
 * @throws ProblemError `notFound` for an unknown id and for somebody else's alike.
 */
export async function findOwnEnquiry(db: Database, principal: Principal | null, id = '', isLocked = false): Promise<EnquiryRow> {
  if (!principal) throw new ProblemError('unauthenticated');
  const found = db.selectFrom('enquiry').selectAll().where('id', '=', id).where('owner', '=', await ownerOf(principal));
  const row = await (isLocked ? found.forUpdate() : found).executeTakeFirst();
  if (!row) throw new ProblemError('notFound');
  return row;
}
