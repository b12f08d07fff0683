/** What a caller should have ready. */
import type { CallReference, Contacts } from '@csol/contract';
import type { I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';

function referenceLabel({ msg }: I18n, reference: string): string {
  const labels: Readonly<Record<CallReference, () => string>> = {
    customerNumber: () => msg('Customer number', { id: 'invoice-list.column.customer' }),
    orderConfirmationNumber: () => msg('Order confirmation number', { id: 'contact-status.at-hand.order-confirmation' }),
    contractNumber: () => msg('Contract number', { id: 'invoice.contract-number' }),
    invoiceNumber: () => msg('Invoice number', { id: 'contact-status.at-hand.invoice' }),
    serialNumber: () => msg('Serial number', { id: 'contact-status.at-hand.serial' }),
  };
  return Object.hasOwn(labels, reference) ? labels[reference as CallReference]() : reference;
}

/** The list of it, below its heading; nothing where there is none. */
export function renderAtHand(i18n: I18n, references: Contacts['haveAtHand']): TemplateResult | typeof nothing {
  if (!Array.isArray(references) || references.length === 0) return nothing;
  return html`<section class="at-hand">
    <h3>${i18n.msg('Please have at hand', { id: 'contact-status.at-hand', desc: 'Before a list of numbers to have ready' })}</h3>
    <ul>
      ${references.map((reference: string) => html`<li>${referenceLabel(i18n, reference)}</li>`)}
    </ul>
  </section>`;
}
