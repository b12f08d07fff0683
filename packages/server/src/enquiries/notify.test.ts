import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { createMessage } from '../mail/message.ts';
import { createAdministrator } from '../testing/administration.ts';
import { openEnquirySite, QUESTION, STRANGER, type EnquirySite } from '../testing/enquiry-site.ts';
import { outcomeOf } from '../testing/people.ts';
import type { EnquiryRoute } from './enquiry-services.ts';

const routes: EnquiryRoute[] = [
  { countries: ['SE'], email: 'sweden@desk.example' },
  { subjects: ['invoices'], audiences: ['public'], email: 'public@desk.example', answerWithin: 240 },
  { subjects: ['invoices'], email: 'invoices@desk.example', language: 'fr' },
];

const VALUES = { reason: 'price', amount: '10.00', expectedPrice: '90.00', message: 'Too much.\nSee www.example.com' };

suite('the mails about an enquiry', () => {
  let house: EnquirySite;
  let cookie: Record<string, string>;
  before(async () => {
    house = await openEnquirySite({ routes });
    cookie = await house.signIn();
  });
  after(() => house.close());
  beforeEach(() => house.database.db.deleteFrom('mail').execute());

  const mails = () => house.database.db.selectFrom('mail').selectAll().orderBy('id').execute();
  const dispute = (more: object = {}) => ({
    ...{ country: 'BE', formId: 'invoice-dispute', values: VALUES, about: [`invoiceLine:${house.invoice}:1`] },
    ...more,
  });

  test('tell the desk everything, and an answer goes to the customer', async () => {
    const attachments = [await house.addFile('quotation.pdf')];
    const { trackingNumber } = await house.create(dispute({ attachments, contact: { phone: '+32 2 555' } }), cookie);
    const [desk] = await mails();
    assert.deepEqual([desk?.recipient, desk?.reply_to], ['invoices@desk.example', 'alice@example.com']);
    assert.equal(desk?.subject, `[${trackingNumber}] Contester une facture: A-INV-1`);
    for (const text of ['A-INV-1', 'Maintenance 9009-42A', '242.00 EUR', '> Too much.', 'quotation. pdf', '+32 2 555', 'A-1', 'A Person']) {
      assert.ok(desk?.body.includes(text), `${text}: ${desk?.body}`);
    }
    assert.doesNotMatch(desk?.body ?? '', /www\.example\.com|undefined|\[object/);
  });

  for (const [language, words, day, time] of [
    ['en', 'You will have an answer by', 'Wednesday, July 15, 2026', '4:00'],
    ['nl', 'U krijgt uiterlijk antwoord op', 'woensdag 15 juli 2026', '16:00'],
    ['fr', 'Vous aurez une réponse au plus tard', 'mercredi 15 juillet 2026', '16:00'],
    ['sv', 'Du får svar senast', 'onsdag 15 juli 2026', '16:00'],
  ] as const) {
    test(`tell the customer in ${language} its number, the promise in the desk’s zone, what was sent, and where it is`, async () => {
      const headers = { ...cookie, 'Accept-Language': language };
      const { trackingNumber, id = '' } = await house.create(dispute({ page: '/be/nl/' }), headers);
      const [, mail] = await mails();
      assert.equal(mail?.recipient, 'alice@example.com');
      assert.ok(mail?.subject.includes(trackingNumber), mail?.subject);
      for (const text of [words, day, time, '(Brussels)', '> Too much.', 'A-INV-1']) assert.ok(mail?.body.includes(text), mail?.body);
      assert.deepEqual(mail?.body.match(/\S+:\/\/\S+/g), [`https://www.example.com/be/nl/#csol-enquiry=${id}`]);
      assert.doesNotMatch(mail?.body ?? '', /undefined|\[object/);
    });
  }

  test('lead nowhere for somebody without an account, and come only so often to one address', async () => {
    const narrow = await openEnquirySite({}, { limits: { mailsByRecipient: { tries: 2, seconds: 3600 } } });
    try {
      for (const _ of [1, 2, 3]) await narrow.create({ ...QUESTION, contact: STRANGER });
      const sent = await narrow.database.db.selectFrom('mail').select(['recipient', 'body', 'reply_to']).execute();
      const own = sent.filter(({ recipient }) => recipient === STRANGER.email);
      assert.equal(own.length, 2);
      assert.doesNotMatch(own[0]?.body ?? '', /:\/\//);
      // The desk hears of all of them, at the address that the country publishes.
      const others = sent.filter(({ recipient }) => recipient !== STRANGER.email);
      assert.deepEqual(others.map(({ reply_to: to }) => to), [STRANGER.email, STRANGER.email, STRANGER.email]);
    } finally {
      await narrow.close();
    }
  });

  test('have headers of one line, whatever people are called', async () => {
    const name = 'Anna\r\nBcc: all@example.com\u2028X';
    const { trackingNumber } = await house.create({ ...QUESTION, contact: { ...STRANGER, name, company: 'A\nB' } });
    for (const { recipient: to, subject, body: text, reply_to: replyTo } of await mails()) {
      const message = createMessage({ to, subject, text, ...(replyTo !== null && { replyTo }) }, 'desk@example.com');
      assert.doesNotMatch(JSON.stringify([message.to, message.subject, message.replyTo]), /[\r\n]|Bcc/);
      assert.doesNotMatch(text, /^Bcc/m);
    }
    const found = house.database.db.selectFrom('enquiry').select('contact').where('tracking_number', '=', trackingNumber);
    assert.equal((await found.executeTakeFirstOrThrow()).contact.name, 'Anna Bcc: all@example.com X');
    const several = ['a@example.com\r\nBcc: b@example.com', 'a@example.com, b@example.com'];
    for (const email of [...several, '"a b"@example.com', 'Anna <a@example.com>']) {
      const answer = await house.send({ ...QUESTION, contact: { ...STRANGER, email } });
      assert.equal(outcomeOf(answer), '400 invalid /contact/email format', email);
    }
  });

  test('tell the desk that was told before of what the customer writes, and the customer of what the desk writes', async () => {
    const { trackingNumber, id = '' } = await house.create(dispute(), cookie);
    await house.database.db.deleteFrom('mail').execute();
    await house.site.send('POST', `/v1/enquiries/${id}/messages`, { text: 'One more thing.' }, cookie);
    const [again] = await mails();
    assert.deepEqual([again?.recipient, again?.reply_to], ['invoices@desk.example', 'alice@example.com']);
    assert.match(again?.body ?? '', /^> One more thing\.$/m);
    await house.database.db.deleteFrom('mail').execute();
    await createAdministrator(house.database.db, house.site.clock).do('enquiries', 'reply', trackingNumber, 'You are right.');
    const [answer] = await mails();
    assert.deepEqual([answer?.recipient, answer?.reply_to], ['alice@example.com', 'invoices@desk.example']);
    assert.match(answer?.body ?? '', /^> You are right\.$/m);
    assert.ok(answer?.subject.includes(trackingNumber));
  });

  test('go where the first route says that fits country, subject and kind of customer', async () => {
    await house.create(QUESTION, cookie);
    assert.equal((await mails())[0]?.recipient, 'administrative_support@be.ibm.com');
    await house.database.db.updateTable('customer').set({ audience: 'public' }).where('number', '=', 'A-1').execute();
    await house.database.db.deleteFrom('mail').execute();
    const { promise } = await house.create(dispute(), cookie);
    assert.equal((await mails())[0]?.recipient, 'public@desk.example');
    // Three hours are left of the day, and one is the first of the next.
    assert.equal(promise?.by, '2026-07-16T07:30:00.000Z');
  });
});
