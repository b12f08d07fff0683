/** What a person keeps, and has sent. */
import '@csol/widgets/define/statement-report';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { staged } from './handlers/index.ts';
import { find, shows } from './support/play.ts';
import { narrow, onServer, statementMeta, TAG } from './support/statement.ts';

const OPEN = '[part~=saved-button]';
const REPORT = '[part=saved-report]';
const SAVE = '.saved > form [part=submit-button]';
const SCHEDULE = `${REPORT} [part=schedule-button]`;
const SEND = '.saved__below [part=submit-button]';
const DELETE = `${REPORT} [part=delete-button]`;

/** Types into a field once what leads to it was pressed, sends the form and waits. */
const sends = (path: string[], [field, value, submit]: [string, string, string], outcome: string): StoryObj['play'] => {
  return async ({ canvasElement }) => {
    await shows(TAG, ...path, field)({ canvasElement });
    const input = (await find(canvasElement, TAG, field)) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await shows(TAG, submit, outcome)({ canvasElement });
  };
};
const saves = (outcome: string): StoryObj['play'] => sends([OPEN], ['#report-name', 'What is open', SAVE], outcome);
const schedules = (recipients: string, outcome: string): StoryObj['play'] =>
  sends([OPEN, SCHEDULE], ['#report-recipients', recipients, SEND], outcome);

const meta: Meta = {
  title: 'Statement of account/Saved reports',
  ...statementMeta,
  parameters: staged('saved-reports'),
};
export default meta;

type Story = StoryObj;

/** Nothing was kept yet. The real server answers: what is saved here is there until the page is loaded anew. */
export const Empty: Story = { ...onServer, play: shows(TAG, OPEN, '#report-name') };

/** One that is kept alone, one that is sent, and one whose recipient has not answered yet. */
export const Ready: Story = { play: shows(TAG, OPEN, REPORT) };

/** On a phone. */
export const Narrow: Story = {
  ...Ready,
  ...narrow,
};

/** They are on their way. */
export const Loading: Story = { parameters: staged('saved-never'), play: shows(TAG, OPEN, '[part=extra] .skeleton') };

/** They cannot be read; the statement stays. */
export const Failed: Story = { parameters: staged('saved-failed'), play: shows(TAG, OPEN, '[part=extra] .panel--error') };

/** Saving is for others. */
export const Denied: Story = { parameters: staged('saved-denied'), play: shows(TAG, OPEN, '[part=extra] .panel--warning') };

/** No name was typed. */
export const WithoutName: Story = { play: shows(TAG, OPEN, SAVE, '.saved [part=summary]') };

/** There is one of that name: what was typed stays. */
export const NameTaken: Story = { parameters: staged('saved-taken'), play: saves('.saved [part=summary]') };

/** As many as the service keeps. */
export const TooMany: Story = { parameters: staged('saved-too-many'), play: saves('.saved [part=summary]') };

/** Deleted only once that is confirmed. */
export const Deleting: Story = { play: shows(TAG, OPEN, DELETE, '[part=confirm-delete-button]') };

/** It was not deleted, which is said beside it. */
export const NotDeleted: Story = {
  parameters: staged('saved-too-many'),
  play: shows(TAG, OPEN, DELETE, '[part=confirm-delete-button]', `${REPORT} .problem`),
};

/** How often, as what, to whom. */
export const Scheduling: Story = { play: shows(TAG, OPEN, SCHEDULE, '#report-recipients') };

/** The form on a phone. */
export const SchedulingNarrow: Story = { ...Narrow, ...Scheduling, render: Narrow.render };

/** What is no address is named. */
export const WrongAddress: Story = { play: schedules('anna@example.com, nobody', '.saved__below [part=summary]') };

/** It will be sent; whoever is new is asked first. */
export const Scheduled: Story = { play: schedules('anna@example.com, bob@example.com', '.saved:not(:has(.saved__below)) .hint') };

/** This service sends no e-mails. */
export const WithoutMails: Story = {
  parameters: staged('saved-without-mails'),
  play: schedules('anna@example.com', '.saved__below [part=summary]'),
};
