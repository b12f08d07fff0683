import { expect } from '@open-wc/testing';
import { catalogOf, loadCatalog, setCatalogLoader, textLocales, type Catalog, type TextLoaders, type TextLocale } from './catalogs.ts';

const RETRY_MS = 15_000;

describe('the texts of a language', () => {
  let restore: () => void = () => undefined;
  afterEach(() => restore());

  /** Answers each load in turn; an error rejects. */
  function stage(locale: TextLocale, ...answers: (Catalog | Error)[]): { loads: number } {
    const seen = { loads: 0 };
    restore = setCatalogLoader(locale, async () => {
      const answer = answers[seen.loads++];
      if (!answer || answer instanceof Error) throw answer ?? new Error('one load too many');
      return { templates: answer };
    });
    return seen;
  }

  it('are the English source without a load', async () => {
    expect(textLocales[0]).to.equal('en');
    expect(await loadCatalog('en')).to.equal(0);
    expect(catalogOf('en')).to.equal(undefined);
  });

  for (const locale of textLocales.slice(1)) {
    it(`come out of their chunk: ${locale}`, async () => {
      expect(await loadCatalog(locale)).to.equal(0);
      expect(Object.keys(catalogOf(locale) ?? {})).to.include('pager.next');
    });
  }

  it('are loaded once, however many ask', async () => {
    const seen = stage('nl', { a: 'een' });
    await Promise.all([loadCatalog('nl'), loadCatalog('nl'), loadCatalog('nl')]);
    await loadCatalog('nl');
    expect(seen.loads).to.equal(1);
    expect(catalogOf('nl')).to.deep.equal({ a: 'een' });
  });

  it('that failed to load are left alone for a while, and say for how long', async () => {
    const seen = stage('nl', new Error('offline'));
    expect(await loadCatalog('nl', undefined, 1000)).to.equal(RETRY_MS);
    expect(await loadCatalog('nl', undefined, 1000 + 5000)).to.equal(RETRY_MS - 5000);
    expect(seen.loads).to.equal(1);
    expect(catalogOf('nl')).to.equal(undefined);
  });

  it('that failed to load come with a later retry', async () => {
    const seen = stage('nl', new Error('offline'), new Error('still offline'), { a: 'een' });
    await loadCatalog('nl', undefined, 0);
    expect(await loadCatalog('nl', undefined, RETRY_MS)).to.equal(RETRY_MS);
    expect(await loadCatalog('nl', undefined, 2 * RETRY_MS)).to.equal(0);
    expect(seen.loads).to.equal(3);
    expect(catalogOf('nl')).to.deep.equal({ a: 'een' });
    expect(await loadCatalog('nl', undefined, 0)).to.equal(0);
  });

  it('come from the former loader again after a host has taken its own back', async () => {
    stage('fr', { a: 'un' });
    await loadCatalog('fr');
    restore();
    expect(catalogOf('fr')).to.equal(undefined);
    await loadCatalog('fr');
    expect(catalogOf('fr')).to.include.keys('pager.next');
  });

  it('of a widget are apart from those that widgets share', async () => {
    const own: TextLoaders = { nl: async () => ({ templates: { b: 'twee' } }) };
    stage('nl', { a: 'een' });
    expect(await loadCatalog('nl', own)).to.equal(0);
    expect([catalogOf('nl', own), catalogOf('nl')]).to.deep.equal([{ b: 'twee' }, undefined]);
    const giveBack = setCatalogLoader('nl', () => Promise.reject(new Error('offline')), own);
    expect(await loadCatalog('nl', own)).to.equal(RETRY_MS);
    expect(catalogOf('nl', own)).to.equal(undefined);
    giveBack();
    expect(await loadCatalog('nl', own)).to.equal(0);
  });
});
