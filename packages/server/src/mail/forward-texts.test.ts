import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createMailTexts } from './mail-texts.ts';
import { toQuote } from './plain.ts';

const LANGUAGES = ['en', 'nl', 'fr', 'sv'];
const LINK = 'https://www.example.com/be/nl/#csol-invoice=inv_Zm9v';
const base = {
  siteName: 'Customer Support OnLine',
  link: LINK,
  sender: { name: 'Anna Peeters', email: 'anna@example.com' },
  document: { kind: 'invoice', number: '2026-1004117' },
  note: 'Line 2 bills 1.250,00 since 10:30.',
} as const;
const kinds = ['invoice', 'creditNote'] as const;

/** Both mails for both kinds. */
function writeAll(language: string, more: object = {}) {
  const texts = createMailTexts(language);
  return kinds.flatMap((kind) => {
    const data = { ...base, document: { ...base.document, kind }, ...more };
    return [texts.forwarded(data), texts.forwardedCopy({ ...data, displayName: 'Anna Peeters', recipients: ['carol@example.com'] })];
  });
}

suite('the mails that forward a document', () => {
  for (const language of LANGUAGES) {
    test(`say in ${language} who sends which document, with the link and the quoted note on lines of their own`, () => {
      const mails = writeAll(language);
      assert.equal(new Set(mails.map(({ text }) => text)).size, mails.length);
      for (const { subject, text } of mails) {
        const lines = text.split('\n');
        assert.match(subject, /^\p{Lu}.* 2026-1004117 .*Customer Support OnLine$/u);
        assert.ok(subject.length <= 78, subject);
        assert.deepEqual(lines.filter((line) => line.includes('://')), [LINK]);
        assert.deepEqual(lines.filter((line) => line.startsWith('>')), ['> Line 2 bills 1.250,00 since 10:30.']);
        assert.doesNotMatch(text, /undefined|null|\$\{|\[object/);
      }
      assert.ok(mails[0]?.text.includes('Anna Peeters (anna@example.com)') && mails[1]?.text.includes('carol@example.com'));
    });

    test(`name the sender in ${language} by the address alone where the name does not look like one`, () => {
      const [mail] = writeAll(language, { sender: { name: 'Call 0900 12 34 now', email: 'anna@example.com' } });
      assert.doesNotMatch(mail?.text ?? '', /0900/);
      assert.match(mail?.text ?? '', /^anna@example\.com /m);
    });
  }

  test('share no sentence between languages', () => {
    const isData = (line: string): boolean => line === '' || line === LINK || line.startsWith('>');
    const sentences = LANGUAGES.flatMap((language) => {
      const lines = writeAll(language).flatMap(({ subject, text }) => [subject, ...text.split('\n')]);
      return [...new Set(lines.filter((line) => !isData(line)))];
    });
    assert.deepEqual(sentences.filter((line, n) => sentences.indexOf(line) !== n), []);
  });
});

suite('a quote', () => {
  test('keeps lines, at most one empty one between, and marks each', () => {
    assert.equal(toQuote('\n\n a \r\n\n\n\nb\rc\u2028d\n\n'), '> a\n>\n> b\n> c\n> d');
    assert.equal(toQuote(' \n\u202e\t\n'), '');
  });

  test('is wrapped where it is long, at blanks if there are any, and loses nothing', () => {
    const words = Array.from({ length: 120 }, (_, n) => `word${n}`).join(' ');
    for (const text of [words, 'x'.repeat(1000), '🏢'.repeat(500)]) {
      const lines = toQuote(text).split('\n');
      assert.ok(lines.every((line) => line.startsWith('> ') && Array.from(line).length <= 76 && Buffer.byteLength(line) <= 998));
      const glue = text.includes(' ') ? ' ' : '';
      assert.equal(lines.map((line) => line.slice(2)).join(glue), text);
    }
  });

  test('is made quickly, whatever it is', () => {
    const start = performance.now();
    const texts = ['a.'.repeat(500), '\n'.repeat(1000), ': '.repeat(500), ' '.repeat(1000), 'a '.repeat(37) + 'x'.repeat(900)];
    for (const text of texts) toQuote(text);
    assert.ok(performance.now() - start < 2000);
  });
});
