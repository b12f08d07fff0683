/** Desks of a country that has no pack, as a back end may know them. */
import example from '@csol/contract/examples/contacts.be.json';
import context from '@csol/contract/examples/enquiry-context.json';
import session from '@csol/contract/examples/session.entitled.json';
import type { Contacts, EnquiryPromise } from '@csol/contract';
import { HttpResponse } from 'msw';
import { formsOf } from './enquiry-forms.ts';
import type { Scenario } from './scenario.ts';

const DAY_MS = 864e5;

/** A desk for each of the subjects that the contract names, at invented numbers. */
const subjects = ['hardware', 'software', 'pc', 'hardDisk', 'licenceKeys', 'parts'] as const;
const lines: Contacts['lines'] = subjects.map((subject, index) => {
  const number = `+4799555010${index}`;
  return { type: 'phone', subject, number, display: `99 55 50 10${index}`, ...(index === 0 && { vanity: '99 55-IRON' }) };
});

const norway: Contacts = {
  ...(example as Contacts),
  country: 'NO',
  name: 'Administrativ kundeservice',
  timeZone: 'Europe/Oslo',
  languages: ['nb', 'en'],
  address: ['Lakkegata 53', '0187 Oslo'],
  lines,
};

const hostile: Contacts = {
  ...norway,
  name: '<img src=x onerror=alert(1)>',
  url: 'javascript:alert(1)',
  email: 'desk@example.com?bcc=everyone@example.com',
  lines: [
    { type: 'phone', number: 'javascript:alert(1)', display: '99 55 50 11' },
    { type: 'phone', number: '+4799555010', display: '<b>99 55 50 10</b>' },
  ],
  address: ['<script>alert(1)</script>', '{{constructor}}'],
  timeZone: 'Nowhere/Never',
  languages: ['xx-nonsense!', 'en'],
};

const long: Contacts = {
  ...norway,
  name: 'Kundeservice'.repeat(900),
  email: `${'x'.repeat(10_000)}@example.com`,
  address: ['9'.repeat(10_000)],
};

/** The invoice that the contract's example is about. */
export const INVOICE = 'invoice:inv_8Kx2mQ4v';

/** In a day, on the half hour. */
const promise = (): EnquiryPromise => {
  const hour = new Date(Date.now() + DAY_MS).toISOString().slice(0, 14);
  return { by: `${hour}30:00Z`, timeZone: 'Europe/Brussels' };
};

/** Whose numbers are known, and what is promised to those who write. */
const caller: Scenario = {
  'session': () => HttpResponse.json(session),
  'enquiry-context': ({ request }) => {
    const isAsked = new URL(request.url).searchParams.getAll('about').includes(INVOICE);
    const facts = context.facts.map(({ line: _, ...fact }) => ({ ...fact, about: INVOICE, kind: 'invoice' }));
    return HttpResponse.json({ facts: isAsked ? facts : [], known: [] });
  },
  'enquiry-forms': () => HttpResponse.json({ ...formsOf([], 'en'), promise: promise() }),
};

export const contacts = {
  'desk-for-callers': caller,
  'desk-of-norway': { 'contacts/:country': () => HttpResponse.json(norway) },
  'hostile-desk': { 'contacts/:country': () => HttpResponse.json(hostile) },
  'long-desk': { 'contacts/:country': () => HttpResponse.json(long) },
} satisfies Record<string, Scenario>;
