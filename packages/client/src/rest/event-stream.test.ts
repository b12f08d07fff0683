import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import fc from 'fast-check';
import { settle } from '../../test/stage.ts';
import { readEvents, type ServerEvent } from './event-stream.ts';

const SILENCE_MS = 45_000;
const { signal } = new AbortController();

/** Cuts bytes at places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...ends, bytes.length].map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
}

async function read(chunks: Iterable<Uint8Array>): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  const rest = chunks[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const next: IteratorResult<Uint8Array, unknown> = rest.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
  for await (const event of readEvents(body, { silenceMs: SILENCE_MS, signal })) events.push(event);
  return events;
}

const readText = (text: string) => read([new TextEncoder().encode(text)]);

/** What a stream may be made of, and the events that it then says. */
interface Piece {
  lines: string[];
  event?: { id?: string; event?: string; data: string };
}

const line = fc.stringMatching(/^[a-zé€😀 :{}"]{0,12}$/u);
const colon = fc.constantFrom(':', ': ');
/** A value that begins with a blank would lose it where there is none after the colon. */
const field = (name: string, value: string, sign: string) => `${name}${value.startsWith(' ') ? ': ' : sign}${value}`;

const pieces: fc.Arbitrary<Piece> = fc.oneof(
  line.map((text) => ({ lines: [`:${text}`] })),
  fc.constantFrom('retry: 3000', 'retry: soon', 'colour: red', 'colour', 'event: unsaid').map((text) => ({ lines: [text, ''] })),
  fc
    .record({
      id: fc.option(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { nil: undefined }),
      event: fc.option(fc.constantFrom('ready', 'order', 'reset', 'other'), { nil: undefined }),
      data: fc.array(line, { minLength: 1, maxLength: 3 }),
      sign: colon,
    })
    .map(({ id, event, data, sign }) => ({
      lines: [
        ...(event === undefined ? [] : [field('event', event, sign)]),
        ...data.map((text) => field('data', text, sign)),
        ...(id === undefined ? [] : [field('id', id, sign)]),
        '',
      ],
      event: { id, event, data: data.join('\n') },
    })),
);

const streams = fc.record({
  said: fc.array(pieces, { maxLength: 8 }),
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\ufeff'),
});

test('reads the same events however the bytes are cut', async () => {
  const property = fc.asyncProperty(streams, fc.array(fc.nat(), { maxLength: 40 }), async ({ said, ending, mark }, places) => {
    let last: string | undefined;
    const expected = said.flatMap((piece) => piece.event ?? []).map(({ id, ...rest }) => ({ ...rest, id: (last = id ?? last) }));
    // A comment at the end, as a carriage return alone is no end of a line until it is known that no line feed follows.
    const text = `${mark}${said.flatMap(({ lines }) => lines.map((each) => each + ending)).join('')}:\n`;
    const bytes = new TextEncoder().encode(text);
    assert.deepEqual(await read(cut(bytes, places)), expected);
    assert.deepEqual(await read(Array.from(bytes, (byte) => Uint8Array.of(byte))), expected);
  });
  await fc.assert(property, { numRuns: 200 });
});

test('reads data of several lines, a name that is missing, and an id that stays', async () => {
  const text = 'id: 7\ndata: one\ndata:\ndata:  two\n\n: still here\n\nevent: order\ndata: {}\n\nid\ndata: x\n\n';
  assert.deepEqual(await readText(text), [
    { id: '7', event: undefined, data: 'one\n\n two' },
    { id: '7', event: 'order', data: '{}' },
    { id: '', event: undefined, data: 'x' },
  ]);
});

test('takes no event for one that has not come to its end', async () => {
  assert.deepEqual(await readText('data: one\n\ndata: two\n'), [{ id: undefined, event: undefined, data: 'one' }]);
});

test('shows bytes that are no UTF-8 as such, and goes on', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('data: a'), 0xff, ...new TextEncoder().encode('b\n\n')]);
  assert.deepEqual(await read([bytes]), [{ id: undefined, event: undefined, data: 'a\ufffdb' }]);
});

test('throws at a line without an end, before it fills the memory', async () => {
  let sent = 0;
  function* endless() {
    const part = new TextEncoder().encode('x'.repeat(2 ** 16));
    for (; ; sent += 1) yield part;
  }
  await assert.rejects(read(endless()), /max buffer size/);
  assert.ok(sent < 20, `${sent} parts were read`);
});

/** A stream that says what it is told to, and notes whether it was given up. */
function stageStream() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const state = { isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    start: (own) => void (controller = own),
    cancel: () => {
      state.isCancelled = true;
      // Some never end.
      return new Promise(() => undefined);
    },
  });
  return { body, state, say: (text: string) => controller?.enqueue(new TextEncoder().encode(text)) };
}

test('ends after a silence, which a comment breaks', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { body, state, say } = stageStream();
  let isOver = false;
  const whole = (async () => {
    for await (const _ of readEvents(body, { silenceMs: SILENCE_MS, signal })) assert.fail('there is no event');
    isOver = true;
  })();
  await settle();
  for (let minute = 0; minute < 3; minute += 1) {
    t.mock.timers.tick(SILENCE_MS - 1);
    say(':\n');
    await settle();
  }
  t.mock.timers.tick(SILENCE_MS - 1);
  await settle();
  assert.deepEqual([isOver, state.isCancelled], [false, false]);
  t.mock.timers.tick(1);
  await whole;
  assert.equal(state.isCancelled, true);
});

test('does not count a reader that takes its time for silence', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { body, say } = stageStream();
  const events = readEvents(body, { silenceMs: SILENCE_MS, signal });
  for (const data of ['1', '2']) {
    say(`data: ${data}\n\n`);
    assert.deepEqual(await events.next(), { done: false, value: { id: undefined, event: undefined, data } });
    t.mock.timers.tick(10 * SILENCE_MS);
  }
});

test('gives the stream up where the reader leaves or the signal aborts, and leaves nothing at the signal', async () => {
  const controller = new AbortController();
  const left = stageStream();
  left.say('data: 1\n\n');
  for await (const { data } of readEvents(left.body, { silenceMs: SILENCE_MS, signal: controller.signal })) {
    assert.equal(data, '1');
    break;
  }
  assert.equal(left.state.isCancelled, true);
  const stopped = stageStream();
  const events = readEvents(stopped.body, { silenceMs: SILENCE_MS, signal: controller.signal });
  stopped.say('data: 1\n\ndata: 2\n\n');
  await events.next();
  controller.abort();
  assert.deepEqual(await events.next(), { done: true, value: undefined }, 'what came before is not told any more');
  assert.equal(stopped.state.isCancelled, true);
  assert.deepEqual(getEventListeners(controller.signal, 'abort'), []);
});
