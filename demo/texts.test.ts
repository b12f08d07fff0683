import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { highlight, snippet } from './pages/web-teams.ts';
import { findContacts } from './sites.ts';
import { negotiateLanguage, textsOf, type Texts } from './texts/index.ts';

/** Words that are the same in every language. */
const NAMES = ['Customer Support OnLine', 'Fax', 'Contact'];

/** Every text with its path; functions filled in. */
function flatten(texts: object, path = ''): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]) => {
    const here = `${path}${name}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') return [[here, String((value as (a: string, b: string) => string)('A', 'B'))]];
    return flatten(value as object, `${here}.`);
  });
}

describe('textsOf', () => {
  it('has no English left in other languages', () => {
    const english = new Map(flatten(textsOf({ language: 'en', country: 'us' })));
    for (const language of ['nl', 'fr', 'sv'] as const) {
      for (const [path, text] of flatten(textsOf({ language, country: 'be' }))) {
        assert.ok(text !== english.get(path) || NAMES.includes(text), `${language} ${path}`);
      }
    }
  });

  it('writes French as each country does', () => {
    const [belgium, canada]: Texts[] = ['be', 'ca'].map((country) => textsOf({ language: 'fr', country }));
    assert.equal(belgium?.contact.fax, 'Fax');
    assert.equal(canada?.contact.fax, 'Télécopieur');
    for (const [path, text] of flatten(canada ?? {})) assert.doesNotMatch(text, /[\s\u00a0];/, path);
    for (const [path, text] of flatten(belgium ?? {})) assert.doesNotMatch(text, /[^\u00a0][;:%]/, path);
  });
});

describe('negotiateLanguage', () => {
  it('takes the first wish that there are texts in, by weight', () => {
    assert.equal(negotiateLanguage('de-DE,de;q=0.9,fr-BE;q=0.7,nl;q=0.8'), 'nl');
    assert.equal(negotiateLanguage('sv'), 'sv');
    assert.equal(negotiateLanguage('EN-us'), 'en');
  });

  it('finds nothing in no wish, a refusal or nonsense', () => {
    for (const header of [undefined, '', 'de', 'fr;q=0', ';;q=x,,', '*']) assert.equal(negotiateLanguage(header), undefined, header);
  });
});

describe('the six lines', () => {
  it('are six, and say country, language and address', () => {
    const lines = snippet('https://example.com', { country: 'se', language: 'sv' }).split('\n');
    assert.equal(lines.length, 6);
    assert.equal(lines[1], '<csol-provider country="se" base-url="https://example.com/api" lang="sv">');
  });

  it('keep their text when coloured, and an address that is markup stays text', () => {
    const code = snippet('https://x"><script>', { country: 'se', language: 'sv' });
    const coloured = highlight(code).join('');
    assert.doesNotMatch(coloured, /<script/);
    const text = coloured.replace(/<\/?span[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    assert.equal(text, code);
  });
});

describe('findContacts', () => {
  it('knows the countries with a page, in any letter case, and no other', () => {
    assert.equal(findContacts('SE', 'sv')?.name, 'Administrativ kundtjänst');
    assert.equal(findContacts('se', 'en')?.name, 'Customer Support Online');
    assert.equal(findContacts('XX', 'en'), undefined);
    assert.equal(findContacts('../be', 'en'), undefined);
  });
});
