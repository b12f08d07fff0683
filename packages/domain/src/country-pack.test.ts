import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { contactsOf, deskOf, nearestLanguage, type CountryPack } from './country-pack.ts';
import { OpeningClock } from './opening-hours/index.ts';

const FOLDER = new URL('../../../locales/countries/', import.meta.url);

function readPack(code: string): CountryPack {
  return JSON.parse(readFileSync(new URL(`${code}.json`, FOLDER), 'utf8')) as CountryPack;
}

const PHONES: Record<string, [display: string, number: string][]> = {
  be: [['+32 (0)2 225.23.45', '+3222252345']],
  lu: [['+32 (0)2 225.23.45', '+3222252345']],
  se: [['0771 34 35 36', '+46771343536']],
  us: [
    ['1-877-426-6006', '+18774266006'],
    ['1-877-426-6006', '+18774266006'],
    ['1-800-333-6705', '+18003336705'],
    ['1-800-426-9990', '+18004269990'],
  ],
  ca: [['1 866 880-2765', '+18668802765']],
};

describe('contactsOf', () => {
  it('names the desk in the reader’s language where the country does', () => {
    const canada = readPack('ca');
    assert.equal(contactsOf(canada, 'fr-CA').name, 'Soutien des opérations clientèle (CSO)');
    assert.equal(contactsOf(canada, 'fr').name, 'Soutien des opérations clientèle (CSO)');
    assert.equal(contactsOf(canada, 'FR-be').name, 'Soutien des opérations clientèle (CSO)');
    assert.equal(contactsOf(canada, 'en-GB').name, 'CSO Canada');
  });

  it('falls back to the country’s first language that has a text', () => {
    assert.equal(contactsOf(readPack('se'), 'nl').name, 'Administrativ kundtjänst');
    assert.equal(contactsOf(readPack('be'), 'nl').name, 'Customer Support OnLine');
    assert.equal(contactsOf(readPack('se'), 'not a language').name, 'Administrativ kundtjänst');
  });

  it('carries everything that the contract asks for', () => {
    for (const code of Object.keys(PHONES)) {
      const contacts = contactsOf(readPack(code), 'en');
      assert.equal(contacts.country, code.toUpperCase());
      assert.ok(contacts.timeZone.includes('/'));
      assert.ok(Array.isArray(contacts.lines));
    }
  });

  it('says that Belgium answers for Luxembourg', () => {
    assert.equal(contactsOf(readPack('lu'), 'fr').servedBy, 'BE');
    assert.equal(contactsOf(readPack('be'), 'fr').servedBy, undefined);
  });
});

describe('the packs', () => {
  it('exist for five countries', () => {
    const files = readdirSync(FOLDER).filter((name) => /^..\.json$/.test(name));
    assert.deepEqual(files.sort(), Object.keys(PHONES).map((code) => `${code}.json`).sort());
  });

  it('carry the phone numbers as published', () => {
    for (const [code, expected] of Object.entries(PHONES)) {
      const phones = contactsOf(readPack(code), 'en').lines.filter((line) => line.type === 'phone');
      assert.deepEqual(phones.map((line) => [line.display, line.number]), expected, code);
    }
  });

  it('leave out what is not published', () => {
    const [sweden, us, canada] = ['se', 'us', 'ca'].map(readPack);
    assert.equal(sweden?.contacts.email, undefined);
    assert.ok([us, canada].every((pack) => pack?.contacts.lines.every((line) => line.hours === undefined)));
    assert.ok([us, canada].every((pack) => pack?.guestLimits === undefined));
  });

  it('weigh little enough to be loaded with a card', () => {
    for (const code of Object.keys(PHONES)) {
      // Its calendar comes when the card stands; spreadsheets, guests and notice are the server's.
      const { languages, timeZone, texts, contacts } = readPack(code);
      const size = brotliCompressSync(JSON.stringify({ code, languages, timeZone, texts, contacts })).length;
      assert.ok(size <= 500, `${code}.json weighs ${size} bytes`);
    }
  });
});

describe('deskOf', () => {
  const onDay = (code: string, language: string, instant: string) => {
    const contacts = deskOf(readPack(code), language);
    const hours = contacts.lines.find((line) => line.hours)?.hours ?? [];
    return new OpeningClock({ ...contacts, hours }).at(new Date(instant));
  };

  it('keeps the holidays of the desk, by name in the language of the reader', () => {
    const day = (opens: string, date: string, name: string) => ({ state: 'closed', opens: new Date(opens), holiday: { date, name } });
    assert.deepEqual(onDay('be', 'fr-BE', '2026-07-21T09:00Z'), day('2026-07-22T06:30Z', '2026-07-21', 'Fête nationale'));
    assert.deepEqual(onDay('se', 'sv', '2026-06-19T09:00Z'), day('2026-06-22T06:30Z', '2026-06-19', 'Midsommarafton'));
    // Belgium answers for Luxembourg: its own national day is a day like others.
    assert.equal(onDay('lu', 'fr', '2026-06-23T09:00Z').state, 'open');
    assert.deepEqual(onDay('lu', 'nl', '2026-05-14T09:00Z'), day('2026-05-15T06:30Z', '2026-05-14', 'Ascension'));
  });

  it('says nothing of a desk that publishes no hours', () => {
    for (const code of ['us', 'ca']) assert.deepEqual(onDay(code, 'en', '2026-07-15T15:00Z'), { state: 'unknown' });
  });

  it('leaves everything out that there is not, and has a name in some language', () => {
    const pack = readPack('ca');
    assert.deepEqual(deskOf(pack, 'en'), contactsOf(pack, 'en'));
    const days = [{ easter: 1 }, { easter: 2, name: { de: 'Dienstag' } }];
    const calendar = { source: { title: 'x' }, holidays: days, knownUntil: '2026-12-31' };
    const { holidays, exceptions, knownUntil } = deskOf({ ...pack, calendar }, 'sv');
    assert.deepEqual([holidays, exceptions, knownUntil], [[{ easter: 1 }, { easter: 2, name: 'Dienstag' }], undefined, '2026-12-31']);
  });
});

describe('a calendar that is wrong', () => {
  const none = [null, 5, []];
  const wrongIn = [{ holidays: null }, { holidays: {} }, { holidays: [null] }, { exceptions: 5 }, { knownUntil: null }];
  for (const wrong of [...none, ...wrongIn.map((each) => ({ source: { title: 'x' }, ...each }))]) {
    it(`is not taken for one without holidays: ${JSON.stringify(wrong)}`, () => {
      const calendar = wrong as unknown as NonNullable<CountryPack['calendar']>;
      const desk = { ...deskOf({ ...readPack('be'), calendar }, 'en'), hours: [{ days: [1], from: '08:30', to: '17:00' }] };
      assert.deepEqual(new OpeningClock(desk).at(new Date('2026-11-30T09:00:00Z')), { state: 'unknown' });
    });
  }
});

describe('nearestLanguage', () => {
  it('prefers the same tag, then the same language', () => {
    assert.equal(nearestLanguage('fr-CA', ['fr', 'fr-CA']), 'fr-CA');
    assert.equal(nearestLanguage('fr-LU', ['nl', 'fr-CA']), 'fr-CA');
    assert.equal(nearestLanguage('de', ['nl', 'fr']), undefined);
    assert.equal(nearestLanguage('', ['nl']), undefined);
  });
});
