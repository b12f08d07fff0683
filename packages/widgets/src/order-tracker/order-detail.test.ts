import { ApiError, type ApiClient, type ApiErrorKind } from '@csol/client/port';
import type { OrderDetail } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { itIsAccessible, itIsQuiet, itReleases, nextFrame, until, type States } from '../../../../test/helpers/index.ts';
import { mountOrder, mountShownOrder, mountTracker, openOrder, orderShows } from '../../../../test/helpers/order-detail.ts';
import { createOrderDetail, createProvenOrder, createSoftwareOrder } from '../../../../test/helpers/orders.ts';
import { allByRole, byPart, byRole, focusedName, plain, textOf } from '../../../../test/helpers/query.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';

describe('an order that is opened', () => {
  it('shows its number at once, and the rest when it has come', async () => {
    const calls = stageCalls<string, OrderDetail>();
    const { tracker } = await mountOrder({ getOrder: calls.call }, 'fr');
    const dialog = byRole(tracker, 'dialog', 'Commande O-41187');
    expect([calls.last().question, calls.last().options.language]).to.deep.equal(['ord_7Qm2xVbT9k', 'fr-BE']);
    expect(allByRole(dialog, 'status', 'Chargement en cours')).to.have.length(1);
    calls.last().answer(createOrderDetail());
    await orderShows(tracker);
  });

  it('says what it is, where it is and when the next of it comes', async () => {
    const { dialog } = await mountShownOrder();
    const text = plain(textOf(dialog));
    const facts = [
      'Partly delivered', '1 of 2 shipments delivered', 'Next delivery expected on 12 June 2026 (estimated)', 'CF411877',
      'PO-2026-41187', 'Maria Dubois', 'Brasserie Lindenhof SA', '812345', 'Hardware', '€24,100.00',
    ];
    for (const fact of facts) expect(text).to.contain(fact);
  });

  it('tells the page, which may keep it closed', async () => {
    const tracker = await mountTracker({ getOrder: async () => createOrderDetail() });
    const told: string[] = [];
    tracker.addEventListener('csol-order-open', ({ order }) => told.push(`open ${order.number}`));
    tracker.addEventListener('csol-order-open-request', (event) => {
      told.push(`request ${event.order.number}`);
      if (told.length === 1) event.preventDefault();
    });
    byPart(tracker, 'open-button').click();
    await nextFrame();
    expect(told).to.deep.equal(['request O-41187']);
    await openOrder(tracker);
    expect(told.slice(1)).to.deep.equal(['request O-41187', 'open O-41187']);
  });

  it('takes the focus to its number, and gives it back', async () => {
    const { tracker, dialog } = await mountShownOrder();
    expect([focusedName(), dialog.matches(':modal')]).to.deep.equal(['Order O-41187', true]);
    await sendKeys({ press: 'Escape' });
    await until(() => !tracker.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    expect(tracker.shadowRoot?.activeElement?.part.contains('open-button')).to.equal(true);
  });

  it('shows only what it has', async () => {
    const { dates } = createOrderDetail();
    const bare = { lines: [], shipments: [], links: [], promises: [], exceptions: [], events: [], dates: { ordered: dates.ordered } };
    const { dialog } = await mountShownOrder(bare);
    expect(allByRole(dialog, 'table')).to.have.length(0);
    const headings = allByRole(dialog, 'heading').map(({ innerText }) => innerText);
    expect(headings).to.deep.equal(['Order O-41187', 'What happened, and what comes']);
  });

  it('that is not this person’s is said to be so, aloud', async () => {
    const { tracker, dialog } = await mountOrder({ getOrder: () => Promise.reject(new ApiError('not-found', 'x')) });
    await until(() => tracker.shadowRoot?.querySelector('dialog [role=alert]'), 'the message shows');
    expect(textOf(byRole(dialog, 'alert'))).to.contain('This order is not visible with this sign-in');
  });
});

const FILE = { fileName: 'proof.pdf', mediaType: 'application/pdf', content: new Blob(['x']) };
const failing = (kind: ApiErrorKind): ApiClient => ({ getOrder: () => Promise.reject(new ApiError(kind, 'x')) });
const openState = async (rest: ApiClient, part = '.facts'): Promise<Element> => {
  const { tracker } = await mountOrder(rest);
  await until(() => tracker.shadowRoot?.querySelector(`dialog ${part}`), 'the state shows');
  return tracker;
};
async function openNarrow(): Promise<Element> {
  const { tracker } = await mountShownOrder(createProvenOrder());
  byRole(tracker, 'dialog').style.inlineSize = '320px';
  return tracker;
}
async function openStale(): Promise<Element> {
  let calls = 0;
  const getOrder = async (): Promise<OrderDetail> => {
    if (++calls > 1) throw new ApiError('network', 'x');
    return createOrderDetail();
  };
  const { tracker, dialog } = await mountOrder({ getOrder });
  await orderShows(tracker);
  tracker.lang = 'sv';
  await until(() => dialog.querySelector('.panel'), 'it is said to be old');
  return tracker;
}
const states: States = {
  'while it loads': () => openState({ getOrder: () => new Promise<OrderDetail>(() => undefined) }, '.skeleton'),
  'with everything': () => openState({ getOrder: async () => createProvenOrder(), getOrderDocument: async () => FILE }),
  'on a narrow page': openNarrow,
  'of software': () => openState({ getOrder: async () => createSoftwareOrder(), revealLicenceKey: async () => ({ key: 'K' }) }),
  'that is not visible': () => openState(failing('not-found'), '.panel'),
  'that is denied': () => openState(failing('denied'), '.panel'),
  'without a session': () => openState(failing('expired'), '.panel'),
  'after too many requests': () => openState(failing('limited'), '.panel'),
  'that failed': () => openState(failing('server'), '.panel'),
  'of before': openStale,
};
describe('an open order', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});
