/** Accounts, whole and odd. */
import type { StatementEntry, StatementEntryPage } from '@csol/contract';
import { HttpResponse } from 'msw';
import type { Scenario } from './scenario.ts';

const TODAY = '2026-11-28';
const CATEGORIES = ['maintenance', 'education', 'hardware', 'services'] as const;

type Told = readonly [kind: StatementEntry['kind'], number: string, date: string, amount: string];

const entryOf = ([kind, number, date, amount]: Told, rest: Partial<StatementEntry> = {}): StatementEntry => ({
  ...{ id: `id-${number}`, kind, number, date, amount: { amount, currency: 'EUR' }, customerNumber: '10482-BE' },
  ...rest,
});

const settled = (number: string, amount: string) => [{ id: `id-${number}`, number, amount }];
const dayOf = (month: number, day: number): string => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** An invoice each month, most of them paid in the next. */
function billMonth(month: number): StatementEntry[] {
  const number = `2026-1044${String(month).padStart(2, '0')}`;
  const amount = `${900 + month * 37}.50`;
  const category = CATEGORIES[month % CATEGORIES.length];
  const invoice = entryOf(['invoice', number, dayOf(month, 3), amount], {
    ...{ ...(category && { category }), dueDate: dayOf(month + 1, 3), contractNumber: `MA-2033${month % 3}` },
  });
  if (month > 8) return [invoice];
  const paid = month % 4 === 0 ? '500.00' : amount;
  const payment = entryOf(['payment', `P-550${month}`, dayOf(month + 1, 1), `-${paid}`], { state: 'made', applied: settled(number, paid) });
  return [invoice, payment];
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap(billMonth);

/** An account of a year, in two currencies. */
export const exampleEntries: readonly StatementEntry[] = [
  ...months,
  entryOf(['creditNote', '2026-C0023', '2026-09-12', '-120.00'], { category: 'maintenance', applied: settled('2026-104404', '120.00') }),
  entryOf(['payment', 'P-5590', '2026-10-20', '-250.00'], { state: 'made' }),
  entryOf(['payment', 'P-5591', '2026-11-30', '-1233.00'], { state: 'pending', applied: settled('2026-104409', '1233.00') }),
  entryOf(['invoice', 'J-2041', '2026-10-07', '184000'], {
    ...{ amount: { amount: '184000', currency: 'JPY' }, category: 'hardware', dueDate: '2026-11-06', customerNumber: '20771-BE' },
  }),
];

/** A page that holds a whole account. */
export const accountOf = (items: readonly StatementEntry[], change: Partial<StatementEntryPage> = {}): StatementEntryPage => ({
  ...{ items: [...items], page: { limit: 1000 }, count: items.length, today: TODAY },
  ...change,
});

const hostile = entryOf(['invoice', '<img src=x onerror=alert(1)>', '2026-07-01', '1.00'], {
  ...{ customerNumber: '{{7*7}}', contractNumber: '\u202e99' },
});
const stray = entryOf(['payment', 'P-1', '2026-10-02', '-12.00'], { state: 'made', applied: settled('2025-9', '12.00') });
const many = Array.from({ length: 3000 }, (_, at) => entryOf(['invoice', `I-${at}`, dayOf(1 + (at % 11), 1 + (at % 28)), `${at}.10`]));
const list = (items: readonly StatementEntry[], change?: Partial<StatementEntryPage>): Scenario => ({
  'statement-entries': () => HttpResponse.json(accountOf(items, change)),
});

export const statements = {
  'example-account': list(exampleEntries),
  'no-entries': list([]),
  'settled-account': list(months.slice(0, 2)),
  'too-many-entries': list(exampleEntries, { count: 120_000, page: { limit: 1000, next: 'x' } }),
  'account-that-differs': list([...exampleEntries, stray]),
  'hostile-entries': list([hostile]),
  'long-account': list(many),
} satisfies Record<string, Scenario>;
