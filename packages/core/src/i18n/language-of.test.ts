import { expect, fixture, html } from '@open-wc/testing';
import { nextFrame } from '../../../../test/helpers/index.ts';
import { languageOf, watchLanguage } from './language-of.ts';

/** A host with a shadow root that holds what `inside` says; its own children are slotted. */
async function mountHost(inside: string, children = ''): Promise<HTMLElement & { shadowRoot: ShadowRoot }> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.attachShadow({ mode: 'open' }).innerHTML = inside;
  host.innerHTML = children;
  return host as HTMLElement & { shadowRoot: ShadowRoot };
}

function find(root: ParentNode, selector: string): Element {
  const element = root.querySelector(selector);
  if (!element) throw new Error(selector);
  return element;
}

describe('the language of an element', () => {
  it('is its own', async () => {
    expect(languageOf(await fixture(html`<p lang="fr-BE"></p>`))).to.equal('fr-BE');
  });

  it('is that of its nearest ancestor', async () => {
    const outer = await fixture(html`<div lang="sv"><div lang="nl"><p><b></b></p></div></div>`);
    expect(languageOf(find(outer, 'b'))).to.equal('nl');
  });

  it('is that of the page where no ancestor has one', async () => {
    expect(languageOf(await fixture(html`<p></p>`))).to.equal(document.documentElement.lang);
  });

  it('skips an ancestor whose attribute is empty', async () => {
    const outer = await fixture(html`<div lang="sv"><p lang=""></p></div>`);
    expect(languageOf(find(outer, 'p'))).to.equal('sv');
  });

  it('comes through a shadow root from its host', async () => {
    const host = await mountHost('<p></p>');
    host.lang = 'nl-BE';
    expect(languageOf(find(host.shadowRoot, 'p'))).to.equal('nl-BE');
  });

  it('comes through two shadow roots', async () => {
    const host = await mountHost('<div></div>');
    host.lang = 'sv';
    const inner = find(host.shadowRoot, 'div');
    inner.attachShadow({ mode: 'open' }).innerHTML = '<p></p>';
    expect(languageOf(find(inner.shadowRoot as ShadowRoot, 'p'))).to.equal('sv');
  });

  it('of slotted content is that of the page that wrote it, as HTML has it', async () => {
    const host = await mountHost('<section lang="nl"><slot></slot></section>', '<p></p>');
    host.lang = 'fr';
    expect(languageOf(find(host, 'p'))).to.equal('fr');
  });

  it('that is on no page at all is none', () => {
    expect(languageOf(document.createElement('p'))).to.equal(undefined);
  });
});

describe('a change of language is told', () => {
  const places = {
    'on the element itself': (_host: HTMLElement, element: Element) => element.setAttribute('lang', 'nl'),
    'on the host of its shadow root': (host: HTMLElement) => host.setAttribute('lang', 'nl'),
    'on an ancestor of the host': (host: HTMLElement) => host.parentElement?.setAttribute('lang', 'nl'),
    'by its removal': (host: HTMLElement) => host.removeAttribute('lang'),
  };
  for (const [place, change] of Object.entries(places)) {
    it(place, async () => {
      const host = await mountHost('<p></p>');
      host.lang = 'fr';
      const element = find(host.shadowRoot, 'p');
      let told = 0;
      const stop = watchLanguage(element, () => (told += 1));
      change(host, element);
      await nextFrame();
      stop();
      expect(told).to.be.greaterThan(0);
    });
  }

  it('on the page', async () => {
    const element = await fixture(html`<p></p>`);
    let told = 0;
    const stop = watchLanguage(element, () => (told += 1));
    const { lang } = document.documentElement;
    document.documentElement.lang = 'nl';
    await nextFrame();
    document.documentElement.lang = lang;
    stop();
    expect(told).to.equal(1);
  });

  it('to no one who has stopped listening, while others go on', async () => {
    const element = await fixture(html`<p></p>`);
    const told: string[] = [];
    const stopFirst = watchLanguage(element, () => told.push('first'));
    const stopSecond = watchLanguage(element, () => told.push('second'));
    stopFirst();
    element.setAttribute('lang', 'nl');
    await nextFrame();
    stopSecond();
    element.setAttribute('lang', 'fr');
    await nextFrame();
    expect(told).to.deep.equal(['second']);
  });
});
