import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type DateRange } from '../dates.ts';
import { billedPeriod, FINDINGS, reconcile, type DocumentLine, type InstalledMachine, type ReconciliationItem } from './index.ts';

const QUARTER = { from: '2026-04-01', to: '2026-06-30' };
const AS_OF = '2026-11-25';

/** A line that bills machine 06-12345 for the second quarter, unless told otherwise. */
function line(more: Partial<DocumentLine> = {}): DocumentLine {
  return {
    id: `inv_${more.number ?? '1'}`,
    number: '1',
    kind: 'invoice',
    category: 'maintenance',
    customerNumber: 'A',
    issueDate: '2026-04-10',
    lineNumber: '1',
    net: { amount: '300.00', currency: 'EUR' },
    serialNumbers: ['06-12345'],
    itemNumber: 'MNT-HW',
    period: QUARTER,
    ...more,
  };
}

const MACHINE: InstalledMachine = { customerNumber: 'A', serialNumber: '06-12345', machine: '9009-42A', installedOn: '2020-01-01' };

/** Findings as short texts. */
function find(lines: readonly DocumentLine[], machines: readonly InstalledMachine[] = [MACHINE], more: object = {}): string[] {
  const { items } = reconcile({ lines, machines, period: QUARTER, asOf: AS_OF, ...more });
  return items.map(({ finding, serialNumber, period, lines: found }) => {
    return `${finding} ${serialNumber} ${period.from}–${period.to} ${found.map(({ number }) => number).join()}`.trimEnd();
  });
}

const WHOLE = '2026-04-01–2026-06-30';

suite('a billed line', () => {
  test('bills the days of its own period, else of its document, else of the month of issue', () => {
    const documentPeriod = { from: '2026-01-01', to: '2026-03-31' };
    assert.deepEqual(billedPeriod(line({ documentPeriod })), QUARTER);
    assert.deepEqual(billedPeriod(line({ period: undefined, documentPeriod })), documentPeriod);
    assert.deepEqual(billedPeriod(line({ period: undefined })), { from: '2026-04-01', to: '2026-04-30' });
    assert.deepEqual(billedPeriod(line({ period: {} })), { from: '2026-04-01', to: '2026-04-30' });
  });

  test('needs but one end of its period, and none that ends before it begins', () => {
    assert.deepEqual(billedPeriod(line({ period: { from: '2024-02-10' } })), { from: '2024-02-10', to: '2024-02-29' });
    assert.deepEqual(billedPeriod(line({ period: { to: '2024-02-10' } })), { from: '2024-02-01', to: '2024-02-10' });
    assert.deepEqual(billedPeriod(line({ period: { from: '2026-05-01', to: '2026-04-01' } })), { from: '2026-04-01', to: '2026-04-30' });
  });

  test('fits its machine without regard to letter case and blanks', () => {
    assert.deepEqual(find([line({ serialNumbers: [' 06-12 345 '] })]), []);
    assert.deepEqual(find([line({ serialNumbers: ['06-abc'] })], [{ ...MACHINE, serialNumber: '06-ABC ' }]), []);
  });

  test('bills nothing that runs where it is a purchase, and nothing without a serial number', () => {
    for (const category of ['hardware', 'education', 'other'] as const) {
      assert.deepEqual(find([line({ category, serialNumbers: ['77-NEW'] })], []), []);
    }
    assert.deepEqual(find([line({ serialNumbers: [] }), line({ serialNumbers: [' '] })], []), []);
  });
});

suite('what is billed and not installed', () => {
  test('is a machine that nobody has', () => {
    const lines = [line({ machine: '9009-42A', contractNumber: 'MA-1' })];
    const { items } = reconcile({ lines, machines: [], period: QUARTER, asOf: AS_OF });
    const net = { amount: '300.00', currency: 'EUR' };
    assert.deepEqual(items, [
      {
        finding: 'billedNotInstalled',
        serialNumber: '06-12345',
        customerNumber: 'A',
        machine: '9009-42A',
        contractNumber: 'MA-1',
        period: QUARTER,
        amounts: [net],
        lines: [{ id: 'inv_1', number: '1', issueDate: '2026-04-10', lineNumber: '1', category: 'maintenance', period: QUARTER, net }],
      },
    ]);
  });

  test('is a machine that left before the period began, not one that left in it', () => {
    assert.deepEqual(find([line()], [{ ...MACHINE, removedOn: '2026-03-31' }]), [`billedNotInstalled 06-12345 ${WHOLE} 1`]);
    for (const removedOn of ['2026-04-01', '2026-06-30']) assert.deepEqual(find([line()], [{ ...MACHINE, removedOn }]), []);
  });

  test('is a machine that came after the period had ended, not one that came in it', () => {
    assert.deepEqual(find([line()], [{ ...MACHINE, installedOn: '2026-07-01' }]), [`billedNotInstalled 06-12345 ${WHOLE} 1`]);
    assert.deepEqual(find([line()], [{ ...MACHINE, installedOn: '2026-06-30' }]), []);
  });

  test('is not a machine that stands with another of the customer numbers that are compared', () => {
    assert.deepEqual(find([line({ customerNumber: 'B' })]), []);
  });

  test('is one entry for all lines of a machine, with a sum for each currency', () => {
    const lines = ['2026-04', '2026-06', '2026-07'].map((month, n) =>
      line({ number: `${n}`, period: { from: `${month}-01`, to: `${month}-30` }, net: { amount: '1.10', currency: n ? 'SEK' : 'EUR' } }),
    );
    const { items } = reconcile({ lines, machines: [], period: QUARTER, asOf: AS_OF });
    assert.deepEqual(items.map(({ period, amounts }) => [period, amounts]), [
      [QUARTER, [{ amount: '1.10', currency: 'EUR' }, { amount: '1.10', currency: 'SEK' }]],
    ]);
  });
});

suite('what is installed and not billed', () => {
  test('is a machine for which nothing runs', () => {
    assert.deepEqual(find([]), [`installedNotBilled 06-12345 ${WHOLE}`]);
    assert.deepEqual(find([line({ category: 'hardware' })]), [`installedNotBilled 06-12345 ${WHOLE}`]);
  });

  test('is each stretch of days that no line bills', () => {
    const month = { from: '2026-05-01', to: '2026-05-31' };
    const gaps = ['installedNotBilled 06-12345 2026-04-01–2026-04-30', 'installedNotBilled 06-12345 2026-06-01–2026-06-30'];
    assert.deepEqual(find([line({ period: month })]), gaps);
  });

  test('is only what the machine was there for, and what is not still to come', () => {
    const machine = { ...MACHINE, installedOn: '2026-04-20', removedOn: '2026-06-10' };
    assert.deepEqual(find([], [machine]), ['installedNotBilled 06-12345 2026-04-20–2026-06-10']);
    assert.deepEqual(find([], [machine], { asOf: '2026-05-01' }), ['installedNotBilled 06-12345 2026-04-20–2026-05-01']);
    assert.deepEqual(find([], [machine], { asOf: '2026-03-31' }), []);
  });

  test('is told by the categories that are asked for', () => {
    const lease = line({ category: 'financing' });
    assert.deepEqual(find([lease]), []);
    assert.deepEqual(find([lease], [MACHINE], { categories: ['maintenance'] }), [`installedNotBilled 06-12345 ${WHOLE}`]);
  });
});

suite('what is billed twice', () => {
  test('is the days that two invoices share for one item', () => {
    const may = { from: '2026-05-01', to: '2026-07-31' };
    const found = find([line(), line({ number: '2', period: may, serialNumbers: ['06-12345 '] })]);
    assert.deepEqual(found, ['billedTwice 06-12345 2026-05-01–2026-06-30 1,2']);
  });

  test('is neither two lines of one invoice, nor two items, nor two categories, nor periods that touch', () => {
    const before = { from: '2026-01-01', to: '2026-03-31' };
    for (const more of [{ lineNumber: '2' }, { number: '2', itemNumber: 'MNT-24' }, { number: '2', category: 'financing' as const }]) {
      assert.deepEqual(find([line(), line(more)]), []);
    }
    assert.deepEqual(find([line(), line({ number: '2', period: before })]), []);
  });
});

suite('a credit note', () => {
  const back = { amount: '-300.00', currency: 'EUR' };
  const credit = (more: Partial<DocumentLine> = {}): DocumentLine =>
    line({ kind: 'creditNote', number: 'C1', issueDate: '2026-08-01', net: back, references: ['1'], ...more });

  test('takes a line back that it gives back in full, also in parts', () => {
    assert.deepEqual(find([line(), credit()], []), []);
    assert.deepEqual(find([line(), credit()]), [`installedNotBilled 06-12345 ${WHOLE}`]);
    const part = (amount: string, number: string) => credit({ number, net: { amount, currency: 'EUR' } });
    assert.deepEqual(find([line(), part('-100.00', 'C1'), part('-200', 'C2')], []), []);
  });

  test('leaves a line that it gives back in part, less what it gave', () => {
    const lines = [line(), credit({ net: { amount: '-100.00', currency: 'EUR' } })];
    const { items } = reconcile({ lines, machines: [], period: QUARTER, asOf: AS_OF });
    assert.deepEqual(items.map(({ amounts }) => amounts), [[{ amount: '200.00', currency: 'EUR' }]]);
  });

  test('ends what was billed twice', () => {
    assert.deepEqual(find([line(), line({ number: '2' }), credit({ references: ['2'] })]), []);
  });

  test('takes nothing back of another invoice, machine, item, customer number or currency', () => {
    const usd = { amount: '-300.00', currency: 'USD' };
    const others = [{ references: ['9'] }, { serialNumbers: ['06-1'] }, { itemNumber: 'X' }, { customerNumber: 'B' }, { net: usd }];
    for (const more of others) assert.equal(find([line(), credit(more)], []).length, 1, JSON.stringify(more));
  });

  test('that names no invoice takes back the line of the same days', () => {
    assert.deepEqual(find([line(), credit({ references: [] })], []), []);
    assert.equal(find([line(), credit({ references: [], period: { from: '2026-04-01', to: '2026-04-30' } })], []).length, 1);
  });
});

test('counts what was compared and what was found', () => {
  const two = line({ number: '3', serialNumbers: ['06-LOST', '06-12345'] });
  const lines = [line(), line({ number: '2' }), two, line({ number: '4', category: 'other' })];
  const machines = [MACHINE, { ...MACHINE, serialNumber: '06-IDLE' }, { ...MACHINE, serialNumber: '06-GONE', removedOn: '2021-01-01' }];
  const { counts, compared } = reconcile({ lines, machines, period: QUARTER, asOf: AS_OF });
  assert.deepEqual(counts, { billedNotInstalled: 1, installedNotBilled: 1, billedTwice: 1 });
  assert.deepEqual(compared, { invoices: 3, lines: 3, machines: 2 });
});

// A second reckoning, day by day and pair by pair, for what is made up.
const DAYS = Array.from({ length: 40 }, (_, n) => addDays('2026-02-20', n));
const SERIALS = ['X1', 'X2', 'X3'];
const day = fc.nat(DAYS.length - 1);
const range = fc.tuple(day, day).map(([a, b]) => ({ from: DAYS[Math.min(a, b)]!, to: DAYS[Math.max(a, b)]! }));
const anySerial = fc.constantFrom(...SERIALS);
const anyItem = fc.constantFrom('I', 'J');
const madeUpLines = fc
  .array(fc.record({ invoice: fc.nat(4), item: anyItem, serial: anySerial, period: range, back: fc.boolean() }), { maxLength: 9 })
  .map((drafts) =>
    drafts.flatMap(({ invoice, item, serial, period, back }, n) => {
      // Amounts differ, so that each credit note can mean one line only.
      const net = { amount: `${n + 1}.00`, currency: 'EUR' };
      const itemNumber = `${item}${back ? n : ''}`;
      const billed = line({ number: `${invoice}`, lineNumber: `${n + 1}`, itemNumber, serialNumbers: [serial], period, net });
      const given = { ...billed, id: `crn_${n}`, number: `C${n}`, kind: 'creditNote' as const, references: [billed.number] };
      return back ? [billed, { ...given, net: { ...net, amount: `-${n + 1}.00` } }] : [billed];
    }),
  );
const madeUpMachines = fc.array(
  fc.record({ serial: anySerial, days: range, isNew: fc.boolean(), isGone: fc.boolean() }).map(
    ({ serial, days, isNew, isGone }): InstalledMachine => ({
      customerNumber: 'A',
      serialNumber: serial.toLowerCase(),
      ...(isNew && { installedOn: days.from }),
      ...(isGone && { removedOn: days.to }),
    }),
  ),
  { maxLength: 5 },
);

interface MadeUp {
  lines: readonly DocumentLine[];
  machines: readonly InstalledMachine[];
  period: DateRange;
  asOf: string;
}

const isOn = ({ from = '0', to = '9' }: Partial<DateRange>, date: string): boolean => date >= from && date <= to;

/** Findings as days: `finding serial day`. */
function reckonSlowly({ lines, machines, period, asOf }: MadeUp): string[] {
  const gone = new Set(lines.filter(({ kind }) => kind === 'creditNote').map(({ lineNumber }) => lineNumber));
  const left = lines.filter(({ kind, lineNumber }) => kind === 'invoice' && !gone.has(lineNumber));
  const isThere = (serial: string, date: string): boolean => {
    const own = machines.filter(({ serialNumber }) => serialNumber.toUpperCase() === serial);
    return own.some(({ installedOn: from, removedOn: to }) => isOn({ ...(from && { from }), ...(to && { to }) }, date));
  };
  return SERIALS.flatMap((serial) => {
    const own = left.filter(({ serialNumbers }) => serialNumbers[0] === serial);
    return DAYS.filter((date) => isOn(period, date)).flatMap((date) => {
      const today = own.filter((one) => isOn(one.period!, date));
      const isStray = today.some((one) => !DAYS.some((other) => isOn(one.period!, other) && isThere(serial, other)));
      const isIdle = date <= asOf && isThere(serial, date) && today.length === 0;
      const twice = today.some((one) => today.some((other) => other.itemNumber === one.itemNumber && other.id !== one.id));
      const found = { billedNotInstalled: isStray, installedNotBilled: isIdle, billedTwice: twice };
      return FINDINGS.filter((finding) => found[finding]).map((finding) => `${finding} ${serial} ${date}`);
    });
  });
}

/** The days of what was found; those of a machine that is not installed by its lines. */
function daysOf(items: readonly ReconciliationItem[], period: DateRange): string[] {
  const days = items.flatMap(({ finding, serialNumber, period: own, lines }) => {
    const ranges = finding === 'billedNotInstalled' ? lines.map((found) => found.period) : [own];
    const found = DAYS.filter((date) => isOn(period, date) && ranges.some((days) => isOn(days, date)));
    return found.map((date) => `${finding} ${serialNumber.toUpperCase()} ${date}`);
  });
  return [...new Set(days)].sort();
}

test('finds the same days as a reckoning day by day, for whatever is made up', () => {
  fc.assert(
    fc.property(madeUpLines, madeUpMachines, range, day, (lines, machines, period, at) => {
      const madeUp = { lines, machines, period, asOf: DAYS[at]! };
      const { items, counts } = reconcile(madeUp);
      assert.deepEqual(daysOf(items, period), reckonSlowly(madeUp).sort());
      for (const finding of FINDINGS) assert.equal(items.filter((item) => item.finding === finding).length, counts[finding]);
    }),
    { numRuns: 500 },
  );
});

test('is the same in whatever order lines and machines come', () => {
  fc.assert(
    fc.property(madeUpLines, madeUpMachines, range, (lines, machines, period) => {
      const ask = { period, asOf: AS_OF };
      const told = (found: readonly ReconciliationItem[]) =>
        found.map(({ finding, serialNumber, period: own, amounts }) => [finding, serialNumber, own, amounts]);
      const turned = reconcile({ ...ask, lines: lines.toReversed(), machines: machines.toReversed() });
      assert.deepEqual(told(turned.items), told(reconcile({ ...ask, lines, machines }).items));
    }),
    { numRuns: 300 },
  );
});
