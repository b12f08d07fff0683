/** What an enquiry is about, a card for each thing; and the machines of a table with what became of each. */
import type { EnquiryDetail, EnquiryFact } from '@csol/contract';
import { renderIcon, str, type I18n } from '@csol/core';
import { factTitle, renderFactCard } from '@csol/core/enquiry-facts';
import { doneIcon, warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { FactLink } from './enquiry-detail.links.ts';

/** Leads from a thing to where it is shown, if it is. */
export type LinkOf = (about: string) => FactLink | undefined;

/** What an enquiry is called. */
export const headingText = ({ msg }: I18n, number: string): string => msg(str`Enquiry ${number}`, { id: 'enquiry-detail.heading' });

function renderCard(i18n: I18n, fact: EnquiryFact, linkOf: LinkOf): TemplateResult {
  const link = linkOf(fact.about);
  const name = html`<bdi>${factTitle(i18n, fact)}</bdi>`;
  return html`<li class="card" part="fact">
    <h4>${link ? html`<a part=${link.part} href=${link.href}>${name}</a>` : name}</h4>
    ${renderFactCard(i18n, fact)}
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
