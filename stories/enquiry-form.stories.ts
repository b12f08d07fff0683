import { ApiError, type ApiClient } from '@csol/client';
import type { EnquiryForms } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import { checkForm, type EnquiryForm } from '@csol/domain/enquiry-form';
import '@csol/widgets/define/enquiry-form';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import dispute from '../locales/forms/invoice-dispute.json' with { type: 'json' };
import { formsOf, LINE } from './handlers/enquiry-forms.ts';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { find, shows } from './support/play.ts';

const TAG = 'csol-enquiry-form';
const SEND = '[part=submit-button]';

type Play = NonNullable<StoryObj['play']>;

const meta: Meta = {
  title: 'Enquiry form',
  component: TAG,
  tags: ['csol-enquiry-form'],
  argTypes: { client: { control: false } },
  parameters: staged('enquiry-forms'),
  render: (args) => html`<csol-enquiry-form ${attributes(args)}></csol-enquiry-form>`,
};
export default meta;

type Story = StoryObj;

/** Opens the form for what has no form of its own. */
const opens = (selector: string): Play => async ({ canvasElement }) => {
  await find(canvasElement, TAG, '.subject:last-of-type [part=form-button]');
  const buttons = canvasElement.querySelector(TAG)?.shadowRoot?.querySelectorAll<HTMLElement>('.subject:last-of-type [part=form-button]');
  [...(buttons ?? [])].at(-1)?.click();
  await find(canvasElement, TAG, selector);
};

/** Fills it in, sends it, and waits for what comes of it. */
const sends = (selector: string): Play => async (context) => {
  const { canvasElement } = context;
  await opens(SEND)(context);
  const fill = async (id: string, value: string): Promise<void> => {
    const control = (await find(canvasElement, TAG, `#${id}`)) as HTMLInputElement;
    control.value = value;
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  };
  await fill('field-topic', 'other');
  await fill('field-message', 'Where do I see the discount that we agreed on?');
  (await find(canvasElement, TAG, SEND)).click();
  await find(canvasElement, TAG, selector);
};

/** A back end that answers once; what comes of asking again is for the story to say. */
function once(answer: () => Promise<EnquiryForms>): ApiClient {
  let calls = 0;
  const first = formsOf([dispute as unknown as EnquiryForm], 'en');
  return { listEnquiryForms: async () => (calls++ === 0 ? first : answer()) };
}

const asksAgain = (selector: string): Play => async ({ canvasElement }) => {
  await find(canvasElement, TAG, '[part=choice]');
  document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson: true }));
  await find(canvasElement, TAG, selector);
};

/** Everything works: the real server answers, over the demo company. */
export const Ready: Story = {
  tags: ['state:ready'],
  parameters: { scenario: undefined, onServer: true },
  play: shows(TAG, '[part=choice]'),
};

/** The library's own forms, by subject. */
export const Choice: Story = { tags: ['state:ready'], play: shows(TAG, '[part=choice] [part=form-button]') };

/** The page has not said yet where the forms come from. */
export const Idle: Story = { tags: ['state:idle'], parameters: { disconnected: true }, play: shows(TAG, '.panel--info') };

/** The forms are on their way; they have their room already. */
export const Loading: Story = { tags: ['state:loading'], parameters: staged('never-answers'), play: shows(TAG, '.skeleton--subject') };

/** The forms are asked for again; those of before stay. */
export const Refreshing: Story = {
  tags: ['state:refreshing'],
  args: { client: once(() => new Promise(() => undefined)) },
  play: asksAgain('[part=choice]'),
};

/** The country offers no form. */
export const Empty: Story = { tags: ['state:empty'], parameters: staged('no-enquiry-forms'), play: shows(TAG, '.panel--info') };

/** The newer answer failed: the forms of before stay, and can be sent. */
export const Stale: Story = {
  tags: ['state:stale'],
  args: { client: once(() => Promise.reject(new ApiError('network', 'unreachable'))) },
  play: asksAgain('.enquiry:has(.panel--warning) [part=choice]'),
};

/** The account may not send enquiries (403). */
export const Denied: Story = { tags: ['state:denied'], parameters: staged('denied'), play: shows(TAG, '.panel--warning') };

/** The back end wants somebody who is signed in (401); the page is asked to take over by an event. */
export const Expired: Story = { tags: ['state:expired'], parameters: staged('expired'), play: shows(TAG, '[part=sign-in-button]') };

/** Too many requests (429): says how long to wait. */
export const Limited: Story = { tags: ['state:limited'], parameters: staged('limited'), play: shows(TAG, '.panel--warning') };

/** The back end failed (500): the request number helps the support desk to find out why. */
export const Failed: Story = { tags: ['state:failed'], parameters: staged('server-error'), play: shows(TAG, '.panel--error code') };

/** Opened from a line of an invoice: its facts go along, and what is known already is said first. */
export const AboutALine: Story = { args: { form: 'invoice-dispute', about: [LINE] }, play: shows(TAG, '[part=known]') };

/** The forms that fit what is asked about. */
export const Fitting: Story = { args: { about: ['order:ord_1'] }, play: shows(TAG, '[part=all-button]') };

/** A form for somebody who is not signed in: it asks how they can be reached. */
export const Guest: Story = { parameters: staged('enquiry-forms-for-guests'), play: opens('#contact-name') };

/** Every mistake is named in one place, which takes the focus, and at its field. */
export const Wrong: Story = {
  play: async (context) => {
    await opens(SEND)(context);
    (await find(context.canvasElement, TAG, SEND)).click();
    await find(context.canvasElement, TAG, '[part=summary] a');
  },
};

/** What the back end refused, at the field that it names. */
export const Refused: Story = { parameters: staged('enquiries-are-refused'), play: sends('#field-message-problem') };

/** Sent: the tracking number, and when the desk will have answered. */
export const Sent: Story = { play: sends('[part=sent]') };

/** The network is down: it is said plainly, and sent again under the same name. */
export const NotSentYet: Story = { parameters: staged('enquiries-get-lost'), play: sends('[part=take-back-button]') };

/** The legal words and the first day that the country's notice rule allows. */
export const Termination: Story = { args: { form: 'contract-termination' }, play: shows(TAG, '[part=legal]') };

/** A table of machines beside the fields. */
export const Machines: Story = {
  args: { form: 'inventory-change' },
  parameters: staged('enquiries-of-machines'),
  play: async ({ canvasElement }) => {
    const paste = await find(canvasElement, TAG, '#machines-paste');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '9009-42A;78-A1B2C;31/07/2026;remove\n9040-MR9;78-X9Y8Z;tomorrow;add');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    paste.dispatchEvent(Object.defineProperty(event, 'clipboardData', { value: clipboardData }));
    await find(canvasElement, TAG, '[part=machine-row]');
    (await find(canvasElement, TAG, SEND)).click();
    await find(canvasElement, TAG, '#row-1-date-problem');
  },
};

/** Files come part by part; one is not taken. */
export const Files: Story = {
  args: { form: 'invoice-dispute', about: [LINE] },
  play: async ({ canvasElement }) => {
    const input = (await find(canvasElement, TAG, '#files')) as HTMLInputElement;
    const list = new DataTransfer();
    list.items.add(new File(['%PDF-1.7'], 'offer.pdf'));
    list.items.add(new File(['MZ'], 'offer.exe'));
    input.files = list.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await find(canvasElement, TAG, '.file__state.problem');
  },
};

/** On a phone. */
export const Narrow: Story = {
  args: { form: 'invoice-dispute', about: [LINE] },
  render: (args) => html`<div class="story-narrow"><csol-enquiry-form ${attributes(args)}></csol-enquiry-form></div>`,
  play: shows(TAG, SEND),
};

/** Markup, template syntax and direction marks are text. */
export const HostileTexts: Story = { parameters: staged('hostile-enquiry-forms'), play: opens(SEND) };

/** What is wrong with a form's definition, as `npm run check:forms` names it. */
function mistakesIn(definition: string): { form?: EnquiryForm; mistakes: string[] } {
  try {
    const form = JSON.parse(definition) as EnquiryForm;
    const mistakes = checkForm(form, ['en', 'nl', 'fr', 'sv']).map(({ at, message }) => `${at}: ${message}`);
    return { form, mistakes };
  } catch (error) {
    return { mistakes: [String(error)] };
  }
}

/** For a country's team: write a form in the control below, see it, and read what is wrong with it. */
export const Preview: Story = {
  args: { definition: JSON.stringify(dispute, null, 2) },
  argTypes: { definition: { control: 'text', description: 'A form as in `locales/forms`.' } },
  render: ({ definition }) => {
    const { form, mistakes } = mistakesIn(String(definition));
    const forms = form ? [{ ...form, needsFact: false }] : [];
    const client: ApiClient = { listEnquiryForms: async (_country, { language = 'en' } = {}) => formsOf(forms, language) };
    return html`${mistakes.length > 0 ? html`<ul>${mistakes.map((mistake) => html`<li>${mistake}</li>`)}</ul>` : nothing}
      ${form ? html`<csol-enquiry-form .client=${client} form=${form.id}></csol-enquiry-form>` : nothing}`;
  },
  play: shows(TAG, SEND),
};
