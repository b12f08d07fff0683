import type { InvoicePage } from '@csol/contract';
import type { ApiClient, CallOptions } from '../port/index.ts';
import { createAsk } from './ask.ts';
import type { Kit, RestClientOptions } from './ask.ts';
import { runLimited } from './http.ts';
import { pageShape, readPage } from './shapes.ts';
import { invoicesUrl } from './urls.ts';

/** What the REST client offers: every port there is. */
export type RestClient = Required<ApiClient>;

/** The words of a text. */
type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Text;

/** Names of methods, with blanks between: every page loads them, and a list of texts weighs more. */
function named<Text extends string>(...lines: (Words<Text> extends keyof RestClient ? Text : never)[]): readonly Words<Text>[] {
  return lines.join(' ').split(' ') as Words<Text>[];
}

const DOCUMENTS = named(
  'getInvoice getInvoiceDocument createExport getExport cancelExport getExportFile forwardInvoice',
  'reconcileInventory getContacts',
);

/** What is asked of documents and desks: loaded at the first call of any of them. */
export type Documents = Pick<RestClient, (typeof DOCUMENTS)[number]>;

const ORDERS = named('listOrders getOrder getOrderDocument revealLicenceKey watchOrders');

/** What is asked of orders: loaded at the first call of any of them. */
export type Orders = Pick<RestClient, (typeof ORDERS)[number]>;

const STATEMENTS = named(
  'listStatementEntries getStatement getStatementFile listContractCharges listReports createReport',
  'updateReport deleteReport scheduleReport unscheduleReport confirmReportRecipient endReportRecipient',
);

/** What is asked of the account as a whole: loaded at the first call of any of it. */
export type Statements = Pick<RestClient, (typeof STATEMENTS)[number]>;

const ENQUIRIES = named(
  'listEnquiryForms getEnquiryContext createEnquiry listEnquiries getEnquiry createEnquiryMessage',
  'setEnquiryStatus getEnquiryAttachment createAttachment getAttachment putAttachmentPart',
  'deleteAttachment',
);

/** What has to do with enquiries: loaded at the first call of any of it. */
export type Enquiries = Pick<RestClient, (typeof ENQUIRIES)[number]>;

/** What has to do with persons, which no page needs before its first row: loaded at the first call of any of them. */
export type Later = Omit<
  RestClient,
  'listInvoices' | 'forgetSession' | keyof Documents | keyof Orders | keyof Statements | keyof Enquiries
>;

const LATER: readonly (keyof Later)[] = named(
  'getSession signIn signOut getProviderSignInUrl register confirmRegistration requestPasswordReset',
  'resetPassword changePassword requestEntitlement lookUpDocument getGuestDocument',
);

/** Loads once, and again after it has failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/**
 * The ports over REST, as `openapi.yaml` has them. Each method rejects only with `ApiError`.
 *
 * How it asks: GETs in mode `cors`, credentials as given, no header but `Authorization` in bearer mode and `Accept-Language` where
 * texts come out of the data (one invoice or order, its files, statements as files, contacts), so that a page may preload the list: see
 * `invoicesUrl`. A network error, an attempt's timeout and the statuses 408, 429, 500, 502, 503 and 504 are tried again with back-off and
 * full jitter, or after `Retry-After`; where that is longer than the time left, the call gives up at once with kind `limited`.
 *
 * POSTs and DELETEs carry `X-Requested-With`. Those that take an `Idempotency-Key` are tried again in the same way, and after a
 * 409, with the same key, and so is `revealLicenceKey`, without one; the others (`signIn`, `signOut`, `lookUpDocument`) are sent once.
 *
 * `watchOrders` asks once. Its stream counts as lost after 45 seconds without a byte; where the back end refuses the session, which it may
 * when the stream is opened, a new one is taken, as by other calls. Links in orders that do not lead to a page over https are left out.
 *
 * `forgetSession()` drops tokens, those of guests too, and makes the calls under way ask anew: what they were told before
 * is not handed out. Calls with an effect in somebody's name (`changePassword`, `requestEntitlement`, `lookUpDocument`,
 * `forwardInvoice`), `revealLicenceKey` and `watchOrders` reject with kind `aborted` instead, and a stream that is being read ends with it.
 * What `signIn()` brought stays, for the delivery `token`: it is `signIn` and `signOut` that change it.
 *
 * @example
 * const client = createRestClient({ baseUrl: '/api', credentials: 'include' });
 */
export function createRestClient(options: RestClientOptions): RestClient {
  const forgetters = new Set<() => void>();
  const forgetSession = () => forgetters.forEach((forget) => forget());
  // Kept once it is there, as a page that is about to go has no time for another import.
  const late = <T>(load: () => Promise<{ create: (kit: Kit) => T }>) => once(async () => (await load()).create(kit));
  const load = late(async () => import('./later.ts'));
  const isBearer = options.getSession ?? options.delivery === 'token';
  const ask = createAsk(options, isBearer ? async (...asked) => (await load()).take?.(...asked) : undefined, forgetters);
  const kit = { options, ask, forgetters, forgetSession };
  // Beside the rest of the page, not at its first call.
  if (isBearer) load().catch(() => undefined);

  // Every method takes its options last.
  const limit = (request: string, args: unknown[]) => {
    const { signal } = (args.at(-1) ?? {}) as CallOptions;
    return { request, ms: options.totalTimeoutMs ?? 10_000, signal };
  };
  const hand = <T>(names: readonly (keyof T & string)[], code: () => Promise<T>): T => {
    const method = (name: keyof T & string) => async (...args: unknown[]) =>
      ((await runLimited(limit(name, args), code))[name] as (...args: unknown[]) => unknown)(...args);
    return Object.fromEntries(names.map((name) => [name, method(name)])) as T;
  };
  return {
    ...hand<Later>(LATER, load),
    ...hand<Documents>(DOCUMENTS, late(async () => import('./documents.ts'))),
    ...hand<Orders>(ORDERS, late(async () => import('./orders.ts'))),
    ...hand<Statements>(STATEMENTS, late(async () => import('./statements.ts'))),
    ...hand<Enquiries>(ENQUIRIES, late(async () => import('./enquiries.ts'))),
    forgetSession,
    listInvoices: async (query, options) =>
      ask({ path: invoicesUrl('', query), call: options, read: readPage<InvoicePage>(pageShape, query.cursor) }),
  };
}
