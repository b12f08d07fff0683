import type { ContactCard } from '@csol/widgets/contact-card';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { cardMeta, dayFromNow, LINE, packOf, TAG } from './support/desk.ts';
import { find, shows } from './support/play.ts';
import { clientOf } from './support/provider.ts';

/** A country without a pack: the back end is asked. */
const NORWAY = { country: 'no' };

const meta: Meta = { title: 'Contact card', tags: ['csol-contact-card'], ...cardMeta };
export default meta;

type Story = StoryObj;

/** The country of the toolbar, out of its pack; no back end is asked. */
export const Ready: Story = { tags: ['state:ready'], play: shows(TAG, LINE) };

export const Belgium: Story = { tags: ['state:ready'], args: { country: 'be' }, play: shows(TAG, '[part=status]') };
export const Luxembourg: Story = { tags: ['state:ready'], args: { country: 'lu' }, play: shows(TAG, LINE) };
export const Sweden: Story = { tags: ['state:ready'], args: { country: 'se' }, play: shows(TAG, LINE) };
export const UnitedStates: Story = { tags: ['state:ready'], args: { country: 'us' }, play: shows(TAG, LINE) };
export const Canada: Story = { tags: ['state:ready'], args: { country: 'ca' }, play: shows(TAG, LINE) };

/** One audience's line only. */
export const ForPartners: Story = { args: { country: 'us', audience: 'partner' }, play: shows(TAG, LINE) };

/** Somebody answers until midnight. */
export const Open: Story = {
  args: { pack: packOf({}, { exceptions: [{ date: dayFromNow(0), hours: [{ from: '00:00', to: '24:00' }] }] }) },
  play: shows(TAG, '.opening--open'),
};

/** Nobody answers today; the card says when somebody will. */
export const Closed: Story = {
  args: { pack: packOf({}, { exceptions: [{ date: dayFromNow(0) }] }) },
  play: shows(TAG, '.opening--closed'),
};

/** The desk keeps a holiday, which the badge names. */
export const Holiday: Story = {
  args: { pack: packOf({}, { exceptions: [{ date: dayFromNow(0), name: { en: 'National Day', fr: 'Fête nationale' } }] }) },
  play: shows(TAG, '.opening--closed'),
};

/** What is known of the hours is out of date: nobody says that it is closed. */
export const HoursUnknown: Story = { args: { pack: packOf({}, { knownUntil: '2025-12-31' }) }, play: shows(TAG, '.opening--unknown') };

/** As a code for a telephone's camera. */
export const AsCode: Story = {
  args: { country: 'be' },
  play: shows(TAG, '[part=code-button]', '[part=code]'),
};

/** The page tells machines the same. */
export const LinkedData: Story = { args: { country: 'us', 'linked-data': true }, play: shows(TAG, LINE) };

/** A country that only the back end knows, with specialist lines. */
export const FromBackEnd: Story = { args: NORWAY, parameters: staged('desk-of-norway'), play: shows(TAG, LINE) };

/** The page has not said for which country. */
export const Idle: Story = { tags: ['state:idle'], args: { country: '' }, play: shows(TAG, '[role=status] p') };

/** Nobody knows this country. */
export const UnknownCountry: Story = { args: { country: 'zz' }, parameters: { disconnected: true }, play: shows(TAG, '[role=status] p') };

export const Loading: Story = {
  tags: ['state:loading'],
  args: NORWAY,
  parameters: staged('never-answers'),
  play: shows(TAG, '.skeleton'),
};

/** Switches the language after the first answer, while the back end has come to be what `scenario` says. */
function thenAsk(scenario: Parameters<typeof clientOf>[0], selector: string): Story['play'] {
  return async ({ canvasElement }) => {
    await find(canvasElement, TAG, LINE);
    const card = canvasElement.querySelector<ContactCard>(TAG);
    if (!card) throw new Error('The story has no card.');
    card.client = clientOf(scenario);
    card.lang = card.closest('[lang]')?.getAttribute('lang') === 'sv' ? 'nl' : 'sv';
    await find(canvasElement, TAG, selector);
  };
}

/** The language was switched: the last answer stays while the new one is on its way. */
export const Refreshing: Story = {
  tags: ['state:refreshing'],
  args: NORWAY,
  parameters: staged('desk-of-norway'),
  play: thenAsk('never-answers', LINE),
};

/** The language was switched and the new answer failed. */
export const Stale: Story = {
  tags: ['state:stale'],
  args: NORWAY,
  parameters: staged('desk-of-norway'),
  play: thenAsk('server-error', '.base:has(.panel--warning) [part=line]'),
};

export const Denied: Story = { tags: ['state:denied'], args: NORWAY, parameters: staged('denied'), play: shows(TAG, '.panel--warning') };
export const Expired: Story = {
  tags: ['state:expired'],
  args: NORWAY,
  parameters: staged('expired'),
  play: shows(TAG, '[part=sign-in-button]'),
};
export const Limited: Story = {
  tags: ['state:limited'],
  args: NORWAY,
  parameters: staged('limited'),
  play: shows(TAG, '.panel--warning'),
};
export const Failed: Story = {
  tags: ['state:failed'],
  args: NORWAY,
  parameters: staged('server-error'),
  play: shows(TAG, '.panel--error'),
};

/** All countries side by side, as narrow as a sidebar. */
export const SideBySide: Story = {
  render: () =>
    html`<div class="story-columns">
      ${['be', 'lu', 'se', 'us', 'ca'].map((country) => html`<csol-contact-card country=${country}></csol-contact-card>`)}
    </div>`,
  play: shows(TAG, LINE),
};

export const Narrow: Story = {
  args: { country: 'us' },
  render: (args) => html`<div class="story-narrow"><csol-contact-card ${attributes(args)}></csol-contact-card></div>`,
  play: shows(TAG, LINE),
};

/** Each card speaks its own language. */
export const TwoLanguages: Story = {
  render: () =>
    html`<div class="story-columns">
      <csol-contact-card country="be" lang="nl"></csol-contact-card>
      <csol-contact-card country="be" lang="fr"></csol-contact-card>
    </div>`,
  play: shows(TAG, LINE),
};

/** A `javascript:` address is no link; markup is text. */
export const HostileTexts: Story = { args: NORWAY, parameters: staged('hostile-desk'), play: shows(TAG, LINE) };

/** 10,000 characters where ten are usual. */
export const LongTexts: Story = { args: NORWAY, parameters: staged('long-desk'), play: shows(TAG, LINE) };
