import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { ContractCharge, ContractChargeList } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { createDemoCompany, loadDemoCompany } from '../demo-data/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { createSite } from '../testing/site.ts';

let database: TestDatabase;
let db: Database;

/** Contracts by what is to come of them; today is 15 July 2026. */
const CONTRACTS = {
  agreed: null,
  twice: '2027-12-31',
  over: '2026-07-14',
  ending: '2026-09-30',
  billed: '2027-12-31',
  stopped: null,
  credited: null,
  silent: null,
};

async function insertData(): Promise<void> {
  const [customer_id, b] = [await insertCustomer(db, 'A'), await insertCustomer(db, 'B')];
  const base = { kind: 'maintenance' as const, starts_on: '2020-01-01' };
  const contracts = Object.entries(CONTRACTS).map(([number, ends_on]) => ({ ...base, id: number, number, customer_id, ends_on }));
  await db.insertInto('contract').values([...contracts, { ...base, id: 'b', number: 'billed', customer_id: b, ends_on: null }]).execute();
  const what = { description: 'Twelve servers', category: 'maintenance' as const };
  const charge = { ...what, amount: '1245', currency: 'EUR', months: 3, ends_on: null };
  const next_on = '2026-10-01';
  await db
    .insertInto('contract_charge')
    .values([
      { ...charge, contract_id: 'agreed', next_on: '2026-01-01' },
      { ...charge, contract_id: 'twice', next_on, ends_on: '2027-06-30' },
      { ...charge, contract_id: 'twice', next_on, months: 12, currency: 'JPY', description: null, category: null },
      { ...charge, contract_id: 'over', next_on },
      { ...charge, contract_id: 'ending', next_on },
      { ...charge, contract_id: 'silent', next_on, ends_on: '2026-07-01' },
    ])
    .execute();
  const invoice = (contract_number: string, period_from: string, period_to: string, gross: string) => ({
    ...{ customer_id, number: `${contract_number} ${period_from} ${gross}`, contract_number, period_from, period_to, gross },
  });
  const kind = 'creditNote' as const;
  await insertDocuments(db, [
    invoice('billed', '2026-04-01', '2026-06-30', '500'),
    invoice('billed', '2026-07-01', '2026-09-30', '600'),
    invoice('billed', '2026-07-01', '2026-09-30', '20.5'),
    { ...invoice('billed', '2026-07-01', '2026-09-30', '-10'), kind },
    invoice('agreed', '2026-07-01', '2026-09-30', '1'),
    invoice('over', '2026-07-01', '2026-09-30', '1'),
    invoice('stopped', '2026-05-01', '2026-05-31', '1'),
    invoice('credited', '2026-07-01', '2026-07-31', '7'),
    { ...invoice('credited', '2026-07-01', '2026-07-31', '-7'), kind },
    { ...invoice('billed', '2026-01-01', '2026-12-31', '900'), customer_id: b },
  ]);
}

before(async () => {
  database = await createTestDatabase();
  ({ db } = database);
  await insertData();
});
after(() => database.close());

async function list(customers: string[], query = ''): Promise<ContractChargeList> {
  const { json, status, text } = await createSite(db, customers).ask(`/v1/contract-charges?${query}`);
  assert.equal(status, 200, text);
  return json as ContractChargeList;
}

const eur = (amount: string) => ({ amount, currency: 'EUR' });

suite('what contracts will bill', () => {
  test('is what they say, from the next day that has not passed to the end of charge or contract', async () => {
    const { items, today } = await list(['A']);
    assert.equal(today, '2026-07-15');
    const sure = items.filter(({ isEstimated }) => !isEstimated);
    const told = { customerNumber: 'A', description: 'Twelve servers', category: 'maintenance', amount: eur('1245.00'), months: 3 };
    assert.deepEqual(sure, [
      { ...told, contractNumber: 'agreed', nextOn: '2026-10-01' },
      { ...told, contractNumber: 'twice', nextOn: '2026-10-01', endsOn: '2027-06-30' },
      {
        ...{ contractNumber: 'twice', customerNumber: 'A', amount: { amount: '1245', currency: 'JPY' }, months: 12 },
        ...{ nextOn: '2026-10-01', endsOn: '2027-12-31' },
      },
    ]);
  });

  test('is what they billed last where they say nothing, credits taken off, unless they stopped', async () => {
    const estimated = (items: readonly ContractCharge[]) => items.filter(({ isEstimated }) => isEstimated);
    assert.deepEqual(estimated((await list(['A'])).items), [
      {
        ...{ contractNumber: 'billed', customerNumber: 'A', amount: eur('610.50'), months: 3, nextOn: '2026-10-01' },
        ...{ category: 'maintenance', endsOn: '2027-12-31', isEstimated: true },
      },
    ]);
  });

  test('is of the customer numbers that are asked for', async () => {
    const { items } = await list(['A', 'B'], 'customerNumber=B');
    assert.deepEqual(items.map(({ customerNumber, months, nextOn }) => [customerNumber, months, nextOn]), [['B', 12, '2027-01-01']]);
    assert.deepEqual((await list(['A'], 'customerNumber=B')).items, []);
  });

  test('is there for the demo company, both agreed and estimated', async () => {
    const other = await createTestDatabase();
    await loadDemoCompany(other.db, createDemoCompany({ today: '2026-07-15', documents: 300 }));
    const { items } = (await createSite(other.db, 'all').ask('/v1/contract-charges')).json as ContractChargeList;
    await other.close();
    for (const { nextOn, amount, isEstimated } of items) assert.ok((isEstimated || nextOn > '2026-07-15') && Number(amount.amount) > 0);
    const customers = new Set(items.filter(({ isEstimated }) => !isEstimated).map(({ customerNumber }) => customerNumber));
    assert.equal(customers.size, 3);
    assert.ok(items.some(({ isEstimated }) => isEstimated));
  });
});
