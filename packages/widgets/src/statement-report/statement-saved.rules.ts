/** What the contract asks of a saved report and of its e-mails. */
import type { ReportFrequency, ReportScheduleDraft } from '@csol/contract';
import { checkAddresses, readAddresses, type Rules, type Values } from '@csol/core';

/** Characters of a report's name. */
export const MAX_NAME = 100;

export const NAME: Rules = { name: { isRequired: true, max: MAX_NAME } };

export const SCHEDULE: Rules = {
  every: { isRequired: true, max: 20 },
  format: { isRequired: true, max: 20 },
  recipients: { isRequired: true, max: 10_000, check: checkAddresses },
};

export const FREQUENCIES: readonly ReportFrequency[] = ['weekly', 'monthly', 'quarterly'];
export const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** Characters of a page's path that the contract takes. */
const MAX_PAGE = 500;

/** What is sent. Links in the mails lead to this page. */
export function toSchedule(values: Values, language: string, country: string | undefined): ReportScheduleDraft {
  const { every = '', format = '', recipients = '' } = values;
  const page = location.pathname + location.search;
  return {
    every: every as ReportFrequency,
    format: format as ReportScheduleDraft['format'],
    language,
    ...(country && { profile: country }),
    recipients: readAddresses(recipients),
    page: page.length > MAX_PAGE ? location.pathname : page,
  };
}
