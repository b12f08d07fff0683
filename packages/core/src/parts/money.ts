import type { Money } from '@csol/contract';
import { html, type TemplateResult } from 'lit';
import { formatMoney } from '../i18n/format-money.ts';
import type { Formats } from '../i18n/formats.ts';

/** An amount with its currency, on one line, in figures of one width; the country's minus sign tells a negative one. */
export function renderMoney(formats: Formats, money: Money): TemplateResult {
  return html`<span class="number">${formatMoney(formats, money)}</span>`;
}
