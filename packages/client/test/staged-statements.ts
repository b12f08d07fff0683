import type { ContractChargeList, StatementEntry, StatementEntryPage, StatementEntryQuery, StatementSummary } from '@csol/contract';
import { ApiError, type StatementsPort } from '../src/port/index.ts';
import { answer, example } from './stage.ts';

const CUSTOMERS = ['10482-BE', '20931-SE'];
const TODAY = '2026-07-15';
const RANKS = { invoice: 0, creditNote: 1, payment: 2 } as const;
const amountOf = (cents: number): string => (cents / 100).toFixed(2);

/** Invoices, each third with a credit note, each second with a payment of all that is left of it; the last payment is on its way. */
function createEntries(index: number): StatementEntry[] {
  const [currency, customerNumber] = [index % 3 ? 'EUR' : 'SEK', CUSTOMERS[index % 2] ?? ''];
  const [date, cents] = [`2026-0${(index % 5) + 1}-10`, 10_050 + index * 700];
  const [credited, isPaid, isPending] = [index % 3 === 1 ? 1_000 : 0, index % 2 === 0, index === 18];
  const money = (value: number) => ({ amount: amountOf(value), currency });
  const down = (value: number) => ({
    amount: money(-value),
    applied: [{ id: `inv_${index}`, number: `2026-${index}`, amount: amountOf(value) }],
  });
  const open = isPaid && !isPending ? 0 : cents - credited;
  const own = { customerNumber, date };
  return [
    {
      ...{ id: `inv_${index}`, kind: 'invoice', number: `2026-${index}`, ...own, dueDate: `2026-0${(index % 5) + 2}-10` },
      ...{ amount: money(cents), open: money(open), category: 'maintenance' },
    },
    ...(credited
      ? [{ ...own, id: `crn_${index}`, kind: 'creditNote' as const, number: `C-${index}`, ...down(credited), open: money(0) }]
      : []),
    ...(isPaid
      ? [
          {
            ...{ id: `pay_${index}`, kind: 'payment' as const, number: `P-${index}`, customerNumber, date: `2026-0${(index % 5) + 2}-05` },
            ...{ state: isPending ? ('pending' as const) : ('made' as const), ...down(cents - credited) },
          },
        ]
      : []),
  ];
}

const keyOf = ({ date, kind, id }: StatementEntry): string => `${date} ${RANKS[kind]} ${id}`;

function list(all: readonly StatementEntry[], query: StatementEntryQuery): StatementEntryPage {
  const { limit = 1000, cursor = 'from-0', until = TODAY, customerNumber = CUSTOMERS } = query;
  const isDay = new Date(`${until}T00:00:00Z`).toISOString().startsWith(until);
  if (!isDay || limit < 1 || limit > 1000 || !cursor.startsWith('from-')) throw new ApiError('invalid', 'unreadable');
  const found = all.filter((entry) => entry.date <= until && customerNumber.includes(entry.customerNumber));
  const start = Number(cursor.replace('from-', ''));
  const next = start + limit < found.length ? { next: `from-${start + limit}` } : {};
  return { items: found.slice(start, start + limit), page: { limit, ...next }, count: found.length, today: TODAY };
}

/** An account of two customer numbers in two currencies. */
export function createStagedStatements(): Required<StatementsPort> {
  const all = Array.from({ length: 20 }, (_, index) => createEntries(index))
    .flat()
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    listStatementEntries: (query, options) => answer(options, () => list(all, query)),
    getStatement: ({ from, to }, options) =>
      answer(options, () => {
        if (to < from) throw new ApiError('invalid', 'ends before it begins');
        return example('statement') as StatementSummary;
      }),
    getStatementFile: ({ format }, options) =>
      answer(options, () => ({ fileName: `statement.${format}`, mediaType: 'application/octet-stream', content: new Blob(['12345']) })),
    listContractCharges: (_, options) => answer(options, () => example('contract-charges') as ContractChargeList),
  };
}
