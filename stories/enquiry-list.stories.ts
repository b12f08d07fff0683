import { ApiError, type ApiClient } from '@csol/client';
import type { InvoicePage } from '@csol/contract';
import '@csol/widgets/define/enquiry-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { examplePage } from './handlers/documents.ts';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { shows } from './support/play.ts';

const TAG = 'csol-enquiry-list';
const ROW = '.table-frame:not([data-refreshing]) [part=row]';
const NEXT = '[part=next-button][aria-disabled=false]';

/** A back end with a first page; what comes of the others is for the story to say. */
const withFirstPage = (answer: () => Promise<InvoicePage>): ApiClient => ({
  listInvoices: async ({ cursor }) => (cursor === undefined ? { ...examplePage, page: { limit: 20, next: 'second' } } : answer()),
});

const meta: Meta = {
  title: 'Enquiry list',
  component: TAG,
  tags: ['csol-enquiry-list'],
  args: { pageSize: 10 },
  argTypes: { client: { control: false } },
  render: (args) => html`<csol-enquiry-list ${attributes(args)}></csol-enquiry-list>`,
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

/** There is nothing to show. */
export const Empty: Story = { tags: ['state:empty'], parameters: staged('no-invoices'), play: shows(TAG, '.panel--info') };

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
  render: (args) => html`<div class="story-narrow"><csol-enquiry-list ${attributes(args)}></csol-enquiry-list></div>`,
  play: shows(TAG, ROW),
};

/** Markup, template syntax and direction marks are text. */
export const HostileTexts: Story = { parameters: staged('hostile-texts'), play: shows(TAG, ROW) };
