/** The orders of a list as CSV. */
import { expect } from '@open-wc/testing';
import { nextFrame, until } from '../../../../test/helpers/index.ts';
import { answering, holding, openTake, save, stage, start, take } from '../../../../test/helpers/order-take.ts';
import { createOrder } from '../../../../test/helpers/orders.ts';
import { allByPart, byPart, byRole, choose, textOf } from '../../../../test/helpers/query.ts';
import { OrderExportRequestEvent } from './order-take.events.ts';

describe('the orders as CSV', () => {
  it('say first how many they are', async () => {
    const { dialog } = await openTake('csv', answering(340));
    expect(textOf(dialog)).to.contain('340 orders').and.to.contain('on all pages');
  });

  it('are a row each, as the country’s spreadsheets read it', async () => {
    const order = createOrder({ placedBy: 'Maria Dubois', customerNumber: '10482-BE' });
    const { name, text } = await take('csv', holding(order, createOrder({ id: 'x', orderedOn: '2026-06-30', customerNumber: '10482-BE' })));
    expect(name).to.equal('orders_10482-BE_2026-06-01_2026-06-30.csv');
    const [head, row] = text.split('\r\n');
    expect(head).to.equal(
      '\ufeff"Order";"Confirmation number";"Your order number";"Customer number";"Placed by";"Ordered";"Status";"Shipments";' +
        '"Shipments delivered";"Expected";"Date is";"Held up by";"Tracking";"Carrier";"Net amount";"Currency"',
    );
    expect(row).to.equal(
      '"O-41187";"CF411877";"PO-2026-41187";"10482-BE";"Maria Dubois";01/06/2026;"Partly delivered";2;1;12/06/2026;"estimated";' +
        '"Held by customs";"EC4410027719, EC4410027720, EP90114";"Example Cargo, Example Post";24100,00;"EUR"',
    );
  });

  it('are for programs where that is chosen, and where the country is not known', async () => {
    const { dialog } = await openTake('csv', holding(createOrder()));
    choose(byRole(dialog, 'combobox', 'The file is for'), 'neutral');
    const chosen = await save(() => start(dialog));
    expect(chosen.text.startsWith('"Order","Confirmation number",')).to.equal(true);
    expect(chosen.text).to.contain(',2026-06-12,"estimated",').and.to.contain(',24100.00,"EUR"\n');
    const elsewhere = await take('csv', holding(createOrder()), { country: 'FR' });
    expect(elsewhere.text).to.equal(chosen.text);
  });

  it('cannot run in a spreadsheet', async () => {
    const { text } = await take('csv', holding(createOrder({ placedBy: '=1+1', purchaseOrderNumber: '@SUM(A1)' })));
    expect(text).to.contain(`"'=1+1"`).and.to.contain(`"'@SUM(A1)"`);
  });

  it('are read to the last page, with the filters and the order of the list', async () => {
    const client = answering(450);
    const { element, dialog } = await openTake('csv', client, { status: 'shipped', sort: 'expectedOn' });
    const before = client.queries.length;
    const told: string[] = [];
    element.addEventListener('csol-order-export', ({ fileName, count }) => told.push(`${fileName} ${count}`));
    const { name, text } = await save(() => start(dialog));
    expect(text.trimEnd().split('\r\n')).to.have.length(451);
    const asked = { status: ['shipped'], sort: 'expectedOn', limit: 200 };
    expect(client.queries.slice(before)).to.deep.equal([asked, { ...asked, cursor: '200' }, { ...asked, cursor: '400' }]);
    await until(() => textOf(dialog).includes(`Saved: ${name}`), 'it is said');
    expect(told).to.deep.equal([`${name} 450`]);
  });

  it('leave the page to make them where it wants to', async () => {
    const { element, dialog } = await openTake('csv', answering(2));
    const asked: unknown[] = [];
    element.addEventListener(OrderExportRequestEvent.type, (event) => {
      asked.push([event.format, event.query.sort]);
      event.preventDefault();
    });
    start(dialog);
    expect(asked).to.deep.equal([['csv', '-orderedOn']]);
    expect(allByPart(dialog, 'cancel-button')).to.have.length(0);
  });

  it('are too many beyond 10,000, which is said with what to do', async () => {
    const { client, calls } = stage(10_001);
    const { dialog } = await openTake('csv', client);
    expect(textOf(dialog)).to.match(/10[,.]001 orders are too many for one file: 10[,.]000 at most\. Narrow the list down/);
    expect(byPart(dialog, 'start-button').getAttribute('aria-disabled')).to.equal('true');
    start(dialog);
    await nextFrame();
    expect(calls.asked).to.have.length(0);
  });

  it('of 10,000 orders let the page draw and hear between pages and slices, however fast the answers are', async function () {
    this.timeout(20_000);
    const { dialog } = await openTake('csv', answering(10_000));
    let turns = 0;
    const beat = setInterval(() => (turns += 1));
    const { text } = await save(() => start(dialog));
    clearInterval(beat);
    expect(text.trimEnd().split('\r\n')).to.have.length(10_001);
    // 50 pages are read, and 50 slices are written.
    expect(turns).to.be.above(50);
  });
});
