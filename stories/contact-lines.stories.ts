/** Which line a call belongs to, and how it is dialled. The numbers for one thing alone are invented. */
import type { ContactPack } from '@csol/domain/country-pack';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { INVOICE } from './handlers/contacts.ts';
import { staged } from './handlers/index.ts';
import { cardMeta, dayFromNow, packOf, PHONE, showsLines, TAG } from './support/desk.ts';
import ownPack from './support/no.json?url&no-inline';
import { find } from './support/play.ts';

type Lines = ContactPack['contacts']['lines'];

const meta: Meta = { title: 'Contact card/Lines', ...cardMeta, parameters: staged('desk-for-callers') };
export default meta;

type Story = StoryObj;

const shows =
  (...hrefs: string[]) =>
  ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> =>
    showsLines(canvasElement, ...hrefs);

const [FOR_ALL, FOR_INVOICES, FOR_HARDWARE, FOR_PARTNERS] = ['+3222252345', '+3222252351', '+3222252352', '+3222252353'];

/** Lines for one thing or for some people alone, beside one for everything. */
const special: Lines = [
  PHONE,
  { type: 'phone', subject: 'invoices', number: FOR_INVOICES, display: '+32 (0)2 225.23.51' },
  { type: 'phone', subject: 'hardware', audience: 'commercial', number: FOR_HARDWARE, display: '+32 (0)2 225.23.52' },
  { type: 'phone', subject: 'hardware', audience: 'partner', number: FOR_PARTNERS, display: '+32 (0)2 225.23.53' },
  { type: 'fax', number: '+3222252346', display: '+32 (0)2 225.23.46' },
];
const haveAtHand = ['customerNumber', 'invoiceNumber'] as const;
const pack = packOf({ lines: special, haveAtHand: [...haveAtHand] });

/** The page knows what the call is about: the line for it, and the fax, which is for everything. */
export const BySubject: Story = { args: { pack, subject: 'invoices' }, play: shows(`tel:${FOR_INVOICES}`, '') };

/** Nobody has a line for orders alone: the one for everything. */
export const NoLineForIt: Story = { args: { pack, subject: 'orders' }, play: shows(`tel:${FOR_ALL}`, '') };

/** The call is about an invoice: the line for invoices, and the numbers to read out, each to be copied. */
export const AboutAnInvoice: Story = {
  args: { pack, about: INVOICE },
  play: async ({ canvasElement }) => {
    const known = await find(canvasElement, TAG, '.at-hand li:last-of-type .known:has([part=copy-button]) bdi');
    if (known.textContent !== 'INV-2026-004711') throw new Error(`The invoice is called ${known.textContent}`);
    await showsLines(canvasElement, `tel:${FOR_INVOICES}`, '');
  },
};

/** A machine by its serial number, for which nobody has to be asked: it stands in what the page says. */
export const AboutAMachine: Story = {
  args: { pack, about: 'machine:78-A1B2C', audience: 'partner' },
  play: shows(`tel:${FOR_PARTNERS}`, ''),
};

/** Chooses in the nth choice, as a person does. */
async function choose(canvas: HTMLElement, nth: number, value: string): Promise<void> {
  const select = (await find(canvas, TAG, `.choice .field:nth-child(${nth}) select`)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The page says nothing: all lines, with what each is for, and two choices between them. */
export const Choice: Story = {
  args: { pack },
  play: async ({ canvasElement }) => {
    await find(canvasElement, TAG, '.choice .field:nth-child(2) select');
    await shows(...[FOR_ALL, FOR_INVOICES, FOR_HARDWARE, FOR_PARTNERS].map((number) => `tel:${number}`), '')({ canvasElement });
  },
};

/** The person has chosen both: one line is left, and the fax. */
export const Chosen: Story = {
  args: { pack },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 1, 'hardware');
    await choose(canvasElement, 2, 'commercial');
    await find(canvasElement, TAG, '.rows:not(:has([part=line]:nth-child(3)))');
    await showsLines(canvasElement, `tel:${FOR_HARDWARE}`, '');
  },
};

/** Each way to be reached: written as it is published, heard digit by digit, dialled from where the caller is. */
export const Numbers: Story = {
  args: {
    pack: packOf({
      lines: [
        { ...PHONE, extension: '412' },
        { type: 'phone', subject: 'software', number: '+18668802765', display: '1 866 880-2765', vanity: '1 866 880-CSOL', tollFree: true },
        { type: 'phone', subject: 'parts', number: '+46771343536', display: '0771 34 35 36', domesticOnly: true },
        { type: 'phone', subject: 'orders', number: '+4687932775', display: '08-793 27 75' },
        { type: 'sms', number: '+32475123456', display: '+32 (0)475 12.34.56' },
        { type: 'whatsapp', number: '+32475123456', display: '+32 (0)475 12.34.56' },
        { type: 'tty', number: '+3222252347', display: '+32 (0)2 225.23.47' },
        { type: 'fax', number: '+3222252346', display: '+32 (0)2 225.23.46' },
      ],
    }),
  },
  play: async ({ canvasElement }) => {
    const calls = ['tel:+3222252345;ext=412', 'tel:+18668802765', 'tel:+46771343536', 'tel:+4687932775'];
    await showsLines(canvasElement, ...calls, 'sms:+32475123456', 'https://wa.me/32475123456', 'tel:+3222252347', '');
    const heard = await find(canvasElement, TAG, '[part=line]:nth-child(2) .spoken');
    if (!heard.textContent?.startsWith('1, 8 6 6, 8 8 0, C S O L;')) throw new Error(`What is heard is ${heard.textContent}`);
  },
};

/** Nobody answers now: a question in writing, with the time by which the desk answers it. The page's form takes it, else its programs. */
export const SendAnEnquiry: Story = {
  args: { pack: packOf({ haveAtHand: [...haveAtHand] }, { exceptions: [{ date: dayFromNow(0) }] }), about: INVOICE },
  play: async ({ canvasElement }) => {
    const promised = await find(canvasElement, TAG, '.ask p');
    while (!/\d/.test(promised.textContent ?? '')) await new Promise((resolve) => requestAnimationFrame(resolve));
    let about: readonly string[] = [];
    const take = (event: HTMLElementEventMap['csol-enquiry-request']): void => {
      event.preventDefault();
      about = event.about ?? [];
    };
    canvasElement.addEventListener('csol-enquiry-request', take, { once: true });
    (await find(canvasElement, TAG, '[part=enquiry-button]')).click();
    if (about.join() !== INVOICE) throw new Error(`The question is about ${about.join()}`);
  },
};

/** The page has a pack of its own, at an address: `pack="/packs/no.json"`. */
export const PackByAddress: Story = {
  args: { pack: ownPack, country: 'no' },
  play: shows('tel:+4799555010', 'tel:+4799555011'),
};

/** For hardware the desk wants other numbers than for the rest. */
export const AtHandForOne: Story = {
  args: {
    subject: 'hardware',
    pack: packOf({
      lines: special,
      haveAtHand: [...haveAtHand],
      haveAtHandFor: [{ subject: 'hardware', references: ['serialNumber', 'contractNumber'] }],
    }),
  },
  play: async ({ canvasElement }) => {
    const list = await find(canvasElement, TAG, '.at-hand ul');
    if (list.childElementCount !== 2) throw new Error(`The list has ${list.childElementCount} entries`);
  },
};

const WEEK = [1, 2, 3, 4, 5];

/** No zone, a language that nobody speaks, hours that overlap or end at 25:00, a number that is none. */
const brokenPack = {
  ...packOf({
    lines: [
      { ...PHONE, hours: [{ days: WEEK, from: '08:30', to: '17:00' }, { days: [5], from: '16:00', to: '18:00' }] },
      { ...PHONE, subject: 'invoices', hours: [{ days: WEEK, from: '08:30', to: '25:00' }, { days: WEEK, from: '08:30', to: '12:00' }] },
      { type: 'fax', number: '+32 CALL US', display: 'call us' },
    ],
    email: 'support@example.com',
  }),
  languages: ['xx-nonsense!', 'en'],
  timeZone: undefined,
} as unknown as ContactPack;

/** What is right is shown, the rest is left out. Whether anybody answers, nobody can say: the zone is missing. */
export const BrokenPack: Story = {
  args: { pack: brokenPack },
  play: async ({ canvasElement }) => {
    await find(canvasElement, TAG, '[part=line]:nth-child(2) .opening--unknown');
    await shows(`tel:${FOR_ALL}`, `tel:${FOR_ALL}`)({ canvasElement });
    const hours = await find(canvasElement, TAG, '[part=line]:nth-child(2) .hours');
    if (hours.childElementCount !== 1) throw new Error(`The hours are ${hours.textContent}`);
  },
};
