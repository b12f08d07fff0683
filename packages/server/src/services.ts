import type { Contacts, OperationId } from '@csol/contract';
import type { AccountOptions } from './accounts/account-options.ts';
import type { KeyMaker } from './accounts/keys.ts';
import type { Throttle } from './accounts/throttle.ts';
import type { Carriers } from './carriers/carriers.ts';
import type { Scanner } from './attachments/scanner.ts';
import type { Clock } from './clock.ts';
import type { Database } from './db/schema.ts';
import type { EnquiryServices } from './enquiries/enquiry-services.ts';
import type { ExportServices } from './exports/export-services.ts';
import type { Answer } from './http/answer.ts';
import type { Parameters } from './http/operations.ts';
import type { InvoiceLists } from './invoices/invoice-lists.ts';
import type { OrderLists } from './orders/order-lists.ts';
import type { OrderWatch } from './orders/watch-orders.ts';
import type { Features, Principal } from './principal.ts';
import type { Renditions } from './renditions/renditions.ts';

/**
 * The contact points of a country.
 * @param country ISO 3166-1 alpha-2, capital letters.
 * @param language BCP 47 tag that texts should come in.
 */
export type FindContacts = (country: string, language: string) => Contacts | undefined;

/** What guests may do. */
export interface GuestServices {
  /**
   * How many different invoices a guest may see within 24 hours.
   * @param country ISO 3166-1 alpha-2, capital letters.
   * @returns 0 for a country that offers no look-up of invoices.
   */
  limitOf: (country: string) => number;
}

/** What operations work with. */
export interface Services {
  db: Database;
  lists: InvoiceLists;
  orderLists: OrderLists;
  clock: Clock;
  contacts: FindContacts;
  renditions: Renditions;
  keys: KeyMaker;
  throttle: Throttle;
  features: Features;
  /** Missing where the host owns sign-in. */
  accounts?: AccountOptions;
  /** Missing where there is nothing without an account. */
  guests?: GuestServices;
  /** Missing where nobody makes files of many documents. */
  exports?: ExportServices;
  /** Missing where nobody takes enquiries. */
  enquiries?: EnquiryServices;
  /** Missing where nobody scans files. */
  scanner?: Scanner;
  /** Missing where nobody hears of changes. */
  watch?: OrderWatch;
  /** Missing where no carrier tells of parcels. */
  carriers?: Carriers;
  /** The address of the API as browsers know it, without a slash at its end: for a provider's way back. */
  publicApi?: string;
}

/** Who sent a request, whoever it is in whose name. */
export interface Caller {
  /** Network address, or a part of it that stands for one household; empty where nobody knows. Never kept as it is. */
  address: string;
  cookies: ReadonlyMap<string, string>;
}

/** What has happened to an account or a session, for the log. */
export type SecurityEvent =
  | 'signedIn'
  | 'signInFailed'
  | 'signedOut'
  | 'registered'
  | 'confirmRefused'
  | 'confirmed'
  | 'resetAsked'
  | 'passwordReset'
  | 'passwordChanged'
  | 'passwordRefused'
  | 'entitlementAsked'
  | 'providerFailed'
  | 'lookedUp'
  | 'forwarded'
  | 'reportScheduled'
  | 'keyRevealed'
  | 'enquirySent'
  | 'carrierRefused';

/** One request, as operations see it. */
export interface Call {
  operation: OperationId;
  /** The whole address. */
  url: URL;
  parameters: Parameters;
  headers: Headers;
  /** As the contract says; missing where the operation has none. */
  body?: unknown;
  principal: Principal | null;
  caller: Caller;
  /** When it came. */
  now: Date;
  /** The key by which it names itself, and what it asks for, of an operation that keeps such keys for ever. */
  named?: { key: string; body: string };
  /** BCP 47 tag that the caller prefers. */
  language: string;
  /** The caller has gone, or the server ends: each ends what lasts longer than an answer. */
  signals: readonly (AbortSignal | undefined)[];
  /**
   * Who the caller is by now, found in the same way as at first.
   * @returns `null` for somebody who may not use the operation any more.
   */
  recheck: () => Promise<Principal | null>;
  /** Puts an event into the log. @param account Random id; never a name. */
  note: (event: SecurityEvent, account?: string) => void;
}

/** Carries out an operation. Ends with a `ProblemError` where it cannot. */
export type Handler = (services: Services, call: Call) => Promise<Answer> | Answer;
