import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { find, shows } from './support/play.ts';

const TAG = 'csol-invoice-list';
const CHECKBOX = 'tbody [part~=select-checkbox]';
const OPEN = '[part~=export-button]';
const START = '[part~=start-button]';
const RUNNING = '[part~=cancel-button]';

/** Downloads of the invoice list. The files themselves are for the browser: in a frame without the right to save, nothing happens. */
const meta: Meta = {
  title: 'Invoice list/Download',
  component: TAG,
  args: { pageSize: 10 },
  render: (args) => html`<csol-invoice-list ${attributes(args)}></csol-invoice-list>`,
};
export default meta;

type Story = StoryObj;

/** Rows with checkboxes; two of them are selected, and the toolbar says so. */
export const Selected: Story = {
  play: shows(TAG, CHECKBOX, 'tbody tr:nth-of-type(2) [part~=select-checkbox]', '[part~=selection-button]'),
};

/** A whole page is selected: all that match are offered. */
export const SelectedPage: Story = {
  play: shows(TAG, 'thead [part~=select-checkbox]', '[part~=selection-button] ~ [part~=selection-button]'),
};

/** As cards, a box stands at the end of each card's first line. */
export const SelectedNarrow: Story = {
  args: { pageSize: 5 },
  render: (args) => html`<div class="story-narrow"><csol-invoice-list ${attributes(args)}></csol-invoice-list></div>`,
  play: shows(TAG, CHECKBOX, '[part~=selection-button]'),
};

export const WithoutSelection: Story = { args: { withoutSelection: true }, play: shows(TAG, OPEN) };

/** What will be downloaded is said first, then as what. */
export const Choice: Story = { play: shows(TAG, OPEN, START) };

/** What was ticked, beside all that match; CSV as the country reads it. */
export const ChoiceOfSelection: Story = {
  play: async (context) => {
    await shows(TAG, CHECKBOX, '[part~=selection-button]')(context);
    await shows(TAG, OPEN, 'input[name=csv]', 'select[name=profile]')(context);
  },
};

/** Nothing is chosen. */
export const ChoiceOfNothing: Story = { play: shows(TAG, OPEN, 'input[name=xlsx]', '.options__problem') };

export const Ordered: Story = { parameters: staged('export-ordered'), play: shows(TAG, OPEN, START, RUNNING) };
export const Running: Story = {
  parameters: staged('export-running'),
  play: shows(TAG, OPEN, START, `.export:has(progress[value]) ${RUNNING}`),
};

/** The panel is closed while the file is made. */
export const RunningClosed: Story = {
  parameters: staged('export-running'),
  play: async (context) => {
    await shows(TAG, OPEN, START, `.export:has(progress[value]) ${RUNNING}`)(context);
    (await find(context.canvasElement, TAG, '[part~=close-button]')).click();
    await shows(TAG, '[part~=export-status]')(context);
  },
};
export const Cancelled: Story = { ...Running, play: shows(TAG, OPEN, START, RUNNING, '.export .panel--info') };
export const Done: Story = { parameters: staged('export-done'), play: shows(TAG, OPEN, START, `.export .panel ${START}`) };

/** A file of the archive could not be made: which one, why, and a way to try again. */
export const Partial: Story = { parameters: staged('export-partial'), play: shows(TAG, OPEN, START, '.export__missing') };
export const Failed: Story = { parameters: staged('export-failed'), play: shows(TAG, OPEN, START, '.export .panel--error') };

/** The order itself failed (500): with the request number. */
export const Refused: Story = { parameters: staged('export-refused'), play: shows(TAG, OPEN, START, '.export .panel--error code') };

/** Too many downloads at once (429): says how long to wait. */
export const Limited: Story = {
  parameters: staged('export-limited'),
  play: shows(TAG, OPEN, START, '.export .panel--warning [role=timer]'),
};

/** The file is not kept any more. */
export const Gone: Story = { parameters: staged('export-gone'), play: shows(TAG, OPEN, START, '.export .panel--warning') };
