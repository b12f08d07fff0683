/** Expected deliveries as a file for calendars. A chunk of its own. */
import type { OrderDetail, Tracking } from '@csol/contract';
import { PageLink, safeHref, saveFile, str, type I18n, type TextLoaders } from '@csol/core';
import { nameFile, pause } from '@csol/core/files';
import { writeCalendar, type CalendarEvent } from '@csol/domain/icalendar';
import { listDeliveries, nextDelivery, sequenceOf, type Delivery } from '@csol/domain/order';
import type { TakeContext } from './order-take.ts';
import { texts } from './order-take.locales/index.ts';
import { accountOf, type AllOrders, type Taken } from './order-take.state.ts';
import { confirmationLabel, customerText, deliveriesLabel, deliveriesNoun, factText, holdText } from './order-take.words.ts';
import { basisLabel, progressText } from './order-tracker.labels.ts';
import { columnLabel } from './order-tracker.view.ts';

/** Events that are written at once: a few milliseconds of work on a slow machine. */
const SLICE = 100;

const link = new PageLink('csol-order');

/** The day where the person is. */
function dayOf(at: Date): string {
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((number) => String(number).padStart(2, '0'));
  return `${at.getFullYear()}-${month}-${day}`;
}

function parcelText({ carrier, number, link: href }: Tracking): string {
  return [carrier, number, safeHref(href)].filter(Boolean).join(' ');
}

function placeOf({ formats }: I18n, { shipment }: Delivery): string | undefined {
  const { city, country } = shipment?.destination ?? {};
  return [city, country && formats.country(country)].filter(Boolean).join(', ') || undefined;
}

function describe(i18n: I18n, { order, shipment, basis }: Delivery): string {
  const { trackings } = shipment ?? order;
  const lines = [
    ...factText(i18n, columnLabel(i18n, 'purchaseOrderNumber'), order.purchaseOrderNumber),
    ...factText(i18n, confirmationLabel(i18n), order.confirmationNumber),
    ...factText(i18n, columnLabel(i18n, 'customerNumber'), customerText(order)),
    ...factText(i18n, columnLabel(i18n, 'expectedOn'), basisLabel(i18n, basis)),
    progressText(i18n, order.progress),
    holdText(i18n, order),
    ...trackings.map(parcelText),
  ];
  return lines.filter(Boolean).join('\n');
}

function summarize({ msg }: I18n, { order, shipment, isOver }: Delivery): string {
  const { number } = order;
  if (isOver) return msg(str`No longer expected: order ${number}`, { id: 'order-take.event.over', desc: 'Of a delivery' });
  const parcel = shipment?.number ?? '';
  return parcel
    ? msg(str`Delivery of order ${number}, shipment ${parcel}`, { id: 'order-take.event.shipment' })
    : msg(str`Delivery of order ${number}`, { id: 'order-take.event' });
}

function toEvent(i18n: I18n, delivery: Delivery): CalendarEvent {
  const { uid, order, on, isOver } = delivery;
  return {
    uid,
    sequence: sequenceOf(order),
    day: on,
    summary: summarize(i18n, delivery),
    description: describe(i18n, delivery),
    location: placeOf(i18n, delivery),
    url: link.create(order.id),
    changedAt: order.changedAt,
    isCancelled: isOver,
  };
}

/** Writes the deliveries and hands the file to the browser's downloads; nothing where there are none. */
async function save(i18n: I18n, deliveries: readonly Delivery[], fileName: string, signal: AbortSignal): Promise<Taken> {
  if (deliveries.length === 0) return { count: 0 };
  // One by one, as it is written.
  const events = function* (): Generator<CalendarEvent> {
    for (const delivery of deliveries) yield toEvent(i18n, delivery);
  };
  const parts: string[] = [];
  for (const part of writeCalendar({ name: deliveriesLabel(i18n), stamp: new Date(), events: events() })) {
    parts.push(part);
    if (parts.length % SLICE > 0) continue;
    await pause();
    signal.throwIfAborted();
  }
  saveFile({ fileName, mediaType: 'text/calendar', content: new Blob(parts, { type: 'text/calendar;charset=utf-8' }) });
  return { count: deliveries.length, fileName };
}

/** The next delivery of each order. */
export async function take({ orders }: AllOrders, { i18n }: TakeContext, signal: AbortSignal): Promise<Taken> {
  const deliveries = orders.flatMap((order) => nextDelivery(order) ?? []);
  return save(i18n, deliveries, nameFile([deliveriesNoun(i18n), accountOf(orders)], 'ics'), signal);
}

/** In whose words an order's deliveries are told. */
export interface CalendarContext {
  i18n: I18n;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
}

/**
 * Saves the deliveries of one order: each shipment on its own. Taken again later it moves what a calendar has of it already, and takes
 * back what is not expected any more.
 *
 * @returns how many there are; without any nothing is saved
 * @throws where the texts cannot be had now, and what the signal is aborted with
 */
export async function saveOrderCalendar({ i18n, addTexts }: CalendarContext, order: OrderDetail, signal: AbortSignal): Promise<Taken> {
  await addTexts(texts);
  signal.throwIfAborted();
  const deliveries = listDeliveries(order, dayOf(new Date()));
  return save(i18n, deliveries, nameFile([deliveriesNoun(i18n), order.number], 'ics'), signal);
}
