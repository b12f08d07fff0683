import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { checkCountries, countryFiles } from './check-countries.ts';

const BELGIUM = readFileSync(new URL('../locales/countries/be.json', import.meta.url), 'utf8');

/** The faults of a folder with one pack: Belgium's after `change`, or the text that `change` returns. */
function faultsAfter(change, name = 'be.json') {
  const folder = mkdtempSync(join(tmpdir(), 'csol-packs-'));
  try {
    const pack = JSON.parse(BELGIUM);
    const text = change(pack) ?? JSON.stringify(pack);
    writeFileSync(join(folder, name), text);
    return checkCountries(countryFiles(folder)).map(({ file, path, message }) => `${basename(file)} ${path} ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The one fault that `change` brings. */
function faultOf(change, name) {
  const faults = faultsAfter(change, name);
  assert.equal(faults.length, 1, faults.join('\n'));
  return faults[0];
}

describe('check:countries', () => {
  it('finds the packs of the house in order', () => {
    assert.deepEqual(checkCountries(), []);
    assert.deepEqual(countryFiles().map((file) => basename(file)), ['be.json', 'ca.json', 'lu.json', 'se.json', 'us.json']);
  });

  it('names the place of what the schema forbids, in words', () => {
    const number = faultOf((pack) => void (pack.contacts.lines[0].number = '02 225'));
    assert.match(number, /^be\.json \/contacts\/lines\/0\/number is not as it should be: The number by E\.164: a plus/);
    assert.match(faultOf((pack) => void (pack.hours = [])), /^be\.json \/ “hours” is not known here$/);
    const everyone = faultOf((pack) => void (pack.contacts.lines[0].audience = 'everyone'));
    assert.match(everyone, /lines\/0\/audience has to be one of .*federal/);
    assert.match(faultOf((pack) => void (pack.contacts.url = 'javascript:alert(1)')), /\/url is not as it should be: The desk's page/);
    assert.match(faultOf((pack) => void delete pack.timeZone), /^be\.json \/ “timeZone” is missing$/);
    const late = faultOf((pack) => void (pack.contacts.lines[0].hours[0].to = '25:00'));
    assert.match(late, /lines\/0\/hours\/0\/to is not as it should be: A time of the day .* from 00:00 to 24:00/);
    for (const email of ['desk@x.example?bcc=a@x.example', 'a@x.example,b@x.example', '<desk@x.example>', 'desk@example']) {
      assert.match(faultOf((pack) => void (pack.contacts.email = email)), /\/contacts\/email is not as it should be/);
    }
    assert.match(faultOf((pack) => void (pack.notice = { weeks: 3 })), /\/notice is not as it should be: How long before/);
    assert.match(faultOf((pack) => void (pack.fiscalYearStart = 13)), /\/fiscalYearStart has to be 12 at most/);
    assert.match(faultOf(() => '[]'), /^be\.json \/ has to be an object/);
    assert.match(faultOf((pack) => void (pack.contacts.lines[0] = null)), /\/contacts\/lines\/0 has to be an object/);
  });

  it('goes on after what the schema forbids, and tells nothing twice', () => {
    const faults = faultsAfter((pack) => {
      delete pack.currency;
      pack.timeZone = 'Europe/Brussel';
      pack.contacts.lines[0].number = 'none';
      pack.contacts.lines[0].hours.push({ days: [5], from: '16:59', to: '18:00' }, { days: [5], from: '25:00', to: '26:00' });
      pack.contacts.lines[1].display = '03 225.23.46';
      pack.calendar.holidays[0].month = 0;
      pack.calendar.holidays[1] = { month: 11, day: 31 };
    });
    assert.deepEqual(faults.map((fault) => fault.split(' ')[1]), [
      '/',
      ...['/contacts/lines/0/number', '/contacts/lines/0/hours/2/from', '/contacts/lines/0/hours/2/to', '/calendar/holidays/0/month'],
      ...['/timeZone', '/contacts/lines/0/hours/1', '/contacts/lines/1/display', '/calendar/holidays/1'],
    ]);
  });

  it('names a file that is not JSON', () => {
    assert.match(faultOf(() => '{"code": "BE",}'), /^be\.json \/ is not JSON/);
  });

  it('names a file whose encoding is another one', () => {
    const words = /^be\.json \/ is not UTF-8 without a byte order mark/;
    assert.match(faultOf(() => `\ufeff${BELGIUM}`), words);
    assert.match(faultOf(() => Buffer.from(`\ufeff${BELGIUM}`, 'utf16le')), words);
    assert.match(faultOf(() => Buffer.from(BELGIUM.replaceAll('–', '-'), 'latin1')), words);
  });

  it('has no words that only programmers know', () => {
    const faults = faultsAfter((pack) => {
      pack.languages.push('nl_BE');
      pack.contacts.email = 'desk@example.com\n';
      pack.contacts.address = ['', ' a', 'a\nb', 'x'.repeat(201)];
      pack.calendar = { source: { title: 'x' } };
      const line = (at) => ({ type: 'fax', number: `+3222252${at + 310}`, display: `02 2252${at + 310}` });
      pack.contacts.lines = Array.from({ length: 51 }, (_, at) => line(at));
    });
    for (const each of ['/languages/4', '/contacts/email', '/contacts/address/0', '/contacts/address/3', '/calendar', '/contacts/lines']) {
      assert.ok(faults.some((fault) => fault.startsWith(`be.json ${each} `)), each);
    }
    for (const fault of faults) assert.doesNotMatch(fault, /pattern|NOT|\\S/);
  });

  it('accepts numbers as they are published elsewhere', () => {
    const linesOf = (displays) => Object.entries(displays).map(([number, display]) => ({ type: 'phone', number, display }));
    const lines = linesOf({ '+3222252345': '0032 2 225 23 45', '+80012345678': '00800 1234 5678', '+18668802765': '1-866-880-2765' });
    assert.deepEqual(faultsAfter((pack) => void (pack.contacts.lines = lines)), []);
    const russian = linesOf({ '+78005553535': '8 (800) 555-35-35' });
    const inRussia = (pack) => void Object.assign(pack, { code: 'RU' }).contacts.lines.splice(0, 2, ...russian);
    assert.deepEqual(faultsAfter(inRussia, 'ru.json'), []);
  });

  it('finds a number that nobody can have, and one that cannot be dialled here as it is written', () => {
    const withLine = (number, display) => faultOf((pack) => void (pack.contacts.lines[1] = { type: 'phone', number, display }));
    assert.match(withLine('+32222523', '02 22523'), /lines\/1\/number no number behind \+32 has as many digits: \+32222523/);
    assert.match(withLine('+99912345678', '+999 12345678'), /lines\/1\/number no country has the beginning of \+99912345678/);
    assert.match(withLine('+31202252346', '020 225 23 46'), /lines\/1\/display 020 225 23 46 cannot be dialled in BE: .*\+31202252346/);
  });

  it('finds a name that is there twice, as the first would be lost without a word', () => {
    const twice = faultOf(() => BELGIUM.replace('"currency":', '"timeZone": "Europe/Paris",\n  "currency":'));
    assert.match(twice, /^be\.json \/ names "timeZone" a second time in line 7$/);
    assert.deepEqual(faultsAfter(() => BELGIUM.replaceAll('  ', '\t')), []);
  });

  it('finds what is said twice for one subject, a day that is two, and a page that is none', () => {
    const twice = ['customerNumber', 'invoiceNumber'].map((each) => ({ subject: 'invoices', references: [each] }));
    assert.match(faultOf((pack) => void (pack.contacts.haveAtHandFor = twice)), /haveAtHandFor\/1 is for the same subject as .*For\/0/);
    const both = faultOf((pack) => void pack.calendar.holidays.push({ month: 1, day: 2, easter: 1 }));
    assert.match(both, /holidays\/10 is on no day of any year, or is said in two ways/);
    for (const url of ['https://[', 'https://example.com:x/']) {
      assert.match(faultOf((pack) => void (pack.contacts.url = url)), /\/contacts\/url no page can have the address/);
    }
  });

  it('finds codes that nobody knows', () => {
    assert.match(faultOf((pack) => void (pack.code = 'UK'), 'uk.json'), /\/code no country has the code UK/);
    assert.match(faultOf((pack) => void (pack.timeZone = 'Europe/Brussel')), /\/timeZone no time zone is called Europe\/Brussel/);
    assert.match(faultOf((pack) => void pack.languages.push('xq')), /\/languages\/4 no language has the tag xq/);
    assert.match(faultOf((pack) => void (pack.currency = 'EUX')), /\/currency no currency has the code EUX/);
    assert.match(faultOf((pack) => void (pack.code = 'XQ'), 'xq.json'), /\/code no country has the code XQ/);
  });

  it('finds a pack in another country’s file', () => {
    assert.match(faultOf(() => undefined, 'nl.json'), /\/code belongs into a file called be\.json/);
  });

  it('finds texts in a language that the country does not have', () => {
    assert.match(faultOf((pack) => void (pack.texts.sv = { deskName: 'x' })), /\/texts\/sv sv is not among the languages/);
  });

  it('finds a number that is written in two ways that differ', () => {
    assert.match(faultOf((pack) => void (pack.contacts.lines[0].display = '+32 (0)2 225.23.54')), /lines\/0\/display .* is not the number/);
    assert.match(faultOf((pack) => void (pack.contacts.lines[1].display = '03 225.23.46')), /lines\/1\/display .* is not the number/);
    assert.match(faultOf((pack) => void (pack.contacts.lines[0].vanity = '1 866 880-CSOM')), /lines\/0\/vanity .* is not the number/);
  });

  it('accepts a national number and one with letters', () => {
    assert.deepEqual(faultsAfter((pack) => void (pack.contacts.lines[0].display = '02 225 23 45')), []);
    const canada = [{ type: 'phone', number: '+18668802765', display: '866 880-2765', vanity: '1 866 880-CSOL' }];
    assert.deepEqual(faultsAfter((pack) => void Object.assign(pack, { code: 'CA' }).contacts.lines.splice(0, 2, ...canada), 'ca.json'), []);
  });

  it('finds hours that overlap or end when they begin', () => {
    const withHours = (...hours) => (pack) => void (pack.contacts.lines[0].hours = hours);
    const morning = { days: [1, 2], from: '08:30', to: '12:00' };
    const overlap = faultOf(withHours(morning, { days: [2], from: '11:59', to: '17:00' }));
    assert.match(overlap, /hours\/1 overlaps \/contacts\/lines\/0\/hours\/0 on the same day/);
    assert.match(faultOf(withHours({ days: [1], from: '17:00', to: '17:00' })), /hours\/0 ends when it begins/);
    assert.match(faultOf(withHours({ days: [1], from: '22:00', to: '08:31' }, morning)), /hours\/1 overlaps .*hours\/0/);
    const night = { days: [7], from: '22:00', to: '02:00' };
    assert.deepEqual(faultsAfter(withHours(morning, { days: [1, 2], from: '12:00', to: '17:00' }, night)), []);
  });

  it('finds days that no year has, that are told twice, and names in a language of nobody', () => {
    const withDays = (calendar) => (pack) => void Object.assign(pack.calendar, calendar);
    const rule = faultOf(withDays({ holidays: [{ month: 2, day: 30 }] }));
    assert.match(rule, /\/calendar\/holidays\/0 is on no day of any year/);
    assert.match(faultOf(withDays({ holidays: [{ month: 2 }] })), /\/calendar\/holidays\/0 is on no day of any year/);
    const half = { easter: 1, hours: [{ from: '08:00', to: '12:00' }, { from: '11:00', to: '13:00' }] };
    const hours = faultOf(withDays({ holidays: [half] }));
    assert.match(hours, /holidays\/0\/hours\/1 overlaps \/calendar\/holidays\/0\/hours\/0/);
    const twice = faultOf(withDays({ exceptions: [{ date: '2026-01-02' }, { date: '2026-01-02' }] }));
    assert.match(twice, /\/calendar\/exceptions\/1 is said already at \/calendar\/exceptions\/0/);
    const again = faultOf((pack) => void pack.calendar.holidays.push({ day: 1, month: 5 }));
    assert.match(again, /\/calendar\/holidays\/10 is the same day as \/calendar\/holidays\/2/);
    assert.match(faultOf(withDays({ knownUntil: '2026-02-29' })), /\/calendar\/knownUntil is no day of the calendar/);
    assert.match(faultOf(withDays({ holidays: [{ easter: 1, name: { sv: 'Annandag påsk' } }] })), /holidays\/0\/name\/sv sv is not among/);
    const half24 = { month: 12, day: 24, hours: [{ from: '08:30', to: '12:00' }], name: { nl: 'Kerstavond' } };
    assert.deepEqual(faultsAfter(withDays({ holidays: [half24], exceptions: [{ date: '2026-12-28' }], knownUntil: '2026-12-31' })), []);
  });

  it('finds a line that is there twice and a country that serves itself', () => {
    const twice = faultOf((pack) => void pack.contacts.lines.push(pack.contacts.lines[1]));
    assert.match(twice, /lines\/2 says the same as \/contacts\/lines\/1/);
    assert.match(faultOf((pack) => void (pack.contacts.servedBy = 'BE')), /\/contacts\/servedBy a country is not served by itself/);
  });

  it('finds a CSV profile whose decimal mark separates cells, or that is in a language of nobody', () => {
    assert.match(faultOf((pack) => void (pack.csv.separator = ',')), /\/csv , cannot separate cells and be the decimal mark/);
    const own = faultOf((pack) => void (pack.csv.byLanguage = { fr: { decimalMark: '.' }, nl: { separator: ',' } }));
    assert.match(own, /\/csv\/byLanguage\/nl , cannot separate cells/);
    const foreign = faultOf((pack) => void (pack.csv.byLanguage = { sv: { separator: '\t' } }));
    assert.match(foreign, /byLanguage\/sv sv is not among the languages/);
    assert.match(faultOf((pack) => void delete pack.csv), /“csv” is missing/);
  });
});
