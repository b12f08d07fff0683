import type { Context } from 'hono';
import { handlers } from '../handlers.ts';
import { createResponse } from '../http/answer.ts';
import { readJsonBody } from '../http/body.ts';
import { preferredLanguage } from '../http/language.ts';
import type { Operation } from '../http/operations.ts';
import { ProblemError } from '../http/problem.ts';
import type { Env, RouteOptions } from '../route.ts';
import type { Call } from '../services.ts';
import { isTimely, readWebhookHeaders } from './webhook.ts';

/**
 * Refuses a message that is not the carrier's, or not of now.
 * @throws ProblemError `unauthenticated`, which says what time it is here.
 */
async function checkSender(request: Request, body: Uint8Array, { carrierId, services, now }: SenderOptions): Promise<void> {
  const refuse = (detail: string): never => {
    throw new ProblemError('unauthenticated', { detail, headers: { Date: now.toUTCString() } });
  };
  const headers = readWebhookHeaders(request.headers);
  if (!(await services.carriers?.isFrom(carrierId, { ...headers, body }))) refuse('The signature does not fit.');
  if (!isTimely(headers, now)) refuse('The timestamp is more than five minutes from the clock of this server.');
}

/** By whom a message says that it was sent, and when it came. */
interface SenderOptions {
  carrierId: string;
  services: RouteOptions['services'];
  now: Date;
}

/**
 * What answers a carrier: a server, which proves by a signature who it is. No cookie and no token counts here, so nothing that a page of
 * another site could make a browser send along is worth anything, and nobody has to ask where the request comes from.
 */
export function createCarrierRoute(operation: Operation, { services, addressOf, cookies }: RouteOptions) {
  return async (context: Context<Env>): Promise<Response> => {
    if (!services.carriers) throw new ProblemError('notFound');
    const request = context.req.raw;
    const now = services.clock();
    const url = new URL(request.url);
    const parameters = operation.readParameters(context.req.param(), url.searchParams);
    const { carrierId = '' } = parameters.path;
    const { bytes, value } = await readJsonBody(request);
    try {
      await checkSender(request, bytes, { carrierId, services, now });
    } catch (error) {
      context.set('event', { event: 'carrierRefused' });
      throw error;
    }
    operation.checkBody?.(value);
    const call: Call = {
      operation: operation.id,
      url,
      parameters,
      headers: request.headers,
      body: value,
      principal: null,
      caller: { address: addressOf(request, context.env), cookies: new Map() },
      now,
      language: preferredLanguage(undefined),
      signals: [request.signal],
      recheck: () => Promise.resolve(null),
      note: (event, account) => context.set('event', { event, account }),
    };
    const answer = await handlers[operation.id](services, call);
    return createResponse(answer, { isGet: false, ifNoneMatch: undefined }, cookies);
  };
}
