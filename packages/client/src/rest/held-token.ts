import type { Token } from '@csol/contract';
import { ApiError, isApiError } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { readJson, text } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { isSendable } from './token.ts';
import type { HeldSession, HostRequest } from './token.ts';
import { askUnsafe } from './unsafe.ts';

/** The contract's `Token`; one that no header can hold is none. */
export const tokenShape: Shape = { token: isSendable, expiresAt: text };

/** How long before its end a token is renewed, in milliseconds. */
const EARLY_MS = 60_000;

/** What `signIn()` brought for the delivery `token`. In memory only. */
export interface HeldToken {
  get: () => HeldSession | undefined;
  set: (token: Token | undefined) => void;
  /**
   * Hands it out as a host hands out its session: renewed where it is due or was refused. A renewal that fails in passing leaves it
   * as it is. Rejects where nobody is signed in, or no longer.
   */
  give: (request: HostRequest) => Promise<HeldSession>;
}

/** A token that is due as soon as it comes tells of a clock that is wrong: then it is renewed only once the back end refuses it. */
function toHeld({ token, expiresAt }: Token): HeldSession {
  const renewAt = Date.parse(expiresAt) - EARLY_MS;
  return renewAt > Date.now() ? { token, renewAt } : { token };
}

/** Keeps the token of the last sign-in; nobody is signed in at first. */
export function createHeldToken(kit: Kit): HeldToken {
  let held: HeldSession | undefined;

  async function renew(old: HeldSession, signal: AbortSignal): Promise<HeldSession | undefined> {
    try {
      const token = await askUnsafe(kit, {
        path: '/v1/session/token',
        call: { signal },
        // Repeating it harms nothing.
        retry: undefined,
        take: (_signal, refused) => Promise.resolve(refused ? undefined : old),
        isOpen: true,
        read: readJson<Token>(tokenShape),
      });
      return toHeld(token);
    } catch (error) {
      return isApiError(error) && ['expired', 'denied'].includes(error.kind) ? undefined : old;
    }
  }

  return {
    get: () => held,
    set: (token) => (held = token && toHeld(token)),
    give: async ({ signal, reason }) => {
      const old = held;
      const isDue = (old?.renewAt ?? Infinity) <= Date.now();
      if (old && (reason === 'expired' || isDue)) {
        const renewed = await renew(old, signal);
        // Somebody else may have signed in meanwhile.
        if (held === old) held = renewed;
      }
      if (!held) throw new ApiError('expired', 'Nobody is signed in');
      return held;
    },
  };
}
