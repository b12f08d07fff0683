/** Sheets for the goods-in desk: of what is expected, and of an order. */
import type { OrderDetail, OrderSummary } from '@csol/contract';
import type { TextLoaders } from '@csol/core';
import { expect } from '@open-wc/testing';
import example from '../../../contract/examples/order.json';
import { until } from '../../../../test/helpers/index.ts';
import { answering, holding, i18nOf, mountTracker, openTake, pageOf, stage, start } from '../../../../test/helpers/order-take.ts';
import { createOrder } from '../../../../test/helpers/orders.ts';
import { plain, textOf } from '../../../../test/helpers/query.ts';
import { catchSheet, watchSheets } from '../../../../test/helpers/sheets.ts';
import { printOrder } from './order-take.order.ts';

const detail = example as OrderDetail;

/** The rows of a table of a sheet, cell by cell. */
const rowsOf = (table: HTMLTableElement | undefined): string[][] =>
  [...(table?.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map((cell) => plain(cell.innerText).trim()));

describe('the sheet for the goods-in desk', () => {
  const on = (day: string, at: number): OrderSummary =>
    createOrder({ id: `ord_${at}`, number: `O-${at}`, nextExpected: { on: day, basis: 'promised' } });

  it('has what is expected day by day, with boxes to tick and room for remarks', async () => {
    const none = createOrder({ nextExpected: undefined as never });
    const client = holding(on('2026-06-14', 1), on('2026-06-12', 2), on('2026-06-14', 3), none);
    const { element, dialog } = await openTake('print', client, { status: 'shipped' });
    const { sheet } = await catchSheet(element, () => start(dialog));
    expect(sheet.querySelector('h1')?.innerText).to.equal('Expected deliveries');
    expect([...sheet.querySelectorAll('h2')].map(({ innerText }) => innerText)).to.deep.equal(['12 June 2026', '14 June 2026']);
    const tables = [...sheet.querySelectorAll('table')];
    expect(tables.map((table) => rowsOf(table).map(([number = '']) => number.split(' ')[0]))).to.deep.equal([['O-2'], ['O-1', 'O-3']]);
    const [cells] = rowsOf(tables[0]);
    expect(cells?.slice(1, 5)).to.deep.equal([
      'PO-2026-41187',
      '1 of 2 shipments delivered promised Held by customs',
      'Example Cargo, Example Post',
      'EC4410027719 EC4410027720 EP90114',
    ]);
    expect(sheet.querySelectorAll('td .box')).to.have.length(3);
    const text = plain(sheet.body.innerText);
    expect(text).to.contain('3 deliveries').and.to.contain('As of').and.to.contain('Shipped');
    expect(sheet.querySelectorAll('button, input, a')).to.have.length(0);
    await until(() => textOf(dialog).includes('Your browser has the sheet'), 'it is said');
  });

  it('is of 2,000 orders at most, found out once they are read', async () => {
    const { client, calls } = stage(5000);
    const { element, dialog } = await openTake('print', client);
    const { frames } = watchSheets(element);
    start(dialog);
    calls.last().answer(pageOf(2001, calls.last().question));
    await until(() => /2[,.]001 orders are too many for one sheet/.test(textOf(dialog)), 'it is said');
    expect([calls.asked.length, frames.length]).to.deep.equal([1, 0]);
  });

  it('takes texts out of the data as texts', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element, dialog } = await openTake('print', holding(createOrder({ number: hostile, purchaseOrderNumber: hostile })));
    const { sheet } = await catchSheet(element, () => start(dialog));
    expect(sheet.querySelector('img')).to.equal(null);
    expect(sheet.body.innerText).to.contain(hostile);
  });
});

describe('the sheet of an order', () => {
  it('has what is in each shipment, to be counted, and what has not left', async () => {
    const host = await mountTracker(answering(1));
    const i18n = i18nOf(host);
    const lines = detail.lines.map((line) => ({ ...line, quantities: { ...line.quantities, open: line.number === '2' ? '3' : '0' } }));
    const context = { host, i18n, addTexts: (texts: TextLoaders) => i18n.add(texts) };
    const { sheet } = await catchSheet(host, () => void printOrder(context, { ...detail, lines }, new AbortController().signal));
    expect(sheet.title).to.equal('Order O-41187');
    const headings = [...sheet.querySelectorAll('h2')].map(({ innerText }) => innerText.trim());
    expect(headings).to.deep.equal(['Shipment S-41187-1', 'Shipment S-41187-2', 'Not shipped yet']);
    const tables = [...sheet.querySelectorAll('table')].map((table) => rowsOf(table).map((cells) => cells.slice(0, 3).join('|')));
    expect(tables).to.deep.equal([
      ['1|Server, model 42A 9009-42A|1', '2|Power cable, 2 m CBL-2M|4'],
      ['1|Server, model 42A 9009-42A|1'],
      ['2|Power cable, 2 m CBL-2M|3'],
    ]);
    expect(plain(sheet.body.innerText)).to.contain('Expected: 12 June 2026 · Example Post · EP90114').and.to.contain('PO-2026-41187');
  });
});
