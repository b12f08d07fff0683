import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { nextDay, startOfDay } from './report-days.ts';

suite('the days of a report', () => {
  test('are the Monday, the first of the month and the first of the quarter after today', () => {
    const days = ['2026-07-12', '2026-07-13', '2026-12-31', '2028-02-29', '2027-01-01'];
    const of = (every: 'weekly' | 'monthly' | 'quarterly') => days.map((day) => nextDay(every, day));
    assert.deepEqual(of('weekly'), ['2026-07-13', '2026-07-20', '2027-01-04', '2028-03-06', '2027-01-04']);
    assert.deepEqual(of('monthly'), ['2026-08-01', '2026-08-01', '2027-01-01', '2028-03-01', '2027-02-01']);
    assert.deepEqual(of('quarterly'), ['2026-10-01', '2026-10-01', '2027-01-01', '2028-04-01', '2027-04-01']);
  });

  test('begin when they do in the zone, summer time and all', () => {
    const starts: [string, string, string][] = [
      ['2026-07-01', 'Europe/Brussels', '2026-06-30T22:00:00.000Z'],
      ['2026-01-01', 'Europe/Brussels', '2025-12-31T23:00:00.000Z'],
      ['2026-01-01', 'America/St_Johns', '2026-01-01T03:30:00.000Z'],
      ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
      ['2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
      ['2026-01-01', 'Pacific/Pago_Pago', '2026-01-01T11:00:00.000Z'],
      ['2026-01-01', 'Nowhere/At_All', '2026-01-01T00:00:00.000Z'],
      // Midnight is left out on the night that the clocks go forward.
      ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ];
    for (const [day, zone, instant] of starts) assert.equal(startOfDay(day, zone).toISOString(), instant, zone);
  });
});
