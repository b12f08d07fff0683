import type { ApiClient } from '@csol/client';
import type { EnquiryDetail } from '@csol/contract';
import '@csol/widgets/define/enquiry-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './support/attributes.ts';
import { answered, closed, desk, fails, hostile, machines, open, TAG } from './support/enquiries.ts';
import { shows } from './support/play.ts';

const OPEN = '[part=open-button]';
const SHOWN = 'dialog[open] .facts';
const SEND = 'dialog [part=submit-button]';

/** A desk with one enquiry. */
const with1 = (enquiry: EnquiryDetail, rest: ApiClient = {}): { client: ApiClient } => ({ client: desk([enquiry], rest) });
const failing = (kind: Parameters<typeof fails>[0]): { client: ApiClient } => with1(answered, { getEnquiry: fails(kind) });

const meta: Meta = {
  title: 'Enquiry list/Detail',
  component: TAG,
  args: with1(answered),
  argTypes: { client: { control: false } },
  render: (args) => html`<csol-enquiry-list ${attributes(args)}></csol-enquiry-list>`,
};
export default meta;

type Story = StoryObj;

/** The desk has answered; the person may write again. */
export const Answered: Story = { play: shows(TAG, OPEN, SHOWN) };

/** The desk has it, and says until when it answers. */
export const Open: Story = { args: with1(open), play: shows(TAG, OPEN, SHOWN) };

/** It is over: writing opens it again. */
export const Closed: Story = { args: with1(closed), play: shows(TAG, OPEN, SHOWN) };

/** A table of machines, each row with its receipt. */
export const Machines: Story = { args: with1(machines), play: shows(TAG, OPEN, 'dialog [part=machines]') };

/** On a phone. */
export const Narrow: Story = {
  args: with1(machines),
  render: (args) => html`<div class="story-narrow"><csol-enquiry-list ${attributes(args)}></csol-enquiry-list></div>`,
  play: shows(TAG, OPEN, 'dialog [part=machines]'),
};

/** Whatever was typed is text, with its lines, in its own direction. */
export const HostileTexts: Story = { args: with1(hostile), play: shows(TAG, OPEN, SHOWN) };

/** The number is known already, the rest is on its way. */
export const Loading: Story = {
  args: with1(answered, { getEnquiry: () => new Promise(() => undefined) }),
  play: shows(TAG, OPEN, 'dialog .skeleton'),
};

/** Somebody else’s, or none: both are told alike. */
export const NotVisible: Story = { args: failing('not-found'), play: shows(TAG, OPEN, 'dialog .panel--warning') };

/** It could not be loaded. */
export const Failed: Story = { args: failing('server'), play: shows(TAG, OPEN, 'dialog .panel--error') };

/** Without words there is nothing to send: the summary leads to the field. */
export const EmptyReply: Story = { play: shows(TAG, OPEN, SEND, 'dialog [part=summary]') };

/** A file that does not come. */
export const FailedFile: Story = { play: shows(TAG, OPEN, 'dialog [part=download-button]', 'dialog .files .panel--error') };

/** A back end that only shows. */
export const ReadOnly: Story = {
  args: with1(answered, { createEnquiryMessage: undefined, setEnquiryStatus: undefined }),
  play: shows(TAG, OPEN, SHOWN),
};
