import type { Contacts, InvoiceDetail, InvoicePage, InvoiceQuery, Session } from '@csol/contract';

/** What every call takes beside its data. */
export interface CallOptions {
  /** Aborts the call; the promise then rejects with an `ApiError` of kind `aborted`. The caller owns it. */
  signal?: AbortSignal;
  /** BCP 47 tag of the language that texts out of the data should have, for example `fr-BE`. */
  language?: string;
}

/** Who is asking. Rejects only with `ApiError`. */
export interface SessionPort {
  getSession(options?: CallOptions): Promise<Session>;
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

/** How to reach the desk of a country. Rejects only with `ApiError`. */
export interface ContactsPort {
  /** @param country ISO 3166-1 alpha-2, letter case does not matter. */
  getContacts(country: string, options?: CallOptions): Promise<Contacts>;
}

/** A client may offer any of the ports; a widget says what it misses. */
export type ApiClient = Partial<SessionPort & InvoicesPort & ContactsPort>;
