/** Billing set against inventory: findings of each kind, none, very many, and what can go wrong. */
import type { ReconciliationItem, ReconciliationPage, Session } from '@csol/contract';
import reconciliationExample from '@csol/contract/examples/reconciliation.page.json';
import entitledExample from '@csol/contract/examples/session.entitled.json';
import { HttpResponse, type HttpResponseResolver } from 'msw';
import { creditNote, examplePage, richInvoice } from './documents.ts';
import { faults, neverAnswer, refuseExpired } from './faults.ts';
import type { Scenario } from './scenario.ts';

const example = reconciliationExample as ReconciliationPage;
const [gone, idle] = example.items as [ReconciliationItem, ReconciliationItem];
const [line] = gone.lines as [ReconciliationItem['lines'][number]];
const none = { billedNotInstalled: 0, installedNotBilled: 0, billedTwice: 0 };
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const noTotals = { billedNotInstalled: [], installedNotBilled: [], billedTwice: [] };
const quarter = example.period;

/** Two companies of one group. */
const session = {
  ...entitledExample,
  customers: [...entitledExample.customers, { customerNumber: '10519-BE', name: 'Dender Textiles NV', country: 'BE' }],
} as Session;

const stray: ReconciliationItem[] = [
  gone,
  { ...gone, serialNumber: '78-0E4C1', machine: '4662-6H2', installedOn: '2026-10-12', removedOn: undefined },
  {
    finding: 'billedNotInstalled',
    serialNumber: '02-7F3PQ',
    customerNumber: '10519-BE',
    period: quarter,
    amounts: [eur('310.00'), { amount: '4800.00', currency: 'SEK' }],
    lines: [
      { ...line, id: richInvoice.id, number: richInvoice.number, net: eur('310.00') },
      { ...line, id: 'inv_s', number: '2026-104301', lineNumber: '14', category: 'software', net: { amount: '4800.00', currency: 'SEK' } },
    ],
  },
];

const twice: ReconciliationItem = {
  ...gone,
  finding: 'billedTwice',
  serialNumber: '06-7A1B2',
  removedOn: undefined,
  period: { from: '2026-09-01', to: '2026-09-30' },
  amounts: [eur('830.00')],
  lines: [
    { ...line, net: eur('415.00') },
    {
      ...line,
      id: 'inv_t',
      number: '2026-104388',
      issueDate: '2026-09-02',
      net: eur('415.00'),
      period: { from: '2026-09-01', to: '2026-11-30' },
    },
  ],
};

const open: ReconciliationItem[] = [
  idle,
  { ...idle, serialNumber: '06-9ZK2B', installedOn: undefined, period: quarter },
  {
    ...idle,
    serialNumber: '06-9ZK2C',
    installedOn: '2019-03-04',
    removedOn: '2026-08-31',
    period: { from: '2026-07-01', to: '2026-08-31' },
  },
];

/** Answers as a back end does: by finding, in pages. */
function answer(items: readonly ReconciliationItem[], change: Partial<ReconciliationPage> = {}): HttpResponseResolver {
  return ({ request }) => {
    const { searchParams } = new URL(request.url);
    const asked = searchParams.getAll('finding');
    const found = items.filter(({ finding }) => asked.length === 0 || asked.includes(finding));
    const [start, limit] = [Number(searchParams.get('cursor') ?? 0), Number(searchParams.get('limit'))];
    const next = start + limit < found.length ? `${start + limit}` : undefined;
    const counts = items.reduce((all, { finding }) => ({ ...all, [finding]: all[finding] + 1 }), none);
    return HttpResponse.json({
      ...example,
      period: { from: searchParams.get('from'), to: searchParams.get('to') },
      totals: { ...noTotals, billedNotInstalled: [eur('1555.00'), { amount: '4800.00', currency: 'SEK' }], billedTwice: [eur('830.00')] },
      counts,
      items: found.slice(start, start + limit),
      page: { limit, ...(next && { next }) },
      count: found.length,
      ...change,
    });
  };
}

const all = [...stray, ...open, twice];
const nothing = { totals: noTotals };
const single = { totals: { ...noTotals, billedNotInstalled: [eur('1245.00')] } };
const many = Array.from({ length: 340 }, (_, at) => ({ ...gone, serialNumber: `78-${String(at).padStart(5, '0')}` }));

const hostile: ReconciliationItem[] = [
  { ...gone, serialNumber: '<img src=x onerror=alert(1)>', machine: '{{7*7}}', customerNumber: '\u202e10482', contractNumber: '=1+1' },
  { ...gone, serialNumber: '9'.repeat(2000), lines: [{ ...line, number: 'x'.repeat(2000), lineNumber: '7'.repeat(200) }] },
];

/** The first question is for what is billed and not installed; a press on another tab asks anew. */
function answerFirst(later: HttpResponseResolver): HttpResponseResolver {
  return (info) => {
    const isFirst = new URL(info.request.url).searchParams.get('finding') === 'billedNotInstalled';
    return (isFirst ? answer(all) : later)(info);
  };
}

/** A list whose documents are there, over an inventory that answers so. */
function withInventory(reconcile: HttpResponseResolver): Scenario {
  return {
    invoices: () => HttpResponse.json(examplePage),
    [`invoices/${richInvoice.id}`]: () => HttpResponse.json(richInvoice),
    [`invoices/${creditNote.id}`]: () => HttpResponse.json(creditNote),
    session: () => HttpResponse.json(session),
    'inventory/reconciliation': reconcile,
  };
}

export const inventory = {
  findings: withInventory(answer(all)),
  'many-findings': withInventory(answer(many, single)),
  'no-findings': withInventory(answer([], nothing)),
  'nothing-to-compare': withInventory(answer([], { ...nothing, compared: { invoices: 0, lines: 0, machines: 0 } })),
  'hostile-findings': withInventory(answer(hostile, single)),
  'findings-never-come': withInventory(neverAnswer),
  'findings-answer-once': withInventory(answerFirst(neverAnswer)),
  'findings-fail-later': withInventory(answerFirst(() => HttpResponse.error())),
  'findings-expire-later': withInventory(answerFirst(refuseExpired)),
  'findings-denied': withInventory(faults.denied['*']),
  'findings-expired': withInventory(refuseExpired),
  'findings-limited': withInventory(faults.limited['*']),
  'findings-fail': withInventory(faults['server-error']['*']),
} satisfies Record<string, Scenario>;
