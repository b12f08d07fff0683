/** What was asked for, promised, expected and done, side by side; and each time that a promise moved. */
import type { OrderDetail, OrderPromise } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { firstPromise, slipText } from './order-detail.words.ts';
import { renderInstant } from './order-detail.zones.ts';

type DateName = 'requested' | 'promised' | 'estimated' | 'delivered';
const NAMES: readonly DateName[] = ['requested', 'promised', 'estimated', 'delivered'];

function dateLabel({ msg }: I18n, name: DateName): string {
  switch (name) {
    case 'requested':
      return msg('Requested by you', { id: 'order-detail.date.requested' });
    case 'promised':
      return msg('Promised by us', { id: 'order-detail.date.promised' });
    case 'estimated':
      return msg('Estimated now', { id: 'order-detail.date.estimated' });
    case 'delivered':
      return msg('Delivered', { id: 'order-tracker.word.status.delivered' });
  }
}

function renderTable(i18n: I18n, order: OrderDetail): TemplateResult {
  const { msg, formats } = i18n;
  const { dates } = order;
  const promised = firstPromise(order);
  const columns = {
    which: msg('Date', { id: 'order-detail.date.which', desc: 'Header above: requested, promised …' }),
    day: msg('Day', { id: 'order-detail.date.day' }),
    slip: msg('Compared with the first promise', { id: 'order-detail.date.slip' }),
  };
  return html`<table class="table table--wrap dates" role="table" aria-labelledby="dates-heading">
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${columns.which}</th>
        <th scope="col" role="columnheader">${columns.day}</th>
        ${promised === undefined ? nothing : html`<th scope="col" role="columnheader">${columns.slip}</th>`}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${NAMES.map((name) => {
        const day = dates[name];
        if (day === undefined) return nothing;
        // What was wished for is measured against nothing.
        const slip = name === 'requested' ? '' : slipText(i18n, promised, day);
        return html`<tr role="row">
          <th scope="row" role="rowheader">${dateLabel(i18n, name)}</th>
          <td role="cell" data-label=${columns.day}><time class="number" datetime=${day}>${formats.longDate(day)}</time></td>
          ${promised === undefined ? nothing : html`<td role="cell" data-label=${columns.slip}>${slip || '–'}</td>`}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function promiseText({ msg, formats }: I18n, { from, to, reason }: OrderPromise): string {
  const [before, after] = [from && formats.longDate(from), formats.longDate(to)];
  if (before === undefined) return msg(str`promised for ${after}`, { id: 'order-detail.promise.first' });
  return reason
    ? msg(str`moved from ${before} to ${after}: ${reason}`, { id: 'order-detail.promise.moved.reason' })
    : msg(str`moved from ${before} to ${after}`, { id: 'order-detail.promise.moved' });
}

function renderHistory(i18n: I18n, promises: readonly OrderPromise[]): TemplateResult {
  const { msg } = i18n;
  return html`<h4 id="promises-heading">${msg('How the promise moved', { id: 'order-detail.promises' })}</h4>
    <ol class="promises" part="promises" aria-labelledby="promises-heading">
      ${promises.map(
        (promise) =>
          html`<li><span class="muted">${renderInstant(i18n, promise.at)}</span>
            <span>${promiseText(i18n, promise)}</span></li>`,
      )}
    </ol>`;
}

/** The dates; nothing where none is known. */
export function renderDates(i18n: I18n, order: OrderDetail): TemplateResult | typeof nothing {
  const { dates, promises } = order;
  if (NAMES.every((name) => dates[name] === undefined) && promises.length === 0) return nothing;
  return html`<section>
    <h3 id="dates-heading">${i18n.msg('Delivery dates', { id: 'order-detail.dates' })}</h3>
    ${renderTable(i18n, order)} ${promises.length > 1 ? renderHistory(i18n, promises) : nothing}
  </section>`;
}
