import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as dates from './dates.ts';

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
const write = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const anyDate = fc
  .tuple(fc.integer({ min: 1, max: 9990 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => write(year, month, Math.min(day, lengthOf(year, month))));
const modernDate = fc.nat(20_000).map((days) => dates.addDays('2000-01-01', days));

/** Walks day by day over a calendar's pages. */
function walk(date: string, days: number): string {
  let [year, month, day] = date.split('-').map(Number) as [number, number, number];
  for (let i = 0; i < Math.abs(days); i++) {
    day += Math.sign(days);
    if (day > lengthOf(year, month)) [month, day] = [month + 1, 1];
    if (day < 1) [month, day] = [month - 1, lengthOf(year, month === 1 ? 12 : month - 1)];
    if (month > 12) [year, month] = [year + 1, 1];
    if (month < 1) [year, month] = [year - 1, 12];
  }
  return write(year, month, day);
}

test('knows exactly the days that exist', () => {
  const part = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(part(9999), part(14), part(33), (year, month, day) => {
      const exists = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
      assert.equal(dates.isCalendarDate(write(year, month, day)), exists);
    }),
    { numRuns: 2000 },
  );
});

test('refuses texts that are not written YYYY-MM-DD', () => {
  const texts = ['', '2026-2-3', '2026-02-30', '1900-02-29', '0001-14-14', '2026-02-03T00:00Z', '2/3/2026', ' 2026-01-01', '2026-01-01\n'];
  for (const text of texts) {
    assert.equal(dates.isCalendarDate(text), false, text);
    assert.throws(() => dates.addDays(text, 1), dates.InvalidDateError, text);
    assert.throws(() => dates.addMonths(text, 1), dates.InvalidDateError, text);
    assert.throws(() => dates.compareDates(text, '2026-01-01'), dates.InvalidDateError, text);
  }
});

test('adds days as one leafs through a calendar', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
      if (+date.slice(0, 4) < 3) return;
      const expected = walk(date, days);
      assert.equal(dates.addDays(date, days), expected);
      assert.equal(dates.daysBetween(date, expected), days);
      assert.equal(Math.sign(dates.compareDates(expected, date)), Math.sign(days));
    }),
  );
});

test('adds months and stays within the month', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, months) => {
      const [year, month, day] = date.split('-').map(Number) as [number, number, number];
      if (year < 6) return;
      const count = year * 12 + month - 1 + months;
      const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
      assert.equal(dates.addMonths(date, months), write(toYear, toMonth, Math.min(day, lengthOf(toYear, toMonth))));
    }),
  );
  assert.equal(dates.addMonths('2024-01-31', 1), '2024-02-29');
  assert.equal(dates.addMonths('2023-01-31', 1), '2023-02-28');
  assert.equal(dates.addMonths('2026-03-31', -1), '2026-02-28');
});

test('ends with the calendar', () => {
  assert.equal(dates.addDays('0000-01-02', -1), '0000-01-01');
  assert.throws(() => dates.addDays('9999-12-31', 1), dates.InvalidDateError);
  assert.throws(() => dates.addDays('0000-01-01', -1), dates.InvalidDateError);
  assert.throws(() => dates.addDays('2026-01-01', Infinity), dates.InvalidDateError);
});

test('finds the start of month, quarter and year', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const month = +date.slice(5, 7);
      const quarter = month <= 3 ? '01' : month <= 6 ? '04' : month <= 9 ? '07' : '10';
      assert.equal(dates.startOfMonth(date), `${date.slice(0, 7)}-01`);
      assert.equal(dates.startOfQuarter(date), `${date.slice(0, 4)}-${quarter}-01`);
      assert.equal(dates.startOfYear(date), `${date.slice(0, 4)}-01-01`);
    }),
  );
});

test('names the periods around a day', () => {
  const today = '2026-03-31';
  const expected: Record<dates.PeriodPreset, [string, string]> = {
    thisMonth: ['2026-03-01', '2026-03-31'],
    lastMonth: ['2026-02-01', '2026-02-28'],
    thisQuarter: ['2026-01-01', '2026-03-31'],
    lastQuarter: ['2025-10-01', '2025-12-31'],
    thisYear: ['2026-01-01', '2026-12-31'],
    lastYear: ['2025-01-01', '2025-12-31'],
  };
  for (const preset of dates.PERIOD_PRESETS) {
    assert.deepEqual(Object.values(dates.periodOf(preset, today)), expected[preset], preset);
  }
});

test('joins last month and this month, quarter and year without a gap', () => {
  fc.assert(
    fc.property(modernDate, (today) => {
      for (const [last, now] of [['lastMonth', 'thisMonth'], ['lastQuarter', 'thisQuarter'], ['lastYear', 'thisYear']] as const) {
        const before = dates.periodOf(last, today);
        const current = dates.periodOf(now, today);
        assert.equal(dates.addDays(before.to, 1), current.from);
        assert.ok(dates.isInRange(today, current));
        assert.ok(!dates.isInRange(today, before));
      }
    }),
  );
});

test('takes a missing side of a range as open', () => {
  assert.ok(dates.isInRange('2026-01-01', {}));
  assert.ok(dates.isInRange('2026-01-01', { from: '2026-01-01', to: '2026-01-01' }));
  assert.ok(!dates.isInRange('2026-01-01', { from: '2026-01-02' }));
  assert.ok(!dates.isInRange('2026-01-01', { to: '2025-12-31' }));
});
