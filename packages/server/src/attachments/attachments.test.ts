import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import type { Attachment } from '@csol/contract';
import { openAttachmentSite, randomLetters as letters, type AttachmentSite } from '../testing/attachment-site.ts';
import type { CheckedAnswer } from '../testing/contract-check.ts';
import { outcomeOf } from '../testing/people.ts';

const MIB = 1024 * 1024;

let { alice, announce, create, put, look, upload, bytesKept } = {} as AttachmentSite;
let shop: AttachmentSite['shop'];

before(async () => {
  ({ shop, alice, announce, create, put, look, upload, bytesKept } = await openAttachmentSite());
});
after(() => shop.close());

suite('a file', () => {
  test('is announced, comes in parts, and is ready once all of it has come', async () => {
    const bytes = letters(2 * MIB + 5);
    const answer = await announce('notes.txt', bytes.length, alice);
    const { id, ...rest } = answer.json as Attachment;
    assert.match(id, /^att_[\w-]{22}$/);
    assert.deepEqual(rest, { fileName: 'notes.txt', size: bytes.length, received: 0, state: 'receiving' });
    assert.equal(((await put(id, 0, bytes.subarray(0, MIB), alice)).json as Attachment).received, MIB);
    assert.equal(((await look(id, alice)).json as Attachment).received, MIB);
    await put(id, MIB, bytes.subarray(MIB, 2 * MIB), alice);
    const last = await put(id, 2 * MIB, bytes.subarray(2 * MIB), alice);
    const whole = { ...rest, id, received: bytes.length, state: 'ready', mediaType: 'text/plain' };
    assert.deepEqual(last.json, whole);
    assert.deepEqual((await look(id, alice)).json, whole);
    assert.ok((await bytesKept(id)).equals(bytes));
  });

  test('is announced once for each key, and never as another one', async () => {
    const headers = { ...alice, 'Idempotency-Key': 'a-key-of-my-own' };
    const all = await Promise.all([1, 2, 3].map(() => announce('a.txt', 3, headers)));
    assert.deepEqual(all.map(({ status }) => status), [201, 201, 201]);
    assert.equal(new Set(all.map(({ json }) => (json as Attachment).id)).size, 1);
    assert.equal(outcomeOf(await announce('a.txt', 4, headers)), '422 keyReused');
    assert.notEqual(await create('a.txt', 3, alice), await create('a.txt', 3, alice));
  });

  test('has a name without what a name may not hold', async () => {
    assert.equal((await upload('..\\b\u202e/.c\r\n.txt', 'a')).fileName, 'c.txt');
    assert.equal(outcomeOf(await announce('', 1)), '400 invalid /fileName required');
    assert.equal(outcomeOf(await announce('x'.repeat(256), 1)), '400 invalid /fileName tooLong');
  });

  test('that is too large is refused before it comes, and so is each part', async () => {
    assert.equal(outcomeOf(await announce('film.pdf', 1_000_000_000)), '413 tooLarge');
    assert.equal(outcomeOf(await announce('film.pdf', 20 * MIB + 1)), '413 tooLarge');
    assert.equal((await announce('film.pdf', 20 * MIB)).status, 201);
    for (const size of [0, -1, 1.5, '3', null]) assert.equal((await announce('a.txt', size as number)).status, 400, String(size));
    const id = await create('notes.txt', 4 * MIB);
    assert.equal(outcomeOf(await put(id, 0, new Uint8Array(MIB + 1))), '413 tooLarge');
    assert.equal(outcomeOf(await put(id, 0, new Uint8Array(1), { 'Content-Length': '1000000000' })), '413 tooLarge');
    let pulled = 0;
    const endless = new ReadableStream({ pull: (controller) => (pulled++, controller.enqueue(new Uint8Array(64 * 1024))) });
    assert.equal(outcomeOf(await put(id, 0, endless)), '413 tooLarge');
    assert.ok(pulled < 40, String(pulled));
    assert.equal(((await look(id)).json as Attachment).received, 0);
  });
});

suite('a part', () => {
  test('that has come may come again, whole or in other pieces, at once or later', async () => {
    const bytes = letters(1000);
    const id = await create('notes.txt', bytes.length);
    const twins = await Promise.all([1, 2, 3].map(() => put(id, 0, bytes.subarray(0, 400))));
    assert.deepEqual(twins.map(({ json }) => (json as Attachment).received), [400, 400, 400]);
    assert.equal(((await put(id, 100, bytes.subarray(100, 300))).json as Attachment).received, 400);
    assert.equal(((await put(id, 300, bytes.subarray(300, 700))).json as Attachment).received, 700);
    const last = await Promise.all([1, 2, 3].map(() => put(id, 700, bytes.subarray(700))));
    assert.deepEqual(last.map(({ json }) => (json as Attachment).state), ['ready', 'ready', 'ready']);
    assert.equal(((await put(id, 0, bytes.subarray(0, 400))).json as Attachment).state, 'ready');
    assert.ok((await bytesKept(id)).equals(bytes));
  });

  test('that leaves a gap, goes beyond the end, is empty or is not sent as bytes is refused', async () => {
    const id = await create('notes.txt', 10);
    await put(id, 0, letters(4));
    assert.equal(outcomeOf(await put(id, 5, letters(2))), '400 invalid /path/offset gap');
    assert.equal(outcomeOf(await put(id, 4, letters(7))), '400 invalid /path/offset tooLong');
    assert.equal(outcomeOf(await put(id, 0, letters(11))), '400 invalid /path/offset tooLong');
    assert.equal(outcomeOf(await put(id, 4, letters(0))), '400 invalid  required');
    for (const offset of ['-1', '1.5', 'x', '2000000000']) {
      assert.equal(outcomeOf(await put(id, offset, letters(1))), '400 invalid /path/offset format', offset);
    }
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
      assert.equal(outcomeOf(await put(id, 4, letters(1), { 'Content-Type': type })), '400 invalid  format', type);
    }
    assert.equal(outcomeOf(await put(id, 4, letters(1), { Origin: 'https://other.example' })), '403 denied');
    assert.equal(((await look(id)).json as Attachment).received, 4);
  });

  test('comes to the same bytes in whatever order, however often and from however many at once parts are sent', async () => {
    const bytes = letters(64);
    const step = fc.record({ at: fc.nat(63), length: fc.integer({ min: 1, max: 40 }), isAlone: fc.boolean(), isFromHere: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const id = await create('notes.txt', bytes.length);
        const atWork: Promise<CheckedAnswer>[] = [];
        for (const { at, length, isAlone, isFromHere } of steps) {
          // As somebody who asks where to go on, or as somebody whose programs do not know of each other.
          const from = isFromHere ? ((await look(id)).json as Attachment).received : at;
          const part = bytes.subarray(from, from + length);
          if (part.length > 0) atWork.push(put(id, from, part));
          if (isAlone) await Promise.all(atWork);
        }
        for (const { status } of await Promise.all(atWork)) assert.ok(status === 200 || status === 400, String(status));
        const { received } = (await look(id)).json as Attachment;
        const answer = received < bytes.length ? await put(id, received, bytes.subarray(received)) : await look(id);
        assert.equal((answer.json as Attachment).state, 'ready');
        assert.ok((await bytesKept(id)).equals(bytes));
      }),
      { numRuns: 25 },
    );
  });
});
