/** An order that is open, taken to a calendar and to paper. */
import { expect } from '@open-wc/testing';
import { failFile } from '../../../../test/helpers/faults.ts';
import { catchFiles } from '../../../../test/helpers/exports.ts';
import { until } from '../../../../test/helpers/index.ts';
import { mountShownOrder } from '../../../../test/helpers/order-detail.ts';
import { save } from '../../../../test/helpers/order-take.ts';
import { allByPart, byPart, textOf } from '../../../../test/helpers/query.ts';
import { catchSheet } from '../../../../test/helpers/sheets.ts';
import type { OrderExportEvent } from './order-take.events.ts';

// First, as the code of a file comes once for a page.
describe('an order taken to a calendar on a connection that fails', () => {
  it('says so, and a retry saves it', async () => {
    const mend = failFile('order-take.calendar.ts');
    const { dialog } = await mountShownOrder();
    byPart(dialog, 'order-calendar-button').click();
    await until(() => allByPart(dialog, 'retry-button').length === 1, 'the retry shows');
    mend();
    const file = await save(() => byPart(dialog, 'retry-button').click());
    expect(file.name).to.equal('deliveries_O-41187.ics');
    await until(() => textOf(dialog).includes('Saved: deliveries_O-41187.ics'), 'it is said');
    expect(allByPart(dialog, 'retry-button')).to.have.length(0);
  });
});

describe('an order that is open', () => {
  it('is saved for a calendar, and the page is told', async () => {
    const { tracker, dialog } = await mountShownOrder();
    const told: [string, number][] = [];
    tracker.addEventListener('csol-order-export', ({ fileName, count }: OrderExportEvent) => void told.push([fileName, count]));
    const { text } = await save(() => byPart(dialog, 'order-calendar-button').click());
    expect(text).to.contain('SUMMARY:Delivery of order O-41187\\, shipment S-41187-2');
    await until(() => textOf(dialog).includes('Saved: deliveries_O-41187.ics'), 'it is said');
    expect(told).to.deep.equal([['deliveries_O-41187.ics', 1]]);
  });

  it('says where nothing is expected of it', async () => {
    const { dialog } = await mountShownOrder({ status: 'delivered', shipments: [], dates: { ordered: '2026-06-01' }, lines: [] });
    const { saved, restore } = catchFiles();
    byPart(dialog, 'order-calendar-button').click();
    await until(() => textOf(dialog).includes('Nothing is expected of this order'), 'it is said');
    restore();
    expect(saved).to.have.length(0);
  });

  it('is printed for the goods-in desk', async () => {
    const { tracker, dialog } = await mountShownOrder();
    const { sheet } = await catchSheet(tracker, () => byPart(dialog, 'order-print-button').click());
    expect(sheet.title).to.equal('Order O-41187');
    expect([...sheet.querySelectorAll('h2')].map(({ innerText }) => innerText.trim())).to.include('Shipment S-41187-2');
  });

  it('has what was said of its file no longer once it has closed', async () => {
    const { tracker, dialog } = await mountShownOrder();
    await save(() => byPart(dialog, 'order-calendar-button').click());
    await until(() => textOf(dialog).includes('Saved:'), 'it is said');
    byPart(dialog, 'close-button').click();
    await until(() => !tracker.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    allByPart(tracker, 'open-button')[0]?.click();
    await until(() => tracker.shadowRoot?.querySelector('dialog .facts'), 'the details show');
    expect(textOf(byPart(tracker, 'dialog'))).to.not.contain('Saved:');
  });
});
