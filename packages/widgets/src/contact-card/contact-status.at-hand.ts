/** What a caller should have ready. */
import type { CallReference } from '@csol/contract';
import type { I18n } from '@csol/core';
import { html, type TemplateResult } from 'lit';

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

/** The list of it, below its heading. */
export function renderAtHand(i18n: I18n, references: readonly string[] = []): TemplateResult {
  return html`<h3>${i18n.msg('Please have at hand', { id: 'contact-status.at-hand', desc: 'Before a list of numbers to have ready' })}</h3>
    <ul>
      ${references.map((reference) => html`<li>${referenceLabel(i18n, reference)}</li>`)}
    </ul>`;
}
