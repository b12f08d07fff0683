/** The order tracker over the real server and the REST client: what a carrier tells comes to be on the open page. */
import type { OrdersPort } from '@csol/client/port';
import { createRestClient } from '@csol/client/rest';
import type { OrderSummary } from '@csol/contract';
import { expect } from '@open-wc/testing';
import '@csol/widgets/define/order-tracker';
import { TEST_CARRIER, tellOfParcel } from '../helpers/carrier.ts';
import { until } from '../helpers/index.ts';
import { mountTracker, saidOf, statusOf } from '../helpers/order-stream.ts';
import { allByPart, textOf } from '../helpers/query.ts';

const UNDER_WAY = ['partlyShipped', 'shipped', 'partlyDelivered'] as const;

/** Each engine has a customer of its own: they share the back end, and run at once. */
const ENGINE = ['Firefox', 'Chrome'].findIndex((name) => navigator.userAgent.includes(name)) + 1;

/** A parcel of the test's carrier that is under way: of three orders of the demo company the one of this engine. */
async function findParcel(rest: Pick<OrdersPort, 'listOrders' | 'getOrder'>): Promise<{ order: OrderSummary; trackingNumber: string }> {
  const { items } = await rest.listOrders({ status: [...UNDER_WAY], q: '9003', sort: 'number' });
  const order = items[ENGINE];
  if (!order) throw new Error(`Of ${items.length} orders none is for engine ${ENGINE}.`);
  const { shipments } = await rest.getOrder(order.id);
  const underWay = shipments.filter(({ status }) => status !== 'delivered').flatMap(({ trackings }) => trackings);
  const parcel = underWay.find(({ carrier }) => carrier === TEST_CARRIER.name);
  if (!parcel) throw new Error('No parcel is under way.');
  return { order, trackingNumber: parcel.number };
}

describe('the order tracker over the real server', () => {
  for (const [name, isStreaming] of [['the stream', true], ['a question', false]] as const) {
    it(`shows without a reload what a carrier tells, by ${name}`, async () => {
      const rest = createRestClient({ baseUrl: '/api' });
      const { order, trackingNumber } = await findParcel(rest);
      const client = isStreaming ? rest : { listOrders: rest.listOrders };
      const element = await mountTracker(client, { status: UNDER_WAY.join(), 'customer-number': order.customerNumber, 'page-size': '50' });
      await until(() => statusOf(element).includes(isStreaming ? 'Kept up to date' : 'Checked every minute'), 'it keeps itself right');
      const rows = allByPart(element, 'row');
      const row = rows.find((each) => textOf(each).includes(order.number))!;
      const id = await tellOfParcel({ trackingNumber, kind: 'exception', exception: 'customs' });
      if (!isStreaming) await element.lookForChanges();
      await until(() => textOf(row).includes('Held by customs'), 'the row shows it');
      await until(() => saidOf(element) === `Order ${order.number}: Held by customs`, 'it is said');
      expect(allByPart(element, 'row').every((each, at) => each === rows[at]), 'the rows stay where they are').to.equal(true);
      await tellOfParcel({ trackingNumber, kind: 'resolved', resolves: id });
      if (!isStreaming) await element.lookForChanges();
      await until(() => !textOf(row).includes('Held by customs'), 'the row shows that it is over');
    });
  }
});
