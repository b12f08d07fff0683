import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { byRole } from '../../../../test/helpers/query.ts';
import { define } from '../define.ts';
import { LiveRegion } from './live-region.ts';

/** Says its text. */
class Herald extends LitElement {
  @property() text = '';
  #region = new LiveRegion(this);

  protected override render(): TemplateResult {
    this.#region.announce(this.text);
    return html`${this.#region.render()}`;
  }
}
define('test-herald', Herald);

describe('the live region', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => clock.restore());

  /** Mounts; a screen reader has heard `text`. */
  async function mount(text: string): Promise<Herald> {
    const herald = await fixture<Herald>(html`<csol-test-herald text=${text}></csol-test-herald>`);
    await clock.tickAsync(1000);
    return herald;
  }
  const spoken = (herald: Herald): string => byRole(herald, 'status').textContent ?? '';

  it('is there, empty, before anything is said', async () => {
    const herald = await fixture<Herald>(html`<csol-test-herald text="2 documents"></csol-test-herald>`);
    expect(spoken(herald)).to.equal('');
  });

  it('says what is new after a moment of quiet', async () => {
    expect(spoken(await mount('2 documents'))).to.equal('2 documents');
  });

  it('says only the last of several quick changes', async () => {
    const herald = await mount('2 documents');
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(spoken(herald)));
    observer.observe(byRole(herald, 'status'), { childList: true, characterData: true, subtree: true });
    for (const text of ['Loading', '5 documents', 'Loading', '7 documents']) {
      herald.text = text;
      await clock.tickAsync(100);
    }
    await clock.tickAsync(1000);
    expect(heard).to.deep.equal(['7 documents']);
  });

  it('says nothing where the text is back before it was said', async () => {
    const herald = await mount('2 documents');
    herald.text = 'Loading';
    await clock.tickAsync(100);
    herald.text = '2 documents';
    await clock.tickAsync(1000);
    expect(spoken(herald)).to.equal('2 documents');
  });

  it('falls silent when its widget leaves, and speaks again when it is back', async () => {
    const herald = await mount('2 documents');
    const parent = herald.parentElement as Element;
    herald.text = '5 documents';
    await herald.updateComplete;
    herald.remove();
    expect(clock.countTimers()).to.equal(0);
    await clock.tickAsync(1000);
    parent.append(herald);
    herald.requestUpdate();
    await clock.tickAsync(1000);
    expect(spoken(herald)).to.equal('5 documents');
  });

  it('does not start to speak while its widget is off the page', async () => {
    const herald = await mount('2 documents');
    herald.remove();
    herald.text = '5 documents';
    await herald.updateComplete;
    expect(clock.countTimers()).to.equal(0);
  });
});
