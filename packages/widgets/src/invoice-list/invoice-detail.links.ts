/** What belongs together with a document: other documents open in its place, the rest leads to all documents that have it in common. */
import type { InvoiceDetail, InvoiceLink } from '@csol/contract';
import { formatMoney, PageLink, str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Related, RelatedField } from './invoice-list.state.ts';

/** Links to orders, which an order tracker follows. */
const orderLink = new PageLink('csol-order');

/** Where links lead. */
export interface LinkActions {
  /** Opens a linked document in place of this one. */
  open: (id: string, number: string) => void;
  /** Closes the panel, and shows all documents of an order, contract, machine or payment. */
  relate: (related: Related) => void;
  /** Whether an order tracker is on the page. */
  hasOrders: boolean;
}

function linkLabel({ msg }: I18n, { type, state }: Pick<InvoiceLink, 'type' | 'state'>): string {
  switch (type) {
    case 'invoice':
      return msg('Invoice', { id: 'invoice.kind.invoice' });
    case 'creditNote':
      return msg('Credit note', { id: 'invoice.kind.credit-note' });
    case 'payment':
      return state === 'pending'
        ? msg('Payment on its way', { id: 'invoice-detail.link.pending' })
        : msg('Payment', { id: 'invoice-detail.link.payment' });
    case 'order':
      return msg('Order', { id: 'invoice-detail.link.order' });
    case 'contract':
      return msg('Contract', { id: 'invoice-detail.link.contract' });
    case 'machine':
      return msg('Machine', { id: 'invoice-detail.link.machine', desc: 'Before a serial number' });
    default:
      return type;
  }
}

const FIELDS: Readonly<Record<string, RelatedField>> = {
  order: 'orderNumber',
  contract: 'contractNumber',
  machine: 'serialNumber',
  payment: 'paymentNumber',
};

/** Shows all documents that have something in common; missing on paper, where nothing leads anywhere. */
export type Relate = LinkActions['relate'] | undefined;

/** A number that leads to all documents that have it in common. @param label what it is the number of */
export function renderRelated({ msg }: I18n, label: string, related: Related, relate: Relate): TemplateResult {
  const { value } = related;
  if (!relate) return html`<span class="number">${value}</span>`;
  const what = [label, value].join(' ');
  const description = msg(str`Show all documents: ${what}`, { id: 'invoice-detail.related.show' });
  return html`<button
    class="row-button"
    type="button"
    part="related-button"
    aria-label=${description}
    title=${description}
    @click=${() => relate(related)}
  >${value}</button>`;
}

function renderLink(i18n: I18n, link: InvoiceLink, actions: LinkActions | undefined): TemplateResult {
  const { type, id, number } = link;
  if (!actions) return html`<span class="number">${number}</span>`;
  const { open, relate, hasOrders } = actions;
  if (id !== undefined && (type === 'invoice' || type === 'creditNote')) {
    return html`<button class="row-button" type="button" part="link-button" @click=${() => open(id, number)}>${number}</button>`;
  }
  if (id !== undefined && type === 'order' && hasOrders) {
    return html`<a class="number" part="order-link" href=${orderLink.create(id)}>${number}</a>`;
  }
  const field = Object.hasOwn(FIELDS, type) ? FIELDS[type] : undefined;
  return field ? renderRelated(i18n, linkLabel(i18n, link), { field, value: number }, relate) : html`<span>${number}</span>`;
}

/** The list of links; nothing where there are none. @param actions missing on paper */
export function renderLinks(i18n: I18n, { links }: InvoiceDetail, actions: LinkActions | undefined): TemplateResult | typeof nothing {
  if (links.length === 0) return nothing;
  const { msg, formats } = i18n;
  return html`<section>
    <h3>${msg('Related', { id: 'invoice-detail.links', desc: 'Heading of linked invoices, payments, orders' })}</h3>
    <ul class="links">
      ${links.map(
        (link) =>
          html`<li>
            <span>${linkLabel(i18n, link)}</span>
            ${renderLink(i18n, link, actions)}
            <span class="number">${link.date ? formats.date(link.date) : ''}</span>
            <span class="number">${link.amount ? formatMoney(formats, link.amount) : ''}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
