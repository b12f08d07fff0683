/** The statement as a file. No story presses a button where it would succeed, as a file would be saved. */
import '@csol/widgets/define/statement-report';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { staged } from './handlers/index.ts';
import { shows } from './support/play.ts';
import { narrow, statementMeta, TAG } from './support/statement.ts';

const OPEN = '[part~=files-button]';
const FILE = '[part=file-button]';

const meta: Meta = {
  title: 'Statement of account/Files',
  ...statementMeta,
  parameters: staged('example-account'),
};
export default meta;

type Story = StoryObj;

/** The server makes them: of what is on screen, in the words of the page. */
export const Choice: Story = { play: shows(TAG, OPEN, FILE) };

/** On a phone. */
export const Narrow: Story = {
  ...Choice,
  ...narrow,
};

/** The file is being made; a second press does nothing. */
export const Busy: Story = { parameters: staged('statement-file-never'), play: shows(TAG, OPEN, FILE, `${FILE}[aria-busy=true]`) };

/** None could be made: nothing was saved, and the button tries again. */
export const Failed: Story = { parameters: staged('statement-file-failed'), play: shows(TAG, OPEN, FILE, '[part=extra] .panel--error') };
