import type { OrderSummary } from '@csol/contract';
import { ApiError } from '../port/index.ts';
import type { OrderChange, OrdersPort } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { createMalformed, parseJson, toApiError } from './errors.ts';
import { readEvents } from './event-stream.ts';
import type { ServerEvent } from './event-stream.ts';
import type { Fetch } from './http.ts';
import { keepHttpsLinks } from './https-links.ts';
import { summaryShape } from './order-details.ts';
import { findMisfit } from './shapes.ts';
import type { Read } from './shapes.ts';

/** Three comments that the back end sends in any case: without them the connection is dead, though nobody has noticed. */
const SILENCE_MS = 45_000;

/** An id that a header can hold. */
const isSendable = (id: string | undefined): id is string => /^[\x21-\x7e]+$/.test(id ?? '');

/** How long a stream lasts: until the caller's signal aborts, or the session is forgotten. */
interface Life {
  signal: AbortSignal;
  /** Forgets whoever might end it. */
  end: () => void;
}

function createLife({ forgetters }: Kit, caller: AbortSignal | undefined): Life {
  const controller = new AbortController();
  const end = () => {
    caller?.removeEventListener('abort', close);
    forgetters.delete(close);
  };
  const close = () => {
    end();
    controller.abort();
  };
  caller?.addEventListener('abort', close);
  forgetters.add(close);
  if (caller?.aborted) close();
  return { signal: controller.signal, end };
}

/** An answer whose body is still to be read. */
interface Opened {
  body: Response['body'] | undefined;
  answer: Response;
  request: string;
}

function giveUp({ body }: Pick<Opened, 'body'>): void {
  body?.cancel().catch(() => undefined);
}

/** What an event says; undefined for one that nobody knows yet. @throws ApiError of kind `malformed` */
function toChange({ id, event, data }: ServerEvent, { answer, request }: Opened): OrderChange | undefined {
  if (event !== 'ready' && event !== 'reset' && event !== 'order') return undefined;
  if (!isSendable(id)) throw createMalformed(answer, request, `${event} has no id to go on from`);
  if (event !== 'order') return { kind: event, id };
  const order = parseJson(data);
  const misfit = findMisfit(order, summaryShape);
  if (misfit) throw createMalformed(answer, request, `not as the contract says at ${misfit} of an order`);
  return { kind: event, id, order: keepHttpsLinks(order as OrderSummary) };
}

async function* readChanges(opened: Opened, { signal, end }: Life): AsyncGenerator<OrderChange, undefined> {
  const { body, request } = opened;
  try {
    for await (const event of body ? readEvents(body, { silenceMs: SILENCE_MS, signal }) : []) {
      const change = toChange(event, opened);
      if (change) yield change;
    }
    throw new ApiError('network', `${request}: the connection was lost`);
  } catch (error) {
    throw signal.aborted ? new ApiError('aborted', `${request}: given up`) : await toApiError(error, request);
  } finally {
    end();
  }
}

/** Takes an answer for a stream. @throws ApiError of kind `malformed` where it is something else. */
const readStream: Read<Omit<Opened, 'body'>> = (answer, request) => {
  const isStream = answer.headers.get('Content-Type')?.startsWith('text/event-stream');
  if (isStream) return Promise.resolve({ answer, request });
  return Promise.reject(createMalformed(answer, request, 'something else in place of events'));
};

/** Changes of orders as server-sent events: asked for once, as the client's other questions are, and then read as they come. */
export function createWatch(kit: Kit): Required<OrdersPort>['watchOrders'] {
  return async ({ since, signal: caller, ...call } = {}) => {
    if (since !== undefined && !isSendable(since)) throw new ApiError('invalid', 'No change has such an id');
    const life = createLife(kit, caller);
    const kept: Pick<Opened, 'body'> = { body: undefined };
    // The answer goes on without its body, which the client reads to the end otherwise.
    const fetchOpen: Fetch = async (request) => {
      const response = await (kit.options.fetch ?? fetch)(request);
      if (!response.ok) return response;
      kept.body = response.body;
      // It came too late, and nobody is going to read it.
      if (request.signal.aborted) giveUp(kept);
      return new Response(null, response);
    };
    const asked = kit.ask({
      path: '/v1/order-changes',
      call: { ...call, signal: life.signal },
      // It ends with the session, where other questions would start anew.
      isOpen: true,
      headers: { Accept: 'text/event-stream', ...(since !== undefined && { 'Last-Event-ID': since }) },
      retry: 0,
      fetch: fetchOpen,
      read: readStream,
    });
    try {
      return readChanges({ ...(await asked), ...kept }, life);
    } catch (error) {
      life.end();
      giveUp(kept);
      throw error;
    }
  };
}
