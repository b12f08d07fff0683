import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { InvoiceCategory, StatementEntry } from '@csol/contract';
import fc from 'fast-check';
import { formatDecimal } from '../money.ts';
import { createStatement, ENTRY_KINDS, GROUPINGS, type StatementDefinition, type StatementSection } from './index.ts';
import { micro, openSlices } from './slow.ts';

const TODAY = '2026-11-28';
const DEFINITION: StatementDefinition = {
  period: { from: '2026-09-01', to: '2026-09-30' },
  asOf: '2026-09-30',
  layout: 'balanceForward',
  kinds: [...ENTRY_KINDS],
  ...{ categories: [], customerNumbers: [], contractNumbers: [], currencies: [] },
  ageing: { basis: 'due', limits: [30, 60, 90] },
};

let n = 0;
const entry = (kind: StatementEntry['kind'], number: string, date: string, amount: string, rest: Partial<StatementEntry> = {}): StatementEntry => ({
  ...{ id: `e${++n}`, kind, number, date, amount: { amount, currency: 'EUR' }, customerNumber: 'A' },
  ...rest,
});
const settles = (target: StatementEntry, amount: string) => ({ id: target.id, number: target.number, amount });
const write = (section: StatementSection, units: bigint): string => formatDecimal({ units, scale: section.scale }, 2);
const make = (entries: StatementEntry[], change: Partial<StatementDefinition> = {}, today = TODAY): StatementSection => {
  const [section] = createStatement(entries, { ...DEFINITION, ...change }, today).sections;
  assert.ok(section);
  return section;
};
const rowsOf = (section: StatementSection): string[] =>
  section.movements.map((row) =>
    [row.date, row.kind, row.entry.number, write(section, row.units), write(section, row.balance), ...(row.isPart ? ['part'] : [])].join(' '),
  );
const sumsOf = (section: StatementSection): Record<string, string> =>
  Object.fromEntries(Object.entries(section.sums).map(([name, units]) => [name, write(section, units)]));

const july = entry('invoice', 'I-7', '2026-07-10', '100.00', { dueDate: '2026-08-09', category: 'maintenance' });
const september = entry('invoice', 'I-9', '2026-09-05', '60.50', { dueDate: '2026-10-05', category: 'education', contractNumber: 'C-1' });
const credit = entry('creditNote', 'C-9', '2026-09-10', '-10.00', { category: 'maintenance', applied: [settles(july, '10.00')] });
const payment = entry('payment', 'P-9', '2026-09-20', '-70.00', { state: 'made', applied: [settles(july, '50'), settles(september, '15')] });
const late = entry('payment', 'P-10', '2026-10-02', '-40.00', { state: 'made', applied: [settles(july, '40')] });
const ALL = [july, september, credit, payment, late];

suite('a statement of account', () => {
  test('leads from the opening to the closing balance, row by row', () => {
    const section = make(ALL);
    assert.deepEqual(sumsOf(section), { opening: '100.00', billed: '60.50', credited: '-10.00', paid: '-70.00', moved: '0.00', closing: '80.50' });
    assert.deepEqual(rowsOf(section), [
      '2026-09-05 invoice I-9 60.50 160.50',
      '2026-09-10 creditNote C-9 -10.00 150.50',
      '2026-09-20 payment P-9 -70.00 80.50',
    ]);
  });

  test('proves each balance by what is open, and tells apart what has settled nothing', () => {
    const section = make(ALL);
    assert.deepEqual(section.proofs.map(({ which, date }) => [which, date]), [
      ['opening', '2026-08-31'],
      ['closing', '2026-09-30'],
      ['asOf', '2026-09-30'],
    ]);
    for (const { moved, open } of section.proofs) assert.equal(moved, open);
    assert.deepEqual(section.openItems.map((item) => `${item.entry.number} ${write(section, item.units)} ${item.age} ${item.bucket}`), [
      'I-7 40.00 52 2',
      'I-9 45.50 -5 0',
    ]);
    assert.deepEqual(section.unapplied.map((item) => `${item.entry.number} ${write(section, item.units)}`), ['P-9 -5.00']);
    const { buckets, credits, unapplied, total } = section.ageing;
    assert.deepEqual(buckets.map(({ units, count }) => `${write(section, units)} ${count}`), ['45.50 1', '0.00 0', '40.00 1', '0.00 0', '0.00 0']);
    assert.deepEqual([credits, unapplied, total].map((units) => write(section, units)), ['0.00', '-5.00', '80.50']);
  });

  test('leaves out what came after the as-of date, so that a past ageing does not empty itself', () => {
    const section = make(ALL, { asOf: '2026-09-15' });
    assert.deepEqual(rowsOf(section).length, 2);
    assert.equal(write(section, section.balance), '150.50');
    assert.deepEqual(section.openItems.map((item) => `${item.entry.number} ${write(section, item.units)}`), ['I-7 90.00', 'I-9 60.50']);
  });

  test('tells what moved between the period and the as-of date', () => {
    const section = make(ALL, { asOf: '2026-10-31' });
    assert.equal(write(section, section.sums.closing), '80.50');
    assert.equal(write(section, section.later), '-40.00');
    assert.equal(write(section, section.balance), '40.50');
  });

  test('of one category has the part of a payment that belongs to it, and what other categories settled', () => {
    const section = make(ALL, { categories: ['maintenance'] });
    assert.deepEqual(rowsOf(section), ['2026-09-10 creditNote C-9 -10.00 90.00', '2026-09-20 payment P-9 -50.00 40.00 part']);
    const foreign = entry('creditNote', 'C-8', '2026-09-12', '-20', { category: 'hardware', applied: [settles(september, '20')] });
    const education = make([...ALL, foreign], { categories: ['education'] });
    assert.deepEqual(rowsOf(education), [
      '2026-09-05 invoice I-9 60.50 60.50',
      '2026-09-12 transfer I-9 -20.00 40.50',
      '2026-09-20 payment P-9 -15.00 25.50 part',
    ]);
    assert.equal(education.movements[1]?.against?.number, 'C-8');
    for (const { moved, open } of education.proofs) assert.equal(moved, open);
  });

  test('has groups that each lead from an opening to a closing balance', () => {
    const section = make(ALL, { groupBy: 'category' });
    assert.deepEqual(section.groups.map(({ key, opening, closing }) => `${key} ${write(section, opening)} ${write(section, closing)}`), [
      ' 0.00 -5.00',
      'education 0.00 45.50',
      'maintenance 100.00 40.00',
    ]);
    assert.deepEqual(rowsOf(section).filter((row) => row.includes('P-9')).length, 3);
    const months = make(ALL, { groupBy: 'month', period: { from: '2026-07-01', to: '2026-09-30' } });
    assert.deepEqual(months.groups.map(({ key, opening, closing }) => `${key} ${write(months, opening)} ${write(months, closing)}`), [
      '2026-07 0.00 100.00',
      '2026-09 100.00 80.50',
    ]);
  });

  test('counts no payment that is on its way, and shows it in a statement of today alone', () => {
    const pending = entry('payment', 'P-11', '2026-12-01', '-45.50', { state: 'pending', applied: [settles(september, '45.50')] });
    assert.equal(make([...ALL, pending]).pending.length, 0);
    const today = make([...ALL, pending], { period: { from: '2026-11-01', to: '2026-11-30' }, asOf: TODAY });
    assert.deepEqual(today.pending.map((item) => `${item.entry.number} ${write(today, item.units)}`), ['P-11 -45.50']);
    assert.equal(write(today, today.balance), '40.50');
  });

  test('is a report without a balance to prove where a kind is left out', () => {
    const section = make(ALL, { kinds: ['invoice'] });
    assert.equal(section.isComplete, false);
    assert.deepEqual(section.proofs, []);
    assert.deepEqual(sumsOf(section), { opening: '100.00', billed: '60.50', credited: '0.00', paid: '0.00', moved: '0.00', closing: '160.50' });
  });

  test('names what a payment settles and nobody knows, as the difference that it makes', () => {
    const stray = entry('payment', 'P-12', '2026-09-21', '-30', { state: 'made', applied: [{ id: 'gone', number: 'I-0', amount: '30' }] });
    const section = make([...ALL, stray]);
    const closing = section.proofs.find(({ which }) => which === 'closing');
    assert.equal(write(section, (closing?.open ?? 0n) - (closing?.moved ?? 0n)), '30.00');
    assert.deepEqual(section.unknown.map((each) => `${each.entry.number} ${each.number} ${write(section, each.units)}`), ['P-12 I-0 30.00']);
  });

  test('names the documents of which the back end says something else', () => {
    const stated = { ...september, open: { amount: '45.501', currency: 'EUR' } };
    const section = make([july, stated, credit, payment, late], { period: { from: '2026-11-01', to: '2026-11-30' }, asOf: TODAY });
    assert.deepEqual(section.disagreements.map((each) => [each.entry.number, write(section, each.stated), write(section, each.made)]), [
      ['I-9', '45.501', '45.50'],
    ]);
    assert.deepEqual(make([july, stated, credit, payment, late]).disagreements, []);
  });

  test('counts from the day of issue where that is asked for', () => {
    const section = make(ALL, { ageing: { basis: 'issue', limits: [30, 60] } });
    assert.deepEqual(section.ageing.buckets.map(({ from, to, count }) => [from, to, count]), [
      [0, 30, 1],
      [31, 60, 0],
      [61, undefined, 1],
    ]);
  });

  test('keeps currencies apart, in the order of their codes', () => {
    const yen = entry('invoice', 'Y-1', '2026-09-05', '0', { amount: { amount: '12000', currency: 'JPY' } });
    const { sections } = createStatement([yen, ...ALL], DEFINITION, TODAY);
    assert.deepEqual(sections.map(({ currency, scale, sums }) => [currency, scale, sums.billed]), [
      ['EUR', 2, 6050n],
      ['JPY', 0, 12000n],
    ]);
    assert.deepEqual(createStatement([yen, ...ALL], { ...DEFINITION, currencies: ['JPY'] }, TODAY).sections.length, 1);
    assert.deepEqual(createStatement([], DEFINITION, TODAY).sections, []);
  });

  test('counts an entry that comes twice once', () => {
    assert.deepEqual(sumsOf(make([...ALL, ...ALL])), sumsOf(make(ALL)));
  });
});

const CATEGORIES: InvoiceCategory[] = ['maintenance', 'education', 'hardware'];
const DIGITS = { EUR: 2, JPY: 0, KWD: 3 } as const;
const day = (at: number): string => new Date(Date.UTC(2025, 0, 1) + at * 864e5).toISOString().slice(0, 10);

/** A reproducible source of whole numbers below a bound. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An account of so many entries, with settlements in part, before and after their documents, by other categories and customers. */
function createAccount(count: number, seed: number): StatementEntry[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const documents: Record<string, StatementEntry[]> = { EUR: [], JPY: [], KWD: [] };
  return Array.from({ length: count }, (_, at): StatementEntry => {
    const currency = pick(Object.keys(DIGITS) as (keyof typeof DIGITS)[]);
    const write = (units: number): string => formatDecimal({ units: BigInt(units), scale: DIGITS[currency] }, DIGITS[currency]);
    const kind = pick(['invoice', 'invoice', 'invoice', 'creditNote', 'payment', 'payment'] as const);
    const [number, date, customerNumber] = [`${kind[0]}${at}`, day(random(700)), pick(['A', 'B', 'C'])];
    const others = documents[currency] as StatementEntry[];
    const targets = kind === 'invoice' || others.length === 0 ? [] : Array.from({ length: random(4) }, () => pick(others));
    const applied = targets.map((target) => settles(target, write(random(5_000_000) - 200_000)));
    const units = kind === 'invoice' ? random(90_000_000) : -random(20_000_000);
    const made: StatementEntry = {
      ...{ id: `x${at}`, kind, number, date, customerNumber, amount: { amount: write(units), currency } },
      ...(applied.length > 0 && { applied }),
      ...(kind === 'payment'
        ? { state: random(10) === 0 ? ('pending' as const) : ('made' as const) }
        : { category: pick(CATEGORIES), dueDate: day(random(760)), ...(random(3) > 0 && { contractNumber: pick(['C-1', 'C-2']) }) }),
    };
    if (kind === 'invoice') others.push(made);
    return made;
  });
}

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
  for (const name of ['opening', 'billed', 'credited', 'paid', 'closing'] as const) {
    if (section.groups.length === 0 || definition.groupBy === 'month') continue;
    assert.equal(section.groups.reduce((total, group) => total + group[name], 0n), section.sums[name], name);
  }
  if (definition.groupBy === 'month' || !definition.groupBy) return;
  const keys = { category: 'category', contract: 'contract', customerNumber: 'customer' } as const;
  const open = openAt(definition.period.to < definition.asOf ? definition.period.to : definition.asOf);
  for (const { key, closing: ofGroup } of section.groups) {
    const own = open.filter((slice) => ({ ...slice, customer: slice.entry.customerNumber })[keys[definition.groupBy as keyof typeof keys]] === key);
    assert.equal(toMicro(ofGroup), sum(own), key);
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
    for (const groupBy of [undefined, ...GROUPINGS]) {
      for (const section of createStatement(entries, { ...base, groupBy }, day(2000)).sections) check(section, entries, { ...base, groupBy });
    }
    assert.equal(new Set(entries.map(({ amount }) => amount.currency)).size, 3);
    assert.ok(micro('-1.5') === -1_500_000n);
  });
});
