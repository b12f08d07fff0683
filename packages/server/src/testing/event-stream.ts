import assert from 'node:assert/strict';
import type { OrderSummary } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { PUBLIC_URL, type PeopleSite } from './people.ts';

/** An event of a stream. */
export interface StreamEvent {
  id: string;
  event: string;
  /** Parsed. */
  data: Partial<OrderSummary>;
}

/** A stream that a test reads. */
export interface EventReader {
  /** The next event; nothing once the stream has ended. */
  next: () => Promise<StreamEvent | undefined>;
  /** Events until one of the kind has come, that one included. */
  until: (event: string) => Promise<StreamEvent[]>;
  /** Comments that have come so far. */
  comments: () => number;
  /** What has come, as it came. */
  text: () => string;
  /** Goes away. */
  cancel: () => Promise<void>;
}

function parse(block: string): StreamEvent | undefined {
  const fields = new Map(block.split('\n').map((line) => [line.split(': ', 1)[0] ?? '', line.slice(line.indexOf(': ') + 2)]));
  const event = fields.get('event');
  if (event === undefined) return undefined;
  return { id: fields.get('id') ?? '', event, data: JSON.parse(fields.get('data') ?? '') as Partial<OrderSummary> };
}

/** Reads server-sent events as they come. */
export function readEvents(response: Response): EventReader {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let [all, rest, comments] = ['', '', 0];
  const next = async (): Promise<StreamEvent | undefined> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        rest += value;
        all += value;
        continue;
      }
      const block = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (block.startsWith(':')) comments++;
      const event = parse(block);
      if (event) return event;
    }
  };
  const until = async (kind: string): Promise<StreamEvent[]> => {
    const events: StreamEvent[] = [];
    for (let event = await next(); event; event = await next()) {
      events.push(event);
      if (event.event === kind) return events;
    }
    throw new Error(`The stream ended without ${kind}: ${all}`);
  };
  return { next, until, comments: () => comments, text: () => all, cancel: () => reader.cancel() };
}

const open: EventReader[] = [];

/** Watches orders of a site. @param from The last event that was read. */
export async function openStream({ app }: PeopleSite, headers: Record<string, string>, from?: string): Promise<EventReader> {
  const more: Record<string, string> = from === undefined ? {} : { 'Last-Event-ID': from };
  const response = await app.fetch(new Request(`${PUBLIC_URL}/api/v1/order-changes`, { headers: { ...headers, ...more } }));
  assert.equal(response.status, 200);
  const reader = readEvents(response);
  open.push(reader);
  return reader;
}

/** Ends the streams that a test has opened. */
export async function closeStreams(): Promise<void> {
  for (const reader of open.splice(0)) await reader.cancel();
}

/** Changes an order, for somebody to be told of: its number in the customer's own books. */
export async function touchOrder(db: Database, id: string, purchaseOrderNumber: string): Promise<void> {
  await db.updateTable('sales_order').set({ purchase_order_number: purchaseOrderNumber }).where('id', '=', id).execute();
}
