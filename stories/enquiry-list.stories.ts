import { ApiError, type ApiClient } from '@csol/client';
import type { EnquiryPage } from '@csol/contract';
import '@csol/widgets/define/enquiry-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import pageExample from '@csol/contract/examples/enquiries.page.json';
import { attributes } from './support/attributes.ts';
import { desk, fails, hostile, listing, TAG } from './support/enquiries.ts';
import { shows } from './support/play.ts';

const ROW = '.table-frame:not([data-refreshing]) [part=row]';
const NEXT = '[part=next-button][aria-disabled=false]';

/** A back end with a first page; what comes of the others is for the story to say. */
const withFirstPage = (answer: () => Promise<EnquiryPage>): ApiClient =>
  listing(async ({ cursor }) => (cursor === undefined ? { ...(pageExample as EnquiryPage), page: { limit: 20, next: '2' } } : answer()));

const meta: Meta = {
  title: 'Enquiry list',
  component: TAG,
  tags: ['csol-enquiry-list'],
  args: { pageSize: 10, client: desk() },
  argTypes: { client: { control: false } },
  render: (args) => html`<csol-enquiry-list ${attributes(args)}></csol-enquiry-list>`,
};
export default meta;

type Story = StoryObj;

/** An enquiry of every status, one with an answer that nobody has read yet. */
export const Ready: Story = { tags: ['state:ready'], play: shows(TAG, ROW) };

/** The page has not said yet where the data comes from. */
export const Idle: Story = {
  tags: ['state:idle'],
  args: { client: undefined },
  parameters: { disconnected: true },
  play: shows(TAG, '.panel--info'),
};

/** The first answer is on its way; the rows that will come have their room already. */
export const Loading: Story = {
  tags: ['state:loading'],
  args: { client: listing(() => new Promise(() => undefined)) },
  play: shows(TAG, '.row--skeleton'),
};

/** Another page is on its way; the last one stays readable. */
export const Refreshing: Story = {
  tags: ['state:refreshing'],
  args: { client: withFirstPage(() => new Promise(() => undefined)) },
  play: shows(TAG, NEXT, '[data-refreshing] [part=row]'),
};

/** Nothing has been asked yet: says what appears here. */
export const Empty: Story = { tags: ['state:empty'], args: { client: desk([]) }, play: shows(TAG, '.panel--info') };

/** The newer answer failed: the last one stays, and says how old it is. */
export const Stale: Story = {
  tags: ['state:stale'],
  args: { client: withFirstPage(() => Promise.reject(new ApiError('network', 'unreachable'))) },
  play: shows(TAG, NEXT, '.base:has(.panel--warning) [part=row]'),
};

/** Signed in, but not entitled to this (403). */
export const Denied: Story = { tags: ['state:denied'], args: { client: listing(fails('denied')) }, play: shows(TAG, '.panel--warning') };

/** Not signed in (401); the page is asked to take over by an event. */
export const Expired: Story = {
  tags: ['state:expired'],
  args: { client: listing(fails('expired')) },
  play: shows(TAG, '[part=sign-in-button]'),
};

/** Too many requests (429): says how long to wait. */
export const Limited: Story = { tags: ['state:limited'], args: { client: listing(fails('limited')) }, play: shows(TAG, '.panel--warning') };

/** The back end failed (500): the request number helps the support desk to find out why. */
export const Failed: Story = { tags: ['state:failed'], args: { client: listing(fails('server')) }, play: shows(TAG, '.panel--error code') };

/** At 320 px rows are cards, each value with its label. */
export const Narrow: Story = {
  render: (args) => html`<div class="story-narrow"><csol-enquiry-list ${attributes(args)}></csol-enquiry-list></div>`,
  play: shows(TAG, ROW),
};

/** Markup, template syntax and direction marks are text; a subject of a newer back end is shown as it came. */
export const HostileTexts: Story = { args: { client: desk([hostile]) }, play: shows(TAG, ROW) };

/** Filters that the page has set are shown, and locked. */
export const Locked: Story = {
  args: { status: 'open,answered', subject: 'invoices' },
  play: shows(TAG, ROW, 'select[name=status]:disabled'),
};

/** Nothing matches: says what to do about it. */
export const NoMatch: Story = { args: { client: desk([]), subject: 'contracts' }, play: shows(TAG, '.panel--info') };

/** For a page with a search of its own: the rows alone. */
export const RowsAlone: Story = { args: { withoutFilters: true }, play: shows(TAG, ROW) };
