import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AccountOptions } from './accounts/account-options.ts';
import { KeyMaker } from './accounts/keys.ts';
import { Throttle, type Limits } from './accounts/throttle.ts';
import type { Scanner } from './attachments/scanner.ts';
import { createCarrierRoute } from './carriers/carrier-route.ts';
import { Carriers, type CarrierMap } from './carriers/carriers.ts';
import type { Clock } from './clock.ts';
import type { Listen } from './db/listen.ts';
import type { Database } from './db/schema.ts';
import type { EnquiryServices } from './enquiries/enquiry-services.ts';
import type { ExportServices } from './exports/export-services.ts';
import type { CookieOptions } from './http/cookies.ts';
import { describeError, type Log } from './http/log.ts';
import { listOperations, type Operation } from './http/operations.ts';
import { createProblemResponse, ProblemError } from './http/problem.ts';
import { chooseRequestId } from './http/request-id.ts';
import { InvoiceLists } from './invoices/invoice-lists.ts';
import { OrderLists } from './orders/order-lists.ts';
import { OrderWatch, type WatchOptions } from './orders/watch-orders.ts';
import type { Authenticate } from './principal.ts';
import type { Renditions } from './renditions/renditions.ts';
import { createRoute, type Env, type RouteOptions } from './route.ts';
import type { FindContacts, GuestServices, Services } from './services.ts';

/** What the app is made of. */
export interface AppOptions {
  /** Brought up to date by `migrate`. */
  db: Database;
  /** The host's sign-in. Without it, and without `accounts`, everybody is anonymous. */
  authenticate?: Authenticate;
  /** This server's own accounts: registration, sign-in, entitlements. */
  accounts?: AccountOptions;
  /** Look-up of single documents without an account; not offered unless told. */
  guests?: GuestServices;
  contacts: FindContacts;
  /** Makes files of documents that need more than a browser has; a PDF is not offered unless told. */
  renditions?: Renditions;
  /** Many documents as one file; not offered unless told. An `Exporter` of some process makes the files. */
  exports?: ExportServices;
  /** Whether a `ReportSender` of some process sends saved reports by e-mail, to people with accounts; they are not offered unless told. */
  sendsReports?: boolean;
  /** Forms of enquiries, and where these go to; not offered unless told. E-mails are sent where there are accounts. */
  enquiries?: EnquiryServices;
  /** Looks for what harms in the files of enquiries; nobody unless told. Where it is down, no file is taken. */
  scanner?: Scanner;
  /** Hears of the notices of the database, see `openDatabase`; changes of orders are told as they happen where it is given. */
  listen?: Listen;
  /** How much of that this process bears. */
  watch?: Partial<WatchOptions>;
  /** Carriers and warehouses that may tell of parcels; nobody unless told. */
  carriers?: CarrierMap;
  /** What time it is; the machine's unless told. */
  clock?: Clock;
  /** What `/v1` stands under, for example `/api`; nothing unless told. */
  basePath?: string;
  /** Origins of other sites whose pages may call, exactly as browsers send them: `https://www.example.com`. None unless told. */
  corsOrigins?: readonly string[];
  /** How cookies are set. `secure` unless the accounts' `publicUrl` is plain HTTP; `Lax`. */
  cookies?: Partial<CookieOptions>;
  /** How often things may be tried. */
  limits?: Partial<Limits>;
  /**
   * The network address of whoever sent a request. Nobody knows it unless told: then all share the limits of one address.
   * @param listener What the app's `fetch` was given beside the request.
   */
  addressOf?: (request: Request, listener: unknown) => string;
  /** Takes one entry for each request; nobody unless told. */
  log?: Log;
  /** How many documents, and how many orders, may be remembered between requests; see `LedgerStore`. */
  maxDocumentsInMemory?: number;
}

/**
 * The app: hand requests to its `fetch`, in Node, in a browser, or in a test. Beside a request it takes what `addressOf` reads, and
 * `closing`, a signal that ends the answers that do not end by themselves.
 */
export type App = Hono<Env>;

/** Harmless wherever an answer ends up: nothing guesses its type, runs it, frames it, or learns the address it came from. */
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** Headers that pages of other origins may read. */
const EXPOSED_HEADERS = 'X-Request-Id,ETag,Content-Disposition,Retry-After,Location';
/** Headers that they may send. */
const ALLOWED_HEADERS = [
  'Authorization',
  'Accept-Language',
  'Content-Type',
  'Idempotency-Key',
  'If-None-Match',
  'Last-Event-ID',
  'X-Request-Id',
  'X-Requested-With',
];

/**
 * Lets pages of listed origins read answers. Hono's `cors` answers what browsers ask beforehand alone: around everything else it would
 * make each answer anew, as a stream, and a body that is a text goes out several times faster.
 */
function useCors(app: App, corsOrigins: readonly string[]): void {
  const isListed = (origin: string | undefined): origin is string => origin !== undefined && corsOrigins.includes(origin);
  const answerPreflight = cors({
    origin: (origin) => (isListed(origin) ? origin : null),
    credentials: true,
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ALLOWED_HEADERS,
    maxAge: 600,
  });
  app.use(async (context, next) => {
    if (context.req.method === 'OPTIONS') return answerPreflight(context, next);
    await next();
    const { headers } = context.res;
    const origin = context.req.header('Origin');
    if (isListed(origin)) headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Allow-Credentials', 'true');
    headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
    headers.append('Vary', 'Origin');
    return undefined;
  });
}

/** Names every request, answers failures, sets the headers that all answers carry, and writes the log. */
function useCommon(app: App, log: Log | undefined): void {
  app.use(async (context, next) => {
    const start = performance.now();
    const requestId = chooseRequestId(context.req.header('X-Request-Id'));
    context.set('requestId', requestId);
    await next();
    const { headers, status } = context.res;
    headers.set('X-Request-Id', requestId);
    // An operation may be stricter.
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!headers.has(name)) headers.set(name, value);
    const { event, account } = context.get('event') ?? {};
    const error = context.get('error');
    log?.({
      requestId,
      method: context.req.method,
      route: context.get('route') ?? '*',
      status,
      duration: Math.round((performance.now() - start) * 10) / 10,
      ...(event !== undefined && { event }),
      ...(account !== undefined && { account }),
      ...(error !== undefined && { error: describeError(error) }),
    });
  });
  app.notFound((context) => createProblemResponse('notFound', context.get('requestId')));
  app.onError((error, context) => {
    const requestId = context.get('requestId');
    if (error instanceof ProblemError) return createProblemResponse(error.problem, requestId, error.details);
    context.set('error', error);
    return createProblemResponse('serverError', requestId);
  });
}

/** What operations work with, out of what the app was made with. */
function createServices(options: AppOptions): Services {
  const { db, accounts, guests, contacts, exports, clock = () => new Date(), basePath = '', limits, maxDocumentsInMemory } = options;
  const { enquiries, scanner, listen, carriers } = options;
  const keys = new KeyMaker(db);
  return {
    db,
    clock,
    contacts,
    renditions: options.renditions ?? {},
    lists: new InvoiceLists(db, maxDocumentsInMemory),
    orderLists: new OrderLists(db, maxDocumentsInMemory),
    keys,
    throttle: new Throttle(db, limits),
    features: {
      hasAccounts: accounts !== undefined,
      hasProvider: accounts?.provider !== undefined,
      hasGuests: guests !== undefined,
      hasExports: exports !== undefined,
      hasEnquiries: enquiries !== undefined,
      hasWatch: listen !== undefined,
      hasCarriers: carriers !== undefined && carriers.size > 0,
      hasReportMail: accounts !== undefined && options.sendsReports === true,
    },
    ...(accounts && { accounts, publicApi: new URL(basePath, accounts.publicUrl).href.replace(/\/$/, '') }),
    ...(guests && { guests }),
    ...(exports && { exports }),
    ...(enquiries && { enquiries }),
    ...(scanner && { scanner }),
    ...(listen && { watch: new OrderWatch(db, listen, keys, options.watch) }),
    ...(carriers?.size && { carriers: new Carriers(carriers) }),
  };
}

/** The methods of a path; any other is answered with what there are. */
function addPath(app: App, path: string, operations: readonly Operation[], options: RouteOptions): void {
  app.use(path, async (context, next) => {
    context.set('route', path);
    await next();
  });
  for (const operation of operations) {
    const route = operation.id === 'receiveCarrierEvents' ? createCarrierRoute : createRoute;
    app.on(operation.method, path, route(operation, options));
  }
  const allowed = operations.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  app.all(path, () => {
    throw new ProblemError('methodNotAllowed', { headers: { Allow: allowed.join(', ') } });
  });
}

/**
 * Makes the back end. Portable: it runs wherever `fetch` does, and keeps nothing that another process beside it would need to know.
 */
export function createApp(options: AppOptions): App {
  const { authenticate, accounts, basePath = '', corsOrigins = [], cookies, addressOf = () => '', log } = options;
  const app: App = new Hono<Env>({ strict: false });
  useCommon(app, log);
  useCors(app, corsOrigins);
  const pages = accounts && new URL(accounts.publicUrl);
  const secure = pages?.protocol !== 'http:';
  const routeOptions: RouteOptions = {
    services: createServices(options),
    authenticate,
    cookies: { secure, sameSite: 'Lax', ...cookies },
    // A proxy before the server may have given the host another name than the one that our own pages are on.
    knownOrigins: pages ? [...corsOrigins, pages.origin] : corsOrigins,
    addressOf,
  };
  const operations = listOperations();
  for (const path of new Set(operations.map((operation) => operation.path))) {
    addPath(app, `${basePath}${path}`, operations.filter((operation) => operation.path === path), routeOptions);
  }
  return app;
}
