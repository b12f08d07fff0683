import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import type { Report, ReportList } from '@csol/contract';
import { grant } from '../accounts/entitlements.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { createPeopleSite, outcomeOf, type PeopleSite } from '../testing/people.ts';

let database: TestDatabase;
let site: PeopleSite;
let alice: Record<string, string>;
let bob: Record<string, string>;

const DRAFT = { name: 'Maintenance by quarter', definition: { preset: 'lastQuarter', groupBy: 'category' } };

const save = (body: object, as = alice, more: Record<string, string> = {}) => site.send('POST', '/v1/reports', body, { ...as, ...more });
const list = async (as = alice) => ((await site.ask('/v1/reports', { headers: as })).json as ReportList).items;
const saved = async (name: string): Promise<Report> => (await save({ ...DRAFT, name })).json as Report;

before(async () => {
  database = await createTestDatabase();
  site = createPeopleSite(database.db);
  const { db } = database;
  for (const [person, number] of [['alice', 'A-1'], ['bob', 'B-1']] as const) {
    // Midnight in Auckland comes twelve hours before that in London.
    const customer = await insertCustomer(db, number, { time_zone: number === 'A-1' ? 'Pacific/Auckland' : 'UTC' });
    await grant(db, await site.createPerson(person), customer, site.clock.now());
  }
  alice = (await site.signIn('alice')).cookie;
  bob = (await site.signIn('bob')).cookie;
});
afterEach(() => database.db.deleteFrom('report').execute());
after(() => database.close());

suite('saved reports', () => {
  test('are there until they are deleted, by name, with a random id', async () => {
    const [first, second] = [await saved('Zeta'), await saved('alpha')];
    assert.match(first.id, /^rep_[\w-]{22}$/);
    assert.notEqual(first.id, second.id);
    assert.deepEqual(await list(), [second, first]);
    assert.deepEqual(first.definition, DRAFT.definition);
    assert.equal(first.changedAt, site.clock.now().toISOString());
    assert.equal((await site.send('DELETE', `/v1/reports/${first.id}`, undefined, alice)).status, 204);
    assert.deepEqual(await list(), [second]);
  });

  test('change their name and what they hold, and stay the same report', async () => {
    const { id } = await saved('Before');
    const draft = { name: ' After ', definition: { period: { from: '2026-01-01', to: '2026-03-31' }, layout: 'openItems' } };
    const answer = await site.send('PUT', `/v1/reports/${id}`, draft, alice);
    assert.equal(answer.status, 200);
    assert.deepEqual((answer.json as Report).definition, draft.definition);
    assert.deepEqual((await list()).map((report) => [report.id, report.name]), [[id, 'After']]);
  });

  test('are somebody’s own: nobody else sees, changes or deletes them, word by word as if they were not there', async () => {
    const { id } = await saved('Mine');
    assert.deepEqual(await list(bob), []);
    for (const [method, body] of [['PUT', DRAFT], ['DELETE', undefined]] as const) {
      const headers = { ...bob, 'X-Request-Id': 'same' };
      const [others, unknown] = await Promise.all([id, 'rep_x'].map((which) => site.send(method, `/v1/reports/${which}`, body, headers)));
      assert.equal(others?.status, 404);
      assert.equal(others.text, unknown?.text);
    }
    assert.equal((await list()).length, 1);
    assert.equal((await save({ ...DRAFT, name: 'Mine' }, bob)).status, 201, 'a name is taken for its owner alone');
  });

  test('have one name each, in whatever letters', async () => {
    const { id } = await saved('One');
    assert.equal(outcomeOf(await save({ ...DRAFT, name: ' ONE ' })), '400 invalid /name taken');
    const { id: other } = await saved('Two');
    assert.equal(outcomeOf(await site.send('PUT', `/v1/reports/${other}`, { ...DRAFT, name: 'one' }, alice)), '400 invalid /name taken');
    assert.equal((await site.send('PUT', `/v1/reports/${id}`, { ...DRAFT, name: 'ONE' }, alice)).status, 200, 'its own is free');
    const answers = await Promise.all(Array.from({ length: 5 }, () => save({ ...DRAFT, name: 'Three' })));
    assert.deepEqual(answers.map(outcomeOf).sort(), ['201', ...Array<string>(4).fill('400 invalid /name taken')]);
  });

  test('are fifty at most, and it helps to delete one, not to wait', async () => {
    for (let n = 0; n < 49; n++) await saved(`Report ${n}`);
    const last = await Promise.all([save({ ...DRAFT, name: 'x' }), save({ ...DRAFT, name: 'y' })]);
    assert.deepEqual(last.map(outcomeOf).sort(), ['201', '429 limited']);
    assert.equal((await save({ ...DRAFT, name: 'z' })).headers.get('Retry-After'), '3600');
    const [first] = await list();
    await site.send('DELETE', `/v1/reports/${first?.id}`, undefined, alice);
    assert.equal((await save({ ...DRAFT, name: 'z' })).status, 201);
  });

  test('are saved once for one key, and answered in the same words', async () => {
    const key = { 'Idempotency-Key': 'one-report-of-mine' };
    const [first, again] = [await save(DRAFT, alice, key), await save(DRAFT, alice, key)];
    assert.deepEqual([first.status, again.status], [201, 201]);
    assert.equal(first.text, again.text);
    assert.equal((await list()).length, 1);
    assert.equal(outcomeOf(await save({ ...DRAFT, name: 'Other' }, alice, key)), '422 keyReused');
  });

  test('keep whatever customer numbers they name, and nothing that the contract does not know', async () => {
    const definition = { preset: 'lastMonth', customerNumbers: ['A-1', 'B-1', 'nobody'] };
    const answer = await save({ name: 'Many', definition: { ...definition, secret: 'x' } });
    assert.deepEqual((answer.json as Report).definition, definition);
  });
});

suite('a definition', () => {
  const refuses = async (definition: object, outcome: string) =>
    assert.equal(outcomeOf(await save({ name: 'X', definition })), outcome, JSON.stringify(definition));
  const period = { from: '2026-01-01', to: '2026-01-31' };

  test('says when, in one way', async () => {
    await refuses({}, '400 invalid /definition format');
    await refuses({ preset: 'lastMonth', period }, '400 invalid /definition/period format');
    await refuses({ preset: 'someMonth' }, '400 invalid /definition format');
    for (const preset of ['thisMonth', 'lastYear', 'thisFiscalYear']) {
      assert.equal((await save({ name: preset, definition: { preset } })).status, 201);
    }
  });

  test('is one that a statement can be made of, each fault told at its place', async () => {
    await refuses({ period: { from: '2026-02-01', to: '2026-01-31' } }, '400 invalid /definition/period/to endBeforeStart');
    await refuses({ period: { from: '1976-01-01', to: '2026-01-31' } }, '400 invalid /definition/period/to tooLong');
    await refuses({ period: { from: '2026-08-01', to: '2026-08-31' } }, '400 invalid /definition/period/from inFuture');
    await refuses({ period, asOf: '2025-12-31' }, '400 invalid /definition/asOf beforeStart');
    await refuses({ period, ageing: { basis: 'due', limits: [30, 30] } }, '400 invalid /definition/ageing/limits notAscending');
    assert.equal(outcomeOf(await save({ name: ' ', definition: { period } })), '400 invalid /name required');
  });

  test('is told as of today in the account’s zone at the latest', async () => {
    // It is noon of the 15th in UTC, and midnight in Auckland has passed.
    assert.equal((await save({ name: 'X', definition: { period, asOf: '2026-07-16' } })).status, 201);
    await refuses({ period, asOf: '2026-07-17' }, '400 invalid /definition/asOf inFuture');
    const ofBob = await save({ name: 'X', definition: { period, asOf: '2026-07-16' } }, bob);
    assert.equal(outcomeOf(ofBob), '400 invalid /definition/asOf inFuture');
  });
});
