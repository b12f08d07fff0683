import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, suite, test } from 'node:test';
import { createApp } from './app.ts';
import { startServer } from './start-server.ts';
import { createTestDatabase, type TestDatabase } from './testing/databases.ts';
import { insertCustomer } from './testing/documents.ts';
import { readEvents } from './testing/event-stream.ts';
import { insertOrder } from './testing/orders.ts';

let database: TestDatabase;
const authenticate = () => ({ level: 'entitled' as const, customers: 'all' as const });

/** A promise, and how to keep it from outside. */
function createGate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

suite('startServer', () => {
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  test('finishes a request in flight when it closes, and only then ends the rest', async () => {
    const [arrived, answer] = [createGate(), createGate()];
    const steps: string[] = [];
    const fetchSlowly = async (): Promise<Response> => {
      arrived.open();
      await answer.opened;
      steps.push('answered');
      return new Response('complete');
    };
    const server = await startServer({ app: { fetch: fetchSlowly }, port: 0, host: '127.0.0.1', onClose: () => void steps.push('closed') });
    const url = `http://127.0.0.1:${server.port}/`;
    const request = fetch(url);
    await arrived.opened;
    const closing = server.close();
    await assert.rejects(fetch(url), 'a new request is refused');
    answer.open();
    assert.equal(await (await request).text(), 'complete');
    await closing;
    assert.deepEqual(steps, ['answered', 'closed']);
  });

  test('cuts off a request that outlasts the grace', async () => {
    const arrived = createGate();
    const fetchNever = (): Promise<Response> => {
      arrived.open();
      return new Promise(() => {});
    };
    const server = await startServer({ app: { fetch: fetchNever }, port: 0, host: '127.0.0.1', grace: 1 });
    const request = assert.rejects(fetch(`http://127.0.0.1:${server.port}/`));
    await arrived.opened;
    await server.close();
    await request;
  });

  test('ends answers that do not end by themselves when it closes', async () => {
    const app = createApp({ db: database.db, listen: database.listen, authenticate, contacts: () => undefined });
    const server = await startServer({ app, port: 0, host: '127.0.0.1' });
    const stream = readEvents(await fetch(`http://127.0.0.1:${server.port}/v1/order-changes`));
    await stream.until('ready');
    const ended = stream.next();
    await server.close();
    // A connection that is cut at the end of the grace fails instead.
    assert.equal(await ended, undefined);
  });

  test('cuts the connection of a reader who has stopped reading', async () => {
    const cut = createGate();
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => controller.enqueue(new Uint8Array(65_536));
    const answer = (): Response => new Response(new ReadableStream({ pull, cancel: cut.open }, { highWaterMark: 0 }));
    const server = await startServer({ app: { fetch: answer }, port: 0, host: '127.0.0.1', stall: 50 });
    const socket = connect(server.port, '127.0.0.1').pause();
    socket.on('error', () => {});
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await cut.opened;
    socket.destroy();
    await server.close();
  });

  test('hands an event on as soon as there is one', async () => {
    const customer_id = await insertCustomer(database.db, 'A');
    const app = createApp({ db: database.db, listen: database.listen, authenticate, contacts: () => undefined });
    const server = await startServer({ app, port: 0, host: '127.0.0.1' });
    const stream = readEvents(await fetch(`http://127.0.0.1:${server.port}/v1/order-changes`));
    await stream.until('ready');
    for (const number of ['O-1', 'O-2']) {
      await insertOrder(database.db, { customer_id, number });
      assert.equal((await stream.next())?.data.number, number);
    }
    await server.close();
  });

  test('closes once, however often it is asked to', async () => {
    let closed = 0;
    const server = await startServer({ app: { fetch: () => new Response() }, port: 0, host: '127.0.0.1', onClose: () => void closed++ });
    await Promise.all([server.close(), server.close()]);
    assert.equal(closed, 1);
  });

  test('says so where the port is taken', async () => {
    const app = { fetch: () => new Response() };
    const { port, close } = await startServer({ app, port: 0, host: '127.0.0.1' });
    await assert.rejects(startServer({ app, port, host: '127.0.0.1' }), { code: 'EADDRINUSE' });
    await close();
  });
});
