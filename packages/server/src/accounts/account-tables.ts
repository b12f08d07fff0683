import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Answer } from '../http/answer.ts';

/** Tables of people, their sessions and what they may see. Secrets are kept as hashes only; see `secrets.ts`. */
export interface AccountTables {
  account: AccountTable;
  registration: RegistrationTable;
  password_link: PasswordLinkTable;
  provider_identity: ProviderIdentityTable;
  provider_sign_in: ProviderSignInTable;
  entitlement: EntitlementTable;
  entitlement_request: EntitlementRequestTable;
  session: SessionTable;
  session_token: SessionTokenTable;
  guest_look_up: GuestLookUpTable;
  guest_capability: GuestCapabilityTable;
  throttle: ThrottleTable;
  idempotent_call: IdempotentCallTable;
  server_secret: ServerSecretTable;
}

/** A person who has confirmed an e-mail address, or whom an outside provider vouches for. */
export interface AccountTable {
  /** `createPublicId('usr')`. */
  id: string;
  /** As the person wrote it. */
  user_id: string;
  /** In small letters; unique. */
  user_key: string;
  email: string;
  /** In small letters; unique. */
  email_key: string;
  display_name: string;
  company: string | null;
  /** ISO 3166-1 alpha-2, capital letters. */
  country: string;
  /** BCP 47 tag of e-mails. */
  language: string;
  /** Missing for a person who signs in by an outside provider alone. */
  password_hash: string | null;
  /** An administrator has shut it. */
  is_disabled: Generated<boolean>;
  created_at: string;
}

/** What has been asked for and not been confirmed yet. Several people may ask for one user ID; the first to confirm has it. */
export interface RegistrationTable {
  token_hash: string;
  user_id: string;
  user_key: string;
  email: string;
  email_key: string;
  display_name: string;
  company: string | null;
  country: string;
  language: string;
  password_hash: string;
  /** What access is asked for. */
  customer_number: string | null;
  created_at: string;
  expires_at: string;
}

/** A link to set a new password; it goes with its use. */
export interface PasswordLinkTable {
  token_hash: string;
  account_id: string;
  expires_at: string;
}

/** As whom an outside provider knows an account. */
export interface ProviderIdentityTable {
  issuer: string;
  subject: string;
  account_id: string;
}

/** A browser that is away at an outside provider. */
export interface ProviderSignInTable {
  /** Of a secret that only this browser has, in a cookie. */
  browser_hash: string;
  /** `ProviderMemo`. */
  memo: JSONColumnType<{ state: string; nonce: string; codeVerifier: string }, unknown, unknown>;
  return_to: string;
  expires_at: string;
}

/** What an administrator has granted. */
export interface EntitlementTable {
  id: Generated<number>;
  account_id: string;
  /** `null` is every customer number. */
  customer_id: string | null;
  granted_at: string;
}

/** What a person has asked for; the number need not exist. */
export interface EntitlementRequestTable {
  account_id: string;
  customer_number: string;
  created_at: string;
}

/** Somebody who is signed in. */
export interface SessionTable {
  id: string;
  account_id: string;
  /** `null` for a session that was begun with a token. */
  cookie_hash: string | null;
  is_shared: boolean;
  created_at: string;
  /** The last use, at most a minute ago. */
  seen_at: string;
  /** Without use until then it is over; grows with use. */
  idle_at: string;
  /** Over in any case. */
  ends_at: string;
}

/** A bearer token of a session. */
export interface SessionTokenTable {
  token_hash: string;
  session_id: string;
  expires_at: string;
}

/** Which invoice was seen under which key of a guest's; see `guests/guest-limit.ts`. */
export interface GuestLookUpTable {
  key: string;
  document_id: string;
  /** How many the country of the document allows. */
  country_limit: number;
  seen_at: string;
}

/** The right to see one document, for a few minutes. */
export interface GuestCapabilityTable {
  token_hash: string;
  type: 'invoice' | 'order';
  document_id: string;
  /** Key of the guest, so that a next look-up counts for the same. */
  guest_key: string;
  country: string;
  expires_at: string;
}

/** How often something was tried since it began to count. */
export interface ThrottleTable {
  key: string;
  count: number;
  resets_at: string;
}

/** A call that has been made, by the hash of its `Idempotency-Key`. */
export interface IdempotentCallTable {
  key_hash: string;
  body_hash: string;
  /** Missing while it is at work. */
  status: number | null;
  created_at: string;
  /** What else the answer said, of those that may be kept. */
  answer: ColumnType<Omit<Answer, 'status'> | null, never, unknown>;
}

/** A random text of this database, so that hashes of addresses cannot be reckoned elsewhere. */
export interface ServerSecretTable {
  name: string;
  value: string;
}
