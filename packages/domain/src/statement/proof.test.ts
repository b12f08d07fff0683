import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StatementEntry } from '@csol/contract';
import fc from 'fast-check';
import { CATEGORIES, createAccount, day, openSlices, type Slice } from '../../../../test/helpers/accounts.ts';
import { createStatement, ENTRY_KINDS, GROUPINGS, type StatementDefinition, type StatementSection } from './index.ts';

const DEFINITION: Omit<StatementDefinition, 'period' | 'asOf'> = {
  layout: 'balanceForward',
  kinds: [...ENTRY_KINDS],
  ...{ categories: [], customerNumbers: [], contractNumbers: [], currencies: [] },
  ageing: { basis: 'due', limits: [30, 60, 90] },
};

/** Checks a section against the slow way. */
function check(section: StatementSection, all: readonly StatementEntry[], definition: StatementDefinition): void {
  const entries = all.filter(({ amount }) => amount.currency === section.currency);
  const toMicro = (units: bigint): bigint => units * 10n ** BigInt(6 - section.scale);
  const isAsked = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);
  const openAt = (date: string) =>
    openSlices(entries, date).filter(
      ({ entry: { customerNumber }, category, contract }) =>
        isAsked(definition.customerNumbers, customerNumber) &&
        isAsked(definition.categories, category) &&
        isAsked(definition.contractNumbers, contract),
    );
  const sum = (list: readonly { units: bigint }[]): bigint => list.reduce((total, { units }) => total + units, 0n);
  const { opening, billed, credited, paid, moved, closing } = section.sums;
  assert.equal(opening + billed + credited + paid + moved, closing);
  assert.equal(opening + sum(section.movements), closing);
  assert.equal(section.movements.at(-1)?.balance ?? opening, closing);
  for (const proof of section.proofs) {
    assert.equal(proof.moved, proof.open, `${proof.which} ${proof.date}`);
    assert.equal(toMicro(proof.moved), sum(openAt(proof.date)), `${proof.which} ${proof.date}`);
  }
  const { ageing, openItems, unapplied } = section;
  assert.equal(ageing.total, section.balance);
  assert.equal(sum(ageing.buckets) + ageing.credits + ageing.unapplied, ageing.total);
  assert.equal(sum(openItems) + sum(unapplied), ageing.total);
  const late = openAt(definition.asOf).filter(({ entry: { kind, dueDate = '', date }, units }) => {
    return kind !== 'payment' && units > 0n && Date.parse(definition.asOf) - Date.parse(dueDate || date) > 90 * 864e5;
  });
  assert.equal(toMicro(ageing.buckets.at(-1)?.units ?? 0n), sum(late));
  const openOnTheLastDay = openAt(definition.period.to < definition.asOf ? definition.period.to : definition.asOf);
  checkGroups(section, definition, (isOf) => sum(openOnTheLastDay.filter(isOf)) / 10n ** BigInt(6 - section.scale));
}

/** Checks that groups make up the whole, and that each ends with what is open of it. */
function checkGroups(
  { groups, sums }: StatementSection,
  { groupBy }: StatementDefinition,
  openOf: (isOf: (slice: Slice) => boolean) => bigint,
): void {
  if (!groupBy) return assert.deepEqual(groups, []);
  for (const name of ['billed', 'credited', 'paid', 'moved'] as const) {
    assert.equal(groups.reduce((total, group) => total + group[name], 0n), sums[name], name);
  }
  for (const { opening, billed, credited, paid, moved, closing } of groups) {
    assert.equal(opening + billed + credited + paid + moved, closing);
  }
  if (groupBy === 'month') return assert.equal(groups.at(-1)?.closing ?? sums.opening, sums.closing);
  for (const { key, closing } of groups) {
    const own = openOf((slice) => (groupBy === 'customerNumber' ? slice.entry.customerNumber : slice[groupBy]) === key);
    assert.equal(closing, own, key);
  }
}

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 0, maxLength: 2 });
const definitions = fc
  .record({
    from: fc.integer({ min: 0, max: 700 }),
    days: fc.integer({ min: 0, max: 400 }),
    after: fc.integer({ min: -30, max: 60 }),
    categories: some(CATEGORIES),
    customerNumbers: some(['A', 'B', 'C']),
    contractNumbers: some(['C-1', 'C-2']),
    groupBy: fc.constantFrom(undefined, ...GROUPINGS),
  })
  .map(({ from, days, after, ...rest }): StatementDefinition => {
    const [first, last] = [day(from), day(from + days)];
    const asOf = day(Math.max(from, from + days + after));
    return { ...DEFINITION, ...rest, period: { from: first, to: last }, asOf };
  });

suite('a statement of any account', () => {
  test('holds to the smallest unit in every currency, whatever is asked for, against the slow way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 0, max: 60 }), definitions, (seed, count, definition) => {
        const entries = createAccount(count, seed);
        for (const section of createStatement(entries, definition, day(2000)).sections) check(section, entries, definition);
      }),
      { numRuns: 400 },
    );
  });

  test('holds for 100,000 entries', () => {
    const entries = createAccount(100_000, 20261128);
    const base = { ...DEFINITION, period: { from: day(300), to: day(400) }, asOf: day(420) };
    for (const groupBy of [undefined, 'category', 'customerNumber'] as const) {
      const definition = { ...base, groupBy };
      for (const section of createStatement(entries, definition, day(2000)).sections) check(section, entries, definition);
    }
    assert.equal(new Set(entries.map(({ amount }) => amount.currency)).size, 3);
  });
});
