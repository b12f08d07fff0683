/** The words for codes out of the data. A code that nobody knows is shown as it came. */
import type { InvoiceCategory, InvoiceKind, InvoiceStatus } from '@csol/contract';
import { renderTag, type I18n, type TagTone } from '@csol/core';
import { creditIcon, disputeIcon, doneIcon, openIcon, partIcon, warningIcon } from '@csol/core/icons';
import type { PeriodPreset } from '@csol/domain/dates';
import type { TemplateResult } from 'lit';

export const KINDS: readonly InvoiceKind[] = ['invoice', 'creditNote'];
export const CATEGORIES: readonly InvoiceCategory[] = [
  'maintenance',
  'education',
  'hardware',
  'software',
  'services',
  'financing',
  'other',
];
export const STATUSES: readonly InvoiceStatus[] = ['open', 'partlyPaid', 'overdue', 'disputed', 'paid', 'credited'];

export function kindLabel({ msg }: I18n, kind: string): string {
  switch (kind) {
    case 'invoice':
      return msg('Invoice', { id: 'invoice.kind.invoice' });
    case 'creditNote':
      return msg('Credit note', { id: 'invoice.kind.credit-note' });
    default:
      return kind;
  }
}

export function categoryLabel({ msg }: I18n, category: string): string {
  switch (category) {
    case 'maintenance':
      return msg('Maintenance', { id: 'invoice.category.maintenance' });
    case 'education':
      return msg('Education', { id: 'invoice.category.education' });
    case 'hardware':
      return msg('Hardware', { id: 'invoice.category.hardware' });
    case 'software':
      return msg('Software', { id: 'invoice.category.software' });
    case 'services':
      return msg('Services', { id: 'invoice.category.services' });
    case 'financing':
      return msg('Financing', { id: 'invoice.category.financing' });
    case 'other':
      return msg('Other', { id: 'invoice.category.other' });
    default:
      return category;
  }
}

export function statusLabel({ msg }: I18n, status: string): string {
  switch (status) {
    case 'open':
      return msg('Open', { id: 'invoice.status.open' });
    case 'partlyPaid':
      return msg('Partly paid', { id: 'invoice.status.partly-paid' });
    case 'overdue':
      return msg('Overdue', { id: 'invoice.status.overdue' });
    case 'disputed':
      return msg('Disputed', { id: 'invoice.status.disputed' });
    case 'paid':
      return msg('Paid', { id: 'invoice.status.paid' });
    case 'credited':
      return msg('Credited', { id: 'invoice.status.credited' });
    default:
      return status;
  }
}

const STATUS_LOOK: Readonly<Record<string, readonly [TagTone, string]>> = {
  open: ['neutral', openIcon],
  partlyPaid: ['attention', partIcon],
  overdue: ['bad', warningIcon],
  disputed: ['attention', disputeIcon],
  paid: ['good', doneIcon],
  credited: ['neutral', creditIcon],
};

/** A status as a word with a shape; an unknown one has the plain shape. */
export function renderStatus(i18n: I18n, status: string): TemplateResult {
  const [tone, icon] = (Object.hasOwn(STATUS_LOOK, status) && STATUS_LOOK[status]) || (['neutral', openIcon] as const);
  return renderTag(tone, icon, statusLabel(i18n, status));
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
