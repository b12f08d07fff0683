/** What stands below a statement: saved reports, links in their e-mails, files, and what a budget is made of. */
import serverProblem from '@csol/contract/examples/problem.server-error.json';
import deniedProblem from '@csol/contract/examples/problem.denied.json';
import limitedProblem from '@csol/contract/examples/problem.limited.json';
import notFoundProblem from '@csol/contract/examples/problem.not-found.json';
import invalidProblem from '@csol/contract/examples/problem.invalid.json';
import type { ContractChargeList, OrderPage, OrderSummary, Report } from '@csol/contract';
import { HttpResponse, type HttpResponseResolver } from 'msw';
import { neverAnswer, refuse, refuseExpired } from './faults.ts';
import { exampleOrders } from './orders.ts';
import type { Scenario } from './scenario.ts';
import { statements } from './statements.ts';

const account = statements['example-account'];
const mails = { format: 'pdf', language: 'en-BE', profile: 'BE' } as const;

const reportOf = (name: string, definition: Report['definition'], schedule?: Report['schedule']): Report => ({
  ...{ id: `rep_${name.length}`, name, definition, changedAt: '2026-11-20T09:12:00Z' },
  ...(schedule && { schedule }),
});

/** One of each kind: kept alone, sent to whoever has said so, and to nobody who has answered yet. */
const reports: readonly Report[] = [
  reportOf('Maintenance by month', { preset: 'thisYear', categories: ['maintenance'], groupBy: 'month' }),
  reportOf('Quarter for the auditor', { preset: 'lastQuarter' }, {
    ...{ ...mails, every: 'quarterly', nextOn: '2027-01-01' },
    recipients: [
      { email: 'maria.dubois@example.com', state: 'confirmed' },
      { email: 'auditor@example.org', state: 'ended' },
    ],
  }),
  reportOf('What is open', { preset: 'thisYear', layout: 'openItems' }, {
    ...{ ...mails, every: 'weekly', nextOn: '2026-11-30' },
    recipients: [{ email: 'anna.peeters@example.com', state: 'waiting' }],
  }),
];

/** Saved reports that can be read; what comes of anything else is for the scenario to say. */
const saved = (act: HttpResponseResolver): Scenario => ({
  ...account,
  reports: (info) => (info.request.method === 'GET' ? HttpResponse.json({ items: reports }) : act(info)),
  'reports/*': act,
});

const unread = (resolve: HttpResponseResolver): Scenario => ({ ...account, reports: resolve });
const taken = { ...invalidProblem, errors: [{ pointer: '/name', code: 'taken', detail: 'is taken' }] };

/** The report is sent to whoever is asked for; nobody of them has answered. */
const schedule: HttpResponseResolver = async ({ request }) => {
  const { every, format, recipients } = (await request.json()) as { every: 'weekly'; format: 'pdf'; recipients: string[] };
  const asked = recipients.map((email) => ({ email, state: 'waiting' as const }));
  const [first] = reports as [Report];
  return HttpResponse.json({ ...first, schedule: { ...mails, every, format, nextOn: '2026-11-30', recipients: asked } });
};

const savedReports = {
  'saved-reports': saved(schedule),
  'saved-never': unread(neverAnswer),
  'saved-failed': unread(refuse(serverProblem)),
  'saved-denied': unread(refuse(deniedProblem)),
  'saved-taken': saved(refuse(taken)),
  'saved-too-many': saved(refuse(limitedProblem)),
  'saved-without-mails': saved(refuse(notFoundProblem)),
} satisfies Record<string, Scenario>;

const done: HttpResponseResolver = () => new HttpResponse(null, { status: 204 });

/** Nobody is signed in, as in the mailbox of whoever gets a report. */
const recipient = (answer: HttpResponseResolver): Scenario => ({ 'report-recipients/*': answer, '*': refuseExpired });

const [, placed] = exampleOrders.items as [OrderSummary, OrderSummary];
const coming: OrderPage = {
  ...exampleOrders,
  items: [
    { ...placed, id: 'ord_1', number: 'O-204418', nextExpected: { on: '2026-12-10', basis: 'promised' } },
    { ...placed, id: 'ord_2', number: 'O-204502', nextExpected: { on: '2027-02-16', basis: 'estimated' } },
  ],
};
const inEuros = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });
const charges: ContractChargeList = {
  items: [
    {
      ...{ contractNumber: 'MA-20331', customerNumber: '10482-BE', description: 'Maintenance of 12 servers' },
      ...{ amount: inEuros('1245.00'), months: 3, nextOn: '2027-01-01', endsOn: '2028-12-31' },
    },
    {
      ...{ contractNumber: 'SW-40112', customerNumber: '10482-BE', description: 'Software subscription' },
      ...{ amount: inEuros('389.90'), months: 1, nextOn: '2026-12-15', isEstimated: true },
    },
  ],
  today: '2026-11-28',
};

const budgetOf = (orders: HttpResponseResolver): Scenario => ({
  ...account,
  orders,
  'contract-charges': () => HttpResponse.json(charges),
});
const fileOf = (file: HttpResponseResolver): Scenario => ({ ...account, 'statement/file': file });

export const statementExtras = {
  ...savedReports,
  'recipient-is-known': recipient(done),
  'recipient-never': recipient(neverAnswer),
  'recipient-unknown': recipient(refuse(notFoundProblem)),
  'recipient-failed': recipient(refuse(serverProblem)),
  'example-budget': budgetOf(() => HttpResponse.json(coming)),
  'budget-never': budgetOf(neverAnswer),
  'budget-failed': budgetOf(refuse(serverProblem)),
  'budget-of-nothing': {
    ...statements['settled-account'],
    orders: () => HttpResponse.json({ ...coming, items: [] }),
    'contract-charges': () => HttpResponse.json({ ...charges, items: [] }),
  },
  'statement-file-never': fileOf(neverAnswer),
  'statement-file-failed': fileOf(refuse(serverProblem)),
} satisfies Record<string, Scenario>;
