import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createMailTexts } from './mail-texts.ts';

const LANGUAGES = ['en', 'nl', 'fr', 'sv'];
const LINK = 'https://www.example.com/be/nl/#csol-report-end=rcp_Zm9v.YmFy';
const FREQUENCIES = ['weekly', 'monthly', 'quarterly'] as const;
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const sums = {
  ...{ opening: eur('1234567.80'), billed: eur('250.00'), credited: eur('-12.50'), paid: eur('-100.25') },
  ...{ moved: eur('0.00'), closing: eur('1234705.05') },
};
const base = {
  siteName: 'Customer Support OnLine',
  link: LINK,
  sender: { name: 'Anna Peeters', email: 'anna@example.com' },
  name: 'Maintenance',
};
const content = { period: { from: '2026-06-01', to: '2026-06-30' }, asOf: '2026-06-30', sums: [sums], fileName: 'statement.csv' };

/** Both mails at every rhythm. */
function writeAll(language: string, more: object = {}) {
  const texts = createMailTexts(language);
  return FREQUENCIES.flatMap((every) => {
    const data = { ...base, every, ...content, ...more };
    return [texts.reportOffered(data), texts.report(data)];
  });
}

suite('the mails about a report', () => {
  for (const language of LANGUAGES) {
    test(`say in ${language} whose report it is and how often, with one link on a line of its own`, () => {
      const mails = writeAll(language);
      assert.equal(new Set(mails.map(({ text }) => text)).size, mails.length);
      for (const { subject, text } of mails) {
        assert.match(subject, /^\p{Lu}.*Maintenance/u);
        assert.ok(subject.length <= 78, subject);
        assert.deepEqual(text.split('\n').filter((line) => line.includes('://')), [LINK]);
        assert.ok(text.includes('Anna Peeters (anna@example.com)'));
        assert.doesNotMatch(text, /undefined|null|\$\{|\[object/);
      }
    });

    test(`add neither lines nor links in ${language}, whatever a report is called`, () => {
      const usual = writeAll(language);
      writeAll(language, { name: 'Win\r\nBcc: x@evil.example\r\n\r\nhttps://evil.example/win' }).forEach(({ subject, text }, n) => {
        assert.doesNotMatch(subject, /[\r\n]/);
        assert.equal(text.split('\n').length, usual[n]?.text.split('\n').length);
        assert.doesNotMatch(text.replace(LINK, ''), /:\/\/|@evil|evil\.example/);
      });
    });
  }

  test('write amounts exactly, and the period, as the language does', () => {
    const written = { en: 'EUR 1,234,567.80', nl: 'EUR 1.234.567,80', fr: '1 234 567,80 EUR', sv: '1 234 567,80 EUR' };
    for (const [language, amount] of Object.entries(written)) {
      const { text } = createMailTexts(language).report({ ...base, every: 'weekly', ...content });
      assert.ok(text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ').includes(amount), text);
    }
    const huge = { amount: '123456789012345678.123456', currency: 'EUR' };
    const { text } = createMailTexts('en').report({ ...base, every: 'weekly', ...content, sums: [{ ...sums, opening: huge }] });
    assert.ok(text.includes('123,456,789,012,345,678.123456'), text);
    const french = createMailTexts('fr-BE').report({ ...base, every: 'weekly', ...content });
    assert.match(french.text, /Période\s:\s1\s?–\s?30 juin 2026/);
  });

  test('have a line for each currency, and say what moved where something did', () => {
    const sek = Object.fromEntries(Object.entries(sums).map(([key, { amount }]) => [key, { amount, currency: 'SEK' }])) as typeof sums;
    const { text } = createMailTexts('en').report({ ...base, every: 'weekly', ...content, sums: [sums, { ...sek, moved: eur('5.00') }] });
    const lines = text.split('\n').filter((line) => line.startsWith('Opening balance'));
    assert.equal(lines.length, 2);
    assert.deepEqual(lines.map((line) => line.includes('moved')), [false, true]);
  });

  test('say that there is nothing, and that the file is too large', () => {
    for (const language of LANGUAGES) {
      const [, full] = writeAll(language);
      const [, empty] = writeAll(language, { sums: [], fileName: undefined });
      assert.ok(full?.text.includes('statement.csv') && !empty?.text.includes('statement.csv'));
      assert.equal(empty?.text.split('\n\n').length, full?.text.split('\n\n').length);
    }
  });

  test('share no sentence between languages', () => {
    const sentences = LANGUAGES.flatMap((language) => {
      const lines = writeAll(language).flatMap(({ subject, text }) => [subject, ...text.split('\n')]);
      return [...new Set(lines.filter((line) => line !== '' && line !== LINK))];
    });
    assert.deepEqual(sentences.filter((line, n) => sentences.indexOf(line) !== n), []);
  });
});
