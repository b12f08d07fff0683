import { test } from 'node:test';
import type { ReconciliationItem, ReconciliationPage, ReconciliationQuery } from '@csol/contract';
import { findOut, type Fault } from '../../test/faults.ts';

/** A fault in what comes back. */
const inPages =
  (change: (page: ReconciliationPage) => ReconciliationPage): Fault =>
  (good) => ({ reconcileInventory: async (query, options) => change(await good.reconcileInventory(query, options)) });
const inItems = (change: (item: ReconciliationItem) => ReconciliationItem): Fault =>
  inPages((page) => ({ ...page, items: page.items.map(change) }));
/** A back end that does not look at some parameters. */
const blindTo =
  (...names: (keyof ReconciliationQuery)[]): Fault =>
  (good) => ({
    reconcileInventory: (query, options) => {
      const seen = Object.entries(query).filter(([name]) => !names.includes(name as keyof ReconciliationQuery));
      return good.reconcileInventory(Object.fromEntries(seen), options);
    },
  });

const faults: [fault: string, seed: Fault, words: RegExp][] = [
  [
    'the sum is not that of the lines',
    inItems((item) => ({ ...item, amounts: item.amounts.map((amount) => ({ ...amount, amount: '0.01' })) })),
    /the lines add up to .* EUR, not 0.01/,
  ],
  [
    'days lie outside the period',
    inItems((item) => ({ ...item, period: { from: '2020-01-01', to: '2020-01-02' } })),
    /2020-01-02 is not within 2026-07-01 to 2026-09-30/,
  ],
  [
    'one invoice is said to bill twice',
    inItems((item) => ({ ...item, lines: item.lines.map((line) => ({ ...line, id: 'inv_1' })) })),
    /billedTwice .* rests on 1 invoice/,
  ],
  [
    'it counts the page instead of the whole',
    inPages((page) => ({ ...page, count: page.items.length - 1 })),
    /count is 19, and there are 20 items/,
  ],
  [
    'it counts a finding wrongly',
    inPages((page) => ({ ...page, counts: { ...page.counts, billedTwice: 0 } })),
    /counts say 0 billedTwice, and there are 6/,
  ],
  [
    'a total is not that of the lines',
    inPages((page) => ({ ...page, totals: { ...page.totals, billedTwice: [{ amount: '1.00', currency: 'EUR' }] } })),
    /the lines of billedTwice, each once, add up to .* EUR, not 1.00/,
  ],
  [
    'a currency is left out of the totals',
    inPages((page) => ({ ...page, totals: { ...page.totals, billedNotInstalled: [] } })),
    /totals of billedNotInstalled are in nothing/,
  ],
  [
    'the finding is not looked at',
    blindTo('finding'),
    /shows installedNotBilled 06-1001 .* which does not belong there/,
  ],
  [
    'the counts are narrowed with the filter',
    (good) => ({
      reconcileInventory: async (query, options) => {
        const page = await good.reconcileInventory(query, options);
        return query.finding ? { ...page, counts: { ...page.counts, billedTwice: 1 } } : page;
      },
    }),
    /counts other findings differently/,
  ],
  [
    'the customer number is not looked at',
    blindTo('customerNumber'),
    /"not-a-customer-of-mine"\]}\) shows 20 items/,
  ],
  [
    'a page drops an item',
    (good) => ({
      reconcileInventory: async (query, options) => {
        const page = await good.reconcileInventory(query, options);
        return query.limit === 3 ? { ...page, items: page.items.slice(1) } : page;
      },
    }),
    /\{"limit":3\}\) leaves out billedNotInstalled 06-1000/,
  ],
  [
    'any cursor is taken for the beginning',
    blindTo('cursor'),
    /cursor":"no cursor of mine"}\) should reject with kind invalid, but answers|leads back to a page that came before/,
  ],
  [
    'a period may end before it begins',
    blindTo('from', 'to'),
    /"to":"2026-01-31"}\) should reject with kind invalid, but answers/,
  ],
];

for (const [fault, seed, words] of faults) test(`finds it out where ${fault}`, () => findOut(seed, words));
