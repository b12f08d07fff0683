/** Ways out of an order: to carriers' pages, and to the documents that bill it. */
import type { InvoiceLink, OrderDetail, Tracking } from '@csol/contract';
import { formatMoney, PageLink, renderCopyButton, safeHref, str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';

/** Links to orders: `#csol-order=<id>` in the page's address. */
export const orderLink = new PageLink('csol-order');

/** Links to documents, which the invoice list follows. */
const invoiceLink = new PageLink('csol-invoice');

/** A link out of data that leaves the page: over `https:` only. */
export function renderOutside(i18n: I18n, link: string | undefined, text: string): TemplateResult | typeof nothing {
  const href = safeHref(link);
  if (!href || new URL(href).protocol !== 'https:') return nothing;
  const where = i18n.msg('opens in a new tab', { id: 'order-detail.new-tab', desc: 'Beside a link' });
  return html`<a part="outside-link" href=${href} rel="noreferrer noopener" target="_blank">
    ${text} <span class="small">(${where})</span>
  </a>`;
}

/** A parcel's number, to be copied, and where its carrier follows it. */
export function renderTracking(i18n: I18n, { carrier, number, link }: Tracking): TemplateResult {
  const { msg } = i18n;
  const label = msg(str`Copy tracking number ${number}`, { id: 'order-detail.copy-tracking' });
  const outside = renderOutside(i18n, link, msg(str`Follow ${number} at ${carrier}`, { id: 'order-detail.follow', desc: 'A link' }));
  return html`<li class="copyable">
    <span class="number">${number}</span>
    ${renderCopyButton({ value: () => number, label, done: msg('Copied', { id: 'order-detail.copied' }) })}
    ${outside === nothing ? html`<span class="muted">${carrier}</span>` : outside}
  </li>`;
}

function linkLabel({ msg }: I18n, { type }: InvoiceLink): string {
  return type === 'creditNote'
    ? msg('Credit note', { id: 'order-detail.link.credit-note' })
    : msg('Invoice', { id: 'order-detail.link.invoice' });
}

function renderNumber({ id, number }: InvoiceLink, isFollowed: boolean): TemplateResult {
  return id !== undefined && isFollowed
    ? html`<a class="number" part="invoice-link" href=${invoiceLink.create(id)}>${number}</a>`
    : html`<span class="number">${number}</span>`;
}

/**
 * The documents that bill the order; nothing where there are none.
 * @param isFollowed whether a list of documents is on the page; without it a link would lead nowhere
 */
export function renderBills(i18n: I18n, { links }: OrderDetail, isFollowed: boolean): TemplateResult | typeof nothing {
  if (links.length === 0) return nothing;
  const { formats } = i18n;
  return html`<section>
    <h3 id="bills-heading">${i18n.msg('Invoices', { id: 'order-detail.links' })}</h3>
    <ul class="links" aria-labelledby="bills-heading">
      ${links.map(
        (link) =>
          html`<li>
            <span>${linkLabel(i18n, link)}</span>
            ${renderNumber(link, isFollowed)}
            <span class="number">${link.date ? formats.date(link.date) : ''}</span>
            <span class="number">${link.amount ? formatMoney(formats, link.amount) : ''}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
