/** Expected deliveries as a file for calendars: of a list, and of an order. */
import type { OrderDetail } from '@csol/contract';
import type { TextLoaders } from '@csol/core';
import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import example from '../../../contract/examples/order.json';
import { catchFiles } from '../../../../test/helpers/exports.ts';
import { until } from '../../../../test/helpers/index.ts';
import {
  answering, holding, i18nOf, mountTracker, openTake, save, start, take, type SavedFile,
} from '../../../../test/helpers/order-take.ts';
import { createOrder } from '../../../../test/helpers/orders.ts';
import { textOf } from '../../../../test/helpers/query.ts';
import { saveOrderCalendar } from './order-take.calendar.ts';

/** The events of a file for calendars, as a reader of another's making understands them. */
const eventsOf = ({ text }: SavedFile): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
const statusOf = (event: ICAL.Event | undefined): unknown => event?.component.getFirstPropertyValue('status');

describe('the calendar file of a list', () => {
  const order = createOrder({ id: 'ord_7', number: 'O-7' });

  it('has a whole day for each order that is still expected, with what the desk needs', async () => {
    const file = await take('calendar', holding(order, createOrder({ id: 'x', nextExpected: undefined as never })));
    expect(file.name).to.equal(`deliveries_${order.customerNumber}.ics`);
    const [event, ...others] = eventsOf(file);
    expect(others).to.have.length(0);
    expect([event?.uid, event?.startDate.toString(), event?.startDate.isDate]).to.deep.equal(['ord_7@csol', '2026-06-12', true]);
    expect(event?.summary).to.equal('Delivery of order O-7');
    for (const text of ['Your order number: PO-2026-41187', 'Expected: estimated', '1 of 2 shipments delivered', 'Held by customs']) {
      expect(event?.description.split('\n')).to.contain(text);
    }
    expect(event?.description).to.contain('Example Cargo EC4410027719 https://cargo.example/track/EC4410027719');
    expect(event?.component.getFirstPropertyValue('url')).to.match(/#csol-order=ord_7$/);
  });

  it('keeps the name of a delivery when its day moves, and counts on', async () => {
    const [before] = eventsOf(await take('calendar', holding(order)));
    const moved = { ...order, nextExpected: { on: '2026-06-19', basis: 'promised' as const }, changedAt: '2026-06-11T06:30:00Z' };
    const [after] = eventsOf(await take('calendar', holding(moved)));
    expect([after?.uid, after?.startDate.toString()]).to.deep.equal([before?.uid, '2026-06-19']);
    expect(after?.sequence).to.be.above(before?.sequence ?? Infinity);
  });

  it('asks only for what has not come, within the filters', async () => {
    const client = answering(3);
    const file = await take('calendar', client, { status: 'shipped,delivered' });
    expect(client.queries.at(-1)).to.deep.equal({ status: ['shipped'], sort: 'expectedOn', limit: 200 });
    expect(eventsOf(file)).to.have.length(3);
  });

  it('is none where nothing is expected, which is said', async () => {
    const nothing = answering(3, { nextExpected: undefined as never });
    for (const [client, attributes] of [[nothing, {}], [answering(3), { status: 'delivered' }]] as const) {
      const { dialog } = await openTake('calendar', client, attributes);
      const { saved, restore } = catchFiles();
      start(dialog);
      await until(() => textOf(dialog).includes('Nothing is expected of these orders'), 'it is said');
      restore();
      expect(saved).to.have.length(0);
    }
  });

  it('speaks the language of the page', async () => {
    const { name, text } = await take('calendar', holding(order), { lang: 'nl' });
    expect(name).to.match(/^leveringen_/);
    expect(text).to.contain('SUMMARY:Levering van order O-7');
  });
});

const detail = example as OrderDetail;

describe('the calendar file of an order', () => {
  const saveOne = async (change: Partial<OrderDetail>): Promise<ICAL.Event[]> => {
    const i18n = i18nOf(await mountTracker(answering(1)));
    const context = { i18n, addTexts: (texts: TextLoaders) => i18n.add(texts) };
    const { signal } = new AbortController();
    const file = await save(() => saveOrderCalendar(context, { ...detail, ...change }, signal));
    expect(file.name).to.equal('deliveries_O-41187.ics');
    return eventsOf(file);
  };

  it('has an entry for each shipment that is on its way, with its parcels and its place', async () => {
    const [event, ...others] = await saveOne({});
    expect(others).to.have.length(0);
    expect([event?.uid, event?.startDate.toString()]).to.deep.equal(['ord_7Qm2xVbT9k-S-41187-2@csol', '2026-06-12']);
    expect(event?.summary).to.equal('Delivery of order O-41187, shipment S-41187-2');
    expect(event?.location).to.equal('Brussels, Belgium');
    expect(event?.description).to.contain('EP90114').and.not.to.contain('EC4410027719');
    expect(statusOf(event)).to.equal('CONFIRMED');
  });

  it('takes back what is not expected any more', async () => {
    const shipments = detail.shipments.map((each) => ({ ...each, expectedOn: '2999-01-01' }));
    const events = await saveOne({ status: 'cancelled', shipments });
    expect(events.map((event) => [event.summary, statusOf(event)])).to.deep.equal(
      Array.from({ length: 2 }, () => ['No longer expected: order O-41187', 'CANCELLED']),
    );
  });
});
