import { test } from 'node:test';
import type { InvoiceDetail, InvoiceLink, InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import { findOut, type Fault } from '../../test/faults.ts';

const inQuery = (change: (query: InvoiceQuery) => InvoiceQuery): Fault => (good) => ({
  listInvoices: (query, options) => good.listInvoices(change(query), options),
});
const inFirst = (change: (item: InvoiceSummary) => Partial<InvoiceSummary>): Fault => (good) => ({
  listInvoices: async (query, options) => {
    const page: InvoicePage = await good.listInvoices(query, options);
    return { ...page, items: page.items.map((item, index) => (index ? item : { ...item, ...change(item) })) };
  },
});
const inDetail = (change: (detail: InvoiceDetail) => Partial<InvoiceDetail>): Fault => (good) => ({
  getInvoice: async (id, options) => {
    const detail = await good.getInvoice(id, options);
    return { ...detail, ...change(detail) };
  },
});
const withoutLinks = (type: InvoiceLink['type']): Fault =>
  inDetail(({ links }) => ({ links: links.filter((link) => link.type !== type) }));

/** Answers a question about a range by comparing in another way. */
const inRanges = (without: InvoiceQuery, matches: (document: InvoiceSummary, query: InvoiceQuery) => boolean): Fault => (good) => ({
  listInvoices: async (query, options) => {
    if (!Object.keys(without).some((name) => query[name as 'numberFrom'] !== undefined)) return good.listInvoices(query, options);
    const { items } = await good.listInvoices({ limit: 200 });
    const id = items.filter((document) => matches(document, query)).map((document) => document.id);
    return good.listInvoices({ ...query, ...without, id }, options);
  },
});

const NO_NUMBERS = { numberFrom: undefined, numberTo: undefined };
const NO_AMOUNTS = { amountFrom: undefined, amountTo: undefined };
const numberless = (query: InvoiceQuery, name: 'orderNumber' | 'contractNumber'): InvoiceQuery =>
  query[name] ? { ...query, [name]: undefined, q: query[name][0]?.trim() } : query;

const faults: [fault: string, seed: Fault, words: RegExp][] = [
  ['ids are ignored', inQuery((query) => ({ ...query, id: undefined })), /\{"id":\[.*\}\) shows/],
  [
    'unknown ids match everything',
    inQuery((query) => (query.id?.length === 1 ? { ...query, id: [] } : query)),
    /"no-such-document"\]\}\) shows/,
  ],
  ['changes are ignored', inQuery((query) => ({ ...query, changedWithin: undefined })), /\{"changedWithin":1\}\) shows .* last changed/],
  [
    'changes are those of another day',
    inQuery(({ changedWithin, ...query }) => ({ ...query, ...(changedWithin && { changedWithin: Math.ceil(changedWithin / 9) }) })),
    /\{"changedWithin":\d+\}\) leaves out .* last changed/,
  ],
  ['the last number of a range is ignored', inQuery((query) => ({ ...query, numberTo: undefined })), /"numberTo":"[\d-]+"\}\) shows/],
  [
    'numbers of a range are compared as texts',
    inRanges(NO_NUMBERS, ({ number }, { numberFrom = '', numberTo = 'x' }) => number >= numberFrom && number <= numberTo),
    /"numberFrom":.*\}\) (shows|leaves out)/,
  ],
  [
    'an end of a range of numbers is left out',
    inRanges(NO_NUMBERS, ({ number }, { numberFrom }) => numberFrom === undefined || number.length > 8 || number > numberFrom),
    /"numberFrom":.*\}\) leaves out/,
  ],
  [
    'amounts of a range are compared with their sign',
    inRanges(NO_AMOUNTS, ({ gross, open }, { amountField, amountFrom = '0', amountTo = '1000000' }) => {
      const amount = Number((amountField === 'open' ? open : gross).amount);
      return amount >= Number(amountFrom) && amount <= Number(amountTo);
    }),
    /"amountField":"gross".*\}\) leaves out creditNote/,
  ],
  [
    'ranges look at gross only',
    inQuery((query) => ({ ...query, amountField: undefined })),
    /"amountField":"open".*\}\) (shows|leaves out)/,
  ],
  [
    'the smallest amount is left out',
    inQuery((query) => (query.amountFrom ? { ...query, amountFrom: `${Number(query.amountFrom) + 0.01}` } : query)),
    /"amountFrom":.*\}\) leaves out/,
  ],
  ['delivery is ignored', inQuery((query) => ({ ...query, delivery: undefined })), /\{"delivery":\["\w+"\]\}\) shows/],
  ['a part of an order number is enough', inQuery((query) => numberless(query, 'orderNumber')), /"orderNumber":.*, which does not name it/],
  ['orders of lines are not looked at, the links name them', inRangesOfLines(), /"orderNumber":\["O-LINE"\]\}\) leaves out/],
  ['contracts are compared with their letter case', inQuery(byCase('contractNumber')), /\{"contractNumber":\[" ma-\d "\]\}\) leaves out/],
  [
    'purchase orders are compared with their letter case',
    inQuery(byCase('purchaseOrderNumber')),
    /\{"purchaseOrderNumber":\[" po-\d+ "\]\}\) leaves out/,
  ],
  ['purchase orders are ignored', inQuery((query) => ({ ...query, purchaseOrderNumber: undefined })), /"purchaseOrderNumber":.*\}\) shows/],
  ['serial numbers are ignored', inQuery((query) => ({ ...query, serialNumber: undefined })), /"serialNumber":.*which does not name it/],
  [
    'a payment leads nowhere',
    inQuery((query) => (query.paymentNumber ? { ...query, paymentNumber: ['none'] } : query)),
    /"paymentNumber":\["PAY-\d"\]\}\) leaves out/,
  ],
  ['machines are found and not linked to', machinesByOrder(), /"serialNumber":.*which does not name it/],
  ['contracts are not linked to', withoutLinks('contract'), /is of the contract MA-\d, which is not among its links/],
  [
    'statuses are sorted by their codes',
    inQuery((query) => ({ ...query, sort: query.sort?.replace('status', 'category') })),
    /Sorted by -?status, /,
  ],
  [
    'deliveries are sorted upside down',
    inQuery(({ sort, ...query }) => ({ ...query, sort: turn(sort) })),
    /Sorted by -?delivery, .* comes after/,
  ],
  [
    'kinds are not sorted by',
    inQuery((query) => ({ ...query, sort: query.sort?.replace('kind', 'number') })),
    /Sorted by kind, .* stands apart/,
  ],
  [
    'documents without a value come first',
    missingFirst('purchaseOrderNumber'),
    /Sorted by purchaseOrderNumber, .* comes after .* which has no value/,
  ],
  [
    'the document has another delivery',
    inDetail(() => ({ delivery: undefined })),
    /the list says delivery \w+, the document itself undefined/,
  ],
  [
    'the document changed before it was there',
    inFirst(() => ({ changedAt: '2020-01-01T00:00:00Z' })),
    /was changed \(2020.*before it was added/,
  ],
  ['an instant is none', inFirst(() => ({ addedAt: 'yesterday' })), /yesterday is no instant/],
];

/** Loses documents that only a line links to the order. */
function inRangesOfLines(): Fault {
  return inQuery((query) => (query.orderNumber?.[0] === 'O-LINE' ? { ...query, q: 'O-LINE' } : query));
}

/** Takes a number for another one where its letters are of another case than the document's. */
function byCase(name: 'contractNumber' | 'purchaseOrderNumber'): (query: InvoiceQuery) => InvoiceQuery {
  return (query) => (query[name]?.some((number) => /[a-z]/.test(number) && number !== 'po_100%') ? { ...query, [name]: ['none'] } : query);
}

/** Finds more machines than documents name. */
function machinesByOrder(): Fault {
  return inQuery((query) => (query.serialNumber?.length === 1 ? { ...query, serialNumber: undefined, kind: ['invoice'] } : query));
}

/** Puts documents without a value before all others. */
function missingFirst(name: 'purchaseOrderNumber'): Fault {
  return (good) => ({
    listInvoices: async (query, options) => {
      const page = await good.listInvoices(query, options);
      if (!query.sort?.includes(name)) return page;
      return { ...page, items: page.items.toSorted((a, b) => Number(a[name] !== undefined) - Number(b[name] !== undefined)) };
    },
  });
}

/** Turns the direction of a sort by delivery. */
function turn(sort: string | undefined): string | undefined {
  if (!sort?.includes('delivery')) return sort;
  return sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
}

for (const [fault, seed, words] of faults) test(`finds it out where ${fault}`, () => findOut(seed, words));
