/** A question's facts as text, in the language of the page: for a mail, and to be read out on the phone. */
import type { OrderLine, OrderSummary, Shipment } from '@csol/contract';
import { str, type I18n, type OrderEnquiry } from '@csol/core';
import { toFact, type EnquiryWords } from '@csol/core/enquiry-panel';
import { exceptionSentence, lineLabel, shipmentLabel, shipmentStatusLabel } from './order-detail.words.ts';
import { statusLabel } from './order-tracker.labels.ts';
import { writeInstant } from './order-detail.zones.ts';

const nameOf = ({ msg }: I18n, number: string): string => msg(str`Order ${number}`, { id: 'order-detail.heading' });

function orderFacts(i18n: I18n, order: OrderSummary): string[] {
  const { msg, formats } = i18n;
  const { number, customerNumber, confirmationNumber, purchaseOrderNumber, orderedOn, status } = order;
  return [
    nameOf(i18n, number),
    ...toFact(i18n, msg('Customer number', { id: 'order-detail.customer-number' }), customerNumber),
    ...toFact(i18n, msg('Confirmation number', { id: 'order-detail.confirmation-number' }), confirmationNumber),
    ...toFact(i18n, msg('Purchase order', { id: 'order-detail.purchase-order' }), purchaseOrderNumber),
    ...toFact(i18n, msg('Ordered', { id: 'order-tracker.word.status.ordered' }), formats.longDate(orderedOn)),
    ...toFact(i18n, msg('Status', { id: 'order-detail.status' }), statusLabel(i18n, status)),
  ];
}

function lineFacts(i18n: I18n, { number, description, partNumber, quantities }: OrderLine): string[] {
  const { msg, formats } = i18n;
  return [
    lineLabel(i18n, number),
    description,
    ...toFact(i18n, msg('Part number', { id: 'order-detail.part-number' }), partNumber),
    ...toFact(i18n, msg('Quantity ordered', { id: 'order-detail.quantity.ordered.long' }), formats.decimal(quantities.ordered)),
    ...toFact(i18n, msg('Not shipped yet', { id: 'order-detail.quantity.open' }), formats.decimal(quantities.open)),
  ];
}

function shipmentFacts(i18n: I18n, { number, carrier, status, trackings }: Shipment): string[] {
  const { msg } = i18n;
  return [
    shipmentLabel(i18n, number),
    ...toFact(i18n, msg('Carrier', { id: 'order-detail.carrier' }), carrier),
    ...toFact(i18n, msg('Status', { id: 'order-detail.status' }), shipmentStatusLabel(i18n, status)),
    ...toFact(i18n, msg('Tracking numbers', { id: 'order-detail.trackings' }), trackings.map((each) => each.number).join(', ')),
  ];
}

function factsText(i18n: I18n, { order, line, shipment, exception }: OrderEnquiry): string {
  const blocks = [orderFacts(i18n, order)];
  if (shipment) blocks.push(shipmentFacts(i18n, shipment));
  if (line) blocks.push(lineFacts(i18n, line));
  if (exception) {
    const { text } = writeInstant(i18n.formats.locale, exception.since, shipment?.destination?.timeZone);
    blocks.push([exceptionSentence(i18n, exception, line ? [line] : [], text)]);
  }
  return blocks.map((block) => block.join('\n')).join('\n\n');
}

function aboutText(i18n: I18n, { order, line, shipment }: OrderEnquiry): string {
  const parts = [nameOf(i18n, order.number), shipment && shipmentLabel(i18n, shipment.number), line && lineLabel(i18n, line.number)];
  return parts.filter(Boolean).join(', ');
}

/** The words of a question. */
export const toWords = (asked: OrderEnquiry): EnquiryWords => ({
  subject: 'orders',
  about: (i18n) => aboutText(i18n, asked),
  facts: (i18n) => factsText(i18n, asked),
});
