import { parseReference } from '@csol/domain/enquiry-form';
import type { Database } from '../db/schema.ts';
import type { Principal } from '../principal.ts';
import { readContractFacts, readMachineFacts } from './asset-facts.ts';
import { readDocumentFacts } from './document-facts.ts';
import { readOrderFacts } from './order-facts.ts';
import type { Asked, FoundFacts } from './references.ts';

/** What is written, as far as it is a reference; each once. */
export function readReferences(about: readonly string[]): Asked[] {
  return [...new Set(about)].flatMap((text) => {
    const reference = parseReference(text);
    return reference ? [{ ...reference, about: text }] : [];
  });
}

/**
 * Reads the facts of things of the caller's, in one statement for each kind. @returns What was found, by what it was asked by: what is
 * unknown and what is somebody else's are not there alike.
 */
export async function readFacts(db: Database, principal: Principal | null, asked: readonly Asked[]): Promise<FoundFacts> {
  if (!principal || principal.level !== 'entitled') return new Map();
  const of = (...kinds: readonly Asked['kind'][]): Asked[] => asked.filter(({ kind }) => kinds.includes(kind));
  const found = await Promise.all([
    readDocumentFacts(db, of('invoice', 'invoiceLine'), principal),
    readOrderFacts(db, of('order', 'orderLine'), principal),
    readContractFacts(db, of('contract'), principal),
    readMachineFacts(db, of('machine'), principal),
  ]);
  return new Map(found.flatMap((facts) => [...facts]));
}
