import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { property } from 'lit/decorators.js';
import type { TemplateResult } from 'lit';
import { useFakeTimers } from 'sinon';
import { itIsQuiet, itReleases, nextFrame } from '../../../../test/helpers/index.ts';
import { textOf } from '../../../../test/helpers/query.ts';
import { define } from '../define.ts';
import { CsolElement } from '../element.ts';
import { setCatalogLoader, type Catalog, type TextLocale } from './catalogs.ts';
import { str } from './str.ts';

/** Says things in its language. */
class Speaker extends CsolElement {
  @property({ type: Number }) count = 0;

  protected renderWidget(): TemplateResult {
    const { msg, formats } = this.i18n;
    const n = formats.number(this.count);
    const counted = this.i18n.plural(this.count, {
      one: () => msg(str`${n} thing`, { id: 'test.one' }),
      many: () => msg(str`${n} things (many)`, { id: 'test.many' }),
      other: () => msg(str`${n} things`, { id: 'test.other' }),
    });
    return html`<p>${msg('Hello', { id: 'test.hello' })} ${counted} ${msg(str`${'a'} before ${'b'}`, { id: 'test.order' })}</p>`;
  }
}
define('test-speaker', Speaker);

/** A translation with its values by their places in the source. */
const str3 = (strings: readonly string[], values: readonly number[]) => ({ strTag: true as const, strings, values });
const one = (text: string) => str3(['', ` ${text}`], [0]);
const french: Catalog = {
  'test.hello': 'Bonjour',
  'test.one': one('chose'),
  'test.many': one('choses (many)'),
  'test.other': one('choses'),
  'test.order': str3(['', ' après ', ''], [1, 0]),
};
const dutch: Catalog = { 'test.hello': 'Dag' };

const restores: (() => void)[] = [];
function stage(locale: TextLocale, load: () => Promise<Catalog>): void {
  restores.push(setCatalogLoader(locale, async () => ({ templates: await load() })));
}
beforeEach(() => {
  stage('fr', async () => french);
  stage('nl', async () => dutch);
});
afterEach(() => {
  for (const restore of restores.splice(0).reverse()) restore();
  document.documentElement.lang = 'en';
});

/** Mounts and waits until the texts of the language are there. */
async function mount(lang: string | null, count = 0): Promise<Speaker> {
  const element = await fixture<Speaker>(html`<csol-test-speaker .count=${count}></csol-test-speaker>`);
  if (lang !== null) element.lang = lang;
  await settle(element);
  return element;
}

async function settle(element: Speaker): Promise<void> {
  await nextFrame();
  await element.updateComplete;
}

describe('the texts of a widget', () => {
  it('are the English source without any catalog', async () => {
    expect(textOf(await mount(null, 2))).to.equal('Hello 2 things a before b');
  });

  it('are in the language of the widget', async () => {
    expect(textOf(await mount('fr', 2))).to.contain('Bonjour 2 choses');
  });

  it('have their values where the translation puts them', async () => {
    const element = await mount('fr');
    expect(textOf(element)).to.contain('b après a');
  });

  it('are the source for each message that the translation lacks', async () => {
    expect(textOf(await mount('nl', 1))).to.equal('Dag 1 thing a before b');
  });

  it('are the source in a language that nobody translated, and in none at all', async () => {
    for (const lang of ['de', 'x!', 'tlh', '']) expect(textOf(await mount(lang, 1)), lang).to.contain('Hello 1 thing');
  });

  it('say which language they are in, for a screen reader', async () => {
    const element = await mount('fr-BE');
    expect(element.shadowRoot?.querySelector('[part=base]')?.getAttribute('lang')).to.equal('fr');
  });

  for (const [count, form] of [[0, '0 chose'], [1, '1 chose'], [2, '2 choses'], [1_000_000, '1 000 000 choses (many)']] as const) {
    it(`have the French plural of ${count}`, async () => {
      expect(textOf(await mount('fr', count))).to.contain(`Bonjour ${form} b`);
    });
  }
});

describe('a change of language', () => {
  it('on the widget changes its texts at once', async () => {
    const element = await mount('fr');
    element.lang = 'nl';
    await settle(element);
    expect(textOf(element)).to.contain('Dag');
    element.lang = 'en';
    await settle(element);
    expect(textOf(element)).to.contain('Hello');
  });

  it('on an ancestor, on a host and on the page changes its texts', async () => {
    const outer = await fixture(html`<div><div class="host"></div></div>`);
    const host = outer.querySelector('.host') as HTMLElement;
    const element = document.createElement('csol-test-speaker') as Speaker;
    host.attachShadow({ mode: 'open' }).append(element);
    const page = document.documentElement;
    for (const [target, lang, said] of [[page, 'fr', 'Bonjour'], [outer, 'nl', 'Dag'], [host, 'fr', 'Bonjour']] as const) {
      target.setAttribute('lang', lang);
      await settle(element);
      expect(textOf(element), `${lang} on ${target.localName}`).to.contain(said);
    }
  });

  it('leaves a neighbour in its own language', async () => {
    const [french, dutch] = [await mount('fr'), await mount('nl')];
    french.lang = 'en';
    await settle(french);
    expect([textOf(french).split(' ')[0], textOf(dutch).split(' ')[0]]).to.deep.equal(['Hello', 'Dag']);
  });

  it('is the last one where languages arrive in another order', async () => {
    const arrivals: (() => void)[] = [];
    stage('fr', () => new Promise((resolve) => arrivals.push(() => resolve(french))));
    const element = await mount('fr');
    element.lang = 'nl';
    await settle(element);
    arrivals.forEach((arrive) => arrive());
    await settle(element);
    expect(textOf(element)).to.contain('Dag');
  });

  it('while the widget was away is seen when it returns', async () => {
    const element = await mount('fr');
    const parent = element.parentElement as HTMLElement;
    element.remove();
    element.lang = 'nl';
    parent.append(element);
    await settle(element);
    expect(textOf(element)).to.contain('Dag');
  });
});

describe('a language that arrives late', () => {
  it('leaves a place without words for a moment, then the source text, then is spoken', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let arrive: (catalog: Catalog) => void = () => undefined;
      stage('fr', () => new Promise((resolve) => (arrive = resolve)));
      const element = await fixture<Speaker>(html`<csol-test-speaker lang="fr"></csol-test-speaker>`);
      expect(textOf(element)).to.equal('');
      expect(element.getBoundingClientRect().height).to.be.greaterThan(0);
      await clock.tickAsync(500);
      await element.updateComplete;
      expect(textOf(element)).to.contain('Hello');
      expect(element.shadowRoot?.querySelector('[part=base]')?.getAttribute('lang')).to.equal('en');
      arrive(french);
      await clock.tickAsync(0);
      await element.updateComplete;
      expect(textOf(element)).to.contain('Bonjour');
    } finally {
      clock.restore();
    }
  });

  it('while the widget was away is spoken when it returns', async () => {
    let arrive: (catalog: Catalog) => void = () => undefined;
    stage('fr', () => new Promise((resolve) => (arrive = resolve)));
    const element = await mount('fr');
    const parent = element.parentElement as HTMLElement;
    element.remove();
    arrive(french);
    await nextFrame();
    parent.append(element);
    await settle(element);
    expect(textOf(element)).to.contain('Bonjour');
  });

  it('after a failure comes with a later retry, by itself', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      let loads = 0;
      stage('fr', async () => {
        loads += 1;
        if (loads === 1) throw new Error('offline');
        return french;
      });
      const element = await fixture<Speaker>(html`<csol-test-speaker lang="fr"></csol-test-speaker>`);
      await clock.tickAsync(14_000);
      expect(textOf(element)).to.contain('Hello');
      expect(loads).to.equal(1);
      await clock.tickAsync(2000);
      expect(textOf(element)).to.contain('Bonjour');
    } finally {
      clock.restore();
    }
  });

  it('is not tried again for a widget that is gone', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      let loads = 0;
      stage('fr', async () => {
        loads += 1;
        throw new Error('offline');
      });
      const element = await fixture<Speaker>(html`<csol-test-speaker lang="fr"></csol-test-speaker>`);
      await clock.tickAsync(1000);
      element.remove();
      await clock.tickAsync(60_000);
      expect(loads).to.equal(1);
    } finally {
      clock.restore();
    }
  });
});

describe('a host with its own localisation', () => {
  it('is not disturbed: @lit/localize can still be configured once', async () => {
    await mount('fr');
    const { configureLocalization } = await import('@lit/localize');
    expect(() =>
      configureLocalization({ sourceLocale: 'en', targetLocales: ['fr'], loadLocale: async () => ({ templates: {} }) }),
    ).not.to.throw();
    await aTimeout(0);
  });
});

const states = { 'in the source language': () => mount(null), 'in a language that is loaded': () => mount('fr') };
describe('a widget with texts', () => {
  itIsQuiet(states);
  itReleases(states);
});

describe('the first words of a widget', () => {
  const isSeen = (element: Speaker): boolean => textOf(element) !== '';

  it('are kept back for a moment, in their place, until they can be in its language', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let arrive: (catalog: Catalog) => void = () => undefined;
      stage('fr', () => new Promise((resolve) => (arrive = resolve)));
      const element = await fixture<Speaker>(html`<csol-test-speaker lang="fr"></csol-test-speaker>`);
      await clock.tickAsync(400);
      expect(isSeen(element)).to.equal(false);
      expect(element.getBoundingClientRect().height).to.be.greaterThan(0);
      arrive(french);
      await clock.tickAsync(1);
      await element.updateComplete;
      expect(textOf(element)).to.contain('Bonjour');
    } finally {
      clock.restore();
    }
  });

  it('are in the source language where its own takes long, or does not come', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      stage('fr', () => new Promise(() => undefined));
      const element = await fixture<Speaker>(html`<csol-test-speaker lang="fr"></csol-test-speaker>`);
      await clock.tickAsync(1000);
      expect(textOf(element)).to.contain('Hello');
      stage('nl', () => Promise.reject(new Error('offline')));
      const other = await fixture<Speaker>(html`<csol-test-speaker lang="nl"></csol-test-speaker>`);
      await clock.tickAsync(0);
      await other.updateComplete;
      expect(textOf(other)).to.contain('Hello');
    } finally {
      clock.restore();
    }
  });

  it('are never taken back when the language changes', async () => {
    stage('fr', () => new Promise(() => undefined));
    const element = await mount('en');
    element.lang = 'fr';
    await settle(element);
    expect(isSeen(element)).to.equal(true);
  });
});
