/** How to pay a document: account and reference, each with a button that copies it. */
import type { InvoiceDetail } from '@csol/contract';
import { renderIcon, str, type I18n } from '@csol/core';
import { copyIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';

/** An IBAN in groups of four, as it is printed; anything else as it came. */
function groupAccount(account: string): string {
  const compact = account.replaceAll(' ', '');
  return /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact) ? compact.replaceAll(/(.{4})(?=.)/g, '$1 ') : account;
}

/** Copies, and says so on the button itself, which a screen reader hears because it has the focus. */
async function handleCopy(button: HTMLButtonElement, value: string, label: string, done: string): Promise<void> {
  const say = (text: string): void => {
    button.setAttribute('aria-label', text);
    button.title = text;
    button.classList.toggle('copied', text === done);
  };
  try {
    await navigator.clipboard.writeText(value);
    say(done);
    button.addEventListener('blur', () => say(label), { once: true });
  } catch {
    // No permission, or a page that is not secure: the text beside the button can be selected by hand.
    const range = document.createRange();
    if (button.previousElementSibling) range.selectNodeContents(button.previousElementSibling);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
}

function renderCopyable(i18n: I18n, label: string, shown: string, copied: string): TemplateResult {
  const { msg } = i18n;
  const copyLabel = msg(str`Copy: ${label}`, { id: 'invoice-detail.copy' });
  const done = msg('Copied', { id: 'invoice-detail.copied' });
  return html`<div>
    <dt>${label}</dt>
    <dd class="copyable">
      <span class="number">${shown}</span>
      <button
        class="button button--ghost button--icon no-print"
        type="button"
        part="copy-button"
        aria-label=${copyLabel}
        title=${copyLabel}
        @click=${(event: Event) => void handleCopy(event.currentTarget as HTMLButtonElement, copied, copyLabel, done)}
      >
        ${renderIcon(copyIcon)}
      </button>
    </dd>
  </div>`;
}

/** Nothing where the document asks for no payment. */
export function renderPayment(i18n: I18n, invoice: InvoiceDetail): TemplateResult | typeof nothing {
  const { msg } = i18n;
  const { paymentReference, paymentAccounts = [], paymentTerms } = invoice;
  if (!paymentReference && paymentAccounts.length === 0 && !paymentTerms) return nothing;
  return html`<section>
    <h3>${msg('Payment', { id: 'invoice-detail.link.payment' })}</h3>
    <dl class="facts">
      ${
        paymentReference
          ? renderCopyable(
              i18n,
              msg('Payment reference', { id: 'invoice-detail.reference' }),
              paymentReference.value,
              paymentReference.value,
            )
          : nothing
      }
      ${paymentAccounts.map(
        ({ account, bic }) =>
          html`${renderCopyable(i18n, msg('Account', { id: 'invoice-detail.account' }), groupAccount(account), account)}
          ${bic ? renderCopyable(i18n, msg('BIC', { id: 'invoice-detail.bic' }), bic, bic) : nothing}`,
      )}
      ${
        paymentTerms
          ? html`<div>
              <dt>${msg('Terms', { id: 'invoice-detail.terms', desc: 'Payment terms' })}</dt>
              <dd>${paymentTerms}</dd>
            </div>`
          : nothing
      }
    </dl>
  </section>`;
}
