import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type { OperationId } from '@csol/contract';
import type { Clock } from './clock.ts';
import type { Database } from './db/schema.ts';
import { getContacts } from './get-contacts.ts';
import { getSession } from './get-session.ts';
import { createConditionalResponse } from './http/answer.ts';
import { preferredLanguage } from './http/language.ts';
import { describeError, type Log } from './http/log.ts';
import { createOperations, type Operation } from './http/operations.ts';
import { createProblemResponse, ProblemError } from './http/problem.ts';
import { chooseRequestId } from './http/request-id.ts';
import { getInvoice } from './invoices/get-invoice.ts';
import { getInvoiceDocument } from './invoices/get-invoice-document.ts';
import { InvoiceLists } from './invoices/invoice-lists.ts';
import { listInvoices } from './invoices/list-invoices.ts';
import { operationsOf, type Authenticate, type Principal } from './principal.ts';
import type { FindContacts, Handler, Services } from './services.ts';

/** What the app is made of. */
export interface AppOptions {
  /** Brought up to date by `migrate`. */
  db: Database;
  /** The host's sign-in; there is no default. */
  authenticate: Authenticate;
  contacts: FindContacts;
  /** What time it is; the machine's unless told. */
  clock?: Clock;
  /** What `/v1` stands under, for example `/api`; nothing unless told. */
  basePath?: string;
  /** Origins of other sites whose pages may call, exactly as browsers send them: `https://www.example.com`. None unless told. */
  corsOrigins?: readonly string[];
  /** Takes one entry for each request; nobody unless told. */
  log?: Log;
  /** How many documents may be remembered between requests; see `LedgerStore`. */
  maxDocumentsInMemory?: number;
}

/** What a request carries along. */
interface Env {
  Variables: { requestId: string; route?: string; error?: unknown };
}

/** The app: hand requests to its `fetch`, in Node, in a browser, or in a test. */
export type App = Hono<Env>;

const HANDLERS: Record<OperationId, Handler> = { getSession, listInvoices, getInvoice, getInvoiceDocument, getContacts };

/** Harmless wherever an answer ends up: nothing guesses its type, runs it, frames it, or learns the address it came from. */
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** Headers that pages of other origins may read. */
const EXPOSED_HEADERS = ['X-Request-Id', 'ETag', 'Content-Disposition', 'Retry-After', 'Location'];
/** Headers that they may send. */
const ALLOWED_HEADERS = ['Authorization', 'Accept-Language', 'If-None-Match', 'X-Request-Id', 'X-Requested-With'];

/** @throws ProblemError where the caller may not use the operation. */
function checkAccess(operation: OperationId, principal: Principal | 'expired' | null): Principal | null {
  if (principal === 'expired') {
    if (operationsOf('anonymous').includes(operation) && operation !== 'getSession') return null;
    throw new ProblemError('expired');
  }
  if (operationsOf(principal?.level ?? 'anonymous').includes(operation)) return principal;
  if (!principal) throw new ProblemError('unauthenticated');
  throw new ProblemError(principal.level === 'registered' ? 'notEntitled' : 'denied');
}

function createRoute(operation: Operation, services: Services, authenticate: Authenticate) {
  const handle = HANDLERS[operation.id];
  return async (context: Context<Env>): Promise<Response> => {
    const principal = checkAccess(operation.id, await authenticate(context.req.raw));
    const parameters = operation.readParameters(context.req.param(), new URL(context.req.url).searchParams);
    const language = preferredLanguage(context.req.header('Accept-Language'));
    const answer = await handle(services, { parameters, principal, language });
    return createConditionalResponse(answer, context.req.header('If-None-Match'));
  };
}

/** Names every request, answers failures, sets the headers that all answers carry, and writes the log. */
function useCommon(app: App, log: Log | undefined, corsOrigins: readonly string[]): void {
  app.use(async (context, next) => {
    const start = performance.now();
    const requestId = chooseRequestId(context.req.header('X-Request-Id'));
    context.set('requestId', requestId);
    await next();
    const { headers, status } = context.res;
    headers.set('X-Request-Id', requestId);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value);
    const error = context.get('error');
    log?.({
      requestId,
      method: context.req.method,
      route: context.get('route') ?? '*',
      status,
      duration: Math.round((performance.now() - start) * 10) / 10,
      ...(error !== undefined && { error: describeError(error) }),
    });
  });
  app.use(
    cors({
      origin: (origin) => (corsOrigins.includes(origin) ? origin : null),
      credentials: true,
      allowMethods: ['GET', 'HEAD'],
      allowHeaders: ALLOWED_HEADERS,
      exposeHeaders: EXPOSED_HEADERS,
      maxAge: 600,
    }),
  );
  app.notFound((context) => createProblemResponse('notFound', context.get('requestId')));
  app.onError((error, context) => {
    const requestId = context.get('requestId');
    if (error instanceof ProblemError) return createProblemResponse(error.problem, requestId, error.details);
    context.set('error', error);
    return createProblemResponse('serverError', requestId);
  });
}

/**
 * Makes the back end. Portable: it runs wherever `fetch` does, and keeps nothing that another process beside it would need to know.
 */
export function createApp(options: AppOptions): App {
  const { db, authenticate, contacts, clock = () => new Date(), basePath = '', corsOrigins = [], log, maxDocumentsInMemory } = options;
  const lists = new InvoiceLists(db, { ...(maxDocumentsInMemory && { maxDocuments: maxDocumentsInMemory }) });
  const services: Services = { db, clock, contacts, lists };
  const app: App = new Hono<Env>({ strict: false });
  useCommon(app, log, corsOrigins);
  for (const operation of createOperations()) {
    const path = `${basePath}${operation.path}`;
    app.use(path, async (context, next) => {
      context.set('route', path);
      await next();
    });
    app.get(path, createRoute(operation, services, authenticate));
    app.all(path, () => {
      throw new ProblemError('methodNotAllowed', { headers: { Allow: 'GET, HEAD' } });
    });
  }
  return app;
}
