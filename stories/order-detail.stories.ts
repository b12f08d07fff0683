import { ApiError, type ApiClient } from '@csol/client';
import orderExample from '@csol/contract/examples/order.json';
import softwareExample from '@csol/contract/examples/order.software.json';
import type { OrderDetail, OrderEvent } from '@csol/contract';
import '@csol/widgets/define/order-tracker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { exampleOrders } from './handlers/orders.ts';
import { attributes } from './support/attributes.ts';
import { shows } from './support/play.ts';

const TAG = 'csol-order-tracker';
const OPEN = '[part=open-button]';
const SHOWN = 'dialog[open] .facts';

const example = orderExample as OrderDetail;
const software = softwareExample as OrderDetail;

const FILE = { id: 'pod_1', fileName: 'proof-of-delivery.pdf', mediaType: 'application/pdf', size: 80_000 };
const [first, second] = example.shipments as [OrderDetail['shipments'][number], OrderDetail['shipments'][number]];
/** The first delivery is proved by a file. */
const proven: OrderDetail = {
  ...example,
  documents: [FILE],
  shipments: [{ ...first, proofOfDelivery: { signedBy: 'P. Claes', at: '2026-06-08T08:40:00Z', documentId: FILE.id } }, second],
};

/** A client that lists one order, and opens it. */
const opening = (getOrder: NonNullable<ApiClient['getOrder']>, rest: ApiClient = {}, order = example): ApiClient => ({
  listOrders: async () => ({ ...exampleOrders, items: [order], count: 1 }),
  getOrder,
  getOrderDocument: () => Promise.reject(new ApiError('network', 'unreachable')),
  ...rest,
});
const showing = (order: OrderDetail, rest: ApiClient = {}): ApiClient => opening(async () => order, rest, order);
const failing = (kind: ApiError['kind']): ApiClient => opening(() => Promise.reject(new ApiError(kind, 'staged', { requestId: 'req-7' })));

const meta: Meta = {
  title: 'Order tracker/Detail',
  component: TAG,
  args: { client: showing(proven) },
  argTypes: { client: { control: false } },
  render: (args) => html`<csol-order-tracker ${attributes(args)}></csol-order-tracker>`,
};
export default meta;

type Story = StoryObj;

/** One shipment has come, customs holds the other; the promise moved once. */
export const Open: Story = { play: shows(TAG, OPEN, SHOWN) };

/** On a phone. */
export const Narrow: Story = {
  ...Open,
  render: (args) => html`<div class="story-narrow"><csol-order-tracker ${attributes(args)}></csol-order-tracker></div>`,
};

/** The order's number is known already, the rest is on its way. */
export const Loading: Story = { args: { client: opening(() => new Promise(() => undefined)) }, play: shows(TAG, OPEN, 'dialog .skeleton') };

/** Nothing has left yet: what is to come is said. */
export const Ordered: Story = {
  args: {
    client: showing({
      ...example,
      status: 'ordered',
      progress: { shipments: 0, delivered: 0 },
      events: [],
      shipments: [],
      exceptions: [],
      links: [],
      promises: [],
      lines: example.lines.map((line) => ({ ...line, quantities: { ...line.quantities, shipped: '0', open: line.quantities.ordered } })),
    }),
  },
  play: shows(TAG, OPEN, SHOWN),
};

/** It ended before anything came. */
export const Cancelled: Story = {
  args: {
    client: showing({
      ...example,
      status: 'cancelled',
      events: [{ id: 'evt_1', at: '2026-06-02T08:00:00Z', kind: 'cancelled' }],
      shipments: [],
      exceptions: [],
      links: [],
    }),
  },
  play: shows(TAG, OPEN, SHOWN),
};

const scan = (at: number): OrderEvent => ({
  id: `scan_${at}`,
  at: `2026-06-09T${String(at).padStart(2, '0')}:00:00Z`,
  kind: 'inTransit',
  shipment: second.number,
  place: { city: `Depot ${at}`, country: 'DE', timeZone: 'Europe/Berlin' },
});

/** Many scans of a parcel are folded. */
export const ManyScans: Story = {
  args: { client: showing({ ...example, events: Array.from({ length: 14 }, (_, at) => scan(at)) }) },
  play: shows(TAG, OPEN, 'summary', 'details[open]'),
};

const OLYMPUS = { city: 'Olympus', timeZone: 'Mars/Olympus' };
const KYOTO = { city: 'Kyoto', timeZone: 'Asia/Tokyo' };

/** A zone that does not exist, a clock that is wrong, a parcel that came before it left, a link that runs a script. */
export const BadData: Story = {
  args: {
    client: showing({
      ...example,
      shipments: [{ ...first, trackings: [{ carrier: '<b>C</b>', number: 'T1', link: 'javascript:alert(1)' }] }],
      events: [
        { id: '1', at: '2026-06-05T08:00:00Z', kind: 'delivered', shipment: first.number },
        { id: '2', at: '2026-06-05T09:00:00Z', kind: 'shipped', shipment: first.number, place: OLYMPUS },
        { id: '3', at: '2026-06-05T11:00:00Z', kind: 'inTransit', toldAt: '2026-06-05T10:00:00Z', place: KYOTO },
        { id: '4', at: '2026-06-06T11:00:00Z', kind: 'teleported' as 'shipped', text: '<img src=x onerror=alert(1)>' },
      ],
    }),
  },
  play: shows(TAG, OPEN, SHOWN),
};

/** The desk, and the facts of a question about what holds the order up. */
export const Question: Story = { args: { country: 'BE' }, play: shows(TAG, OPEN, '[part=enquiry-button]', '[part=mail-link]') };

/** The file did not come. */
export const FileFailed: Story = { play: shows(TAG, OPEN, '[part~=download-button]', 'dialog .panel--error') };

/** Software: its key is shown when somebody wants it. */
export const Software: Story = {
  args: { client: showing(software, { revealLicenceKey: async () => ({ key: 'DEMO-AAAA-BBBB-CCCC' }) }) },
  play: shows(TAG, OPEN, '[part=show-key-button]'),
};

/** The key, until it is hidden or nobody has touched it for a minute. */
export const KeyShown: Story = { ...Software, play: shows(TAG, OPEN, '[part=show-key-button]', '[part=key]') };

/** The key did not come. */
export const KeyFailed: Story = {
  args: { client: showing(software, { revealLicenceKey: () => Promise.reject(new ApiError('server', 'staged')) }) },
  play: shows(TAG, OPEN, '[part=show-key-button]', 'dialog .panel--error'),
};

/** No such order, or somebody else's: nobody can tell from outside. */
export const NotVisible: Story = { args: { client: failing('not-found') }, play: shows(TAG, OPEN, 'dialog [role=alert]') };

/** Signed in, but not entitled to this. */
export const Denied: Story = { args: { client: failing('denied') }, play: shows(TAG, OPEN, 'dialog .panel--warning') };

/** The session has ended meanwhile. */
export const Expired: Story = { args: { client: failing('expired') }, play: shows(TAG, OPEN, 'dialog [part=sign-in-button]') };

/** Too many requests. */
export const Limited: Story = { args: { client: failing('limited') }, play: shows(TAG, OPEN, 'dialog .panel--warning') };

/** The back end failed. */
export const Failed: Story = { args: { client: failing('server') }, play: shows(TAG, OPEN, 'dialog .panel--error') };
