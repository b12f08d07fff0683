import { ApiError, type ApiClient } from '@csol/client/port';
import type { LicenceKey } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect, fixture, html } from '@open-wc/testing';
import { stub, useFakeTimers } from 'sinon';
import { itIsAccessible, itIsQuiet, itReleases, until } from '../../../../test/helpers/index.ts';
import { createOrder, createOrderClient, createOrderPage, createSoftwareOrder } from '../../../../test/helpers/orders.ts';
import { allByPart, byPart, byRole, textOf } from '../../../../test/helpers/query.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import '../define/order-tracker.ts';
import { IDLE_MS, KeyHolder } from './order-detail.key.ts';
import type { OrderTracker } from './order-tracker.ts';

const KEY = 'AAAA-BBBB-CCCC-DDDD';
const NAME = 'Database, 10 users';

async function mount(revealLicenceKey?: ApiClient['revealLicenceKey']): Promise<OrderTracker> {
  const rest: ApiClient = { getOrder: async (id) => createSoftwareOrder({ id }), ...(revealLicenceKey && { revealLicenceKey }) };
  const client = createOrderClient(() => createOrderPage(1, { items: [createOrder({ id: 'ord_1', number: 'O-41190' })] }), rest);
  const tracker = await fixture<OrderTracker>(html`<csol-order-tracker lang="en" country="be" .client=${client}></csol-order-tracker>`);
  await until(() => allByPart(tracker, 'open-button').length > 0, 'the order is listed');
  await open(tracker);
  return tracker;
}

async function open(tracker: OrderTracker): Promise<void> {
  byPart(tracker, 'open-button').click();
  await until(() => allByPart(tracker, 'deliverables').length > 0, 'the software shows');
}

const keysOf = (tracker: Element): string[] => (allByPart(tracker, 'key') as HTMLInputElement[]).map(({ value }) => value);

async function mountShown(): Promise<OrderTracker> {
  const tracker = await mount(async () => ({ key: KEY }));
  byRole(tracker, 'button', `Show key: ${NAME}`).click();
  await until(() => keysOf(tracker).length > 0, 'the key shows');
  return tracker;
}

const isHidden = (tracker: OrderTracker): Promise<void> => until(() => keysOf(tracker).length === 0, 'the key is gone');

describe('a licence key', () => {
  it('is asked for when somebody wants it, and stands in a field only', async () => {
    const asked: unknown[] = [];
    const heard: Event[] = [];
    const note = (event: Event): void => void heard.push(event);
    const tracker = await mount(async (...question) => {
      asked.push(question.slice(0, 2));
      return { key: KEY };
    });
    for (const type of ['csol-load', 'csol-error', 'csol-order-open']) document.addEventListener(type, note);
    expect(asked).to.deep.equal([]);
    byPart(tracker, 'show-key-button').click();
    await until(() => keysOf(tracker).length > 0, 'the key shows');
    for (const type of ['csol-load', 'csol-error', 'csol-order-open']) document.removeEventListener(type, note);
    expect([asked, keysOf(tracker), heard.length]).to.deep.equal([[['ord_1', 'dlv_1']], [KEY], 0]);
    expect(byPart<HTMLInputElement>(tracker, 'key').readOnly).to.equal(true);
    expect(tracker.shadowRoot?.innerHTML).not.to.contain(KEY);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.contain(KEY);
  });

  it('is copied, and hidden again', async () => {
    const write = stub(navigator.clipboard, 'writeText').resolves();
    try {
      const tracker = await mountShown();
      byRole(tracker, 'button', `Copy licence key: ${NAME}`).click();
      expect(write.firstCall.args).to.deep.equal([KEY]);
      byRole(tracker, 'button', `Hide key: ${NAME}`).click();
      await isHidden(tracker);
      expect(allByPart(tracker, 'show-key-button')).to.have.length(1);
    } finally {
      write.restore();
    }
  });

  it('is marked to be copied by hand where the page may not copy', async () => {
    const write = stub(navigator.clipboard, 'writeText').rejects(new DOMException('denied', 'NotAllowedError'));
    try {
      const tracker = await mountShown();
      const field = byPart<HTMLInputElement>(tracker, 'key');
      byRole(tracker, 'button', `Copy licence key: ${NAME}`).click();
      await until(() => field.selectionEnd === KEY.length && field.selectionStart === 0, 'it is marked');
    } finally {
      write.restore();
    }
  });

  it('is forgotten when the panel closes', async () => {
    const tracker = await mountShown();
    byPart(tracker, 'close-button').click();
    await isHidden(tracker);
    await until(() => !tracker.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    await open(tracker);
    expect(keysOf(tracker)).to.deep.equal([]);
  });

  it('is forgotten when the session changes, be it the same person’s', async () => {
    const tracker = await mountShown();
    document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson: true }));
    await isHidden(tracker);
  });

  it('that comes after its panel has closed is not kept', async () => {
    const calls = stageCalls<string, LicenceKey>();
    const tracker = await mount((id, _deliverable, options) => calls.call(id, options));
    byPart(tracker, 'show-key-button').click();
    await tracker.updateComplete;
    expect(byPart(tracker, 'show-key-button').getAttribute('aria-disabled')).to.equal('true');
    byPart(tracker, 'close-button').click();
    await until(() => calls.last().options.signal?.aborted, 'closing ends it');
    calls.last().answer({ key: KEY });
    await until(() => !tracker.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    await open(tracker);
    expect(keysOf(tracker)).to.deep.equal([]);
  });

  it('that does not come is said, with a retry', async () => {
    const calls = stageCalls<string, LicenceKey>();
    const tracker = await mount((id, _deliverable, options) => calls.call(id, options));
    byPart(tracker, 'show-key-button').click();
    calls.last().fail(new ApiError('server', 'x'));
    await until(() => allByPart(tracker, 'retry-button').length === 1, 'the retry shows');
    byPart(tracker, 'retry-button').click();
    calls.last().answer({ key: KEY });
    await until(() => keysOf(tracker).length > 0, 'the key shows');
  });

  it('is not offered where the client shows none', async () => {
    const tracker = await mount();
    expect(allByPart(tracker, 'show-key-button')).to.have.length(0);
    expect(textOf(byPart(tracker, 'deliverables'))).to.contain('Licence key');
  });
});

describe('a licence key that nobody touches', () => {
  it('is forgotten after a minute, counted from its last use', async () => {
    const tracker = await mount(async () => ({ key: KEY }));
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const holder = new KeyHolder(tracker);
      await holder.show({ revealLicenceKey: async () => ({ key: KEY }) }, 'ord_1', 'dlv_1', 'en');
      clock.tick(IDLE_MS - 1);
      holder.touch();
      clock.tick(IDLE_MS - 1);
      expect(holder.stateOf('dlv_1').name).to.equal('shown');
      clock.tick(1);
      expect(holder.stateOf('dlv_1')).to.deep.equal({ name: 'hidden' });
    } finally {
      clock.restore();
    }
  });
});

const states = { 'with its key': mountShown };
describe('an order whose key is shown', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});
