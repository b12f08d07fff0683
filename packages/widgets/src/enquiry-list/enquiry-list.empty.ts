/** What the list shows instead of rows; a chunk of its own. */
import { renderEmptyPanel, type I18n } from '@csol/core';
import { html, type TemplateResult } from 'lit';

export { panelStyles as styles } from '@csol/core';
export { texts } from './enquiry-list.empty.locales/index.ts';

/** There are no enquiries at all. */
export function renderEmpty(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('No enquiries yet', { id: 'enquiry-list.empty.title' }),
    text: msg('What you ask the desk appears here as soon as it has been sent, and its answer too.', { id: 'enquiry-list.empty.text' }),
  });
}

/** Nothing matches what a person has chosen. */
export function renderNoMatch(i18n: I18n, clear: () => void): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('No enquiries match', { id: 'enquiry-list.empty.no-match' }),
    text: msg('Change a filter, or take all of them away.', { id: 'enquiry-list.empty.no-match.text' }),
    actions: html`<button class="button" type="button" part="clear-button" @click=${clear}>
      ${msg('Clear filters', { id: 'enquiry-list.empty.clear' })}
    </button>`,
  });
}

/** Shown in place of everything while the page has not said where the data comes from. */
export function renderIdle(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('Not connected yet', { id: 'enquiry-list.empty.idle' }),
    text: msg('Where the enquiries come from has not been set on this page.', { id: 'enquiry-list.empty.idle.text' }),
  });
}
