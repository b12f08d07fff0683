import assert from 'node:assert/strict';
import { after, before, suite, test, type TestContext } from 'node:test';
import type { App } from '../app.ts';
import { createAsk } from '../testing/contract-check.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { createPeopleSite, PUBLIC_URL, visibleOf, WIDE_LIMITS } from '../testing/people.ts';

/** Milliseconds that may lie between the slowest of the three kinds and the fastest. */
const TOLERANCE = 20;
/** From so many tries on, the 95th percentile says more of what is measured than of what else the machine does; before, the median does. */
const ENOUGH = 1000;
const DOCUMENTS = 300;

/** On the embedded database a try takes several times as long, and shows the same. */
const ROUNDS = process.env.CSOL_TEST_DATABASE_URL ? 1000 : 250;

/** Something to look up that is not there for whoever asks. */
type Kind = 'unknown number' | 'wrong customer number' | 'somebody else’s document';

const numberOf = (type: string, n: number): string => `${type}-${n % DOCUMENTS}`;

/** The numbers that the n-th try of a kind brings. */
const tries: Readonly<Record<Kind, (type: string, n: number) => { number: string; customerNumber: string }>> = {
  'unknown number': (type, n) => ({ number: `unknown-${type}-${n}`, customerNumber: 'A' }),
  'wrong customer number': (type, n) => ({ number: numberOf(type, n), customerNumber: `wrong-${n}` }),
  'somebody else’s document': (type, n) => ({ number: numberOf(type, n), customerNumber: 'B' }),
};

const KINDS = Object.keys(tries) as Kind[];

function percentile(times: readonly number[], percent: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil((times.length * percent) / 100) - 1] ?? assert.fail();
}

suite('somebody who guesses', () => {
  let database: TestDatabase;
  let app: App;
  before(async () => {
    database = await createTestDatabase();
    const { db } = database;
    const customer_id = await insertCustomer(db, 'A');
    await insertCustomer(db, 'B');
    const numbers = Array.from({ length: DOCUMENTS }, (_, n) => n);
    await insertDocuments(db, numbers.map((n) => ({ customer_id, number: numberOf('invoice', n) })));
    const orders = numbers.map((n) => ({ id: `ord_${n}`, customer_id, number: numberOf('order', n), ordered_on: '2026-01-05' }));
    await db.insertInto('sales_order').values(orders).execute();
    app = createPeopleSite(db, { limits: WIDE_LIMITS }).app;
  });
  after(() => database.close());

  /** Tries each kind so many times, in turns, so that whatever else the machine does falls upon all alike. */
  const measure = async (context: TestContext, type: 'invoice' | 'order', rounds: number): Promise<void> => {
    const times: Record<Kind, number[]> = { 'unknown number': [], 'wrong customer number': [], 'somebody else’s document': [] };
    const seen = new Set<string>();
    let elapsed = 0;
    const ask = createAsk(async (request) => {
      const start = performance.now();
      const response = await app.fetch(request);
      elapsed = performance.now() - start;
      return response;
    }, `${PUBLIC_URL}/api`);
    const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'test' };
    for (let n = 0; n < rounds * KINDS.length; n++) {
      const round = Math.floor(n / KINDS.length);
      // The order changes from round to round: none of them always comes after the same other.
      const kind = KINDS[(n + round) % KINDS.length] ?? assert.fail();
      const body = JSON.stringify({ type, ...tries[kind](type, round) });
      const answer = await ask('/v1/guest-documents', { method: 'POST', headers, body });
      times[kind].push(elapsed);
      seen.add(visibleOf(answer));
    }
    assert.equal(seen.size, 1, [...seen].join('\n'));
    assert.match([...seen][0] ?? '', /^\[404,/);
    for (const kind of KINDS) assert.equal(times[kind].length, rounds);
    for (const kind of KINDS) context.diagnostic(`${type}, ${kind}: p95 ${percentile(times[kind], 95).toFixed(2)} ms over ${rounds}`);
    const compared = KINDS.map((kind) => percentile(times[kind], rounds >= ENOUGH ? 95 : 50));
    assert.ok(Math.max(...compared) - Math.min(...compared) <= TOLERANCE, compared.join(', '));
  };

  test(`learns nothing of invoices: ${ROUNDS} tries of each kind get one answer, in the same time`, async (context) => {
    await measure(context, 'invoice', ROUNDS);
  });

  test('learns nothing of orders either', async (context) => {
    await measure(context, 'order', ROUNDS / 5);
  });
});
