/** What is expected, on paper for the goods-in desk: day by day, to be ticked. A chunk of its own. */
import type { OrderQuery } from '@csol/contract';
import { str, tableStyles, type I18n } from '@csol/core';
import { printSheet, type Sheet } from '@csol/core/print-sheet';
import { nextDelivery, type Delivery } from '@csol/domain/order';
import { html, nothing, type TemplateResult } from 'lit';
import type { TakeContext } from './order-take.ts';
import { deskStyles } from './order-take.sheet.styles.ts';
import type { AllOrders, Taken } from './order-take.state.ts';
import { carrierLabel, carriersOf, customerText, deliveriesLabel, filterTexts, holdText, shipmentsLabel } from './order-take.words.ts';
import { basisLabel, progressText } from './order-tracker.labels.ts';
import { columnLabel } from './order-tracker.view.ts';

/** Customers who are named one by one. */
const MANY_CUSTOMERS = 12;

const renderNote = (text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<span class="note">${text}</span>` : nothing;

function renderRow(i18n: I18n, { order, basis }: Delivery): TemplateResult {
  const { number, confirmationNumber, purchaseOrderNumber, progress, trackings } = order;
  return html`<tr>
    <th scope="row">${number} ${renderNote(confirmationNumber)}</th>
    <td>${purchaseOrderNumber ?? '–'}</td>
    <td>${progressText(i18n, progress) || '–'} ${renderNote(basisLabel(i18n, basis))} ${renderNote(holdText(i18n, order))}</td>
    <td>${carriersOf(trackings).join(', ') || '–'}</td>
    <td>${trackings.length > 0 ? trackings.map(({ number: parcel }) => html`<div>${parcel}</div>`) : '–'}</td>
    <td class="tick"><span class="box"></span></td>
    <td class="remarks"></td>
  </tr>`;
}

function renderDay(i18n: I18n, on: string, deliveries: readonly Delivery[]): TemplateResult {
  const { msg, formats } = i18n;
  const id = `day-${on}`;
  const day = formats.longDate(on);
  return html`<section>
    <h2 id=${id}>${day}</h2>
    <table class="table" aria-labelledby=${id}>
      <thead>
        <tr>
          <th scope="col">${columnLabel(i18n, 'number')}</th>
          <th scope="col">${columnLabel(i18n, 'purchaseOrderNumber')}</th>
          <th scope="col">${shipmentsLabel(i18n)}</th>
          <th scope="col">${carrierLabel(i18n)}</th>
          <th scope="col">${columnLabel(i18n, 'tracking')}</th>
          <th scope="col" class="tick">${msg('Received', { id: 'order-take.received', desc: 'Header above boxes to tick' })}</th>
          <th scope="col" class="remarks">${msg('Remarks', { id: 'order-take.remarks', desc: 'Header above room to write' })}</th>
        </tr>
      </thead>
      <tbody>
        ${deliveries.map((delivery) => renderRow(i18n, delivery))}
      </tbody>
    </table>
  </section>`;
}

function customersText({ msg, formats }: I18n, deliveries: readonly Delivery[]): string {
  const all = [...new Set(deliveries.map(({ order }) => customerText(order)))].sort();
  if (all.length <= MANY_CUSTOMERS) return formats.list(all);
  const rest = formats.number(all.length - MANY_CUSTOMERS);
  const first = all.slice(0, MANY_CUSTOMERS).join(', ');
  return msg(str`${first} and ${rest} more`, { id: 'order-take.customers.more', desc: 'After customers with commas between' });
}

function renderFacts(i18n: I18n, deliveries: readonly Delivery[], query: OrderQuery, at: Date): TemplateResult {
  const { msg, formats } = i18n;
  const filters = filterTexts(i18n, query).join('; ');
  const fact = (label: string, value: string): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="sheet__facts">
    ${fact(columnLabel(i18n, 'customerNumber'), customersText(i18n, deliveries))}
    ${filters ? fact(msg('Filters', { id: 'order-take.filters' }), filters) : nothing}
    ${fact(msg('As of', { id: 'order-take.as-of', desc: 'Before the date and time that the data was read at' }), formats.time(at))}
  </dl>`;
}

/** What is expected, how many deliveries that are. */
function countDeliveries(i18n: I18n, count: number): string {
  const { msg, formats } = i18n;
  const n = formats.number(count);
  return i18n.plural(count, {
    one: () => msg(str`${n} delivery`, { id: 'order-take.count.one' }),
    other: () => msg(str`${n} deliveries`, { id: 'order-take.count.other' }),
  });
}

function createSheet(i18n: I18n, deliveries: readonly Delivery[], query: OrderQuery, at: Date): Sheet {
  const title = deliveriesLabel(i18n);
  const days = [...new Set(deliveries.map(({ on }) => on))];
  const body = html`<div class="base" lang=${i18n.textLocale}>
    <main class="sheet">
      <h1>${title}</h1>
      <p>${countDeliveries(i18n, deliveries.length)}</p>
      ${renderFacts(i18n, deliveries, query, at)} ${days.map((day) => renderDay(i18n, day, deliveries.filter(({ on }) => on === day)))}
    </main>
  </div>`;
  return { title, body, isWide: true, styles: [tableStyles, deskStyles] };
}

/** Prints what is expected. */
export async function take(all: AllOrders, { host, i18n, addTexts, choice }: TakeContext, signal: AbortSignal): Promise<Taken> {
  const deliveries = all.orders.flatMap((order) => nextDelivery(order) ?? []);
  deliveries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (deliveries.length === 0) return { count: 0 };
  // What the person chose, not what is asked for on top of it.
  const { query } = choice;
  await printSheet({ host, i18n, addTexts }, () => createSheet(i18n, deliveries, query, all.at), signal);
  return { count: deliveries.length };
}
