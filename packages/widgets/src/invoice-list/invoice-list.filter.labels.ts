/** The words for filters, beside those for columns. */
import type { I18n } from '@csol/core';
import type { PeriodPreset } from '@csol/domain/dates';
import { columnLabel } from './invoice-list.labels.ts';
import type { RelatedField } from './invoice-list.state.ts';

/** What a filter by a number that documents have in common is called. */
export function relatedLabel(i18n: I18n, field: RelatedField | 'customerNumber'): string {
  const { msg } = i18n;
  switch (field) {
    case 'contractNumber':
      return msg('Contract number', { id: 'invoice.contract-number' });
    case 'serialNumber':
      return msg('Serial number', { id: 'invoice.serial-number' });
    case 'paymentNumber':
      return msg('Payment', { id: 'invoice.payment-number' });
    default:
      return columnLabel(i18n, field);
  }
}

/** The quick ranges, in the order of the choice. */
export const PERIODS: readonly PeriodPreset[] = ['thisMonth', 'lastMonth', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'];

export function periodLabel({ msg }: I18n, period: string): string {
  switch (period) {
    case 'thisMonth':
      return msg('This month', { id: 'invoice.period.this-month' });
    case 'lastMonth':
      return msg('Last month', { id: 'invoice.period.last-month' });
    case 'thisQuarter':
      return msg('This quarter', { id: 'invoice.period.this-quarter' });
    case 'lastQuarter':
      return msg('Last quarter', { id: 'invoice.period.last-quarter' });
    case 'thisYear':
      return msg('This year', { id: 'invoice.period.this-year' });
    case 'lastYear':
      return msg('Last year', { id: 'invoice.period.last-year' });
    case 'custom':
      return msg('Choose dates', { id: 'invoice.period.custom' });
    default:
      return period;
  }
}
