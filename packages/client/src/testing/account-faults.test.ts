import { test } from 'node:test';
import { findOut, type Fault } from '../../test/faults.ts';
import { ApiError } from '../port/index.ts';

const faults: [fault: string, seed: Fault, words: RegExp][] = [
  [
    'the session does not allow to sign in',
    (good) => ({ getSession: async (o) => ({ ...(await good.getSession(o)), operations: ['signOut'] }) }),
    /The client offers signIn, but the session does not allow it/,
  ],
  [
    'anybody can sign in',
    (good) => ({ signIn: (_, o) => good.signIn({ userId: 'anne.claes', password: 'x' }, o) }),
    /signIn with a made-up user ID should reject with kind denied or limited, but answers/,
  ],
  [
    'a wrong password is told as an expired session',
    (good) => ({ signIn: (c, o) => good.signIn(c, o).catch(() => Promise.reject(new ApiError('expired', '401'))) }),
    /made-up user ID should reject with kind denied or limited, but rejects with an ApiError of kind expired/,
  ],
  [
    'signing in does not listen to its signal',
    (good) => ({ signIn: (c) => good.signIn(c) }),
    /signIn with an aborted signal should reject with kind aborted, but rejects with an ApiError of kind denied/,
  ],
  [
    'any link confirms a registration',
    (good) => ({ confirmRegistration: (_, o) => good.register({} as never, o) }),
    /confirmRegistration with a made-up link should reject with kind not-found or limited, but answers/,
  ],
  [
    'any link sets a password',
    (good) => ({ resetPassword: (_, o) => good.register({} as never, o) }),
    /resetPassword with a made-up link should reject with kind not-found or limited, but answers/,
  ],
  [
    'a guest sees some document for any number',
    (good) => ({ lookUpDocument: (lookUp, o) => good.lookUpDocument({ ...lookUp, number: '2026-001842' }, o) }),
    /lookUpDocument of a made-up invoice should reject with kind not-found or limited, but answers/,
  ],
  [
    'a guest is told that a number does not fit its customer',
    (good) => ({ lookUpDocument: (l, o) => good.lookUpDocument(l, o).catch(() => Promise.reject(new ApiError('invalid', 'no'))) }),
    /made-up invoice should reject with kind not-found or limited, but rejects with an ApiError of kind invalid/,
  ],
  [
    'a guest sees a document without a look-up',
    () => ({ getGuestDocument: async () => ({}) as never }),
    /getGuestDocument without a look-up should reject with kind expired, but answers/,
  ],
  [
    'whatever is asked for is forwarded',
    () => ({ forwardInvoice: async () => undefined }),
    /forwardInvoice of an unknown id should reject with kind not-found, but answers/,
  ],
  [
    'a document is forwarded to nobody',
    (good) => ({ forwardInvoice: (id, f, o) => good.forwardInvoice(id, { ...f, to: ['a@b.example'] }, o) }),
    /forwardInvoice to nobody should reject with kind invalid, but answers/,
  ],
  [
    'the session does not allow to forward',
    (good) => ({ getSession: async (o) => ({ ...(await good.getSession(o)), operations: ['signIn', 'signOut', 'lookUpDocument'] }) }),
    /The client offers forwardInvoice, but the session does not allow it/,
  ],
];

for (const [fault, seed, words] of faults) test(`finds it out where ${fault}`, () => findOut(seed, words));
