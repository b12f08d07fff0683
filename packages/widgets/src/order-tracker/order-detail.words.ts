/** Words for what stands in an order, beside those that its list has. */
import type { Deliverable, OrderDetail, OrderException, OrderLine, ShipmentStatus } from '@csol/contract';
import { daysBetween, isCalendarDate } from '@csol/domain/dates';
import { renderTag, str, type I18n, type TagTone } from '@csol/core';
import { doneIcon, openIcon, sendIcon } from '@csol/core/icons';
import type { TemplateResult } from 'lit';
import { exceptionLabel, statusLabel } from './order-tracker.labels.ts';

/** What a shipment is called. */
export const shipmentLabel = ({ msg }: I18n, number: string): string => msg(str`Shipment ${number}`, { id: 'order-detail.shipment' });

/** What a line is called. */
export const lineLabel = ({ msg }: I18n, number: string): string => msg(str`Line ${number}`, { id: 'order-detail.line' });

/** Where a shipment is, in words. */
export function shipmentStatusLabel(i18n: I18n, status: string): string {
  const { msg } = i18n;
  switch (status) {
    case 'announced':
      return msg('Announced', { id: 'order-detail.shipment.announced', desc: 'The carrier knows of the parcel and does not have it yet' });
    case 'inTransit':
      return msg('On its way', { id: 'order-detail.shipment.in-transit' });
    case 'outForDelivery':
      return msg('Out for delivery', { id: 'order-detail.shipment.out-for-delivery' });
    default:
      return statusLabel(i18n, status);
  }
}

const SHIPMENT_LOOK: Readonly<Record<string, readonly [TagTone, string]>> = {
  shipped: ['attention', sendIcon],
  inTransit: ['attention', sendIcon],
  outForDelivery: ['attention', sendIcon],
  delivered: ['good', doneIcon],
};

/** Where a shipment is, as a word with a shape. */
export function renderShipmentStatus(i18n: I18n, status: ShipmentStatus): TemplateResult {
  const [tone, icon] = (Object.hasOwn(SHIPMENT_LOOK, status) && SHIPMENT_LOOK[status]) || (['neutral', openIcon] as const);
  return renderTag(tone, icon, shipmentStatusLabel(i18n, status));
}

/** What kind of thing is delivered without a shipment. */
export function deliverableLabel({ msg }: I18n, kind: Deliverable['kind']): string {
  switch (kind) {
    case 'licenceKey':
      return msg('Licence key', { id: 'order-detail.deliverable.licence-key' });
    case 'download':
      return msg('Download', { id: 'order-detail.deliverable.download', desc: 'What is delivered: software to be downloaded' });
    case 'entitlement':
      return msg('Entitlement', { id: 'order-detail.deliverable.entitlement', desc: 'The right to use a service, shown on a page' });
    default:
      return kind;
  }
}

/** The line that a number means, in words: its number and what it is. */
export function lineText(i18n: I18n, number: string, lines: readonly OrderLine[]): string {
  const description = lines.find((line) => line.number === number)?.description;
  const label = lineLabel(i18n, number);
  return description === undefined ? label : `${label} – ${description}`;
}

function shipmentSentence({ msg }: I18n, kind: string, shipment: string, day: string): string | undefined {
  switch (kind) {
    case 'customs':
      return msg(str`Customs has been holding shipment ${shipment} since ${day}.`, { id: 'order-detail.customs.shipment' });
    case 'refused':
      return msg(str`Shipment ${shipment} was refused on ${day}.`, { id: 'order-detail.refused.shipment' });
    case 'address':
      return msg(str`Shipment ${shipment} could not be delivered to its address on ${day}.`, { id: 'order-detail.address.shipment' });
    case 'damaged':
      return msg(str`Shipment ${shipment} was reported damaged on ${day}.`, { id: 'order-detail.damaged.shipment' });
    default:
      return undefined;
  }
}

function plainSentence(i18n: I18n, kind: string, day: string): string {
  const { msg } = i18n;
  switch (kind) {
    case 'customs':
      return msg(str`Customs has been holding a part of this order since ${day}.`, { id: 'order-detail.customs.order' });
    case 'refused':
      return msg(str`A delivery was refused on ${day}.`, { id: 'order-detail.refused.order' });
    case 'address':
      return msg(str`A delivery to its address was not possible on ${day}.`, { id: 'order-detail.address.order' });
    case 'damaged':
      return msg(str`Damage was reported on ${day}.`, { id: 'order-detail.damaged.order' });
    case 'backorder':
      return msg(str`A part of this order has been on backorder since ${day}.`, { id: 'order-detail.backorder.order' });
    default: {
      const what = exceptionLabel(i18n, kind);
      return msg(str`Since ${day}: ${what}.`, { id: 'order-detail.exception.other', desc: 'Since 3 June: something' });
    }
  }
}

/** What is amiss, as a sentence. @param day since when */
export function exceptionSentence(i18n: I18n, { kind, shipment, line }: OrderException, lines: readonly OrderLine[], day: string): string {
  const { msg } = i18n;
  if (kind === 'backorder' && line !== undefined) {
    const what = lineText(i18n, line, lines);
    return msg(str`On backorder since ${day}: ${what}.`, { id: 'order-detail.backorder.line' });
  }
  return (shipment !== undefined && shipmentSentence(i18n, kind, shipment, day)) || plainSentence(i18n, kind, day);
}

/** Who acts next; nothing where nobody is known. */
export function nextActorText({ msg }: I18n, actor: OrderException['nextActor']): string {
  switch (actor) {
    case 'customer':
      return msg('We need something of you. Please ask us what.', { id: 'order-detail.actor.customer' });
    case 'carrier':
      return msg('The carrier acts next; you need not do anything.', { id: 'order-detail.actor.carrier' });
    case 'desk':
      return msg('We act next; you need not do anything.', { id: 'order-detail.actor.desk' });
    case 'customs':
      return msg('Customs acts next; you need not do anything.', { id: 'order-detail.actor.customs' });
    default:
      return '';
  }
}

/** The day that was promised first; missing where none ever was. */
export const firstPromise = ({ promises, dates }: Pick<OrderDetail, 'promises' | 'dates'>): string | undefined =>
  promises[0]?.to ?? dates.promised;

/** How far a day is from what was promised first; nothing where one of them is none. */
export function slipText(i18n: I18n, promised: string | undefined, day: string): string {
  const { msg, formats } = i18n;
  if (promised === undefined || !isCalendarDate(promised) || !isCalendarDate(day)) return '';
  const slip = daysBetween(promised, day);
  if (slip === 0) return msg('as first promised', { id: 'order-detail.slip.none' });
  const n = formats.number(Math.abs(slip));
  return slip > 0
    ? i18n.plural(slip, {
        one: () => msg(str`${n} day later than first promised`, { id: 'order-detail.slip.later.one' }),
        other: () => msg(str`${n} days later than first promised`, { id: 'order-detail.slip.later.other' }),
      })
    : i18n.plural(-slip, {
        one: () => msg(str`${n} day earlier than first promised`, { id: 'order-detail.slip.earlier.one' }),
        other: () => msg(str`${n} days earlier than first promised`, { id: 'order-detail.slip.earlier.other' }),
      });
}
