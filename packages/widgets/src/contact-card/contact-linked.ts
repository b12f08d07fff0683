/** A desk as search engines and assistants read it: JSON-LD in the words of schema.org. A chunk of its own. */
import type { ContactLine, Contacts, OpeningSpan } from '@csol/contract';
import { safeHref } from '@csol/core';
import { html, render } from 'lit';

type Subject = NonNullable<ContactLine['subject']>;

const DAYS = [
  'https://schema.org/Monday',
  'https://schema.org/Tuesday',
  'https://schema.org/Wednesday',
  'https://schema.org/Thursday',
  'https://schema.org/Friday',
  'https://schema.org/Saturday',
  'https://schema.org/Sunday',
];

/** The kinds of help that search engines know; all else is `customer support`. */
const KINDS: Readonly<Partial<Record<Subject, string>>> = {
  hardware: 'technical support',
  software: 'technical support',
  pc: 'technical support',
  hardDisk: 'technical support',
  invoices: 'billing support',
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const listOf = <T>(list: readonly T[] | undefined): readonly T[] => (Array.isArray(list) ? (list as readonly T[]) : []);

/** Nothing of hours that are none. */
function toSpan(span: OpeningSpan | null): object[] {
  const dayOfWeek = listOf(span?.days).flatMap((day) => DAYS[day - 1] ?? []);
  // Its times have no 24:00.
  const [opens = '', closes = ''] = [span?.from, span?.to === '24:00' ? '23:59' : span?.to];
  if (dayOfWeek.length === 0 || !TIME.test(opens) || !TIME.test(closes)) return [];
  return [{ '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes }];
}

function toPoint({ country, languages }: Contacts, line: ContactLine, name: string | undefined): object {
  const { type, subject, number, tollFree, hours } = line;
  const spans = listOf(hours).flatMap(toSpan);
  return {
    '@type': 'ContactPoint',
    contactType: (subject && Object.hasOwn(KINDS, subject) && KINDS[subject]) || 'customer support',
    ...(name && { name }),
    ...(type === 'fax' ? { faxNumber: number } : { telephone: number }),
    areaServed: country,
    ...(listOf(languages).length > 0 && { availableLanguage: languages }),
    ...(tollFree && { contactOption: 'https://schema.org/TollFree' }),
    ...(spans.length > 0 && { hoursAvailable: spans }),
  };
}

function describe(contacts: Contacts, labels: ReadonlyMap<ContactLine, string>): object {
  const { name, country, email, address } = contacts;
  const url = safeHref(contacts.url);
  const mail = email && /^[^\s@]+@[^\s@]+$/.test(email) ? email : undefined;
  const lines = contacts.lines.map((line) => toPoint(contacts, line, labels.get(line)));
  const byMail = { '@type': 'ContactPoint', contactType: 'customer support', email: mail, areaServed: country };
  const postal = listOf(address).join(', ');
  return {
    '@context': 'https://schema.org',
    '@type': 'https://schema.org/Organization',
    name,
    ...(url && { url }),
    ...(postal && { address: postal }),
    contactPoint: [...lines, ...(mail ? [byMail] : [])],
  };
}

/**
 * A data block, not in the page yet. Its element comes out of a template, so that no browser takes it for a script that may run: under
 * Trusted Types a text in one that was made by hand is reported.
 *
 * @param contacts with the lines that the card shows
 * @param labels what a line is for, in the page's words
 */
export function createLinkedData(contacts: Contacts, labels: ReadonlyMap<ContactLine, string>): HTMLElement {
  const holder = document.createDocumentFragment();
  render(html`<script type="application/ld+json"></script>`, holder);
  const script = holder.querySelector('script') as HTMLElement;
  // No text of a desk may end the block where the page is saved as a file.
  script.append(JSON.stringify(describe(contacts, labels)).replaceAll('<', String.raw`\u003c`));
  return script;
}
