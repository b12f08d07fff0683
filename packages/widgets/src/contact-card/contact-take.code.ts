/** The desk as a QR code, which a telephone's camera takes into its address book. A chunk of its own. */
import type { Contacts } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { renderCode, styles as codeStyles } from '@csol/core/qr-code';
import { writeShortVCard } from '@csol/domain/vcard';
import { css, html, type TemplateResult } from 'lit';

export { texts } from './contact-take.locales/index.ts';

/** Adopted with the chunk. */
export const styles = css`
  ${codeStyles}
  .desk-code {
    display: grid;
    gap: 0.571em;
    justify-items: start;
    margin: 0;
  }
  .desk-code svg {
    inline-size: 14em;
    max-inline-size: 100%;
  }
`;

/** The code with what to do with it, or that there is too much for one. */
export function renderDeskCode(i18n: I18n, contacts: Contacts): TemplateResult {
  const { msg } = i18n;
  const { name } = contacts;
  const label = msg(str`QR code with the contact ${name}`, { id: 'contact-take.code.label', desc: 'For who does not see it' });
  const code = renderCode(writeShortVCard(contacts), label);
  const none = msg('This contact is too long for a QR code. Save it as a file instead.', { id: 'contact-take.code.none' });
  if (!code) return html`<p>${none}</p>`;
  return html`<figure class="desk-code">
    ${code}
    <figcaption>${msg('Scan it with a phone to save the contact.', { id: 'contact-take.code.hint', desc: 'Below a QR code' })}</figcaption>
  </figure>`;
}
