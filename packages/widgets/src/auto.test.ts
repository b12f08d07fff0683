/** The script tag's entry, on a page that grows. The tests build on each other's page, in this order: a page has one entry. */
import { expect, fixture, html } from '@open-wc/testing';
import { stub } from 'sinon';
import { failFile } from '../../../test/helpers/faults.ts';
import { nextFrame, until } from '../../../test/helpers/index.ts';
import { byRole, textOf } from '../../../test/helpers/query.ts';
import type { InvoiceList } from './invoice-list/index.ts';

const loaded = (file: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => new URL(name).pathname.endsWith(file));

describe('the script tag', () => {
  before(async () => {
    document.body.append(document.createElement('csol-unknown'));
    await import('./auto.ts');
  });

  it('loads no widget on a page without one', async () => {
    await nextFrame();
    expect(loaded('/auto.ts')).to.equal(true);
    for (const file of ['define/contact-card.ts', 'define/invoice-list.ts', 'rest/index.ts', 'core/src/index.ts']) {
      expect(loaded(file), file).to.equal(false);
    }
  });

  it('leaves what stands inside a tag whose code does not come, and says why in the console', async () => {
    const mend = failFile('define/contact-card.ts');
    const warn = stub(console, 'warn');
    try {
      const card = await fixture<HTMLElement>(html`<csol-contact-card country="be">+32 (0)2 225.23.45</csol-contact-card>`);
      await until(() => warn.called, 'the console says why');
      expect(warn.firstCall.args[0]).to.contain('<csol-contact-card> did not load');
      expect(card.innerText).to.equal('+32 (0)2 225.23.45');
      expect(customElements.get('csol-contact-card')).to.equal(undefined);
    } finally {
      warn.restore();
      mend();
    }
  });

  it('tries again at the next sight of the tag', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    root.innerHTML = '<section><csol-contact-card country="se" lang="en"></csol-contact-card></section>';
    await until(() => customElements.get('csol-contact-card'), 'the card is loaded');
    const card = root.querySelector('csol-contact-card') as Element;
    await until(() => textOf(card).includes('0771 34 35 36'), 'the card shows');
  });

  it('loads no REST client for a widget that needs no back end', () => {
    expect(loaded('rest/index.ts')).to.equal(false);
    expect(loaded('define/invoice-list.ts')).to.equal(false);
  });

  it('loads a widget when its tag appears, with its client and its provider', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const tags = '<csol-invoice-list page-size="5"></csol-invoice-list>';
    root.innerHTML = `<csol-provider base-url="/api" country="be" lang="en">${tags}</csol-provider>`;
    const list = root.querySelector('csol-invoice-list') as InvoiceList;
    await until(() => list.shadowRoot?.querySelectorAll('[part~=open-button]').length === 5, 'five rows show');
    expect(loaded('rest/index.ts')).to.equal(true);
    expect(byRole(list, 'table')).to.exist;
  });

  it('loads what a page puts into a shadow root of its own when it is told', async () => {
    const { discover } = await import('./auto.ts');
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<csol-contact-card country="lu" lang="en"></csol-contact-card>';
    discover(root);
    await until(() => textOf(root.firstElementChild as Element).includes('225.23.45'), 'the card shows');
  });
});
