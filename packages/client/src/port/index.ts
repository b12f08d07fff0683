/** What the widgets ask a back end for. A site implements only the ports of what it shows. */
export type {
  AccountPort,
  ApiClient,
  CallOptions,
  ContactsPort,
  DownloadedFile,
  ExportsPort,
  ForwardPort,
  GuestPort,
  InventoryPort,
  InvoicesPort,
  OrderChange,
  OrdersPort,
  ReportsPort,
  SessionPort,
  SignInPort,
  StatementsPort,
  UnsafeCallOptions,
  WatchOptions,
} from './ports.ts';
export type { AttachmentsPort, EnquiriesPort } from './enquiry-ports.ts';
export { ApiError, isApiError } from './api-error.ts';
export type { ApiErrorKind, ApiErrorOptions } from './api-error.ts';
export { createLazyClient } from './lazy-client.ts';
