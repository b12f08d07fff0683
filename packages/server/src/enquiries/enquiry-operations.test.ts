import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { EnquiryContext, EnquiryDetail } from '@csol/contract';
import { insertDocuments } from '../testing/documents.ts';
import { openEnquirySite, QUESTION, type EnquirySite } from '../testing/enquiry-site.ts';
import { createAdministrator } from '../testing/administration.ts';
import { insertOrder } from '../testing/orders.ts';
import { outcomeOf } from '../testing/people.ts';

const VALUES = { reason: 'price', amount: '10.00', expectedPrice: '90.00', message: 'Too much.' };

suite('enquiries of a person', () => {
  let house: EnquirySite;
  let cookie: Record<string, string>;
  before(async () => {
    house = await openEnquirySite();
    cookie = await house.signIn();
  });
  after(() => house.close());

  /** Sends a question, a minute after the one before. */
  const ask = async (message: string, more: object = {}): Promise<string> => {
    house.site.clock.pass(1);
    const { id = '' } = await house.create({ ...QUESTION, values: { ...QUESTION.values, message }, ...more }, cookie);
    return id;
  };
  const idsOf = async (query: string): Promise<string[]> => (await house.list(query, cookie)).items.map(({ id }) => id);
  const put = async (id: string, status: string): Promise<EnquiryDetail> => {
    const answer = await house.site.send('PUT', `/v1/enquiries/${id}/status`, { status }, cookie);
    assert.equal(answer.status, 200, answer.text);
    return answer.json as EnquiryDetail;
  };

  test('come in pages, the one that changed last first', async () => {
    const ids = [await ask('one'), await ask('two'), await ask('three')];
    const first = await house.list('limit=2', cookie);
    assert.deepEqual([first.items.map(({ id }) => id), first.count], [[ids[2], ids[1]], 3]);
    const rest = await house.list(`limit=2&cursor=${first.page.next ?? ''}`, cookie);
    assert.deepEqual([rest.items.map(({ id }) => id), rest.page.next], [[ids[0]], undefined]);
    assert.equal(outcomeOf(await house.site.ask('/v1/enquiries?cursor=nonsense', { headers: cookie })), '400 invalid /query/cursor format');
    const other = await house.site.ask(`/v1/enquiries?status=open&cursor=${first.page.next ?? ''}`, { headers: cookie });
    assert.equal(outcomeOf(other), '400 invalid /query/cursor format');
    house.site.clock.pass(1);
    await put(ids[0] ?? '', 'closed');
    assert.deepEqual((await idsOf('limit=1')), [ids[0]]);
  });

  test('are found by status, subject, words and what they are about', async () => {
    const about = [`invoice:${house.invoice}`];
    const dispute = { country: 'BE', formId: 'invoice-dispute', values: VALUES, about };
    house.site.clock.pass(1);
    const { id = '', trackingNumber } = await house.create(dispute, cookie);
    assert.deepEqual(await idsOf('subject=invoices'), [id]);
    assert.deepEqual(await idsOf(`about=invoice:${house.invoice}`), [id]);
    assert.deepEqual(await idsOf(`about=invoice:${house.others}`), []);
    for (const text of [trackingNumber.toLowerCase(), 'A-INV-1', 'factuur betwisten', 'MUCH too', 'a-inv much']) {
      assert.deepEqual(await idsOf(`text=${encodeURIComponent(text)}`), [id], text);
    }
    for (const text of ['much nothing', '100%', '_', 'A-INV-1\\']) {
      assert.deepEqual(await idsOf(`text=${encodeURIComponent(text)}`), [], text);
    }
    assert.ok(!(await idsOf('status=closed&status=answered')).includes(id));
    assert.ok((await idsOf('status=open')).includes(id));
    assert.ok((await idsOf('text=%20')).includes(id));
  });

  test('are opened again by whoever writes, and closed', async () => {
    const id = await ask('closing');
    assert.equal((await put(id, 'closed')).promise, undefined);
    const file = await house.addFile('more.txt');
    const draft = { text: 'One more thing:\nplease look.', attachments: [file] };
    const answer = await house.site.send('POST', `/v1/enquiries/${id}/messages`, draft, cookie);
    assert.equal(answer.status, 201, answer.text);
    const { status, log, attachments, promise, messages } = answer.json as EnquiryDetail;
    assert.deepEqual([status, messages, attachments, promise !== undefined], ['open', 1, [], true]);
    const [message] = log;
    assert.deepEqual([message?.from, message?.author, message?.text], ['customer', 'A Person', draft.text]);
    assert.deepEqual(message?.attachments.map(({ fileName }) => fileName), ['more.txt']);
    assert.deepEqual(await idsOf('text=one%20more%20thing'), [id]);
    const empty = await house.site.send('POST', `/v1/enquiries/${id}/messages`, { text: ' \n ' }, cookie);
    assert.equal(outcomeOf(empty), '400 invalid /text required');
    const again = await house.site.send('POST', `/v1/enquiries/${id}/messages`, { text: 'x', attachments: [file] }, cookie);
    assert.equal(outcomeOf(again), '400 invalid /attachments/0 taken');
    assert.equal((await house.get(id, cookie)).log.length, 1);
  });

  test('are news from when the desk has written until they are looked at', async () => {
    const id = await ask('news');
    const { trackingNumber } = await house.get(id, cookie);
    house.site.clock.pass(1);
    await createAdministrator(house.database.db, house.site.clock).do('enquiries', 'reply', trackingNumber, 'We look.');
    const isNews = async (): Promise<unknown> => (await house.list(`text=${trackingNumber}`, cookie)).items[0]?.isNews;
    assert.equal(await isNews(), true);
    const detail = await house.get(id, cookie);
    assert.deepEqual([detail.status, detail.promise, detail.log[0]?.from, detail.isNews], ['answered', undefined, 'desk', true]);
    assert.equal(await isNews(), undefined);
    const seen = await house.site.ask(`/v1/enquiries/${id}`, { headers: cookie });
    const headers = { ...cookie, 'If-None-Match': seen.headers.get('ETag') ?? '' };
    assert.equal((await house.site.ask(`/v1/enquiries/${id}`, { headers })).status, 304);
  });

  test('are nobody else’s', async () => {
    const id = await ask('mine');
    const bob = await house.signIn('bob');
    assert.equal((await house.list('', bob)).count, 0);
    assert.equal(outcomeOf(await house.site.ask(`/v1/enquiries/${id}`, { headers: bob })), '404 notFound');
    const draft = { text: 'Hello' };
    assert.equal(outcomeOf(await house.site.send('POST', `/v1/enquiries/${id}/messages`, draft, bob)), '404 notFound');
    assert.equal(outcomeOf(await house.site.send('PUT', `/v1/enquiries/${id}/status`, { status: 'closed' }, bob)), '404 notFound');
    assert.equal((await house.get(id, cookie)).status, 'open');
  });
});

suite('what is known before an enquiry', () => {
  let house: EnquirySite;
  let cookie: Record<string, string>;
  before(async () => {
    house = await openEnquirySite();
    cookie = await house.signIn();
  });
  after(() => house.close());

  const contextOf = async (...about: string[]): Promise<EnquiryContext> => {
    const query = about.map((each) => `about=${encodeURIComponent(each)}`).join('&');
    const answer = await house.site.ask(`/v1/enquiry-context?${query}`, { headers: cookie });
    assert.equal(answer.status, 200, answer.text);
    return answer.json as EnquiryContext;
  };

  test('of an invoice are credit notes, payments, disputes and enquiries, the newest first', async () => {
    const { db } = house.database;
    const customer_id = 'customer-A-1';
    const note = { customer_id, kind: 'creditNote' as const, number: 'CN-42', gross: '-20.00', issue_date: '2026-07-14' };
    const [credit = ''] = await insertDocuments(db, [note]);
    await db.insertInto('document_reference').values({ document_id: credit, position: 1, number: 'A-INV-1', issue_date: null }).execute();
    const payment = { customer_id, currency: 'EUR', amount: '50.00' };
    await db
      .insertInto('payment')
      .values([
        { ...payment, id: 'p1', number: 'P-1', date: '2026-07-10', state: 'made' },
        { ...payment, id: 'p2', number: 'P-2', date: '2026-07-16', state: 'pending' },
      ])
      .execute();
    const allocation = { credit_note_id: null, document_id: house.invoice, amount: '50.00' };
    await db.insertInto('allocation').values([{ ...allocation, payment_id: 'p1' }, { ...allocation, payment_id: 'p2' }]).execute();
    await db.updateTable('document').set({ disputed_since: '2026-07-12' }).where('id', '=', house.invoice).execute();
    const about = `invoice:${house.invoice}`;
    const { trackingNumber } = await house.create({ country: 'BE', formId: 'invoice-dispute', values: VALUES, about: [about] }, cookie);
    const { facts, known } = await contextOf(about, `invoiceLine:${house.invoice}:1`);
    assert.deepEqual(facts.map(({ kind, number, amount }) => [kind, number, amount?.amount]), [
      ['invoice', 'A-INV-1', '242.00'],
      ['invoiceLine', 'A-INV-1', '242.00'],
    ]);
    const told = (text: string) => known.filter((each) => each.about === text).map(({ code, number, on }) => [code, number, on]);
    assert.deepEqual(told(about), [
      ['pendingPayment', 'P-2', '2026-07-16'],
      ['enquiry', trackingNumber, '2026-07-15'],
      ['creditNote', 'CN-42', '2026-07-14'],
      ['disputed', undefined, '2026-07-12'],
      ['payment', 'P-1', '2026-07-10'],
    ]);
    assert.deepEqual(told(`invoiceLine:${house.invoice}:1`).at(-1), ['removed', '78-A1B2C', '2026-03-18']);
  });

  test('of an order, a contract and a machine is where they stand', async () => {
    const { db } = house.database;
    const contract = { id: 'c1', customer_id: 'customer-A-1', number: 'MA-1', kind: 'maintenance' as const, starts_on: '2024-01-01' };
    await db.insertInto('contract').values({ ...contract, ends_on: '2026-12-31' }).execute();
    const promised = (id: string, at: string, date: string) => ({ id, at, kind: 'promised' as const, facts: { date } });
    const order = await insertOrder(db, {
      customer_id: 'customer-A-1',
      number: 'ORD-1',
      lines: [{}],
      events: [promised('1', '2026-07-01T08:00:00Z', '2026-07-20'), promised('2', '2026-07-10T08:00:00Z', '2026-07-27')],
    });
    const { facts, known } = await contextOf(`order:${order}`, `orderLine:${order}:1`, 'contract:MA-1', 'machine:78-A1B2C');
    const ends = facts.slice(2).map(({ number, endDate }) => [number, endDate]);
    assert.deepEqual(ends, [['MA-1', '2026-12-31'], ['78-A1B2C', '2026-03-18']]);
    assert.equal(facts[1]?.line?.number, '1');
    const codes = known.map(({ about, code, on, was }) => [about.split(':')[0], code, on, was]);
    for (const expected of [
      ['order', 'expected', '2026-07-27', undefined],
      ['order', 'moved', '2026-07-27', '2026-07-20'],
      ['contract', 'ends', '2026-12-31', undefined],
      ['machine', 'removed', '2026-03-18', undefined],
    ]) {
      assert.ok(codes.some((each) => JSON.stringify(each) === JSON.stringify(expected)), JSON.stringify([expected, codes]));
    }
  });

  test('is told only of what is the caller’s', async () => {
    for (const about of [`invoice:${house.others}`, 'invoice:none', 'contract:none', 'machine:none', 'order:none', 'orderLine:x']) {
      const answer = await house.site.ask(`/v1/enquiry-context?about=invoice:${house.invoice}&about=${about}`, { headers: cookie });
      assert.equal(outcomeOf(answer), '404 notFound', about);
    }
    assert.equal(outcomeOf(await house.site.ask('/v1/enquiry-context', { headers: cookie })), '400 invalid /query/about required');
  });
});
