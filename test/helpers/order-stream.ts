import { ApiError, type ApiClient, type OrderChange, type WatchOptions } from '@csol/client/port';
import type { OrderPage, OrderQuery, OrderSummary } from '@csol/contract';
import type { OrderTracker } from '@csol/widgets/order-tracker';
import { fixture, html } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { until } from './mount.ts';
import { createOrder, createOrderClient } from './orders.ts';
import { byPart, textOf } from './query.ts';

/** A stream of changes that a widget has opened, in the hands of the test. */
export interface StagedStream {
  /** Where it was asked to go on. */
  since: string | undefined;
  signal: AbortSignal;
  /** Tells changes. */
  tell: (...changes: OrderChange[]) => void;
  /** Loses the connection, or whatever the error says. */
  cut: (error?: ApiError) => void;
}

/** A client's `watchOrders` whose streams a test stages. `refusal` rejects those to come. */
export interface StagedStreams {
  opened: StagedStream[];
  last: () => StagedStream;
  refusal: ApiError | undefined;
  watchOrders: (options?: WatchOptions) => Promise<AsyncIterable<OrderChange>>;
}

type ReadableStream = StagedStream & { changes: AsyncIterable<OrderChange> };

function createStream({ since, signal = new AbortController().signal }: WatchOptions): ReadableStream {
  const told: OrderChange[] = [];
  let failure: ApiError | undefined;
  let wake = (): void => undefined;
  const cut = (error = new ApiError('network', 'cut')): void => {
    failure ??= error;
    wake();
  };
  signal.addEventListener('abort', () => cut(new ApiError('aborted', 'given up')));
  async function* read(): AsyncGenerator<OrderChange> {
    while (!failure) {
      yield* told.splice(0);
      if (!failure) await new Promise<void>((resolve) => (wake = resolve));
    }
    throw failure;
  }
  return { since, signal, cut, changes: read(), tell: (...changes) => (told.push(...changes), wake()) };
}

/** Streams that are silent until the test says something. */
export function stageStreams(): StagedStreams {
  const opened: StagedStream[] = [];
  const streams: StagedStreams = {
    opened,
    refusal: undefined,
    last: () => {
      const stream = opened.at(-1);
      if (!stream) throw new Error('No stream has been opened yet.');
      return stream;
    },
    watchOrders: async (options = {}) => {
      if (streams.refusal) throw streams.refusal;
      const stream = createStream(options);
      opened.push(stream);
      return stream.changes;
    },
  };
  return streams;
}

const LONG_AGO = '2026-01-01T10:00:00Z';
let changes = 0;

/** Orders that nobody has touched for long. */
export const quietOrders: readonly OrderSummary[] = ['A', 'B', 'C'].map((number) =>
  createOrder({ id: number, number, status: 'shipped', openException: undefined as never, addedAt: LONG_AGO, changedAt: LONG_AGO }),
);

/** An order as it is after a change just now, with an id of the change. */
export function changeOrder(order: OrderSummary | undefined, change: Partial<OrderSummary>): OrderChange & { order: OrderSummary } {
  changes += 1;
  const changedAt = new Date(Date.parse('2026-03-01T10:00:00Z') + changes * 1000).toISOString();
  return { kind: 'order', id: `c-${changes}`, order: { ...(order ?? createOrder()), changedAt, ...change } };
}

/** An order that has come just now. */
export function addOrder(id: string, change: Partial<OrderSummary> = {}): OrderChange & { order: OrderSummary } {
  const { order, ...told } = changeOrder(undefined, { id, number: id, ...change });
  return { ...told, order: { ...order, addedAt: order.changedAt ?? '' } };
}

/** What a back end with orders has. */
export interface OrderStage {
  items: readonly OrderSummary[];
  /** What has changed lately, and what of that matches the filters. */
  lately?: readonly OrderSummary[];
  matching?: readonly OrderSummary[];
  /** Where such an answer goes on. */
  next?: string;
  /** Why questions about changes fail. */
  error?: ApiError | undefined;
}

/** A client over such a back end; without streams where there are none. */
export function createLiveClient(stage: OrderStage, streams?: StagedStreams): ApiClient & { queries: OrderQuery[] } {
  const pageOf = (items: readonly OrderSummary[] = [], next?: string): OrderPage => {
    return { items: [...items], page: { limit: 20, ...(next !== undefined && { next }) }, count: items.length, totals: [] };
  };
  return createOrderClient(
    ({ changedWithin, status }) => {
      if (changedWithin === undefined) return pageOf(stage.items);
      if (stage.error) throw stage.error;
      return pageOf(status ? stage.matching : stage.lately, stage.next);
    },
    streams && { watchOrders: streams.watchOrders },
  );
}

let clock: SinonFakeTimers | undefined;

/** Gives the time back to the browser; after each test of a file that uses `mountLive`. */
export function restoreClock(): void {
  clock?.restore();
  clock = undefined;
  delete (document as { hidden?: boolean }).hidden;
}

/** Lets so many seconds pass. */
export async function pass(seconds: number): Promise<void> {
  await clock?.tickAsync(seconds * 1000);
}

/** Mounts a tracker, and waits until the code that keeps it right is there. */
export async function mountTracker(client: ApiClient, attributes: Record<string, string> = {}): Promise<OrderTracker> {
  const element = document.createElement('csol-order-tracker');
  for (const [name, value] of Object.entries({ lang: 'en', country: 'be', ...attributes })) element.setAttribute(name, value);
  element.client = client;
  (await fixture(html`<div></div>`)).append(element);
  await until(() => element.shadowRoot?.querySelector('[part=news]'), 'the code that keeps the list right is there');
  return element;
}

/** Mounts a tracker that begins to keep itself right once the clock is in the test's hand. */
export async function mountLive(client: ApiClient, attributes: Record<string, string> = {}): Promise<OrderTracker> {
  const element = await mountTracker(client, { ...attributes, 'update-interval': '0' });
  clock ??= useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
  element.updateInterval = Number(attributes['update-interval'] ?? 60);
  await pass(0);
  return element;
}

/** Sets whether the page is in sight. */
export function showPage(isShown: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => !isShown });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** What the line says about how the list keeps itself right. */
export const statusOf = (element: Element): string => textOf(byPart(element, 'live-status'));

/** What is told above the rows. */
export const newsOf = (element: Element): string => textOf(byPart(element, 'news'));

/** What screen readers are told of the rows. */
export function saidOf(element: Element): string {
  return element.shadowRoot?.querySelector('.live .visually-hidden[role=status]')?.textContent?.trim() ?? '';
}
