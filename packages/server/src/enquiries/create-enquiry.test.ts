import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { EnquiryForms } from '@csol/contract';
import { openEnquirySite, QUESTION, STRANGER, type EnquirySite } from '../testing/enquiry-site.ts';
import { outcomeOf } from '../testing/people.ts';

const VALUES = { reason: 'not-ordered', amount: '100.00', message: 'It left in March.' };
const DISPUTE = { country: 'BE', formId: 'invoice-dispute', values: VALUES };
const ROW = { action: 'remove', serialNumber: '78-A1B2D', date: '2026-07-31' };
const CHANGES = { country: 'BE', formId: 'inventory-change', values: {} };

suite('an enquiry', () => {
  let house: EnquirySite;
  let cookie: Record<string, string>;
  before(async () => {
    house = await openEnquirySite({ noticeRules: { BE: { months: 3, endOf: 'quarter' } } });
    cookie = await house.signIn();
  });
  after(() => house.close());

  /** What is wrong with an enquiry, and that nothing of it was kept. */
  const refused = async (draft: object, headers: Record<string, string> = cookie): Promise<string> => {
    const before = await house.database.db.selectFrom('enquiry').select('id').execute();
    const outcome = outcomeOf(await house.send(draft, headers));
    assert.equal((await house.database.db.selectFrom('enquiry').select('id').execute()).length, before.length);
    return outcome.replace('400 invalid ', '');
  };

  test('has a form in the words of its reader, with the day, the notice and the promise of the desk', async () => {
    const { json } = await house.site.ask('/v1/enquiry-forms?country=BE', { headers: { 'Accept-Language': 'nl' } });
    const { forms, timeZone, today, promise, noticeDay } = json as EnquiryForms;
    assert.equal(forms.find(({ id }) => id === 'invoice-dispute')?.title, 'Een factuur betwisten');
    assert.deepEqual([timeZone, today, noticeDay], ['Europe/Brussels', '2026-07-15', '2026-12-31']);
    assert.deepEqual(promise, { by: '2026-07-15T14:00:00.000Z', timeZone });
    assert.equal(outcomeOf(await house.site.ask('/v1/enquiry-forms?country=SE')), '404 notFound');
  });

  test('is taken from anybody who can be answered', async () => {
    const receipt = await house.create({ ...QUESTION, contact: STRANGER });
    assert.match(receipt.trackingNumber, /^BE-[3-9A-Y]{4}-[3-9A-Y]{4}$/);
    assert.deepEqual([receipt.id, receipt.email], [undefined, 'anna@example.com']);
    assert.equal(receipt.promise?.by, '2026-07-15T14:00:00.000Z');
    assert.equal(await refused(QUESTION, {}), '/contact/name required /contact/email required');
  });

  test('is found again by whoever sent it, with its facts and in its words', async () => {
    const values = { ...DISPUTE.values, line: 'not asked', other: 'unknown' };
    const about = [`invoiceLine:${house.invoice}:1`];
    const { id = '', trackingNumber, email } = await house.create({ ...DISPUTE, values, about, contact: { phone: '+32 2 555' } }, cookie);
    assert.equal(email, 'alice@example.com');
    const { items, count } = await house.list(`text=${trackingNumber}`, cookie);
    assert.deepEqual(items.map((item) => [item.trackingNumber, item.status, item.customerNumber]), [[trackingNumber, 'open', 'A-1']]);
    assert.equal(count, 1);
    const detail = await house.get(id, { ...cookie, 'Accept-Language': 'nl' });
    assert.deepEqual(detail.about?.map(({ number, line }) => [number, line?.serialNumbers]), [['A-INV-1', ['78-A1B2C']]]);
    assert.deepEqual(detail.values.map(({ text }) => text), ['Wij hebben dit niet besteld', '100.00', 'It left in March.']);
    assert.ok(detail.values.every(({ label }) => label !== ''));
  });

  test('names each field that is wrong, and keeps nothing', async () => {
    const about = [`invoice:${house.invoice}`];
    const asked = '/values/reason required /values/amount required /values/message required';
    assert.equal(await refused({ ...DISPUTE, values: {}, about }), asked);
    const values = { ...QUESTION.values, topic: 'weather', message: '  ' };
    assert.equal(await refused({ ...QUESTION, values }), '/values/topic unknown /values/message required');
    assert.equal(await refused({ ...QUESTION, values: { topic: 'other', message: 'x'.repeat(4001) } }), '/values/message tooLong');
    assert.equal(await refused({ ...QUESTION, values: { topic: ['other'], message: 'x' } }), '/values/topic unknown');
    assert.equal(await refused({ ...QUESTION, values: { topic: 'other', message: null } }), '/values/message format');
    assert.equal(await refused({ ...QUESTION, values: { topic: 'other', message: 'a\0b' } }), '/values/message format');
    assert.equal(await refused({ ...QUESTION, country: 'SE' }), '/country unknown');
    assert.equal(await refused({ ...QUESTION, formId: 'no-such-form' }), '/formId unknown');
    assert.equal(await refused({ ...QUESTION, attachments: ['1', '2', '3', '4', '5', '6'] }), '/attachments tooMany');
  });

  test('takes emoji, right-to-left, half characters and a field named __proto__ as they are', async () => {
    const message = 'مرحبا 🏢 \ud800 <b>&amp;';
    const values = JSON.parse(JSON.stringify({ topic: 'other', message }).replace('{', '{"__proto__": "x", ')) as object;
    const { id = '' } = await house.create({ ...QUESTION, values }, cookie);
    const detail = await house.get(id, cookie);
    assert.deepEqual(detail.values.map(({ text }) => text), ['Something else', 'مرحبا 🏢 \ufffd <b>&amp;']);
  });

  test('is about things of one kind, which the form is for, and which are the caller’s', async () => {
    const about = (...things: string[]): Promise<string> => refused({ ...DISPUTE, about: things });
    assert.equal(await about(), '/about required');
    assert.equal(await about(`invoice:${house.others}`), '/about/0 unknown');
    assert.equal(await about('invoice:inv_unknown'), '/about/0 unknown');
    assert.equal(await about(`invoiceLine:${house.invoice}:9`), '/about/0 unknown');
    assert.equal(await about(`invoice:${house.invoice}`, `invoiceLine:${house.invoice}:1`), '/about/1 mixed');
    assert.equal(await about('machine:78-A1B2D'), '/about/0 unfit');
    assert.equal(await about('invoiceLine:x'), '/about/0 unknown');
    assert.equal(await about('nonsense'), '/about/0 format');
    assert.equal(await refused({ ...DISPUTE, about: [`invoice:${house.invoice}`], contact: STRANGER }, {}), '/about/0 unknown');
  });

  test('tells what becomes of each row of machines', async () => {
    const rows = [
      ROW,
      { ...ROW, action: 'add', machine: '9009-42A', serialNumber: '78 a1b2d' },
      { ...ROW, serialNumber: '78-A1B2C' },
      { ...ROW, serialNumber: '99-NONE' },
      { ...ROW, action: 'move', machine: '9040-MR9' },
    ];
    const receipt = await house.create({ ...CHANGES, rows }, cookie);
    assert.deepEqual(receipt.rows?.map(({ note }) => note), [undefined, 'known', 'gone', 'unknown', 'otherType']);
    const others = await house.create({ ...CHANGES, rows }, await house.signIn('newcomer'));
    assert.deepEqual(others.rows?.map(({ note }) => note), rows.map(() => undefined));
    assert.equal(await refused(CHANGES), '/rows required');
    assert.equal(await refused({ ...CHANGES, rows: [ROW, ROW] }), '/rows/1/serialNumber duplicate');
    assert.equal(await refused({ ...CHANGES, rows: [{ ...ROW, serialNumber: '=1+1' }] }), '/rows/0/serialNumber pattern');
    const missing = ['/rows/2/action required', '/rows/2/serialNumber required', '/rows/2/date required'];
    assert.equal(await refused({ ...CHANGES, rows: [ROW, { ...ROW, date: 'soon' }, {}] }), ['/rows/1/date format', ...missing].join(' '));
    assert.equal(await refused({ ...QUESTION, rows: [ROW] }), '/rows notAsked');
  });

  test('takes the person from the account, and a customer number only of theirs', async () => {
    const contact = { name: 'Somebody Else', email: 'else@example.com', phone: '+32 2', customerNumber: 'A-1' };
    const { trackingNumber } = await house.create({ ...QUESTION, contact }, cookie);
    const found = house.database.db.selectFrom('enquiry').selectAll().where('tracking_number', '=', trackingNumber);
    const row = await found.executeTakeFirstOrThrow();
    assert.deepEqual(row.contact, { name: 'A Person', email: 'alice@example.com', phone: '+32 2', customerNumber: 'A-1' });
    assert.deepEqual([row.account_id, row.customer_number, row.audience], [house.alice, 'A-1', 'commercial']);
    assert.equal(await refused({ ...QUESTION, contact: { customerNumber: 'B-1' } }), '/contact/customerNumber unknown');
    const others = { ...QUESTION, contact: { customerNumber: 'A-1' } };
    assert.equal(await refused(others, await house.signIn('newcomer')), '/contact/customerNumber unknown');
  });

  test('takes its files, or is not taken at all', async () => {
    const files = [await house.addFile('one.txt'), await house.addFile('two.txt')];
    assert.equal(await refused({ ...QUESTION, attachments: [...files, 'att_none'] }), '/attachments/2 unknown');
    const { id = '' } = await house.create({ ...QUESTION, attachments: files }, cookie);
    assert.deepEqual((await house.get(id, cookie)).attachments.map(({ fileName }) => fileName), ['one.txt', 'two.txt']);
    assert.equal(await refused({ ...QUESTION, attachments: files }), '/attachments/0 taken /attachments/1 taken');
  });

  test('of somebody whose session has ended is refused, and not taken as nobody’s', async () => {
    const later = await openEnquirySite();
    try {
      const ended = await later.signIn();
      later.site.clock.pass(24 * 60);
      assert.equal(outcomeOf(await later.send({ ...QUESTION, contact: STRANGER }, ended)), '401 expired');
      assert.equal((await later.site.ask('/v1/enquiry-forms?country=BE', { headers: ended })).status, 200);
    } finally {
      await later.close();
    }
  });

  test('may be larger than other requests, up to a limit', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => ({ ...ROW, serialNumber: `S-${at}`, note: 'x'.repeat(300) }));
    assert.equal((await house.create({ ...CHANGES, rows }, cookie)).rows?.length, 500);
    assert.equal(await refused({ ...CHANGES, rows: rows.map((row) => ({ ...row, note: 'x'.repeat(500) })) }), '413 tooLarge');
    assert.equal(await refused({ ...CHANGES, rows: [...rows, { ...ROW }] }), '/rows format');
  });
});
