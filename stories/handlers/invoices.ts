/** Lists and documents that a well-fed back end seldom has. */
import emptyPage from '@csol/contract/examples/invoices.empty.json';
import deniedProblem from '@csol/contract/examples/problem.denied.json';
import limitedProblem from '@csol/contract/examples/problem.limited.json';
import notFoundProblem from '@csol/contract/examples/problem.not-found.json';
import serverProblem from '@csol/contract/examples/problem.server-error.json';
import type { InvoicePage, InvoiceSummary } from '@csol/contract';
import { HttpResponse, type HttpResponseResolver } from 'msw';
import { creditNote, examplePage, richInvoice } from './documents.ts';
import { faults, neverAnswer, refuse, refuseExpired } from './faults.ts';
import type { Scenario } from './scenario.ts';

const [exampleCreditNote, exampleInvoice] = examplePage.items as [InvoiceSummary, InvoiceSummary];
const LONG = 10_000;

function answerList(items: InvoiceSummary[], change: Partial<InvoicePage> = {}): HttpResponseResolver {
  return () => HttpResponse.json({ ...examplePage, items, page: { limit: 20 }, count: items.length, ...change });
}

/** The first question names no sort; a press on a column's header does. */
function answerFirst(later: HttpResponseResolver): HttpResponseResolver {
  return (info) => {
    const isFirst = !new URL(info.request.url).searchParams.has('sort');
    return isFirst ? HttpResponse.json(examplePage) : later(info);
  };
}

/** Codes that this version of the widgets does not know, as a newer back end may send them. */
const unknownCodes: InvoiceSummary[] = [
  { ...exampleInvoice, id: 'inv_1', number: '2026-1', status: 'paused' as InvoiceSummary['status'] },
  { ...exampleInvoice, id: 'inv_2', number: '2026-2', category: 'cloud' as InvoiceSummary['category'] },
  { ...exampleInvoice, id: 'inv_3', number: '2026-3', kind: 'proForma' as InvoiceSummary['kind'] },
  {
    ...exampleInvoice,
    id: 'inv_4',
    number: '2026-4',
    gross: { amount: '1234567.891', currency: 'XQZ' },
    open: { amount: '-0.5', currency: 'XQZ' },
  },
  {
    ...exampleInvoice,
    id: 'inv_5',
    number: '2026-5',
    gross: { amount: '12.30', currency: '€' },
    open: { amount: '0', currency: 'euros' },
  },
];

const hostileTexts: InvoiceSummary[] = [
  { ...exampleInvoice, id: 'inv_1', number: '<img src=x onerror=alert(1)>', customerNumber: '<b>10482</b>' },
  { ...exampleInvoice, id: 'inv_2', number: '{{7*7}} ${7*7} &amp; “quotes”', customerNumber: "'; drop table invoice; --" },
  { ...exampleInvoice, id: 'inv_3', number: '\u202e99-6202', customerNumber: 'a\u0000b' },
];

const longTexts: InvoiceSummary[] = [
  { ...exampleInvoice, id: 'inv_1', number: '9'.repeat(LONG), customerNumber: 'x'.repeat(LONG) },
  {
    ...exampleInvoice,
    id: 'inv_2',
    number: 'Wörter mit Leerzeichen '.repeat(LONG / 20),
    status: 'y'.repeat(LONG) as InvoiceSummary['status'],
  },
  exampleCreditNote,
];

/** One total for each of six currencies, large ones among them. */
const manyTotals = ['EUR', 'SEK', 'USD', 'JPY', 'CAD', 'KWD'].map((currency, index) => {
  const money = (amount: string) => ({ amount, currency });
  return { currency, count: 10 ** index, gross: money('123456789.00'), open: money('2345678.50'), overdue: money('0.00') };
});

/** Documents, and what comes of sending one to colleagues. */
const documents: Scenario = {
  invoices: () => HttpResponse.json(examplePage),
  [`invoices/${richInvoice.id}`]: () => HttpResponse.json(richInvoice),
  [`invoices/${creditNote.id}`]: () => HttpResponse.json(creditNote),
};
const forward = (resolve: HttpResponseResolver): Scenario => ({ ...documents, [`invoices/${richInvoice.id}/forwards`]: resolve });

const forwards = {
  'forward-accepted': forward(() => new HttpResponse(null, { status: 202 })),
  'forward-never-answers': forward(neverAnswer),
  'forward-denied': forward(refuse(deniedProblem)),
  'forward-expired': forward(refuseExpired),
  'forward-limited': forward(refuse(limitedProblem, { 'Retry-After': '2400' })),
  'forward-fails': forward(refuse(serverProblem)),
} satisfies Record<string, Scenario>;

/** A document that comes while the page is open. */
const NOW = new Date().toISOString();
const news = [{ ...exampleInvoice, id: 'inv_new', number: '2026-9001', addedAt: NOW, changedAt: NOW }];

export const invoices = {
  news: {
    invoices: ({ request }) => {
      const isAboutNews = new URL(request.url).searchParams.has('changedWithin');
      return HttpResponse.json(isAboutNews ? { ...examplePage, items: news, page: { limit: 200 }, count: 1 } : examplePage);
    },
  },
  'no-invoices': { invoices: () => HttpResponse.json(emptyPage) },
  'no-invoice-matches': {
    invoices: ({ request }) => HttpResponse.json(new URL(request.url).searchParams.has('status') ? emptyPage : examplePage),
  },
  documents,
  ...forwards,
  'contacts-never-answer': { ...documents, 'contacts/NO': neverAnswer },
  'contacts-fail': { ...documents, 'contacts/NO': refuse(serverProblem) },
  'contacts-unknown': { ...documents, 'contacts/NO': refuse(notFoundProblem) },
  'document-of-others': { invoices: () => HttpResponse.json(examplePage), '*': refuse(notFoundProblem) },
  'document-never-answers': { invoices: () => HttpResponse.json(examplePage), ...faults['never-answers'] },
  'document-fails': { invoices: () => HttpResponse.json(examplePage), ...faults['server-error'] },
  'answers-once': { invoices: answerFirst(neverAnswer) },
  'fails-later': { invoices: answerFirst(() => HttpResponse.error()) },
  'expires-later': { invoices: answerFirst(refuseExpired) },
  'unknown-codes': { invoices: answerList(unknownCodes) },
  'hostile-texts': { invoices: answerList(hostileTexts) },
  'long-texts': { invoices: answerList(longTexts) },
  'many-currencies': { invoices: answerList(examplePage.items, { totals: manyTotals }) },
} satisfies Record<string, Scenario>;
