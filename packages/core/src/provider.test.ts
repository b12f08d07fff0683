import type { ApiClient } from '@csol/client/port';
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { itReleases, nextFrame } from '../../../test/helpers/index.ts';
import { textOf } from '../../../test/helpers/query.ts';
import { define } from './define.ts';
import { CsolElement } from './element.ts';
import { Provider } from './provider.ts';
import { setClientFactory } from './settings.ts';

/** A client that can be told from others. */
const createClient = (name: string): ApiClient => ({ getSession: () => Promise.reject(new Error(name)) });
const [outerClient, innerClient, ownClient] = ['outer', 'inner', 'own'].map(createClient);

/** Says what it is given. */
class Reader extends CsolElement {
  get given(): { country: string | undefined; client: ApiClient | undefined } {
    return { country: this.effectiveCountry, client: this.effectiveClient };
  }

  protected renderWidget(): TemplateResult {
    return html`${this.effectiveCountry ?? 'none'} ${this.i18n.formats.number(1234.5)}`;
  }
}
define('test-reader', Reader);
define('provider', Provider);

const inside = html`<csol-test-reader></csol-test-reader>`;
const read = (root: Element): Reader => root.querySelector('csol-test-reader') as Reader;

async function settle(reader: Reader): Promise<void> {
  await nextFrame();
  await reader.updateComplete;
}

async function mount(template: TemplateResult): Promise<Reader> {
  const root = await fixture(html`<div>${template}</div>`);
  const reader = read(root);
  await settle(reader);
  return reader;
}

afterEach(() => setClientFactory(undefined));

describe('a widget', () => {
  it('without a provider has no country and no client', async () => {
    const reader = await mount(html`${inside}`);
    expect(reader.given).to.deep.equal({ country: undefined, client: undefined });
  });

  it('has the country and the client of its provider', async () => {
    const reader = await mount(html`<csol-provider country="be" .client=${outerClient}><p>${inside}</p></csol-provider>`);
    expect(reader.given).to.deep.equal({ country: 'BE', client: outerClient });
  });

  it('has its own before its provider’s', async () => {
    const reader = await mount(html`<csol-provider country="be" .client=${outerClient}>
      <csol-test-reader country="se" .client=${ownClient}></csol-test-reader>
    </csol-provider>`);
    expect(reader.given).to.deep.equal({ country: 'SE', client: ownClient });
  });

  it('inside a shadow root has the provider around its host', async () => {
    const root = await fixture(html`<csol-provider country="lu"><div></div></csol-provider>`);
    const reader = document.createElement('csol-test-reader') as Reader;
    (root.firstElementChild as Element).attachShadow({ mode: 'open' }).append(reader);
    await settle(reader);
    expect(reader.given.country).to.equal('LU');
  });

  it('follows its provider when another one has come to the page', async () => {
    const reader = await mount(html`<csol-provider country="be">${inside}</csol-provider>`);
    await fixture(html`<csol-provider country="se"></csol-provider>`);
    (reader.parentElement as Provider).country = 'us';
    await settle(reader);
    expect(reader.given.country).to.equal('US');
  });

  it('follows changes of its provider', async () => {
    const reader = await mount(html`<csol-provider country="be">${inside}</csol-provider>`);
    const provider = reader.parentElement as Provider;
    provider.country = 'us';
    provider.client = innerClient;
    await settle(reader);
    expect(reader.given).to.deep.equal({ country: 'US', client: innerClient });
    expect(textOf(reader)).to.equal('US 1,234.5');
    provider.removeAttribute('country');
    await settle(reader);
    expect(reader.given.country).to.equal(undefined);
  });

  for (const country of ['Belgium', 'b', 'b!', '', ' ', '12', '<b>']) {
    it(`has no country where the page says nonsense: “${country}”`, async () => {
      const reader = await mount(html`<csol-provider country=${country}>${inside}</csol-provider>`);
      expect(reader.given.country).to.equal(undefined);
      expect(textOf(reader)).to.equal('none 1,234.5');
    });
  }

  it('moved to another provider has that one’s', async () => {
    const root = await fixture(html`<div>
      <csol-provider country="be">${inside}</csol-provider><csol-provider country="se"></csol-provider>
    </div>`);
    const reader = read(root);
    root.querySelector('csol-provider[country=se]')?.append(reader);
    await settle(reader);
    expect(reader.given.country).to.equal('SE');
  });

  it('taken out of its provider has that one’s no longer', async () => {
    const reader = await mount(html`<csol-provider country="be" .client=${outerClient}>${inside}</csol-provider>`);
    reader.closest('div')?.append(reader);
    await settle(reader);
    expect(reader.given).to.deep.equal({ country: undefined, client: undefined });
  });
});

describe('a provider inside a provider', () => {
  it('changes what it says and passes on the rest', async () => {
    const reader = await mount(html`<csol-provider country="be" .client=${outerClient}>
      <csol-provider country="se">${inside}</csol-provider>
    </csol-provider>`);
    expect(reader.given).to.deep.equal({ country: 'SE', client: outerClient });
  });

  it('passes on again what it no longer says', async () => {
    const reader = await mount(html`<csol-provider country="be">
      <csol-provider country="se">${inside}</csol-provider>
    </csol-provider>`);
    reader.parentElement?.removeAttribute('country');
    await settle(reader);
    expect(reader.given.country).to.equal('BE');
  });

  it('passes on what changes around it', async () => {
    const reader = await mount(html`<csol-provider .client=${outerClient}>
      <csol-provider .client=${innerClient}>${inside}</csol-provider>
    </csol-provider>`);
    (reader.closest('csol-provider')?.parentElement as Provider).country = 'ca';
    await settle(reader);
    expect(reader.given).to.deep.equal({ country: 'CA', client: innerClient });
  });
});

describe('a provider that comes late', () => {
  it('to its own tag serves the widgets that were there before', async () => {
    const root = await fixture(html`<div><late-provider country="be">${inside}</late-provider></div>`);
    const reader = read(root);
    await settle(reader);
    expect(reader.given.country).to.equal(undefined);
    define('provider', Provider, { prefix: 'late' });
    await settle(reader);
    expect(reader.given.country).to.equal('BE');
  });

  it('between a widget and its provider takes over', async () => {
    const reader = await mount(html`<csol-provider country="be"><later-provider country="lu">${inside}</later-provider></csol-provider>`);
    expect(reader.given.country).to.equal('BE');
    define('provider', Provider, { prefix: 'later' });
    await settle(reader);
    expect(reader.given.country).to.equal('LU');
  });

  it('beside a widget does not serve it', async () => {
    const reader = await mount(html`${inside}<beside-provider country="be"></beside-provider>`);
    define('provider', Provider, { prefix: 'beside' });
    await settle(reader);
    expect(reader.given.country).to.equal(undefined);
  });
});

describe('a base URL', () => {
  it('becomes a client once, by the page’s factory', async () => {
    const made: string[] = [];
    setClientFactory((baseUrl) => {
      made.push(baseUrl);
      return createClient(baseUrl);
    });
    const reader = await mount(html`<csol-provider base-url="/api" country="be">${inside}</csol-provider>`);
    const { client } = reader.given;
    (reader.parentElement as Provider).country = 'se';
    await settle(reader);
    expect(made).to.deep.equal(['/api']);
    expect(reader.given.client).to.equal(client);
    expect(client).not.to.equal(undefined);
  });

  it('that changes becomes another client', async () => {
    setClientFactory(createClient);
    const reader = await mount(html`<csol-provider base-url="/a">${inside}</csol-provider>`);
    const { client } = reader.given;
    (reader.parentElement as Provider).baseUrl = '/b';
    await settle(reader);
    expect(reader.given.client).not.to.equal(client);
  });

  it('gives way to a client', async () => {
    setClientFactory(createClient);
    const reader = await mount(html`<csol-provider base-url="/a" .client=${ownClient}>${inside}</csol-provider>`);
    expect(reader.given.client).to.equal(ownClient);
  });

  it('that is taken away leaves no client', async () => {
    setClientFactory(createClient);
    const reader = await mount(html`<csol-provider base-url="/a">${inside}</csol-provider>`);
    reader.parentElement?.removeAttribute('base-url');
    await settle(reader);
    expect(reader.given.client).to.equal(undefined);
  });

  it('without a factory is no client, and breaks nothing', async () => {
    const reader = await mount(html`<csol-provider base-url="/a">${inside}</csol-provider>`);
    expect(reader.given.client).to.equal(undefined);
  });

  it('becomes a client by a factory that comes after it', async () => {
    const reader = await mount(html`<csol-provider base-url="/a">${inside}</csol-provider>`);
    setClientFactory(createClient);
    (reader.parentElement as Provider).requestUpdate('baseUrl', '');
    await settle(reader);
    expect(reader.given.client).not.to.equal(undefined);
  });
});

describe('a theme', () => {
  it('decides the colours of the widgets inside', async () => {
    const reader = await mount(html`<csol-provider theme="dark">${inside}</csol-provider>`);
    expect(getComputedStyle(reader).colorScheme).to.equal('dark');
    (reader.parentElement as Provider).theme = 'light';
    await settle(reader);
    expect(getComputedStyle(reader).colorScheme).to.equal('light');
    (reader.parentElement as Provider).removeAttribute('theme');
    await settle(reader);
    expect(getComputedStyle(reader).colorScheme).to.equal('normal');
  });
});

describe('a provider', () => {
  it('draws nothing of its own and leaves the layout alone', async () => {
    const provider = await fixture(html`<csol-provider><p>content</p></csol-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
  });

  itReleases({
    'with a widget inside': () => mount(html`<csol-provider country="be">${inside}</csol-provider>`),
    'around a provider': () => mount(html`<csol-provider><csol-provider>${inside}</csol-provider></csol-provider>`),
  });
});
