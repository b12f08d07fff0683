import { ApiError, type ApiClient, type OrderChange } from '@csol/client';
import type { OrderSummary } from '@csol/contract';
import '@csol/widgets/define/order-tracker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { exampleOrders } from './handlers/orders.ts';
import { attributes } from './support/attributes.ts';
import { shows } from './support/play.ts';

const TAG = 'csol-order-tracker';
const STATUS = '[part=live-status]:not(:empty)';
const UPDATE = '[part=update-button]';

const [software, hardware] = exampleOrders.items as [OrderSummary, OrderSummary];
const now = (): string => new Date().toISOString();

/** A back end that tells these changes, and then nothing more. */
function createTelling(...orders: (() => OrderSummary)[]): ApiClient {
  async function* tell(signal: AbortSignal | undefined): AsyncGenerator<OrderChange> {
    yield { kind: 'ready', id: '0' };
    for (const [at, order] of orders.entries()) yield { kind: 'order', id: `${at + 1}`, order: order() };
    await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    throw new ApiError('aborted', 'given up');
  }
  return {
    listOrders: async ({ changedWithin }) => ({ ...exampleOrders, ...(changedWithin !== undefined && { items: [] }) }),
    watchOrders: async ({ signal } = {}) => tell(signal),
  };
}

const { listOrders } = createTelling() as Required<ApiClient>;

const meta: Meta = {
  title: 'Order tracker that keeps itself right',
  component: TAG,
  tags: ['csol-order-tracker'],
  args: { pageSize: 10 },
  argTypes: { client: { control: false } },
  render: (args) => html`<csol-order-tracker ${attributes(args)}></csol-order-tracker>`,
};
export default meta;

type Story = StoryObj;

/** It is told of changes, and says so; none has come yet. */
export const Told: Story = { args: { client: createTelling() }, play: shows(TAG, STATUS) };

/** An order on screen has changed: its row is drawn as it is now, marked for a moment, and the change is said once. */
export const Changed: Story = {
  args: { client: createTelling(() => ({ ...hardware, status: 'delivered', openException: undefined, changedAt: now() })) },
  play: shows(TAG, STATUS, '[role=status]:not(:empty)'),
};

/** An order has come: it is told, and nothing moves until the person wants it. */
export const News: Story = {
  args: { client: createTelling(() => ({ ...software, id: 'ord_new', number: 'O-41193', addedAt: now(), changedAt: now() })) },
  play: shows(TAG, UPDATE),
};

/** Likewise at 320 px, where its line has room for two. */
export const NewsNarrow: Story = {
  ...News,
  render: (args) => html`<div class="story-narrow"><csol-order-tracker ${attributes(args)}></csol-order-tracker></div>`,
};

/** An order that is not on screen has changed, and may come into this list now. */
export const NewsElsewhere: Story = {
  args: { sort: 'expectedOn', client: createTelling(() => ({ ...hardware, id: 'ord_other', changedAt: now() })) },
  play: shows(TAG, UPDATE),
};

/** The stream is cut: the list says of when it is, and tries again. */
export const Reconnecting: Story = {
  args: { client: { listOrders, watchOrders: () => Promise.reject(new ApiError('network', 'unreachable')) } },
  play: shows(TAG, STATUS),
};

/** The back end has no stream: the list asks once a minute. */
export const Asking: Story = { args: { client: { listOrders } }, play: shows(TAG, STATUS) };

/** The page wants no news: nothing is said about them. */
export const Silent: Story = { args: { updateInterval: 0 }, play: shows(TAG, '.table-frame:not([data-refreshing]) [part=row]') };
