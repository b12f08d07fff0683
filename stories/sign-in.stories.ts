import type { SignIn } from '@csol/widgets/sign-in';
import '@csol/widgets/define/sign-in';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { find, shows } from './support/play.ts';

const TAG = 'csol-sign-in';
const FORM = '[part=form]:has(#username)';
const WHO = '.person';
const SUBMIT = '[part=submit-button]';
const SUMMARY = '[part=summary]';

const meta: Meta = {
  title: 'Sign in',
  component: TAG,
  tags: ['csol-sign-in'],
  argTypes: {
    client: { control: false },
    view: { control: 'select', options: ['sign-in', 'register', 'forgot', 'guest'] },
  },
  parameters: staged('session-anonymous'),
  render: (args) => html`<csol-sign-in ${attributes(args)}></csol-sign-in>`,
};
export default meta;

type Story = StoryObj;

/** Types into fields, by name, presses the form's button and waits for what comes of it. */
function sends(values: Record<string, string>, outcome: string): Story['play'] {
  return async ({ canvasElement }) => {
    for (const [name, value] of Object.entries(values)) {
      const field = (await find(canvasElement, TAG, `input[name=${name}]`)) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    (await find(canvasElement, TAG, SUBMIT)).click();
    await find(canvasElement, TAG, outcome);
  };
}

/** Comes by a link of an e-mail, then goes on. */
function follows(fragment: string, outcome: string, then?: Story['play']): Story['play'] {
  return async (context) => {
    await find(context.canvasElement, TAG, '[part=view]');
    location.hash = fragment;
    await find(context.canvasElement, TAG, outcome);
    await then?.(context);
  };
}

/** Asks who it is once more, for another country. */
function thenAsk(selector: string): Story['play'] {
  return async ({ canvasElement }) => {
    await find(canvasElement, TAG, WHO);
    const element = canvasElement.querySelector<SignIn>(TAG);
    if (element) element.country = 'lu';
    await find(canvasElement, TAG, selector);
  };
}

const CREDENTIALS = { username: 'anne.claes', password: 'seven green bottles' };
const PERSON = { displayName: 'Léa Weber', email: 'lea.weber@example.com', username: 'lea.weber', password: 'seven green bottles' };
/** The form of a link that confirms an address. */
const CHOSEN = '#password[autocomplete=current-password]';
const CONFIRMATION = { password: 'seven green bottles' };
const NUMBERS = { number: '2026-001842', customerNumber: '10482-BE' };

/** Nobody is signed in. Signing in, registering and looking up can be tried: every password is right. */
export const Ready: Story = { tags: ['state:ready'], play: shows(TAG, FORM) };

/** The page has no client: the button sends `csol-sign-in-request`, for the page's own sign-on. */
export const Idle: Story = {
  tags: ['state:idle'],
  parameters: { disconnected: true, scenario: undefined },
  play: shows(TAG, '[part=sign-in-button]'),
};

/** Who the visitor is has been asked; the form that may come has its room already. */
export const Loading: Story = { tags: ['state:loading'], parameters: staged('never-answers'), play: shows(TAG, '.skeleton') };

/** Asked once more; what was known stays. */
export const Refreshing: Story = { tags: ['state:refreshing'], parameters: staged('session-answers-once'), play: thenAsk(WHO) };

/** Asked once more in vain: what was known stays, and how old it is. */
export const Stale: Story = {
  tags: ['state:stale'],
  parameters: staged('session-fails-later'),
  play: thenAsk('.sign-in:has(.panel--warning) .person'),
};

export const Denied: Story = { tags: ['state:denied'], parameters: staged('denied'), play: shows(TAG, '.panel--warning') };

/** The session has ended: the way back is the form, and what was typed is still there. */
export const Expired: Story = { tags: ['state:expired'], parameters: staged('expired'), play: shows(TAG, `.sign-in:has(.panel) ${FORM}`) };

export const Limited: Story = { tags: ['state:limited'], parameters: staged('limited'), play: shows(TAG, '.panel--warning') };
export const Failed: Story = { tags: ['state:failed'], parameters: staged('server-error'), play: shows(TAG, '.panel--error') };

/** The page says that others use this computer; the person is not asked. */
export const SharedComputer: Story = { args: { sharedComputer: true }, play: shows(TAG, FORM) };

/** On its way: the button says so, and a second press does nothing. */
export const Sending: Story = {
  parameters: staged('sign-in-never-answers'),
  play: sends(CREDENTIALS, '[part=submit-button][aria-disabled=true]'),
};

/** Nothing was typed: the summary takes the focus and leads to each field. */
export const NothingTyped: Story = { play: shows(TAG, SUBMIT, SUMMARY) };

/** Which of the two is wrong is not said. */
export const WrongCredentials: Story = { parameters: staged('sign-in-wrong'), play: sends(CREDENTIALS, SUMMARY) };

export const NotConfirmed: Story = { parameters: staged('sign-in-not-confirmed'), play: sends(CREDENTIALS, `${SUMMARY} button`) };
export const TooManyTries: Story = { parameters: staged('sign-in-limited'), play: sends(CREDENTIALS, SUMMARY) };

/** What was typed stays, the password too. */
export const Unreachable: Story = { parameters: staged('sign-in-unreachable'), play: sends(CREDENTIALS, SUMMARY) };

/** The first of two steps: access to documents is the second. */
export const Register: Story = { args: { view: 'register' }, play: shows(TAG, '#displayName') };
export const RegisterRefused: Story = {
  args: { view: 'register' },
  parameters: staged('registration-refused'),
  play: sends(PERSON, SUMMARY),
};
export const Registered: Story = { args: { view: 'register' }, play: sends(PERSON, '[part=panel]') };

export const Forgot: Story = { args: { view: 'forgot' }, play: shows(TAG, '#username') };
export const ForgotSent: Story = { args: { view: 'forgot' }, play: sends({ username: 'lea.weber' }, '[part=panel]') };

export const Guest: Story = { args: { view: 'guest' }, play: shows(TAG, '#number') };

/** One invoice, in its reduced view. */
export const GuestInvoice: Story = { args: { view: 'guest' }, play: sends(NUMBERS, '[part=document]') };

/** One order, without amounts. */
export const GuestOrder: Story = {
  args: { view: 'guest' },
  play: async (context) => {
    (await find(context.canvasElement, TAG, 'input[value=order]')).click();
    await sends(NUMBERS, '[part=document]')?.(context);
  },
};

/** Whatever did not fit, the words are the same. */
export const GuestUnknown: Story = {
  args: { view: 'guest' },
  parameters: staged('look-up-unknown'),
  play: sends(NUMBERS, SUMMARY),
};

/** In Belgium there is one. */
export const GuestUsedUp: Story = { args: { view: 'guest' }, parameters: staged('session-used-up'), play: sends(NUMBERS, SUMMARY) };
export const GuestOrdersOnly: Story = { args: { view: 'guest' }, parameters: staged('session-orders-only'), play: shows(TAG, '#number') };

/** Signed in, and access to documents has been asked for. */
export const AccountRegistered: Story = { parameters: staged('session-registered'), play: shows(TAG, '.requests') };
export const AccountEntitled: Story = { parameters: staged('session-entitled'), play: shows(TAG, WHO) };

/** More customer numbers than are on screen at once. */
export const AccountOfGroup: Story = { parameters: staged('session-group'), play: shows(TAG, 'summary', 'details[open]') };
export const AccountOnSharedComputer: Story = { parameters: staged('session-shared'), play: shows(TAG, '.view .hint') };
export const ChangePassword: Story = {
  parameters: staged('session-entitled'),
  play: shows(TAG, '[part=view-button]:nth-of-type(2)', '#newPassword'),
};
export const AskForAccess: Story = {
  parameters: staged('session-registered'),
  play: shows(TAG, '[part=view-button]', '#customerNumber'),
};

/** A minute before the session ends. */
export const Ending: Story = { parameters: staged('session-ending'), play: shows(TAG, '[part=stay-button]') };

/** Forgotten on this page; the service could not be told. */
export const SignOutFailed: Story = {
  parameters: staged('sign-out-fails'),
  play: shows(TAG, '[part=sign-out-button]', '[part=retry-button]'),
};

/** By the link of an e-mail: it shows whose mailbox it is, the password who registered. */
export const Confirm: Story = { play: follows('csol-confirm=token', CHOSEN) };
export const ConfirmWrongPassword: Story = {
  parameters: staged('confirmation-refused'),
  play: follows('csol-confirm=token', CHOSEN, sends(CONFIRMATION, SUMMARY)),
};
export const Confirmed: Story = { play: follows('csol-confirm=token', CHOSEN, sends(CONFIRMATION, `.sign-in:has(.panel) ${FORM}`)) };
export const StaleLink: Story = {
  parameters: staged('link-stale'),
  play: follows('csol-confirm=token', CHOSEN, sends(CONFIRMATION, '.view .panel--warning')),
};
export const NewPassword: Story = { play: follows('csol-reset=token', '#password[autocomplete=new-password]') };
export const NewPasswordStale: Story = {
  parameters: staged('link-stale'),
  play: follows('csol-reset=token', '#password[autocomplete=new-password]', sends({ password: 'seven green bottles' }, '.view .panel')),
};
export const ProviderFailed: Story = { play: follows('csol-sign-in-failed', '.panel--warning') };

export const Narrow: Story = {
  render: (args) => html`<div class="story-narrow"><csol-sign-in ${attributes(args)}></csol-sign-in></div>`,
  play: shows(TAG, FORM),
};

/** A heading of the page's own. */
export const OwnHeading: Story = {
  render: (args) => html`<csol-sign-in ${attributes(args)}><h2 slot="heading">Welcome to the portal</h2></csol-sign-in>`,
  play: shows(TAG, FORM),
};
