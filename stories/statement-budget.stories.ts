/** What is to be paid when: a calendar of twelve months. */
import '@csol/widgets/define/statement-report';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { find, shows } from './support/play.ts';

const TAG = 'csol-statement-report';
const OPEN = '[part~=budget-button]';
const MONTHS = '.months';

const meta: Meta = {
  title: 'Statement of account/Budget',
  component: TAG,
  args: { fiscalYearStart: 1 },
  parameters: staged('example-budget'),
  render: (args) => html`<csol-statement-report ${attributes(args)}></csol-statement-report>`,
};
export default meta;

type Story = StoryObj;

/** Open documents, orders and contracts of the demo company, as the real server gives them. */
export const Ready: Story = { parameters: { onServer: true }, args: { customerNumber: '10482-BE' }, play: shows(TAG, OPEN, MONTHS) };

/** What an account of one customer comes to, in two currencies. */
export const Example: Story = { play: shows(TAG, OPEN, MONTHS) };

/** What a month is made of, and how certain each part of it is. */
export const Opened: Story = {
  play: async ({ canvasElement }) => {
    await shows(TAG, OPEN, MONTHS)({ canvasElement });
    const months = (await find(canvasElement, TAG, MONTHS)).querySelectorAll('details');
    for (const month of [...months].slice(0, 3)) month.open = true;
  },
};

/** On a phone. */
export const Narrow: Story = {
  ...Opened,
  render: (args) => html`<div class="story-narrow"><csol-statement-report ${attributes(args)}></csol-statement-report></div>`,
};

/** Orders are on their way. */
export const Loading: Story = { parameters: staged('budget-never'), play: shows(TAG, OPEN, '[part=extra] .skeleton') };

/** Nothing is open, ordered or agreed. */
export const Empty: Story = { parameters: staged('budget-of-nothing'), play: shows(TAG, OPEN, '[part=extra] h3') };

/** Orders could not be read: a budget without them would be too low. */
export const Failed: Story = { parameters: staged('budget-failed'), play: shows(TAG, OPEN, '[part=extra] .panel--error') };
