import type {
  Confirmation,
  Contacts,
  ContractChargeList,
  ContractChargeQuery,
  EntitlementRequest,
  ExportJob,
  ExportRequest,
  Forward,
  GuestAccess,
  GuestDocument,
  InvoiceDetail,
  InvoicePage,
  InvoiceQuery,
  LicenceKey,
  LookUp,
  OrderDetail,
  OrderPage,
  OrderQuery,
  OrderSummary,
  PasswordChange,
  PasswordReset,
  PasswordResetRequest,
  ReconciliationPage,
  ReconciliationQuery,
  Registration,
  Report,
  ReportDraft,
  ReportList,
  ReportScheduleDraft,
  Session,
  SignedIn,
  SignIn,
  StatementEntryPage,
  StatementEntryQuery,
  StatementFileQuery,
  StatementQuery,
  StatementSummary,
} from '@csol/contract';
import type { AttachmentsPort, EnquiriesPort } from './enquiry-ports.ts';

/** What every call takes beside its data. */
export interface CallOptions {
  /** Aborts the call; the promise then rejects with an `ApiError` of kind `aborted`. The caller owns it. */
  signal?: AbortSignal;
  /** BCP 47 tag of the language that texts out of the data should have, for example `fr-BE`. */
  language?: string;
}

/** What a call with an effect takes beside its data. */
export interface UnsafeCallOptions extends CallOptions {
  /** The same while a person's one wish is sent again, so that it has one effect. A new one is made where it is missing. */
  idempotencyKey?: string;
}

/** Who is asking. Rejects only with `ApiError`. */
export interface SessionPort {
  /** @param options.country ISO 3166-1 alpha-2: of which country a guest's look-ups are told. */
  getSession(options?: CallOptions & { country?: string | undefined }): Promise<Session>;
  /**
   * Forgets at once whatever the client holds of a person: tokens, answers. The next call asks anew. Widgets call it when the
   * session changes (`csol-session-change`), some of them more than once.
   */
  forgetSession?(): void;
}

/** Signing in and out by user ID and password. A page with a sign-on of its own has no need of it. Rejects only with `ApiError`. */
export interface SignInPort {
  /** Kind `denied` where user ID and password do not fit (`type` ends in `wrongCredentials`), or `notConfirmed`. */
  signIn(credentials: SignIn, options?: CallOptions): Promise<SignedIn>;
  /**
   * Ends the session.
   * @param request.everywhere On other devices too.
   * @param request.isLeaving The page is about to go: the request outlives it, and nobody waits for the answer.
   */
  signOut(request?: { everywhere?: boolean; isLeaving?: boolean }, options?: CallOptions): Promise<void>;
  /** Where to send the browser for the sign-in with an outside provider. @param returnTo Path to come back to. */
  getProviderSignInUrl(returnTo: string, options?: CallOptions): Promise<string>;
}

/** Accounts. Each method rejects only with `ApiError`; kind `invalid` says in `fieldErrors` which field is wrong. */
export interface AccountPort {
  /** Answers alike whether or not the person is known already; only the e-mail tells. */
  register(registration: Registration, options?: UnsafeCallOptions): Promise<void>;
  /**
   * Kind `invalid` where the password is not the one that was chosen; `not-found` where the link has been used, is too old, or too
   * many passwords have been tried with it.
   */
  confirmRegistration(confirmation: Confirmation, options?: UnsafeCallOptions): Promise<void>;
  requestPasswordReset(request: PasswordResetRequest, options?: UnsafeCallOptions): Promise<void>;
  /** Kind `not-found` where the link has been used or is too old. */
  resetPassword(reset: PasswordReset, options?: UnsafeCallOptions): Promise<void>;
  changePassword(change: PasswordChange, options?: UnsafeCallOptions): Promise<void>;
  requestEntitlement(request: EntitlementRequest, options?: UnsafeCallOptions): Promise<void>;
}

/** What somebody without an account may see. Rejects only with `ApiError`. */
export interface GuestPort {
  /**
   * One document by its number and the customer number. Kind `not-found` for whatever does not fit; `denied` past the country's
   * limit (`type` ends in `guestLimit`); `limited` after too many tries. The token stays in the client.
   */
  lookUpDocument(lookUp: LookUp, options?: CallOptions): Promise<Omit<GuestAccess, 'token'>>;
  /** A document that has been looked up, again. Kind `expired` where its 15 minutes are over. */
  getGuestDocument(id: string, options?: CallOptions): Promise<GuestDocument>;
}

/** A file, as the back end names and types it. */
export interface DownloadedFile {
  fileName: string;
  mediaType: string;
  content: Blob;
}

/** Invoices and credit notes. Every method rejects only with `ApiError`. */
export interface InvoicesPort {
  /** A page of what matches; `count` and `totals` are those of the whole filter. */
  listInvoices(query: InvoiceQuery, options?: CallOptions): Promise<InvoicePage>;
  /** One document. Kind `not-found` where the id is unknown or somebody else's. */
  getInvoice(id: string, options?: CallOptions): Promise<InvoiceDetail>;
  /** A file of a document, for example its UBL original. */
  getInvoiceDocument(id: string, documentId: string, options?: CallOptions): Promise<DownloadedFile>;
}

/** Sending documents to colleagues. Rejects only with `ApiError`. */
export interface ForwardPort {
  /**
   * Sends a mail with a link to a document: its id and no secret, so that a recipient sees it only if entitled. Kind `not-found` where
   * the id is unknown or somebody else's, or the back end sends no mail; `limited` past so many recipients an hour or a day; `invalid`
   * says in `fieldErrors` which member is wrong (`/to` for any of the addresses).
   * @param forward.page Path of the page that shows the document, on the host of the pages: `/be/nl/`.
   * @param options.language Of the mail.
   */
  forwardInvoice(id: string, forward: Forward, options?: UnsafeCallOptions): Promise<void>;
}

/** Many documents as one file, made by a job. Every method rejects only with `ApiError`. */
export interface ExportsPort {
  /**
   * Orders a file. Kind `not-found` where an id is unknown or somebody else's; `invalid` where there are too many documents for one file;
   * `limited` where this person's earlier jobs have to end first.
   */
  createExport(request: ExportRequest, options?: UnsafeCallOptions): Promise<ExportJob>;
  /** How far a job is. Kind `not-found` once it has expired. */
  getExport(id: string, options?: CallOptions): Promise<ExportJob>;
  /** Stops a job, or throws away what it has made. */
  cancelExport(id: string, options?: CallOptions): Promise<void>;
  /** The file of a job that is done; kind `not-found` before, and once it has expired. */
  getExportFile(id: string, options?: CallOptions): Promise<DownloadedFile>;
}

/** What happened to the caller's orders, as `watchOrders` tells it. `id` is where to go on from: the `since` of the next call. */
export type OrderChange =
  /** From here on every change is told as it happens, and what was missed since `since` has been told: the first where nothing was. */
  | { kind: 'ready'; id: string }
  /** More has changed since `since` than can be told: ask for the list again. From here on every change is told. */
  | { kind: 'reset'; id: string }
  /** An order was added, or anything of it has changed: as it is now. The same may come twice. */
  | { kind: 'order'; id: string; order: OrderSummary };

/** What `watchOrders` takes. */
export interface WatchOptions extends CallOptions {
  /** The `id` of the last change that was read. Without it changes are told from now on. */
  since?: string | undefined;
}

/** Orders, from the day they are placed to their delivery. Every method rejects only with `ApiError`. */
export interface OrdersPort {
  /** A page of what matches; `count` and `totals` are those of the whole filter. */
  listOrders(query: OrderQuery, options?: CallOptions): Promise<OrderPage>;
  /** One order. Kind `not-found` where the id is unknown or somebody else's. */
  getOrder(id: string, options?: CallOptions): Promise<OrderDetail>;
  /** A file of an order, for example a proof of delivery. */
  getOrderDocument(id: string, documentId: string, options?: CallOptions): Promise<DownloadedFile>;
  /**
   * The licence key of a deliverable: a credential, so keep it no longer than it is shown. Kind `not-found` where the deliverable is
   * unknown, is no licence key, or has none yet; `aborted` where the session is forgotten meanwhile.
   */
  revealLicenceKey(id: string, deliverableId: string, options?: CallOptions): Promise<LicenceKey>;
  /**
   * Changes of the caller's orders as they happen. A back end without such a thing leaves the method out; widgets then ask `listOrders`
   * with `changedWithin` from time to time, as they do where it rejects with kind `unsupported` or `not-found`.
   *
   * The promise resolves once the back end listens, and rejects where it refuses. The iterable tells what has changed since `since`,
   * then `ready`, or in place of both `reset`; then an `order` for each change. It never ends by itself: it throws an `ApiError` of kind
   * `network` when the connection is lost, closed or silent for too long, `malformed` when what comes is not the contract's, `aborted`
   * after `options.signal` aborts or the session is forgotten. It never connects again by itself. The caller does, when it thinks fit,
   * with the last `id` as `since`: so nothing is missed. To stop, leave the loop or abort the signal; one that is never read is stopped
   * by the signal alone.
   *
   * @example
   * let since: string | undefined;
   * for await (const change of await client.watchOrders({ since, signal })) {
   *   since = change.id;
   *   if (change.kind === 'order') show(change.order);
   *   if (change.kind === 'reset') await listAgain();
   * }
   */
  watchOrders?(options?: WatchOptions): Promise<AsyncIterable<OrderChange>>;
}

/** The statement of account. Every method rejects only with `ApiError`. */
export interface StatementsPort {
  /**
   * A page of what moves the balance, oldest first: all that a statement is made of. A back end that has this alone serves the
   * statement widget; it makes statements of it by the rules of `@csol/domain/statement`.
   */
  listStatementEntries(query: StatementEntryQuery, options?: CallOptions): Promise<StatementEntryPage>;
  /** What a statement adds up to, for accounts that are too large to be read entry by entry. Kind `invalid` says which field is wrong. */
  getStatement?(query: StatementQuery, options?: CallOptions): Promise<StatementSummary>;
  /** A statement as a file, in the words of `options.language`. Kind `invalid` where it has too many rows. */
  getStatementFile?(query: StatementFileQuery, options?: CallOptions): Promise<DownloadedFile>;
  /** What contracts will bill again and again. */
  listContractCharges?(query: ContractChargeQuery, options?: CallOptions): Promise<ContractChargeList>;
}

/** Saved reports, and those that are sent by e-mail. Every method rejects only with `ApiError`. */
export interface ReportsPort {
  /** The person's own, by name. */
  listReports(options?: CallOptions): Promise<ReportList>;
  /** Kind `invalid`, with the code `taken`, where there is one of that name; `limited` where there are too many. */
  createReport(draft: ReportDraft, options?: UnsafeCallOptions): Promise<Report>;
  /** Renames a report, or changes what it holds; `invalid` as above. */
  updateReport(id: string, draft: ReportDraft, options?: CallOptions): Promise<Report>;
  /** Deletes a report, and ends its e-mails. */
  deleteReport(id: string, options?: CallOptions): Promise<void>;
  /** Has a report sent. Whoever is new among the recipients is asked first. Kind `not-found` where the back end sends no mail. */
  scheduleReport(id: string, schedule: ReportScheduleDraft, options?: CallOptions): Promise<Report>;
  unscheduleReport(id: string, options?: CallOptions): Promise<void>;
  /** By the token of an e-mail: whoever got it wants more of them. Kind `not-found` for a token that nobody made. */
  confirmReportRecipient(token: string, options?: UnsafeCallOptions): Promise<void>;
  /** By the token of an e-mail: whoever got it wants no more of them. */
  endReportRecipient(token: string, options?: UnsafeCallOptions): Promise<void>;
}

/** Installed machines. Rejects only with `ApiError`. */
export interface InventoryPort {
  /**
   * A page of what does not fit together: billed and not installed, installed and not billed, billed twice. `counts`, `totals` and
   * `compared` are those of the whole period; `count` is that of the filter.
   */
  reconcileInventory(query: ReconciliationQuery, options?: CallOptions): Promise<ReconciliationPage>;
}

/** How to reach the desk of a country. Rejects only with `ApiError`. */
export interface ContactsPort {
  /** @param country ISO 3166-1 alpha-2, letter case does not matter. */
  getContacts(country: string, options?: CallOptions): Promise<Contacts>;
}

/** A client may offer any of the ports; a widget says what it misses. */
export type ApiClient = Partial<
  SessionPort &
    SignInPort &
    AccountPort &
    GuestPort &
    InvoicesPort &
    ForwardPort &
    ExportsPort &
    OrdersPort &
    StatementsPort &
    ReportsPort &
    InventoryPort &
    EnquiriesPort &
    AttachmentsPort &
    ContactsPort
>;
