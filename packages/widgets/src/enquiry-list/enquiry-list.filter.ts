/** The list's filters. A chunk of its own. */
import type { EnquiryStatus } from '@csol/contract';
import { renderClearButton, renderFilterForm, renderFilterOptions, type I18n } from '@csol/core';
import { subjectLabel, SUBJECTS } from '@csol/core/enquiry-facts';
import { html, nothing, type TemplateResult } from 'lit';
import type { EnquiryChoice } from './enquiry-list.choice.ts';
import { statusLabel } from './enquiry-list.labels.ts';
import { hasFilters } from './enquiry-list.state.ts';

export { filterStyles as styles } from './enquiry-list.filter.styles.ts';
export { texts } from './enquiry-list.filter.locales/index.ts';

/** The statuses, in the order in which they follow each other. */
const STATUSES: readonly EnquiryStatus[] = ['open', 'answered', 'closed'];

/** The row of filters. */
export function renderFilters(i18n: I18n, choice: EnquiryChoice): TemplateResult {
  const { msg } = i18n;
  const search = {
    label: msg('Search', { id: 'enquiry-list.filter.search' }),
    placeholder: msg('Tracking number, document number or words', { id: 'enquiry-list.filter.search.hint' }),
    maxLength: 200,
  };
  const status = {
    label: msg('Status', { id: 'enquiry-list.filter.status' }),
    all: msg('All statuses', { id: 'enquiry-list.filter.status.all' }),
  };
  const subject = {
    label: msg('Subject', { id: 'enquiry-list.filter.subject' }),
    all: msg('All subjects', { id: 'enquiry-list.filter.subject.all' }),
  };
  const fields = [
    renderFilterOptions(i18n, choice, { name: 'status', ...status, values: STATUSES, labelOf: statusLabel }),
    renderFilterOptions(i18n, choice, { name: 'subject', ...subject, values: SUBJECTS, labelOf: subjectLabel }),
  ];
  const clear = hasFilters(choice.state.filters)
    ? html`<div class="more">${renderClearButton(choice, msg('Clear filters', { id: 'enquiry-list.filter.clear' }))}</div>`
    : nothing;
  return renderFilterForm(choice, search, fields, clear);
}
