/** Desks of a country that has no pack, as a back end may know them. */
import example from '@csol/contract/examples/contacts.be.json';
import type { Contacts } from '@csol/contract';
import { HttpResponse } from 'msw';
import type { Scenario } from './scenario.ts';

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

export const contacts = {
  'desk-of-norway': { 'contacts/:country': () => HttpResponse.json(norway) },
  'hostile-desk': { 'contacts/:country': () => HttpResponse.json(hostile) },
  'long-desk': { 'contacts/:country': () => HttpResponse.json(long) },
} satisfies Record<string, Scenario>;
