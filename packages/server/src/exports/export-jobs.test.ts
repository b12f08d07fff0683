import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { removeEnded } from '../housekeeping.ts';
import {
  cookie,
  count,
  database,
  failures,
  linesOf,
  look,
  make,
  openExportSite,
  order,
  readFile,
  resetExportSite,
  site,
  startExporter,
} from '../testing/export-site.ts';
import { createGate } from '../testing/gate.ts';
import { beatJob, claimJob, JobLostError } from './job-store.ts';

suite('jobs of exports', () => {
  before(openExportSite);
  after(() => database.close());
  beforeEach(resetExportSite);

  test('stop midway when somebody cancels, leave nothing behind, and let the next one begin', async () => {
    const [started, release] = [createGate(), createGate()];
    const pdf = async () => (started.open(), await release.opened, Buffer.from('x'));
    const first = await order({ format: 'zip', contents: ['csv', 'pdf'], query: {} });
    const second = await order({ format: 'csv', query: {} });
    const exporter = startExporter({ renditions: { pdf } });
    const working = exporter.kick();
    await started.opened;
    assert.equal((await look(first.id)).state, 'running');
    assert.equal((await site.send('DELETE', `/v1/exports/${first.id}`, undefined, cookie)).status, 204);
    assert.equal((await look(first.id)).state, 'cancelled');
    release.open();
    await working;
    assert.deepEqual([(await look(first.id)).state, (await look(second.id)).state], ['cancelled', 'done']);
    assert.equal((await readFile(first.id)).response.status, 404);
    await exporter.close();
    assert.equal((await site.send('DELETE', `/v1/exports/${first.id}`, undefined, cookie)).status, 204);
    assert.deepEqual(failures, []);
    const chunks = await database.db.selectFrom('export_chunk').select('job_id').execute();
    assert.deepEqual(chunks.map(({ job_id }) => job_id), [second.id]);
  });

  test('are taken over from a process that gives no sign of life, which then gets no further', async () => {
    const { db } = database;
    const { id } = await order({ format: 'csv', query: {} });
    const lost = (await claimJob(db, 'dead', site.clock.now())) ?? assert.fail('nothing to do');
    const exporter = startExporter();
    await exporter.kick();
    assert.equal((await look(id)).state, 'running', 'a minute has not passed');
    site.clock.pass(1.1);
    await exporter.kick();
    assert.equal((await look(id)).state, 'done');
    await assert.rejects(beatJob(db, lost, { done: 1, customers: [], missing: [] }, site.clock.now()), JobLostError);
    await exporter.close();
    assert.equal(linesOf((await readFile(id)).bytes).length, 4);
  });

  test('are given up once three processes have died of them', async () => {
    const { id } = await order({ format: 'csv', query: {} });
    for (let attempt = 1; attempt <= 3; attempt++) {
      assert.equal((await claimJob(database.db, `dead-${attempt}`, site.clock.now()))?.attempts, attempt);
      site.clock.pass(1.1);
    }
    assert.equal(await claimJob(database.db, 'alive', site.clock.now()), undefined);
    assert.equal((await look(id)).state, 'failed');
  });

  test('are each made by one process, however many look for work', async () => {
    const jobs = [1, 2, 3];
    for (const job of jobs) await order({ format: job === 2 ? 'xlsx' : 'csv', query: {} });
    const exporters = [startExporter(), startExporter(), startExporter()];
    await Promise.all(exporters.map((exporter) => exporter.kick()));
    await Promise.all(exporters.map((exporter) => exporter.close()));
    const rows = await database.db.selectFrom('export_job').select(['state', 'attempts']).execute();
    assert.deepEqual(rows, jobs.map(() => ({ state: 'done', attempts: 1 })));
  });

  test('go back into the queue when their process ends', async () => {
    const [started, release] = [createGate(), createGate()];
    const pdf = async () => (started.open(), await release.opened, Buffer.from('x'));
    const { id } = await order({ format: 'zip', contents: ['pdf'], query: {} });
    const exporter = startExporter({ renditions: { pdf } });
    await started.opened;
    const closing = exporter.close();
    release.open();
    await closing;
    assert.deepEqual([(await look(id)).state, failures], ['queued', []]);
    const next = startExporter({ renditions: { pdf } });
    await next.kick();
    await next.close();
    assert.equal((await look(id)).state, 'done');
  });

  test('expire after an hour, and housekeeping takes them away', async () => {
    const { job } = await make({ format: 'csv', query: {} });
    assert.equal(Date.parse(job.expiresAt ?? '') - site.clock.now().getTime(), 3_600_000);
    site.clock.pass(59);
    assert.equal((await readFile(job.id, (await site.signIn('anne')).cookie)).response.status, 200);
    site.clock.pass(1.1);
    assert.equal((await readFile(job.id, (await site.signIn('anne')).cookie)).response.status, 404);
    await removeEnded(database.db, site.clock.now());
    assert.deepEqual([await count('export_job'), await count('export_chunk')], [0, 0]);
  });

  test('fail where their documents cannot be read, and tell the log no more than that', async () => {
    const { id } = await order({ format: 'csv', query: {} });
    await database.db.deleteFrom('export_documents').execute();
    const exporter = startExporter();
    await exporter.kick();
    await exporter.close();
    assert.equal((await look(id)).state, 'failed');
    assert.deepEqual([failures.length, await count('export_documents'), await count('export_chunk')], [1, 0, 0]);
  });
});
