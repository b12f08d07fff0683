/** Codes in words. Those of a newer back end are shown as they came. */
import { categoryLabel, str, type I18n } from '@csol/core';
import type { AgeingBucket, Grouping, Movement, StatementPreset } from '@csol/domain/statement';
import { formatMonth } from './statement-view.formats.ts';

/** What a row of the statement is. */
export function kindLabel({ msg }: I18n, kind: Movement['kind']): string {
  switch (kind) {
    case 'invoice':
      return msg('Invoice', { id: 'invoice.kind.invoice' });
    case 'creditNote':
      return msg('Credit note', { id: 'invoice.kind.credit-note' });
    case 'payment':
      return msg('Payment', { id: 'statement-view.kind.payment' });
    case 'transfer':
      return msg('Settlement', { id: 'statement-view.kind.transfer', desc: 'What another part of the account settled' });
  }
}

/** What a statement can hold, as a choice and in a sentence. */
export function kindsLabel({ msg }: I18n, kind: string): string {
  switch (kind) {
    case 'invoice':
      return msg('invoices', { id: 'statement-view.kinds.invoice', desc: 'In a list within a sentence' });
    case 'creditNote':
      return msg('credit notes', { id: 'statement-view.kinds.credit-note', desc: 'In a list within a sentence' });
    case 'paymentMade':
      return msg('payments', { id: 'statement-view.kinds.payment', desc: 'In a list within a sentence' });
    case 'paymentPending':
      return msg('payments on their way', { id: 'statement-view.kinds.pending', desc: 'In a list within a sentence' });
    default:
      return kind;
  }
}

/** A category that sums are of; payments may belong to none. */
export function sumLabel(i18n: I18n, category: string): string {
  if (category !== '') return categoryLabel(i18n, category);
  return i18n.msg('Without a category', { id: 'statement-view.without.category' });
}

/** A group of a statement. */
export function groupLabel(i18n: I18n, grouping: Grouping | undefined, key: string): string {
  const { msg, formats } = i18n;
  if (grouping === 'category') return sumLabel(i18n, key);
  if (grouping === 'month') return formatMonth(formats, key);
  return key || msg('Without a contract', { id: 'statement-view.without.contract' });
}

/** What a statement can be divided by. */
export function groupingLabel({ msg }: I18n, grouping: Grouping): string {
  switch (grouping) {
    case 'category':
      return msg('Category', { id: 'statement-view.grouping.category' });
    case 'month':
      return msg('Month', { id: 'statement-view.grouping.month' });
    case 'customerNumber':
      return msg('Customer number', { id: 'statement-view.grouping.customer' });
    case 'contract':
      return msg('Contract', { id: 'statement-view.grouping.contract' });
  }
}

/** A period by name. */
export function presetLabel({ msg }: I18n, preset: StatementPreset): string {
  switch (preset) {
    case 'thisMonth':
      return msg('This month', { id: 'statement-view.preset.this-month' });
    case 'lastMonth':
      return msg('Last month', { id: 'statement-view.preset.last-month' });
    case 'thisQuarter':
      return msg('This quarter', { id: 'statement-view.preset.this-quarter' });
    case 'lastQuarter':
      return msg('Last quarter', { id: 'statement-view.preset.last-quarter' });
    case 'thisYear':
      return msg('This year', { id: 'statement-view.preset.this-year' });
    case 'lastYear':
      return msg('Last year', { id: 'statement-view.preset.last-year' });
    case 'thisFiscalYear':
      return msg('This fiscal year', { id: 'statement-view.preset.this-fiscal-year' });
    case 'lastFiscalYear':
      return msg('Last fiscal year', { id: 'statement-view.preset.last-fiscal-year' });
  }
}

/** What lies in a bucket; a missing one is of credits, which have no age. */
export function bucketLabel({ msg, formats }: I18n, bucket: AgeingBucket | undefined): string {
  if (!bucket) return msg('Credit', { id: 'statement-view.bucket.credit', desc: 'In place of an age: money that the customer has' });
  if (bucket.from === undefined) return msg('Not due yet', { id: 'statement-view.bucket.not-due' });
  if (bucket.to === undefined) {
    const most = formats.number(bucket.from - 1);
    return msg(str`More than ${most} days`, { id: 'statement-view.bucket.last' });
  }
  const [from, to] = [formats.number(bucket.from), formats.number(bucket.to)];
  return msg(str`${from}–${to} days`, { id: 'statement-view.bucket.between' });
}
