import type { AccountPort, UnsafeCallOptions } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { askNobody, askUnsafe, readNothing } from './unsafe.ts';

/** Random, 128 bits in hexadecimal digits; `crypto.randomUUID` is missing on pages without TLS. */
function createKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Accounts over REST: POSTs whose answer says nothing, each with an `Idempotency-Key`. */
export function createAccount(kit: Kit): AccountPort {
  const post =
    (path: string, who = {}) =>
    (json: object, { idempotencyKey, ...call }: UnsafeCallOptions = {}) =>
      askUnsafe(kit, { path, json, call, key: idempotencyKey ?? createKey(), ...who, read: readNothing });
  return {
    register: post('/v1/registrations', askNobody),
    confirmRegistration: post('/v1/registrations/confirmation', askNobody),
    requestPasswordReset: post('/v1/password-resets', askNobody),
    resetPassword: post('/v1/password-resets/confirmation', askNobody),
    changePassword: post('/v1/session/password'),
    requestEntitlement: post('/v1/entitlement-requests'),
  };
}
