/** Which languages are spoken at a desk. */
import type { Contacts } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';

/** What a language is called; a tag that is none as it came. */
function nameOf(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Nothing where the desk has not published any. */
export function renderLanguages({ msg, formats }: I18n, { languages }: Contacts): TemplateResult | typeof nothing {
  const tags = Array.isArray(languages) ? languages.filter((tag) => typeof tag === 'string') : [];
  if (tags.length === 0) return nothing;
  const names = formats.list(tags.map((tag) => nameOf(formats.locale, tag)));
  const text = msg(str`Languages: ${names}`, { id: 'contact-desk.languages', desc: 'That are spoken at a desk' });
  return html`<p class="languages">${text}</p>`;
}
