import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkCountries } from './check-countries.mjs';

const BELGIUM = readFileSync(new URL('../locales/countries/be.json', import.meta.url), 'utf8');

/** The faults of a folder with one pack: Belgium's after `change`, or the text that `change` returns. */
function faultsAfter(change, name = 'be.json') {
  const folder = mkdtempSync(join(tmpdir(), 'csol-packs-'));
  try {
    const pack = JSON.parse(BELGIUM);
    const text = change(pack) ?? JSON.stringify(pack);
    writeFileSync(join(folder, name), text);
    return checkCountries(folder).faults.map(({ file, path, message }) => `${file} ${path} ${message}`);
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
    const { files, faults } = checkCountries();
    assert.deepEqual(faults, []);
    assert.deepEqual(files, ['be.json', 'ca.json', 'lu.json', 'se.json', 'us.json']);
  });

  it('names the place of what the schema forbids', () => {
    assert.match(faultOf((pack) => void (pack.contacts.lines[0].number = '02 225')), /^be\.json \/contacts\/lines\/0\/number must match/);
    assert.match(faultOf((pack) => void (pack.hours = [])), /^be\.json \/ must NOT have additional properties: hours$/);
    const everyone = faultOf((pack) => void (pack.contacts.lines[0].audience = 'everyone'));
    assert.match(everyone, /lines\/0\/audience must be equal to one of.*federal/);
    assert.match(faultOf((pack) => void (pack.contacts.url = 'javascript:alert(1)')), /\/contacts\/url must match/);
  });

  it('names a file that is not JSON', () => {
    assert.match(faultOf(() => '{"code": "BE",}'), /^be\.json \/ is not JSON/);
  });

  it('finds codes that nobody knows', () => {
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
    const canada = { type: 'phone', number: '+18668802765', display: '866 880-2765', vanity: '1 866 880-CSOL' };
    assert.deepEqual(faultsAfter((pack) => void pack.contacts.lines.push(canada)), []);
  });

  it('finds hours that overlap or end before they begin', () => {
    const withHours = (...hours) => (pack) => void (pack.contacts.lines[0].hours = hours);
    const morning = { days: [1, 2], from: '08:30', to: '12:00' };
    const overlap = faultOf(withHours(morning, { days: [2], from: '11:59', to: '17:00' }));
    assert.match(overlap, /hours\/1 overlaps \/contacts\/lines\/0\/hours\/0/);
    assert.match(faultOf(withHours({ days: [1], from: '17:00', to: '08:30' })), /hours\/0 ends at 08:30, before/);
    assert.deepEqual(faultsAfter(withHours(morning, { days: [1, 2], from: '12:00', to: '17:00' })), []);
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
    assert.match(faultOf((pack) => void delete pack.csv), /must have required property 'csv'/);
  });
});
