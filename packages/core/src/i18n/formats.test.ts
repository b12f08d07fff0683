import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { plain } from '../../../../test/helpers/query.ts';
import { formatMoney } from './format-money.ts';
import { createFormats } from './formats.ts';

const money = (locale: string, amount: string, currency = 'EUR'): string => plain(formatMoney(createFormats(locale), { amount, currency }));

describe('an amount of money', () => {
  it('is exact with eighteen digits', () => {
    expect(money('en-US', '123456789012345678.99', 'USD')).to.equal('$123,456,789,012,345,678.99');
    expect(money('fr-BE', '999999999999999999.01')).to.equal('999 999 999 999 999 999,01 €');
  });

  it('keeps every digit, whatever the amount', () => {
    const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }), fc.stringMatching(/^\d{2}$/));
    fc.assert(
      fc.property(amounts, fc.constantFrom('en-US', 'fr-BE', 'nl-BE', 'sv-SE'), ([whole, cents], locale) => {
        const amount = `${whole}.${cents}`;
        const digits = (text: string): string => text.replaceAll(/\D/g, '');
        return digits(money(locale, amount)) === digits(amount);
      }),
    );
  });

  it('has the decimals of ISO 4217, where Intl has those of a shop', () => {
    expect(money('en-US', '1234', 'JPY')).to.equal('¥1,234');
    expect(money('en-US', '1234.50', 'HUF')).to.equal('HUF 1,234.50');
    expect(money('en-US', '1234.5', 'BHD')).to.equal('BHD 1,234.500');
    expect(money('en-US', '7', 'IDR')).to.equal('IDR 7.00');
  });

  it('keeps more decimals than the currency has, as a unit price may', () => {
    expect(money('en-US', '333.3333', 'USD')).to.equal('$333.3333');
    expect(money('en-US', '0.5', 'JPY')).to.equal('¥0.5');
  });

  it('is written by the country of the page, in the language of the texts', () => {
    expect(money('nl-BE', '1234.5')).to.equal('€ 1.234,50');
    expect(money('fr-BE', '1234.5')).to.equal('1 234,50 €');
    expect(money('sv-SE', '1234.5', 'SEK')).to.equal('1 234,50 kr');
    expect(money('en-US', '1234.5', 'USD')).to.equal('$1,234.50');
    expect(money('fr-CA', '1234.5', 'CAD')).to.equal('1 234,50 $');
  });

  it('has the minus sign of its country where it is negative', () => {
    expect(money('sv-SE', '-300', 'SEK')).to.equal('−300,00 kr');
    expect(money('fr-FR', '-300')).to.equal('-300,00 €');
    expect(money('nl-NL', '-300')).to.equal('€ -300,00');
    expect(money('en-US', '-300', 'USD')).to.equal('-$300.00');
  });

  it('shows the code of a currency that nobody heard of', () => {
    expect(money('en-US', '12.5', 'XXQ')).to.equal('XXQ 12.50');
    expect(money('sv-SE', '-12.5', 'XXQ')).to.equal('−12,50 XXQ');
  });

  it('is shown as it came where it cannot be read', () => {
    expect(money('en-US', '12.50', 'eur')).to.equal('12.50 eur');
    expect(money('en-US', '12.50', 'EURO')).to.equal('12.50 EURO');
    expect(money('en-US', '12.50', '')).to.equal('12.50');
    expect(money('en-US', '1,234.50', 'USD')).to.equal('1,234.50 USD');
    expect(money('en-US', 'NaN', 'USD')).to.equal('NaN USD');
    expect(money('en-US', '1e3', 'USD')).to.equal('1e3 USD');
    expect(money('en-US', '<b>5</b>', '<i>')).to.equal('<b>5</b> <i>');
  });
});

describe('a number', () => {
  it('is grouped as the country does', () => {
    expect(plain(createFormats('fr-BE').number(1_234_567))).to.equal('1 234 567');
    expect(createFormats('nl-BE').number(1_234_567)).to.equal('1.234.567');
  });

  it('out of a decimal string has all its decimals', () => {
    expect(createFormats('nl-BE').decimal('1234567890123456789.000001')).to.equal('1.234.567.890.123.456.789,000001');
    expect(createFormats('en-US').decimal('a dozen')).to.equal('a dozen');
    expect(createFormats('en-US').decimal('')).to.equal('');
  });

  it('is a percentage as the country writes it', () => {
    expect(plain(createFormats('fr-BE').percent('21'))).to.equal('21 %');
    expect(plain(createFormats('sv-SE').percent('12.5'))).to.equal('12,5 %');
    expect(createFormats('en-US').percent('0')).to.equal('0%');
    expect(createFormats('en-US').percent('21 %')).to.equal('21 %');
  });
});

describe('a name', () => {
  it('of a country is in the language of the texts', () => {
    expect(createFormats('fr-BE').country('BE')).to.equal('Belgique');
  });

  it('that nobody knows is its code', () => {
    const formats = createFormats('en');
    expect(formats.country('QX')).to.equal('QX');
    expect(formats.country('Belgium!')).to.equal('Belgium!');
    expect(formats.country('')).to.equal('');
  });

  it('of several things is one list', () => {
    expect(createFormats('fr').list(['a', 'b', 'c'])).to.equal('a, b et c');
    expect(createFormats('en').list([])).to.equal('');
  });
});

describe('formats', () => {
  it('are made once for a locale', () => {
    expect(createFormats('sv-SE')).to.equal(createFormats('sv-SE'));
  });
});
