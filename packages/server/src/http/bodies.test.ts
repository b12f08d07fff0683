import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import type { RequestLogEntry } from './log.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { operations, validBodies, type ListedOperation } from '../testing/operations.ts';
import { createPeopleSite, outcomeOf, WIDE_LIMITS, type PeopleSite } from '../testing/people.ts';
import { grant } from '../accounts/entitlements.ts';

// What a server signs is tried in carriers/carrier-route.test.ts.
const withBody = operations.filter(({ hasBody, isSigned }) => hasBody && !isSigned);
// An enquiry names places within its members; see enquiries/create-enquiry.test.ts.
const withPlainBody = withBody.filter(({ id }) => id !== 'createEnquiry');

/** Texts that somebody might send to see what breaks. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\0',
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '\u202eevil\u202c',
    '👩‍👩‍👧‍👦',
    'é'.normalize('NFD'),
    '\r\nSet-Cookie: a=b',
    'x\r\nBcc: everybody@example.com',
    "'; drop table account; --",
    '%',
    '_',
    '\\',
    '${7*7}',
    '__proto__',
    'constructor',
    ' ',
    '',
    '\ufeff',
    '\u2028',
  ),
  fc.integer({ min: 1, max: 3000 }).map((length) => 'x'.repeat(length)),
);
const anything = fc.oneof({ weight: 4, arbitrary: nasty }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });

suite('a body', () => {
  let database: TestDatabase;
  let site: PeopleSite;
  let cookie: Record<string, string>;
  const log: RequestLogEntry[] = [];
  before(async () => {
    database = await createTestDatabase();
    site = createPeopleSite(database.db, { limits: WIDE_LIMITS, log: (entry) => log.push(entry) });
    const id = await site.createPerson('anne');
    const customer_id = await insertCustomer(database.db, 'A');
    await insertDocuments(database.db, [{ customer_id }]);
    await grant(database.db, id, customer_id, site.clock.now());
    ({ cookie } = await site.signIn('anne'));
  });
  after(() => database.close());

  const post = ({ method, path }: Pick<ListedOperation, 'method' | 'path'>, body: BodyInit, headers: Record<string, string> = {}) =>
    site.ask(path, {
      method,
      headers: { ...cookie, 'Content-Type': 'application/json', 'X-Requested-With': 'test', ...headers },
      body,
      ...{ duplex: 'half' },
    });

  test('of more than its operation takes is refused, whether or not its length is told', async () => {
    for (const { id, mostBytes, ...operation } of withBody) {
      const fill = (bytes: number): string => {
        const start = `${JSON.stringify(validBodies[id]).slice(0, -1)},"filler":"`;
        return `${start}${'x'.repeat(bytes - start.length - 2)}"}`;
      };
      const stream = (text: string) => new Blob([text]).stream();
      const tooLong = fill(mostBytes + 1);
      assert.equal(outcomeOf(await post(operation, tooLong)), '413 tooLarge', id);
      assert.equal(outcomeOf(await post(operation, tooLong, { 'Content-Length': String(tooLong.length) })), '413 tooLarge', id);
      assert.equal(outcomeOf(await post(operation, stream(tooLong))), '413 tooLarge', id);
      assert.notEqual((await post(operation, stream(fill(mostBytes)))).status, 413, id);
    }
  });

  test('that is no JSON in UTF-8, or no object, is refused', async () => {
    const texts = ['', '{', 'nothing', '{"userId":}', '[]', 'null', '"text"', '1', 'true', '['.repeat(8000), '{"a":'.repeat(3000)];
    const bytes = [new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), new TextEncoder().encode('{"userId":"x"}').with(11, 0xe9), new Uint8Array(3)];
    for (const { id, ...operation } of withBody) {
      for (const body of [...texts, ...bytes]) {
        assert.match(outcomeOf(await post(operation, body)), /^400 invalid/, `${id} ${String(body).slice(0, 40)}`);
      }
    }
  });

  test('names each member that is missing or of another type', async () => {
    for (const { id, ...operation } of withPlainBody) {
      const valid = validBodies[id] ?? assert.fail(`${id} has no body in testing/operations.ts`);
      for (const name of Object.keys(valid)) {
        const others = [...(typeof valid[name] === 'number' ? [] : [7]), null, true, ['x'], { a: 1 }];
        for (const value of others) {
          const answer = await post(operation, JSON.stringify({ ...valid, [name]: value }));
          assert.equal(outcomeOf(answer), `400 invalid /${name} format`, `${id} ${JSON.stringify(value)}`);
        }
      }
      const { text, status } = await post(operation, '{}');
      assert.equal(status, 400);
      assert.match(text, /"code":"required"/);
    }
  });

  test('with any texts in it never makes the server fail, and never reaches a header', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...withBody), fc.infiniteStream(anything), async ({ id, ...operation }, values) => {
      const body = { ...validBodies[id] };
      const which = Object.keys(body);
      const changed = which[Math.abs(JSON.stringify(values.next().value ?? 0).length) % which.length] ?? assert.fail();
      body[changed] = values.next().value;
      const answer = await post(operation, JSON.stringify(body));
      assert.ok(answer.status < 500, `${id} ${changed} ${JSON.stringify(body[changed])}`);
      for (const [name] of answer.headers) assert.ok(!['bcc', 'a'].includes(name));
    });
    await fc.assert(property, { numRuns: 400 });
    assert.deepEqual(log.filter(({ error }) => error !== undefined), []);
  });

  test('with a NUL in a text is refused, which no database keeps', async () => {
    for (const { id, ...operation } of withBody) {
      for (const [name, value] of Object.entries(validBodies[id] ?? {})) {
        const answer = await post(operation, JSON.stringify({ ...validBodies[id], [name]: `${String(value)}\0` }));
        assert.equal(outcomeOf(answer), `400 invalid /${name} format`, id);
      }
    }
  });

  test('is not needed for an address to be refused: no text in one makes the server fail either', async () => {
    const reads = operations.filter(({ method }) => method === 'GET');
    const names = ['q', 'from', 'sort', 'cursor', 'limit', 'customerNumber', 'currency', 'country', 'returnTo', 'state', 'code', 'error'];
    const property = fc.asyncProperty(fc.constantFrom(...reads), nasty, fc.constantFrom(...names), async ({ path }, text, name) => {
      const segment = encodeURIComponent(Buffer.from(text).toString()) || '%20';
      const address = `${path.replaceAll(/\{\w+\}/g, segment.slice(0, 200))}?${new URLSearchParams({ [name]: text })}`;
      const answer = await site.ask(address, { headers: cookie });
      assert.ok(answer.status < 500, address);
    });
    await fc.assert(property, { numRuns: 300 });
    for (const path of ['/v1/invoices/%00', '/v1/invoices/a/documents/%00']) {
      assert.match(outcomeOf(await site.ask(path, { headers: cookie })), /^400 invalid \/path\/\w+ format$/);
    }
    const among = await site.ask('/v1/invoices?customerNumber=A&customerNumber=%00', { headers: cookie });
    assert.equal(outcomeOf(among), '400 invalid /query/customerNumber format');
  });

  test('keeps its strange names to itself: a text out of it comes back as it was, in JSON alone', async () => {
    const customerNumber = '\u202e<img src=x onerror=alert(1)>\r\nX-Evil: 1';
    assert.equal((await post({ method: 'POST', path: '/v1/entitlement-requests' }, JSON.stringify({ customerNumber }))).status, 202);
    const answer = await site.ask('/v1/session', { headers: cookie });
    assert.equal(answer.headers.get('X-Evil'), null);
    assert.equal(answer.headers.get('Content-Type'), 'application/json');
    assert.ok(JSON.stringify(answer.json).includes('X-Evil'));
  });
});
