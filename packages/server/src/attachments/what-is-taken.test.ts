import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Attachment, EnquiryForms } from '@csol/contract';
import { removeEnded } from '../housekeeping.ts';
import { openAttachmentSite, randomLetters, type AttachmentSite } from '../testing/attachment-site.ts';
import { EICAR, startClamd } from '../testing/clamd-server.ts';
import { openEnquirySite, QUESTION, STRANGER } from '../testing/enquiry-site.ts';
import { makeZip, packRepeated } from '../testing/make-zip.ts';
import { ADDRESS_HEADER, outcomeOf } from '../testing/people.ts';
import type { ProblemError } from '../http/problem.ts';
import { createClamd } from './clamd.ts';
import { filesOf } from './enquiry-files.ts';
import type { Scanner } from './scanner.ts';
import { takeAttachments } from './take-attachments.ts';

const MIB = 1024 * 1024;
const DAY = 24 * 60;

let { alice, bob, create, put, look, remove, upload, bytesKept } = {} as AttachmentSite;
let shop: AttachmentSite['shop'];
/** Scans; everything is clean unless a test says otherwise. */
let scanner: Scanner | undefined;

before(async () => {
  const scan: Scanner['scan'] = (bytes) => scanner?.scan(bytes) ?? Promise.resolve('clean');
  ({ shop, alice, bob, create, put, look, remove, upload, bytesKept } = await openAttachmentSite({ scanner: { scan } }));
});
after(() => shop.close());

suite('what is in a file', () => {
  test('decides, and what is refused is not kept', async () => {
    for (const [name, content, reason] of [
      ['invoice.pdf', 'MZ\x90\0\x03\0\0\0', 'name'],
      ['invoice.pdf', '<!doctype html><script>alert(1)</script>', 'name'],
      ['tool.exe', 'MZ\x90\0\x03\0\0\0', 'type'],
      ['all.zip', makeZip([{ name: 'a.txt', packed: packRepeated(10 * 1024 * MIB, 0x20) }]), 'archive'],
    ] as const) {
      const { id, state, reason: found } = await upload(name, typeof content === 'string' ? content : new Uint8Array(content));
      assert.deepEqual([state, found], ['refused', reason], name);
      assert.equal((await bytesKept(id)).length, 0);
      await assert.rejects(takeAttachments(shop.database.db, { ids: [id], owner: null, enquiryId: 'enq_x' }));
      assert.equal(((await put(id, 0, new Uint8Array([1]))).json as Attachment).reason, reason);
    }
  });

  test('is asked of a scanner, which may be down for a while', async () => {
    const clamd = await startClamd();
    const real = createClamd(clamd.place, { timeout: 200 });
    scanner = real;
    assert.equal((await upload('a.txt', 'harmless')).state, 'ready');
    const { id: caught, state, reason } = await upload('b.txt', EICAR);
    assert.deepEqual([state, reason, (await bytesKept(caught)).length], ['refused', 'unsafe', 0]);
    clamd.answer = undefined;
    const bytes = randomLetters(20);
    const id = await create('c.txt', bytes.length);
    await put(id, 0, bytes.subarray(0, 12));
    const slow = await put(id, 12, bytes.subarray(12));
    assert.equal(outcomeOf(slow), '503 unavailable');
    assert.match(slow.headers.get('Retry-After') ?? '', /^\d+$/);
    // Whoever comes back and asks is told to begin with the last part.
    assert.equal(((await look(id)).json as Attachment).received, 12);
    await assert.rejects(takeAttachments(shop.database.db, { ids: [id], owner: null, enquiryId: 'enq_x' }));
    await clamd.close();
    assert.equal(outcomeOf(await put(id, 12, bytes.subarray(12))), '503 unavailable');
    scanner = undefined;
    assert.equal(((await put(id, 12, bytes.subarray(12))).json as Attachment).state, 'ready');
    assert.ok((await bytesKept(id)).equals(bytes));
  });
});

suite('somebody else’s file', () => {
  test('is none: nobody sees it, adds to it, throws it away or sends it', async () => {
    const id = await create('secret.txt', 4, alice);
    await put(id, 0, randomLetters(4), alice);
    for (const headers of [bob, {}]) {
      assert.equal(outcomeOf(await look(id, headers)), '404 notFound');
      assert.equal(outcomeOf(await put(id, 0, randomLetters(4), headers)), '404 notFound');
      assert.equal(outcomeOf(await remove(id, headers)), '404 notFound');
      const draft = { ...QUESTION, contact: STRANGER, attachments: [id] };
      assert.equal(outcomeOf(await shop.send(draft, headers)), '400 invalid /attachments/0 unknown');
    }
    assert.equal((await look(id, alice)).status, 200);
    assert.equal(outcomeOf(await look('att_unknown')), '404 notFound');
  });

  test('is told by its id alone where nobody was signed in, also to whoever signs in meanwhile', async () => {
    const { id } = await upload('mine.txt', 'mine');
    assert.equal((await look(id, alice)).status, 200);
    const { id: enquiry = '' } = await shop.create({ ...QUESTION, attachments: [id] }, alice);
    assert.deepEqual((await filesOf(shop.database.db, enquiry)).map(({ fileName }) => fileName), ['mine.txt']);
  });
});

suite('an enquiry', () => {
  test('takes its files, all or none, and nobody takes or removes them afterwards', async () => {
    const [first, second] = [await upload('1.txt', 'one', alice), await upload('2.txt', 'two', alice)];
    const draft = { ...QUESTION, attachments: [second.id, first.id] };
    assert.equal(outcomeOf(await shop.send({ ...draft, attachments: [first.id, 'att_x'] }, alice)), '400 invalid /attachments/1 unknown');
    const receiving = await create('3.txt', 3, alice);
    assert.equal(outcomeOf(await shop.send({ ...draft, attachments: [receiving] }, alice)), '400 invalid /attachments/0 notReady');
    assert.equal(outcomeOf(await shop.send({ ...draft, attachments: [first.id, first.id] }, alice)), '400 invalid /attachments/1 taken');
    const { id = '' } = await shop.create(draft, alice);
    const { attachments } = await shop.get(id, alice);
    assert.deepEqual(attachments.map(({ fileName, size }) => [fileName, size]), [['2.txt', 3], ['1.txt', 3]]);
    assert.equal(outcomeOf(await shop.send({ ...draft, attachments: [first.id] }, alice)), '400 invalid /attachments/0 taken');
    assert.equal(outcomeOf(await remove(first.id, alice)), '404 notFound');
    assert.equal((await look(first.id, alice)).status, 200);
  });

  test('of two that want the same file at once gets it alone', async () => {
    const { id } = await upload('1.txt', 'one', alice);
    const both = await Promise.all([1, 2].map(() => shop.send({ ...QUESTION, attachments: [id] }, alice)));
    assert.deepEqual(both.map(outcomeOf).sort(), ['201', '400 invalid /attachments/0 taken']);
  });

  test('may take the same files again, and at most ten', async () => {
    const { db } = shop.database;
    const ids = await Promise.all(Array.from({ length: 11 }, (_, index) => shop.addFile(`${index}.txt`)));
    const taking = { ids: ids.slice(0, 10), owner: null, enquiryId: 'enq_a' };
    await takeAttachments(db, taking);
    await takeAttachments(db, taking);
    assert.deepEqual((await filesOf(db, 'enq_a')).map(({ id }) => id), taking.ids);
    await assert.rejects(takeAttachments(db, { ...taking, ids, enquiryId: 'enq_b' }), ({ details }: ProblemError) => {
      const [{ pointer, code } = {}] = details.errors ?? [];
      return pointer === '/attachments' && code === 'tooMany';
    });
    await assert.rejects(takeAttachments(db, { ...taking, messageId: 'msg_a' }));
  });

  test('hands its files to its owner as downloads that render nowhere, and to nobody else', async () => {
    const content = '<a href="javascript:alert(1)">';
    const { id: file } = await upload('één "lijst".xml', `${content}</a>`, alice);
    const { id = '' } = await shop.create({ ...QUESTION, attachments: [file] }, alice);
    const path = `/v1/enquiries/${id}/attachments/${file}`;
    const answer = await shop.site.ask(path, { headers: alice });
    assert.equal(answer.text, `${content}</a>`);
    const expected = {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="__n _lijst_.xml"; filename*=UTF-8''%C3%A9%C3%A9n%20_lijst_.xml`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(answer.headers.get(name), value, name);
    assert.equal(outcomeOf(await shop.site.ask(path, { headers: bob })), '404 notFound');
    assert.equal(outcomeOf(await shop.site.ask(path)), '401 unauthenticated');
    const { id: other } = await upload('other.txt', 'x', alice);
    assert.equal(outcomeOf(await shop.site.ask(`/v1/enquiries/${id}/attachments/${other}`, { headers: alice })), '404 notFound');
  });
});

suite('files that nobody takes', () => {
  test('go when their owner says so, and after a day', async () => {
    const { id: thrown } = await upload('1.txt', 'one', alice);
    assert.equal((await remove(thrown, alice)).status, 204);
    assert.equal(outcomeOf(await look(thrown, alice)), '404 notFound');
    assert.equal((await bytesKept(thrown)).length, 0);
    const [{ id: taken }, { id: left }] = [await upload('1.txt', 'one'), await upload('2.txt', 'two')];
    await takeAttachments(shop.database.db, { ids: [taken], owner: null, enquiryId: 'enq_c' });
    const now = shop.site.clock.now();
    const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
    await removeEnded(shop.database.db, later(DAY - 1));
    assert.equal((await look(left)).status, 200);
    await removeEnded(shop.database.db, later(DAY + 1));
    assert.equal(outcomeOf(await look(left)), '404 notFound');
    assert.equal((await bytesKept(left)).length, 0);
    assert.equal((await bytesKept(taken)).toString(), 'one');
  });

  test('are out of reach once their day is over, swept or not', async () => {
    const own = await openEnquirySite();
    const { json } = await own.site.send('POST', '/v1/attachments', { fileName: 'a.txt', size: 1 });
    own.site.clock.pass(DAY);
    assert.equal(outcomeOf(await own.site.ask(`/v1/attachments/${(json as Attachment).id}`)), '404 notFound');
    await own.site.send('POST', '/v1/attachments', { fileName: 'b.txt', size: 1 });
    assert.equal((await own.database.db.selectFrom('attachment').select('id').execute()).length, 1);
    await own.close();
  });
});

suite('how much somebody sends a day', () => {
  test('is limited by account, and by address for whoever has none; a small file counts as well', async () => {
    const limits = { attachmentKibByUser: { tries: 100, seconds: 86_400 }, attachmentKibByAddress: { tries: 40, seconds: 86_400 } };
    const own = await openEnquirySite({}, { limits });
    const cookie = await own.signIn();
    const announceOf = async (kib: number, headers: Record<string, string> = {}): Promise<string> => {
      return outcomeOf(await own.site.send('POST', '/v1/attachments', { fileName: 'a.txt', size: Math.ceil(kib * 1024) }, headers));
    };
    assert.equal(await announceOf(90, cookie), '201');
    assert.equal(await announceOf(11, cookie), '429 limited');
    assert.equal(await announceOf(20), '201');
    assert.equal(await announceOf(0.001), '201');
    assert.equal(await announceOf(0.001), '429 limited');
    assert.equal(await announceOf(20, { [ADDRESS_HEADER]: '192.0.2.77' }), '201');
    own.site.clock.pass(DAY);
    assert.equal(await announceOf(40), '201');
    await own.close();
  });
});

test('the forms say what may be sent', async () => {
  const { attachments } = (await shop.site.ask('/v1/enquiry-forms?country=BE')).json as EnquiryForms;
  assert.deepEqual([attachments.maxBytes, attachments.maxFiles, attachments.types.length], [20 * MIB, 10, 16]);
});
