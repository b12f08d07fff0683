/** An order on paper for the goods-in desk: shipment by shipment, what is in it, to be counted. A chunk of its own. */
import type { OrderDetail, OrderLine, Shipment } from '@csol/contract';
import { renderFact, str, tableStyles, type I18n } from '@csol/core';
import { printSheet, type Sheet, type SheetContext } from '@csol/core/print-sheet';
import { html, nothing, type TemplateResult } from 'lit';
import { texts } from './order-take.locales/index.ts';
import { deskStyles } from './order-take.sheet.styles.ts';
import { carrierLabel, confirmationLabel, customerText } from './order-take.words.ts';
import { basisLabel, progressText, statusLabel } from './order-tracker.labels.ts';
import { columnLabel } from './order-tracker.view.ts';

/** What is to be counted of a line. */
interface Counted {
  line: OrderLine | undefined;
  number: string;
  quantity: string;
}

function renderRow({ formats }: I18n, { line, number, quantity }: Counted): TemplateResult {
  return html`<tr>
    <th scope="row" class="few">${number}</th>
    <td>${line?.description ?? '–'} ${line?.partNumber ? html`<span class="note">${line.partNumber}</span>` : nothing}</td>
    <td class="cell--numeric few">${formats.decimal(quantity)}</td>
    <td class="tick"><span class="line-to-fill"></span></td>
    <td class="remarks"></td>
  </tr>`;
}

function renderTable(i18n: I18n, id: string, rows: readonly Counted[]): TemplateResult {
  const { msg } = i18n;
  return html`<table class="table" aria-labelledby=${id}>
    <thead>
      <tr>
        <th scope="col" class="few">${msg('Line', { id: 'order-take.line', desc: 'Header above the numbers of lines' })}</th>
        <th scope="col">${msg('Description', { id: 'order-take.description' })}</th>
        <th scope="col" class="cell--numeric few">${msg('Quantity', { id: 'order-take.quantity' })}</th>
        <th scope="col" class="tick">${msg('Counted', { id: 'order-take.counted', desc: 'Header above room for a number' })}</th>
        <th scope="col" class="remarks">${msg('Remarks', { id: 'order-take.remarks', desc: 'Header above room to write' })}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => renderRow(i18n, row))}
    </tbody>
  </table>`;
}

/** When a shipment came, or comes. */
function whenText(i18n: I18n, { deliveredAt, expectedOn }: Shipment): string {
  const { formats } = i18n;
  if (deliveredAt !== undefined) {
    const at = formats.time(new Date(deliveredAt));
    return i18n.msg(str`Delivered: ${at}`, { id: 'order-take.delivered-at', desc: 'Before a date and time' });
  }
  if (expectedOn === undefined) return '';
  const day = formats.longDate(expectedOn);
  return i18n.msg(str`Expected: ${day}`, { id: 'order-take.expected-on', desc: 'Before a date' });
}

function renderShipment(i18n: I18n, { lines }: OrderDetail, shipment: Shipment, at: number): TemplateResult {
  const { number, carrier, trackings, contents } = shipment;
  const id = `shipment-${at}`;
  const rows = contents.map((each) => {
    const line = lines.find((one) => one.number === each.line);
    return { line, number: each.line, quantity: each.quantity };
  });
  const parcels = trackings.map((tracking) => tracking.number).join(', ');
  return html`<section>
    <h2 id=${id}>${i18n.msg(str`Shipment ${number}`, { id: 'order-take.shipment' })} <span class="box"></span></h2>
    <p>${[whenText(i18n, shipment), carrier, parcels].filter(Boolean).join(' · ')}</p>
    ${rows.length > 0 ? renderTable(i18n, id, rows) : nothing}
  </section>`;
}

function renderRest(i18n: I18n, { lines }: OrderDetail): TemplateResult | typeof nothing {
  const rows = lines
    .filter(({ quantities }) => /[1-9]/.test(quantities.open))
    .map((line) => ({ line, number: line.number, quantity: line.quantities.open }));
  if (rows.length === 0) return nothing;
  return html`<section>
    <h2 id="rest">${i18n.msg('Not shipped yet', { id: 'order-take.rest' })}</h2>
    ${renderTable(i18n, 'rest', rows)}
  </section>`;
}

function renderFacts(i18n: I18n, order: OrderDetail, at: Date): TemplateResult {
  const { msg, formats } = i18n;
  const { nextExpected, progress, shipments } = order;
  const next = nextExpected && `${formats.longDate(nextExpected.on)} (${basisLabel(i18n, nextExpected.basis)})`;
  const status = [statusLabel(i18n, order.status), progressText(i18n, progress)].filter(Boolean).join(', ');
  const carriers = [...new Set(shipments.flatMap(({ carrier }) => carrier ?? []))].join(', ');
  return html`<dl class="sheet__facts">
    ${renderFact(columnLabel(i18n, 'purchaseOrderNumber'), order.purchaseOrderNumber)}
    ${renderFact(confirmationLabel(i18n), order.confirmationNumber)} ${renderFact(columnLabel(i18n, 'customerNumber'), customerText(order))}
    ${renderFact(columnLabel(i18n, 'status'), status)} ${renderFact(columnLabel(i18n, 'expectedOn'), next)}
    ${renderFact(carrierLabel(i18n), carriers)}
    ${renderFact(msg('As of', { id: 'order-take.as-of', desc: 'Before the date and time that the data was read at' }), formats.time(at))}
  </dl>`;
}

function createSheet(i18n: I18n, order: OrderDetail, at: Date): Sheet {
  const { number } = order;
  const title = i18n.msg(str`Order ${number}`, { id: 'order-take.order' });
  const body = html`<div class="base" lang=${i18n.textLocale}>
    <main class="sheet">
      <h1>${title}</h1>
      ${renderFacts(i18n, order, at)} ${order.shipments.map((each, place) => renderShipment(i18n, order, each, place))}
      ${renderRest(i18n, order)}
    </main>
  </div>`;
  return { title, body, styles: [tableStyles, deskStyles] };
}

/**
 * Prints an order for the goods-in desk.
 *
 * @throws as `printSheet()`
 */
export async function printOrder(context: SheetContext, order: OrderDetail, signal: AbortSignal): Promise<void> {
  await context.addTexts(texts);
  signal.throwIfAborted();
  await printSheet(context, () => createSheet(context.i18n, order, new Date()), signal);
}
