import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Problem } from '@csol/contract';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { createPeopleSite, PASSWORD, tokenIn, type PeopleSite } from '../testing/people.ts';
import { grant, revoke } from './entitlements.ts';

suite('somebody new', () => {
  let database: TestDatabase;
  let site: PeopleSite;
  let customerId: string;
  before(async () => {
    database = await createTestDatabase();
    site = createPeopleSite(database.db);
    customerId = await insertCustomer(database.db, 'A');
    await insertDocuments(database.db, [{ customer_id: customerId }]);
  });
  after(() => database.close());

  test('registers, confirms, signs in, is granted a customer number, and sees its documents', async () => {
    const id = await site.createPerson('anne', 'A');
    const { cookie, session } = await site.signIn('Anne');
    assert.equal(session.level, 'registered');
    assert.deepEqual(session.requests?.map(({ customerNumber }) => customerNumber), ['A']);
    const refused = await site.ask('/v1/invoices', { headers: cookie });
    assert.equal((refused.json as Problem).type, 'urn:problem-type:csol:notEntitled');
    assert.equal(await grant(database.db, id, customerId, site.clock.now()), true);
    const entitled = await site.getSession(cookie);
    assert.equal(entitled.level, 'entitled');
    assert.equal(entitled.requests, undefined);
    assert.equal((await site.ask('/v1/invoices', { headers: cookie })).status, 200);
    assert.equal(await revoke(database.db, id, customerId), true);
    assert.equal((await site.ask('/v1/invoices', { headers: cookie })).status, 403);
  });

  test('is nobody before the link of the mail is followed, and the link works once', async () => {
    const person = { userId: 'bert', password: PASSWORD, displayName: 'Bert', email: 'bert@example.com', country: 'BE', language: 'nl' };
    assert.equal((await site.send('POST', '/v1/registrations', person)).status, 202);
    const early = await site.send('POST', '/v1/session', { userId: 'bert', password: PASSWORD });
    assert.equal((early.json as Problem).type, 'urn:problem-type:csol:notConfirmed');
    assert.equal((await site.send('POST', '/v1/session', { userId: 'bert', password: 'another password' })).status, 401);
    const mail = await site.mailTo(person.email);
    assert.match(mail?.body ?? '', /https:\/\/www\.example\.com\/be\/nl\/#csol-confirm=csl_/);
    const token = tokenIn(mail?.body ?? '', 'confirm');
    const { password } = person;
    assert.equal((await site.send('POST', '/v1/registrations/confirmation', { token, password })).status, 204);
    assert.equal((await site.send('POST', '/v1/registrations/confirmation', { token, password })).status, 410);
    assert.equal((await site.signIn('bert')).session.user?.displayName, 'Bert');
  });
});
