import type { EnquiryFact } from '@csol/contract';
import type { Reference } from '@csol/domain/enquiry-form';
import type { Principal } from '../principal.ts';

/** Something that an enquiry is about, and of which its facts are told. */
export interface Asked extends Reference {
  /** As it was written. */
  about: string;
}

/** A fact, and what it was read from. */
export interface FoundFact {
  fact: EnquiryFact;
  /** IANA zone of the customer. */
  timeZone: string;
  customerId: string;
}

/** Facts by what they were asked by; what is unknown or somebody else's is not there. */
export type FoundFacts = Map<string, FoundFact>;

/** Whose things count: the caller's. */
export type Scope = Pick<Principal, 'customers'>;

/** The ids of one kind of thing, each once. */
export const idsOf = (asked: readonly Asked[]): string[] => [...new Set(asked.map(({ id }) => id))];
