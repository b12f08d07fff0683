import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { contactsOf, nearestLanguage, type CountryPack } from './country-pack.ts';

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
    const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.schema.json'));
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
      const size = brotliCompressSync(JSON.stringify(readPack(code))).length;
      assert.ok(size <= 700, `${code}.json weighs ${size} bytes`);
    }
  });
});

describe('nearestLanguage', () => {
  it('prefers the same tag, then the same language', () => {
    assert.equal(nearestLanguage('fr-CA', ['fr', 'fr-CA']), 'fr-CA');
    assert.equal(nearestLanguage('fr-LU', ['nl', 'fr-CA']), 'fr-CA');
    assert.equal(nearestLanguage('de', ['nl', 'fr']), undefined);
    assert.equal(nearestLanguage('', ['nl']), undefined);
  });
});
