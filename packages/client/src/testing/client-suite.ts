import type { InvoiceQuery, OrderQuery } from '@csol/contract';
import type {
  AccountPort,
  AttachmentsPort,
  ContactsPort,
  EnquiriesPort,
  ExportsPort,
  ForwardPort,
  GuestPort,
  InventoryPort,
  InvoicesPort,
  OrdersPort,
  ReportsPort,
  SessionPort,
  SignInPort,
  StatementsPort,
} from '../port/index.ts';
import { createAccountChecks, createGuestChecks, createSignInChecks } from './account-checks.ts';
import { createAttachmentChecks } from './attachment-checks.ts';
import { createBook } from './book.ts';
import type { SuiteCheck } from './check.ts';
import { createContactsChecks } from './contacts-checks.ts';
import { createDetailChecks } from './detail-checks.ts';
import { createEnquiryChecks } from './enquiry-checks.ts';
import { createExportChecks } from './export-checks.ts';
import { createForwardChecks } from './forward-checks.ts';
import { createFilterChecks } from './filter-checks.ts';
import { createInventoryChecks } from './inventory-checks.ts';
import { createOrderBook } from './order-book.ts';
import { createOrderChecks } from './order-checks.ts';
import { createOverdueChecks, createPagingChecks } from './paging-checks.ts';
import { createRefusalChecks } from './refusal-checks.ts';
import { createReportChecks } from './report-checks.ts';
import { createSearchChecks } from './search-checks.ts';
import { createSessionChecks } from './session-checks.ts';
import { createInvoiceSortChecks } from './sorting-checks.ts';
import { createStatementChecks } from './statement-checks.ts';

/** What is checked: the ports that an implementation offers, and what there is to find behind them. */
export interface SuiteSubject {
  session?: SessionPort;
  /** Nobody is signed in or out: only what must be refused is asked. */
  signIn?: SignInPort;
  /** Nobody gets an account or an e-mail: only links that there are not are followed. */
  account?: AccountPort;
  /** Nothing is looked up but what there is not. */
  guest?: GuestPort;
  /** Must show at least one document; the more kinds, statuses and currencies there are, the more the suite sees. */
  invoices?: InvoicesPort;
  /** Checked beside `invoices`: a few documents are exported, and the files thrown away. */
  exports?: ExportsPort;
  /** Nobody gets a mail: only a document that there is not is forwarded. */
  forward?: ForwardPort;
  /**
   * Must show at least one order; the more statuses, kinds and exceptions there are, the more the suite sees. Licence keys that are
   * there are revealed, and thrown away.
   */
  orders?: OrdersPort;
  /** Must show at least one entry. */
  statements?: StatementsPort;
  /** A few reports are saved and deleted again; nobody gets a mail. */
  reports?: ReportsPort;
  /**
   * One enquiry is sent to `country`, of its general form; each of its texts says that it is a check. It is closed in the end, where that
   * is offered. See `withoutEnquiry`.
   */
  enquiries?: EnquiriesPort;
  /** Sends no enquiry: only what changes nothing is checked of `enquiries`. Default false. */
  withoutEnquiry?: boolean;
  /** A few small files are sent and thrown away. */
  attachments?: AttachmentsPort;
  inventory?: InventoryPort;
  contacts?: ContactsPort;
  /** Keeps the suite to a part of the documents, for example one customer's of last year. Default: all. */
  scope?: Omit<InvoiceQuery, 'sort' | 'limit' | 'cursor'>;
  /** The same for orders. Default: all. */
  orderScope?: Omit<OrderQuery, 'sort' | 'limit' | 'cursor'>;
  /** More documents, orders or entries than this are refused. Default 5000. */
  maxDocuments?: number;
  /** A country that has a desk. Default `BE`. */
  country?: string;
  /** One that has none. Default `ZZ`. */
  unknownCountry?: string;
}

/** The checks of a port; none where there is no port. */
function ofPort<P>(port: P | undefined, create: (port: P) => SuiteCheck[]): SuiteCheck[] {
  return port ? create(port) : [];
}

/**
 * The checks that every implementation of the ports must pass, for whatever test runner. They change nothing but what they have made
 * themselves, they look at the data that they find, and they expect that it does not change meanwhile. Without a port its checks are
 * left out.
 *
 * @example
 * for (const { port, name, run } of clientSuite({ session: client, invoices: client })) test(`${port}: ${name}`, run);
 */
export function clientSuite(subject: SuiteSubject): SuiteCheck[] {
  const { session, signIn, account, guest, invoices, forward, exports, orders, statements, reports, inventory, contacts } = subject;
  const { enquiries, withoutEnquiry = false, attachments } = subject;
  const { scope = {}, orderScope = {}, maxDocuments = 5000, country = 'BE', unknownCountry = 'ZZ' } = subject;
  const book = invoices && createBook(invoices, scope, maxDocuments);
  const orderBook = orders && createOrderBook(orders, orderScope, maxDocuments);
  const listChecks = [createOverdueChecks, createInvoiceSortChecks, createFilterChecks, createSearchChecks];
  const bookChecks = [...listChecks, createDetailChecks, createRefusalChecks];
  return [
    ...ofPort(session, (port) => createSessionChecks(port, [book ?? [], orderBook ?? []].flat())),
    ...ofPort(signIn, (port) => createSignInChecks(port, session)),
    ...ofPort(account, createAccountChecks),
    ...ofPort(guest, (port) => createGuestChecks(port, session)),
    ...ofPort(book, (whole) => [...createPagingChecks(whole), ...bookChecks.flatMap((create) => create(whole))]),
    ...ofPort(exports, (port) => (book ? createExportChecks(port, book, session) : [])),
    ...ofPort(forward, (port) => createForwardChecks(port, { session, book })),
    ...ofPort(orderBook, (whole) => createOrderChecks(whole, session)),
    ...ofPort(statements, (port) => createStatementChecks(port, session, maxDocuments)),
    ...ofPort(reports, (port) => createReportChecks(port, session)),
    ...ofPort(enquiries, (port) => createEnquiryChecks(port, { session, country, unknownCountry, withoutEnquiry })),
    ...ofPort(attachments, (port) => createAttachmentChecks(port, session)),
    ...ofPort(inventory, (port) => createInventoryChecks(port, session)),
    ...ofPort(contacts, (port) => createContactsChecks(port, country, unknownCountry)),
  ];
}
