import type { Contacts } from '@csol/contract';
import type { Clock } from './clock.ts';
import type { Database } from './db/schema.ts';
import type { Answer } from './http/answer.ts';
import type { Parameters } from './http/operations.ts';
import type { InvoiceLists } from './invoices/invoice-lists.ts';
import type { Principal } from './principal.ts';

/**
 * The contact points of a country.
 * @param country ISO 3166-1 alpha-2, capital letters.
 * @param language BCP 47 tag that texts should come in.
 */
export type FindContacts = (country: string, language: string) => Contacts | undefined;

/** What operations work with. */
export interface Services {
  db: Database;
  lists: InvoiceLists;
  clock: Clock;
  contacts: FindContacts;
}

/** One request, as operations see it. */
export interface Call {
  parameters: Parameters;
  principal: Principal | null;
  /** BCP 47 tag that the caller prefers. */
  language: string;
}

/** Carries out an operation. Ends with a `ProblemError` where it cannot. */
export type Handler = (services: Services, call: Call) => Promise<Answer> | Answer;
