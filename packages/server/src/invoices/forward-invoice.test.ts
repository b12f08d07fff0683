import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { grant } from '../accounts/entitlements.ts';
import { createApp } from '../app.ts';
import { deliverMail } from '../mail/mail-queue.ts';
import { createSmtpMail } from '../mail/smtp.ts';
import type { RequestLogEntry } from '../http/log.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { startMailServer, type MailServer } from '../testing/mail-server.ts';
import { createPeopleSite, outcomeOf, passwords, PUBLIC_URL, type PeopleSite } from '../testing/people.ts';

let database: TestDatabase;
let site: PeopleSite;
let mailServer: MailServer;
let invoice: string;
let second: string;
let foreign: string;
let alice: string;
let cookie: Record<string, string>;
const log: RequestLogEntry[] = [];

const FORWARD = { to: ['carol@example.com'], note: 'Is this one ours?', page: '/be/nl/' };

const send = (body: object, id = invoice, more: Record<string, string> = {}) =>
  site.send('POST', `/v1/invoices/${id}/forwards`, body, { ...cookie, ...more });

/** Sends what is queued, by a real mail server. @returns What came in there. */
async function deliver() {
  const from = mailServer.mails.length;
  const smtp = createSmtpMail(`smtp://127.0.0.1:${mailServer.port}?ignoreTLS=true`, 'Customer Support OnLine <csol@example.com>');
  await deliverMail(database.db, smtp, site.clock.now, { onFailure: ({ error }) => assert.fail(JSON.stringify(error)) });
  return mailServer.mails.slice(from);
}

const queued = async () => (await database.db.selectFrom('mail').select('id').execute()).length;

before(async () => {
  database = await createTestDatabase();
  mailServer = await startMailServer();
  site = createPeopleSite(database.db, { log: (entry) => log.push(entry) });
  const { db } = database;
  const a = await insertCustomer(db, 'A-4711', { name: 'Alpha Secret NV' });
  const b = await insertCustomer(db, 'B-4712');
  const gross = '4321.09';
  [invoice = '', second = ''] = await insertDocuments(db, [
    { customer_id: a, number: '2026-1.250', gross },
    { customer_id: a, number: 'CN-7 evil.example', kind: 'creditNote', gross: '-1.00' },
  ]);
  [foreign = ''] = await insertDocuments(db, [{ customer_id: b, number: 'B-1' }]);
  alice = await site.createPerson('alice');
  await grant(db, alice, a, site.clock.now());
  ({ cookie } = await site.signIn('alice'));
  await deliver();
});
afterEach(async () => {
  await database.db.deleteFrom('mail').execute();
  await database.db.deleteFrom('throttle').execute();
});
after(async () => {
  await mailServer.close();
  await database.close();
});

suite('forwarding an invoice', () => {
  test('sends each recipient a mail of their own with kind, number, note and a link that holds the id alone', async () => {
    assert.equal(outcomeOf(await send({ ...FORWARD, to: ['carol@example.com', 'dave@example.com', 'CAROL@example.com'] })), '202');
    const mails = await deliver();
    assert.deepEqual(mails.map(({ recipients }) => recipients), [['CAROL@example.com'], ['dave@example.com']]);
    for (const { headers, text } of mails) {
      assert.equal(headers.get('subject'), 'Invoice 2026-1.250 on Customer Support OnLine');
      assert.equal(headers.get('reply-to'), 'alice@example.com');
      assert.match(headers.get('from') ?? '', /<csol@example\.com>/);
      assert.ok(text.includes('A Person (alice@example.com) sends you a link to invoice 2026-1.250'), text);
      assert.ok(text.includes('\n\n> Is this one ours?\n\n'), text);
      assert.deepEqual(text.match(/\S*:\/\/\S*/g), [`${PUBLIC_URL}/be/nl/#csol-invoice=${invoice}`]);
      assert.doesNotMatch(text, /Replies|4321|Alpha|4711/);
    }
  });

  test('says nothing of amounts, dates and the customer, and puts in no link of a number', async () => {
    await send(FORWARD, second);
    const [mail] = await deliver();
    assert.ok(mail?.text.includes('credit note CN-7 evil. example'), mail?.text);
    assert.equal(mail?.headers.get('subject'), 'Credit note CN-7 evil. example on Customer Support OnLine');
  });

  test('writes in the language that is asked for', async () => {
    const subjects = { nl: 'Factuur', 'fr-BE': 'Facture', sv: 'Faktura', de: 'Invoice' };
    for (const [language, word] of Object.entries(subjects)) {
      await send(FORWARD, invoice, { 'Accept-Language': language });
      const [mail] = await deliver();
      assert.ok(mail?.headers.get('subject')?.startsWith(`${word} 2026-1.250 `), mail?.headers.get('subject'));
    }
  });

  test('sends the sender a copy that says to whom, where it is asked for', async () => {
    await send({ ...FORWARD, to: ['carol@example.com', 'dave@example.com'], copy: true });
    const copy = (await deliver()).find(({ recipients }) => recipients.includes('alice@example.com'));
    assert.ok(copy?.text.includes('to: carol@example.com, dave@example.com'), copy?.text);
    assert.ok(copy?.text.includes('> Is this one ours?') && copy.text.includes(`#csol-invoice=${invoice}`), copy?.text);
  });

  test('leads to the host of the pages, whatever path is named', async () => {
    for (const page of ['/be/nl/?a=1#csol-reset=x', '/\\evil.example/', '//evil.example/', 'https://evil.example/', '/a b', '']) {
      const answer = await send({ ...FORWARD, page });
      if (page.startsWith('/be')) assert.equal(answer.status, 202);
      else assert.equal(outcomeOf(answer), '400 invalid /page format', page);
    }
    const [mail, ...others] = await deliver();
    assert.ok(mail?.text.includes(`\n${PUBLIC_URL}/be/nl/?a=1#csol-invoice=${invoice}\n`), mail?.text);
    assert.equal(others.length, 0);
  });

  test('writes the id so that the page reads it as it is, whatever stands in it', async () => {
    const id = 'inv_a&b=c#d%20ä/?';
    const ofAlice = database.db.selectFrom('document').select('customer_id').where('id', '=', invoice);
    const { customer_id } = await ofAlice.executeTakeFirstOrThrow();
    await insertDocuments(database.db, [{ id, customer_id, number: 'ODD-1' }]);
    assert.equal((await send(FORWARD, encodeURIComponent(id))).status, 202);
    const [mail] = await deliver();
    const { hash } = new URL(/https?:\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    assert.equal(decodeURIComponent(hash.slice('#csol-invoice='.length)), id);
    assert.doesNotMatch(hash.slice(1), /[#&]/);
  });

  test('has one effect for one key, and tells another document under the same key', async () => {
    const key = { 'Idempotency-Key': 'one-wish-of-mine' };
    for (const _ of [1, 2]) assert.equal((await send(FORWARD, invoice, key)).status, 202);
    assert.equal(await queued(), 1);
    assert.equal(outcomeOf(await send(FORWARD, second, key)), '422 keyReused');
  });

  test('finds no document of somebody else, nor one that there is not, and sends nothing', async () => {
    for (const id of [foreign, 'inv_unknown']) assert.equal(outcomeOf(await send(FORWARD, id)), '404 notFound');
    assert.equal(await queued(), 0);
  });

  test('refuses what is no list of one to ten addresses, and a note that is too long', async () => {
    const many = Array.from({ length: 11 }, (_, i) => `p${i}@example.com`);
    const others = [[], many, ['carol'], ['a@b.example\r\nBcc: x@evil.example'], ['a@b.example,x@evil.example'], ['Al <a@b.example>']];
    for (const to of [...others, ['a\u202e@b.example'], ['a\u0001@b.example']]) {
      assert.match(outcomeOf(await send({ ...FORWARD, to })), /^400 invalid \/to /, JSON.stringify(to));
    }
    assert.equal(outcomeOf(await send({ ...FORWARD, note: 'x'.repeat(1001) })), '400 invalid /note tooLong');
    assert.equal(await queued(), 0);
  });

  test('is not offered, and is a 404, where there are no accounts and so no mails', async () => {
    const principal = { level: 'entitled', customers: 'all', accountId: 'usr_1', email: 'a@b.example' } as const;
    const app = createApp({ db: database.db, authenticate: () => principal, contacts: () => undefined });
    const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'test' };
    const asked = { method: 'POST', headers, body: JSON.stringify(FORWARD) };
    const answer = await app.fetch(new Request(`https://x.example/v1/invoices/${invoice}/forwards`, asked));
    assert.equal(answer.status, 404);
    const session = (await (await app.fetch(new Request('https://x.example/v1/session'))).json()) as { operations: string[] };
    assert.ok(session.operations.includes('getInvoice') && !session.operations.includes('forwardInvoice'));
  });

  test('is denied where the host vouches for somebody without an address, as nobody could answer', async () => {
    const authenticate = () => ({ level: 'entitled', customers: 'all', accountId: 'usr_1' }) as const;
    const accounts = { passwords, publicUrl: PUBLIC_URL };
    const hosted = createPeopleSite(database.db, { authenticate, accounts });
    assert.equal(outcomeOf(await hosted.send('POST', `/v1/invoices/${invoice}/forwards`, FORWARD)), '403 denied');
  });
});

suite('the note of a sender', () => {
  test('adds neither headers nor links nor recipients, and cannot pass for ours', async () => {
    const lines = 'Hello\r\nBcc: x@evil.example\r\n\r\nhttps://evil.example/win';
    const note = `${lines} \u202egnp.exe\u2066 \u0007www.evil.example\n.\nQUIT\u2028From: us\0`;
    assert.equal(outcomeOf(await send({ ...FORWARD, note })), '400 invalid /note format', 'a NUL is refused');
    assert.equal((await send({ ...FORWARD, note: note.replace('\0', '') })).status, 202);
    assert.equal((await send({ ...FORWARD, note: 'Hello' })).status, 202);
    const [mail, usual] = await deliver();
    assert.deepEqual([...(mail?.headers.keys() ?? [])], [...(usual?.headers.keys() ?? [])]);
    assert.deepEqual(mail?.recipients, ['carol@example.com']);
    const quote = ['> Hello', '> Bcc: x@ evil. example', '>'];
    quote.push('> https: //evil. example/win gnp. exe www. evil. example', '> .', '> QUIT', '> From: us');
    assert.ok(mail?.text.includes(`\n\n${quote.join('\n')}\n\n`), mail?.text);
    const rest = (text = '') => text.split('\n').filter((line) => !line.startsWith('>'));
    assert.deepEqual(rest(mail?.text), rest(usual?.text));
  });

  test('is left out with its heading where there is nothing to see in it', async () => {
    const notes = [undefined, '', ' \n\u200b\n'];
    for (const note of notes) await send({ ...FORWARD, note });
    const mails = await deliver();
    assert.equal(mails.length, notes.length);
    for (const { text } of mails) assert.doesNotMatch(text, /writes:|^>/m);
  });
});

suite('somebody who forwards a lot', () => {
  const ten = (hour: number, n: number) => ({ ...FORWARD, to: Array.from({ length: 10 }, (_, i) => `p${hour}.${n}.${i}@example.com`) });

  test('is limited by recipients, 50 an hour, told when to come back, and sends nothing of what was too much', async () => {
    for (let n = 0; n < 4; n++) assert.equal((await send(ten(0, n))).status, 202);
    assert.equal((await send({ ...FORWARD, to: ten(0, 4).to.slice(0, 9), copy: true })).status, 202, 'the copy does not count');
    const refused = await send(ten(0, 5));
    assert.equal(outcomeOf(refused), '429 limited');
    assert.equal(refused.headers.get('Retry-After'), '3600');
    assert.equal(await queued(), 50, '49 recipients and a copy');
    assert.equal((await send(FORWARD)).status, 202, 'what was refused has not been counted');
    assert.equal((await send(FORWARD)).status, 429);
  });

  test('is limited to 200 a day, however spread', async () => {
    for (let hour = 0; hour < 4; hour++) {
      for (let n = 0; n < 5; n++) assert.equal((await send(ten(hour, n))).status, 202);
      site.clock.pass(61);
      ({ cookie } = await site.signIn('alice'));
    }
    const refused = await send(FORWARD);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('Retry-After'), String((24 * 60 - 4 * 61) * 60));
    site.clock.pass(24 * 60);
    ({ cookie } = await site.signIn('alice'));
    assert.equal((await send(FORWARD)).status, 202);
  });

  test('gains nothing by sending at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => send(ten(0, n))));
    assert.equal(answers.filter(({ status }) => status === 202).length, 5);
    assert.equal(await queued(), 50);
  });

  test('is in the log by a random id, without addresses, note or number', async () => {
    log.length = 0;
    await send({ ...FORWARD, note: 'A note of mine' });
    assert.deepEqual(log.map(({ event, account }) => [event, account]), [['forwarded', alice]]);
    assert.doesNotMatch(JSON.stringify(log), /carol|alice|note of mine|2026-1/);
  });
});
