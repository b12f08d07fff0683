import { isApiError } from '../port/index.ts';
import type { OrderChange, OrdersPort, SessionPort } from '../port/index.ts';
import { answerOf, ensure, ensureRejects, fail, type SuiteCheck } from './check.ts';

/** How long the suite waits for a stream to say something. */
const MOST_MS = 10_000;

type Watch = Required<OrdersPort>['watchOrders'];

/** A stream that has been opened. */
interface Stream {
  what: string;
  changes: AsyncIterator<OrderChange>;
  abort: () => void;
}

/** What a stream does next, but no later than `MOST_MS`. @throws Error where that is nothing */
async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} within ${MOST_MS / 1000} seconds`)), MOST_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The first change of a stream: that it is ready. */
async function ensureReady({ what, changes }: Stream): Promise<string> {
  const asked = answerOf(`${what}, its first change,`, () => changes.next() as Promise<IteratorResult<OrderChange, unknown>>);
  const { done, value } = await inTime(asked, `${what} tells nothing`);
  if (done) return fail(`${what} ends before it tells anything`);
  ensure(value.kind === 'ready', `${what} tells ${value.kind} first, not ready, though nothing was missed`);
  ensure(typeof value.id === 'string' && value.id !== '', `${what} tells that it is ready without an id to go on from`);
  return value.id;
}

/** Makes sure that a stream that is read ends with kind `aborted` once its signal aborts. */
async function ensureAborts({ what, changes, abort }: Stream): Promise<void> {
  const read = async () => {
    for (;;) if ((await changes.next()).done) fail(`${what} ends when its signal aborts, but does not throw`);
  };
  const ended = read().catch((error: unknown) => error);
  abort();
  const error = await inTime(ended, `${what} does not end when its signal aborts`);
  const told = isApiError(error) ? `kind ${error.kind}` : String(error);
  ensure(isApiError(error) && error.kind === 'aborted', `${what} should throw kind aborted when its signal aborts, but: ${told}`);
}

/** @param session of the same caller, where that port is checked too. */
export function createOrderWatchChecks(watch: Watch, session?: SessionPort): SuiteCheck[] {
  const isAllowed = async () =>
    !session || (await answerOf('getSession()', () => session.getSession())).operations.includes('watchOrders');
  // Opens a stream for a check, and closes it after it; a back end that has none says so in the session, and refuses.
  const withStream = async (since: string | undefined, use: (stream: Stream) => Promise<unknown>) => {
    const controller = new AbortController();
    const { signal } = controller;
    const what = `watchOrders(${since === undefined ? '' : 'since ready'})`;
    try {
      if (!(await isAllowed())) {
        const kinds = ['not-found', 'denied', 'unsupported'] as const;
        return await ensureRejects(`${what}, which the session does not allow,`, kinds, () => watch({ since, signal }));
      }
      const stream = await inTime(answerOf(what, () => watch({ since, signal })), `${what} does not answer`);
      await use({ what, changes: stream[Symbol.asyncIterator](), abort: () => controller.abort() });
    } finally {
      controller.abort();
    }
  };
  const claims: Record<string, () => Promise<void>> = {
    'watchOrders tells that it is ready first': () => withStream(undefined, ensureReady),
    'watchOrders goes on from the id of ready, where nothing was missed': () =>
      withStream(undefined, async (stream) => {
        const since = await ensureReady(stream);
        stream.abort();
        await withStream(since, ensureReady);
      }),
    'watchOrders ends with kind aborted where the signal aborts while it is read': () =>
      withStream(undefined, async (stream) => {
        await ensureReady(stream);
        await ensureAborts(stream);
      }),
    'watchOrders rejects with kind aborted where the signal was aborted before': () =>
      ensureRejects('watchOrders with an aborted signal', 'aborted', () => watch({ signal: AbortSignal.abort() })),
  };
  return Object.entries(claims).map(([name, run]) => ({ port: 'orders', name, run }));
}
