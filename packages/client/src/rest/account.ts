import type { AccountPort, UnsafeCallOptions } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { askNobody, postOnce } from './unsafe.ts';

/** Accounts over REST: POSTs whose answer says nothing, each with an `Idempotency-Key`. */
export function createAccount(kit: Kit): AccountPort {
  const post =
    (path: string, who = {}) =>
    (json: object, options?: UnsafeCallOptions) =>
      postOnce(kit, { path, json, options, ...who });
  return {
    register: post('/v1/registrations', askNobody),
    confirmRegistration: post('/v1/registrations/confirmation', askNobody),
    requestPasswordReset: post('/v1/password-resets', askNobody),
    resetPassword: post('/v1/password-resets/confirmation', askNobody),
    changePassword: post('/v1/session/password'),
    requestEntitlement: post('/v1/entitlement-requests'),
  };
}
