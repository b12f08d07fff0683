import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkDefinition } from './definition.ts';
import { resolveReport } from './report.ts';

const TODAY = '2026-07-15';

suite('a saved report', () => {
  test('means another period on another day where it names one', () => {
    const periods = ['2026-07-15', '2026-08-01', '2027-01-31'].map((today) => resolveReport({ preset: 'lastMonth' }, { today })?.period);
    assert.deepEqual(periods, [
      { from: '2026-06-01', to: '2026-06-30' },
      { from: '2026-07-01', to: '2026-07-31' },
      { from: '2026-12-01', to: '2026-12-31' },
    ]);
  });

  test('begins its fiscal year in January, or where the country does', () => {
    const from = (startMonth?: number) => resolveReport({ preset: 'thisFiscalYear' }, { today: TODAY, startMonth })?.period.from;
    assert.deepEqual([from(), from(4), from(8)], ['2026-01-01', '2026-04-01', '2025-08-01']);
  });

  test('leaves nothing out that it does not name, and is told as of the end of its period, or of today', () => {
    const none = { kinds: [], categories: [], customerNumbers: [], contractNumbers: [], currencies: [] };
    const rest = { layout: 'balanceForward', ...none, ageing: { basis: 'due', limits: [30, 60, 90] } };
    const period = { from: '2026-06-01', to: '2026-06-30' };
    assert.deepEqual(resolveReport({ period }, { today: TODAY }), { period, asOf: '2026-06-30', ...rest });
    assert.equal(resolveReport({ preset: 'thisMonth' }, { today: TODAY })?.asOf, TODAY);
  });

  test('keeps the as-of date that was chosen until its preset has moved past it', () => {
    const report = { preset: 'lastMonth', asOf: '2026-07-10' } as const;
    assert.equal(resolveReport(report, { today: TODAY })?.asOf, '2026-07-10');
    assert.equal(resolveReport(report, { today: '2026-09-01' })?.asOf, '2026-08-31');
    const fixed = resolveReport({ period: { from: '2026-06-01', to: '2026-06-30' }, asOf: '2026-05-01' }, { today: TODAY });
    assert.ok(fixed);
    assert.deepEqual(checkDefinition(fixed, TODAY), [{ field: 'asOf', code: 'beforeStart' }]);
  });

  test('is none without a period', () => {
    assert.equal(resolveReport({ groupBy: 'month' }, { today: TODAY }), undefined);
  });
});
