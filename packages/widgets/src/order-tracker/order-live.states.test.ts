/** Every state of a list of orders that keeps itself right; and two of them on one page. */
import { ApiError } from '@csol/client/port';
import { expect } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import {
  addOrder,
  changeOrder,
  createLiveClient,
  mountTracker,
  newsOf,
  quietOrders,
  saidOf,
  stageStreams,
  statusOf,
} from '../../../../test/helpers/order-stream.ts';
import type { OrderTracker } from './order-tracker.ts';
import '../define/order-tracker.ts';

const READY = { kind: 'ready', id: 'r-1' } as const;
const see = (element: OrderTracker, read: (element: OrderTracker) => string, text: string): Promise<void> =>
  until(() => read(element).includes(text), `${text} never showed`);

async function mountTold(lang = 'en', text = 'Kept up to date') {
  const streams = stageStreams();
  const element = await mountTracker(createLiveClient({ items: quietOrders }, streams), { lang });
  await until(() => streams.opened.length > 0, 'the stream is opened');
  streams.last().tell(READY);
  await see(element, statusOf, text);
  return { element, streams };
}

async function mountChanged(): Promise<OrderTracker> {
  const { element, streams } = await mountTold();
  streams.last().tell(changeOrder(quietOrders[0], { status: 'delivered' }));
  await see(element, saidOf, 'Order A: Delivered');
  return element;
}

async function mountNews(isNarrow = false): Promise<OrderTracker> {
  const { element, streams } = await mountTold();
  if (isNarrow) element.style.inlineSize = '320px';
  const added = addOrder('N-1');
  streams.last().tell(added);
  await see(element, newsOf, 'N-1');
  return element;
}

async function mountCut(): Promise<OrderTracker> {
  const { element, streams } = await mountTold();
  streams.refusal = new ApiError('network', 'down');
  streams.last().cut();
  await see(element, statusOf, 'Not connected');
  return element;
}

async function mountAsking(): Promise<OrderTracker> {
  const element = await mountTracker(createLiveClient({ items: quietOrders }));
  await see(element, statusOf, 'Checked every minute');
  return element;
}

const states: States = {
  'while it is told of changes': async () => (await mountTold()).element,
  'after a change': mountChanged,
  'with news': () => mountNews(),
  'with news on a narrow page': () => mountNews(true),
  'while the stream is cut': mountCut,
  'while it asks': mountAsking,
};

describe('an order tracker that keeps itself right', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);

  it('speaks the language of each list on a page', async () => {
    const changes = { nl: ['Automatisch bijgewerkt', 'Order A: Geleverd'], fr: ['Mise à jour automatique', 'Commande A\u00a0: Livrée'] };
    const lists = await Promise.all(Object.entries(changes).map(async ([lang, [kept]]) => mountTold(lang, kept)));
    const change = changeOrder(quietOrders[0], { status: 'delivered' });
    for (const { streams } of lists) streams.last().tell(change);
    await until(() => lists.every(({ element }) => saidOf(element) !== ''), 'both say it');
    expect(lists.map(({ element }) => saidOf(element))).to.deep.equal(Object.values(changes).map(([, said]) => said));
    expect(statusOf(lists[1]!.element)).to.contain('dernière modification il y a un instant');
  });
});
