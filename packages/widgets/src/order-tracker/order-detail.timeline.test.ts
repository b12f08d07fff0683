import type { OrderEvent } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { createOrderDetail, createSoftwareOrder } from '../../../../test/helpers/orders.ts';
import { foldScans, isFold, stepsOf, type Step } from './order-detail.timeline.ts';

const event = (id: string, at: string, kind: OrderEvent['kind'], rest: Partial<OrderEvent> = {}): OrderEvent => {
  return { id, at, kind, ...rest };
};
function namesOf(steps: readonly Step[], state?: Step['state']): string[] {
  const wanted = steps.filter((step) => state === undefined || step.state === state);
  return wanted.map(({ kind, shipment }) => [kind, shipment].filter(Boolean).join(' '));
}
const currentOf = (steps: readonly Step[]): string[] => steps.filter(({ state }) => state === 'current').map(({ key }) => key);

describe('the timeline of an order', () => {
  it('begins with the order, merges what happened with the invoices, and ends with what is to come', () => {
    const steps = stepsOf(createOrderDetail());
    expect(namesOf(steps)).to.deep.equal([
      'ordered', 'confirmed', 'promised', 'promised', 'shipped S-41187-1', 'shipped S-41187-2', 'delivered S-41187-1', 'invoiced',
      'inTransit S-41187-2', 'exception S-41187-2', 'estimated S-41187-2', 'delivered S-41187-2',
    ]);
    expect(namesOf(steps, 'toCome')).to.deep.equal(['delivered S-41187-2']);
    expect(steps.at(-1)?.on).to.equal('2026-06-12');
  });

  it('has one step at which the order is, which no date and no paper can be', () => {
    expect(currentOf(stepsOf(createOrderDetail()))).to.deep.equal(['evt_8']);
    const fresh = createOrderDetail({ status: 'ordered', events: [], shipments: [], links: [] });
    expect(currentOf(stepsOf(fresh))).to.deep.equal(['ordered']);
    expect(namesOf(stepsOf(fresh), 'toCome')).to.deep.equal(['confirmed', 'released', 'scheduled', 'delivered', 'invoiced']);
  });

  it('waits for what has not been shipped', () => {
    const [line] = createOrderDetail().lines;
    const lines = line ? [{ ...line, quantities: { ...line.quantities, open: '1.5' } }] : [];
    const steps = stepsOf(createOrderDetail({ status: 'partlyShipped', lines, links: [] }));
    expect(namesOf(steps, 'toCome')).to.deep.equal(['shipped', 'delivered S-41187-2', 'delivered', 'invoiced']);
  });

  it('ends where an order is cancelled', () => {
    const events = [event('1', '2026-06-01T13:00:00Z', 'confirmed'), event('2', '2026-06-02T13:00:00Z', 'cancelled')];
    const steps = stepsOf(createOrderDetail({ status: 'cancelled', events, links: [] }));
    expect(namesOf(steps)).to.deep.equal(['ordered', 'confirmed', 'cancelled']);
    expect(currentOf(steps)).to.deep.equal(['2']);
    const untold = stepsOf(createOrderDetail({ status: 'cancelled', events: [], links: [] }));
    expect([namesOf(untold), currentOf(untold)]).to.deep.equal([['ordered', 'cancelled'], ['cancelled']]);
  });

  it('of software has no shipments to wait for', () => {
    const done = stepsOf(createSoftwareOrder());
    expect(namesOf(done)).to.deep.equal(['ordered', 'confirmed', 'provided', 'invoiced']);
    const [key] = createSoftwareOrder().deliverables;
    const { availableSince: _since, ...pending } = key ?? { id: '', kind: 'licenceKey', name: '' };
    const steps = stepsOf(createSoftwareOrder({ status: 'confirmed', deliverables: [pending], events: [] }));
    expect(namesOf(steps, 'toCome')).to.deep.equal(['provided', 'invoiced']);
    expect(steps.find(({ state }) => state === 'toCome')?.subject).to.equal('Database, 10 users');
  });

  it('is over once all has come and is billed', () => {
    const order = createOrderDetail({ status: 'delivered' });
    const shipments = order.shipments.map((shipment) => ({ ...shipment, status: 'delivered' as const }));
    const steps = stepsOf({ ...order, shipments });
    expect(namesOf(steps, 'toCome')).to.deep.equal([]);
    expect(currentOf(steps)).to.have.length(1);
  });

  it('shows what is told twice once, and in the order in which it happened', () => {
    const late = event('b', '2026-06-03T09:00:00Z', 'released');
    const steps = stepsOf(createOrderDetail({ events: [late, event('a', '2026-06-02T09:00:00Z', 'confirmed'), late], links: [] }));
    expect(namesOf(steps).slice(0, 3)).to.deep.equal(['ordered', 'confirmed', 'released']);
  });

  it('is not certain of what a wrong clock told, and does not let it come last', () => {
    const fast = event('a', '2026-06-05T10:00:00Z', 'shipped', { shipment: 'S', toldAt: '2026-06-05T09:00:00Z' });
    const scan = event('b', '2026-06-05T09:30:00Z', 'inTransit', { shipment: 'S' });
    const steps = stepsOf(createOrderDetail({ events: [fast, scan], links: [] }));
    expect(steps.slice(1, 3).map(({ key, isUncertain }) => [key, isUncertain])).to.deep.equal([['a', true], ['b', false]]);
  });

  it('lets a parcel come after it has left, whatever the clocks say', () => {
    const events = [
      event('come', '2026-06-05T08:00:00Z', 'delivered', { shipment: 'S' }),
      event('gone', '2026-06-05T09:00:00Z', 'shipped', { shipment: 'S' }),
    ];
    const steps = stepsOf(createOrderDetail({ events, links: [] }));
    expect(steps.slice(1, 3).map(({ key, isUncertain }) => [key, isUncertain])).to.deep.equal([['gone', false], ['come', true]]);
  });

  it('bears instants and statuses that are none', () => {
    const events = [event('a', 'yesterday', 'confirmed'), event('b', '2026-06-05T09:00:00Z', 'teleported' as OrderEvent['kind'])];
    const links = [{ type: 'invoice' as const, number: '1', date: 'x' }];
    const steps = stepsOf(createOrderDetail({ status: 'paused' as 'ordered', events, links }));
    expect(namesOf(steps).slice(0, 4)).to.deep.equal(['ordered', 'confirmed', 'teleported', 'invoiced']);
  });

  it('folds scans that stand in a row, but for the last', () => {
    const scans = Array.from({ length: 6 }, (_, at) => event(`s${at}`, `2026-06-0${at + 1}T09:00:00Z`, 'inTransit', { shipment: 'S' }));
    const rows = foldScans(stepsOf(createOrderDetail({ events: scans, links: [] })));
    const folds = rows.filter(isFold);
    expect(folds.map(({ steps }) => steps.map(({ key }) => key))).to.deep.equal([['s0', 's1', 's2', 's3', 's4']]);
    expect(currentOf(rows.filter((row): row is Step => !isFold(row)))).to.deep.equal(['s5']);
    const few = foldScans(stepsOf(createOrderDetail({ events: scans.slice(0, 3), links: [] })));
    expect(few.filter(isFold)).to.deep.equal([]);
  });
});
