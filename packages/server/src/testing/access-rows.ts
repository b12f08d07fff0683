/** Who calls. */
export type Caller = 'anonymous' | 'guest' | 'registered' | 'entitledToA' | 'entitledToB' | 'expired';

/** What there is of A's, and whose number B's is. */
export interface Facts {
  customerA: string;
  customerB: string;
  /** Id of an invoice with a file `ubl`, which the guest may see. */
  invoice: string;
  /** Id of another one, which the guest may not see. */
  second: string;
  /** Id of an order of software with a licence key `key` and a file `pod`. */
  order: string;
  /** Ids of two exports that A's person has ordered and that are done. */
  exports: readonly [string, string];
  /** Ids of two reports that A's person has saved; the name of the first is `A-REPORT`. */
  reports: readonly [string, string];
  /** Numbers of the two. */
  numbers: readonly [string, string];
  /** Id of an enquiry that A's person has sent. */
  enquiry: string;
  /** Ids of files of A's person: one that the enquiry has taken, and two of three bytes that have not come whole. */
  files: readonly [string, string, string];
}

/** A way to call an operation. */
export interface CallOf {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  /** The body in place of that, sent as it is. */
  bytes?: string;
  headers?: Record<string, string>;
}

/** A call, and how it ends for each caller: a status, with the problem's name and place from 400 on. */
export interface AccessRow extends CallOf {
  /** Tells the row from others of the operation. */
  what?: string;
  cells: Record<Caller, string>;
  /** Who sees something of A's in a 200. Beside them A's own people may. */
  shows?: readonly Caller[];
}

/** The same for all. */
export const everybody = (outcome: string): AccessRow['cells'] => ({
  anonymous: outcome,
  guest: outcome,
  registered: outcome,
  entitledToA: outcome,
  entitledToB: outcome,
  expired: outcome,
});

/** For people with an account. */
export const members = (outcome: string): AccessRow['cells'] => ({
  ...everybody(outcome),
  anonymous: '401 unauthenticated',
  guest: '403 denied',
  expired: '401 expired',
});

/** For people with access to a customer number. */
export const entitled = (forA: string, forB: string): AccessRow['cells'] => ({
  ...members('403 notEntitled'),
  entitledToA: forA,
  entitledToB: forB,
});

/** For people who have looked a document up. */
export const guests = (outcome: string): AccessRow['cells'] => ({ ...members('403 denied'), guest: outcome });
