import { ApiError, type ApiClient } from '@csol/client';
import type { StatementEntryPage } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import '@csol/widgets/define/statement-report';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { staged } from './handlers/index.ts';
import { accountOf, exampleEntries } from './handlers/statements.ts';
import { find, shows } from './support/play.ts';
import { narrow, onServer, statementMeta, TAG } from './support/statement.ts';

const STATEMENT = '#statement[aria-busy=false] [part=proof]';

type Play = NonNullable<StoryObj['play']>;

/** A back end that answers once; what comes of asking again is for the story to say. */
function once(answer: () => Promise<StatementEntryPage>): ApiClient {
  let calls = 0;
  return { listStatementEntries: async () => (calls++ === 0 ? accountOf(exampleEntries) : answer()) };
}

/** Waits for the statement, and lets all widgets ask again. */
const asksAgain = (selector: string): Play => async ({ canvasElement }) => {
  await find(canvasElement, TAG, STATEMENT);
  document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson: true }));
  await find(canvasElement, TAG, selector);
};

/** Sets controls of the builder by their names, and waits for what that shows. */
const chooses = (choices: Readonly<Record<string, string>>, selector: string): Play => async ({ canvasElement }) => {
  await find(canvasElement, TAG, STATEMENT);
  for (const [name, value] of Object.entries(choices)) {
    const control = (await find(canvasElement, TAG, `#${name}`)) as HTMLInputElement;
    control.value = value;
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  }
  await find(canvasElement, TAG, selector);
};

const presets = [
  { name: 'Maintenance by month', definition: { preset: 'thisYear', categories: ['maintenance'], groupBy: 'month' } },
  { name: 'What is open, by contract', definition: { preset: 'thisYear', layout: 'openItems', groupBy: 'contract' } },
];

const meta: Meta = {
  title: 'Statement of account',
  ...statementMeta,
  tags: ['csol-statement-report'],
  argTypes: { client: { control: false } },
  parameters: staged('example-account'),
};
export default meta;

type Story = StoryObj;

/** Everything works: the real server answers, over the demo company. */
export const Ready: Story = { tags: ['state:ready'], ...onServer, play: shows(TAG, STATEMENT) };

/** A year of one customer's account, in two currencies. */
export const Example: Story = { tags: ['state:ready'], play: shows(TAG, STATEMENT) };

/** The page has not said yet where the data comes from. */
export const Idle: Story = { tags: ['state:idle'], parameters: { disconnected: true }, play: shows(TAG, '.panel--info') };

/** The entries are on their way; the builder and the statement have their room already. */
export const Loading: Story = { tags: ['state:loading'], parameters: staged('never-answers'), play: shows(TAG, '.places .skeleton') };

/** The account is read again; the last statement stays readable. */
export const Refreshing: Story = {
  tags: ['state:refreshing'],
  args: { client: once(() => new Promise(() => undefined)) },
  play: asksAgain('.base:has([part=cancel-button]) [part=proof]'),
};

/** Nothing was ever booked. */
export const Empty: Story = { tags: ['state:empty'], parameters: staged('no-entries'), play: shows(TAG, '.panel--info') };

/** The newer answer failed: the last statement stays, and says how old it is. */
export const Stale: Story = {
  tags: ['state:stale'],
  args: { client: once(() => Promise.reject(new ApiError('network', 'unreachable'))) },
  play: asksAgain('.base:has(.panel--warning) [part=proof]'),
};

/** Signed in, but not entitled to this (403): the way in is told. */
export const Denied: Story = { tags: ['state:denied'], parameters: staged('denied'), play: shows(TAG, '.way-in') };

/** Registered, and without access to a customer number yet (403). */
export const NotEntitled: Story = { tags: ['state:denied'], parameters: staged('not-entitled'), play: shows(TAG, '.way-in') };

/** Not signed in (401); the page is asked to take over by an event. */
export const Expired: Story = { tags: ['state:expired'], parameters: staged('expired'), play: shows(TAG, '[part=sign-in-button]') };

/** Too many requests (429): says how long to wait. */
export const Limited: Story = { tags: ['state:limited'], parameters: staged('limited'), play: shows(TAG, '.panel--warning') };

/** The back end failed (500): the request number helps the support desk to find out why. */
export const Failed: Story = { tags: ['state:failed'], parameters: staged('server-error'), play: shows(TAG, '.panel--error code') };

/** What is open, document by document. */
export const OpenItems: Story = { play: chooses({ layout: 'openItems' }, '#open-EUR') };

/** In groups, each with a balance of its own. */
export const Grouped: Story = { play: chooses({ groupBy: 'category' }, '#groups-EUR') };

/** What is wrong is said at its field; the last good statement stays. */
export const Wrong: Story = { play: chooses({ limits: '30, thirty' }, '#limits-problem') };

/** Something settles what is not in the account: the difference is named. */
export const Differs: Story = { parameters: staged('account-that-differs'), play: shows(TAG, '.proof--differs') };

/** Reports that the country team ships. */
export const Presets: Story = { args: { presets }, play: shows(TAG, '#ready-made') };

/** Thousands of rows: a few at first, then all, of which those in sight are drawn. */
export const Long: Story = { parameters: staged('long-account'), play: shows(TAG, '[part=rows-button]', 'tr.gap') };

/** More than a page can work through. */
export const TooMany: Story = { parameters: staged('too-many-entries'), play: shows(TAG, '[part=narrow-button]') };

/** At 320 px rows are cards, each value with its label. */
export const Narrow: Story = {
  ...narrow,
  play: shows(TAG, STATEMENT),
};

/** Markup, template syntax and direction marks are text. */
export const HostileTexts: Story = { parameters: staged('hostile-entries'), play: shows(TAG, STATEMENT) };
