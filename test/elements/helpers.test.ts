import { expect, fixture, html } from '@open-wc/testing';
import { collectComplaints, findLeftovers, findWithAce, findWithAxe, isCollected } from '../helpers/index.ts';
import { itIsAccessible, itIsQuiet, itReleases } from '../helpers/index.ts';

/** An element that does wrong what its attribute says. */
class FaultyElement extends HTMLElement {
  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const fault = this.getAttribute('fault');
    root.innerHTML = fault === 'name' ? '<button></button><img src="data:,">' : '<h2>Title</h2><button>Open</button>';
    if (fault === 'console') console.warn('a warning');
    if (fault === 'rejection') void Promise.reject(new Error('nobody listens'));
    if (fault === 'listener') window.addEventListener('resize', () => this.remove());
    if (fault === 'signal') window.addEventListener('resize', () => this.remove(), { signal: this.#removal.signal });
    if (fault === 'observer') new MutationObserver(() => this.remove()).observe(document.documentElement, { attributes: true });
    if (fault === 'memory') kept.push(this);
  }

  disconnectedCallback(): void {
    this.#removal.abort();
  }

  readonly #removal = new AbortController();
}
customElements.define('faulty-element', FaultyElement);
const kept: Element[] = [];
const mount = (fault: string) => () => fixture(html`<faulty-element fault=${fault}></faulty-element>`);

describe('the helpers pass what is right', () => {
  const states = { 'without a fault': mount('none') };
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases({ ...states, 'with a listener that its signal ends': mount('signal') });
});

describe('the helpers find', () => {
  it('what has no name, inside a shadow root, with both checkers', async () => {
    const element = await mount('name')();
    expect((await findWithAxe(element)).join()).to.match(/button-name.*image-alt/s);
    expect((await findWithAce(element)).join()).to.match(/img_alt_valid/);
  });

  it('a warning', async () => {
    expect(await collectComplaints(mount('console'))).to.deep.equal(['console.warn: a warning']);
  });

  it('a rejection that nobody handles', async () => {
    // The test runner logs it, too.
    expect(await collectComplaints(mount('rejection'))).to.include('unhandled rejection: Error: nobody listens');
  });

  it('a listener on the window', async () => {
    expect(await findLeftovers(mount('listener'))).to.deep.equal(['listener for resize', 'listener for resize']);
  });

  it('an observer of the page', async () => {
    expect(await findLeftovers(mount('observer'))).to.deep.equal(['MutationObserver', 'MutationObserver']);
  });

  it('an element that something holds, where the browser lets a page collect', async () => {
    expect(await isCollected(mount('memory'))).to.equal(!('gc' in globalThis));
  });
});
