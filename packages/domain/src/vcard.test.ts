import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { ContactLine, Contacts } from '@csol/contract';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { contactsOf, type CountryPack } from './country-pack.ts';
import { writeShortVCard, writeVCard, type VCardWords } from './vcard.ts';

const PACKS = new URL('../../../locales/countries/', import.meta.url);

const PHONE: ContactLine = { type: 'phone', number: '+3222252345', display: '+32 (0)2 225.23.45' };
const FAX: ContactLine = { type: 'fax', number: '+3222252346', display: '+32 (0)2 225.23.46' };
const DESK: Contacts = { country: 'BE', name: 'Support; OnLine, BE', timeZone: 'Europe/Brussels', lines: [PHONE, FAX] };

/** A card as a reader of another's making understands it. */
function parse(file: string): ICAL.Component {
  const card = new ICAL.Component(ICAL.parse(file) as never);
  assert.equal(card.name, 'vcard');
  return card;
}

const read = (change: Partial<Contacts>, words?: VCardWords): ICAL.Component => parse(writeVCard({ ...DESK, ...change }, words));

const namesOf = (card: ICAL.Component): string[] => card.getAllProperties().map(({ name }) => name);

const valuesOf = (card: ICAL.Component, name: string): unknown[] => card.getAllProperties(name).map((each) => each.getFirstValue());

/** What a card can say of a text. */
const sayable = (text: string): string =>
  [...text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
    .map((sign) => (/^[\ud800-\udfff]$/.test(sign) ? '\ufffd' : sign))
    .filter((sign) => sign === '\t' || sign === '\n' || (sign >= ' ' && sign !== '\x7f'))
    .join('');

/** An example of the standard escapes a parameter as a property is, and this reader takes it for one, besides what is right there. */
const readTwice = (text: string): string => text.replaceAll(/\\([\\,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'\\;,:"\n\r\t nN^\'=é€😀\u202eם\ud800\0'), maxLength: 200 }),
  fc.constantFrom('x\r\nEND:VCARD', '\\n', '^n', '^\'', '"', 'x'.repeat(5000), '👩‍👩‍👧‍👦'.repeat(40), 'שלום '.repeat(60)),
);

suite('writeVCard', () => {
  test('writes a desk as RFC 6350 wants it', () => {
    const lines: ContactLine[] = [
      { ...PHONE, extension: '12' },
      FAX,
      { ...PHONE, type: 'sms' },
      { ...PHONE, type: 'tty' },
      { ...PHONE, type: 'whatsapp' },
    ];
    const address = ['IBM Belgium, Support', 'Avenue "X" 42'];
    const more = { lines, address, email: 'desk@x.example', url: 'https://x.example/be', languages: ['nl', 'fr-BE', 'x\n'] };
    const labelOf = ({ type }: ContactLine) => (type === 'fax' ? 'Orders' : undefined);
    assert.equal(
      writeVCard({ ...DESK, ...more }, { note: 'Monday 08:30\nFriday 17:00', labelOf }),
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'FN:Support; OnLine\\, BE',
        'PRODID:-//CSOL//Widgets//EN',
        'KIND:org',
        'ORG:Support\\; OnLine\\, BE',
        'TEL;VALUE=uri;TYPE=voice:tel:+3222252345;ext=12',
        'item2.TEL;VALUE=uri;TYPE=fax:tel:+3222252346',
        'item2.X-ABLabel:Orders',
        'TEL;VALUE=uri;TYPE=text:tel:+3222252345',
        'TEL;VALUE=uri;TYPE=textphone:tel:+3222252345',
        'IMPP:https://wa.me/3222252345',
        'EMAIL:desk@x.example',
        'ADR;LABEL="IBM Belgium, Support^nAvenue ^\'X^\' 42":;;IBM Belgium\\, Support\\n',
        ' Avenue "X" 42;;;;',
        'URL:https://x.example/be',
        'LANG:nl',
        'LANG:fr-BE',
        'TZ:Europe/Brussels',
        'NOTE:Monday 08:30\\nFriday 17:00',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  test('keeps any text through a reader of another’s making', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, street, note) => {
        const name = `.${text}`;
        // This reader takes a separator behind a backslash for a sign, escaped as it may be, and a colon there for one more.
        const address = [name, `${street}.`].map((line) => line.replaceAll(/\\+:/g, ':'));
        const card = read({ name, address }, { note, labelOf: () => name });
        const [adr] = card.getAllProperties('adr');
        const lines = sayable(address.join('\n'));
        assert.deepEqual(valuesOf(card, 'fn'), [sayable(name)]);
        assert.deepEqual(valuesOf(card, 'org'), [sayable(name)]);
        assert.equal(adr?.getFirstParameter('label'), readTwice(lines));
        assert.deepEqual(adr?.getFirstValue(), ['', '', lines, '', '', '', '']);
        // Of what is not in the standard it leaves every sign as it is.
        assert.equal(valuesOf(card, 'x-ablabel').length, 2);
        assert.deepEqual(valuesOf(card, 'note'), note ? [sayable(note)] : []);
      }),
      { numRuns: 1000 },
    );
  });

  test('has lines of 75 octets at most, and cuts no sign', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, note) => {
        for (const file of [writeVCard({ ...DESK, name, address: [note] }, { note }), writeShortVCard({ ...DESK, name })]) {
          assert.ok(file.endsWith('\r\n'));
          for (const line of file.slice(0, -2).split('\r\n')) {
            const octets = new TextEncoder().encode(line);
            assert.ok(octets.length <= 75, `${octets.length} octets`);
            assert.equal(new TextDecoder('utf-8', { fatal: true }).decode(octets), line);
            assert.doesNotMatch(line, /[\r\n]/);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('lets no text begin another property or card', () => {
    const hostile = 'x"\r\nTEL:+1999\nEND:VCARD\r\nBEGIN:VCARD\rFN:evil';
    const change = { name: hostile, address: [hostile], email: `a@b${hostile}`, url: `https://x.example/${hostile}`, timeZone: hostile };
    const line = { ...PHONE, number: `+3222252345\r\n${hostile}` };
    const card = read({ ...change, lines: [line, FAX] }, { note: hostile, labelOf: () => hostile });
    assert.deepEqual(namesOf(card), ['version', 'fn', 'prodid', 'kind', 'org', 'tel', 'x-ablabel', 'adr', 'tz', 'note']);
    assert.deepEqual(valuesOf(card, 'tel'), ['tel:+3222252346']);
  });

  test('leaves out what is wrong, and keeps the rest', () => {
    const wrong: ContactLine[] = [
      { ...PHONE, number: '02 225.23.45' },
      { ...PHONE, extension: 'x' },
      { ...PHONE, type: 'whatsapp', number: '' },
      { ...PHONE, type: 'pager' as never },
    ];
    const card = read({ lines: [...wrong, FAX], email: 'nobody', url: 'javascript:alert(1)', address: ['', ''] });
    assert.deepEqual(namesOf(card), ['version', 'fn', 'prodid', 'kind', 'org', 'tel', 'tz']);
    assert.deepEqual(valuesOf(card, 'tel'), ['tel:+3222252346']);
  });

  test('has a number once that is published for several audiences, unless somebody says which', () => {
    const lines: ContactLine[] = [{ ...PHONE, audience: 'commercial' }, { ...PHONE, audience: 'federal' }];
    assert.equal(valuesOf(read({ lines }), 'tel').length, 1);
    const card = read({ lines }, { labelOf: ({ audience }) => audience });
    const groups = card.getAllProperties().map((each) => each.getFirstParameter('group')).filter(Boolean);
    assert.deepEqual(groups, ['item1', 'item1', 'item2', 'item2']);
    assert.deepEqual(valuesOf(card, 'x-ablabel'), ['commercial', 'federal']);
  });
});

suite('writeShortVCard', () => {
  test('has the name, the first telephone that can be called, and the e-mail', () => {
    const lines = [FAX, { ...PHONE, number: 'none' }, PHONE, { ...PHONE, number: '+18774266006' }];
    assert.equal(
      writeShortVCard({ ...DESK, lines, email: 'desk@x.example', address: ['x'], url: 'https://x.example' }),
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'FN:Support; OnLine\\, BE',
        'TEL:+3222252345',
        'EMAIL:desk@x.example',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  test('fits into a code for every desk of the country packs', () => {
    for (const name of readdirSync(PACKS).filter((each) => /^[a-z]{2}\.json$/.test(each))) {
      const pack = JSON.parse(readFileSync(new URL(name, PACKS), 'utf8')) as CountryPack;
      for (const language of Object.keys(pack.texts)) {
        const octets = new TextEncoder().encode(writeShortVCard(contactsOf(pack, language))).length;
        assert.ok(octets <= 331, `${name} ${language}: ${octets} octets`);
      }
    }
  });

  test('keeps an extension', () => {
    const card = parse(writeShortVCard({ ...DESK, lines: [{ ...PHONE, extension: '12' }] }));
    assert.deepEqual(valuesOf(card, 'tel'), ['tel:+3222252345;ext=12']);
  });

  test('is the name alone where nothing else is right', () => {
    const card = parse(writeShortVCard({ ...DESK, lines: [FAX], email: 'nobody' }));
    assert.deepEqual(namesOf(card), ['version', 'fn']);
  });
});
