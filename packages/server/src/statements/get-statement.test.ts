import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import type { Problem, StatementEntry, StatementEntryPage, StatementSums, StatementSummary } from '@csol/contract';
import { addDays } from '@csol/domain/dates';
import { formatDecimal, minorUnits } from '@csol/domain/money';
import {
  createStatement,
  ENTRY_KINDS,
  GROUPINGS,
  type Statement,
  type StatementDefinition,
  type StatementSection,
  type Sums,
} from '@csol/domain/statement';
import type { Database } from '../db/schema.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { createSite } from '../testing/site.ts';
import { insertLedger, LEDGER_DAYS, type LedgerNames } from '../testing/random-ledger.ts';

const TODAY = '2026-07-15';

let database: TestDatabase;
let db: Database;

before(async () => {
  database = await createTestDatabase();
  ({ db } = database);
});
after(() => database.close());

/** A section as the contract has it. */
function toSums(section: StatementSection): StatementSums {
  const { currency, scale, sums, later, balance, ageing, pending, groups, isComplete, proofs, movements, openItems } = section;
  const money = (units: bigint) => ({ amount: formatDecimal({ units, scale }, minorUnits(currency)), currency });
  const toMoney = ({ opening, billed, credited, paid, moved, closing }: Sums) => ({
    ...{ opening: money(opening), billed: money(billed), credited: money(credited) },
    ...{ paid: money(paid), moved: money(moved), closing: money(closing) },
  });
  return {
    ...{ currency, ...toMoney(sums), later: money(later), balance: money(balance) },
    pending: money(pending.reduce((sum, { units }) => sum + units, 0n)),
    ageing: {
      buckets: ageing.buckets.map(({ units, ...bucket }) => ({ ...bucket, amount: money(units) })),
      ...{ credits: money(ageing.credits), unapplied: money(ageing.unapplied), total: money(ageing.total) },
    },
    groups: groups.map((group) => ({ key: group.key, ...toMoney(group) })),
    isComplete,
    proofs: proofs.map(({ which, date, moved, open }) => ({ which, date, moved: money(moved), open: money(open) })),
    counts: { movements: movements.length, openItems: openItems.length },
  };
}

const toSummary = ({ definition, until, sections }: Statement): StatementSummary => ({
  ...{ period: definition.period, asOf: definition.asOf, until, sections: sections.map(toSums) },
});

/** The address of a definition. */
function addressOf(definition: StatementDefinition): string {
  const { period, asOf, ageing } = definition;
  const query = new URLSearchParams({ ...period, asOf, layout: definition.layout, ageingBasis: ageing.basis });
  if (definition.groupBy) query.set('groupBy', definition.groupBy);
  const lists = {
    ...{ kind: definition.kinds, category: definition.categories, customerNumber: definition.customerNumbers },
    ...{ contractNumber: definition.contractNumbers, currency: definition.currencies, ageingLimit: ageing.limits.map(String) },
  };
  for (const [name, values] of Object.entries(lists)) for (const value of values) query.append(name, value);
  return `/v1/statement?${query}`;
}

const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
const often = <T>(value: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other });

/** Any statement of an account. */
const definitionOf = ({ customers, contracts, categories }: LedgerNames): fc.Arbitrary<StatementDefinition> =>
  fc
    .record({
      from: fc.integer({ min: 0, max: LEDGER_DAYS }),
      days: fc.integer({ min: 0, max: LEDGER_DAYS }),
      after: fc.integer({ min: -40, max: 90 }),
      isToday: fc.boolean(),
      kinds: often([...ENTRY_KINDS], fc.subarray([...ENTRY_KINDS])),
      categories: often([], some(categories)),
      customerNumbers: often([], some([...customers, 'nobody'])),
      contractNumbers: often([], some([...contracts, ''])),
      currencies: often([], some(['EUR', 'JPY', 'USD'])),
      groupBy: fc.constantFrom(undefined, ...GROUPINGS),
      basis: fc.constantFrom('due' as const, 'issue' as const),
      limits: fc.constantFrom([30, 60, 90], [7], [1, 400]),
    })
    .map(({ from: start, days, after: late, isToday, basis, limits, ...rest }) => {
      const from = addDays(TODAY, start - LEDGER_DAYS);
      const to = addDays(from, days);
      const asOf = [addDays(to, late), TODAY].sort()[0] ?? TODAY;
      const day = isToday ? TODAY : asOf < from ? from : asOf;
      return { ...rest, period: { from, to }, asOf: day, layout: 'balanceForward', ageing: { basis, limits } };
    });

async function readEntries(numbers: string[]): Promise<StatementEntry[]> {
  const { items, page } = (await createSite(db, numbers).ask('/v1/statement-entries')).json as StatementEntryPage;
  assert.equal(page.next, undefined);
  return items;
}

suite('a statement that the database adds up', () => {
  test('says what the rules of the domain make of all entries, whatever is asked for', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const names = await insertLedger(db, { name: `L${seed}`, seed, today: TODAY });
      // Now and then somebody sees two of three customers that settle each other's documents.
      const seen = seed % 3 === 0 ? names.customers.slice(1) : names.customers;
      const [site, entries] = [createSite(db, seen), await readEntries(seen)];
      for (const definition of fc.sample(definitionOf(names), { numRuns: 25, seed })) {
        const expected = toSummary(createStatement(entries, definition, TODAY));
        const { json, status, text } = await site.ask(addressOf(definition));
        assert.equal(status, 200, text);
        assert.deepEqual(json, expected, `${seed}: ${JSON.stringify(definition)}`);
      }
    }
  });

  test('is of today and of the whole account unless more is said, and is not sent again to whoever has it', async () => {
    const names = await insertLedger(db, { name: 'M', seed: 99, today: TODAY });
    const { ask } = createSite(db, names.customers);
    const address = '/v1/statement?from=2026-01-01&to=2026-12-31';
    const first = await ask(address);
    const { asOf, until, sections } = first.json as StatementSummary;
    assert.deepEqual([asOf, until], [TODAY, TODAY]);
    assert.deepEqual(sections.map(({ currency }) => currency), ['EUR', 'JPY', 'KWD']);
    assert.deepEqual(sections[0]?.ageing.buckets.map(({ from, to }) => [from, to]), [
      [undefined, 0],
      [1, 30],
      [31, 60],
      [61, 90],
      [91, undefined],
    ]);
    const again = await ask(address, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
    assert.equal(again.status, 304);
    assert.equal(((await ask('/v1/statement?from=2026-01-01&to=2026-03-31')).json as StatementSummary).asOf, '2026-03-31');
  });

  test('has no sections where there is nothing', async () => {
    await insertCustomer(db, 'EMPTY');
    const { json } = await createSite(db, ['EMPTY']).ask('/v1/statement?from=2026-01-01&to=2026-03-31');
    assert.deepEqual((json as StatementSummary).sections, []);
  });

  for (const [query, expected] of [
    ['to=2026-01-31', '/query/from required'],
    ['from=2026-02-30&to=2026-03-31', '/query/from format'],
    ['from=2026-02-01&to=2026-01-31', '/query/to endBeforeStart'],
    ['from=1976-02-01&to=2026-01-31', '/query/to tooLong'],
    ['from=2026-01-01&to=2026-01-31&asOf=2026-07-16', '/query/asOf inFuture'],
    ['from=2026-08-01&to=2026-08-31', '/query/from inFuture'],
    ['from=2026-02-01&to=2026-02-28&asOf=2026-01-31', '/query/asOf beforeStart'],
    ['from=2026-01-01&to=2026-01-31&ageingLimit=60&ageingLimit=30', '/query/ageingLimit notAscending'],
    ['from=2026-01-01&to=2026-01-31&ageingLimit=0', '/query/ageingLimit format'],
    ['from=2026-01-01&to=2026-01-31&groupBy=weather', '/query/groupBy format'],
    ['from=2026-01-01&to=2026-01-31&kind=gift', '/query/kind format'],
  ] as const) {
    test(`refuses ${query}`, async () => {
      const { status, json } = await createSite(db, ['EMPTY']).ask(`/v1/statement?${query}`);
      assert.equal(status, 400);
      assert.deepEqual((json as Problem).errors?.map(({ pointer, code }) => `${pointer} ${code}`), [expected]);
    });
  }
});
