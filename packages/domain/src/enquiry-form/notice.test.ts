import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths } from '../dates.ts';
import { noticeDayOf } from './index.ts';

suite('the day that a notice leads to', () => {
  const today = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  const endOf = fc.constantFrom('month', 'quarter', 'year');

  test('is so many days or months away', () => {
    assert.equal(noticeDayOf({ days: 30 }, '2026-07-15'), '2026-08-14');
    assert.equal(noticeDayOf({ months: 3 }, '2026-11-30'), '2027-02-28');
  });

  test('is the end of a period where the rule says so', () => {
    assert.equal(noticeDayOf({ months: 1, endOf: 'month' }, '2026-01-31'), '2026-02-28');
    assert.equal(noticeDayOf({ months: 3, endOf: 'quarter' }, '2026-07-15'), '2026-12-31');
    assert.equal(noticeDayOf({ months: 3, endOf: 'quarter' }, '2026-06-30'), '2026-09-30');
    assert.equal(noticeDayOf({ months: 3, endOf: 'year' }, '2026-10-01'), '2027-12-31');
  });

  test('is never before the notice has run, ends its period, and comes no later than whoever waits a day', () => {
    fc.assert(
      fc.property(today, fc.integer({ min: 0, max: 24 }), endOf, (day, months, period) => {
        const rule = { months, endOf: period } as const;
        const found = noticeDayOf(rule, day);
        assert.ok(found >= addMonths(day, months));
        assert.equal(addDays(found, 1).slice(8), '01');
        const first = { month: /-\d\d-/, quarter: /-(01|04|07|10)-/, year: /-01-/ }[period];
        assert.match(addDays(found, 1), first);
        assert.ok(noticeDayOf(rule, addDays(day, 1)) >= found);
      }),
    );
  });
});
