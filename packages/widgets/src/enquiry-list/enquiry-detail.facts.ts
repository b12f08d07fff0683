/** What an enquiry is about, a card for each thing; and the machines of a table with what became of each. */
import type { EnquiryDetail, EnquiryFact } from '@csol/contract';
import { formatMoney, renderFact, renderIcon, str, type I18n } from '@csol/core';
import { doneIcon, warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { FactLink } from './enquiry-detail.links.ts';
import { factText } from './enquiry-list.labels.ts';

/** Leads from a thing to where it is shown, if it is. */
export type LinkOf = (about: string) => FactLink | undefined;

/** What an enquiry is called. */
export const headingText = ({ msg }: I18n, number: string): string => msg(str`Enquiry ${number}`, { id: 'enquiry-detail.heading' });

/** What the date of a thing is. */
function dateLabel({ msg }: I18n, { kind }: EnquiryFact): string {
  switch (kind) {
    case 'invoice':
    case 'invoiceLine':
      return msg('Issued', { id: 'enquiry-detail.fact.issued', desc: 'Before the date of a document' });
    case 'order':
    case 'orderLine':
      return msg('Ordered', { id: 'enquiry-detail.fact.ordered', desc: 'Before the date of an order' });
    case 'contract':
      return msg('Begins', { id: 'enquiry-detail.fact.begins', desc: 'Before the first day of a contract' });
    case 'machine':
      return msg('Installed', { id: 'enquiry-detail.fact.installed', desc: 'Before the date of an installation' });
  }
}

function renderCard(i18n: I18n, fact: EnquiryFact, linkOf: LinkOf): TemplateResult {
  const { msg, formats } = i18n;
  const { date, dueDate, endDate, amount, open, line } = fact;
  const link = linkOf(fact.about);
  const name = html`<bdi>${factText(i18n, fact)}</bdi>`;
  const day = (at: string | undefined): string | undefined => at && formats.longDate(at);
  const money = (sum: EnquiryFact['amount']): string | undefined => sum && formatMoney(formats, sum);
  const serials = formats.list(line?.serialNumbers ?? []);
  return html`<li class="card" part="fact">
    <h4>${link ? html`<a part=${link.part} href=${link.href}>${name}</a>` : name}</h4>
    ${line?.description ? html`<p><bdi>${line.description}</bdi></p>` : nothing}
    <dl class="facts">
      ${renderFact(dateLabel(i18n, fact), day(date))}
      ${renderFact(msg('Due', { id: 'enquiry-detail.fact.due', desc: 'Before the due date of an invoice' }), day(dueDate))}
      ${renderFact(msg('Ends', { id: 'enquiry-detail.fact.ends', desc: 'Before the last day of a contract or machine' }), day(endDate))}
      ${renderFact(msg('Amount', { id: 'enquiry-detail.fact.amount' }), money(amount))}
      ${renderFact(msg('Open amount', { id: 'enquiry-detail.fact.open' }), money(open))}
      ${renderFact(msg('Amount of the line', { id: 'enquiry-detail.fact.net' }), money(line?.net))}
      ${renderFact(msg('Quantity', { id: 'enquiry-detail.fact.quantity' }), line?.quantity && formats.decimal(line.quantity))}
      ${renderFact(msg('Serial numbers', { id: 'enquiry-detail.fact.serials' }), serials)}
      ${renderFact(msg('Purchase order', { id: 'enquiry-detail.fact.purchase-order' }), fact.purchaseOrderNumber)}
      ${renderFact(msg('Contract', { id: 'enquiry-detail.fact.contract' }), fact.contractNumber)}
      ${renderFact(msg('Machine', { id: 'enquiry-detail.fact.machine', desc: 'Before its type and model' }), fact.machine)}
      ${renderFact(msg('Customer number', { id: 'enquiry-detail.fact.customer' }), fact.customerNumber)}
    </dl>
  </li>`;
}

/** The cards; nothing where it is about nothing in particular. */
export function renderFacts(i18n: I18n, { about = [] }: EnquiryDetail, linkOf: LinkOf): TemplateResult | typeof nothing {
  if (about.length === 0) return nothing;
  return html`<section>
    <h3 id="about-heading">${i18n.msg('About', { id: 'enquiry-detail.about', desc: 'Heading above documents, orders or machines' })}</h3>
    <ul class="cards" aria-labelledby="about-heading">
      ${about.map((fact) => renderCard(i18n, fact, linkOf))}
    </ul>
  </section>`;
}

type Receipt = NonNullable<EnquiryDetail['rows']>[number];

function actionText({ msg }: I18n, action: Receipt['action']): string {
  switch (action) {
    case 'add':
      return msg('Add', { id: 'enquiry-detail.machine.add', desc: 'What is to become of a machine' });
    case 'move':
      return msg('Move', { id: 'enquiry-detail.machine.move', desc: 'What is to become of a machine' });
    case 'remove':
      return msg('Remove', { id: 'enquiry-detail.machine.remove', desc: 'What is to become of a machine' });
    default:
      return action;
  }
}

/** What the desk looks at. */
function noteText({ msg }: I18n, note: Receipt['note']): string {
  switch (note) {
    case 'unknown':
      return msg('Taken. The inventory has no such machine: the desk looks at it.', { id: 'enquiry-detail.machine.unknown' });
    case 'known':
      return msg('Taken. The inventory has it already: the desk looks at it.', { id: 'enquiry-detail.machine.known' });
    case 'gone':
      return msg('Taken. It is gone already, by the inventory: the desk looks at it.', { id: 'enquiry-detail.machine.gone' });
    case 'otherType':
      return msg('Taken. The inventory has it under another type: the desk looks at it.', { id: 'enquiry-detail.machine.other-type' });
    default:
      return msg('Taken', { id: 'enquiry-detail.machine.taken', desc: 'What became of a row of a table' });
  }
}

function renderMachine(i18n: I18n, labels: readonly string[], row: Receipt): TemplateResult {
  const { serialNumber, action, machine = '–', date, note } = row;
  const cells = [
    machine,
    actionText(i18n, action),
    date ? i18n.formats.date(date) : '–',
    html`<span class="receipt">${renderIcon(note ? warningIcon : doneIcon)} ${noteText(i18n, note)}</span>`,
  ];
  return html`<tr role="row">
    <th scope="row" role="rowheader"><bdi>${serialNumber}</bdi></th>
    ${cells.map((cell, at) => html`<td role="cell" data-label=${labels[at + 1] ?? nothing}><div>${cell}</div></td>`)}
  </tr>`;
}

/** The machines, each with its receipt; nothing where there was no table. */
export function renderMachines(i18n: I18n, { rows = [] }: EnquiryDetail): TemplateResult | typeof nothing {
  const { msg } = i18n;
  if (rows.length === 0) return nothing;
  const labels = [
    msg('Serial number', { id: 'enquiry-detail.machine.serial' }),
    msg('Type', { id: 'enquiry-detail.machine.type', desc: 'Of a machine' }),
    msg('Action', { id: 'enquiry-detail.machine.action', desc: 'What is to become of a machine' }),
    msg('Date', { id: 'enquiry-detail.machine.date' }),
    msg('Receipt', { id: 'enquiry-detail.machine.receipt', desc: 'What became of a row of a table' }),
  ];
  return html`<section>
    <h3 id="machines-heading">${msg('Machines', { id: 'enquiry-detail.machines' })}</h3>
    <table class="table table--wrap" role="table" part="machines" aria-labelledby="machines-heading">
      <thead role="rowgroup">
        <tr role="row">
          ${labels.map((label) => html`<th scope="col" role="columnheader">${label}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => renderMachine(i18n, labels, row))}
      </tbody>
    </table>
  </section>`;
}
