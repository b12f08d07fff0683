import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { shows } from './support/play.ts';

const TAG = 'csol-invoice-list';
const OPEN = '[part~=print-button]';
const START = '.print [part~=start-button]';

/** The list on paper. No story presses Print where it would succeed, as the browser's own dialog would come up. */
const meta: Meta = {
  title: 'Invoice list/Print',
  component: TAG,
  args: { pageSize: 10 },
  render: (args) => html`<csol-invoice-list ${attributes(args)}></csol-invoice-list>`,
};
export default meta;

type Story = StoryObj;

/** What will be printed is said first. */
export const Choice: Story = { play: shows(TAG, OPEN, START) };

/** What was ticked, beside all that match. */
export const ChoiceOfSelection: Story = {
  play: async (context) => {
    await shows(TAG, 'tbody [part~=select-checkbox]', '[part~=selection-button]')(context);
    await shows(TAG, OPEN, '.print input[name=scope]')(context);
  },
};

/** On a phone. */
export const Narrow: Story = {
  ...Choice,
  render: (args) => html`<div class="story-narrow"><csol-invoice-list ${attributes(args)}></csol-invoice-list></div>`,
};

/** More than fits on a sheet: what to do instead. */
export const TooMany: Story = { parameters: staged('print-too-many'), play: shows(TAG, OPEN, '.options__problem') };

/** Page after page is read; it can be ended. */
export const Reading: Story = {
  parameters: staged('print-reading'),
  play: shows(TAG, OPEN, START, '.print:has(progress[max="340"]) [part~=cancel-button]'),
};

/** A page did not come: nothing was printed. */
export const Failed: Story = { parameters: staged('print-failed'), play: shows(TAG, OPEN, START, '.print .panel--error') };

/** The documents changed while they were read: rows and totals would differ. */
export const Changed: Story = { parameters: staged('print-changed'), play: shows(TAG, OPEN, START, '.print .panel--warning') };
