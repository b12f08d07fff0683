import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { grant } from '../accounts/entitlements.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { forms } from '../testing/enquiry-site.ts';
import { operations, validBodies } from '../testing/operations.ts';
import { createPeopleSite, outcomeOf, PASSWORD, PUBLIC_URL, WIDE_LIMITS, type PeopleSite } from '../testing/people.ts';

const LISTED = 'https://portal.example';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const OURS = { 'X-Requested-With': 'test' };
// A signature is no cookie: no browser sends one along.
const unsafe = operations.filter(({ method, isSigned }) => method !== 'GET' && !isSigned);

suite('a page of another site', () => {
  let database: TestDatabase;
  let site: PeopleSite;
  let cookie: Record<string, string>;
  before(async () => {
    database = await createTestDatabase();
    site = createPeopleSite(database.db, { corsOrigins: [LISTED], enquiries: { forms }, limits: WIDE_LIMITS });
    await grant(database.db, await site.createPerson('anne'), null, site.clock.now());
    ({ cookie } = await site.signIn('anne'));
  });
  after(() => database.close());

  /** Calls every unsafe operation with the cookie. @returns How each of them ends. */
  const callAll = async (headers: Record<string, string>): Promise<Map<string, string>> => {
    const outcomes = new Map<string, string>();
    for (const { id, method, path, hasBody } of unsafe) {
      const body = hasBody ? JSON.stringify(validBodies[id]) : undefined;
      const answer = await site.ask(path, { method, headers: { ...cookie, ...headers }, ...(body !== undefined && { body }) });
      outcomes.set(id, outcomeOf(answer));
    }
    return outcomes;
  };
  /** Fails unless all are refused and the session still lasts. */
  const refusesAll = async (headers: Record<string, string>): Promise<void> => {
    for (const [id, outcome] of await callAll(headers)) assert.equal(outcome, '403 denied', `${id} ${JSON.stringify(headers)}`);
    assert.equal((await site.getSession(cookie)).level, 'entitled');
  };

  test('can use no cookie for what changes anything: it cannot send the header that our pages send', async () => {
    await refusesAll({ ...JSON_TYPE });
    await refusesAll({ ...JSON_TYPE, Origin: PUBLIC_URL });
    await refusesAll({ ...JSON_TYPE, 'Sec-Fetch-Site': 'cross-site' });
  });

  test('can do nothing with the header either: its origin is not known', async () => {
    const others = ['https://evil.example', 'https://www.example.com.evil.example', 'https://example.com', `${LISTED}.evil.example`];
    for (const Origin of [...others, 'https://www.example.com:8443', 'http://portal.example', 'null', 'x']) {
      await refusesAll({ ...JSON_TYPE, ...OURS, Origin });
    }
    await refusesAll({ ...JSON_TYPE, ...OURS, 'Sec-Fetch-Site': 'cross-site' });
  });

  test('can send no form: only JSON that is called so is read', async () => {
    // Somebody who may use all of them, as who may not is told so first.
    await grant(database.db, await site.createPerson('bert'), null, site.clock.now());
    const own = (await site.signIn('bert')).cookie;
    const forms = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'text/plain; application/json'];
    for (const type of [...forms, '', 'application/jsonp', 'application/json-patch+json']) {
      for (const { id, method, path, hasBody } of unsafe) {
        if (!hasBody) continue;
        const headers = { ...own, ...OURS, 'Content-Type': type };
        const answer = await site.ask(path, { method, headers, body: JSON.stringify(validBodies[id]) });
        assert.equal(outcomeOf(answer), '400 invalid  format', `${id} ${type}`);
      }
    }
  });

  test('changes nothing by a link: no GET needs more than an address, and none signs out', async () => {
    for (const { path, method } of operations) {
      if (method === 'GET') await site.ask(path.replaceAll(/\{\w+\}/g, 'BE'), { headers: { ...cookie, 'Sec-Fetch-Site': 'cross-site' } });
    }
    assert.equal((await site.getSession(cookie)).level, 'entitled');
  });

  test('is ours on the page’s own origin, behind a proxy that renames the host, and on listed origins', async () => {
    const passes = async (own: PeopleSite, headers: Record<string, string>): Promise<void> => {
      const answer = await own.send('POST', '/v1/session/token', undefined, { ...cookie, ...headers });
      assert.equal(answer.status, 200, JSON.stringify(headers));
    };
    await passes(site, {});
    await passes(site, { Origin: PUBLIC_URL, 'Sec-Fetch-Site': 'same-origin' });
    await passes(site, { Origin: LISTED, 'Sec-Fetch-Site': 'cross-site' });
    const request = new Request('http://backend:8080/api/v1/session/token', {
      method: 'POST',
      headers: { ...cookie, ...OURS, Origin: PUBLIC_URL },
    });
    assert.equal((await site.app.fetch(request)).status, 200);
  });

  test('needs no header with a bearer token, which is proof by itself, and gets nowhere with a made-up one', async () => {
    const bearer = await site.signInByToken('anne');
    assert.equal((await site.ask('/v1/session/token', { method: 'POST', headers: bearer })).status, 200);
    const forged = { ...cookie, Authorization: 'Bearer forged' };
    assert.equal(outcomeOf(await site.ask('/v1/session/token', { method: 'POST', headers: forged })), '401 expired');
    assert.equal((await site.ask('/v1/session', { method: 'DELETE', headers: forged })).status, 204);
    assert.equal((await site.getSession(cookie)).level, 'entitled');
    const fromElsewhere = { ...bearer, Origin: 'https://evil.example' };
    assert.equal(outcomeOf(await site.ask('/v1/session/token', { method: 'POST', headers: fromElsewhere })), '403 denied');
  });

  test('is told in advance that it may not ask, and a listed one that it may', async () => {
    const preflight = (Origin: string) =>
      site.ask('/v1/session', {
        method: 'OPTIONS',
        headers: {
          Origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,x-requested-with,idempotency-key,authorization',
        },
      });
    const listed = await preflight(LISTED);
    assert.equal(listed.status, 204);
    assert.equal(listed.headers.get('Access-Control-Allow-Origin'), LISTED);
    assert.equal(listed.headers.get('Access-Control-Allow-Credentials'), 'true');
    for (const name of ['Content-Type', 'X-Requested-With', 'Idempotency-Key', 'Authorization']) {
      assert.ok(listed.headers.get('Access-Control-Allow-Headers')?.split(',').includes(name), name);
    }
    const methods = listed.headers.get('Access-Control-Allow-Methods')?.split(',') ?? [];
    for (const { id, method } of operations) assert.ok(methods.includes(method), id);
    for (const origin of ['https://evil.example', 'null', PUBLIC_URL.replace('https', 'http')]) {
      assert.equal((await preflight(origin)).headers.get('Access-Control-Allow-Origin'), null, origin);
    }
  });

  test('cannot sign somebody in as somebody else', async () => {
    const body = JSON.stringify({ userId: 'anne', password: PASSWORD });
    for (const headers of [{ ...JSON_TYPE }, { ...JSON_TYPE, ...OURS, Origin: 'https://evil.example' }]) {
      const answer = await site.ask('/v1/session', { method: 'POST', headers, body });
      assert.equal(outcomeOf(answer), '403 denied');
      assert.deepEqual(answer.headers.getSetCookie(), []);
    }
  });
});
