import type { AccountPort, GuestPort, SessionPort, SignInPort } from '../port/index.ts';
import { createAbortChecks, ensureAllowed, ensureRejects, type SuiteCheck } from './check.ts';

/** Nobody signs in with it: the suite makes a new one each time, so that it locks no user ID of anybody. */
function makeUp(what: string): string {
  return `no-such-${what}-${Math.random().toString(36).slice(2)}`;
}

// Kind `limited` is right as well: the back end may have seen too many tries.

/** @param session of the same caller, where that port is checked too. */
export function createSignInChecks(port: SignInPort, session?: SessionPort): SuiteCheck[] {
  const madeUp = () => ({ userId: makeUp('user'), password: makeUp('password') });
  const claims: Record<string, () => Promise<void>> = {
    'rejects with kind denied for a user ID that there is not': () =>
      ensureRejects('signIn with a made-up user ID', ['denied', 'limited'], () => port.signIn(madeUp())),
  };
  if (session) claims['is allowed by the session'] = () => ensureAllowed(session, ['signIn', 'signOut']);
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'signIn' as const, name, run })),
    ...createAbortChecks('signIn', 'signIn', (options) => port.signIn(madeUp(), options)),
    ...createAbortChecks('signIn', 'getProviderSignInUrl', (options) => port.getProviderSignInUrl('/', options)),
  ];
}

/** What can be asked without anybody getting an account or an e-mail. */
export function createAccountChecks(port: AccountPort): SuiteCheck[] {
  const madeUp = () => ({ token: makeUp('link'), password: makeUp('password') });
  const claims: Record<string, () => Promise<void>> = {
    'rejects with kind not-found for the link of a registration that there is not': () =>
      ensureRejects('confirmRegistration with a made-up link', ['not-found', 'limited'], () => port.confirmRegistration(madeUp())),
    'rejects with kind not-found for the link of a password that nobody forgot': () =>
      ensureRejects('resetPassword with a made-up link', ['not-found', 'limited'], () => port.resetPassword(madeUp())),
  };
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'account' as const, name, run })),
    ...createAbortChecks('account', 'confirmRegistration', (options) => port.confirmRegistration(madeUp(), options)),
    ...createAbortChecks('account', 'resetPassword', (options) => port.resetPassword(madeUp(), options)),
  ];
}

/** @param session of the same caller, where that port is checked too. */
export function createGuestChecks(port: GuestPort, session?: SessionPort): SuiteCheck[] {
  const lookUps = () => (['invoice', 'order'] as const).map((type) => ({ type, number: makeUp(type), customerNumber: makeUp('customer') }));
  const claims: Record<string, () => Promise<void>> = {
    'rejects with kind not-found for a number that there is not': async () => {
      for (const lookUp of lookUps()) {
        await ensureRejects(`lookUpDocument of a made-up ${lookUp.type}`, ['not-found', 'limited'], () => port.lookUpDocument(lookUp));
      }
    },
    'rejects with kind expired for a document that has not been looked up': () =>
      ensureRejects('getGuestDocument without a look-up', 'expired', () => port.getGuestDocument(makeUp('document'))),
  };
  if (session) claims['is allowed by the session'] = () => ensureAllowed(session, ['lookUpDocument']);
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'guest' as const, name, run })),
    ...createAbortChecks('guest', 'lookUpDocument', (options) => port.lookUpDocument(lookUps()[0]!, options)),
    ...createAbortChecks('guest', 'getGuestDocument', (options) => port.getGuestDocument('no-such-document', options)),
  ];
}
