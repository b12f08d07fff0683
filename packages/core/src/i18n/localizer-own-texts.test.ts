import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { useFakeTimers } from 'sinon';
import { itIsQuiet, itReleases, nextFrame, until } from '../../../../test/helpers/index.ts';
import { textOf } from '../../../../test/helpers/query.ts';
import { define } from '../define.ts';
import { CsolElement } from '../element.ts';
import { LazyPart } from '../lazy-part.ts';
import { setCatalogLoader, type Catalog, type TextLoaders } from './catalogs.ts';

/** Beside the texts that widgets share it has some of its own. */
class Teller extends CsolElement {
  static override readonly texts: TextLoaders = {};

  protected renderWidget(): TemplateResult {
    const { msg } = this.i18n;
    return html`<p>${msg('Hello', { id: 'test-teller.hello' })} ${msg('world', { id: 'test.world' })}</p>`;
  }
}
define('test-teller', Teller);

const late = { texts: {} as TextLoaders };
const loadLate = async (): Promise<typeof late> => late;

const own: Catalog = { 'test-teller.hello': 'Bonjour' };
const restores: (() => void)[] = [];
const stage = (load: () => Promise<Catalog>, texts?: TextLoaders): void =>
  void restores.push(setCatalogLoader('fr', async () => ({ templates: await load() }), texts));
beforeEach(() => stage(async () => ({ 'test.world': 'le monde' })));
afterEach(() => {
  for (const restore of restores.splice(0).reverse()) restore();
});

const langOf = (element: Element): string | null | undefined =>
  element.shadowRoot?.querySelector('[part=base]')?.getAttribute('lang');

async function mount(): Promise<Teller> {
  const element = await fixture<Teller>(html`<csol-test-teller lang="fr"></csol-test-teller>`);
  await nextFrame();
  await element.updateComplete;
  return element;
}

describe('the texts of one widget alone', () => {
  it('stand beside those that widgets share', async () => {
    stage(async () => own, Teller.texts);
    expect(textOf(await mount())).to.equal('Bonjour le monde');
  });

  it('stand before those that widgets share', async () => {
    stage(async () => ({ ...own, 'test.world': 'à tous' }), Teller.texts);
    expect(textOf(await mount())).to.equal('Bonjour à tous');
  });

  it('are waited for together with those: nothing is said in two languages', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      let loads = 0;
      stage(async () => {
        loads += 1;
        if (loads === 1) throw new Error('offline');
        return own;
      }, Teller.texts);
      const element = await fixture<Teller>(html`<csol-test-teller lang="fr"></csol-test-teller>`);
      await clock.tickAsync(600);
      await element.updateComplete;
      expect([textOf(element), langOf(element)]).to.deep.equal(['Hello world', 'en']);
      await clock.tickAsync(16_000);
      expect([textOf(element), langOf(element)]).to.deep.equal(['Bonjour le monde', 'fr']);
    } finally {
      clock.restore();
    }
  });
});

/** Says more once its late part is there. */
class Latecomer extends CsolElement {
  readonly extra: LazyPart<typeof late> = new LazyPart(this, loadLate, (texts) => this.i18n.add(texts));

  protected renderWidget(): TemplateResult {
    const { msg } = this.i18n;
    return html`<p>${msg('world', { id: 'test.world' })} ${this.extra.module ? msg('late', { id: 'test-late.late' }) : ''}</p>`;
  }
}
define('test-latecomer', Latecomer);

describe('the texts of a part that is loaded late', () => {
  const mountLate = async (lang = 'fr'): Promise<Latecomer> => {
    const element = await fixture<Latecomer>(html`<csol-test-latecomer lang=${lang}></csol-test-latecomer>`);
    await nextFrame();
    return element;
  };

  it('come with it, in the language of the widget', async () => {
    stage(async () => ({ 'test-late.late': 'tard' }), late.texts);
    const element = await mountLate();
    await element.extra.load();
    await element.updateComplete;
    expect(textOf(element)).to.equal('le monde tard');
  });

  it('that do not come leave the part missing, and the rest of the widget as it is', async () => {
    stage(async () => {
      throw new Error('offline');
    }, late.texts);
    const element = await mountLate();
    await element.extra.load();
    await element.updateComplete;
    expect([element.extra.isMissing, textOf(element), langOf(element)]).to.deep.equal([true, 'le monde', 'fr']);
  });

  it('are waited for where the language changes while they load', async () => {
    let arrive: (() => void) | undefined;
    stage(() => new Promise((resolve) => (arrive = () => resolve({ 'test-late.late': 'tard' }))), late.texts);
    const element = await mountLate();
    const loading = element.extra.load();
    await until(() => arrive, 'the texts are asked for');
    element.lang = 'en';
    await nextFrame();
    arrive?.();
    await loading;
    element.lang = 'fr';
    await nextFrame();
    await element.updateComplete;
    expect(textOf(element)).to.equal('le monde tard');
  });
});

describe('a widget with texts of its own', () => {
  const states = {
    'in its language': () => {
      stage(async () => own, Teller.texts);
      return mount();
    },
  };
  itIsQuiet(states);
  itReleases(states);
});
