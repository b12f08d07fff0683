import type { InvoiceQuery } from '@csol/contract';
import type { ContactsPort, InvoicesPort, SessionPort } from '../port/index.ts';
import { createBook } from './book.ts';
import type { SuiteCheck } from './check.ts';
import { createContactsChecks } from './contacts-checks.ts';
import { createDetailChecks } from './detail-checks.ts';
import { createFilterChecks } from './filter-checks.ts';
import { createOrderChecks } from './order-checks.ts';
import { createPagingChecks } from './paging-checks.ts';
import { createRefusalChecks } from './refusal-checks.ts';
import { createSessionChecks } from './session-checks.ts';

/** What is checked: the ports that an implementation offers, and what there is to find behind them. */
export interface SuiteSubject {
  session?: SessionPort;
  /** Must show at least one document; the more kinds, statuses and currencies there are, the more the suite sees. */
  invoices?: InvoicesPort;
  contacts?: ContactsPort;
  /** Keeps the suite to a part of the documents, for example one customer's of last year. Default: all. */
  scope?: Omit<InvoiceQuery, 'sort' | 'limit' | 'cursor'>;
  /** More documents in scope than this are refused. Default 5000. */
  maxDocuments?: number;
  /** A country that has a desk. Default `BE`. */
  country?: string;
  /** One that has none. Default `ZZ`. */
  unknownCountry?: string;
}

/**
 * The checks that every implementation of the ports must pass, for whatever test runner. They only read, they look at the data that
 * they find, and they expect that it does not change meanwhile. Without a port its checks are left out.
 *
 * @example
 * for (const { port, name, run } of clientSuite({ session: client, invoices: client })) test(`${port}: ${name}`, run);
 */
export function clientSuite(subject: SuiteSubject): SuiteCheck[] {
  const { session, invoices, contacts, scope = {}, maxDocuments = 5000, country = 'BE', unknownCountry = 'ZZ' } = subject;
  const book = invoices && createBook(invoices, scope, maxDocuments);
  const bookChecks = [createPagingChecks, createOrderChecks, createFilterChecks, createDetailChecks, createRefusalChecks];
  return [
    ...(session ? createSessionChecks(session, book) : []),
    ...(book ? bookChecks.flatMap((create) => create(book)) : []),
    ...(contacts ? createContactsChecks(contacts, country, unknownCountry) : []),
  ];
}
