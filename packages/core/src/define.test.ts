import { expect } from '@open-wc/testing';
import { LitElement, html, type TemplateResult } from 'lit';
import { collectComplaints } from '../../../test/helpers/index.ts';
import { define } from './define.ts';
import { CsolElement } from './element.ts';

let made = 0;
/** A name that no other test has taken. */
const freshName = (): string => `define-${(made += 1)}`;

/** A class of a version of its own. */
function createClass(version: string): typeof LitElement & { version: string } {
  return class extends LitElement {
    static readonly version = version;
  };
}

function hasScopedRegistries(): boolean {
  try {
    return Boolean(new CustomElementRegistry());
  } catch {
    return false;
  }
}

/** Registries that are not the page's: every browser has another document's, newer ones have scoped ones too. */
const registries: Record<string, () => CustomElementRegistry> = {
  'the registry of another document': () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return (frame.contentWindow as Window & typeof globalThis).customElements;
  },
  ...(hasScopedRegistries() ? { 'a scoped registry': () => new CustomElementRegistry() } : {}),
};

describe('define', () => {
  it('registers a class under csol- and its name, and says which tag that is', () => {
    const name = freshName();
    const element = createClass('1.0.0');
    expect(define(name, element)).to.equal(`csol-${name}`);
    expect(customElements.get(`csol-${name}`)).to.equal(element);
    expect(document.createElement(`csol-${name}`)).to.be.instanceOf(element);
  });

  it('changes nothing, silently, when the same class comes again', async () => {
    const name = freshName();
    const element = createClass('1.0.0');
    define(name, element);
    expect(await collectComplaints(async () => define(name, element))).to.deep.equal([]);
    expect(customElements.get(`csol-${name}`)).to.equal(element);
  });

  it('changes nothing, silently, when a second copy of the same version comes', async () => {
    const name = freshName();
    const first = createClass('1.0.0');
    define(name, first);
    expect(await collectComplaints(async () => define(name, createClass('1.0.0')))).to.deep.equal([]);
    expect(customElements.get(`csol-${name}`)).to.equal(first);
  });

  it('keeps the version that came first, with one warning', async () => {
    const name = freshName();
    const first = createClass('1.0.0');
    define(name, first);
    const complaints = await collectComplaints(async () => define(name, createClass('2.0.0')));
    expect(complaints).to.have.length(1);
    expect(complaints[0]).to.match(/csol-define-\d+.*1\.0\.0.*2\.0\.0/);
    expect(customElements.get(`csol-${name}`)).to.equal(first);
  });

  it('keeps an element of somebody else, with a warning', async () => {
    const name = freshName();
    class Stranger extends HTMLElement {}
    customElements.define(`csol-${name}`, Stranger);
    expect(await collectComplaints(async () => define(name, createClass('1.0.0')))).to.have.length(1);
    expect(customElements.get(`csol-${name}`)).to.equal(Stranger);
  });

  it('registers the same class beside itself under another prefix', async () => {
    const name = freshName();
    class Widget extends CsolElement {
      protected renderWidget(): TemplateResult {
        return html`<p>drawn</p>`;
      }
    }
    define(name, Widget);
    expect(define(name, Widget, { prefix: 'acme' })).to.equal(`acme-${name}`);
    define(name, Widget, { prefix: 'acme' });
    const element = document.createElement(`acme-${name}`) as Widget;
    document.body.append(element);
    await element.updateComplete;
    expect(element).to.be.instanceOf(Widget);
    expect(element.shadowRoot?.textContent).to.include('drawn');
    element.remove();
  });

  it('registers another version beside the first under another prefix', () => {
    const name = freshName();
    define(name, createClass('1.0.0'));
    define(name, createClass('2.0.0'), { prefix: 'next' });
    const versionOf = (tag: string): string => (customElements.get(tag) as unknown as { version: string }).version;
    expect([versionOf(`csol-${name}`), versionOf(`next-${name}`)]).to.deep.equal(['1.0.0', '2.0.0']);
  });

  for (const [kind, createRegistry] of Object.entries(registries)) {
    it(`leaves the page alone when it is given ${kind}`, () => {
      const name = freshName();
      const registry = createRegistry();
      const element = createClass('1.0.0');
      expect(define(name, element, { registry })).to.equal(`csol-${name}`);
      define(name, element, { registry });
      expect(registry.get(`csol-${name}`)).to.equal(element);
      expect(customElements.get(`csol-${name}`)).to.equal(undefined);
    });
  }
});
