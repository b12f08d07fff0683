import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CURRENCY_TABLE_DATE, ODD_MINOR_UNITS, TWO_DIGIT_CODES, WITHDRAWN_CODES } from './currency-table.ts';
import * as money from './money.ts';
import type { Money } from './money.ts';

const CURRENCIES = ['EUR', 'JPY', 'KWD', 'CLF', 'QQQ'] as const;
const eur = (amount: string): Money => ({ amount, currency: 'EUR' });

/** A whole number of the currency's minor unit, and the same as an amount: written by hand, digit by digit. */
const amountOf = (currency: string) =>
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((units) => ({ units, text: write(units, money.minorUnits(currency)) }));

function write(units: bigint, digits: number): string {
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const body = digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  return units < 0n ? `-${body}` : body;
}

/** Adds two canonical amounts the way it is done on paper, on digit columns; for amounts of at least zero. */
function addOnPaper(a: string, b: string): string {
  const [wholeA = '', fractionA = ''] = a.split('.');
  const [wholeB = '', fractionB = ''] = b.split('.');
  const digits = Math.max(fractionA.length, fractionB.length);
  const width = Math.max(wholeA.length, wholeB.length) + 1;
  const column = (whole: string, fraction: string) => [...whole.padStart(width, '0') + fraction.padEnd(digits, '0')].map(Number);
  const [x, y] = [column(wholeA, fractionA), column(wholeB, fractionB)];
  let carry = 0;
  const out = x.map(() => 0);
  for (let i = x.length - 1; i >= 0; i--) {
    const sum = x[i]! + y[i]! + carry;
    out[i] = sum % 10;
    carry = sum > 9 ? 1 : 0;
  }
  const text = out.join('');
  const whole = text.slice(0, width).replace(/^0+(?=\d)/, '');
  return digits ? `${whole}.${text.slice(width)}` : whole;
}

for (const currency of CURRENCIES) {
  test(`adds and negates ${currency} exactly`, () => {
    fc.assert(
      fc.property(amountOf(currency), amountOf(currency), (a, b) => {
        const x = { amount: a.text, currency };
        const y = { amount: b.text, currency };
        const digits = money.minorUnits(currency);
        assert.deepEqual(money.addMoney(x, y), { amount: write(a.units + b.units, digits), currency });
        assert.deepEqual(money.subtractMoney(x, y), { amount: write(a.units - b.units, digits), currency });
        assert.deepEqual(money.negateMoney(x), { amount: write(-a.units, digits), currency });
        assert.equal(money.compareMoney(x, y), a.units < b.units ? -1 : a.units > b.units ? 1 : 0);
        assert.equal(money.sign(x), a.units < 0n ? -1 : a.units > 0n ? 1 : 0);
      }),
    );
  });
}

test('adds as one does on paper', () => {
  const amount = fc.tuple(fc.nat(), fc.nat(999_999)).map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`);
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const expected = addOnPaper(a, b).replace(/(\.\d\d\d*?)0*$/, '$1');
      assert.equal(money.addMoney(eur(a), eur(b)).amount, expected);
    }),
  );
});

test('writes one canonical form for every way to write a number', () => {
  const forms = ['1234.5', '+1234.50', '001234.500', ' 1234.5\n', '1234.50000'];
  assert.deepEqual(new Set(forms.map((form) => money.createMoney(form, 'EUR').amount)), new Set(['1234.50']));
  assert.equal(money.createMoney('-0.00', 'EUR').amount, '0.00');
  assert.equal(money.createMoney('.5', 'KWD').amount, '0.500');
  assert.equal(money.createMoney('5.', 'JPY').amount, '5');
  assert.equal(money.createMoney('5.25', 'JPY').amount, '5.25');
  assert.equal(money.createMoney('333.3333', 'EUR').amount, '333.3333');
});

test('reads back what it writes', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.nat(6), fc.nat(6), (units, scale, minDigits) => {
      const text = money.formatDecimal({ units, scale }, minDigits);
      const back = money.parseDecimal(text);
      assert.equal(back.units * 10n ** BigInt(12 - back.scale), units * 10n ** BigInt(12 - scale));
      assert.equal(money.formatDecimal(back, minDigits), text);
      assert.ok(back.scale >= minDigits && (back.scale === minDigits || !text.endsWith('0')), text);
    }),
  );
});

test('refuses what is not a number, by name', () => {
  const texts = ['', ' ', '.', '-', '+', '1,5', '1.234,50', '1e3', '0x1f', 'NaN', '∞', '--1', '1.2.3', '1 000', '١٢', '9'.repeat(101)];
  for (const text of texts) {
    assert.throws(() => money.parseDecimal(text), money.InvalidDecimalError, JSON.stringify(text));
  }
});

test('takes garbage of any kind without another error than its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        money.parseDecimal(text);
      } catch (error) {
        assert.ok(error instanceof money.InvalidDecimalError);
      }
    }),
  );
});

test('never reckons across currencies', () => {
  const sek = { amount: '1.00', currency: 'SEK' };
  assert.throws(() => money.addMoney(eur('1.00'), sek), money.CurrencyMismatchError);
  assert.throws(() => money.subtractMoney(eur('1.00'), sek), money.CurrencyMismatchError);
  assert.throws(() => money.compareMoney(eur('0.00'), { amount: '0.00', currency: 'SEK' }), money.CurrencyMismatchError);
});

test('sums by currency, in the order of the codes', () => {
  assert.deepEqual(money.sumByCurrency([]), []);
  const list = [eur('0.10'), { amount: '7', currency: 'JPY' }, eur('0.20'), { amount: '-1.005', currency: 'BHD' }, eur('-0.30')];
  assert.deepEqual(money.sumByCurrency(list), [
    { amount: '-1.005', currency: 'BHD' },
    { amount: '0.00', currency: 'EUR' },
    { amount: '7', currency: 'JPY' },
  ]);
});

test('sums to the same in any order', () => {
  const list = fc.array(fc.record({ amount: amountOf('EUR').map((a) => a.text), currency: fc.constantFrom('EUR', 'SEK', 'USD') }));
  fc.assert(fc.property(list, (items) => assert.deepEqual(money.sumByCurrency(items), money.sumByCurrency([...items].reverse()))));
});

test('multiplies and rounds halves away from zero', () => {
  assert.equal(money.multiply(eur('0.05'), '0.5').amount, '0.03');
  assert.equal(money.multiply(eur('-0.05'), '0.5').amount, '-0.03');
  assert.equal(money.multiply(eur('0.05'), '0.49').amount, '0.02');
  assert.equal(money.multiply({ amount: '5', currency: 'JPY' }, '0.1').amount, '1');
  assert.equal(money.multiply({ amount: '1.000', currency: 'KWD' }, '0.0005').amount, '0.001');
  assert.equal(money.multiply(eur('333.3333'), '3').amount, '1000.00');
});

test('rounds to the nearest unit, for any product', () => {
  const factor = fc.integer({ min: -99_999, max: 99_999 });
  fc.assert(
    fc.property(fc.constantFrom(...CURRENCIES), fc.integer({ min: -1e9, max: 1e9 }), factor, (currency, units, thousandths) => {
      const digits = money.minorUnits(currency);
      const product = money.multiply({ amount: write(BigInt(units), digits), currency }, write(BigInt(thousandths), 3));
      const exact = BigInt(units) * BigInt(thousandths);
      const rest = exact - money.parseDecimal(product.amount).units * 1000n;
      assert.ok(rest >= -500n && rest <= 500n);
      if (rest === 500n) assert.ok(exact < 0n);
      if (rest === -500n) assert.ok(exact > 0n);
    }),
  );
});

test('knows the minor units of ISO 4217, where they differ from what a shop shows', () => {
  const expected = { EUR: 2, SEK: 2, USD: 2, HUF: 2, IDR: 2, COP: 2, JPY: 0, ISK: 0, KRW: 0, KWD: 3, TND: 3, BHD: 3, CLF: 4, UYW: 4 };
  for (const [currency, digits] of Object.entries(expected)) assert.equal(money.minorUnits(currency), digits, currency);
});

test('takes a code that nobody heard of for one of two digits, and says that it does not know it', () => {
  for (const code of ['QQQ', 'eur', 'EU', 'EURO', '', 'IFC', 'XXX', 'XAU']) {
    assert.equal(money.isKnownCurrency(code), false, code);
    assert.equal(money.minorUnits(code), 2, code);
  }
  const known = ['EUR', 'AED', 'ZWG', 'JPY', 'BIF', 'XPF', 'KWD', 'CLF', 'HRK', 'BGN'];
  for (const code of known) assert.equal(money.isKnownCurrency(code), true, code);
});

test('lists every code once, in whole triples, with the date of the list', () => {
  assert.match(CURRENCY_TABLE_DATE, /^\d{4}-\d\d-\d\d$/);
  const lists = [TWO_DIGIT_CODES, WITHDRAWN_CODES, ...ODD_MINOR_UNITS.map(([, codes]) => codes)];
  const codes = lists.flatMap((list) => list.match(/[A-Z]{3}/g) ?? []);
  assert.equal(codes.join('').length, lists.join('').length);
  assert.equal(new Set(codes).size, codes.length);
});
