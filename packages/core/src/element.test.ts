import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { property } from 'lit/decorators.js';
import { collectComplaints, itIsAccessible, itReleases, nextFrame } from '../../../test/helpers/index.ts';
import { allByRole, byRole, textOf } from '../../../test/helpers/query.ts';
import { define } from './define.ts';
import { CsolElement } from './element.ts';

const throwing = directive(
  class extends Directive {
    override render(fails: boolean): string {
      if (fails) throw new Error('a directive');
      return 'a directive went well';
    }
  },
);

/** Fails where its attribute says. */
class Fragile extends CsolElement {
  @property() fails: '' | 'render' | 'directive' | 'nested' = '';

  protected renderWidget(): TemplateResult {
    if (this.fails === 'render') throw new Error('a view');
    const nested = this.fails === 'nested';
    return html`<p>drawn</p>${throwing(this.fails === 'directive')}
      <ul>${['a', 'b'].map((item) => html`<li>${item} ${throwing(nested && item === 'b')}</li>`)}</ul>`;
  }
}
define('test-fragile', Fragile);

const FAILURE = 'This part of the page could not be shown';

/** Mounts; what the widget writes to the console is the test's. */
async function mount(fails: Fragile['fails']): Promise<{ element: Fragile; complaints: string[] }> {
  let element: Fragile | undefined;
  const complaints = await collectComplaints(async () => {
    element = await fixture<Fragile>(html`<csol-test-fragile fails=${fails}></csol-test-fragile>`);
    await nextFrame();
  });
  return { element: element as Fragile, complaints };
}

async function change(element: Fragile, fails: Fragile['fails']): Promise<string[]> {
  return collectComplaints(async () => {
    element.fails = fails;
    await nextFrame();
  });
}

const retry = (element: Fragile): void => byRole(element, 'button', 'Try again').click();

describe('a widget that cannot be drawn', () => {
  for (const fails of ['render', 'directive', 'nested'] as const) {
    it(`shows a panel, and the console says why: ${fails}`, async () => {
      const { element, complaints } = await mount(fails);
      expect(textOf(element)).to.contain(FAILURE);
      expect(textOf(element)).not.to.contain('drawn');
      expect(complaints).to.have.length(1);
      expect(complaints[0]).to.match(/csol-test-fragile.*Error: a/);
    });

    it(`shows a panel in place of what was drawn before: ${fails}`, async () => {
      const { element } = await mount('');
      expect(textOf(element)).to.contain('drawn');
      expect(await change(element, fails)).to.have.length(1);
      expect(textOf(element)).to.contain(FAILURE);
      expect(textOf(element)).not.to.contain('drawn');
    });

    it(`is drawn by a retry once the cause is gone: ${fails}`, async () => {
      const { element } = await mount('');
      await change(element, fails);
      await change(element, '');
      expect(textOf(element)).to.contain(FAILURE);
      retry(element);
      await nextFrame();
      expect(textOf(element)).to.equal('drawn a directive went well a a directive went well b a directive went well');
    });

    it(`shows the panel again where a retry does not help: ${fails}`, async () => {
      const { element } = await mount(fails);
      const complaints = await collectComplaints(async () => {
        retry(element);
        await nextFrame();
      });
      expect(complaints).to.have.length(1);
      expect(textOf(element)).to.contain(FAILURE);
      expect(allByRole(element, 'button')).to.have.length(1);
    });
  }

  it('leaves its neighbours alone', async () => {
    let root: Element | undefined;
    await collectComplaints(async () => {
      root = await fixture(html`<div>
        <csol-test-fragile></csol-test-fragile><csol-test-fragile fails="render"></csol-test-fragile><csol-test-fragile></csol-test-fragile>
      </div>`);
    });
    expect([...(root as Element).children].map((each) => textOf(each).includes(FAILURE))).to.deep.equal([false, true, false]);
  });

  it('throws nothing at the page, nor at whoever waits for the update', async () => {
    const { element } = await mount('');
    element.fails = 'nested';
    const complaints = await collectComplaints(async () => element.updateComplete);
    expect(complaints.filter((complaint) => !complaint.startsWith('console.error'))).to.deep.equal([]);
  });

  const states = { 'in pieces': async () => (await mount('nested')).element, 'whole again': async () => (await mount('')).element };
  itIsAccessible(states);
  itReleases(states);
});

describe('a widget', () => {
  it('is a block whatever the page says, and goes when it is hidden', async () => {
    const element = await fixture<Fragile>(html`<csol-test-fragile></csol-test-fragile>`);
    element.style.display = 'inline';
    expect(getComputedStyle(element).display).to.equal('block');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('is unseen where the page makes it invisible', async () => {
    const element = await fixture<Fragile>(html`<csol-test-fragile></csol-test-fragile>`);
    element.style.visibility = 'hidden';
    expect(getComputedStyle(element.shadowRoot?.querySelector('p') as Element).visibility).to.equal('hidden');
  });

  it('writes no style attribute, which a strict policy forbids', async () => {
    const element = await fixture<Fragile>(html`<csol-test-fragile></csol-test-fragile>`);
    expect(element.shadowRoot?.querySelectorAll('[style]')).to.have.length(0);
  });
});
