import type { OperationId, SessionLevel } from '@csol/contract';

/** Who asks, as the host's sign-in knows them. Nobody in particular (`anonymous`) is `null` instead. */
export interface Principal {
  level: Exclude<SessionLevel, 'anonymous'>;
  displayName?: string;
  email?: string;
  /** The customer numbers whose documents this caller may see; `all` is every customer in the database. */
  customers: 'all' | readonly string[];
  /** When the credentials end, RFC 3339. */
  expiresAt?: string;
}

/**
 * Finds out who asks. Handed in from outside, because the host owns sign-in; the app has no default.
 * @returns `null` for a caller without credentials, `expired` for one whose credentials are no longer good.
 */
export type Authenticate = (request: Request) => Promise<Principal | 'expired' | null> | Principal | 'expired' | null;

const PUBLIC: readonly OperationId[] = ['getSession', 'getContacts'];
const ENTITLED: readonly OperationId[] = ['getSession', 'listInvoices', 'getInvoice', 'getInvoiceDocument', 'getContacts'];

/** The operations that a level may use. */
export function operationsOf(level: SessionLevel): readonly OperationId[] {
  return level === 'entitled' ? ENTITLED : PUBLIC;
}
