import { ApiError, type ApiClient } from '@csol/client';
import type { GuestAccess } from '@csol/contract';
import accessExample from '@csol/contract/examples/guest-access.order.json';
import '@csol/widgets/define/order-tracker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './support/attributes.ts';
import { find, shows } from './support/play.ts';

const TAG = 'csol-order-tracker';

/** Nobody is signed in; what a look-up comes to is for the story to say. */
const withLookUp = (lookUpDocument: NonNullable<ApiClient['lookUpDocument']>): ApiClient => ({
  listOrders: () => Promise.reject(new ApiError('expired', 'nobody')),
  lookUpDocument,
});

const meta: Meta = {
  title: 'Order tracker/Without an account',
  component: TAG,
  tags: ['csol-order-tracker'],
  args: { client: withLookUp(() => Promise.resolve(accessExample as GuestAccess)) },
  argTypes: { client: { control: false } },
  render: (args) => html`<csol-order-tracker ${attributes(args)}></csol-order-tracker>`,
};
export default meta;

type Story = StoryObj;

/** Fills the form in and sends it, then waits. */
const looksUp =
  (selector: string, number = 'O-204418'): Story['play'] =>
  async ({ canvasElement }) => {
    const values = { number, customerNumber: '812345' };
    for (const [name, value] of Object.entries(values)) {
      const field = (await find(canvasElement, TAG, `#guest-${name}`)) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    (await find(canvasElement, TAG, '[part~=submit-button]')).click();
    await find(canvasElement, TAG, selector);
  };

/** Below what asks to sign in: one order by its number and the customer number. */
export const Form: Story = { tags: ['state:expired'], play: shows(TAG, '[part=guest-form]') };

/** States and dates; no prices, no addresses. */
export const Found: Story = { tags: ['state:ready'], play: looksUp('[part=guest-order]') };

/** Whatever does not fit, the words are the same, and what was typed stays. */
export const NotFound: Story = {
  args: { client: withLookUp(() => Promise.reject(new ApiError('not-found', 'nothing'))) },
  play: looksUp('[part=summary]'),
};

/** A field is empty: said before anything is asked. */
export const Incomplete: Story = { play: looksUp('.problem', '') };

/** Too many tries. */
export const Limited: Story = {
  tags: ['state:limited'],
  args: { client: withLookUp(() => Promise.reject(new ApiError('limited', 'slowly', { retryAfterMs: 30_000 }))) },
  play: looksUp('[part=summary]'),
};

/** The look-up is on its way. */
export const Loading: Story = {
  tags: ['state:loading'],
  args: { client: withLookUp(() => new Promise(() => undefined)) },
  play: looksUp('[part~=submit-button][aria-disabled=true]'),
};
