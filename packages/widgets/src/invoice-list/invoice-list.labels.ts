/** The words for codes out of the data. A code that nobody knows is shown as it came. */
import { renderTag, str, type I18n, type TagTone } from '@csol/core';
import { creditIcon, disputeIcon, doneIcon, openIcon, partIcon, warningIcon } from '@csol/core/icons';
import type { TemplateResult } from 'lit';
import type { InvoiceColumn } from './invoice-list.state.ts';

/** What a column, and the filter by it, is called. */
export function columnLabel({ msg }: I18n, column: InvoiceColumn): string {
  switch (column) {
    case 'number':
      return msg('Number', { id: 'invoice-list.column.number' });
    case 'kind':
      return msg('Kind', { id: 'invoice-list.column.kind' });
    case 'category':
      return msg('Category', { id: 'invoice-list.column.category' });
    case 'customerNumber':
      return msg('Customer number', { id: 'invoice-list.column.customer' });
    case 'orderNumber':
      return msg('Order number', { id: 'invoice-list.column.order' });
    case 'purchaseOrderNumber':
      return msg('Purchase-order number', { id: 'invoice-list.column.purchase-order' });
    case 'issueDate':
      return msg('Issued', { id: 'invoice-list.column.issue-date' });
    case 'dueDate':
      return msg('Due', { id: 'invoice-list.column.due-date' });
    case 'gross':
      return msg('Amount', { id: 'invoice-list.column.gross' });
    case 'open':
      return msg('Open amount', { id: 'invoice-list.column.open' });
    case 'status':
      return msg('Status', { id: 'invoice-list.column.status' });
    case 'delivery':
      return msg('E-invoice', { id: 'invoice-list.column.delivery', desc: 'Heading: whether the electronic invoice has arrived' });
  }
}

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

export function deliveryLabel({ msg }: I18n, state: string): string {
  switch (state) {
    case 'pending':
      return msg('On its way', { id: 'invoice.delivery.pending' });
    case 'delivered':
      return msg('Delivered', { id: 'invoice.delivery.delivered' });
    case 'failed':
      return msg('Not delivered', { id: 'invoice.delivery.failed' });
    default:
      return state;
  }
}

/** How far an e-invoice has come. */
export function renderDelivery(i18n: I18n, state: string): TemplateResult {
  const label = deliveryLabel(i18n, state);
  if (state === 'failed') return renderTag('bad', warningIcon, label);
  return state === 'delivered' ? renderTag('good', doneIcon, label) : renderTag('neutral', openIcon, label);
}

/** What the list says about what it shows, to the eye and to a screen reader. */
export function countText(i18n: I18n, count: number): string {
  const { msg, formats } = i18n;
  const n = formats.number(count);
  return i18n.plural(count, {
    one: () => msg(str`${n} document`, { id: 'invoice-list.count.one' }),
    many: () => msg(str`${n} documents`, { id: 'invoice-list.count.many', desc: 'For languages with a form for millions; else as other' }),
    other: () => msg(str`${n} documents`, { id: 'invoice-list.count.other' }),
  });
}
