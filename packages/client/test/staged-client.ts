import type { GuestDocument, InvoiceDetail, InvoicePage, InvoiceQuery, InvoiceSummary, InvoiceTotals } from '@csol/contract';
import {
  ApiError,
  type AccountPort,
  type ApiClient,
  type GuestPort,
  type SignInPort,
} from '../src/port/index.ts';
import { answer, example } from './stage.ts';
import { createStagedAttachments } from './staged-attachments.ts';
import { createStagedEnquiries } from './staged-enquiries.ts';
import { createStagedExports } from './staged-exports.ts';
import { stageReconciliation } from './staged-inventory.ts';
import { createStagedOrders } from './staged-orders.ts';
import { createStagedStatements } from './staged-statements.ts';
import { createStagedReports } from './staged-reports.ts';

/** A client in memory that does all that the suite asks for; the suite's own tests seed faults into it. */
export type StagedClient = Required<ApiClient>;

const CUSTOMERS = ['10482-BE', '20931-SE', '30877-US'];
const CURRENCIES = ['EUR', 'SEK', 'USD', 'JPY'];
const CATEGORIES = ['maintenance', 'education', 'hardware', 'software'] as const;
const STATUSES = ['open', 'paid', 'overdue', 'partlyPaid'] as const;
const SORTS =
  /^-?(issueDate|dueDate|number|kind|category|status|customerNumber|orderNumber|purchaseOrderNumber|gross|open|delivery)$/;
const URGENCY = ['overdue', 'disputed', 'partlyPaid', 'open', 'credited', 'paid', 'failed', 'pending', 'delivered'];
const AMOUNT = /^\d{1,18}(\.\d{1,6})?$/;
const DELIVERIES = ['failed', 'pending', 'delivered'] as const;

function money(cents: number, currency: string) {
  return { amount: (cents / 100).toFixed(2), currency };
}

function createOptional(index: number): Partial<InvoiceSummary> {
  return {
    ...(index % 9 ? { purchaseOrderNumber: index === 5 ? 'po_100%' : `PO-${index % 30}` } : {}),
    ...(index % 5 ? { contractNumber: `MA-${index % 4}` } : {}),
    ...(index % 4 ? { delivery: { channel: 'peppol', state: DELIVERIES[index % 3] ?? 'failed' } } : {}),
  };
}

function createSummary(index: number): InvoiceSummary {
  const kind = index % 7 === 0 ? 'creditNote' : 'invoice';
  const status = STATUSES[index % 4] ?? 'open';
  const currency = CURRENCIES[index % 3 === 2 ? 3 : index % 3] ?? 'EUR';
  const cents = (kind === 'creditNote' ? -1 : 1) * (10_050 + ((index * 7919) % 50_000));
  const month = `${(index % 12) + 1}`.padStart(2, '0');
  return {
    id: `doc_${(index * 37) % 101}`,
    kind,
    number: `2026-${960 + index}`,
    category: CATEGORIES[index % 4] ?? 'other',
    customerNumber: CUSTOMERS[index % 3] ?? '',
    issueDate: `2026-${month}-0${(index % 2) + 1}`,
    ...(index % 6 ? { dueDate: `2026-${month}-28` } : {}),
    gross: money(cents, currency),
    open: money(status === 'paid' ? 0 : cents, currency),
    status: status === 'overdue' && index % 6 === 0 ? 'open' : status,
    orderNumber: `O-${index % 10}77`,
    ...createOptional(index),
    addedAt: `2026-${month}-28T10:00:00Z`,
    changedAt: index % 8 ? `2026-${month}-28T10:00:00Z` : new Date(Date.now() - index * 7_200_000).toISOString(),
  };
}

/** The numbers that a document names beside its own, by the type of its links. A seventh have a line of another order. */
function namesOf({ number, orderNumber, contractNumber }: InvoiceSummary): Record<'order' | 'contract' | 'machine' | 'payment', string[]> {
  const nth = Number(number.slice(5));
  return {
    order: [orderNumber ?? [], nth % 7 ? [] : 'O-LINE'].flat(),
    contract: [contractNumber ?? []].flat(),
    machine: nth % 2 ? [`06-A${nth % 8}`, `06-B${nth % 8}`] : [],
    payment: nth % 3 ? [] : [`PAY-${nth % 9}`],
  };
}

/** Invoice and credit note with numbers next to each other belong together. */
function createDetail(summary: InvoiceSummary, all: InvoiceSummary[]): InvoiceDetail {
  const sample = example('invoice') as InvoiceDetail;
  const at = all.indexOf(summary);
  const other = summary.kind === 'creditNote' ? all[at + 1] : all[at - 1]?.kind === 'creditNote' ? all[at - 1] : undefined;
  const named = (['order', 'contract', 'machine', 'payment'] as const).flatMap((type) =>
    namesOf(summary)[type].map((number) => ({ type, number })),
  );
  const links = [...(other ? [{ type: other.kind, id: other.id, number: other.number }] : []), ...named];
  const file = { id: 'ubl', fileName: `${summary.number}.xml`, mediaType: 'application/xml', size: 5 };
  const numbers = { purchaseOrderNumber: undefined, contractNumber: undefined };
  const bare = { ...sample, ...numbers, customerName: undefined, dueDate: undefined, delivery: undefined };
  return { ...bare, ...summary, links, documents: [file] };
}

function isInRanges(document: InvoiceSummary, query: InvoiceQuery): boolean {
  const { numberFrom = '', numberTo = 'x'.repeat(99), amountField = 'gross', amountFrom = '0', amountTo = '1000000' } = query;
  const isUpTo = (a: string, b: string) => (a.length === b.length ? a <= b : a.length < b.length);
  const amount = Math.abs(Number(document[amountField].amount));
  const isInAmounts = amount >= Number(amountFrom) && amount <= Number(amountTo);
  return isInAmounts && isUpTo(numberFrom, document.number) && isUpTo(document.number, numberTo);
}

function hasNumbers(document: InvoiceSummary, query: InvoiceQuery): boolean {
  const tidy = (text: string) => text.trim().toLowerCase();
  const any = (wanted: readonly string[] | undefined, own: readonly string[]) =>
    !wanted || own.some((number) => wanted.map(tidy).includes(tidy(number)));
  const { order, contract, machine, payment } = namesOf(document);
  return (
    any(query.orderNumber, order) &&
    any(query.contractNumber, contract) &&
    any(query.serialNumber, machine) &&
    any(query.paymentNumber, payment) &&
    any(query.purchaseOrderNumber, [document.purchaseOrderNumber ?? []].flat())
  );
}

function isInPeriod(document: InvoiceSummary, { dateField = 'issueDate', from, to }: InvoiceQuery): boolean {
  const day = document[dateField];
  return (!from && !to) || (day !== undefined && day >= (from ?? '') && day <= (to ?? '9999'));
}

function isRecent({ changedAt = '' }: InvoiceSummary, { changedWithin = Infinity }: InvoiceQuery): boolean {
  return Date.now() - Date.parse(changedAt) <= changedWithin * 1000;
}

function matches(document: InvoiceSummary, query: InvoiceQuery): boolean {
  const any = <T>(values: readonly T[] | undefined, value: T | undefined) =>
    !values?.length || (value !== undefined && values.includes(value));
  const numbers = [document.number, document.orderNumber, document.purchaseOrderNumber].join('\n').toLowerCase();
  return (
    isInPeriod(document, query) &&
    isInRanges(document, query) &&
    isRecent(document, query) &&
    hasNumbers(document, query) &&
    any(query.id, document.id) &&
    any(query.delivery, document.delivery?.state) &&
    numbers.includes((query.q ?? '').toLowerCase()) &&
    any(query.kind, document.kind) &&
    any(query.category, document.category) &&
    any(query.status, document.status) &&
    any(query.customerNumber, document.customerNumber) &&
    any(query.currency, document.gross.currency)
  );
}

function compare(a: InvoiceSummary, b: InvoiceSummary, sort: string): number {
  for (const part of sort.split(',')) {
    const key = part.replace('-', '') as 'issueDate' | 'gross' | 'status' | 'delivery';
    const [x, y] = [a[key], b[key]].map((value) => {
      if (value === undefined || key === 'issueDate') return value as string | undefined;
      if (typeof value === 'string') return key === 'status' ? URGENCY.indexOf(value) : value;
      return 'amount' in value ? Number(value.amount) : URGENCY.indexOf(value.state);
    });
    if (x === y) continue;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x < y === part.startsWith('-') ? 1 : -1;
  }
  return a.id < b.id ? -1 : 1;
}

function totalsOf(documents: InvoiceSummary[]): InvoiceTotals[] {
  return [...new Set(documents.map((document) => document.gross.currency))].sort().map((currency) => {
    const mine = documents.filter((document) => document.gross.currency === currency);
    const cents = (key: 'gross' | 'open', of: InvoiceSummary[]) => of.reduce((all, one) => all + Number(one[key].amount) * 100, 0);
    const sum = (key: 'gross' | 'open', of = mine) => money(Math.round(cents(key, of)), currency);
    const overdue = mine.filter((document) => document.status === 'overdue');
    return { currency, count: mine.length, gross: sum('gross'), open: sum('open'), overdue: sum('open', overdue) };
  });
}

function isSearchReadable(query: InvoiceQuery): boolean {
  const { id = [], delivery = [], serialNumber = [], orderNumber = [], numberFrom = '', amountField = 'gross' } = query;
  const isShort = id.length <= 200 && serialNumber.length <= 20 && [numberFrom, ...orderNumber].every(({ length }) => length <= 200);
  const areAmounts = [query.amountFrom ?? '0', query.amountTo ?? '0'].every((amount) => AMOUNT.test(amount));
  return isShort && areAmounts && delivery.every((state) => DELIVERIES.includes(state)) && ['gross', 'open'].includes(amountField);
}

function ensureReadable(query: InvoiceQuery): void {
  const { limit = 20, sort = '-issueDate', from = '2026-01-01', to = '2026-01-01', cursor = 'from-0' } = query;
  if (!isSearchReadable(query)) throw new ApiError('invalid', 'unreadable');
  const isReadable = limit > 0 && limit <= 200 && sort.split(',').every((key) => SORTS.test(key)) && cursor.startsWith('from-');
  if (!isReadable || [from, to].some((day) => Number.isNaN(Date.parse(day)))) throw new ApiError('invalid', 'unreadable');
}

function list(all: InvoiceSummary[], query: InvoiceQuery): InvoicePage {
  ensureReadable(query);
  const { limit = 20, sort = '-issueDate', cursor = 'from-0' } = query;
  const found = all.filter((document) => matches(document, query)).sort((a, b) => compare(a, b, sort));
  const start = Number(cursor.replace('from-', ''));
  const next = start + limit < found.length ? { next: `from-${start + limit}` } : {};
  return { items: found.slice(start, start + limit), page: { limit, ...next }, count: found.length, totals: totalsOf(found) };
}

function find(all: InvoiceSummary[], id: string): InvoiceSummary {
  const document = all.find((one) => one.id === id);
  if (!document) throw new ApiError('not-found', 'unknown');
  return document;
}

const LATER = ['reconcileInventory', 'createExport', 'getExport', 'cancelExport', 'getExportFile'];
const ORDERS = ['listOrders', 'getOrder', 'getOrderDocument', 'revealLicenceKey', 'watchOrders'];
const STATEMENTS = ['listStatementEntries', 'getStatement', 'getStatementFile', 'listContractCharges'];
const REPORTS = ['listReports', 'createReport', 'updateReport', 'deleteReport'];
const ENQUIRIES = [
  ...['listEnquiryForms', 'getEnquiryContext', 'createEnquiry', 'listEnquiries', 'getEnquiry', 'createEnquiryMessage', 'setEnquiryStatus'],
  ...['getEnquiryAttachment', 'createAttachment', 'getAttachment', 'putAttachmentPart', 'deleteAttachment'],
];
const INVOICES = ['listInvoices', 'getInvoice', 'forwardInvoice'];
const ACCOUNT = ['signIn', 'signOut', 'register', 'lookUpDocument'];
const OPERATIONS = [...ACCOUNT, ...INVOICES, ...ORDERS, ...STATEMENTS, ...REPORTS, ...ENQUIRIES, ...LATER];

/** Knows one person, no link out of an e-mail, and one document for guests. */
function createStagedAccounts(): Required<SignInPort & AccountPort & GuestPort> {
  const staleLink = () => {
    throw new ApiError('not-found', 'stale');
  };
  const document = example('guest-document.invoice') as GuestDocument;
  const seen = new Set<string>();
  return {
    signIn: ({ userId }, options) =>
      answer(options, () => {
        if (userId !== 'anne.claes') throw new ApiError('denied', 'unknown');
        return { session: { level: 'entitled', customers: [], operations: OPERATIONS } };
      }),
    signOut: (_, options) => answer(options, () => undefined),
    getProviderSignInUrl: (returnTo, options) => answer(options, () => `/sign-in?returnTo=${encodeURIComponent(returnTo)}`),
    register: (_, options) => answer(options, () => undefined),
    confirmRegistration: (_, options) => answer(options, staleLink),
    requestPasswordReset: (_, options) => answer(options, () => undefined),
    resetPassword: (_, options) => answer(options, staleLink),
    changePassword: (_, options) => answer(options, () => undefined),
    requestEntitlement: (_, options) => answer(options, () => undefined),
    lookUpDocument: ({ number }, options) =>
      answer(options, () => {
        if (number !== document.number) throw new ApiError('not-found', 'unknown');
        seen.add(document.id);
        return { document, expiresAt: '2026-11-24T10:15:00Z' };
      }),
    getGuestDocument: (id, options) =>
      answer(options, () => {
        if (!seen.has(id)) throw new ApiError('expired', 'not looked up');
        return document;
      }),
  };
}

/** 60 documents of three customers in three currencies, with credit notes, ties and missing due dates. */
export function createStagedClient(): StagedClient {
  const all = Array.from({ length: 60 }, (_, index) => createSummary(index));
  const customers = CUSTOMERS.map((customerNumber) => ({ customerNumber, name: `Company ${customerNumber}`, country: 'BE' }));
  return {
    ...createStagedAccounts(),
    ...createStagedOrders(),
    ...createStagedStatements(),
    ...createStagedReports(),
    ...createStagedEnquiries(),
    ...createStagedAttachments(),
    ...createStagedExports(({ ids, query = {} }) => {
      if (ids) return ids.map((id) => find(all, id));
      const { items } = list(all, { ...query, limit: 200 });
      return items;
    }),
    getSession: (options) => answer(options, () => ({ level: 'entitled', customers, operations: OPERATIONS })),
    forgetSession: () => undefined,
    listInvoices: (query, options) => answer(options, () => list(all, query)),
    getInvoice: (id, options) => answer(options, () => createDetail(find(all, id), all)),
    getInvoiceDocument: (id, documentId, options) =>
      answer(options, () => {
        const [file] = createDetail(find(all, id), all).documents;
        if (file?.id !== documentId) throw new ApiError('not-found', 'unknown');
        return { fileName: file.fileName, mediaType: file.mediaType, content: new Blob(['12345']) };
      }),
    forwardInvoice: (id, { to }, options) =>
      answer(options, () => {
        if (!to.length || to.some((address) => !address.includes('@'))) throw new ApiError('invalid', 'no address');
        find(all, id);
      }),
    reconcileInventory: (query, options) => answer(options, () => stageReconciliation(query)),
    getContacts: (country, options) =>
      answer(options, () => {
        if (country.toUpperCase() !== 'BE') throw new ApiError('not-found', 'no desk');
        return example('contacts.be') as Awaited<ReturnType<StagedClient['getContacts']>>;
      }),
  };
}
