/** The words for codes out of the data. A code that nobody knows is shown as it came. */
import type { InvoiceCategory, InvoiceKind, InvoiceStatus } from '@csol/contract';
import { icons, renderTag, type I18n, type TagTone } from '@csol/core';
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
  const labels: Record<string, () => string> = {
    invoice: () => msg('Invoice', { id: 'invoice.kind.invoice' }),
    creditNote: () => msg('Credit note', { id: 'invoice.kind.credit-note' }),
  };
  return labels[kind]?.() ?? kind;
}

export function categoryLabel({ msg }: I18n, category: string): string {
  const labels: Record<string, () => string> = {
    maintenance: () => msg('Maintenance', { id: 'invoice.category.maintenance' }),
    education: () => msg('Education', { id: 'invoice.category.education' }),
    hardware: () => msg('Hardware', { id: 'invoice.category.hardware' }),
    software: () => msg('Software', { id: 'invoice.category.software' }),
    services: () => msg('Services', { id: 'invoice.category.services' }),
    financing: () => msg('Financing', { id: 'invoice.category.financing' }),
    other: () => msg('Other', { id: 'invoice.category.other' }),
  };
  return labels[category]?.() ?? category;
}

export function statusLabel({ msg }: I18n, status: string): string {
  const labels: Record<string, () => string> = {
    open: () => msg('Open', { id: 'invoice.status.open' }),
    partlyPaid: () => msg('Partly paid', { id: 'invoice.status.partly-paid' }),
    overdue: () => msg('Overdue', { id: 'invoice.status.overdue' }),
    disputed: () => msg('Disputed', { id: 'invoice.status.disputed' }),
    paid: () => msg('Paid', { id: 'invoice.status.paid' }),
    credited: () => msg('Credited', { id: 'invoice.status.credited' }),
  };
  return labels[status]?.() ?? status;
}

const STATUS_LOOK: Readonly<Record<string, readonly [TagTone, string]>> = {
  open: ['neutral', icons.openIcon],
  partlyPaid: ['attention', icons.partIcon],
  overdue: ['bad', icons.warningIcon],
  disputed: ['attention', icons.disputeIcon],
  paid: ['good', icons.doneIcon],
  credited: ['neutral', icons.creditIcon],
};

/** A status as a word with a shape; an unknown one has the plain shape. */
export function renderStatus(i18n: I18n, status: string): TemplateResult {
  const [tone, icon] = STATUS_LOOK[status] ?? ['neutral', icons.openIcon];
  return renderTag(tone, icon, statusLabel(i18n, status));
}

/** The quick ranges, in the order of the choice. */
export const PERIODS: readonly PeriodPreset[] = ['thisMonth', 'lastMonth', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'];

export function periodLabel({ msg }: I18n, period: string): string {
  const labels: Record<string, () => string> = {
    thisMonth: () => msg('This month', { id: 'invoice.period.this-month' }),
    lastMonth: () => msg('Last month', { id: 'invoice.period.last-month' }),
    thisQuarter: () => msg('This quarter', { id: 'invoice.period.this-quarter' }),
    lastQuarter: () => msg('Last quarter', { id: 'invoice.period.last-quarter' }),
    thisYear: () => msg('This year', { id: 'invoice.period.this-year' }),
    lastYear: () => msg('Last year', { id: 'invoice.period.last-year' }),
    custom: () => msg('Choose dates', { id: 'invoice.period.custom' }),
  };
  return labels[period]?.() ?? period;
}
