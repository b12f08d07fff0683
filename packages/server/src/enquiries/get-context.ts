import type { EnquiryContext } from '@csol/contract';
import { ownerOf } from '../exports/owner.ts';
import { createJsonAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler } from '../services.ts';
import { readFacts, readReferences } from './read-facts.ts';
import { readKnown } from './read-known.ts';

/** The facts of what an enquiry is to be about, and what is known of it already. */
export const getEnquiryContext: Handler = async ({ db }, { principal, parameters }) => {
  const about = [...new Set(parameters.query.about as string[])];
  if (!principal) throw new ProblemError('unauthenticated');
  const references = readReferences(about);
  const found = await readFacts(db, principal, references);
  const asked = references.flatMap((reference) => {
    const fact = found.get(reference.about);
    return fact ? [{ ...reference, ...fact }] : [];
  });
  if (asked.length < about.length) throw new ProblemError('notFound');
  const known = await readKnown(db, await ownerOf(principal), asked);
  return createJsonAnswer({ facts: asked.map(({ fact }) => fact), known } satisfies EnquiryContext);
};
