/** What the stories of the contact card share: they are of one widget, a part of it in each file. */
import type { ContactPack, CountryCalendar } from '@csol/domain/country-pack';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { find } from './play.ts';

export const TAG = 'csol-contact-card';
export const LINE = '[part=line]';

const SUBJECTS = 'hardware software pc hardDisk licenceKeys parts orders invoices contracts inventory'.split(' ');

/** What every file's stories begin with; its title is its own. */
export const cardMeta = {
  component: TAG,
  argTypes: {
    client: { control: false },
    pack: { control: false },
    about: { control: 'text' },
    audience: { control: 'select', options: [undefined, 'commercial', 'stateAndLocal', 'federal', 'partner'] },
    country: { control: 'text' },
    subject: { control: 'select', options: [undefined, ...SUBJECTS] },
  },
  render: (args) => html`<csol-contact-card ${attributes(args)}></csol-contact-card>`,
} satisfies Partial<Meta>;

type Line = ContactPack['contacts']['lines'][number];

/** Belgium's telephone, at hours that somebody keeps each day. */
export const PHONE: Line = {
  ...{ type: 'phone', number: '+3222252345', display: '+32 (0)2 225.23.45' },
  hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:30', to: '17:00' }],
};

/** A pack of the page's own: a desk with one telephone, unless told, that is open every day but on those of its calendar. */
export function packOf(contacts: Partial<ContactPack['contacts']>, calendar?: Omit<CountryCalendar, 'source'>): ContactPack {
  const source = { title: 'A story' };
  return {
    ...{ code: 'BE', languages: ['en'], timeZone: 'Europe/Brussels', texts: { en: { deskName: 'Customer Support OnLine' } } },
    contacts: { lines: [PHONE], source, ...contacts },
    ...(calendar && { calendar: { source, ...calendar } }),
  };
}

/** Days by the desk's clock, from today on. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(Date.now() + days * 864e5);

/** Where the lines of a card lead, in their order; a fax leads nowhere. */
const hrefsOf = (card: Element | null): string[] =>
  [...(card?.shadowRoot?.querySelectorAll(LINE) ?? [])].map((line) => line.querySelector('a')?.getAttribute('href') ?? '');

/**
 * Waits until all of the card is there, and sees that it shows these lines and no other.
 * @throws Error where it shows others
 */
export async function showsLines(canvas: HTMLElement, ...hrefs: string[]): Promise<void> {
  await find(canvas, TAG, '[part=take]');
  const shown = hrefsOf(canvas.querySelector(TAG));
  if (shown.join() !== hrefs.join()) throw new Error(`The card shows ${shown.join(', ')} in place of ${hrefs.join(', ')}`);
}
