/** What an enquiry is about: a card that nobody has to fill in, and what is known already. */
import type { EnquiryFact, EnquiryKnown } from '@csol/contract';
import { formatMoney, renderFact, renderIcon, str, type I18n } from '@csol/core';
import { lockedIcon, doneIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { FillContext } from './enquiry-form.context.ts';

/** What a thing is called, in a few words. */
export function factTitle({ msg }: I18n, { kind, number, documentKind, line }: EnquiryFact): string {
  const isCredit = documentKind === 'creditNote';
  switch (kind) {
    case 'invoice':
      if (isCredit) return msg(str`Credit note ${number}`, { id: 'enquiry-fields.fact.credit-note' });
      return msg(str`Invoice ${number}`, { id: 'enquiry-fields.fact.invoice' });
    case 'invoiceLine': {
      const at = line?.number ?? '';
      if (isCredit) return msg(str`Credit note ${number}, line ${at}`, { id: 'enquiry-fields.fact.credit-note-line' });
      return msg(str`Invoice ${number}, line ${at}`, { id: 'enquiry-fields.fact.invoice-line' });
    }
    case 'order':
      return msg(str`Order ${number}`, { id: 'enquiry-fields.fact.order' });
    case 'orderLine':
      return msg(str`Order ${number}, line ${line?.number ?? ''}`, { id: 'enquiry-fields.fact.order-line' });
    case 'contract':
      return msg(str`Contract ${number}`, { id: 'enquiry-fields.fact.contract' });
    case 'machine':
      return msg(str`Machine ${number}`, { id: 'enquiry-fields.fact.machine' });
  }
}

function renderOne(i18n: I18n, fact: EnquiryFact): TemplateResult {
  const { msg, formats } = i18n;
  const { customerNumber, date, dueDate, endDate, amount, open, purchaseOrderNumber, contractNumber, machine, line } = fact;
  const due = msg('Due', { id: 'enquiry-fields.fact.due', desc: 'Day by which an invoice is to be paid' });
  const ends = msg('Ends', { id: 'enquiry-fields.fact.ends', desc: 'Last day of a contract or of a machine at its place' });
  const money = (value: EnquiryFact['amount']): unknown => value && html`<span class="number">${formatMoney(formats, value)}</span>`;
  return html`<div class="fact" part="fact">
    <h5>${factTitle(i18n, fact)}</h5>
    ${line ? html`<p dir="auto">${line.description}</p>` : nothing}
    <dl class="facts">
      ${renderFact(msg('Customer number', { id: 'enquiry-fields.contact.customer' }), customerNumber)}
      ${renderFact(msg('Date', { id: 'enquiry-fields.row.date' }), date && formats.date(date))}
      ${renderFact(due, dueDate && formats.date(dueDate))} ${renderFact(ends, endDate && formats.date(endDate))}
      ${renderFact(msg('Amount', { id: 'enquiry-fields.fact.amount' }), money(amount))}
      ${renderFact(msg('Open amount', { id: 'enquiry-fields.fact.open' }), money(open))}
      ${renderFact(msg('Net amount', { id: 'enquiry-fields.fact.net' }), money(line?.net))}
      ${renderFact(msg('Quantity', { id: 'enquiry-fields.fact.quantity' }), line?.quantity && formats.decimal(line.quantity))}
      ${renderFact(msg('Purchase order', { id: 'enquiry-fields.fact.purchase-order' }), purchaseOrderNumber)}
      ${renderFact(msg('Contract', { id: 'enquiry-fields.fact.contract-number' }), contractNumber)}
      ${renderFact(msg('Type and model', { id: 'enquiry-fields.row.machine' }), machine)}
      ${renderFact(msg('Serial number', { id: 'enquiry-fields.row.serial' }), line?.serialNumbers?.join(', '))}
    </dl>
  </div>`;
}

/** What is known already, as a sentence. */
function knownText(i18n: I18n, { code, on, was, number = '', amount }: EnquiryKnown): string {
  const { msg, formats } = i18n;
  const day = on ? formats.longDate(on) : '';
  const sum = amount ? formatMoney(formats, amount) : '';
  switch (code) {
    case 'creditNote':
      return msg(str`Credit note ${number} over ${sum} was issued for this on ${day}.`, { id: 'enquiry-fields.known.credit-note' });
    case 'payment':
      return msg(str`A payment of ${sum} was booked on this on ${day}.`, { id: 'enquiry-fields.known.payment' });
    case 'pendingPayment':
      return msg(str`A payment of ${sum} is on its way since ${day}.`, { id: 'enquiry-fields.known.pending' });
    case 'disputed':
      return msg(str`This has been disputed since ${day}.`, { id: 'enquiry-fields.known.disputed' });
    case 'enquiry':
      return msg(str`You asked about this on ${day}: ${number}. It is not closed yet.`, { id: 'enquiry-fields.known.enquiry' });
    case 'delivered':
      return msg(str`This was delivered on ${day}.`, { id: 'enquiry-fields.known.delivered' });
    case 'expected':
      return msg(str`This is expected on ${day}.`, { id: 'enquiry-fields.known.expected' });
    case 'moved':
      return msg(str`The day has moved from ${was ? formats.longDate(was) : ''} to ${day}.`, { id: 'enquiry-fields.known.moved' });
    case 'ends':
      return msg(str`This contract ends on ${day}.`, { id: 'enquiry-fields.known.ends' });
    case 'removed':
      return msg(str`Machine ${number} left on ${day}.`, { id: 'enquiry-fields.known.removed' });
    default:
      return '';
  }
}

function renderKnown(i18n: I18n, known: readonly EnquiryKnown[]): TemplateResult | typeof nothing {
  const sentences = known.map((each) => knownText(i18n, each)).filter(Boolean);
  if (sentences.length === 0) return nothing;
  return html`<section class="known" part="known" aria-labelledby="known-heading">
    <h4 id="known-heading">${renderIcon(doneIcon)}${i18n.msg('This is known already', { id: 'enquiry-fields.known' })}</h4>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}

/** The card, and what may answer the enquiry before it is sent. */
export function renderFacts({ i18n, facts, retryFacts, renderPanel }: FillContext): unknown {
  if (facts.name === 'idle') return nothing;
  const data = 'data' in facts ? facts.data : undefined;
  if (!data) return facts.name === 'loading' ? html`<span class="skeleton" aria-hidden="true"></span>` : renderPanel(facts, retryFacts);
  return html`<section class="about" part="facts" aria-labelledby="about-heading">
      <h4 id="about-heading">${renderIcon(lockedIcon)}${i18n.msg('What this is about', { id: 'enquiry-fields.about' })}</h4>
      <p class="hint">${i18n.msg('This goes along with your enquiry. You need not type it.', { id: 'enquiry-fields.about.hint' })}</p>
      ${data.facts.map((fact) => renderOne(i18n, fact))}
    </section>
    ${renderKnown(i18n, data.known)}`;
}
