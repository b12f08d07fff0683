import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { ExportJob } from '@csol/contract';
import { grant } from '../accounts/entitlements.ts';
import type { Principal } from '../principal.ts';
import {
  cookie,
  count,
  database,
  look,
  make,
  openExportSite,
  order,
  readFile,
  resetExportSite,
  site,
  startExporter,
} from '../testing/export-site.ts';
import { createPeopleSite, outcomeOf, WIDE_LIMITS, type PeopleSite } from '../testing/people.ts';

suite('access to exports', () => {
  before(openExportSite);
  after(() => database.close());
  beforeEach(resetExportSite);

  test('are told to whoever may order them', async () => {
    const { operations } = await site.getSession(cookie);
    assert.deepEqual(
      operations.filter((operation) => /export/i.test(operation)),
      ['createExport', 'getExport', 'cancelExport', 'getExportFile'],
    );
  });

  test('belong to the account that ordered them: for others they are not there', async () => {
    const { job } = await make({ format: 'csv', query: { customerNumber: ['10482-BE'] } });
    const { cookie: bert } = await site.signIn('bert');
    for (const path of ['', '/file']) {
      assert.equal(outcomeOf(await site.ask(`/v1/exports/${job.id}${path}`, { headers: bert })), '404 notFound');
    }
    assert.equal(outcomeOf(await site.send('DELETE', `/v1/exports/${job.id}`, undefined, bert)), '404 notFound');
    assert.equal((await look(job.id)).state, 'done');
  });

  test('are thrown away once their account may no longer see a document in them', async () => {
    const { job } = await make({ format: 'csv', query: {} });
    const account = await database.db.selectFrom('account').select('id').where('user_id', '=', 'anne').executeTakeFirstOrThrow();
    const access = database.db.deleteFrom('entitlement').where('account_id', '=', account.id);
    await access.where('customer_id', '=', 'customer-20931-SE').execute();
    assert.equal(outcomeOf(await site.ask(`/v1/exports/${job.id}/file`, { headers: cookie })), '404 notFound');
    assert.deepEqual([await count('export_job'), await count('export_chunk')], [0, 0]);
    await grant(database.db, account.id, 'customer-20931-SE', site.clock.now());
  });

  test('wait in a queue of three at most for each account', async () => {
    for (let job = 0; job < 3; job++) await order({ format: 'csv', query: {} });
    const refused = await site.send('POST', '/v1/exports', { format: 'csv', query: {} }, cookie);
    assert.equal(outcomeOf(refused), '429 limited');
    assert.equal(refused.headers.get('Retry-After'), '10');
    const { cookie: bert } = await site.signIn('bert');
    await order({ format: 'csv', query: {} }, bert);
    const exporter = startExporter();
    await exporter.kick();
    await exporter.close();
    await order({ format: 'csv', query: {} });
  });

  test('are kept ten at a time for each account, the newest ones', async () => {
    const exporter = startExporter();
    const jobs: ExportJob[] = [];
    for (let job = 0; job < 12; job++) {
      jobs.push(await order({ format: 'csv', query: {} }));
      await exporter.kick();
      site.clock.pass(0.1);
    }
    await exporter.close();
    assert.equal(await count('export_job'), 10);
    assert.deepEqual([(await readFile(jobs[1]!.id)).response.status, (await readFile(jobs[2]!.id)).response.status], [404, 200]);
  });

  test('are ordered once, however often a request that names itself comes', async () => {
    const key = { ...cookie, 'Idempotency-Key': 'the same request' };
    const answers = [];
    for (let time = 0; time < 3; time++) answers.push(await site.send('POST', '/v1/exports', { format: 'csv', query: {} }, key));
    const [first] = answers;
    assert.deepEqual(answers.map(({ status, text, headers }) => [status, text, headers.get('Location')]), [
      ...Array.from({ length: 3 }, () => [202, first?.text, `/api/v1/exports/${(first?.json as ExportJob).id}`]),
    ]);
    assert.equal(await count('export_job'), 1);
    assert.equal(outcomeOf(await site.send('POST', '/v1/exports', { format: 'xlsx', query: {} }, key)), '422 keyReused');
    const { cookie: bert } = await site.signIn('bert');
    const other = await site.send('POST', '/v1/exports', { format: 'csv', query: {} }, { ...bert, 'Idempotency-Key': 'the same request' });
    assert.notEqual(other.text, first?.text);
  });

  test('belong, where the host names no account, to whoever sees the very same customer numbers', async () => {
    const { db } = database;
    const siteOf = (principal: Partial<Principal>): PeopleSite => {
      const authenticate = () => ({ level: 'entitled' as const, customers: ['10482-BE'], ...principal });
      return createPeopleSite(db, { authenticate, limits: WIDE_LIMITS, clock: site.clock.now });
    };
    const request = { format: 'csv', query: {} };
    const key = { 'Idempotency-Key': 'the same request' };
    const { json } = await siteOf({}).send('POST', '/v1/exports', request, key);
    const { id } = json as ExportJob;
    const seenBy = async (principal: Partial<Principal>): Promise<number> => (await siteOf(principal).ask(`/v1/exports/${id}`)).status;
    assert.equal(await seenBy({ customers: ['10482-BE', '10482-BE'] }), 200);
    for (const customers of [['20931-SE'], ['10482-BE', '20931-SE'], 'all'] as const) assert.equal(await seenBy({ customers }), 404);
    for (const named of [{ accountId: 'somebody' }, { userId: 'somebody' }]) assert.equal(await seenBy(named), 404);
    const others = await siteOf({ customers: ['20931-SE'] }).send('POST', '/v1/exports', request, key);
    assert.notEqual((others.json as ExportJob).id, id, 'a name of a request is its sender’s alone');
    const [named, same, other] = ['anne', 'anne', 'bert'].map((userId) => siteOf({ userId }));
    const own = (await named!.send('POST', '/v1/exports', request)).json as ExportJob;
    const statuses = [same!, other!].map(async (from) => (await from.ask(`/v1/exports/${own.id}`)).status);
    assert.deepEqual(await Promise.all(statuses), [200, 404]);
  });

  test('are not offered where nobody makes them', async () => {
    const bare = createPeopleSite(database.db, { exports: undefined, clock: site.clock.now });
    const { operations } = await bare.getSession(cookie);
    assert.deepEqual(operations.filter((operation) => /export/i.test(operation)), []);
    assert.equal(outcomeOf(await bare.send('POST', '/v1/exports', { format: 'csv', query: {} }, cookie)), '404 notFound');
  });
});
