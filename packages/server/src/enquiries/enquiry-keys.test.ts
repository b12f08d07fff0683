import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { removeEnded } from '../housekeeping.ts';
import { openEnquirySite, QUESTION, STRANGER, type EnquirySite } from '../testing/enquiry-site.ts';
import { outcomeOf } from '../testing/people.ts';

suite('the key of an enquiry', () => {
  let house: EnquirySite;
  let cookie: Record<string, string>;
  before(async () => {
    house = await openEnquirySite();
    cookie = await house.signIn();
  });
  after(() => house.close());

  let count = 0;
  const createKey = (): Record<string, string> => ({ 'Idempotency-Key': `key-number-${++count}` });
  const countOf = async (table: 'enquiry' | 'enquiry_message' | 'mail'): Promise<number> =>
    (await house.database.db.selectFrom(table).select('id').execute()).length;

  test('makes one enquiry of many at once, and one answer word by word', async () => {
    const headers = { ...cookie, ...createKey() };
    const [before, mails] = [await countOf('enquiry'), await countOf('mail')];
    const answers = await Promise.all(Array.from({ length: 5 }, () => house.send(QUESTION, headers)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal(await countOf('enquiry'), before + 1);
    // One for the desk, one for the person.
    assert.equal(await countOf('mail'), mails + 2);
  });

  test('is kept for ever, whatever has become of what was right at first', async () => {
    const headers = { ...cookie, ...createKey() };
    const file = await house.addFile('photo.txt');
    const draft = { ...QUESTION, attachments: [file] };
    const first = await house.send(draft, headers);
    assert.equal(first.status, 201, first.text);
    house.site.clock.pass(15);
    await removeEnded(house.database.db, new Date(house.site.clock.now().getTime() + 7 * 24 * 60 * 60_000));
    cookie = await house.signIn();
    const again = await house.send(draft, { ...headers, ...cookie });
    assert.deepEqual([again.status, again.text], [201, first.text]);
  });

  test('with something else is refused', async () => {
    const headers = { ...cookie, ...createKey() };
    await house.create(QUESTION, headers);
    const other = { ...QUESTION, values: { ...QUESTION.values, message: 'Another one' } };
    assert.equal(outcomeOf(await house.send(other, headers)), '422 keyReused');
    const short = await house.send(QUESTION, { ...cookie, 'Idempotency-Key': 'short' });
    assert.equal(outcomeOf(short), '400 invalid /header/Idempotency-Key format');
  });

  test('of something that was refused is good for what is mended', async () => {
    const headers = createKey();
    assert.match(outcomeOf(await house.send(QUESTION, headers)), /^400 /);
    await house.create({ ...QUESTION, contact: STRANGER }, headers);
  });

  test('is not needed: without one, each is an enquiry', async () => {
    const [one, other] = [await house.create(QUESTION, cookie), await house.create(QUESTION, cookie)];
    assert.notEqual(one.trackingNumber, other.trackingNumber);
  });

  test('makes one message of many at once', async () => {
    const { id = '' } = await house.create(QUESTION, cookie);
    const headers = { ...cookie, ...createKey() };
    const write = (text: string) => house.site.send('POST', `/v1/enquiries/${id}/messages`, { text }, headers);
    const answers = await Promise.all([write('Hello?'), write('Hello?'), write('Hello?')]);
    assert.deepEqual(answers.map(({ status }) => status), [201, 201, 201]);
    assert.deepEqual((await house.get(id, cookie)).log.map(({ text }) => text), ['Hello?']);
    assert.equal(outcomeOf(await write('Hello!')), '422 keyReused');
  });
});
