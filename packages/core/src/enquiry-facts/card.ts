/** What is known of a thing that an enquiry is about. Loaded where things are shown one by one. */
import type { EnquiryFact } from '@csol/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../i18n/format-money.ts';
import type { I18n } from '../i18n/localizer.ts';
import { renderFact } from '../parts/sheet.ts';

/** What the date of a thing is. */
function dateLabel({ msg }: I18n, { kind }: EnquiryFact): string {
  switch (kind) {
    case 'invoice':
    case 'invoiceLine':
      return msg('Issued', { id: 'enquiry-facts.issued', desc: 'Before the date of a document' });
    case 'order':
    case 'orderLine':
      return msg('Ordered', { id: 'enquiry-facts.ordered', desc: 'Before the date of an order' });
    case 'contract':
      return msg('Begins', { id: 'enquiry-facts.begins', desc: 'Before the first day of a contract' });
    case 'machine':
      return msg('Installed', { id: 'enquiry-facts.installed', desc: 'Before the date of an installation' });
  }
}

/** The words of its line, where it is one, and its facts, for below its title. */
export function renderFactCard(i18n: I18n, fact: EnquiryFact): TemplateResult {
  const { msg, formats } = i18n;
  const { date, dueDate, endDate, amount, open, line } = fact;
  const day = (at: string | undefined): string | undefined => at && formats.longDate(at);
  const money = (sum: EnquiryFact['amount']): unknown => sum && html`<span class="number">${formatMoney(formats, sum)}</span>`;
  const serials = formats.list(line?.serialNumbers ?? []);
  return html`${line?.description ? html`<p dir="auto">${line.description}</p>` : nothing}
    <dl class="facts">
      ${renderFact(dateLabel(i18n, fact), day(date))}
      ${renderFact(msg('Due', { id: 'enquiry-facts.due', desc: 'Day by which an invoice is to be paid' }), day(dueDate))}
      ${renderFact(msg('Ends', { id: 'enquiry-facts.ends', desc: 'Last day of a contract or of a machine at its place' }), day(endDate))}
      ${renderFact(msg('Amount', { id: 'enquiry-facts.amount' }), money(amount))}
      ${renderFact(msg('Open amount', { id: 'enquiry-facts.open' }), money(open))}
      ${renderFact(msg('Amount of the line', { id: 'enquiry-facts.net' }), money(line?.net))}
      ${renderFact(msg('Quantity', { id: 'enquiry-facts.quantity' }), line?.quantity && formats.decimal(line.quantity))}
      ${renderFact(msg('Serial numbers', { id: 'enquiry-facts.serials' }), serials)}
      ${renderFact(msg('Purchase order', { id: 'enquiry-facts.purchase-order' }), fact.purchaseOrderNumber)}
      ${renderFact(msg('Contract', { id: 'enquiry-facts.contract' }), fact.contractNumber)}
      ${renderFact(msg('Type and model', { id: 'enquiry-facts.machine', desc: 'Of a machine' }), fact.machine)}
      ${renderFact(msg('Customer number', { id: 'enquiry-facts.customer' }), fact.customerNumber)}
    </dl>`;
}
