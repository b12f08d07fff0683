import type { ContactsPort } from '../port/index.ts';
import { answerOf, createAbortChecks, ensure, ensureRejects, type SuiteCheck } from './check.ts';
import { ensureTexts } from './values.ts';

/** Whether a text is a day that there is. */
function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/**
 * @param country ISO 3166-1 alpha-2 code of a country that has a desk.
 * @param unknownCountry one that has none.
 */
export function createContactsChecks(port: ContactsPort, country: string, unknownCountry: string): SuiteCheck[] {
  const ask = (code: string) => answerOf(`getContacts("${code}")`, () => port.getContacts(code));
  const claims: Record<string, () => Promise<void>> = {
    'says who the desk is and how to call it': async () => {
      const contacts = await ask(country);
      ensureTexts(contacts, ['country', 'name', 'timeZone'], 'The contacts');
      ensure(contacts.country.toUpperCase() === country.toUpperCase(), `The contacts of ${country} are those of ${contacts.country}`);
      ensure(Array.isArray(contacts.lines), 'The contacts have no list of lines');
      for (const line of contacts.lines) {
        ensureTexts(line, ['type', 'number', 'display'], 'A line of the contacts');
        ensure(/^\+[1-9]\d{4,14}$/.test(line.number), `${line.number} is not written as E.164`);
      }
    },
    'writes opening hours in a zone that exists': async () => {
      const { lines, timeZone, holidays = [], exceptions = [], knownUntil = '2026-01-01' } = await ask(country);
      const isZone = await Promise.resolve(timeZone)
        .then((zone) => new Intl.DateTimeFormat('en', { timeZone: zone }))
        .catch(() => undefined);
      ensure(isZone, `${timeZone} is no time zone`);
      const spans = lines.flatMap((line) => line.hours ?? []);
      for (const { from, to } of [...spans, ...[...holidays, ...exceptions].flatMap((day) => day.hours ?? [])]) {
        const isSpan = TIME.test(from) && TIME.test(to) && from !== '24:00' && from !== to;
        ensure(isSpan, `${from} to ${to} is no span of opening hours`);
      }
      for (const day of [knownUntil, ...exceptions.map(({ date }) => date)]) ensure(isCalendarDay(day), `${day} is no day of the calendar`);
      for (const { days } of spans) {
        ensure(days.length && days.every((day) => day >= 1 && day <= 7), `[${days.join()}] are no ISO weekdays`);
      }
    },
    'takes the country in small letters and in capitals': async () => {
      const [small, capital] = [await ask(country.toLowerCase()), await ask(country.toUpperCase())];
      ensure(JSON.stringify(small) === JSON.stringify(capital), `${country} gets different contacts in small letters and in capitals`);
    },
    'rejects with kind not-found for a country without a desk': () =>
      ensureRejects(`getContacts("${unknownCountry}")`, 'not-found', () => port.getContacts(unknownCountry)),
  };
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'contacts' as const, name, run })),
    ...createAbortChecks('contacts', 'getContacts', (options) => port.getContacts(country, options)),
  ];
}
