/** What stands where there is no card. */
import { str, type I18n, type RequestState } from '@csol/core';
import { html, type TemplateResult } from 'lit';

/**
 * Says that nobody knows the country, or that the page names none; nothing where that is not so.
 * @param country As the page wrote it.
 */
export function renderUnknownCountry({ msg }: I18n, state: RequestState<unknown>, country: string | undefined): TemplateResult | undefined {
  if (state.name !== 'idle' && !(state.name === 'failed' && state.error.kind === 'not-found')) return undefined;
  return html`<p>
    ${
      country
        ? msg(str`There is no contact information for “${country}” yet. Choose another country.`, { id: 'contact-desk.empty.unknown' })
        : msg('No country has been set on this page.', { id: 'contact-desk.empty.idle' })
    }
  </p>`;
}
