/** The words for codes in a guest's document. A code that nobody knows is shown as it came. */
import type { I18n } from '@csol/core';

export function kindLabel({ msg }: I18n, kind: string): string {
  switch (kind) {
    case 'invoice':
      return msg('Invoice', { id: 'sign-in.guest.kind.invoice' });
    case 'creditNote':
      return msg('Credit note', { id: 'sign-in.guest.kind.credit-note' });
    default:
      return kind;
  }
}

export function invoiceStatusLabel({ msg }: I18n, status: string): string {
  switch (status) {
    case 'open':
      return msg('Open', { id: 'sign-in.guest.status.open' });
    case 'partlyPaid':
      return msg('Partly paid', { id: 'sign-in.guest.status.partly-paid' });
    case 'overdue':
      return msg('Overdue', { id: 'sign-in.guest.status.overdue' });
    case 'disputed':
      return msg('Disputed', { id: 'sign-in.guest.status.disputed' });
    case 'paid':
      return msg('Paid', { id: 'sign-in.guest.status.paid' });
    case 'credited':
      return msg('Credited', { id: 'sign-in.guest.status.credited' });
    default:
      return status;
  }
}

export function orderStatusLabel({ msg }: I18n, status: string): string {
  switch (status) {
    case 'ordered':
      return msg('Ordered', { id: 'sign-in.guest.order.ordered' });
    case 'confirmed':
      return msg('Confirmed', { id: 'sign-in.guest.order.confirmed' });
    case 'released':
      return msg('Released', { id: 'sign-in.guest.order.released' });
    case 'scheduled':
      return msg('Scheduled', { id: 'sign-in.guest.order.scheduled' });
    case 'partlyShipped':
      return msg('Partly shipped', { id: 'sign-in.guest.order.partly-shipped' });
    case 'shipped':
      return msg('Shipped', { id: 'sign-in.guest.order.shipped' });
    case 'partlyDelivered':
      return msg('Partly delivered', { id: 'sign-in.guest.order.partly-delivered' });
    case 'delivered':
      return msg('Delivered', { id: 'sign-in.guest.order.delivered' });
    case 'cancelled':
      return msg('Cancelled', { id: 'sign-in.guest.order.cancelled' });
    default:
      return status;
  }
}
