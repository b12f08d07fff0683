import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as ref from './payment-reference.ts';

const digits = (min: number, max: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const alphanumeric = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: 21 });

/** Doubles every second digit from the right, adds the digits of the products up. */
function luhnSum(text: string): number {
  return [...text].reverse().flatMap((digit, i) => [...String(+digit * (i % 2 ? 2 : 1))]).reduce((sum, digit) => sum + +digit, 0);
}

test('makes an OGM whose last two digits are the rest of a division by 97', () => {
  fc.assert(
    fc.property(digits(1, 10), (base) => {
      const text = ref.createBelgianOgm(base);
      assert.match(text, /^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/);
      const all = text.replace(/\D/g, '');
      assert.equal(BigInt(all.slice(0, 10)), BigInt(base));
      const rest = BigInt(base) % 97n;
      assert.equal(BigInt(all.slice(10)), rest === 0n ? 97n : rest);
      assert.ok(ref.isValidBelgianOgm(text));
    }),
  );
});

test('recognises an OGM however it is written', () => {
  const expected = { scheme: 'belgianOgm', value: '+++010/8068/17183+++', digits: '010806817183' };
  for (const text of ['010806817183', '+++010/8068/17183+++', '***010/8068/17183***', ' 010/8068/17183 ', '+++ 010 / 8068 / 17183 +++']) {
    assert.deepEqual(ref.parsePaymentReference(text), expected, text);
  }
  assert.equal(ref.createBelgianOgm('97'), '+++000/0000/09797+++');
  assert.equal(ref.isValidBelgianOgm('+++000/0000/09700+++'), false);
  assert.equal(ref.isValidBelgianOgm('+++010/8068/17183***'), false);
  assert.equal(ref.isValidBelgianOgm('010806817184'), false);
});

test('notices every single wrong digit of an OGM', () => {
  fc.assert(
    fc.property(digits(10, 10), fc.nat(11), fc.integer({ min: 1, max: 9 }), (base, at, by) => {
      const good = ref.createBelgianOgm(base).replace(/\D/g, '');
      const bad = good.slice(0, at) + ((+good[at]! + by) % 10) + good.slice(at + 1);
      assert.equal(ref.isValidBelgianOgm(bad), false);
    }),
  );
});

test('makes an OCR number whose Luhn sum ends in 0', () => {
  fc.assert(
    fc.property(digits(1, 23), fc.boolean(), (base, withLength) => {
      const ocr = ref.createSwedishOcr(base, { withLength });
      assert.equal(luhnSum(ocr) % 10, 0);
      assert.ok(ocr.startsWith(base));
      assert.equal(ocr.length, base.length + (withLength ? 2 : 1));
      if (withLength) assert.equal(+ocr.at(-2)!, ocr.length % 10);
      assert.ok(ref.isValidSwedishOcr(ocr, { withLength }));
    }),
  );
});

test('knows the OCR vectors', () => {
  assert.equal(ref.createSwedishOcr('123456789'), '1234567897');
  assert.equal(ref.createSwedishOcr('12345', { withLength: true }), '1234574');
  assert.ok(ref.isValidSwedishOcr('1234 5674'));
  assert.ok(!ref.isValidSwedishOcr('1234567898'));
  assert.ok(!ref.isValidSwedishOcr('1234567897', { withLength: true }));
  assert.deepEqual(ref.parsePaymentReference('12345 67897', 'SE'), { scheme: 'swedishOcr', value: '1234567897', digits: '1234567897' });
});

test('makes an ISO 11649 reference that leaves 1 modulo 97', () => {
  fc.assert(
    fc.property(alphanumeric, (base) => {
      const compact = ref.createIso11649(base).replace(/ /g, '');
      const moved = compact.slice(4) + compact.slice(0, 4);
      const number = [...moved].map((char) => (char <= '9' ? char : String(char.charCodeAt(0) - 55))).join('');
      assert.equal(BigInt(number) % 97n, 1n);
      assert.ok(compact.endsWith(base));
      assert.ok(ref.isValidIso11649(compact.toLowerCase()));
    }),
  );
});

test('recognises ISO 11649 and shows it in groups of four', () => {
  for (const text of ['RF18539007547034', 'rf18 5390 0754 7034']) {
    assert.deepEqual(ref.parsePaymentReference(text), { scheme: 'iso11649', value: 'RF18 5390 0754 7034', digits: 'RF18539007547034' });
  }
  assert.equal(ref.createIso11649('539007547034'), 'RF18 5390 0754 7034');
  assert.equal(ref.isValidIso11649('RF19539007547034'), false);
  assert.equal(ref.isValidIso11649('RF18'), false);
});

test('lets the country decide about bare digits', () => {
  const both = '010420000381';
  assert.ok(ref.isValidBelgianOgm(both) && ref.isValidSwedishOcr(both));
  assert.equal(ref.parsePaymentReference(both).scheme, 'belgianOgm');
  assert.equal(ref.parsePaymentReference(both, 'BE').scheme, 'belgianOgm');
  assert.equal(ref.parsePaymentReference(both, 'SE').scheme, 'swedishOcr');
  assert.equal(ref.parsePaymentReference(both, 'DK').scheme, 'free');
  assert.equal(ref.parsePaymentReference('+++010/8068/17183+++', 'SE').scheme, 'belgianOgm');
});

test('leaves everything else as it is', () => {
  const value = 'Deb. 10202 / Fact. 1';
  assert.deepEqual(ref.parsePaymentReference('  Deb. 10202 /\n Fact. 1 '), { scheme: 'free', value, digits: value });
  assert.equal(ref.parsePaymentReference('').scheme, 'free');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(typeof ref.parsePaymentReference(text).value, 'string')));
});

test('refuses bases that no reference can be made of', () => {
  for (const base of ['', '12345678901', '12a']) assert.throws(() => ref.createBelgianOgm(base), ref.InvalidReferenceError);
  for (const base of ['', '1'.repeat(25), '12 3']) assert.throws(() => ref.createSwedishOcr(base), ref.InvalidReferenceError);
  for (const base of ['', 'A'.repeat(22), 'Å1']) assert.throws(() => ref.createIso11649(base), ref.InvalidReferenceError);
});
