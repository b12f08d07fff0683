import type { InvoiceDetail, InvoicePage, InvoiceSummary, Session } from '@csol/contract';
import { createApp, type AppOptions } from '../app.ts';
import type { Database } from '../db/schema.ts';
import { createDevelopmentSession } from './development-session.ts';
import { createAsk, type Ask, type CheckedAnswer } from './contract-check.ts';

/** What a session looks like to a test. */
export interface Site {
  ask: Ask;
  getSession: () => Promise<Session>;
  /** A page of the list; the query as it stands in the address. */
  list: (query?: string) => Promise<InvoicePage>;
  /** All pages of a list, one after another. */
  listAll: (query?: string) => Promise<InvoiceSummary[]>;
  getInvoice: (id: string) => Promise<InvoiceDetail>;
}

/** Noon of 15 July 2026, UTC: what every test's clock says unless told. */
export const NOW = new Date('2026-07-15T12:00:00Z');

/** An app over a database, seen by somebody with certain customer numbers, with every answer checked against the contract. */
export function createSite(db: Database, customers: 'all' | readonly string[], more: Partial<AppOptions> = {}): Site {
  const authenticate = createDevelopmentSession({ accounts: [{ key: 'test', displayName: 'Test', customers }] });
  const app = createApp({ db, authenticate, contacts: () => undefined, clock: () => NOW, basePath: '/api', ...more });
  return createSiteOver(createAsk((request) => app.fetch(request)));
}

/** The same over anything that answers. */
export function createSiteOver(ask: Ask): Site {
  const get = async <T>(path: string): Promise<T> => {
    const answer: CheckedAnswer = await ask(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return answer.json as T;
  };
  const list = (query = ''): Promise<InvoicePage> => get(`/v1/invoices?${query}`);
  const listAll = async (query = ''): Promise<InvoiceSummary[]> => {
    const items: InvoiceSummary[] = [];
    let cursor: string | undefined;
    do {
      const { items: more, page } = await list(`${query}${cursor === undefined ? '' : `&cursor=${cursor}`}`);
      items.push(...more);
      cursor = page.next;
    } while (cursor !== undefined);
    return items;
  };
  return { ask, list, listAll, getSession: () => get('/v1/session'), getInvoice: (id) => get(`/v1/invoices/${id}`) };
}
