import { test } from 'node:test';
import type { OrderPage, OrderQuery, OrderSummary } from '@csol/contract';
import { findOut, type Fault } from '../../test/faults.ts';

type FaultRow = [fault: string, seed: Fault, words: RegExp];

const inPage = (change: (page: OrderPage, query: OrderQuery) => OrderPage): Fault => (good) => ({
  listOrders: async (query, options) => change(await good.listOrders(query, options), query),
});
const inQuery = (change: (query: OrderQuery) => OrderQuery): Fault => (good) => ({
  listOrders: (query, options) => good.listOrders(change(query), options),
});
const inRows = (change: (order: OrderSummary) => object): Fault =>
  inPage((page) => ({ ...page, items: page.items.map((order) => ({ ...order, ...change(order) })) }));

/** Sorts a page once more, by something of its own. */
const sorting = (isMeant: (sort: string) => boolean, compare: (a: OrderSummary, b: OrderSummary) => number): Fault =>
  inPage((page, { sort = '-orderedOn' }) => (isMeant(sort) ? { ...page, items: page.items.toSorted(compare) } : page));
const hasTotal = ({ total }: OrderSummary) => Number(total !== undefined);
const byPromise = ({ nextExpected }: OrderSummary) => Number(nextExpected !== undefined);

const list: FaultRow[] = [
  [
    'a page loses its last order',
    inPage((page, { limit = 20 }) => (limit < 200 && limit > 1 ? { ...page, items: page.items.slice(0, -1) } : page)),
    /in pages of 15 leaves out order O-41\d+/,
  ],
  ['the count is that of the page', inPage((page) => ({ ...page, count: page.items.length })), /counts 15 orders; its pages show 45/],
  [
    'the total is another',
    inPage((page) => ({ ...page, totals: page.totals.map((each) => ({ ...each, total: { ...each.total, amount: '1.00' } })) })),
    /total in EUR is told as 1\.00, the orders add up to \d+/,
  ],
  [
    'orders without a total are counted in the totals',
    inPage((page) => ({ ...page, totals: page.totals.map((each) => ({ ...each, count: each.count + 1 })) })),
    /totals count \d+ orders in EUR, there are \d+/,
  ],
  ['the oldest come first', inQuery((query) => ({ sort: 'orderedOn', ...query })), /Sorted by -orderedOn, .* comes after/],
  [
    'ties come the other way round downwards',
    sorting((sort) => sort === '-orderedOn', (a, b) => (`${a.orderedOn} ${a.id}` < `${b.orderedOn} ${b.id}` ? 1 : -1)),
    /Sorted by -orderedOn, .* which is its equal: then the ids decide/,
  ],
  [
    'orders without a total come first, upwards',
    sorting((sort) => sort === 'total', (a, b) => hasTotal(a) - hasTotal(b)),
    /Sorted by total, .* which has no value/,
  ],
  [
    'orders of which nothing is expected come first, downwards',
    sorting((sort) => sort === '-expectedOn', (a, b) => byPromise(a) - byPromise(b)),
    /Sorted by -expectedOn, .* which has no value/,
  ],
  [
    'statuses are sorted as texts',
    sorting((sort) => sort === 'status', (a, b) => (a.status < b.status ? -1 : 1)),
    /Sorted by status, .* with \d comes after .* with \d/,
  ],
  ['the second sort key is ignored', inQuery((query) => ({ ...query, sort: query.sort?.split(',')[0] })), /Sorted by -orderedOn, /],
  ['the kind filter looks at one kind', inQuery((query) => ({ ...query, kind: query.kind?.slice(1) })), /"kind":\["software"\]\}\) shows/],
  ['the status filter is ignored', inQuery((query) => ({ ...query, status: undefined })), /"status":\["\w+"\]\}\) shows/],
  [
    'filters are combined with or',
    inQuery((query) => (query.kind ? { ...query, customerNumber: undefined } : query)),
    /"kind":\["\w+"\],"customerNumber":\["[^"]+"\]\}\) shows/,
  ],
  ['the exception filter is ignored', inQuery((query) => ({ ...query, exception: undefined })), /"exception":"open"\}\) shows/],
  [
    'none means any',
    inQuery((query) => ({ ...query, exception: query.exception === 'none' ? undefined : query.exception })),
    /"exception":"none"\}\) shows/,
  ],
  [
    'periods look at the order date only',
    inQuery((query) => ({ ...query, dateField: undefined })),
    /"dateField":"expectedOn".* (shows|leaves out)/,
  ],
  [
    'the last day is left out',
    inQuery((query) => ({ ...query, to: query.to?.replace(/..$/, '01') })),
    /"to":"2026-\d\d-\d\d"\}\) leaves out/,
  ],
  [
    'tracking numbers are not looked at',
    inPage((page, { q = 'none' }) => ({
      ...page,
      items: page.items.filter(({ trackings }) => !trackings.some(({ number }) => number.endsWith(q))),
    })),
    /\{"q":"[^"]+"\}\) leaves out/,
  ],
  ['a % in the search stands for anything', inQuery((query) => ({ ...query, q: query.q?.replace('%', '') })), /\{"q":"%"\}\) shows/],
  [
    'the search looks at letter case',
    inQuery((query) => (query.q?.startsWith('o-') ? { ...query, q: 'no such' } : query)),
    /\{"q":"o-\d+"\}\) leaves out/,
  ],
  ['changedWithin is ignored', inQuery((query) => ({ ...query, changedWithin: undefined })), /changedWithin":1\}\) shows .* last changed/],
  [
    'changedWithin is in minutes',
    inQuery((query) => ({ ...query, changedWithin: query.changedWithin && Math.ceil(query.changedWithin / 60) })),
    /changedWithin":86400\}\) leaves out .* last changed/,
  ],
  [
    'a stranger’s customer number is ignored',
    inQuery((query) => (query.customerNumber?.[0]?.startsWith('not') ? { ...query, customerNumber: [] } : query)),
    /not-a-customer-of-mine.* shows/,
  ],
  [
    'nonsense is taken for the default',
    inQuery((query) => ({ ...query, status: undefined })),
    /"status":\["lost"\]\}\) should reject with kind invalid/,
  ],
];

const row: FaultRow[] = [
  ['a day is none', inRows(() => ({ orderedOn: '2026-02-30' })), /orderedOn: "2026-02-30" is no day/],
  [
    'an order changed before it was there',
    inRows(() => ({ changedAt: '2020-01-01T00:00:00Z' })),
    /was changed \(2020.*before it was added/,
  ],
  ['an order is of no kind', inRows(() => ({ kinds: [] })), /is of no kind/],
  ['more has come than there is', inRows(() => ({ progress: { shipments: 1, delivered: 2 } })), /2 of 1 shipments have come/],
  [
    'a link runs a script',
    inRows(() => ({ trackings: [{ carrier: 'X', number: '1', link: 'javascript:alert(1)' }] })),
    /javascript:alert\(1\) is no link to a page over https/,
  ],
  ['the list has no trackings', inRows(() => ({ trackings: [] })), /the list says trackings , the order itself Example Cargo TR/],
];

for (const [fault, seed, words] of [...list, ...row]) {
  test(`finds it out where ${fault}`, () => findOut(seed, words, (client) => ({ session: client, orders: client })));
}
