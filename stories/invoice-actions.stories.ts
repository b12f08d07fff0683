import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { find, shows } from './support/play.ts';

const TAG = 'csol-invoice-list';
/** The second document is the one with everything. */
const OPEN = '.table-frame:not([data-refreshing]) [part=row]:nth-of-type(2) [part=open-button]';
const FORM = '.forward form';

/** What can be done with a document that is open: send it to colleagues, copy its link. */
const meta: Meta = {
  title: 'Invoice list/Actions',
  component: TAG,
  args: { pageSize: 10 },
  render: (args) => html`<csol-invoice-list ${attributes(args)}></csol-invoice-list>`,
};
export default meta;

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

/** Opens the form, fills it in and sends it, then waits. */
function sends(to: string, ...then: string[]): Play {
  return async (context) => {
    await shows(TAG, OPEN, '[part=forward-button]', FORM)(context);
    const values = { to, note: 'Is this one ours? It bills a machine that went back in March.' };
    for (const [name, value] of Object.entries(values)) {
      const field = (await find(context.canvasElement, TAG, `.forward [name=${name}]`)) as HTMLTextAreaElement;
      field.value = value;
      field.dispatchEvent(new Event('input'));
    }
    await shows(TAG, '[part=submit-button]', ...then)(context);
  };
}

const COLLEAGUES = 'carol@example.com, dave@example.com';

/** The form, before anything is typed. */
export const SendToColleague: Story = {
  parameters: staged('forward-accepted'),
  play: shows(TAG, OPEN, '[part=forward-button]', FORM),
};

/** On a phone. */
export const SendToColleagueNarrow: Story = {
  ...SendToColleague,
  render: (args) => html`<div class="story-narrow"><csol-invoice-list ${attributes(args)}></csol-invoice-list></div>`,
};

/** Something is wrong with what was typed; nothing was sent. */
export const SendingInvalid: Story = { parameters: staged('forward-accepted'), play: sends('carol@example.com, dave@', '.summary a') };

export const Sending: Story = {
  parameters: staged('forward-never-answers'),
  play: sends(COLLEAGUES, '[part=submit-button][aria-disabled=true]'),
};

/** To whom it went, and that the link opens nothing for people without access. */
export const Sent: Story = { parameters: staged('forward-accepted'), play: sends(COLLEAGUES, '.sent .panel') };

export const SendingDenied: Story = { parameters: staged('forward-denied'), play: sends(COLLEAGUES, '.summary') };

/** What was typed stays while the person signs in again. */
export const SendingExpired: Story = { parameters: staged('forward-expired'), play: sends(COLLEAGUES, '.summary [part=sign-in-button]') };

/** Too many e-mails: says when to come back. */
export const SendingLimited: Story = { parameters: staged('forward-limited'), play: sends(COLLEAGUES, '.summary') };

export const SendingFailed: Story = { parameters: staged('forward-fails'), play: sends(COLLEAGUES, '.summary code') };

/** The link is in the clipboard, or on screen where a page may not copy. */
export const LinkCopied: Story = {
  parameters: staged('documents'),
  play: shows(TAG, OPEN, '[part=copy-link-button]', '.action > p:not(:empty)'),
};

/** A document of a customer number that the person has no access to, or none at all: the same words. */
export const NotVisible: Story = {
  parameters: staged('document-of-others'),
  play: shows(TAG, OPEN, '[part=dialog] [role=alert]'),
};

/** The page did not take the question: whom to ask in this country, and the facts to send. */
export const Question: Story = { parameters: staged('documents'), play: shows(TAG, OPEN, '[part=enquiry-button]', '.enquiry .facts') };

/** A line, with its machine's serial number. */
export const QuestionAboutLine: Story = {
  parameters: staged('documents'),
  play: shows(TAG, OPEN, '[part=line-enquiry-button]', '.below .enquiry .facts'),
};

export const QuestionAboutLineNarrow: Story = {
  ...QuestionAboutLine,
  render: (args) => html`<div class="story-narrow"><csol-invoice-list ${attributes(args)}></csol-invoice-list></div>`,
};

/** Several documents that are selected. The real server answers. */
export const QuestionAboutSelection: Story = {
  play: shows(
    TAG,
    'tbody [part~=select-checkbox]',
    'tbody tr:nth-of-type(2) [part~=select-checkbox]',
    '.selection [part=enquiry-button]',
    '.enquiry .facts',
  ),
};

/** Sweden publishes no e-mail address. */
export const QuestionByPhone: Story = { ...Question, args: { country: 'SE' } };

export const QuestionLoading: Story = {
  args: { country: 'NO' },
  parameters: staged('contacts-never-answer'),
  play: shows(TAG, OPEN, '[part=enquiry-button]', '.enquiry .skeleton'),
};

export const QuestionFailed: Story = {
  args: { country: 'NO' },
  parameters: staged('contacts-fail'),
  play: shows(TAG, OPEN, '[part=enquiry-button]', '.enquiry .panel--error'),
};

/** Neither a pack nor the back end knows the country: the facts can be copied. */
export const QuestionToNobody: Story = {
  args: { country: 'NO' },
  parameters: staged('contacts-unknown'),
  play: shows(TAG, OPEN, '[part=enquiry-button]', '.enquiry:not(:has(.skeleton, .facts)) p'),
};
