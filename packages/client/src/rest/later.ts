import { createAccount } from './account.ts';
import type { Kit, Take } from './ask.ts';
import { createGuest } from './guest.ts';
import { createHeldToken } from './held-token.ts';
import type { HeldToken } from './held-token.ts';
import type { Later } from './rest-client.ts';
import { createSignIn } from './sign-in.ts';
import { createTokenSource } from './token.ts';

// What no page needs before its first row is loaded with this module.

/** Whom the client asks as: the host's user, whom `signIn()` brought, or nobody in particular (cookie mode). */
function createTake({ options, forgetters }: Kit, held: HeldToken): Take | undefined {
  const getSession = options.getSession ?? (options.delivery === 'token' ? held.give : undefined);
  if (!getSession) return undefined;
  const { take, forget } = createTokenSource(getSession);
  forgetters.add(forget);
  return take;
}

/** What has to do with persons and, but in cookie mode, as whom all methods ask. */
export function create(kit: Kit): Later & { take: Take | undefined } {
  const held = createHeldToken(kit);
  const take = createTake(kit, held);
  const { lastGuest, ...guest } = createGuest(kit);
  return { take, ...createSignIn(kit, { held, take, lastGuest }), ...createAccount(kit), ...guest };
}
