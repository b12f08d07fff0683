/** Which line is in which shipment, and what of it has not left yet. */
import type { OrderDetail, OrderLine, Shipment } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OrderQuestions } from './order-detail.questions.ts';
import { lineLabel, shipmentLabel } from './order-detail.words.ts';
import { productKindLabel } from './order-tracker.labels.ts';

interface Column {
  key: string;
  label: string;
  /** More than one where a shipment has the line more than once. */
  quantitiesOf: (line: OrderLine) => readonly string[];
}

const shippedIn = ({ contents }: Shipment, { number }: OrderLine): string[] =>
  contents.filter(({ line }) => line === number).map(({ quantity }) => quantity);

function columnsOf(i18n: I18n, { shipments }: OrderDetail): Column[] {
  const { msg } = i18n;
  const own = (key: keyof OrderLine['quantities'], label: string): Column => {
    return { key, label, quantitiesOf: ({ quantities }) => [quantities[key]] };
  };
  return [
    own('ordered', msg('Quantity ordered', { id: 'order-detail.quantity.ordered.long' })),
    ...shipments.map((shipment) => ({
      key: `in ${shipment.number}`,
      label: shipmentLabel(i18n, shipment.number),
      quantitiesOf: (line: OrderLine) => shippedIn(shipment, line),
    })),
    own('shipped', msg('Shipped', { id: 'order-tracker.word.status.shipped' })),
    own('backordered', msg('On backorder', { id: 'order-tracker.word.exception.backorder' })),
    own('cancelled', msg('Cancelled', { id: 'order-tracker.word.status.cancelled' })),
    own('open', msg('Not shipped yet', { id: 'order-detail.quantity.open' })),
  ];
}

function renderCell({ formats }: I18n, { label, quantitiesOf }: Column, line: OrderLine): TemplateResult {
  const quantities = quantitiesOf(line).filter((quantity) => /[1-9]/.test(quantity));
  const isNone = quantities.length === 0;
  return html`<td role="cell" class="cell--numeric ${isNone ? 'cell--none' : ''}" data-label=${label}>
    ${
      isNone
        ? html`<span aria-hidden="true">–</span><span class="visually-hidden">${formats.decimal('0')}</span>`
        : html`<span class="number">${quantities.map((quantity) => formats.decimal(quantity)).join(' + ')}</span>`
    }
  </td>`;
}

/** What the rows have in common. */
interface Ground {
  i18n: I18n;
  order: OrderDetail;
  columns: readonly Column[];
  questions: OrderQuestions;
}

function renderLine({ i18n, order, columns, questions }: Ground, line: OrderLine): TemplateResult {
  const { number, description, partNumber, kind } = line;
  const about = { order, line };
  const label = i18n.msg(str`Question line ${number}: ${description}`, { id: 'order-detail.line.question' });
  const facts = [lineLabel(i18n, number), partNumber, productKindLabel(i18n, kind)].filter(Boolean).join(' · ');
  const below = questions.renderBelow(about);
  return html`<tr role="row">
      <th scope="row" role="rowheader">${description} <span class="line-facts muted">${facts}</span></th>
      ${columns.map((column) => renderCell(i18n, column, line))}
      <td role="cell" class="ask no-print">${questions.renderButton(about, { label, part: 'line-enquiry-button' })}</td>
    </tr>
    ${
      below === nothing
        ? nothing
        : html`<tr role="row" class="below no-print"><td role="cell" colspan=${columns.length + 2}>${below}</td></tr>`
    }`;
}

/** The table; nothing where no line is known. */
export function renderMatrix(i18n: I18n, order: OrderDetail, questions: OrderQuestions): TemplateResult | typeof nothing {
  const { lines } = order;
  if (lines.length === 0) return nothing;
  const { msg } = i18n;
  const columns = columnsOf(i18n, order);
  const ground = { i18n, order, columns, questions };
  const heading =
    order.shipments.length > 0
      ? msg('What is in which shipment', { id: 'order-detail.lines' })
      : msg('Lines', { id: 'order-detail.lines.plain', desc: 'Heading of the lines of an order' });
  const lineHeader = msg('Line', { id: 'order-detail.line.header', desc: 'Header above the lines of an order' });
  return html`<section>
    <h3 id="lines-heading">${heading}</h3>
    <div class="matrix" role="group" tabindex="0" aria-labelledby="lines-heading">
      <table class="table table--wrap" role="table" part="lines" aria-labelledby="lines-heading">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${lineHeader}</th>
            ${repeat(
              columns,
              ({ key }) => key,
              ({ label }) => html`<th scope="col" role="columnheader" class="cell--numeric">${label}</th>`,
            )}
            <th scope="col" role="columnheader" class="no-print">
              <span class="visually-hidden">${msg('Questions', { id: 'order-detail.line.questions' })}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(lines, ({ number }) => number, (line) => renderLine(ground, line))}
        </tbody>
      </table>
    </div>
  </section>`;
}
