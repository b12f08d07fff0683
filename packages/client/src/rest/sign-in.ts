import type { Session, SignedIn } from '@csol/contract';
import { ApiError, isApiError } from '../port/index.ts';
import type { SessionPort, SignInPort } from '../port/index.ts';
import type { Kit, Take } from './ask.ts';
import { tokenShape } from './held-token.ts';
import type { HeldToken } from './held-token.ts';
import { number, readJson, text } from './shapes.ts';
import type { Shape } from './shapes.ts';
import type { HostSession } from './token.ts';
import { askNobody, askUnsafe, readNothing } from './unsafe.ts';
import { trimBaseUrl } from './urls.ts';

/** The contract's `Session`. */
export const sessionShape: Shape = {
  level: text,
  'user?': { displayName: text },
  customers: [{ customerNumber: text, name: text, country: text }],
  operations: [text],
  'requests?': [{ customerNumber: text, since: text }],
  'guest?': { remainingLookups: number },
  'provider?': { name: text },
};

/** The contract's `SignedIn`. */
export const signedInShape: Shape = { session: sessionShape, 'token?': tokenShape };

/** The longest that timers bear, 24 days: no limit. */
const UNLIMITED_MS = 2 ** 31 - 1;

const isExpired = (error: unknown) => isApiError(error) && error.kind === 'expired';

/** As whom the client may ask. */
interface Callers {
  held: HeldToken;
  /** As the signed-in user; undefined in cookie mode. */
  take: Take | undefined;
  /** The token of the last look-up. */
  lastGuest: () => HostSession | undefined;
}

/** Who is asking. Where there is no session the answer is that of a guest, or of somebody unknown. */
function createGetSession({ ask }: Kit, { take, lastGuest }: Callers): SessionPort['getSession'] {
  const takeAny: Take = async (signal, refused) => (refused ? take?.(signal, refused) : take?.(signal).catch(() => undefined));
  const takeGuest: Take = (_signal, refused) => Promise.resolve(refused ? undefined : lastGuest());
  return async ({ country, ...call } = {}) => {
    const path = `/v1/session${country ? `?${new URLSearchParams({ country }).toString()}` : ''}`;
    const question = { path, call, read: readJson<Session>(sessionShape) };
    const session = await ask({ ...question, take: takeAny });
    if (session.level !== 'anonymous' || !lastGuest()) return session;
    return ask({ ...question, take: takeGuest }).catch((error: unknown) => {
      if (isExpired(error)) return session;
      throw error;
    });
  };
}

function createSignOut(kit: Kit, { held, take }: Callers): SignInPort['signOut'] {
  // Of a session that could not be ended, for another try at that and nothing else.
  let unended: HostSession | undefined;
  return async ({ everywhere, isLeaving } = {}, call) => {
    const last = (unended = held.get() ?? unended);
    const forget = () => {
      held.set(undefined);
      kit.forgetSession();
    };
    const answer = askUnsafe(kit, {
      method: 'DELETE',
      path: `/v1/session${everywhere ? '?everywhere=true' : ''}`,
      call,
      // The token as it is: a page that is about to go has no time for a newer one.
      take: async (signal, refused) => (refused ? undefined : (last ?? take?.(signal).catch(() => undefined))),
      isOpen: true,
      ...(isLeaving && { keepalive: true, limitMs: UNLIMITED_MS }),
      read: readNothing,
    });
    if (isLeaving) forget();
    try {
      await answer;
      unended = undefined;
    } catch (error) {
      // A session that has ended needs no end.
      if (!isExpired(error)) throw error;
      unended = undefined;
    } finally {
      // Whether or not the back end knows: here somebody has gone.
      if (!isLeaving) forget();
    }
  };
}

/** Signing in and out over REST. */
export function createSignIn(kit: Kit, callers: Callers): Pick<SessionPort, 'getSession'> & SignInPort {
  const { options, forgetSession } = kit;
  const keepsToken = !options.getSession && options.delivery === 'token';
  const readAnswer = readJson<SignedIn>(keepsToken ? { session: sessionShape, token: tokenShape } : signedInShape);
  return {
    getSession: createGetSession(kit, callers),
    signIn: async (credentials, call) => {
      const json = keepsToken ? { ...credentials, delivery: 'token' } : credentials;
      const question = { path: '/v1/session', json, call, ...askNobody, read: readAnswer };
      const answer = await askUnsafe(kit, question).catch((error: unknown) => {
        // No session has expired here: user ID and password do not fit.
        throw isApiError(error) && error.status === 401 ? new ApiError('denied', error.message, error) : error;
      });
      const { token, ...rest } = answer;
      if (keepsToken) callers.held.set(token);
      forgetSession();
      return keepsToken ? rest : answer;
    },
    signOut: createSignOut(kit, callers),
    getProviderSignInUrl: (returnTo) => {
      const query = new URLSearchParams({ returnTo }).toString();
      return Promise.resolve(`${trimBaseUrl(options.baseUrl)}/v1/sign-in/provider?${query}`);
    },
  };
}
