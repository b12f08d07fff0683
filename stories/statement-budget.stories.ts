/** What is to be paid when: a calendar of twelve months. */
import '@csol/widgets/define/statement-report';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { staged } from './handlers/index.ts';
import { find, shows } from './support/play.ts';
import { narrow, onServer, statementMeta, TAG } from './support/statement.ts';

const OPEN = '[part~=budget-button]';
const MONTHS = '.months';

const meta: Meta = {
  title: 'Statement of account/Budget',
  ...statementMeta,
  parameters: staged('example-budget'),
};
export default meta;

type Story = StoryObj;

/** Open documents, orders and contracts of the demo company, as the real server gives them. */
export const Ready: Story = { ...onServer, play: shows(TAG, OPEN, MONTHS) };

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
  ...narrow,
};

/** Orders are on their way. */
export const Loading: Story = { parameters: staged('budget-never'), play: shows(TAG, OPEN, '[part=extra] .skeleton') };

/** Nothing is open, ordered or agreed. */
export const Empty: Story = { parameters: staged('budget-of-nothing'), play: shows(TAG, OPEN, '[part=extra] h3') };

/** Orders could not be read: a budget without them would be too low. */
export const Failed: Story = { parameters: staged('budget-failed'), play: shows(TAG, OPEN, '[part=extra] .panel--error') };
