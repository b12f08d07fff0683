/** The words for codes out of the data. A code that nobody knows is shown as it came. */
import type { ExpectedDate, OrderExceptionKind, OrderProgress } from '@csol/contract';
import { renderTag, str, type I18n, type TagTone } from '@csol/core';
import { disputeIcon, doneIcon, errorIcon, openIcon, partIcon, sendIcon, timeIcon, warningIcon } from '@csol/core/icons';
import type { TemplateResult } from 'lit';

export function statusLabel({ msg }: I18n, status: string): string {
  switch (status) {
    case 'ordered':
      return msg('Ordered', { id: 'order-tracker.word.status.ordered' });
    case 'confirmed':
      return msg('Confirmed', { id: 'order-tracker.word.status.confirmed' });
    case 'released':
      return msg('Released', { id: 'order-tracker.word.status.released', desc: 'The warehouse may prepare the order' });
    case 'scheduled':
      return msg('Scheduled', { id: 'order-tracker.word.status.scheduled', desc: 'The day on which it leaves the warehouse is set' });
    case 'partlyShipped':
      return msg('Partly shipped', { id: 'order-tracker.word.status.partly-shipped' });
    case 'shipped':
      return msg('Shipped', { id: 'order-tracker.word.status.shipped' });
    case 'partlyDelivered':
      return msg('Partly delivered', { id: 'order-tracker.word.status.partly-delivered' });
    case 'delivered':
      return msg('Delivered', { id: 'order-tracker.word.status.delivered' });
    case 'cancelled':
      return msg('Cancelled', { id: 'order-tracker.word.status.cancelled' });
    default:
      return status;
  }
}

const STATUS_LOOK: Readonly<Record<string, readonly [TagTone, string]>> = {
  ordered: ['neutral', openIcon],
  confirmed: ['neutral', openIcon],
  released: ['neutral', openIcon],
  scheduled: ['neutral', timeIcon],
  partlyShipped: ['attention', sendIcon],
  shipped: ['attention', sendIcon],
  partlyDelivered: ['attention', partIcon],
  delivered: ['good', doneIcon],
  cancelled: ['neutral', errorIcon],
};

/** A status as a word with a shape; an unknown one has the plain shape. */
export function renderStatus(i18n: I18n, status: string): TemplateResult {
  const [tone, icon] = (Object.hasOwn(STATUS_LOOK, status) && STATUS_LOOK[status]) || (['neutral', openIcon] as const);
  return renderTag(tone, icon, statusLabel(i18n, status));
}

/** Where a shipment is. */
export function shipmentStatusLabel(i18n: I18n, status: string): string {
  const { msg } = i18n;
  switch (status) {
    case 'announced':
      return msg('Being prepared', { id: 'order-tracker.word.shipment.announced' });
    case 'inTransit':
      return msg('On its way', { id: 'order-tracker.word.shipment.in-transit' });
    case 'outForDelivery':
      return msg('Out for delivery', { id: 'order-tracker.word.shipment.out' });
    default:
      return statusLabel(i18n, status);
  }
}

export function productKindLabel({ msg }: I18n, kind: string): string {
  switch (kind) {
    case 'hardware':
      return msg('Hardware', { id: 'order-tracker.word.kind.hardware' });
    case 'software':
      return msg('Software', { id: 'order-tracker.word.kind.software' });
    case 'publication':
      return msg('Publications', { id: 'order-tracker.word.kind.publication', desc: 'Printed matter that is ordered' });
    case 'service':
      return msg('Services', { id: 'order-tracker.word.kind.service' });
    default:
      return kind;
  }
}

/** What is amiss, in a word or two. */
export function exceptionLabel({ msg }: I18n, kind: string): string {
  switch (kind) {
    case 'customs':
      return msg('Held by customs', { id: 'order-tracker.word.exception.customs' });
    case 'refused':
      return msg('Delivery refused', { id: 'order-tracker.word.exception.refused' });
    case 'address':
      return msg('Address problem', { id: 'order-tracker.word.exception.address' });
    case 'damaged':
      return msg('Damaged', { id: 'order-tracker.word.exception.damaged' });
    case 'backorder':
      return msg('On backorder', { id: 'order-tracker.word.exception.backorder' });
    default:
      return kind;
  }
}

/** What is amiss, as a word with a shape. */
export function renderException(i18n: I18n, kind: OrderExceptionKind): TemplateResult {
  const isGrave = kind === 'damaged' || kind === 'refused' || kind === 'address';
  return renderTag(isGrave ? 'bad' : 'attention', isGrave ? warningIcon : disputeIcon, exceptionLabel(i18n, kind));
}

/** What a day that is expected rests on. */
export function basisLabel({ msg }: I18n, basis: ExpectedDate['basis']): string {
  switch (basis) {
    case 'estimated':
      return msg('estimated', { id: 'order-tracker.word.basis.estimated', desc: 'After a date: by the carrier' });
    case 'promised':
      return msg('promised', { id: 'order-tracker.word.basis.promised', desc: 'After a date: by us' });
    case 'requested':
      return msg('requested', { id: 'order-tracker.word.basis.requested', desc: 'After a date: by the customer' });
    default:
      return basis;
  }
}

/** How many shipments have come; nothing where there is none, as for software. */
export function progressText(i18n: I18n, { shipments, delivered }: OrderProgress): string {
  const { msg, formats } = i18n;
  if (shipments === 0) return '';
  const [done, all] = [formats.number(delivered), formats.number(shipments)];
  return i18n.plural(shipments, {
    one: () => msg(str`${done} of ${all} shipment delivered`, { id: 'order-tracker.word.progress.one' }),
    other: () => msg(str`${done} of ${all} shipments delivered`, { id: 'order-tracker.word.progress.other' }),
  });
}
