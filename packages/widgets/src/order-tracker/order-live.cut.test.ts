/** A list of orders whose stream is lost, or that has none. */
import { ApiError, type ApiClient } from '@csol/client/port';
import type { OrderQuery } from '@csol/contract';
import { expect } from '@open-wc/testing';
import {
  addOrder,
  changeOrder,
  createLiveClient,
  mountLive,
  mountTracker,
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
import { allByPart } from '../../../../test/helpers/query.ts';
import '../define/order-tracker.ts';

afterEach(restoreClock);

const [first, second] = quietOrders;
const READY = { kind: 'ready', id: 'r-1' } as const;
/** Questions about changes. */
type Asked = { queries: OrderQuery[] };
const askedOf = ({ queries }: Asked): OrderQuery[] => queries.filter(({ changedWithin }) => changedWithin !== undefined);

describe('an order tracker whose stream is cut', () => {
  async function mount() {
    const streams = stageStreams();
    const client = createLiveClient({ items: quietOrders }, streams);
    const element = await mountLive(client);
    streams.last().tell(READY);
    await pass(0);
    return { element, client, streams };
  }

  it('says so, and goes on where it was after a moment', async () => {
    const { element, streams, client } = await mount();
    streams.last().tell(changeOrder(second, { status: 'delivered' }));
    await pass(3);
    const known = streams.last();
    known.cut();
    await pass(0);
    expect(statusOf(element)).to.match(/^Not connected, trying again · as of \d+:\d\d( [AP]M)?$/);
    await pass(2);
    expect(streams.opened).to.have.length(2);
    expect(streams.last().since).to.match(/^c-\d+$/);
    streams.last().tell(changeOrder(first, { status: 'delivered' }), { kind: 'ready', id: 'r-2' });
    await pass(3);
    expect(saidOf(element)).to.equal('Order A: Delivered');
    expect(statusOf(element)).to.contain('Kept up to date');
    expect(askedOf(client), 'nothing was missed').to.have.length(1);
  });

  it('tries less and less often, and asks from time to time meanwhile', async () => {
    const { element, client, streams } = await mount();
    streams.refusal = new ApiError('network', 'down');
    let attempts = 0;
    const { watchOrders } = client as Required<ApiClient>;
    client.watchOrders = (options) => {
      attempts += 1;
      return watchOrders(options);
    };
    streams.last().cut();
    await pass(3600);
    expect(attempts).to.be.within(60, 240);
    expect(askedOf(client).length).to.be.within(55, 62);
    expect(statusOf(element)).to.contain('Checked every minute');
    streams.refusal = undefined;
    await pass(60);
    streams.last().tell(READY);
    await pass(1);
    expect(statusOf(element)).to.contain('Kept up to date');
  });

  it('tries at once where the browser is back online', async () => {
    const { streams } = await mount();
    streams.last().cut();
    await pass(0);
    expect(streams.opened).to.have.length(1);
    globalThis.dispatchEvent(new Event('online'));
    await pass(0);
    expect(streams.opened).to.have.length(2);
  });

  it('waits as long as it is told to', async () => {
    const { streams } = await mount();
    streams.last().cut(new ApiError('limited', 'too many', { retryAfterMs: 200_000 }));
    await pass(199);
    expect(streams.opened).to.have.length(1);
    await pass(2);
    expect(streams.opened).to.have.length(2);
  });

  it('asks what was missed where it cannot go on where it was', async () => {
    const { streams, client } = await mount();
    streams.last().cut(new ApiError('malformed', 'an order that is none'));
    await pass(2);
    expect(streams.last().since).to.equal(undefined);
    expect(askedOf(client)).to.have.length(1);
    streams.last().tell(READY);
    await pass(0);
    expect(askedOf(client)).to.have.length(2);
  });

  it('asks again where it could not learn what was missed', async () => {
    const streams = stageStreams();
    const stage: OrderStage = { items: quietOrders, error: new ApiError('server', 'down') };
    const client = createLiveClient(stage, streams);
    const element = await mountLive(client);
    streams.last().tell(READY);
    await pass(1);
    expect(statusOf(element)).to.contain('Not connected, trying again');
    const change = changeOrder(first, { status: 'delivered' });
    Object.assign(stage, { error: undefined, lately: [change.order] });
    await pass(35);
    expect(askedOf(client)).to.have.length(2);
    expect(statusOf(element)).to.contain('Kept up to date');
    expect(saidOf(element)).to.equal('Order A: Delivered');
  });

  it('is one stream for all that ask the same client, which ends with the last of them', async () => {
    const streams = stageStreams();
    const client = createLiveClient({ items: quietOrders }, streams);
    const other = await mountTracker(client, { 'update-interval': '60' });
    const one = await mountLive(client);
    expect(streams.opened).to.have.length(1);
    streams.last().tell(READY, changeOrder(first, { status: 'delivered' }));
    await pass(3);
    expect([one, other].map(saidOf)).to.deep.equal(['Order A: Delivered', 'Order A: Delivered']);
    one.remove();
    expect(streams.last().signal.aborted).to.equal(false);
    other.remove();
    expect(streams.last().signal.aborted).to.equal(true);
  });

  it('is another one for another client', async () => {
    const { element, streams } = await mount();
    const others = stageStreams();
    element.client = createLiveClient({ items: quietOrders }, others);
    await pass(1);
    expect(streams.last().signal.aborted).to.equal(true);
    expect(others.opened).to.have.length(1);
  });
});

describe('an order tracker that nobody tells of changes', () => {
  for (const kind of ['unsupported', 'not-found', 'denied'] as const) {
    it(`asks once a minute where a stream is refused: ${kind}`, async () => {
      const streams = stageStreams();
      streams.refusal = new ApiError(kind, 'no');
      const client = createLiveClient({ items: quietOrders }, streams);
      const element = await mountLive(client);
      await pass(125);
      expect(askedOf(client)).to.have.length(2);
      expect(streams.opened).to.have.length(0);
      expect(statusOf(element)).to.match(/^Checked every minute · no change since/);
    });
  }

  async function mount(stage: OrderStage, attributes: Record<string, string> = {}) {
    const client = createLiveClient(stage);
    return { client, element: await mountLive(client, attributes) };
  }

  it('draws what has changed into its rows, tells what has come, and asks with an overlap', async () => {
    const change = changeOrder(first, { status: 'delivered' });
    const added = addOrder('N-1');
    const { client, element } = await mount({ items: quietOrders, lately: [added.order, change.order] }, { 'customer-number': 'X, Y' });
    await pass(63);
    expect(saidOf(element)).to.equal('Order A: Delivered');
    await pass(60);
    const [one, two] = askedOf(client).filter(({ sort }) => sort === undefined);
    expect(one).to.deep.equal({ changedWithin: one?.changedWithin, customerNumber: ['X', 'Y'], limit: 100 });
    expect(two?.changedWithin).to.be.within(120, 125);
    expect(saidOf(element)).to.equal('Order A: Delivered');
  });

  it('asks for the list itself where more has changed than an answer holds', async () => {
    const change = changeOrder(first, { status: 'delivered' });
    const stage: OrderStage = { items: quietOrders, next: 'more' };
    const { element } = await mount(stage);
    stage.items = [change.order, ...quietOrders.slice(1)];
    await pass(63);
    expect(saidOf(element)).to.equal('Order A: Delivered');
    expect(newsOf(element)).to.equal('');
  });

  it('asks as often as the page has set, four times a minute at most, or never', async () => {
    const { client, element } = await mount({ items: quietOrders }, { 'update-interval': '1' });
    await pass(121);
    expect(askedOf(client).length).to.be.within(8, 9);
    expect(statusOf(element)).to.contain('Checked every 15 seconds');
    element.updateInterval = 0;
    await pass(0);
    const before = askedOf(client).length;
    await pass(600);
    expect(askedOf(client)).to.have.length(before);
    expect(statusOf(element)).to.equal('');
    element.updateInterval = 300;
    await pass(1);
    expect(statusOf(element)).to.contain('Checked every 5 minutes');
  });

  it('asks less and less while the back end fails, and as before when it is back', async () => {
    const stage: OrderStage = { items: quietOrders, error: new ApiError('server', 'Down.') };
    const { client, element } = await mount(stage);
    await pass(3600);
    expect(askedOf(client).length).to.be.within(7, 12);
    expect(allByPart(element, 'row'), 'what is there stays').to.have.length(3);
    expect(statusOf(element)).to.match(/^Not connected, trying again · as of/);
    stage.error = undefined;
    await pass(600);
    const before = askedOf(client).length;
    await pass(300);
    expect(askedOf(client).length - before).to.equal(5);
  });

  it('asks for nothing while the page is out of sight, and at once when it is back', async () => {
    const { client } = await mount({ items: quietOrders });
    await pass(1);
    const before = askedOf(client).length;
    showPage(false);
    await pass(300);
    expect(askedOf(client)).to.have.length(before);
    showPage(true);
    await pass(0);
    expect(askedOf(client)).to.have.length(before + 1);
  });

  it('asks at once where the page says that there is something', async () => {
    const change = changeOrder(first, { status: 'delivered' });
    const { client, element } = await mount({ items: quietOrders, lately: [change.order] }, { 'update-interval': '0' });
    void element.lookForChanges();
    await pass(3);
    expect(askedOf(client)).to.have.length(1);
    expect(saidOf(element)).to.equal('Order A: Delivered');
  });

  it('lets the list say that the session is over', async () => {
    const { client } = await mount({ items: quietOrders, error: new ApiError('expired', 'Over.') });
    await pass(61);
    expect(client.queries.at(-1)?.changedWithin).to.equal(undefined);
  });
});
