import { ApiError, type ApiClient } from '@csol/client';
import type { OrderPage } from '@csol/contract';
import '@csol/widgets/define/order-tracker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { exampleOrders } from './handlers/orders.ts';
import { attributes } from './support/attributes.ts';
import { shows } from './support/play.ts';

const TAG = 'csol-order-tracker';
const ROW = '.table-frame:not([data-refreshing]) [part=row]';
const NEXT = '[part=next-button][aria-disabled=false]';

/** A back end with a first page; what comes of the others is for the story to say. */
const withFirstPage = (answer: () => Promise<OrderPage>): ApiClient => ({
  listOrders: async ({ cursor }) => (cursor === undefined ? { ...exampleOrders, page: { limit: 20, next: 'second' } } : answer()),
});

const meta: Meta = {
  title: 'Order tracker',
  component: TAG,
  tags: ['csol-order-tracker'],
  args: { pageSize: 10 },
  argTypes: { client: { control: false } },
  render: (args) => html`<csol-order-tracker ${attributes(args)}></csol-order-tracker>`,
};
export default meta;

type Story = StoryObj;

/** Everything works: the real server answers, over the demo company. */
export const Ready: Story = { tags: ['state:ready'], play: shows(TAG, ROW) };

/** The page has not said yet where the data comes from. */
export const Idle: Story = { tags: ['state:idle'], parameters: { disconnected: true }, play: shows(TAG, '.panel--info') };

/** The first answer is on its way; the rows that will come have their room already. */
export const Loading: Story = { tags: ['state:loading'], parameters: staged('never-answers'), play: shows(TAG, '.row--skeleton') };

/** Another page is on its way; the last one stays readable. */
export const Refreshing: Story = {
  tags: ['state:refreshing'],
  args: { client: withFirstPage(() => new Promise(() => undefined)) },
  play: shows(TAG, NEXT, '[data-refreshing] [part=row]'),
};

/** There are no orders at all. */
export const Empty: Story = { tags: ['state:empty'], parameters: staged('no-orders'), play: shows(TAG, '.panel--info') };

/** The newer answer failed: the last one stays, and says how old it is. */
export const Stale: Story = {
  tags: ['state:stale'],
  args: { client: withFirstPage(() => Promise.reject(new ApiError('network', 'unreachable'))) },
  play: shows(TAG, NEXT, '.base:has(.panel--warning) [part=row]'),
};

/** Signed in, but not entitled to this (403). */
export const Denied: Story = { tags: ['state:denied'], parameters: staged('denied'), play: shows(TAG, '.panel--warning') };

/** Not signed in (401); the page is asked to take over by an event. */
export const Expired: Story = { tags: ['state:expired'], parameters: staged('expired'), play: shows(TAG, '[part=sign-in-button]') };

/** Too many requests (429): says how long to wait. */
export const Limited: Story = { tags: ['state:limited'], parameters: staged('limited'), play: shows(TAG, '.panel--warning') };

/** The back end failed (500): the request number helps the support desk to find out why. */
export const Failed: Story = { tags: ['state:failed'], parameters: staged('server-error'), play: shows(TAG, '.panel--error code') };

/** At 320 px rows are cards, each value with its label. */
export const Narrow: Story = {
  args: { pageSize: 5 },
  render: (args) => html`<div class="story-narrow"><csol-order-tracker ${attributes(args)}></csol-order-tracker></div>`,
  play: shows(TAG, ROW),
};

/** Markup, template syntax and direction marks are text. */
export const HostileTexts: Story = { parameters: staged('hostile-order-texts'), play: shows(TAG, ROW) };

/** Codes of a newer back end are shown as they came. */
export const UnknownCodes: Story = { parameters: staged('unknown-order-codes'), play: shows(TAG, ROW) };

/** Texts and lists of any length stay inside the widget. */
export const LongTexts: Story = { parameters: staged('long-order-texts'), play: shows(TAG, ROW) };

/** Filters that the page has set are shown, and locked. */
export const Locked: Story = {
  args: { status: 'partlyShipped,shipped,partlyDelivered', kind: 'hardware', sort: 'expectedOn' },
  play: shows(TAG, ROW, 'select[name=status]:disabled'),
};

/** Nothing matches what is searched for: says what to do about it. */
export const NoMatch: Story = {
  args: { customerNumber: '0' },
  play: shows(TAG, '.panel--info'),
};

/** For a page with a search of its own: the rows alone, with the customer numbers. */
export const RowsAlone: Story = { args: { withoutFilters: true, withoutToolbar: true, withCustomer: true }, play: shows(TAG, ROW) };
