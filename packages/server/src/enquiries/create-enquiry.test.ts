import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { EnquiryForms } from '@csol/contract';
import { openEnquirySite, QUESTION, STRANGER, type EnquirySite } from '../testing/enquiry-site.ts';
import { outcomeOf } from '../testing/people.ts';

suite('an enquiry', () => {
  let house: EnquirySite;
  before(async () => {
    house = await openEnquirySite();
  });
  after(() => house.close());

  test('has a form in the words of its reader, with the day and the promise of the desk', async () => {
    const { json } = await house.site.ask('/v1/enquiry-forms?country=BE', { headers: { 'Accept-Language': 'nl' } });
    const { forms, timeZone, today, promise, noticeDay } = json as EnquiryForms;
    assert.equal(forms.find(({ id }) => id === 'invoice-dispute')?.title, 'Een factuur betwisten');
    assert.deepEqual([timeZone, today, promise?.by, noticeDay], ['Europe/Brussels', '2026-07-15', '2026-07-15T14:00:00.000Z', undefined]);
    assert.equal(outcomeOf(await house.site.ask('/v1/enquiry-forms?country=SE')), '404 notFound');
  });

  test('is taken from anybody who can be answered', async () => {
    const receipt = await house.create({ ...QUESTION, contact: STRANGER });
    assert.match(receipt.trackingNumber, /^BE-[3-9A-Y]{4}-[3-9A-Y]{4}$/);
    assert.deepEqual(
      [receipt.id, receipt.email, receipt.promise?.by],
      [undefined, 'anna@example.com', '2026-07-15T14:00:00.000Z'],
    );
    assert.equal(outcomeOf(await house.send(QUESTION)), '400 invalid /contact/name required /contact/email required');
  });

  test('is found again by whoever sent it, with its facts and in its words', async () => {
    const cookie = await house.signIn();
    const about = [`invoiceLine:${house.invoice}:1`];
    const values = { reason: 'not-ordered', amount: '100.00', message: 'This machine left in March.', line: 'not asked' };
    const { id = '', trackingNumber } = await house.create({ country: 'BE', formId: 'invoice-dispute', values, about }, cookie);
    const page = await house.list('', cookie);
    assert.deepEqual(page.items.map((item) => [item.trackingNumber, item.status, item.customerNumber]), [[trackingNumber, 'open', 'A-1']]);
    const detail = await house.get(id, { ...cookie, 'Accept-Language': 'en' });
    assert.deepEqual(detail.about?.map(({ number, line }) => [number, line?.serialNumbers]), [['A-INV-1', ['78-A1B2C']]]);
    assert.equal(detail.values.at(-1)?.text, 'This machine left in March.');
    assert.ok(!JSON.stringify(detail.values).includes('not asked'));
  });
});
