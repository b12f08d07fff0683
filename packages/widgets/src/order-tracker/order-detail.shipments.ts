/** The shipments of an order: by whom, where they are, how to follow them, and who took them. */
import type { InvoiceDocument, OrderDetail, ProofOfDelivery, Shipment } from '@csol/contract';
import { renderFact, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderFile, type FileActions } from './order-detail.files.ts';
import { renderTracking } from './order-detail.links.ts';
import { renderShipmentStatus, shipmentLabel } from './order-detail.words.ts';
import { renderInstant } from './order-detail.zones.ts';

function renderTrackings(i18n: I18n, { trackings }: Shipment): TemplateResult | typeof nothing {
  if (trackings.length === 0) return nothing;
  const { msg } = i18n;
  return html`<h5>${msg('Tracking numbers', { id: 'order-detail.trackings' })}</h5>
    <ul class="trackings" part="trackings">
      ${trackings.map((tracking) => renderTracking(i18n, tracking))}
    </ul>`;
}

/** Who took it, where and when. */
type Proof = ProofOfDelivery & Pick<Shipment, 'destination'> & { file: InvoiceDocument | undefined };

function renderProof(i18n: I18n, { signedBy, at, destination, file }: Proof, files: FileActions): TemplateResult {
  const { msg } = i18n;
  return html`<h5>${msg('Proof of delivery', { id: 'order-detail.proof' })}</h5>
    <dl class="facts" part="proof">
      ${renderFact(msg('Signed by', { id: 'order-detail.proof.signed-by', desc: 'Before a name' }), signedBy)}
      ${renderFact(msg('Signed on', { id: 'order-detail.proof.at', desc: 'Before a time' }), renderInstant(i18n, at, destination))}
    </dl>
    ${file ? renderFile(i18n, file, files) : nothing}`;
}

function renderShipment(i18n: I18n, order: OrderDetail, shipment: Shipment, files: FileActions): TemplateResult {
  const { msg, formats } = i18n;
  const { number, carrier, status, shippedAt, expectedOn, deliveredAt, destination, proofOfDelivery } = shipment;
  const place = destination && [destination.city, destination.country && formats.country(destination.country)].filter(Boolean).join(', ');
  const file = order.documents.find(({ id }) => id === proofOfDelivery?.documentId);
  // Of the place that it left from nothing is known.
  const left = shippedAt === undefined ? undefined : renderInstant(i18n, shippedAt, undefined, true);
  const came = deliveredAt === undefined ? undefined : renderInstant(i18n, deliveredAt, destination, true);
  const expected = status === 'delivered' ? undefined : expectedOn && formats.longDate(expectedOn);
  return html`<li class="shipment">
    <h4>${shipmentLabel(i18n, number)}</h4>
    <dl class="facts">
      ${renderFact(msg('Status', { id: 'order-detail.status' }), renderShipmentStatus(i18n, status))}
      ${renderFact(msg('Carrier', { id: 'order-detail.carrier' }), carrier)}
      ${renderFact(msg('Destination', { id: 'order-detail.destination' }), place)}
      ${renderFact(msg('Shipped', { id: 'order-tracker.word.status.shipped' }), left)}
      ${renderFact(msg('Expected', { id: 'order-detail.expected', desc: 'Before a day' }), expected)}
      ${renderFact(msg('Delivered', { id: 'order-tracker.word.status.delivered' }), came)}
    </dl>
    ${renderTrackings(i18n, shipment)}
    ${proofOfDelivery ? renderProof(i18n, { ...proofOfDelivery, destination, file }, files) : nothing}
  </li>`;
}

/** The shipments; nothing where there are none. */
export function renderShipments(i18n: I18n, order: OrderDetail, files: FileActions): TemplateResult | typeof nothing {
  if (order.shipments.length === 0) return nothing;
  return html`<section>
    <h3 id="shipments-heading">${i18n.msg('Shipments', { id: 'order-detail.shipments' })}</h3>
    <ul class="shipments" part="shipments" aria-labelledby="shipments-heading">
      ${repeat(order.shipments, ({ number }) => number, (shipment) => renderShipment(i18n, order, shipment, files))}
    </ul>
  </section>`;
}
