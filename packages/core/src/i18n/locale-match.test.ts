import { expect } from '@open-wc/testing';
import { textLocales } from './catalogs.ts';
import { canonicalTag, matchLocale } from './locale-match.ts';

describe('a language tag', () => {
  it('is served by the same language without the country', () => {
    expect(matchLocale('fr-BE', textLocales)).to.equal('fr');
    expect(matchLocale('nl-Latn-BE-x-private', textLocales)).to.equal('nl');
  });

  it('is served in any spelling', () => {
    for (const tag of ['FR_be', 'fr_BE', 'FR', ' fr-be ', 'Fr-bE']) expect(matchLocale(tag, textLocales), tag).to.equal('fr');
  });

  it('is served exactly before it is served nearly', () => {
    expect(matchLocale('en-XA', textLocales)).to.equal('en-XA');
    expect(matchLocale('en-xa', textLocales)).to.equal('en-XA');
    expect(matchLocale('en-US', textLocales)).to.equal('en');
    expect(matchLocale('pt-BR', ['pt', 'pt-BR'])).to.equal('pt-BR');
  });

  it('follows the parents of CLDR where cutting subtags would be wrong', () => {
    expect(matchLocale('nb', ['nb', 'no'])).to.equal('nb');
    expect(matchLocale('nb-NO', ['no'])).to.equal('no');
    expect(matchLocale('nn', ['no'])).to.equal('no');
    expect(matchLocale('es-MX', ['es-419', 'es'])).to.equal('es-419');
    expect(matchLocale('es-MX', ['es'])).to.equal('es');
    expect(matchLocale('pt-LU', ['pt', 'pt-PT'])).to.equal('pt-PT');
  });

  it('is not served by the same language in another script', () => {
    expect(matchLocale('zh-Hant', ['zh'])).to.equal(undefined);
    expect(matchLocale('zh-Hant-TW', ['zh', 'zh-Hant'])).to.equal('zh-Hant');
    expect(matchLocale('sr-Latn', ['sr'])).to.equal(undefined);
  });

  it('that nobody serves has no match', () => {
    expect(matchLocale('tlh', textLocales)).to.equal(undefined);
    expect(matchLocale('und', textLocales)).to.equal(undefined);
  });

  it('that is nonsense has no match and breaks nothing', () => {
    for (const tag of ['', ' ', 'english', 'x!', '--', 'fr--BE', '_', '日本', '<b>', 'a'.repeat(10_000), null, undefined]) {
      expect(matchLocale(tag, textLocales), String(tag).slice(0, 20)).to.equal(undefined);
    }
  });

  it('has one canonical spelling', () => {
    expect(canonicalTag('FR_be')).to.equal('fr-BE');
    expect(canonicalTag('ZH-hant-tw')).to.equal('zh-Hant-TW');
    expect(canonicalTag('iw')).to.equal('he');
    expect(canonicalTag('not a tag')).to.equal(undefined);
  });
});
