/** What a row of the statement says of its document. */
import { PageLink, str, type I18n } from '@csol/core';
import type { StatementEntry } from '@csol/contract';
import { parseDecimal } from '@csol/domain/money';
import type { Movement } from '@csol/domain/statement';
import { html, nothing, type TemplateResult } from 'lit';
import { formatUnits } from './statement-view.formats.ts';

/** Links to documents, which the invoice list follows. */
const invoiceLink = new PageLink('csol-invoice');

/**
 * A number, by which a document opens.
 * @param hasInvoices whether a list of documents is on the page: without one it would lead nowhere
 */
export function renderNumber({ id, kind, number }: StatementEntry, hasInvoices: boolean): TemplateResult {
  return kind !== 'payment' && hasInvoices
    ? html`<a class="number" part="invoice-link" href=${invoiceLink.create(id)}>${number}</a>`
    : html`<span class="number">${number}</span>`;
}

/** An amount of the data, with at least as many digits as its table has. */
export function amountOf({ formats }: I18n, amount: string, scale: number): string {
  const { units, scale: own } = parseDecimal(amount);
  return own > scale ? formatUnits(formats, units, own) : formatUnits(formats, units * 10n ** BigInt(scale - own), scale);
}

function transferText({ msg }: I18n, { entry, against }: Movement): string {
  const number = against?.number ?? '';
  return entry.applied?.some(({ id }) => id === against?.id)
    ? msg(str`settles ${number}`, { id: 'statement-view.settles', desc: 'In a row of a payment or credit note: an invoice number' })
    : msg(str`settled by ${number}`, { id: 'statement-view.settled-by', desc: 'In a row of an invoice' });
}

/** What a movement has settled, and whether it is a part of its entry. */
export function detailsOf(i18n: I18n, movement: Movement, scale: number): string[] {
  const { msg } = i18n;
  const { entry, kind, isPart } = movement;
  if (kind === 'transfer') return [transferText(i18n, movement)];
  const settled = (entry.applied ?? []).map(({ number, amount }) => {
    const said = amountOf(i18n, amount, scale);
    return msg(str`settles ${number}: ${said}`, {
      id: 'statement-view.settles-amount',
      desc: 'In a row of a payment: an invoice number, an amount',
    });
  });
  const whole = amountOf(i18n, entry.amount.amount, scale);
  return [...(isPart ? [msg(str`part of ${whole}`, { id: 'statement-view.part', desc: 'A part of a payment' })] : []), ...settled];
}

/** Lines of a cell. */
export const renderLines = (lines: readonly string[]): TemplateResult | typeof nothing =>
  lines.length > 0 ? html`<ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : nothing;
