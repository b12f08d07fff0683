import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { Carriers, createCarrierSecret } from '../carriers/carriers.ts';
import { readWebhookHeaders } from '../carriers/webhook.ts';
import { createAdministrator } from '../testing/administration.ts';
import { openEnquirySite, QUESTION, type EnquirySite } from '../testing/enquiry-site.ts';
import { startWebhookServer, type ReceivedMessage, type WebhookServer } from '../testing/webhook-server.ts';
import type { EnquiryRoute } from './enquiry-services.ts';
import { createEnquiryCourier, isWebhookUrl } from './webhook-queue.ts';

interface Told {
  type: string;
  data: { trackingNumber: string; status: string; contact: { email: string }; values: { text: string }[]; log: { text: string }[] };
}

suite('the messages to a desk’s program', () => {
  const secret = createCarrierSecret();
  let program: WebhookServer;
  let house: EnquirySite;
  let cookie: Record<string, string>;
  let routes: EnquiryRoute[];
  const failures: string[] = [];
  before(async () => {
    program = await startWebhookServer();
    routes = [{ webhook: { url: program.url, secret } }];
    house = await openEnquirySite({ routes });
    cookie = await house.signIn();
  });
  after(async () => {
    await house.close();
    await program.close();
  });

  /** Brings what is due, as a process would that starts now. @returns What has come in. */
  const deliver = async (known: readonly EnquiryRoute[] = routes): Promise<ReceivedMessage[]> => {
    const from = program.received.length;
    const log = ({ error, isDropped }: { error: { name: string }; isDropped?: boolean }): void =>
      void failures.push(`${error.name} ${isDropped}`);
    const courier = createEnquiryCourier({ db: house.database.db, routes: known, clock: house.site.clock.now, log });
    await courier.kick();
    await courier.close();
    return program.received.slice(from);
  };
  const isGenuine = async ({ headers, body }: ReceivedMessage): Promise<boolean> => {
    const texts = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const message = { ...readWebhookHeaders(new Headers(texts)), body: new TextEncoder().encode(body) };
    return new Carriers(new Map([['desk', { secrets: [secret] }]])).isFrom('desk', message);
  };
  const read = ({ body }: ReceivedMessage): Told => JSON.parse(body) as Told;

  test('are signed, and say everything of an enquiry, of a message and of a change', async () => {
    const { id = '', trackingNumber } = await house.create(QUESTION, cookie);
    await house.site.send('POST', `/v1/enquiries/${id}/messages`, { text: 'Hello?' }, cookie);
    await house.site.send('PUT', `/v1/enquiries/${id}/status`, { status: 'closed' }, cookie);
    const messages = await deliver();
    assert.deepEqual(await Promise.all(messages.map(isGenuine)), [true, true, true]);
    const told = messages.map(read);
    assert.deepEqual(told.map(({ type, data }) => [type, data.trackingNumber, data.status]), [
      ['enquiry.created', trackingNumber, 'open'],
      ['enquiry.message', trackingNumber, 'open'],
      ['enquiry.status', trackingNumber, 'closed'],
    ]);
    assert.deepEqual(told[1]?.data.log.map(({ text }) => text), ['Hello?']);
    assert.equal(told[0]?.data.contact.email, 'alice@example.com');
    assert.equal(await isGenuine({ ...(messages[0] ?? assert.fail()), body: '{}' }), false);
    assert.deepEqual(await deliver(), []);
  });

  test('are brought again until they are taken, under the same name, and follow no redirect', async () => {
    await house.create(QUESTION, cookie);
    program.answerWith(307, program.url);
    const [first] = await deliver();
    assert.deepEqual(failures.splice(0), ['WebhookError false']);
    assert.deepEqual(await deliver(), []);
    house.site.clock.pass(1);
    program.answerWith(500);
    assert.equal((await deliver()).length, 1);
    program.answerWith(204);
    house.site.clock.pass(5);
    const [last] = await deliver();
    assert.equal(last?.headers['webhook-id'], first?.headers['webhook-id']);
    assert.ok(last && (await isGenuine(last)));
    failures.length = 0;
  });

  test('are given up after three days, and not brought where no route names the address any more', async () => {
    await house.create(QUESTION, cookie);
    assert.deepEqual(await deliver([]), []);
    assert.deepEqual(failures.splice(0), ['WebhookError false']);
    house.site.clock.pass(3 * 24 * 60);
    program.answerWith(500);
    await deliver();
    program.answerWith(204);
    assert.deepEqual(failures.splice(0), ['WebhookError true']);
    assert.equal((await house.database.db.selectFrom('enquiry_webhook').select('id').execute()).length, 0);
  });

  test('go to another program where an administrator says so', async () => {
    cookie = await house.signIn();
    const { trackingNumber } = await house.create(QUESTION, cookie);
    await deliver();
    const admin = createAdministrator(house.database.db, house.site.clock);
    assert.match(await admin.do('enquiries', 'route', trackingNumber, '--webhook', program.url), /goes to http/);
    const told = (await deliver()).map(read);
    assert.deepEqual(told.map(({ type, data }) => [type, data.trackingNumber]), [['enquiry.created', trackingNumber]]);
  });

  test('go by https, or stay on the machine', () => {
    for (const url of ['https://desk.example/x', 'http://localhost:1/', 'http://127.0.0.1/']) assert.ok(isWebhookUrl(url), url);
    for (const url of ['http://desk.example/', 'ftp://desk.example/', 'https://a:b@desk.example/', 'http://localhost.example/', 'x']) {
      assert.ok(!isWebhookUrl(url), url);
    }
  });
});
