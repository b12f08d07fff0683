/** What has become of an order and what is still to come, as a list that a screen reader can follow. */
import type { OrderDetail, OrderEvent } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { foldScans, isFold, stepsOf, type Fold, type Step } from './order-detail.timeline.ts';
import { lineText, shipmentLabel, shipmentStatusLabel } from './order-detail.words.ts';
import { renderInstant } from './order-detail.zones.ts';
import { exceptionLabel } from './order-tracker.labels.ts';

/** What a step of the list needs beside itself. */
interface Ground {
  i18n: I18n;
  order: OrderDetail;
  /** Whether some places show other times than the visitor's clock, so that each time without a place says whose it is. */
  isMixed: boolean;
}

function dayTitle({ msg, formats }: I18n, kind: string, date: string | undefined): string {
  const day = date && formats.longDate(date);
  if (kind === 'promised') {
    return day
      ? msg(str`Delivery promised for ${day}`, { id: 'order-detail.step.promised' })
      : msg('A delivery date was promised', { id: 'order-detail.step.promised.no-date' });
  }
  return day
    ? msg(str`Expected on ${day}`, { id: 'order-detail.step.estimated' })
    : msg('A delivery date was estimated', { id: 'order-detail.step.estimated.no-date' });
}

function titleOf(i18n: I18n, { kind, event, subject, state }: Step): string {
  const { msg } = i18n;
  switch (kind) {
    case 'promised':
    case 'estimated':
      return dayTitle(i18n, kind, event?.date);
    case 'backordered':
      return exceptionLabel(i18n, 'backorder');
    case 'exception':
      return event?.exception ? exceptionLabel(i18n, event.exception) : msg('Something is amiss', { id: 'order-detail.step.exception' });
    case 'resolved':
      return msg('Resolved', { id: 'order-detail.step.resolved', desc: 'What was amiss with the order is over' });
    case 'provided':
      return msg('Provided', { id: 'order-detail.step.provided', desc: 'Software or a service is there to be used' });
    case 'invoiced':
      return subject === undefined || state === 'toCome'
        ? msg('Invoiced', { id: 'order-detail.step.invoiced' })
        : msg(str`Invoiced: ${subject}`, { id: 'order-detail.step.invoice' });
    case 'credited':
      return msg(str`Credited: ${subject ?? ''}`, { id: 'order-detail.step.credit' });
    default:
      // Steps of orders and of shipments are told apart by their names.
      return shipmentStatusLabel(i18n, kind);
  }
}

/** The line that an event is about, and how much of it. */
function lineOf(i18n: I18n, { line, quantity }: OrderEvent, { lines }: OrderDetail): string {
  const what = line === undefined ? '' : lineText(i18n, line, lines);
  if (quantity === undefined) return what;
  const n = i18n.formats.decimal(quantity);
  return [what, i18n.msg(str`quantity ${n}`, { id: 'order-detail.step.quantity' })].filter(Boolean).join(', ');
}

function placeOf({ formats }: I18n, { place }: OrderEvent): string {
  return place ? [place.city, place.country && formats.country(place.country)].filter(Boolean).join(', ') : '';
}

function renderWhen({ i18n, isMixed }: Ground, { event, on, state, isUncertain }: Step): TemplateResult | typeof nothing {
  const { msg, formats } = i18n;
  const uncertain = isUncertain
    ? html`<span class="muted">(${msg('time not certain', { id: 'order-detail.step.uncertain', desc: 'A clock was wrong' })})</span>`
    : nothing;
  if (event) return html`<p>${renderInstant(i18n, event.at, event.place, isMixed || event.place !== undefined)} ${uncertain}</p>`;
  if (on === undefined) {
    return state === 'toCome' ? html`<p class="muted">${msg('To come', { id: 'order-detail.step.to-come' })}</p>` : nothing;
  }
  const day = formats.longDate(on);
  const text = state === 'toCome' ? msg(str`To come, expected on ${day}`, { id: 'order-detail.step.expected' }) : day;
  return html`<p class=${state === 'toCome' ? 'muted' : ''}><time datetime=${on}>${text}</time></p>`;
}

const isAmiss = ({ kind }: Step): boolean => kind === 'exception' || kind === 'backordered';

function renderStep(ground: Ground, step: Step): TemplateResult {
  const { i18n, order } = ground;
  const { event, shipment, state } = step;
  const about = [
    shipment && shipmentLabel(i18n, shipment),
    event && lineOf(i18n, event, order),
    step.kind === 'provided' ? step.subject : undefined,
    event && placeOf(i18n, event),
  ].filter(Boolean);
  return html`<li class="step step--${state} ${isAmiss(step) ? 'step--amiss' : ''}" aria-current=${state === 'current' ? 'step' : nothing}>
    <div>
      <p class="step__title">${titleOf(i18n, step)}</p>
      ${about.length > 0 ? html`<p>${about.join(' · ')}</p>` : nothing}
      ${renderWhen(ground, step)}
      ${event?.text ? html`<p class="muted">${event.text}</p>` : nothing}
    </div>
  </li>`;
}

function renderFold(ground: Ground, { steps }: Fold): TemplateResult {
  const n = ground.i18n.formats.number(steps.length);
  return html`<li class="step step--past">
    <details>
      <summary>${ground.i18n.msg(str`${n} earlier scans on the way`, { id: 'order-detail.step.scans' })}</summary>
      <ol class="steps">
        ${repeat(steps, ({ key }) => key, (step) => renderStep(ground, step))}
      </ol>
    </details>
  </li>`;
}

/** Whether a place's clocks are known to be of a zone of their own. */
const hasZone = ({ place }: OrderEvent): boolean => place?.timeZone !== undefined;

/** The list of steps. */
export function renderTimeline(i18n: I18n, order: OrderDetail): TemplateResult {
  const ground = { i18n, order, isMixed: order.events.some(hasZone) && order.events.some((event) => !hasZone(event)) };
  const rows = foldScans(stepsOf(order));
  return html`<section>
    <h3 id="timeline-heading">${i18n.msg('What happened, and what comes', { id: 'order-detail.timeline' })}</h3>
    <ol class="steps" part="timeline" aria-labelledby="timeline-heading">
      ${repeat(rows, ({ key }) => key, (row) => (isFold(row) ? renderFold(ground, row) : renderStep(ground, row)))}
    </ol>
  </section>`;
}
