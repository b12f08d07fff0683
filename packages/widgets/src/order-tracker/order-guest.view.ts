/** The form for a look-up, and the order that it found: states and dates. */
import type { GuestOrder, GuestShipment, OrderPromise } from '@csol/contract';
import { renderIcon, stateOf, str, type Form, type I18n, type RequestState } from '@csol/core';
import { errorIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { basisLabel, progressText, renderException, renderStatus, shipmentStatusLabel } from './order-tracker.labels.ts';

export interface GuestContent {
  form: Form;
  /** What was found, when it was asked for, and whether it can no longer be asked for again. */
  found: { order: GuestOrder; at: Date; isOld: boolean } | undefined;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  submit: (event: Event) => void;
}

interface Field {
  name: 'number' | 'customerNumber';
  label: string;
  hint: string;
}

function fieldsOf({ msg }: I18n): Field[] {
  return [
    {
      name: 'number',
      label: msg('Order number', { id: 'order-guest.number' }),
      hint: msg('Or the number of the order confirmation, or your own order number.', { id: 'order-guest.number.hint' }),
    },
    {
      name: 'customerNumber',
      label: msg('Customer number', { id: 'order-guest.customer' }),
      hint: msg('On every invoice, order confirmation and packing slip.', { id: 'order-guest.customer.hint' }),
    },
  ];
}

/** What is wrong with a field. */
function problemText(i18n: I18n, code: string, limit = 0): string {
  const { msg } = i18n;
  if (code === 'required') return msg('Fill this in.', { id: 'order-guest.problem.required' });
  const n = i18n.formats.number(limit);
  return code === 'tooLong'
    ? msg(str`At most ${n} characters are possible.`, { id: 'order-guest.problem.long' })
    : msg('This was not accepted. Change it, then try again.', { id: 'order-guest.problem.other' });
}

function renderField(i18n: I18n, form: Form, { name, label, hint }: Field): TemplateResult {
  const id = `guest-${name}`;
  const problem = form.problems.find(({ field }) => field === name);
  return html`<div class="guest__field">
    <label for=${id}>${label}</label>
    <p class="note" id="${id}-hint">${hint}</p>
    ${
      problem
        ? html`<p class="problem" id="${id}-problem">${renderIcon(errorIcon)}${problemText(i18n, problem.code, problem.limit)}</p>`
        : nothing
    }
    <input
      id=${id}
      name=${name}
      part="input"
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck="false"
      required
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby="${id}-hint${problem ? ` ${id}-problem` : ''}"
      .value=${live(form.values[name] ?? '')}
      @input=${(event: Event) => form.edit(name, (event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** Leads to a field without a trace in the address. */
function handleLink(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
}

/** Why nothing was found, all in one place; takes the focus. */
function renderSummary(i18n: I18n, { form, renderPanel }: GuestContent): TemplateResult | typeof nothing {
  const { msg } = i18n;
  const { problems, error } = form;
  if (problems.length === 0 && !error) return nothing;
  const fields = fieldsOf(i18n);
  const links = problems.map(({ field, code, limit }) => {
    const label = fields.find(({ name }) => name === field)?.label;
    const text = problemText(i18n, code, limit);
    return html`<li>${label ? html`<a href="#guest-${field}" @click=${handleLink}><strong>${label}</strong> ${text}</a>` : text}</li>`;
  });
  const isUnknown = error?.kind === 'not-found';
  const retry = (): void => form.abort();
  return html`<div class="summary" part="summary" role="alert" tabindex="-1">
    ${links.length > 0 ? html`<h4>${msg('There is a problem', { id: 'order-guest.summary' })}</h4><ul>${links}</ul>` : nothing}
    ${
      isUnknown
        ? msg('There is no order with this number and this customer number. Check both, then try again.', { id: 'order-guest.unknown' })
        : nothing
    }
    ${error && !isUnknown && links.length === 0 ? renderPanel(stateOf(error), retry) : nothing}
  </div>`;
}

function renderFact(label: string, value: unknown): TemplateResult | typeof nothing {
  if (value === undefined || value === '') return nothing;
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function renderFacts(i18n: I18n, order: GuestOrder): TemplateResult {
  const { msg, formats } = i18n;
  const { dates, nextExpected } = order;
  const day = (date: string | undefined): string | undefined => date && formats.longDate(date);
  return html`<dl class="guest__facts">
    ${renderFact(msg('Order confirmation', { id: 'order-guest.confirmation' }), order.confirmationNumber)}
    ${renderFact(msg('Your order number', { id: 'order-guest.purchase-order' }), order.purchaseOrderNumber)}
    ${renderFact(msg('Ordered', { id: 'order-guest.ordered' }), day(dates.ordered))}
    ${renderFact(msg('Requested', { id: 'order-guest.requested' }), day(dates.requested))}
    ${renderFact(msg('Promised', { id: 'order-guest.promised' }), day(dates.promised))}
    ${renderFact(
      msg('Expected next', { id: 'order-guest.expected' }),
      nextExpected && html`${day(nextExpected.on)} <span class="note">${basisLabel(i18n, nextExpected.basis)}</span>`,
    )}
    ${renderFact(msg('Delivered', { id: 'order-guest.delivered' }), day(dates.delivered))}
    ${renderFact(
      msg('Invoice', { id: 'order-guest.invoice' }),
      order.isInvoiced
        ? msg('has been issued', { id: 'order-guest.invoice.yes', desc: 'After “Invoice”' })
        : msg('not issued yet', { id: 'order-guest.invoice.no', desc: 'After “Invoice”' }),
    )}
  </dl>`;
}

/** A promise that was moved, and why. */
function renderMove({ msg, formats }: I18n, { from = '', to, reason }: OrderPromise): TemplateResult {
  const [before, now] = [formats.longDate(from), formats.longDate(to)];
  const text = msg(str`The promised day moved from ${before} to ${now}.`, { id: 'order-guest.moved' });
  return html`<li>${text} ${reason ?? nothing}</li>`;
}

function shipmentText({ msg, formats }: I18n, { shippedAt, expectedOn, deliveredAt }: GuestShipment): string {
  if (deliveredAt !== undefined) {
    const at = formats.time(new Date(deliveredAt));
    return msg(str`Delivered ${at}`, { id: 'order-guest.shipment.delivered', desc: 'A date and time' });
  }
  if (expectedOn !== undefined) {
    const day = formats.longDate(expectedOn);
    return msg(str`Expected ${day}`, { id: 'order-guest.shipment.expected', desc: 'A date' });
  }
  if (shippedAt === undefined) return '';
  const at = formats.time(new Date(shippedAt));
  return msg(str`Sent ${at}`, { id: 'order-guest.shipment.sent', desc: 'A date and time' });
}

function renderShipments(i18n: I18n, { shipments }: GuestOrder): TemplateResult | typeof nothing {
  if (shipments.length === 0) return nothing;
  return html`<h4>${i18n.msg('Shipments', { id: 'order-guest.shipments' })}</h4>
    <ul class="guest__shipments">
      ${shipments.map(
        (shipment) =>
          html`<li>
            <strong>${shipment.number}</strong> ${shipmentStatusLabel(i18n, shipment.status)}
            <span class="note">${shipmentText(i18n, shipment)}</span>
          </li>`,
      )}
    </ul>`;
}

function renderOrder(i18n: I18n, { order, at, isOld }: NonNullable<GuestContent['found']>): TemplateResult {
  const { msg } = i18n;
  const { number, openException } = order;
  const moves = order.promises.filter(({ from }) => from !== undefined);
  const time = i18n.formats.time(at);
  return html`<article class="guest__order" part="guest-order">
    <h3 tabindex="-1">${msg(str`Order ${number}`, { id: 'order-guest.order' })}</h3>
    <p>${renderStatus(i18n, order.status)} ${openException ? renderException(i18n, openException) : nothing}</p>
    <p>${progressText(i18n, order.progress)}</p>
    ${renderFacts(i18n, order)}
    ${moves.length > 0 ? html`<ul class="guest__moves">${moves.map((promise) => renderMove(i18n, promise))}</ul>` : nothing}
    ${renderShipments(i18n, order)}
    <p class="note">
      ${
        isOld
          ? msg(str`As of ${time}. Look the order up again to see what is new.`, { id: 'order-guest.old' })
          : msg(str`As of ${time}. It is asked for again every minute.`, { id: 'order-guest.fresh' })
      }
    </p>
  </article>`;
}

/** The form and what it found. */
export function renderGuest(i18n: I18n, content: GuestContent): TemplateResult {
  const { msg } = i18n;
  const { form, found, submit } = content;
  return html`<section class="guest" part="guest" aria-labelledby="guest-heading">
    <h3 id="guest-heading">${msg('Without an account', { id: 'order-guest.heading' })}</h3>
    <p>${msg('See how far one order is, by its number and your customer number.', { id: 'order-guest.intro' })}</p>
    <form class="no-print" part="guest-form" method="post" novalidate aria-labelledby="guest-heading" @submit=${submit}>
      ${renderSummary(i18n, content)}
      <div class="guest__fields">${fieldsOf(i18n).map((field) => renderField(i18n, form, field))}</div>
      <button class="button button--primary" type="submit" part="submit-button" aria-disabled=${form.isBusy}>
        ${form.isBusy ? msg('Looking up…', { id: 'order-guest.busy' }) : msg('Look up', { id: 'order-guest.submit' })}
      </button>
    </form>
    <div role="status">${found ? renderOrder(i18n, found) : nothing}</div>
  </section>`;
}
