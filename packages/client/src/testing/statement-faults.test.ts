import { test } from 'node:test';
import type { StatementEntry, StatementEntryPage, StatementEntryQuery, StatementSums } from '@csol/contract';
import { findOut, type Fault } from '../../test/faults.ts';

const inPages =
  (change: (page: StatementEntryPage, query: StatementEntryQuery) => StatementEntryPage): Fault =>
  (good) => ({ listStatementEntries: async (query, options) => change(await good.listStatementEntries(query, options), query) });
const inEntries = (change: (entry: StatementEntry) => object): Fault =>
  inPages((page) => ({ ...page, items: page.items.map((entry) => ({ ...entry, ...change(entry) })) }));
const inSums =
  (change: (sums: StatementSums) => object): Fault =>
  (good) => ({
    getStatement: async (query, options) => {
      const statement = await good.getStatement(query, options);
      return { ...statement, sections: statement.sections.map((sums) => ({ ...sums, ...change(sums) })) };
    },
  });
/** A back end that does not look at a parameter. */
const blindTo =
  (name: keyof StatementEntryQuery): Fault =>
  (good) => ({ listStatementEntries: (query, options) => good.listStatementEntries({ ...query, [name]: undefined }, options) });
const isSmall = ({ limit = 1000 }: StatementEntryQuery): boolean => limit < 1000 && limit > 1;
const euro = (amount: string) => ({ amount, currency: 'EUR' });

const faults: [fault: string, seed: Fault, words: RegExp][] = [
  [
    'a page loses its last entry',
    inPages((page, query) => (isSmall(query) ? { ...page, items: page.items.slice(0, -1) } : page)),
    /\{"limit":6\}\) leaves out payment P-0 /,
  ],
  [
    'a page begins with the last entry of the one before',
    (good) => {
      let last: StatementEntry[] = [];
      return {
        listStatementEntries: async (query, options) => {
          const page = await good.listStatementEntries(query, options);
          const items = query.cursor ? [...last, ...page.items] : page.items;
          last = page.items.slice(-1);
          return { ...page, items };
        },
      };
    },
    /page 2, repeats .* that page 1 already had/,
  ],
  ['any cursor is taken for the beginning', blindTo('cursor'), /"no cursor of mine"\}\) should reject with kind invalid, but answers/],
  [
    'the newest come first',
    inPages((page) => ({ ...page, items: page.items.toReversed() })),
    /of 2026-01-10 comes after .* of 2026-02-05/,
  ],
  [
    'payments come before the invoices of their day',
    inEntries(({ kind, id }) => (kind === 'payment' && id === 'pay_0' ? { date: '2026-03-10' } : {})),
    / comes after /,
  ],
  ['it counts the page', inPages((page) => ({ ...page, count: 3 })), /count is 3, and there are \d+ entries/],
  [
    'a payment settles what is not there',
    inEntries(({ applied }) => (applied ? { applied: applied.map((each) => ({ ...each, id: 'gone' })) } : {})),
    /settles .* \(gone\), which is not there/,
  ],
  [
    'a settlement bears another number',
    inEntries(({ applied }) => (applied ? { applied: applied.map((each) => ({ ...each, number: 'X-1' })) } : {})),
    /settles X-1 \(inv_10\), which is invoice 2026-10 /,
  ],
  [
    'payments count up',
    inEntries(({ kind, applied }) =>
      kind === 'payment' && applied ? { applied: applied.map((each) => ({ ...each, amount: `-${each.amount}` })) } : {},
    ),
    /is said to be open, and its entries make/,
  ],
  ['what is open is old', inEntries(({ open }) => (open ? { open: { ...open, amount: '1.00' } } : {})), /1\.00 is said to be open/],
  ['what is open is in dollars', inEntries(({ open }) => (open ? { open: { ...open, currency: 'USD' } } : {})), /in another currency/],
  ['a payment has no state', inEntries(({ state }) => (state ? { state: undefined } : {})), /is neither made nor pending/],
  ['an entry is of tomorrow', inPages((page) => ({ ...page, today: '2026-03-01' })), /is of 2026-\d\d-\d\d, and today is 2026-03-01/],
  ['the customer number is not looked at', blindTo('customerNumber'), /\["10482-BE"\]\}\) shows .* which does not belong there/],
  ['the last day is not looked at', blindTo('until'), /"until":"2026-\d\d-\d\d"\}\) shows .* which does not belong there/],
  ['the movements do not add up', inSums(() => ({ billed: euro('0.01') })), /do not lead from the opening to the closing balance/],
  ['the balance is another', inSums(() => ({ later: euro('0.01') })), /closing and later are not the balance/],
  ['a bucket is left out', inSums(({ ageing }) => ({ ageing: { ...ageing, buckets: [] } })), /the ageing adds up to/],
  [
    'a balance is not proved',
    inSums(({ proofs }) => ({ proofs: proofs.map((proof) => ({ ...proof, open: euro('0.01') })) })),
    /a balance is not what is open/,
  ],
  [
    'a period may end before it begins',
    (good) => ({ getStatement: (query, options) => good.getStatement({ ...query, to: query.from }, options) }),
    /getStatement\(\{"from":"2026-02-01","to":"2026-01-31"\}\) should reject with kind invalid, but answers/,
  ],
];

for (const [fault, seed, words] of faults) test(`finds it out where ${fault}`, () => findOut(seed, words));
