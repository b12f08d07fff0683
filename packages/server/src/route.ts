import type { Context } from 'hono';
import type { OperationId } from '@csol/contract';
import { findCaller } from './accounts/authenticate.ts';
import { NO_SESSION } from './accounts/sign-in.ts';
import { ownerOf } from './exports/owner.ts';
import { handlers } from './handlers.ts';
import { createResponse, NEVER, PRIVATE, type Answer } from './http/answer.ts';
import { readBytes, readJsonBody } from './http/body.ts';
import { readCookies, writeCookie, type CookieOptions } from './http/cookies.ts';
import { refuseCrossSite } from './http/cross-site.ts';
import { runOnce } from './http/idempotency.ts';
import { preferredLanguage } from './http/language.ts';
import type { Operation } from './http/operations.ts';
import { ProblemError } from './http/problem.ts';
import { isOffered, operationsOf, type Authenticate, type Principal } from './principal.ts';
import type { Call, SecurityEvent, Services } from './services.ts';

/** What a request carries along. */
export interface Env {
  Variables: {
    requestId: string;
    route?: string;
    error?: unknown;
    /** What happened to an account, and its id. */
    event?: { event: SecurityEvent; account?: string | undefined };
  };
}

/** What a listener hands in beside a request, as far as it is known here. */
interface Closing {
  /** Fires when the listener closes. */
  closing?: AbortSignal;
}

/** How requests are read and answered, beside what they ask for. */
export interface RouteOptions {
  services: Services;
  authenticate?: Authenticate | undefined;
  cookies: CookieOptions;
  /** Origins whose pages may do what is unsafe, beside the API's own host. */
  knownOrigins: readonly string[];
  /** The network address of whoever sent a request, out of what the listener says of it. */
  addressOf: (request: Request, listener: unknown) => string;
}

/** Open to everybody, yet somebody whose session has ended has to learn so: what they send would be nobody's. */
const NEED_KNOWN: readonly OperationId[] = [
  'getSession',
  'createEnquiry',
  'createAttachment',
  'getAttachment',
  'putAttachmentPart',
  'deleteAttachment',
];

/**
 * Who asks, as far as the operation lets in.
 * @throws ProblemError where the caller may not use the operation; a cookie that is no longer good goes with it.
 */
function checkAccess(
  operation: Operation,
  found: Principal | 'expired' | null,
  { services, cookies, isCookie }: RouteOptions & { isCookie: boolean },
): Principal | null {
  const { features } = services;
  if (!isOffered(operation.id, features)) throw new ProblemError('notFound');
  const isPublic = operationsOf('anonymous', features).includes(operation.id);
  if (found === 'expired') {
    if (isPublic && !NEED_KNOWN.includes(operation.id)) return null;
    const headers = isCookie ? { 'Set-Cookie': writeCookie(NO_SESSION, cookies) } : undefined;
    throw new ProblemError('expired', headers && { headers });
  }
  if (operationsOf(found?.level ?? 'anonymous', features).includes(operation.id)) return found;
  if (!found) throw new ProblemError('unauthenticated');
  const isForEntitled = operationsOf('entitled', features).includes(operation.id);
  throw new ProblemError(found.level === 'registered' && isForEntitled ? 'notEntitled' : 'denied');
}

/** The caller, if it is somebody who may use the operation. */
function findUser({ id }: Operation, found: Principal | 'expired' | null, { features }: Services): Principal | null {
  if (!found || found === 'expired') return null;
  return operationsOf(found.level, features).includes(id) ? found : null;
}

/** The body of a request, checked, and its text. */
async function readBody({ checkBody, mostBytes, takesBytes }: Operation, request: Request): Promise<{ text: string; value?: unknown }> {
  if (takesBytes) return { text: '', value: await readBytes(request, mostBytes ?? 0) };
  if (!checkBody) return { text: '' };
  const body = await readJsonBody(request, mostBytes);
  checkBody(body.value);
  return body;
}

/** Operations that keep for ever by which key they were called, together with what they did. */
const KEEPERS: readonly OperationId[] = ['createEnquiry', 'createEnquiryMessage', 'createAttachment'];

/** Carries out an operation, once where the request names itself. */
async function carryOut(
  operation: Operation,
  { services }: RouteOptions,
  call: Call,
  named: { key?: string | undefined; body: string },
): Promise<Answer> {
  const { key, body } = named;
  // What is asked for stands in the path as well.
  const full = `${call.url.pathname} ${body}`;
  const isKept = KEEPERS.includes(operation.id) && key !== undefined;
  const whole: Call = isKept ? { ...call, named: { key, body: full } } : call;
  const work = async (): Promise<Answer> => handlers[operation.id](services, whole);
  if (!operation.takesKey || key === undefined) return work();
  if (key.length < 8 || key.length > 128) {
    const error = { pointer: '/header/Idempotency-Key', code: 'format', detail: 'has 8 to 128 characters' };
    throw new ProblemError('invalid', { errors: [error] });
  }
  if (isKept) return work();
  const { principal } = call;
  const scope = `${operation.id} ${principal ? (principal.accountId ?? (await ownerOf(principal))) : ''}`;
  return runOnce(services.db, { scope, key, body: full, now: call.now }, work);
}

/** Where others use the computer, its browser keeps nothing personal: they could read what it keeps after the person has gone. */
function guard(answer: Answer, principal: Principal | null): Answer {
  return principal?.isShared && answer.cacheControl === PRIVATE ? { ...answer, cacheControl: NEVER } : answer;
}

/** What answers the requests for one operation. */
export function createRoute(operation: Operation, options: RouteOptions) {
  const { services, authenticate, knownOrigins } = options;
  return async (context: Context<Env>): Promise<Response> => {
    const request = context.req.raw;
    const [now, url] = [services.clock(), new URL(request.url)];
    refuseCrossSite(request, knownOrigins);
    const cookies = readCookies(request.headers.get('Cookie'), options.cookies);
    const sources = { db: services.db, hasAccounts: services.features.hasAccounts, authenticate };
    const isUnattended = operation.id === 'watchOrders' || url.searchParams.has('changedWithin');
    const find = (at: Date) => findCaller(sources, { request, cookies, now: at, isUnattended });
    const found = await find(now);
    // A bearer token that is over says nothing of the session in the cookie beside it.
    const isCookie = sources.hasAccounts && !request.headers.has('Authorization');
    const principal = checkAccess(operation, found, { ...options, isCookie });
    const parameters = operation.readParameters(context.req.param(), url.searchParams);
    const { text, value } = await readBody(operation, request);
    const call: Call = {
      operation: operation.id,
      url,
      parameters,
      headers: request.headers,
      body: value,
      principal,
      caller: { address: options.addressOf(request, context.env), cookies },
      now,
      language: preferredLanguage(context.req.header('Accept-Language')),
      signals: [request.signal, (context.env as Closing | undefined)?.closing],
      recheck: async () => findUser(operation, await find(services.clock()), services),
      note: (event, account) => context.set('event', { event, account }),
    };
    const answer = await carryOut(operation, options, call, { key: context.req.header('Idempotency-Key'), body: text });
    const asked = { isGet: operation.method === 'GET', ifNoneMatch: context.req.header('If-None-Match') };
    const response = await createResponse(guard(answer, principal), asked, options.cookies);
    // Nobody reads the body of an answer to a HEAD, and one that waits for its reader would wait for ever.
    if (request.method !== 'HEAD') return response;
    await response.body?.cancel();
    return new Response(null, response);
  };
}
