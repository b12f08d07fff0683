import { test } from 'node:test';
import type { InvoiceDetail, InvoicePage, InvoiceQuery } from '@csol/contract';
import { findOut, type Fault } from '../../test/faults.ts';
import { ApiError } from '../port/index.ts';

const inPage = (change: (page: InvoicePage, query: InvoiceQuery) => InvoicePage): Fault => (good) => ({
  listInvoices: async (query, options) => change(await good.listInvoices(query, options), query),
});
const inQuery = (change: (query: InvoiceQuery) => InvoiceQuery): Fault => (good) => ({
  listInvoices: (query, options) => good.listInvoices(change(query), options),
});
const inDetail = (change: (detail: InvoiceDetail) => InvoiceDetail): Fault => (good) => ({
  getInvoice: async (id, options) => change(await good.getInvoice(id, options)),
});
const inFirst = (change: (item: InvoicePage['items'][number]) => object): Fault =>
  inPage((page) => ({ ...page, items: page.items.map((item, index) => (index ? item : { ...item, ...change(item) })) }));

const STRANGER = { customerNumber: '1', name: 'Stranger NV', country: 'BE' };
const LATE_HOLIDAY = { easter: 1, hours: [{ from: '08:00', to: '25:00' }] };
const NATIONAL = { type: 'phone', number: '02 225', display: '02 225' } as const;

const faults: [fault: string, seed: Fault, words: RegExp][] = [
  [
    'pages overlap',
    (good) => ({
      listInvoices: async (query, options) => {
        const page = await good.listInvoices(query, options);
        if (!query.cursor || query.limit === 200) return page;
        const before = await good.listInvoices({ ...query, cursor: undefined }, options);
        return { ...page, items: [before.items[0]!, ...page.items.slice(1)] };
      },
    }),
    /page 2 repeats \w+ 2026-\d+ \(doc_\d+\) that page 1 already had/,
  ],
  [
    'a page loses its last document',
    inPage((page, { limit = 20 }) => (limit < 200 && limit > 1 ? { ...page, items: page.items.slice(0, -1) } : page)),
    /in pages of 20 leaves out \w+ 2026-\d+/,
  ],
  [
    'the cursor leads to the same page',
    inPage((page, { cursor }) => ({ ...page, page: { ...page.page, next: cursor ?? 'from-20' } })),
    /repeats|leads back/,
  ],
  [
    'an empty page goes on',
    inPage((page) => ({ ...page, items: [], page: { ...page.page, next: 'from-20' } })),
    /page 1 is empty and still names a next page/,
  ],
  [
    'the limit is not kept',
    inPage((page, { limit }) => ({ ...page, page: { ...page.page, limit: limit === 200 ? 200 : 50 } })),
    /says that its limit is 50/,
  ],
  ['the default limit is another', inQuery((query) => ({ limit: 25, ...query })), /says 25 and holds 25 documents; the contract says 20/],
  ['the count is that of the page', inPage((page) => ({ ...page, count: page.items.length })), /counts 20 documents; its pages show 60/],
  [
    'ties come in another order each time',
    inQuery((query) => ({ ...query, sort: query.limit === 200 ? query.sort : '-issueDate,gross' })),
    /order differs/,
  ],
  [
    'totals are those of the page',
    inPage((page) => {
      const [total] = page.totals;
      return total ? { ...page, totals: [{ ...total, gross: { ...total.gross, amount: '1.00' } }, ...page.totals.slice(1)] } : page;
    }),
    /gross in EUR is told as 1\.00, the documents add up to -?\d+\.\d{2}$/,
  ],
  [
    'one total over all currencies',
    inPage((page) => ({ ...page, totals: page.totals.slice(0, 1) })),
    /totals are of the currencies \[EUR\], the documents of \[EUR,JPY,SEK\]/,
  ],
  [
    'overdue is told of everything',
    inPage((page) => ({ ...page, totals: page.totals.map((total) => ({ ...total, overdue: { ...total.overdue, amount: '5.00' } })) })),
    /5\.00 EUR are overdue together, but 15\.00 EUR over the single statuses/,
  ],
  ['the oldest come first', inQuery((query) => ({ sort: 'issueDate', ...query })), /Sorted by -issueDate, .* comes after/],
  [
    'amounts are sorted as texts',
    inQuery((query) => ({ ...query, sort: query.sort?.replace('gross', 'number') })),
    /Sorted by -?gross, .* comes after/,
  ],
  [
    'the second sort key is ignored',
    inQuery((query) => ({ ...query, sort: query.sort?.split(',')[0] })),
    /Sorted by -issueDate, .* comes after/,
  ],
  [
    'a sort key is not sorted by',
    inQuery((query) => ({ ...query, sort: query.sort?.replace('category', 'number') })),
    /Sorted by category, .* stands apart from the others/,
  ],
  [
    'the status filter is ignored',
    inQuery((query) => ({ ...query, status: undefined })),
    /\{"status":\["\w+"\]\}\) shows .* does not belong there/,
  ],
  [
    'only the first of several values counts',
    inQuery((query) => ({ ...query, category: query.category?.slice(0, 1) })),
    /"category":\["\w+","\w+"\]\}\) leaves out/,
  ],
  [
    'filters are combined with or',
    inQuery((query) => (query.kind ? { ...query, category: undefined } : query)),
    /"kind":\["\w+"\],"category":\["\w+"\]\}\) shows/,
  ],
  [
    'the last day of a period is left out',
    inQuery((query) => ({ ...query, to: query.to?.replace(/..$/, '01') })),
    /"to":"2026-\d\d-\d\d"\}\) leaves out/,
  ],
  [
    'periods look at the issue date only',
    inQuery((query) => ({ ...query, dateField: undefined })),
    /"dateField":"dueDate".* (shows|leaves out)/,
  ],
  [
    'the search looks at letter case',
    inQuery((query) => (query.q?.startsWith('o-') ? { ...query, q: 'no such' } : query)),
    /\{"q":"o-\d+"\}\) leaves out \w+ 2026-\d+/,
  ],
  [
    'a % in the search stands for anything',
    inQuery((query) => ({ ...query, q: query.q?.replace('%', '') })),
    /\{"q":"%"\}\) shows .* does not have the text/,
  ],
  [
    'a stranger’s customer number is ignored',
    inQuery((query) => (query.customerNumber?.[0]?.startsWith('not') ? { ...query, customerNumber: [] } : query)),
    /not-a-customer-of-mine.* shows/,
  ],
  ['amounts are numbers', inFirst((item) => ({ gross: { ...item.gross, amount: 12.5 } })), /12\.5|amount/],
  ['an amount has no currency', inFirst(() => ({ open: { amount: '1.00' } })), /currenc/],
  [
    'a date has a time',
    inFirst(() => ({ issueDate: '2026-12-05T00:00:00Z' })),
    /issueDate: "2026-12-05T00:00:00Z" is no day as YYYY-MM-DD/,
  ],
  ['a day is not in the calendar', inFirst(() => ({ dueDate: '2026-02-30' })), /dueDate: "2026-02-30" is no day/],
  ['a paid invoice is still open', inFirst((item) => ({ status: 'paid', open: item.gross })), /is paid, and still -?\d+\.\d\d are open/],
  [
    'the list and the document differ',
    inDetail((detail) => ({ ...detail, status: 'credited' })),
    /the list says status \w+, the document itself credited/,
  ],
  [
    'the document has another amount',
    inDetail((detail) => ({ ...detail, open: { ...detail.open, amount: '0.01' } })),
    /the list says open .*, the document itself 0\.01/,
  ],
  [
    'links go one way only',
    inDetail((detail) => (detail.kind === 'invoice' ? { ...detail, links: [] } : detail)),
    /which does not link back/,
  ],
  [
    'a file has another size',
    inDetail((detail) => ({ ...detail, documents: detail.documents.map((file) => ({ ...file, size: 6 })) })),
    /has 5 bytes; the document says 6/,
  ],
];

const calls: [fault: string, seed: Fault, words: RegExp][] = [
  [
    'an unknown id gets some document',
    (good) => ({ getInvoice: (id, options) => good.getInvoice(id.startsWith('doc') ? id : 'doc_0', options) }),
    /unknown id should reject with kind not-found, but answers/,
  ],
  [
    'an unknown id is a server error',
    (good) => ({ getInvoice: (id, o) => good.getInvoice(id, o).catch(() => Promise.reject(new ApiError('server', 'oops'))) }),
    /should reject with kind not-found, but rejects with an ApiError of kind server/,
  ],
  [
    'errors of the platform get through',
    (good) => ({ getInvoice: (id, o) => good.getInvoice(id, o).catch(() => Promise.reject(new TypeError('x is undefined'))) }),
    /something that is no ApiError: TypeError: x is undefined/,
  ],
  [
    'an aborted call answers',
    (good) => ({ listInvoices: (query) => good.listInvoices(query) }),
    /aborted signal should reject with kind aborted, but answers/,
  ],
  [
    'a signal is looked at only before',
    (good) => ({ getContacts: (code, o) => good.getContacts(code, o?.signal?.aborted ? o : {}) }),
    /whose signal aborts should reject with kind aborted, but answers/,
  ],
  [
    'nonsense is taken for the default',
    inQuery((query) => ({ ...query, limit: Math.min(query.limit || 20, 200) })),
    /"limit":0\}\) should reject with kind invalid, but answers/,
  ],
  [
    'the list cannot be reached',
    () => ({ listInvoices: () => Promise.reject(new ApiError('network', 'unreachable')) }),
    /page 1, should answer, but rejects with an ApiError of kind network \(unreachable\)/,
  ],
  [
    'the session names other customers',
    (good) => ({ getSession: async (o) => ({ ...(await good.getSession(o)), customers: [STRANGER] }) }),
    /documents of customer \S+, who is not in the session/,
  ],
  [
    'the session has no list of operations',
    (good) => ({ getSession: async (o) => ({ ...(await good.getSession(o)), operations: undefined as never }) }),
    /The session has no list of operations/,
  ],
  [
    'the session allows nothing',
    (good) => ({ getSession: async (o) => ({ ...(await good.getSession(o)), operations: [] }) }),
    /does not allow listInvoices/,
  ],
  [
    'every country has the same desk',
    (good) => ({ getContacts: (_, o) => good.getContacts('BE', o) }),
    /getContacts\("ZZ"\) should reject with kind not-found, but answers/,
  ],
  [
    'countries are known in capitals only',
    (good) => ({ getContacts: (code, o) => good.getContacts(code === 'be' ? 'xx' : code, o) }),
    /getContacts\("be"\) should answer, but rejects/,
  ],
  [
    'a phone number is not written as E.164',
    (good) => ({ getContacts: async (code, o) => ({ ...(await good.getContacts(code, o)), lines: [NATIONAL] }) }),
    /02 225 is not written as E\.164/,
  ],
  [
    'the time zone does not exist',
    (good) => ({ getContacts: async (code, o) => ({ ...(await good.getContacts(code, o)), timeZone: 'Europe/Bruges' }) }),
    /Europe\/Bruges is no time zone/,
  ],
  [
    'a holiday has hours that no clock shows',
    (good) => ({ getContacts: async (code, o) => ({ ...(await good.getContacts(code, o)), holidays: [LATE_HOLIDAY] }) }),
    /08:00 to 25:00 is no span of opening hours/,
  ],
  [
    'an exceptional day does not exist',
    (good) => ({ getContacts: async (code, o) => ({ ...(await good.getContacts(code, o)), exceptions: [{ date: '2026-02-30' }] }) }),
    /2026-02-30 is no day of the calendar/,
  ],
];

for (const [fault, seed, words] of [...faults, ...calls]) test(`finds it out where ${fault}`, () => findOut(seed, words));
