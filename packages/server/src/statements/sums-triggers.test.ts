import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import { addDays } from '@csol/domain/dates';
import type { Database } from '../db/schema.ts';
import { createRandom, type Random } from '../demo-data/random.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { insertLedger } from '../testing/random-ledger.ts';

const TODAY = '2026-07-15';

/** The tables as they follow from documents, payments and allocations, written down plainly. */
const EXPECTED = {
  statement_item: `
    select bare.id, bare.is_payment, customer_id, kind, currency, category, contract, date, due, units,
      units + coalesce((select sum(amount) from statement_link_bare where from_id = bare.id and is_payment = bare.is_payment), 0)
        - coalesce((select sum(amount) from statement_link_bare where to_id = bare.id and not bare.is_payment), 0) as rest,
      (select count(*) from statement_link_bare where from_id = bare.id and is_payment = bare.is_payment) as parts
    from statement_item_bare as bare`,
  statement_link: `
    select bare.*,
      (is_payment and not exists (select from statement_link_bare as other where other.is_payment and other.from_id = bare.from_id
        and other.to_category = bare.to_category and other.allocation_id < bare.allocation_id))::int as category_rows,
      (is_payment and not exists (select from statement_link_bare as other where other.is_payment and other.from_id = bare.from_id
        and other.to_contract = bare.to_contract and other.allocation_id < bare.allocation_id) and (to_contract <> ''
        or (select sum(amount) from statement_link_bare as other where other.is_payment and other.from_id = bare.from_id)
          = (select amount from payment where id = bare.from_id)))::int as contract_rows
    from statement_link_bare as bare`,
  statement_item_day: `
    select customer_id, currency, kind, category, date, due, sum(units) as units, count(*) as items,
      coalesce(sum(rest) filter (where rest > 0), 0) as above, count(*) filter (where rest > 0) as above_items,
      coalesce(sum(rest) filter (where rest < 0), 0) as below,
      count(*) filter (where rest < 0 or kind = 'payment' and rest = 0 and parts = 0) as below_items
    from statement_item group by customer_id, currency, kind, category, date, due`,
  statement_link_day: `
    select from_customer, to_customer, is_payment, currency, from_category, to_category, day as date,
      coalesce(sum(amount) filter (where day = date), 0) as settled, count(*) filter (where day = date) as links,
      coalesce(sum(amount) filter (where day = from_date and is_payment), 0) as paid,
      coalesce(sum(category_rows) filter (where day = from_date), 0) as category_rows
    from statement_link join (select distinct date from statement_item) as days (day) on day = date or (day = from_date and is_payment)
    group by from_customer, to_customer, is_payment, currency, from_category, to_category, day`,
};

let database: TestDatabase;
let db: Database;

before(async () => {
  database = await createTestDatabase();
  ({ db } = database);
});
after(() => database.close());

/** Rows by table, in one order, without days on which nothing is left. Decimals without needless zeros. */
async function readRows(sourceOf: (name: keyof typeof EXPECTED) => string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const kept: Record<string, string> = {
    statement_item_day: 'items <> 0',
    statement_link_day: 'links <> 0 or paid <> 0 or category_rows <> 0',
  };
  for (const name of Object.keys(EXPECTED) as (keyof typeof EXPECTED)[]) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(found) as row from (${sql.raw(sourceOf(name))}) as found where ${sql.raw(kept[name] ?? 'true')}`.execute(db);
    const texts = rows.map(({ row }) => Object.entries(row).map(([key, value]) => `${key} ${Number(value) || String(value)}`).join('; '));
    found[name] = texts.sort();
  }
  return found;
}

/** Something that somebody may write, by chance. */
async function write(random: Random): Promise<void> {
  const [salt, cents] = [`${random.int(0, 1e6)}`, random.int(-5000, 90_000) / 100];
  const isAmong = (name: string, percent: number) => sql`abs(hashtext(${sql.ref(name)}::text || ${salt})::bigint) % 100 < ${percent}::int`;
  const few = isAmong('id', random.int(5, 40));
  const date = addDays(TODAY, random.int(-200, 30));
  const writes = [
    sql`update document set issue_date = ${date} where ${few}`,
    sql`update document set category = ${random.pick(['education', 'software'])}, contract_number = 'C-3' where ${few}`,
    sql`update document set payable = ${cents}, open = ${cents} - paid - credited, due_date = null where ${few}`,
    sql`update document set disputed_since = ${date} where ${few}`,
    sql`update payment set state = case state when 'made' then 'pending' else 'made' end where ${few}`,
    sql`update payment set date = ${date}, amount = ${cents}, currency = 'EUR' where ${few}`,
    sql`update payment set customer_id = (select min(customer_id) from payment) where ${few}`,
    sql`update allocation set amount = ${cents} where ${few}`,
    sql`update allocation set document_id = (select max(id) from document) where ${few}`,
    sql`insert into allocation (payment_id, document_id, amount)
      select payment.id, document.id, ${cents} from payment cross join document
      where ${isAmong('payment.id', 20)} and ${isAmong('document.id', 8)}`,
    sql`insert into allocation (credit_note_id, document_id, amount)
      select note.id, document.id, ${cents} from document as note cross join document
      where ${isAmong('note.id', 10)} and ${isAmong('document.id', 8)}`,
    sql`delete from allocation where ${few}`,
    sql`delete from payment where ${isAmong('id', 10)}`,
    sql`delete from document where ${isAmong('id', 10)}`,
  ];
  await random.pick(writes).execute(db);
}

suite('what sums of statements are made of', () => {
  test('is what documents, payments and allocations say, whatever is written', async () => {
    for (let seed = 1; seed <= 3; seed++) {
      await insertLedger(db, { name: `W${seed}`, seed, today: TODAY });
      const random = createRandom(seed);
      for (let round = 0; round < 12; round++) {
        await write(random);
        assert.deepEqual(await readRows((name) => `select * from ${name}`), await readRows((name) => EXPECTED[name]), `${seed} ${round}`);
      }
    }
  });

  test('stays exact while several write at once', async () => {
    const customer_id = await insertCustomer(db, 'AT-ONCE');
    const [first = '', second = ''] = await insertDocuments(db, [{ customer_id }, { customer_id }]);
    const payment = { customer_id, number: 'P', date: '2026-07-01', amount: '50', currency: 'EUR', state: 'made' as const };
    await db.insertInto('payment').values([{ ...payment, id: 'at once 1' }, { ...payment, id: 'at once 2' }]).execute();
    const settle = (at: number) => sql`
      insert into allocation (payment_id, document_id, amount) values (${`at once ${1 + (at % 2)}`}, ${at % 2 ? second : first}, ${at})`;
    const writes = Array.from({ length: 24 }, (_, at) => {
      if (at % 4 < 2) return settle(at);
      const date = addDays(TODAY, -at);
      return at % 4 === 2
        ? sql`update document set issue_date = ${date} where id = ${first}`
        : sql`update payment set date = ${date} where id = 'at once 1'`;
    });
    await Promise.all(writes.map((each) => each.execute(db)));
    assert.deepEqual(await readRows((name) => `select * from ${name}`), await readRows((name) => EXPECTED[name]));
  });

  test('is the same after a rebuild, and nothing once everything is gone', async () => {
    await insertLedger(db, { name: 'X', seed: 50, today: TODAY });
    const before = await readRows((name) => `select * from ${name}`);
    await sql`select statement_rebuild()`.execute(db);
    assert.deepEqual(await readRows((name) => `select * from ${name}`), before);
    assert.ok(before.statement_link_day?.length);
    await sql`truncate allocation`.execute(db);
    assert.deepEqual(await readRows((name) => `select * from ${name}`), await readRows((name) => EXPECTED[name]));
    await sql`truncate document, payment cascade`.execute(db);
    assert.deepEqual(Object.values(await readRows((name) => `select * from ${name}`)).flat(), []);
  });
});
