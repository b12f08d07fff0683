import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { shows } from './support/play.ts';

const TAG = 'csol-invoice-list';
const OPEN = '[part~=reconciliation-button]';
const DIALOG = '#reconciliation';
const ROW = `${DIALOG} .findings-frame:not([data-refreshing]) [part=finding]`;
const OTHER_TAB = '#finding-billedTwice';

const meta: Meta = {
  title: 'Invoice list/Billing and inventory',
  component: TAG,
  args: { pageSize: 10, withoutTotals: true },
  argTypes: { client: { control: false } },
  render: (args) => html`<csol-invoice-list ${attributes(args)}></csol-invoice-list>`,
};
export default meta;

type Story = StoryObj;

/** Each kind of finding, in two currencies, for two customer numbers. */
export const Findings: Story = { parameters: staged('findings'), play: shows(TAG, OPEN, ROW) };

/** Installed, and nothing bills it: there is no invoice to show. */
export const InstalledNotBilled: Story = {
  parameters: staged('findings'),
  play: shows(TAG, OPEN, ROW, '#finding-installedNotBilled', `${ROW}:nth-of-type(3)`),
};

/** A line of each invoice that bills the same days. */
export const BilledTwice: Story = {
  parameters: staged('findings'),
  play: shows(TAG, OPEN, ROW, OTHER_TAB, `${DIALOG} [aria-selected=true]${OTHER_TAB}`, `${ROW} tr + tr`),
};

/** What the demo company's invoices and machines have come to, by the real server. */
export const FromServer: Story = { play: shows(TAG, OPEN, `${DIALOG} [part=compared]`) };

/** The inventory has yet to answer; the tabs and the first rows have their room. */
export const Loading: Story = { parameters: staged('findings-never-come'), play: shows(TAG, OPEN, `${DIALOG} .row--skeleton`) };

/** Another finding is on its way; counts and sums stay. */
export const Refreshing: Story = {
  parameters: staged('findings-answer-once'),
  play: shows(TAG, OPEN, ROW, OTHER_TAB, `${DIALOG} [data-refreshing] .row--skeleton`),
};

/** Everything fits: what was compared, and until when. */
export const Empty: Story = { parameters: staged('no-findings'), play: shows(TAG, OPEN, `${DIALOG} .panel--info`) };

/** Neither a line nor a machine in that period: that is no good news. */
export const NothingToCompare: Story = { parameters: staged('nothing-to-compare'), play: shows(TAG, OPEN, `${DIALOG} .panel--info`) };

/** The newer answer failed; counts and sums of the last one stay. */
export const Stale: Story = {
  parameters: staged('findings-fail-later'),
  play: shows(TAG, OPEN, ROW, OTHER_TAB, `${DIALOG} .panel--warning`),
};

/** May see invoices and not the inventory. */
export const Denied: Story = { parameters: staged('findings-denied'), play: shows(TAG, OPEN, `${DIALOG} .panel--warning`) };

export const Expired: Story = { parameters: staged('findings-expired'), play: shows(TAG, OPEN, `${DIALOG} [part=sign-in-button]`) };

/** The session ended while findings were on screen. */
export const ExpiredLater: Story = {
  parameters: staged('findings-expire-later'),
  play: shows(TAG, OPEN, ROW, OTHER_TAB, `${DIALOG} [part=sign-in-button]`),
};

export const Limited: Story = { parameters: staged('findings-limited'), play: shows(TAG, OPEN, `${DIALOG} .panel--warning [role=timer]`) };

export const Failed: Story = { parameters: staged('findings-fail'), play: shows(TAG, OPEN, `${DIALOG} .panel--error code`) };

/** More than a page holds. */
export const ManyFindings: Story = { parameters: staged('many-findings'), play: shows(TAG, OPEN, `${DIALOG} [part=pager]`) };

/** Markup and formulas are text, and 2,000 characters have room. */
export const HostileTexts: Story = { parameters: staged('hostile-findings'), play: shows(TAG, OPEN, ROW) };

/** The document that a line stands in, over the findings. */
export const WithDocument: Story = {
  parameters: staged('findings'),
  play: shows(TAG, OPEN, `${ROW}:nth-of-type(3) [part=document-button]`, '#dialog .detail'),
};
