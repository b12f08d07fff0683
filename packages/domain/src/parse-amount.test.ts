import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseAmount, type NumberSigns } from './parse-amount.ts';

const BE: NumberSigns = { decimal: ',', group: '.' };
const US: NumberSigns = { decimal: '.', group: ',' };
const SE: NumberSigns = { decimal: ',', group: '\u00a0' };

test('an amount is read as its country writes it', () => {
  assert.equal(parseAmount('1.250,50', BE), '1250.50');
  assert.equal(parseAmount('1.250', BE), '1250');
  assert.equal(parseAmount(' 1 250,5 ', SE), '1250.5');
  assert.equal(parseAmount('1\u202f250,5', SE), '1250.5');
  assert.equal(parseAmount('1,250.50', US), '1250.50');
  assert.equal(parseAmount("1'250.50", US), '1250.50');
});

test('a sign of groups that cannot be one stands for the decimals', () => {
  assert.equal(parseAmount('1250.5', BE), '1250.5');
  assert.equal(parseAmount('12.50', BE), '12.50');
  assert.equal(parseAmount('12,5', US), '12.5');
});

test('what is no amount is none', () => {
  const texts = ['', ' ', ',', '-5', '+5', '1,2,3', '1.2.3', '1.250.00,5,', 'abc', '1e3', 'Infinity', '=1+1', '1.250.5', '9'.repeat(19)];
  for (const text of texts) {
    assert.equal(parseAmount(text, BE), undefined, text);
  }
});

test('every amount that Intl writes is read as itself', () => {
  const locales = ['nl-BE', 'fr-BE', 'sv-SE', 'en-US', 'fr-CA', 'de-CH', 'en-IN'];
  const [wholes, fractions] = [fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 99 })];
  fc.assert(
    fc.property(fc.constantFrom(...locales), wholes, fractions, (locale, whole, cents) => {
      const amount = `${whole}.${String(cents).padStart(2, '0')}`;
      // Groups of two, as India writes them, are read by the decimals alone.
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: locale !== 'en-IN' });
      const parts = new Intl.NumberFormat(locale).formatToParts(11111.5);
      const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
      const signs = { decimal: part('decimal'), group: part('group') };
      assert.equal(parseAmount(format.format(amount as Intl.StringNumericLiteral), signs), amount);
    }),
  );
});
