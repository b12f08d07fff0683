import type {
  Attachment,
  AttachmentDraft,
  EnquiryContext,
  EnquiryDetail,
  EnquiryDraft,
  EnquiryForms,
  EnquiryMessageDraft,
  EnquiryPage,
  EnquiryQuery,
  EnquiryReceipt,
  EnquiryReference,
  EnquiryStatusChange,
} from '@csol/contract';
import type { CallOptions, DownloadedFile, UnsafeCallOptions } from './ports.ts';

/** Enquiries: forms, what is sent with them, and the answers of the desk. Every method rejects only with `ApiError`. */
export interface EnquiriesPort {
  /**
   * The forms that a country offers, in the words of `options.language`. Anybody may ask.
   * @param country ISO 3166-1 alpha-2, letter case does not matter.
   */
  listEnquiryForms(country: string, options?: CallOptions): Promise<EnquiryForms>;
  /**
   * Sends an enquiry; anybody may. There is one enquiry for each `idempotencyKey`, for ever: keep the key with what has been typed, and
   * send both again until there is an answer. Kind `invalid` says in `fieldErrors` which field (`/values/<name>`), row
   * (`/rows/<position>/…`) or file (`/attachments/<position>`) is wrong.
   * @param options.language Of the e-mail that says it has come.
   */
  createEnquiry(draft: EnquiryDraft, options?: UnsafeCallOptions): Promise<EnquiryReceipt>;
  /** The facts of what an enquiry is about, and what is known already. Kind `not-found` where one of them is unknown or somebody else's. */
  getEnquiryContext?(about: readonly EnquiryReference[], options?: CallOptions): Promise<EnquiryContext>;
  /** A page of the caller's enquiries, the one that changed last first. */
  listEnquiries?(query: EnquiryQuery, options?: CallOptions): Promise<EnquiryPage>;
  /** One enquiry with all that has been written. */
  getEnquiry?(id: string, options?: CallOptions): Promise<EnquiryDetail>;
  /** Writes to the desk again; what was closed is open again. */
  createEnquiryMessage?(id: string, draft: EnquiryMessageDraft, options?: UnsafeCallOptions): Promise<EnquiryDetail>;
  /** Closes an enquiry, or opens it again. */
  setEnquiryStatus?(id: string, change: EnquiryStatusChange, options?: CallOptions): Promise<EnquiryDetail>;
  /** A file of an enquiry. */
  getEnquiryAttachment?(id: string, attachmentId: string, options?: CallOptions): Promise<DownloadedFile>;
}

/** Files that are to go with an enquiry. A back end without this takes none. Every method rejects only with `ApiError`. */
export interface AttachmentsPort {
  /** Announces a file. Kind `invalid` where it is too large or its name is none; `limited` where the caller has sent too much. */
  createAttachment(draft: AttachmentDraft, options?: UnsafeCallOptions): Promise<Attachment>;
  /** How much of it has come. */
  getAttachment(id: string, options?: CallOptions): Promise<Attachment>;
  /**
   * Sends the next part. One that has come already may be sent again; kind `invalid` where the part leaves a gap: ask `getAttachment`.
   * With the last one the file is looked at: see `state`. Kind `server` or `limited` where nobody can look at it now: send it again.
   * @param offset Where the part begins, in bytes; what `received` said.
   * @param part At most 1 MiB.
   */
  putAttachmentPart(id: string, offset: number, part: Blob, options?: CallOptions): Promise<Attachment>;
  /** Throws a file away that no enquiry has taken. */
  deleteAttachment(id: string, options?: CallOptions): Promise<void>;
}
