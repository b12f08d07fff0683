import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createMailTexts, type MailTexts } from './mail-texts.ts';
import type { MailText } from './mail.ts';

const LANGUAGES = ['en', 'nl', 'fr', 'sv'];
const LINK = 'https://www.example.com/be/nl/#confirm=csl_Zm9v';
const base = { siteName: 'Customer Support OnLine', displayName: 'Anna Peeters', link: LINK };

interface Names {
  siteName?: string;
  displayName?: string;
  userId?: string;
  customer?: string;
}

/** All mails with one set of names. */
function writeAll(texts: MailTexts, names: Names = {}): MailText[] {
  const { userId = 'anna', customer = '100234', ...rest } = names;
  const data = { ...base, ...rest, userId };
  return [
    texts.confirmRegistration({ ...data, hours: 24 }),
    texts.accountExists(data),
    texts.userIdTaken(data),
    texts.resetPassword({ ...data, minutes: 30 }),
    texts.passwordChanged({ ...data, changedAt: new Date('2026-03-09T13:05:07Z') }),
    texts.accessGranted({ ...data, customer: { number: customer, name: customer } }),
    texts.accessGranted(data),
  ];
}

suite('the mails', () => {
  for (const language of LANGUAGES) {
    test(`say in ${language} what to do and where, with the link on a line of its own`, () => {
      const mails = writeAll(createMailTexts(language));
      assert.equal(new Set(mails.map(({ text }) => text)).size, mails.length);
      for (const { subject, text } of mails) {
        const lines = text.split('\n');
        assert.match(subject, /Customer Support OnLine/);
        assert.ok(subject.length <= 78, `${subject.length} characters: ${subject}`);
        assert.equal(lines.filter((line) => line.includes('://')).join(), LINK);
        assert.match(lines[0] ?? '', /^\S+ Anna Peeters[,!]$/);
        assert.ok(lines.length >= 9 && lines.every((line) => Buffer.byteLength(line) <= 998));
        assert.doesNotMatch(text, /undefined|null|\$\{/);
      }
    });
  }

  test('share no sentence between languages', () => {
    const sentences = LANGUAGES.flatMap((language) => {
      const lines = writeAll(createMailTexts(language)).flatMap(({ subject, text }) => [subject, ...text.split('\n')]);
      return [...new Set(lines.filter((line) => line !== '' && line !== LINK))];
    });
    assert.deepEqual(sentences.filter((line, n) => sentences.indexOf(line) !== n), []);
  });

  test('write periods and times as the language does', () => {
    const periods = { en: '24 hours', nl: '24 uur', fr: '24 heures', sv: '24 timmar' };
    for (const [language, period] of Object.entries(periods)) {
      const { text } = createMailTexts(language).confirmRegistration({ ...base, hours: 24 });
      assert.ok(text.replaceAll('\u00a0', ' ').includes(period), text);
    }
    assert.match(createMailTexts('en').resetPassword({ ...base, userId: 'anna', minutes: 1 }).text, /for 1 minute\./);
    const changed = { ...base, userId: 'anna', changedAt: new Date('2026-03-09T13:05:07Z') };
    assert.match(createMailTexts('sv').passwordChanged(changed).text, /9 mars 2026 (kl\. )?13:05:07 UTC/);
    const inBrussels = createMailTexts('nl-BE').passwordChanged({ ...changed, timeZone: 'Europe/Brussels' });
    assert.match(inBrussels.text, /9 maart 2026 om 14:05:07 CET/);
  });

  test('fall back along the language tag, and to English', () => {
    const subjectIn = (language: string): string => createMailTexts(language).userIdTaken(base).subject;
    for (const tag of ['fr-BE', 'FR', 'fr-', 'fr--x', 'fr-Latn-CA']) assert.equal(subjectIn(tag), subjectIn('fr'), tag);
    for (const tag of ['de', 'lb-LU', '', '-', 'constructor', 'toString', '__proto__']) assert.equal(subjectIn(tag), subjectIn('en'), tag);
    for (const tag of ['fr-', 'fr--x', '', '-']) assert.equal(writeAll(createMailTexts(tag)).length, 7);
  });
});

suite('names out of data', () => {
  const evil = 'Win\r\nBcc: x@evil.example\r\n\r\nhttps://evil.example/win';

  for (const language of LANGUAGES) {
    test(`add neither headers nor links nor lines to the mails in ${language}`, () => {
      const texts = createMailTexts(language);
      const usual = writeAll(texts);
      const attacked = writeAll(texts, { displayName: evil, customer: evil });
      attacked.forEach(({ subject, text }, n) => {
        assert.doesNotMatch(subject, /[\r\n]/);
        assert.equal(text.split('\n').length, usual[n]?.text.split('\n').length);
        assert.doesNotMatch(text.replace(LINK, ''), /:\/\/|\w@\w|evil\.example|\r/);
      });
      for (const { subject, text } of writeAll(texts, { siteName: 'A\r\nBcc: b', userId: 'c\nd' })) {
        assert.doesNotMatch(subject, /[\r\n]/);
        assert.doesNotMatch(text, /^(Bcc|d)/m);
      }
    });

    test(`are left out of the greeting in ${language} where they do not look like a name`, () => {
      const { text } = createMailTexts(language).confirmRegistration({ ...base, displayName: 'Call 0900 12 34 now', hours: 24 });
      assert.doesNotMatch(text, /0900/);
      assert.match(text, /^\p{L}[\p{L} ]*[,!]\n\n/u);
    });
  }

  test('do not come back to an address that nobody has vouched for', () => {
    const { text } = createMailTexts('en').userIdTaken({ ...base, ...{ userId: 'evil.example' } });
    assert.doesNotMatch(text, /evil/);
  });
});
