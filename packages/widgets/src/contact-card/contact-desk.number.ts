/** A number as it is heard, and how it is dialled from elsewhere. */
import type { ContactLine } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { phoneForms, spokenGroups } from '@csol/domain/phone-number';
import { html, type TemplateResult } from 'lit';
import { extensionText } from './contact-desk.labels.ts';

/** Digit by digit, with a rest after each group: a screen reader makes millions of them otherwise. */
function spokenText({ msg }: I18n, written: string): string {
  const plus = msg('plus', { id: 'contact-desk.number.plus', desc: 'How the + before a telephone number is said' });
  return spokenGroups(written)
    .map((group) => group.map((sign) => (sign === '+' ? plus : sign)).join(' '))
    .join(', ');
}

/**
 * A number to be heard, and the same to be seen. What is seen is part of a link's name, as it is written: who speaks to the browser names a
 * link by what is seen (WCAG 2.5.3).
 */
export function renderNumber(i18n: I18n, { display, vanity, extension }: ContactLine): TemplateResult {
  const seen = vanity ? `${vanity} (${display})` : display;
  const heard = [vanity, display].flatMap((written) => (written ? [spokenText(i18n, written)] : []));
  return html`<span class="spoken">${heard.join('; ')};</span>
    <span>${seen}</span> ${extension && extensionText(i18n, extension)}`;
}

/** What a caller from elsewhere has to know of a line, a sentence each. @param servedBy whose desk it is, if another country's */
function diallingTexts({ msg, formats }: I18n, line: ContactLine, servedBy?: string): string[] {
  const { display, tollFree, domesticOnly } = line;
  const forms = phoneForms(line);
  const isInternational = display.includes('+');
  const texts: string[] = [];
  // “The country” of a desk that serves others is not the reader's.
  const where = servedBy ? ` (${formats.country(servedBy)})` : '';
  if (tollFree) {
    texts.push(msg(str`Free of charge within the country${where}`, { id: 'contact-desk.number.toll-free', desc: 'Which, in brackets' }));
  }
  if (domesticOnly) texts.push(msg('Cannot be called from abroad', { id: 'contact-desk.number.domestic-only' }));
  else if (forms && !isInternational) {
    texts.push(msg(str`From abroad: ${forms.international}`, { id: 'contact-desk.number.from-abroad', desc: 'A telephone number' }));
  }
  if (forms?.national && isInternational) {
    texts.push(
      msg(str`Within the country${where}: ${forms.national}`, {
        id: 'contact-desk.number.within',
        desc: 'Which one, in brackets, and a telephone number',
      }),
    );
  }
  return texts;
}

/** How else a line is dialled. */
export function renderDialling(i18n: I18n, line: ContactLine, servedBy?: string): TemplateResult[] {
  return diallingTexts(i18n, line, servedBy).map((text) => html`<span class="dialling muted number">${text}</span> `);
}
