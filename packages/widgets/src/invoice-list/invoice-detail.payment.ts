/** How to pay a document: amount, payee, account and reference, each with a button that copies it, and a code for bank apps. */
import type { InvoiceDetail, PaymentAccount, PaymentReference } from '@csol/contract';
import { formatMoney, renderIcon, str, type I18n } from '@csol/core';
import { warningIcon } from '@csol/core/icons';
import { sign } from '@csol/domain/money';
import { isValidBelgianOgm, isValidIso11649, isValidSwedishOcr } from '@csol/domain/payment-reference';
import { createEpcPayload, formatAccount, isIban } from '@csol/domain/transfer';
import { html, nothing, type TemplateResult } from 'lit';
import { renderCopyable } from './invoice-detail.copy.ts';

/** Draws a code, or the room that it will take; `undefined` where it cannot be had. */
export type CodeRenderer = (text: string, label: string) => unknown;

/** Whether the check digits of a reference are right; a free one has none. */
function isSound({ scheme, value }: PaymentReference): boolean {
  switch (scheme) {
    case 'belgianOgm':
      return isValidBelgianOgm(value);
    case 'swedishOcr':
      return isValidSwedishOcr(value);
    case 'iso11649':
      return isValidIso11649(value);
    default:
      return true;
  }
}

/** Whether there is something to pay: a credit note asks for nothing, whatever its sign. */
const isDue = ({ kind, open }: InvoiceDetail): boolean => kind === 'invoice' && sign(open) > 0;

/** An amount as banks' forms take it: the country's decimal mark, and nothing between the thousands. */
function plainAmount({ formats }: I18n, amount: string): string {
  return amount.replace('.', formats.decimal('0.5').replaceAll(/\d/g, ''));
}

function renderReference(i18n: I18n, reference: PaymentReference): TemplateResult {
  const { msg } = i18n;
  const { value } = reference;
  const warning = msg('The check digits of this reference are wrong. Ask the support desk before you pay.', {
    id: 'invoice-detail.reference.wrong',
  });
  return renderCopyable(i18n, {
    label: msg('Payment reference', { id: 'invoice-detail.reference' }),
    shown: value,
    copied: value,
    note: isSound(reference) ? nothing : html`<span class="warning">${renderIcon(warningIcon)}${warning}</span>`,
  });
}

function renderAccount(i18n: I18n, { account, bic, name }: PaymentAccount, seller: string): TemplateResult {
  const { msg } = i18n;
  const payee = name ?? seller;
  const shown = formatAccount(account);
  const label = isIban(account) ? msg('IBAN', { id: 'invoice-detail.iban' }) : msg('Account', { id: 'invoice-detail.account' });
  return html`${renderCopyable(i18n, { label: msg('Payee', { id: 'invoice-detail.payee' }), shown: payee, copied: payee })}
  ${renderCopyable(i18n, { label, shown, copied: isIban(account) ? shown.replaceAll(' ', '') : account })}
  ${bic ? renderCopyable(i18n, { label: msg('BIC', { id: 'invoice-detail.bic' }), shown: bic, copied: bic }) : nothing}`;
}

/** The code that bank apps read: for what is due in euro to an IBAN, and never with a reference that is wrong. */
function renderEpc(i18n: I18n, invoice: InvoiceDetail, renderCode: CodeRenderer): TemplateResult | typeof nothing {
  const { paymentReference: reference, paymentAccounts = [], open: amount, seller } = invoice;
  if (!isDue(invoice) || (reference && !isSound(reference))) return nothing;
  const codes = paymentAccounts.map(({ account, bic, name = seller.name }) => {
    const text = createEpcPayload({ name, account, bic, amount, reference });
    return text && { text, name };
  });
  const found = codes.find(Boolean);
  if (!found) return nothing;
  const { msg, formats } = i18n;
  const label = msg(str`QR code to pay ${formatMoney(formats, amount)} to ${found.name}`, { id: 'invoice-detail.code.label' });
  const code = renderCode(found.text, label);
  if (!code) return nothing;
  return html`<figure class="payment-code">
    ${code}
    <figcaption>
      ${msg('Scan this with your bank’s app: it fills in payee, account, amount and reference. Compare them before you confirm.', {
        id: 'invoice-detail.code.caption',
      })}
    </figcaption>
  </figure>`;
}

/** Nothing where the document asks for no payment. */
export function renderPayment(i18n: I18n, invoice: InvoiceDetail, renderCode: CodeRenderer): TemplateResult | typeof nothing {
  const { msg } = i18n;
  const { paymentReference, paymentAccounts = [], paymentTerms, open, seller } = invoice;
  if (!paymentReference && paymentAccounts.length === 0 && !paymentTerms) return nothing;
  const amount = {
    label: msg('Amount to pay', { id: 'invoice-detail.due' }),
    shown: formatMoney(i18n.formats, open),
    copied: plainAmount(i18n, open.amount),
  };
  return html`<section>
    <h3>${msg('Payment', { id: 'invoice-detail.link.payment' })}</h3>
    <div class="payment">
      <dl class="facts">
        ${isDue(invoice) ? renderCopyable(i18n, amount) : nothing}
        ${paymentReference ? renderReference(i18n, paymentReference) : nothing}
        ${paymentAccounts.map((account) => renderAccount(i18n, account, seller.name))}
        ${
          paymentTerms
            ? html`<div>
                <dt>${msg('Terms', { id: 'invoice-detail.terms', desc: 'Payment terms' })}</dt>
                <dd>${paymentTerms}</dd>
              </div>`
            : nothing
        }
      </dl>
      ${renderEpc(i18n, invoice, renderCode)}
    </div>
  </section>`;
}
