import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { CountryPack } from '../country-pack.ts';
import { digitsOf, isE164, isSameNumber, phoneForms, smsHref, spokenGroups, telHref, whatsappHref } from './index.ts';

/** Codes of each length, and those whose neighbours are longer. */
const CODES = ['1', '7', '20', '27', '32', '33', '39', '44', '46', '49', '61', '81', '98', '212', '299', '352', '420', '599', '800', '971'];

const PACKS = new URL('../../../../locales/countries/', import.meta.url);

const ownDigits = fc.stringMatching(/^\d{5,10}$/);
const anyNumber = fc.record({ code: fc.constantFrom(...CODES), own: ownDigits });

/** Digits in groups as countries write them. */
const grouped = (digits: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('', '', ' ', '-', '.', '/', ' - ', '\u00a0'), { minLength: digits.length, maxLength: digits.length })
    .map((signs) => [...digits].map((digit, at) => (at === 0 ? digit : `${signs[at]}${digit}`)).join(''));

/** A number as a country might publish it, with the code or trunk prefix that is in front. */
const published = anyNumber.chain(({ code, own }) =>
  fc.record({
    code: fc.constant(code),
    own: fc.constant(own),
    number: fc.constant(`+${code}${own}`),
    start: fc.constantFrom(
      ...['', `+${code} `, `+${code}-`, `00${code} `, code],
      ...(own.startsWith('0') ? [] : [code === '1' ? '1' : '0', '(0)', `+${code} (0)`, `+${code}(0)`]),
    ),
    written: grouped(own),
  }),
);

const HOSTILE = ['', '+', '(0)', '0', '+(0)', '٠٢٢٢', '02 225.23.45\r\nX:1', '<b>02</b>', '+32'.repeat(2000), '('.repeat(5000), 'ABC'];

suite('a number of E.164', () => {
  test('is a plus and six to fifteen digits', () => {
    for (const good of ['+3222252345', '+18774266006', '+290123', '+123456789012345']) assert.ok(isE164(good), good);
    const bad = ['', '3222252345', '+0222252345', '+32 2 225', '+32222523456789012', '+12345', '+32222x', '+3222252345\n'];
    for (const each of [...bad, undefined, null, 32, {}]) assert.ok(!isE164(each), JSON.stringify(each));
  });

  test('is called and written to', () => {
    const line = { number: '+3222252345' };
    assert.equal(telHref(line), 'tel:+3222252345');
    assert.equal(telHref({ ...line, extension: '012' }), 'tel:+3222252345;ext=012');
    assert.equal(smsHref(line), 'sms:+3222252345');
    assert.equal(whatsappHref(line), 'https://wa.me/3222252345');
  });

  test('is no link where it is none, or its extension', () => {
    for (const number of ['', '02 225.23.45', '+32 2 225', 'javascript:alert(1)', '+3222252345;ext=1', '+3222252345?body=x']) {
      assert.deepEqual([telHref({ number }), smsHref({ number }), whatsappHref({ number })], [undefined, undefined, undefined]);
    }
    for (const extension of ['', 'x', '1 2', '12;phone-context=+1', '12345678901']) {
      assert.equal(telHref({ number: '+3222252345', extension }), undefined);
    }
  });
});

suite('digitsOf', () => {
  test('reads letters as a telephone has them on its keys', () => {
    assert.equal(digitsOf('1 866 880-CSOL'), '18668802765');
    assert.equal(digitsOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), '22233344455566677778889999');
    assert.equal(digitsOf('+32 (0)2 225.23.45'), '3222252345');
  });
});

suite('isSameNumber', () => {
  test('takes each way to write a number, and no other number', () => {
    for (const written of ['+32 (0)2 225.23.45', '02 225.23.45', '2 225 23 45', '32-2-225-2345', '(02) 225.23.45']) {
      assert.ok(isSameNumber(written, '+3222252345'), written);
    }
    for (const written of ['+32 (0)2 225.23.54', '+02 225.23.45', '225.23.45', '002 225.23.45', '+33 2 225.23.45', '1 2 225.23.45']) {
      assert.ok(!isSameNumber(written, '+3222252345'), written);
    }
    assert.ok(isSameNumber('1 866 880-CSOL', '+18668802765'));
    assert.ok(!isSameNumber('1 866 880-CSOM', '+18668802765'));
    assert.ok(!isSameNumber('', ''));
  });

  test('knows the trunk prefix of a country, and no other', () => {
    for (const wrong of ['0877 426 6006', '01 877 426 6006', '8 877 426 6006']) assert.ok(!isSameNumber(wrong, '+18774266006'), wrong);
    assert.ok(!isSameNumber('8 2 225 23 45', '+3222252345'));
  });

  test('knows no trunk prefix in front of a number that begins with 0', () => {
    assert.ok(isSameNumber('06 1234 5678', '+390612345678'));
    assert.ok(!isSameNumber('006 1234 5678', '+390612345678'));
    assert.ok(!isSameNumber('6 1234 5678', '+390612345678'));
  });
});

suite('phoneForms', () => {
  const known: [number: string, display: string, international: string, national?: string][] = [
    ['+3222252345', '+32 (0)2 225.23.45', '+32 2 225.23.45', '02 225.23.45'],
    ['+3222252345', '+32(0)2/225.23.45', '+32 2/225.23.45', '02/225.23.45'],
    ['+3222252345', '(02) 225.23.45', '+32 2 225.23.45', '(02) 225.23.45'],
    ['+3222252345', '+32 2 225.23.45', '+32 2 225.23.45'],
    ['+3222252345', '+3222252345', '+32 22252345'],
    ['+46771343536', '0771 34 35 36', '+46 771 34 35 36', '0771 34 35 36'],
    ['+4687932775', '08-7932775', '+46 8-7932775', '08-7932775'],
    ['+18774266006', '1-877-426-6006', '+1 877-426-6006', '1-877-426-6006'],
    ['+18774266006', '(877) 426-6006', '+1 877 426-6006', '(877) 426-6006'],
    ['+18774266006', '+1 (877) 426-6006', '+1 877 426-6006', '1 877 426-6006'],
    ['+18668802765', '1 866 880-CSOL', '+1 866 880-CSOL', '1 866 880-CSOL'],
    ['+35240292912', '40 29 29-12', '+352 40 29 29-12', '40 29 29-12'],
    ['+3222252345', '0032 2 225.23.45', '+32 2 225.23.45'],
    ['+80012345678', '00800 1234 5678', '+800 1234 5678'],
    ['+78005553535', '8 (800) 555-35-35', '+7 800 555-35-35', '8 (800) 555-35-35'],
    ['+3612345678', '(06-1) 234-5678', '+36 1 234-5678', '(06-1) 234-5678'],
    ['+390612345678', '06 1234 5678', '+39 06 1234 5678', '06 1234 5678'],
    ['+390612345678', '+39 06 1234 5678', '+39 06 1234 5678'],
    ['+390612345678', '+39 (0)06 1234 5678', '+39 06 1234 5678'],
  ];
  for (const [number, display, international, national] of known) {
    test(`makes ${international} of ${display}`, () => {
      assert.deepEqual(phoneForms({ number, display }), { international, ...(national && { national }) });
    });
  }

  test('knows every number of the country packs', () => {
    const packs = readdirSync(PACKS).filter((name) => /^[a-z]{2}\.json$/.test(name));
    const lines = packs.flatMap((name) => (JSON.parse(readFileSync(new URL(name, PACKS), 'utf8')) as CountryPack).contacts.lines);
    assert.ok(lines.length > 0);
    for (const line of lines) assert.equal(digitsOf(phoneForms(line)?.international ?? ''), line.number.slice(1));
  });

  test('makes nothing of what is another number, or none', () => {
    const others = ['03 225.23.45', '225.23.45', '+33 (0)2 225.23.45', '0033 2 225.23.45', '01132 2 225.23.45'];
    for (const display of [...others, ...HOSTILE]) {
      assert.equal(phoneForms({ number: '+3222252345', display }), undefined, display);
    }
    for (const none of ['', '02 225.23.45', '3222252345', '+32']) {
      assert.equal(phoneForms({ number: none, display: none }), undefined, none);
    }
  });

  test('dials the same number from abroad, whatever it is published as', () => {
    fc.assert(
      fc.property(published, ({ code, own, number, start, written }) => {
        const forms = phoneForms({ number, display: start + written });
        assert.ok(forms);
        assert.equal(digitsOf(forms.international), number.slice(1));
        assert.match(forms.international, new RegExp(`^\\+${code} \\d`));
        if (forms.national !== undefined) {
          assert.ok([own, `0${own}`, ...(code === '1' ? [`1${own}`] : [])].includes(digitsOf(forms.national)), forms.national);
          assert.equal(phoneForms({ number, display: forms.national })?.international, forms.international);
        }
        assert.equal(phoneForms({ number, display: forms.international })?.international, forms.international);
      }),
      { numRuns: 2000 },
    );
  });

  test('never makes another number of any text', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789+() .-/ABCx\u00a0٠'), maxLength: 20 }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HOSTILE),
    );
    const pair = fc.oneof(
      fc.record({ number: anyNumber.map(({ code, own }) => `+${code}${own}`), display: text }),
      fc.tuple(text, text).map(([head, tail]) => ({ number: `+${digitsOf(head + tail)}`, display: `${head}${tail}` })),
      fc.record({ number: text, display: text }),
    );
    fc.assert(
      fc.property(pair, (line) => {
        const forms = phoneForms(line);
        if (forms) assert.equal(`+${digitsOf(forms.international)}`, line.number);
      }),
      { numRuns: 5000 },
    );
  });
});

suite('spokenGroups', () => {
  test('has single digits in the groups that are written', () => {
    const read = (written: string) => spokenGroups(written).map((group) => group.join(' ')).join(', ');
    assert.equal(read('+32 2 225.23.45'), '+ 3 2, 2, 2 2 5, 2 3, 4 5');
    assert.equal(read('+32 (0)2 225.23.45'), '+ 3 2, 2, 2 2 5, 2 3, 4 5');
    assert.equal(read('(0)2 225.23.45'), '0, 2, 2 2 5, 2 3, 4 5');
    assert.equal(read('+ 46 8-793'), '+ 4 6, 8, 7 9 3');
    assert.equal(read('1 866 880-CSOL'), '1, 8 6 6, 8 8 0, C S O L');
    assert.equal(read(''), '');
  });

  test('says every digit once, in order', () => {
    fc.assert(
      fc.property(published, ({ start, written }) => {
        // What may be left out is said where nothing else is dialled in front.
        const digits = (start === '(0)' ? '0' : '') + digitsOf(start + written);
        assert.equal(digitsOf(spokenGroups(start + written).flat().join('')), digits);
      }),
    );
  });
});
