/** Words for what is taken out of the list, beside those that the list has. */
import type { OrderQuery, OrderSummary, Tracking } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { exceptionLabel, productKindLabel, statusLabel } from './order-tracker.labels.ts';

/** The carriers of parcels, each once. */
export const carriersOf = (trackings: readonly Tracking[]): string[] => [...new Set(trackings.map(({ carrier }) => carrier))];

/** A line of words: a fact with its name; nothing where there is no fact. */
export function factText({ msg }: I18n, label: string, value: string | undefined): string[] {
  return value ? [msg(str`${label}: ${value}`, { id: 'order-take.fact', desc: 'Carrier: Example Post' })] : [];
}

export const confirmationLabel = ({ msg }: I18n): string => msg('Confirmation number', { id: 'order-take.confirmation' });

export const carrierLabel = ({ msg }: I18n): string => msg('Carrier', { id: 'order-take.carrier' });

export const shipmentsLabel = ({ msg }: I18n): string => msg('Shipments', { id: 'order-take.shipments' });

/** What expected deliveries are called together: a heading, and the name of a calendar. */
export const deliveriesLabel = ({ msg }: I18n): string => msg('Expected deliveries', { id: 'order-take.deliveries' });

/** Beginning of the names of files with them. */
export function deliveriesNoun({ msg }: I18n): string {
  return msg('deliveries', { id: 'order-take.deliveries.file', desc: 'Beginning of a file’s name, small letters, no blanks' });
}

/** The customer with the name where it is known. */
export const customerText = ({ customerNumber, customerName }: OrderSummary): string =>
  customerName ? `${customerNumber} ${customerName}` : customerNumber;

/** What holds an order up; nothing where nothing does. */
export const holdText = (i18n: I18n, { openException }: OrderSummary): string | undefined =>
  openException && exceptionLabel(i18n, openException);

function periodText({ msg, formats }: I18n, { from, to }: OrderQuery): string[] {
  const [first, last] = [from, to].map((day) => day && formats.date(day));
  if (first && last) return [`${first} – ${last}`];
  if (first) return [msg(str`from ${first}`, { id: 'order-take.from', desc: 'from 1 June' })];
  return last ? [msg(str`until ${last}`, { id: 'order-take.until', desc: 'until 30 June' })] : [];
}

/** What restricts the list, in words. */
export function filterTexts(i18n: I18n, query: OrderQuery): string[] {
  const { msg, formats } = i18n;
  const { q, status, kind, exception } = query;
  return [
    ...(q ? [msg(str`“${q}”`, { id: 'order-take.quoted', desc: 'What was searched for' })] : []),
    ...(status ? [formats.list(status.map((each) => statusLabel(i18n, each)))] : []),
    ...(kind ? [formats.list(kind.map((each) => productKindLabel(i18n, each)))] : []),
    ...(exception === 'open' ? [msg('Needs attention', { id: 'order-take.attention' })] : []),
    ...periodText(i18n, query),
  ];
}
