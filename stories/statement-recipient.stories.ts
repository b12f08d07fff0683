/** What a link in a report's e-mail leads to. Whoever got it needs no account. */
import '@csol/widgets/define/statement-report';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { staged } from './handlers/index.ts';
import { shows } from './support/play.ts';
import { statementMeta, TAG } from './support/statement.ts';

const ANSWER = '[part=recipient-button]';

/** Puts a link of an e-mail into the page's address for as long as a story is there. */
const comesBy = (fragment: string) => () => {
  const go = (hash: string): void => history.replaceState(history.state, '', location.pathname + location.search + hash);
  go(fragment);
  return () => go('');
};
const confirm = comesBy('#csol-report-confirm=example');
const end = comesBy('#csol-report-end=example');

const meta: Meta = {
  title: 'Statement of account/Links in e-mails',
  ...statementMeta,
  parameters: staged('recipient-is-known'),
};
export default meta;

type Story = StoryObj;

/** Nothing happens before the person has answered: mail programs follow links too. */
export const Confirm: Story = { beforeEach: confirm, play: shows(TAG, ANSWER) };

/** The next report comes. */
export const Confirmed: Story = { beforeEach: confirm, play: shows(TAG, ANSWER, '.recipient .icon') };

/** No more of them, by the same way. */
export const End: Story = { beforeEach: end, play: shows(TAG, ANSWER) };

export const Ended: Story = { beforeEach: end, play: shows(TAG, ANSWER, '.recipient .icon') };

/** The answer is on its way. */
export const Busy: Story = {
  ...{ beforeEach: confirm, parameters: staged('recipient-never') },
  play: shows(TAG, ANSWER, `${ANSWER}[aria-busy=true]`),
};

/** Cut off by the mail program, or of a report that is no more. */
export const Unknown: Story = {
  ...{ beforeEach: confirm, parameters: staged('recipient-unknown') },
  play: shows(TAG, ANSWER, '.recipient .panel--warning'),
};

/** The back end failed: the link stays good. */
export const Failed: Story = {
  ...{ beforeEach: confirm, parameters: staged('recipient-failed') },
  play: shows(TAG, ANSWER, '.recipient .panel--error'),
};
