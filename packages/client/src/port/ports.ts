import type {
  Confirmation,
  Contacts,
  EntitlementRequest,
  ExportJob,
  ExportRequest,
  Forward,
  GuestAccess,
  GuestDocument,
  InvoiceDetail,
  InvoicePage,
  InvoiceQuery,
  LookUp,
  PasswordChange,
  PasswordReset,
  PasswordResetRequest,
  ReconciliationPage,
  ReconciliationQuery,
  Registration,
  Session,
  SignedIn,
  SignIn,
} from '@csol/contract';

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
  SessionPort & SignInPort & AccountPort & GuestPort & InvoicesPort & ForwardPort & ExportsPort & InventoryPort & ContactsPort
>;
