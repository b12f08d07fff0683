import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, ReportDraft, ReportScheduleDraft } from '@csol/contract';
import { bodyOf, example, json, problem, rejection, stageFetch } from '../../test/stage.ts';
import type { RestClientOptions } from './ask.ts';
import { createRestClient } from './rest-client.ts';

const BASE = 'https://host.example/api';
const create = (options: Partial<RestClientOptions>) => createRestClient({ baseUrl: BASE, random: () => 0, ...options });
const done = () => new Response(null, { status: 204 });
const lost = () => Promise.reject(new TypeError('the answer is lost'));
const report = example('report') as Report;
const draft = example('report.request') as ReportDraft;
const schedule = example('report-schedule.request') as ReportScheduleDraft;
const KEYS = ['content-type', 'idempotency-key', 'x-requested-with'];

const lineOf = ({ method, url }: Request): string => `${method} ${url.slice(BASE.length)}`;

test('lists reports as they come', async () => {
  const { fetch, requests } = stageFetch(() => json(example('reports')));
  assert.deepEqual(await create({ fetch }).listReports(), example('reports'));
  assert.deepEqual(requests.map(lineOf), ['GET /v1/reports']);
});

test('saves a report by a request that may be sent again, as one', async () => {
  const { fetch, requests } = stageFetch(lost, () => json(report, 201));
  assert.deepEqual(await create({ fetch }).createReport(draft), report);
  assert.deepEqual(requests.map(lineOf), ['POST /v1/reports', 'POST /v1/reports']);
  assert.equal(new Set(requests.map(({ headers }) => headers.get('Idempotency-Key'))).size, 1);
  assert.deepEqual(await bodyOf(requests[1]), draft);
  assert.deepEqual([...requests[0]!.headers.keys()], KEYS);
  const own = stageFetch(() => json(report, 201));
  await create({ fetch: own.fetch }).createReport(draft, { idempotencyKey: 'a-report-of-mine' });
  assert.equal(own.requests[0]!.headers.get('Idempotency-Key'), 'a-report-of-mine');
});

test('changes, schedules and deletes a report by its id, once each, whatever stands in the id', async () => {
  const { fetch, requests } = stageFetch(() => json(report), () => json(report), done);
  const client = create({ fetch });
  const id = 'a/b?c';
  assert.deepEqual(await client.updateReport(id, draft), report);
  assert.deepEqual(await client.scheduleReport(id, schedule), report);
  await client.unscheduleReport(id);
  await client.deleteReport(id);
  const path = '/v1/reports/a%2Fb%3Fc';
  assert.deepEqual(requests.map(lineOf), [`PUT ${path}`, `PUT ${path}/schedule`, `DELETE ${path}/schedule`, `DELETE ${path}`]);
  assert.deepEqual([await bodyOf(requests[0]), await bodyOf(requests[1])], [draft, schedule]);
  for (const { headers } of requests) assert.equal(headers.get('X-Requested-With'), 'csol');
  const twice = stageFetch(lost, () => json(report));
  await rejection(create({ fetch: twice.fetch }).updateReport(id, draft), 'network');
  assert.equal(twice.requests.length, 1);
});

for (const [name, path] of [
  ['confirmReportRecipient', '/v1/report-recipients/confirmation'],
  ['endReportRecipient', '/v1/report-recipients/end'],
] as const) {
  test(`${name} sends the token in a body, in nobody's name, again where the answer is lost`, async () => {
    const { fetch, requests } = stageFetch(lost, done);
    await create({ fetch, getSession: async () => ({ token: 't1' }) })[name]('csl_a_token_out_of_a_mail');
    assert.deepEqual(requests.map(lineOf), [`POST ${path}`, `POST ${path}`]);
    assert.deepEqual(await bodyOf(requests[1]), { token: 'csl_a_token_out_of_a_mail' });
    assert.equal(requests[0]!.headers.get('Authorization'), null);
    assert.equal(new Set(requests.map(({ headers }) => headers.get('Idempotency-Key'))).size, 1);
  });

  test(`${name} tells a token that nobody made as not-found`, async () => {
    const { fetch } = stageFetch(() => problem('not-found', 404));
    await rejection(create({ fetch })[name]('csl_a_token_out_of_a_mail'), 'not-found');
  });
}

test('tells a name that is taken at its place, and too many reports as limited, without waiting', async () => {
  const taken = { ...(example('problem.invalid') as object), errors: [{ pointer: '/name', code: 'taken', detail: 'x' }] };
  const { fetch } = stageFetch(() => json(taken, 400, { 'Content-Type': 'application/problem+json' }));
  const error = await rejection(create({ fetch }).createReport(draft), 'invalid');
  assert.deepEqual(error.fieldErrors.map(({ pointer, code }) => [pointer, code]), [['/name', 'taken']]);
  const full = stageFetch(() => problem('limited', 429, { 'Retry-After': '3600' }));
  await rejection(create({ fetch: full.fetch }).createReport(draft), 'limited');
  assert.equal(full.requests.length, 1);
});

test('refuses what is no report', async () => {
  for (const body of [{ ...report, name: 7 }, { ...report, schedule: { every: 'weekly' } }, { ...report, definition: undefined }, []]) {
    const { fetch } = stageFetch(() => json(body));
    await rejection(create({ fetch, retry: 0 }).updateReport('rep_1', draft), 'malformed');
  }
});
