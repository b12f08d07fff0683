import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StatementEntry } from '@csol/contract';
import { formatDecimal } from '../money.ts';
import { createStatement, ENTRY_KINDS, type StatementDefinition, type StatementSection } from './index.ts';

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
/** @param head kind, number, date and amount, with blanks between them */
function entry(head: string, rest: Partial<StatementEntry> = {}): StatementEntry {
  const [kind = '', number = '', date = '', amount = ''] = head.split(' ');
  const money = { amount, currency: 'EUR' };
  return { id: `e${++n}`, kind: kind as StatementEntry['kind'], number, date, amount: money, customerNumber: 'A', ...rest };
}
const settles = (target: StatementEntry, amount: string) => ({ id: target.id, number: target.number, amount });
const write = (section: StatementSection, units: bigint): string => formatDecimal({ units, scale: section.scale }, 2);
const make = (entries: StatementEntry[], change: Partial<StatementDefinition> = {}, today = TODAY): StatementSection => {
  const [section] = createStatement(entries, { ...DEFINITION, ...change }, today).sections;
  assert.ok(section);
  return section;
};
const rowsOf = (section: StatementSection): string[] =>
  section.movements.map((row) =>
    [row.date, row.kind, row.entry.number, ...[row.units, row.balance].map((units) => write(section, units)), row.isPart ? 'part' : '']
      .join(' ')
      .trim(),
  );
const sumsOf = (section: StatementSection): Record<string, string> =>
  Object.fromEntries(Object.entries<bigint>({ ...section.sums }).map(([name, units]) => [name, write(section, units)]));
/** The number of each, with what it comes to. */
const amountsOf = (section: StatementSection, items: readonly { entry: StatementEntry; units: bigint }[]): string[] =>
  items.map((item) => `${item.entry.number} ${write(section, item.units)}`);
/** Each group with its opening and closing balance. */
const groupsOf = (section: StatementSection): string[] =>
  section.groups.map(({ key, opening, closing }) => [key, write(section, opening), write(section, closing)].join(' '));

const july = entry('invoice I-7 2026-07-10 100.00', { dueDate: '2026-08-09', category: 'maintenance' });
const september = entry('invoice I-9 2026-09-05 60.50', { dueDate: '2026-10-05', category: 'education', contractNumber: 'C-1' });
const credit = entry('creditNote C-9 2026-09-10 -10.00', { category: 'maintenance', applied: [settles(july, '10.00')] });
const payment = entry('payment P-9 2026-09-20 -70.00', { state: 'made', applied: [settles(july, '50'), settles(september, '15')] });
const late = entry('payment P-10 2026-10-02 -40.00', { state: 'made', applied: [settles(july, '40')] });
const ALL = [july, september, credit, payment, late];

suite('a statement of account', () => {
  test('leads from the opening to the closing balance, row by row', () => {
    const section = make(ALL);
    const moved = { billed: '60.50', credited: '-10.00', paid: '-70.00', moved: '0.00' };
    assert.deepEqual(sumsOf(section), { opening: '100.00', ...moved, closing: '80.50' });
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
    assert.deepEqual(amountsOf(section, section.openItems), ['I-7 40.00', 'I-9 45.50']);
    assert.deepEqual(section.openItems.map((item) => [item.age, item.bucket]), [[52, 2], [-5, 0]]);
    assert.deepEqual(amountsOf(section, section.unapplied), ['P-9 -5.00']);
    const { buckets, credits, unapplied, total } = section.ageing;
    const texts = buckets.map(({ units, count }) => `${write(section, units)} ${count}`);
    assert.deepEqual(texts, ['45.50 1', '0.00 0', '40.00 1', '0.00 0', '0.00 0']);
    assert.deepEqual([credits, unapplied, total].map((units) => write(section, units)), ['0.00', '-5.00', '80.50']);
  });

  test('leaves out what came after the as-of date, so that a past ageing does not empty itself', () => {
    const section = make(ALL, { asOf: '2026-09-15' });
    assert.deepEqual(rowsOf(section).length, 2);
    assert.equal(write(section, section.balance), '150.50');
    assert.deepEqual(amountsOf(section, section.openItems), ['I-7 90.00', 'I-9 60.50']);
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
    const foreign = entry('creditNote C-8 2026-09-12 -20', { category: 'hardware', applied: [settles(september, '20')] });
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
    assert.deepEqual(groupsOf(section), [
      ' 0.00 -5.00',
      'education 0.00 45.50',
      'maintenance 100.00 40.00',
    ]);
    assert.deepEqual(rowsOf(section).filter((row) => row.includes('P-9')).length, 3);
    const months = make(ALL, { groupBy: 'month', period: { from: '2026-07-01', to: '2026-09-30' } });
    assert.deepEqual(groupsOf(months), [
      '2026-07 0.00 100.00',
      '2026-09 100.00 80.50',
    ]);
  });

  test('counts no payment that is on its way, and shows it in a statement of today alone', () => {
    const pending = entry('payment P-11 2026-12-01 -45.50', { state: 'pending', applied: [settles(september, '45.50')] });
    assert.equal(make([...ALL, pending]).pending.length, 0);
    const today = make([...ALL, pending], { period: { from: '2026-11-01', to: '2026-11-30' }, asOf: TODAY });
    assert.deepEqual(amountsOf(today, today.pending), ['P-11 -45.50']);
    assert.equal(write(today, today.balance), '40.50');
  });

  test('is a report without a balance to prove where a kind is left out', () => {
    const section = make(ALL, { kinds: ['invoice'] });
    assert.equal(section.isComplete, false);
    assert.deepEqual(section.proofs, []);
    const moved = { billed: '60.50', credited: '0.00', paid: '0.00', moved: '0.00' };
    assert.deepEqual(sumsOf(section), { opening: '100.00', ...moved, closing: '160.50' });
  });

  test('names what a payment settles and nobody knows, as the difference that it makes', () => {
    const stray = entry('payment P-12 2026-09-21 -30', { state: 'made', applied: [{ id: 'gone', number: 'I-0', amount: '30' }] });
    const section = make([...ALL, stray]);
    const closing = section.proofs.find(({ which }) => which === 'closing');
    assert.equal(write(section, (closing?.open ?? 0n) - (closing?.moved ?? 0n)), '30.00');
    assert.deepEqual(section.unknown.map(({ number }) => number), ['I-0']);
    assert.deepEqual(amountsOf(section, section.unknown), ['P-12 30.00']);
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
    const yen = entry('invoice Y-1 2026-09-05 0', { amount: { amount: '12000', currency: 'JPY' } });
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
