/** What a caller should have ready, with the numbers that are known. */
import type { CallReference, Contacts } from '@csol/contract';
import { renderCopyButton, str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { KnownNumbers } from './contact-desk.references.ts';

function referenceLabel({ msg }: I18n, reference: string): string {
  const labels: Readonly<Record<CallReference, () => string>> = {
    customerNumber: () => msg('Customer number', { id: 'invoice-list.column.customer' }),
    orderConfirmationNumber: () => msg('Order confirmation number', { id: 'contact-desk.at-hand.order-confirmation' }),
    contractNumber: () => msg('Contract number', { id: 'invoice.contract-number' }),
    invoiceNumber: () => msg('Invoice number', { id: 'contact-desk.at-hand.invoice' }),
    serialNumber: () => msg('Serial number', { id: 'contact-desk.at-hand.serial' }),
  };
  return Object.hasOwn(labels, reference) ? labels[reference as CallReference]() : reference;
}

const textsIn = (list: unknown): string[] => (Array.isArray(list) ? list.filter((text) => typeof text === 'string') : []);

/** What the desk asks callers for: by the subject of the call, else of all. */
export function askedFor({ haveAtHand, haveAtHandFor }: Contacts, subject: string | undefined): string[] {
  const own = Array.isArray(haveAtHandFor) ? haveAtHandFor.find((each) => each?.subject === subject) : undefined;
  return textsIn(own ? own.references : haveAtHand);
}

function renderNumberOf({ msg }: I18n, label: string, number: string): TemplateResult {
  return html`<span class="known"
    ><bdi class="number">${number}</bdi>${renderCopyButton({
      value: () => number,
      label: msg(str`Copy: ${label}`, { id: 'contact-desk.at-hand.copy', desc: 'Button; the name of a number follows' }),
      done: msg('Copied', { id: 'contact-desk.at-hand.copied' }),
    })}</span
  >`;
}

/** The list of it, below its heading; nothing where there is none. */
export function renderAtHand(i18n: I18n, asked: readonly string[], known: KnownNumbers): TemplateResult | typeof nothing {
  const references = [...new Set([...asked, ...known.keys()])];
  if (references.length === 0) return nothing;
  return html`<section class="at-hand">
    <h3>${i18n.msg('Please have at hand', { id: 'contact-desk.at-hand', desc: 'Before a list of numbers to have ready' })}</h3>
    <ul>
      ${references.map((reference) => {
        const label = referenceLabel(i18n, reference);
        return html`<li>${label} ${(known.get(reference) ?? []).map((number) => renderNumberOf(i18n, label, number))}</li>`;
      })}
    </ul>
  </section>`;
}
