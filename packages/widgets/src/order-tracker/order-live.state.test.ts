import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { createOrder } from '../../../../test/helpers/orders.ts';
import {
  changedBetween,
  changeOf,
  isAdded,
  isNews,
  keepRecent,
  mayCome,
  pauseBeforeQuestion,
  pauseBeforeStream,
} from './order-live.state.ts';

const { openException: _, ...plain } = createOrder({ status: 'shipped', nextExpected: { on: '2026-06-03', basis: 'promised' } });
const held = { ...plain, openException: 'customs' as const };

describe('what a change of an order comes to', () => {
  it('names what matters most', () => {
    const later = { ...plain, nextExpected: { on: '2026-06-09', basis: 'estimated' as const } };
    const further = { ...plain, progress: { shipments: 2, delivered: 2 } };
    expect(changeOf(plain, { ...held, status: 'delivered' })).to.equal('exception');
    expect(changeOf(held, { ...later, status: 'delivered' })).to.equal('status');
    expect(changeOf(held, later)).to.equal('expected');
    expect(changeOf(held, plain)).to.equal('resolved');
    expect(changeOf(held, { ...held, progress: further.progress })).to.equal('progress');
    expect(changeOf(plain, { ...plain, trackings: [] })).to.equal('other');
  });

  it('takes what is told twice, or late, for no news', () => {
    const [older, newer] = ['2026-06-01T10:00:00Z', '2026-06-01T12:00:00+02:00'].map((changedAt) => ({ ...plain, changedAt }));
    expect(isNews(older!, undefined)).to.equal(true);
    expect(isNews(newer!, older)).to.equal(false);
    expect(isNews({ ...plain, changedAt: '2026-06-01T10:00:00.001Z' }, older)).to.equal(true);
    expect(isNews(older!, { ...plain, changedAt: '2026-06-01T10:00:01Z' })).to.equal(false);
    expect(isNews({ ...older!, status: 'delivered' }, older), 'twice in a moment').to.equal(true);
    expect(isNews({ ...Object.fromEntries(Object.entries(older!).reverse()) } as typeof plain, older), 'in another order').to.equal(false);
    const { changedAt: _at, ...undated } = plain;
    expect(isNews(undated, { ...undated })).to.equal(false);
    expect(isNews({ ...undated, status: 'delivered' }, undated)).to.equal(true);
  });

  it('holds an order for new that came into being just before it changed', () => {
    const order = { ...plain, addedAt: '2026-06-01T10:00:00Z', changedAt: '2026-06-01T10:01:00Z' };
    expect(isAdded(order, 60)).to.equal(true);
    expect(isAdded(order, 59)).to.equal(false);
    expect(isAdded({ ...plain, addedAt: undefined }, 1e9)).to.equal(false);
  });

  it('leaves out what a back end adds that does not know the question', () => {
    const at = (id: string, changedAt: string | undefined) => ({ ...plain, id, changedAt: changedAt as never });
    const all = [at('new', '2026-06-01T10:00:00Z'), at('old', '2026-06-01T09:00:00Z'), at('row', undefined), at('odd', undefined)];
    expect(keepRecent(all, 60, (id) => id === 'row').map(({ id }) => id)).to.deep.equal(['new', 'row']);
  });

  it('knows where an order may come into a list because of a change', () => {
    expect(mayCome({ sort: '-orderedOn', limit: 20, cursor: 'x' })).to.equal(false);
    expect(mayCome({ sort: '-status' })).to.equal(true);
    expect(mayCome({ sort: '-orderedOn', q: 'x' })).to.equal(true);
  });

  it('places a change between the instants that this computer knows', () => {
    const order = { ...plain, changedAt: '2026-06-01T10:00:00Z' };
    const time = Date.parse(order.changedAt);
    expect(changedBetween(order, time - 5, time + 5)).to.equal(time);
    expect(changedBetween(order, time + 1, time + 5)).to.equal(time + 1);
    expect(changedBetween(order, time - 5, time - 1)).to.equal(time - 1);
    expect(changedBetween({ ...plain, changedAt: 'soon' }, 1, 2)).to.equal(2);
  });
});

describe('waiting', () => {
  const failures = fc.integer({ min: 1, max: 5000 });
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('lasts a second at least and a minute at most before a stream, and is no shorter after more failures', () => {
    fc.assert(
      fc.property(failures, failures, chance, (one, more, by) => {
        const [first, then] = [pauseBeforeStream(one, by), pauseBeforeStream(one + more, by)];
        expect(first).to.be.within(1000, 60_000);
        expect(then).to.be.within(first, 60_000);
      }),
    );
    expect(pauseBeforeStream(1, 0.999)).to.be.lessThan(2000);
    expect(pauseBeforeStream(50, 0.999)).to.be.greaterThan(59_000);
  });

  it('lasts ten minutes at most before a question, unless the page asks less often', () => {
    const seconds = fc.integer({ min: 15, max: 100_000 });
    fc.assert(
      fc.property(seconds, fc.nat(5000), (interval, failed) => {
        const pause = pauseBeforeQuestion(interval, failed);
        expect(pause).to.be.within(interval * 1000, Math.max(interval, 600) * 1000);
        expect(pauseBeforeQuestion(interval, failed + 1)).to.be.at.least(pause);
      }),
    );
    expect(pauseBeforeQuestion(60, 1)).to.equal(120_000);
  });
});
