import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { OrderPage, OrderQuery, OrderSummary } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createPublicId } from '../db/values.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { insertOrder } from '../testing/orders.ts';
import { ORDERING, randomFacts, randomOrderQuery, toColumns, type OrderFactsDraft } from '../testing/random-orders.ts';
import { createSite, type Site } from '../testing/site.ts';
import { addUpOrdersSlowly, listOrdersSlowly, type SlowOrder } from '../testing/slow-orders.ts';

let database: TestDatabase;
let db: Database;

async function ask(site: Site, query: OrderQuery, cursor = ''): Promise<OrderPage> {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  const { json, status, text } = await site.ask(`/v1/orders?${new URLSearchParams(pairs)}${cursor && `&cursor=${cursor}`}`);
  assert.equal(status, 200, text);
  return json as OrderPage;
}

const countOf = async (site: Site): Promise<number> => (await ask(site, {})).count;

/** Asks for a list, all pages of it, and compares it with the plain reckoning. */
async function checkList(site: Site, orders: Iterable<SlowOrder>, query: OrderQuery): Promise<void> {
  const expected = listOrdersSlowly([...orders], query);
  const items: OrderSummary[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const page: OrderPage = await ask(site, query, cursor);
    items.push(...page.items);
    assert.equal(page.count, expected.length);
    assert.deepEqual(page.totals, addUpOrdersSlowly(expected));
    cursor = page.page.next;
  }
  assert.deepEqual(items.map(({ addedAt: _, changedAt: __, ...item }) => item), expected);
}

/** An order of a customer. */
interface Draft {
  customer: string;
  facts: OrderFactsDraft;
}

/** Something that happens to orders; `which` of them, where it is one that is there. */
interface Step extends Draft {
  kind: 'add' | 'change' | 'remove';
  which: number;
}

const draft = { customer: fc.constantFrom(...ORDERING), facts: randomFacts };
const kind = fc.constantFrom<Step['kind'][]>('add', 'change', 'change', 'change', 'remove');
const randomStep: fc.Arbitrary<Step> = fc.record({ kind, which: fc.nat(1000), ...draft });

/** Orders in the database, and the same for the plain reckoning. */
class Orders {
  readonly known = new Map<string, SlowOrder>();

  async add(drafts: readonly Draft[]): Promise<void> {
    const rows = drafts.map(({ customer, facts }) => {
      const id = createPublicId('ord');
      this.known.set(id, { id, customerNumber: customer, customerName: `Company ${customer}`, ...facts });
      return { id, customer_id: `customer-${customer}`, ...toColumns(facts) };
    });
    await db.insertInto('sales_order').values(rows).execute();
  }

  async apply({ kind, which, customer, facts }: Step): Promise<void> {
    const order = [...this.known.values()][which % this.known.size];
    if (!order || kind === 'add') return this.add([{ customer, facts }]);
    const { id, customerNumber, customerName } = order;
    if (kind === 'remove') {
      this.known.delete(id);
      await db.deleteFrom('sales_order').where('id', '=', id).execute();
      return;
    }
    this.known.set(id, { id, customerNumber, customerName, ...facts });
    await db.updateTable('sales_order').set(toColumns(facts)).where('id', '=', id).execute();
  }
}

before(async () => {
  database = await createTestDatabase();
  ({ db } = database);
});
after(() => database.close());
afterEach(async () => {
  await db.deleteFrom('sales_order').execute();
  await db.deleteFrom('customer').execute();
});

suite('a list of orders out of memory', () => {
  test('is what the plain way gives after each change, in processes that remember all or little', async () => {
    for (const number of ORDERING) await insertCustomer(db, number);
    const sites = [createSite(db, ORDERING), createSite(db, ORDERING, { maxDocumentsInMemory: 10 })] as const;
    const start = fc.array(fc.record(draft), { minLength: 1, maxLength: 60 });
    const steps = fc.array(fc.tuple(randomStep, randomOrderQuery), { maxLength: 6 });
    const check = async (drafts: readonly Draft[], all: readonly [Step, OrderQuery][], site: Site): Promise<void> => {
      await db.deleteFrom('sales_order').execute();
      const orders = new Orders();
      await orders.add(drafts);
      await checkList(site, orders.known.values(), {});
      for (const [step, query] of all) {
        await orders.apply(step);
        await checkList(site, orders.known.values(), query);
      }
    };
    await fc.assert(fc.asyncProperty(start, steps, fc.constantFrom(...sites), check), { numRuns: 60 });
  });

  test('has what another process changed in its very next answer', async () => {
    const customer_id = await insertCustomer(db, 'A');
    const [one, other] = [createSite(db, ['A']), createSite(db, 'all')];
    assert.deepEqual([await countOf(one), await countOf(other)], [0, 0]);
    const id = await insertOrder(db, { customer_id });
    assert.deepEqual([await countOf(one), await countOf(other)], [1, 1]);
    await db.updateTable('sales_order').set({ placed_by: 'Somebody' }).where('id', '=', id).execute();
    assert.deepEqual((await Promise.all([one, other].map((site) => ask(site, {})))).map(({ items }) => items[0]?.placedBy), [
      'Somebody',
      'Somebody',
    ]);
    await sql`truncate sales_order cascade`.execute(db);
    assert.deepEqual([await countOf(one), await countOf(other)], [0, 0]);
  });

  test('calls a customer by the name that it has by now', async () => {
    const customer_id = await insertCustomer(db, 'A');
    await insertOrder(db, { customer_id });
    const site = createSite(db, ['A']);
    const nameOf = async () => (await ask(site, {})).items[0]?.customerName;
    assert.equal(await nameOf(), 'Company A');
    await db.updateTable('customer').set({ name: 'Renamed “A”' }).execute();
    assert.equal(await nameOf(), 'Renamed “A”');
  });

  test('is not fooled by orders that were deleted and made anew, with the ids and numbers of before', async () => {
    const site = createSite(db, ['A']);
    const fill = async (placed_by: string): Promise<void> => {
      await sql`alter sequence order_change restart`.execute(db);
      const customer_id = await insertCustomer(db, 'A');
      for (const id of ['ord_1', 'ord_2']) await insertOrder(db, { id, customer_id, placed_by });
    };
    await fill('Before');
    assert.deepEqual((await ask(site, {})).items.map(({ placedBy }) => placedBy), ['Before', 'Before']);
    await db.deleteFrom('sales_order').execute();
    await db.deleteFrom('customer').execute();
    await fill('After');
    assert.deepEqual((await ask(site, {})).items.map(({ placedBy }) => placedBy), ['After', 'After']);
  });

  test('gives many at once the same answer', async () => {
    const customer_id = await insertCustomer(db, 'A');
    for (let n = 0; n < 30; n++) await insertOrder(db, { customer_id, number: `O-${n}` });
    const site = createSite(db, ['A']);
    const pages = await Promise.all(Array.from({ length: 20 }, () => ask(site, { sort: '-number' })));
    assert.equal(new Set(pages.map((page) => JSON.stringify(page))).size, 1);
    assert.equal(pages[0]?.count, 30);
  });
});

suite('the revision of a customer’s orders', () => {
  const read = () => db.selectFrom('order_revision').selectAll().executeTakeFirstOrThrow();
  /** Of one moment, as is what a request and a ledger read. */
  const isBehind = async (): Promise<boolean | undefined> => {
    const { rows } = await sql<{ isBehind: boolean }>`
      select revision < (select max(change) from sales_order) as "isBehind" from order_revision`.execute(db);
    return rows[0]?.isBehind;
  };

  test('is behind no change, however many write and take away at once', async () => {
    const customer_id = await insertCustomer(db, 'A');
    const ids = await Promise.all(Array.from({ length: 12 }, () => insertOrder(db, { customer_id })));
    await Promise.all(
      ids.map(async (id, n) => {
        if (n % 3 === 0) await db.deleteFrom('sales_order').where('id', '=', id).execute();
        else await db.updateTable('sales_order').set({ placed_by: String(n) }).where('id', '=', id).execute();
        assert.equal(await isBehind(), false);
      }),
    );
  });

  test('comes with another generation once orders have gone, and only then', async () => {
    const customer_id = await insertCustomer(db, 'A');
    const id = await insertOrder(db, { customer_id });
    const first = await read();
    await db.updateTable('sales_order').set({ placed_by: 'Somebody' }).where('id', '=', id).execute();
    const second = await read();
    await db.deleteFrom('sales_order').execute();
    const third = await read();
    assert.equal(second.generation, first.generation);
    assert.notEqual(third.generation, second.generation);
    assert.ok(first.revision < second.revision && second.revision < third.revision);
  });

  test('cannot be got around by moving an order to another customer', async () => {
    await insertOrder(db, { customer_id: await insertCustomer(db, 'A') });
    const customer_id = await insertCustomer(db, 'B');
    await assert.rejects(db.updateTable('sales_order').set({ customer_id }).execute(), /stays with its customer/);
  });
});
