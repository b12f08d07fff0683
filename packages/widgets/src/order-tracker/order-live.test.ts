/** A list of orders that is told of changes while it stays open. */
import { ApiError } from '@csol/client/port';
import type { OrderQuery } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import {
  addOrder,
  changeOrder,
  createLiveClient,
  mountLive,
  newsOf,
  pass,
  quietOrders,
  restoreClock,
  saidOf,
  showPage,
  stageStreams,
  statusOf,
  type OrderStage,
} from '../../../../test/helpers/order-stream.ts';
import { allByPart, byPart, byRole, focused, focusedName, textOf } from '../../../../test/helpers/query.ts';
import '../define/order-tracker.ts';

afterEach(restoreClock);

const [first, second, third] = quietOrders;
const READY = { kind: 'ready', id: 'r-1' } as const;

/** A list that is told of changes, with nothing missed. */
async function mount(stage: OrderStage = { items: quietOrders }, attributes: Record<string, string> = {}) {
  const streams = stageStreams();
  const client = createLiveClient(stage, streams);
  const element = await mountLive(client, attributes);
  streams.last().tell(READY);
  await pass(0);
  const rows = (): HTMLElement[] => allByPart(element, 'row');
  /** Numbers in the order of the rows. */
  const numbers = (): string[] => allByPart(element, 'open-button').map((button) => textOf(button));
  /** Questions about changes. */
  const asked = (): OrderQuery[] => client.queries.filter(({ changedWithin }) => changedWithin !== undefined);
  return { element, client, streams, stage, rows, numbers, asked };
}

describe('an order tracker that is told of changes', () => {
  it('asks once what has changed between the list and the stream, and says that it keeps itself right', async () => {
    const { element, asked } = await mount();
    expect(asked()).to.have.length(1);
    expect(asked()[0]).to.deep.equal({ changedWithin: asked()[0]?.changedWithin, limit: 100 });
    expect(asked()[0]?.changedWithin).to.be.within(10, 20);
    expect(statusOf(element)).to.match(/^Kept up to date · no change since \d+:\d\d( [AP]M)?$/);
    await pass(3600);
    expect(asked()).to.have.length(1);
  });

  it('draws a change into its row, which stays where it is with the focus, and says it once', async () => {
    const { element, streams, rows, numbers } = await mount({ items: quietOrders }, { sort: 'status' });
    const before = rows();
    const places = before.map((row) => row.getBoundingClientRect().top);
    allByPart(element, 'open-button')[1]?.focus();
    const button = focused();
    streams.last().tell(changeOrder(second, { status: 'ordered' }));
    await pass(0);
    expect(textOf(before[1]!)).to.contain('Ordered');
    expect(rows().every((row, at) => row === before[at]), 'the same rows').to.equal(true);
    expect(rows().map((row) => row.getBoundingClientRect().top)).to.deep.equal(places);
    expect(numbers()).to.deep.equal(['A', 'B', 'C']);
    expect(focused() === button, 'the focus stays').to.equal(true);
    expect(saidOf(element)).to.equal('');
    await pass(2);
    expect(saidOf(element)).to.equal('Order B: Ordered');
    expect(newsOf(element)).to.equal('');
    expect(statusOf(element)).to.equal('Kept up to date · last change one moment ago');
    await pass(125);
    expect(statusOf(element)).to.equal('Kept up to date · last change 2 minutes ago');
    expect(saidOf(element)).to.equal('Order B: Ordered');
  });

  it('marks a row for a moment', async () => {
    const { streams, rows } = await mount();
    streams.last().tell(changeOrder(first, { status: 'delivered' }));
    await pass(1);
    expect(rows().map((row) => row.classList.contains('row--fresh'))).to.deep.equal([true, false, false]);
    await pass(2);
    expect(rows().some((row) => row.classList.contains('row--fresh'))).to.equal(false);
  });

  const words = {
    'Order A: Held by customs': { openException: 'customs', status: 'delivered' },
    'Order A: now expected on 9 June 2026': { nextExpected: { on: '2026-06-09', basis: 'estimated' } },
    'Order A: 2 of 2 shipments delivered': { progress: { shipments: 2, delivered: 2 } },
    'Order A has changed': { trackings: [] },
  } as const;
  for (const [text, change] of Object.entries(words)) {
    it(`says what matters most: ${text}`, async () => {
      const { element, streams } = await mount();
      streams.last().tell(changeOrder(first, change as object));
      await pass(3);
      expect(saidOf(element)).to.equal(text);
    });
  }

  it('says several changes as one, and the same change again where it happens again', async () => {
    const { element, streams } = await mount();
    streams.last().tell(changeOrder(first, { status: 'delivered' }), changeOrder(second, { status: 'delivered' }));
    streams.last().tell(changeOrder(first, { status: 'partlyDelivered' }));
    await pass(3);
    expect(saidOf(element)).to.equal('2 orders have changed');
    streams.last().tell(changeOrder(first, { status: 'delivered' }), changeOrder(third, { status: 'delivered' }));
    await pass(1);
    expect(saidOf(element)).to.equal('');
    await pass(2);
    expect(saidOf(element)).to.equal('2 orders have changed');
  });

  it('takes a change that is told twice once', async () => {
    const { element, streams } = await mount();
    const change = changeOrder(first, { status: 'delivered' });
    streams.last().tell(change);
    await pass(3);
    streams.last().tell(change);
    await pass(1);
    expect(saidOf(element)).to.equal('Order A: Delivered');
  });

  it('tells of an order that has come, moves nothing, and shows it with the focus once the person asks', async () => {
    const { element, streams, stage, rows, numbers } = await mount();
    const places = rows().map((row) => row.getBoundingClientRect().top);
    const added = addOrder('N-1');
    streams.last().tell(added);
    await pass(3);
    expect(byPart(element, 'news').getAttribute('role')).to.equal('status');
    expect(newsOf(element)).to.equal('A new order has come: N-1 Update the list');
    expect(rows().map((row) => row.getBoundingClientRect().top)).to.deep.equal(places);
    stage.items = [first!, added.order, second!];
    byRole(element, 'button', 'Update the list').focus();
    byRole(element, 'button', 'Update the list').click();
    await pass(0);
    expect(numbers()).to.deep.equal(['A', 'N-1', 'B']);
    expect(focusedName()).to.equal('N-1');
    expect(newsOf(element)).to.equal('');
    expect(statusOf(element)).to.contain('Kept up to date');
  });

  it('tells of orders elsewhere only where they may come into this list', async () => {
    const { element, streams } = await mount();
    streams.last().tell(changeOrder(undefined, { id: 'X', addedAt: '2026-01-01T10:00:00Z' }));
    await pass(3);
    expect(newsOf(element)).to.equal('');
    restoreClock();
    const sorted = await mount({ items: quietOrders }, { sort: 'expectedOn' });
    sorted.streams.last().tell(changeOrder(undefined, { id: 'X', addedAt: '2026-01-01T10:00:00Z' }));
    await pass(3);
    expect(newsOf(sorted.element)).to.equal('Orders have changed Update the list');
  });

  it('asks whether its filters let an order through', async () => {
    const { element, streams, stage, asked } = await mount({ items: quietOrders }, { status: 'shipped' });
    const change = changeOrder(undefined, { id: 'X', number: 'X', addedAt: '2026-01-01T10:00:00Z' });
    streams.last().tell(change);
    await pass(3);
    expect(asked().at(-1)).to.deep.include({ status: ['shipped'] });
    expect(newsOf(element)).to.equal('');
    stage.matching = [change.order];
    streams.last().tell(changeOrder(change.order, { status: 'shipped' }));
    await pass(3);
    expect(newsOf(element)).to.equal('Orders have changed Update the list');
  });

  it('shows an order by itself where there were none', async () => {
    const { streams, stage, numbers } = await mount({ items: [] });
    stage.items = [first!];
    streams.last().tell(addOrder('A'));
    await pass(3);
    expect(numbers()).to.deep.equal(['A']);
  });

  it('draws rows as they are now where more has changed than is told, and leaves them where they are', async () => {
    const { element, streams, stage, client, numbers, rows } = await mount();
    const change = changeOrder(first, { status: 'delivered' });
    stage.items = [second!, change.order, third!];
    streams.last().tell({ kind: 'reset', id: 'r-2' });
    await pass(3);
    expect(client.queries.at(-1)).to.deep.equal({ sort: '-orderedOn', limit: 20 });
    expect(numbers()).to.deep.equal(['A', 'B', 'C']);
    expect(textOf(rows()[0]!)).to.contain('Delivered');
    expect(saidOf(element)).to.equal('Order A: Delivered');
    expect(newsOf(element)).to.equal('Orders have changed Update the list');
  });

  it('asks again for the order that is open where that has changed', async () => {
    const { element, client, streams } = await mount();
    const asked: string[] = [];
    client.getOrder = (id) => {
      asked.push(id);
      return new Promise(() => undefined);
    };
    restoreClock();
    byRole(element, 'button', 'B').click();
    await until(() => asked.length === 1, 'the order is asked for');
    streams.last().tell(changeOrder(first, { status: 'delivered' }), changeOrder(second, { status: 'delivered' }));
    await until(() => asked.length === 2, 'the order is asked for again');
    expect(asked).to.deep.equal(['B', 'B']);
  });

  it('drops everything when somebody else signs in, and begins anew', async () => {
    const { element, streams, stage, rows } = await mount();
    streams.last().tell(changeOrder(first, { status: 'delivered' }));
    await pass(3);
    const before = streams.last();
    stage.items = [third!];
    document.dispatchEvent(new CsolSessionChangeEvent());
    expect(before.signal.aborted).to.equal(true);
    await pass(1);
    expect(saidOf(element)).to.equal('');
    expect(streams.opened).to.have.length(2);
    expect(streams.last().since).to.equal(undefined);
    before.tell(changeOrder(third, { status: 'delivered' }));
    await pass(3);
    expect(saidOf(element)).to.equal('');
    expect(textOf(rows()[0]!)).to.contain('C').and.not.contain('Delivered');
  });

  it('asks the list once the session is over, which says so', async () => {
    const { client, streams } = await mount();
    const before = client.queries.length;
    streams.last().cut(new ApiError('expired', 'over'));
    await pass(0);
    expect(client.queries.slice(before).map(({ changedWithin }) => changedWithin)).to.deep.equal([undefined]);
  });

  it('is told nothing while the page is out of sight, and goes on where it was', async () => {
    const { element, streams } = await mount();
    showPage(false);
    expect(streams.last().signal.aborted).to.equal(true);
    await pass(600);
    expect(streams.opened).to.have.length(1);
    showPage(true);
    await pass(0);
    expect(streams.last().since).to.equal('r-1');
    expect(statusOf(element)).to.match(/^as of /);
    streams.last().tell(changeOrder(first, { status: 'delivered' }), { kind: 'ready', id: 'r-3' });
    await pass(3);
    expect(saidOf(element)).to.equal('Order A: Delivered');
  });
});
