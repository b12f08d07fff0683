import '@csol/widgets/define/order-tracker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { shows } from './support/play.ts';

const TAG = 'csol-order-tracker';
const CSV = '[part~=csv-button]';
const CALENDAR = '[part~=calendar-button]';
const PRINT = '[part~=print-button]';
const START = '.take [part~=start-button]';

/**
 * The ways out of the list of orders. No story presses a button where it would succeed, as the browser's own dialog would come up, or a
 * file be saved.
 */
const meta: Meta = {
  title: 'Order tracker/Take along',
  component: TAG,
  args: { pageSize: 10 },
  render: (args) => html`<csol-order-tracker ${attributes(args)}></csol-order-tracker>`,
};
export default meta;

type Story = StoryObj;

/** All orders that match, as a table. */
export const Csv: Story = { play: shows(TAG, CSV, '.take:has(select[name=profile]) [part~=start-button]') };

/** What is expected, for a calendar. */
export const Calendar: Story = { play: shows(TAG, CALENDAR, START) };

/** What is expected, for the goods-in desk. */
export const Paper: Story = { play: shows(TAG, PRINT, START) };

/** On a phone. */
export const Narrow: Story = {
  ...Csv,
  render: (args) => html`<div class="story-narrow"><csol-order-tracker ${attributes(args)}></csol-order-tracker></div>`,
};

/** More than fits into a file: what to do instead. */
export const TooMany: Story = { parameters: staged('take-too-many'), play: shows(TAG, CSV, '.take__problem') };

/** Page after page is read; it can be ended. */
export const Reading: Story = {
  parameters: staged('take-reading'),
  play: shows(TAG, CSV, START, '.take:has(progress[max="340"]) [part~=cancel-button]'),
};

/** A page did not come: nothing was saved. */
export const Failed: Story = { parameters: staged('take-failed'), play: shows(TAG, CSV, START, '.take .panel--error') };

/** The orders changed while they were read: some would be there twice, others not at all. */
export const Changed: Story = { parameters: staged('take-changed'), play: shows(TAG, CSV, START, '.take .panel--warning') };

/** Nothing is expected of these orders. */
export const Nothing: Story = { parameters: staged('take-nothing'), play: shows(TAG, CALENDAR, START, '.take__done') };

/** A page with its own ways. */
export const Without: Story = { args: { withoutToolbar: true }, play: shows(TAG, '[part=row]') };
