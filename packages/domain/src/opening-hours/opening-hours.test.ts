/** Opening hours, against looking at the clock of every minute. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { easterOf, findDeskFaults, holidayIn, OpeningClock, type Desk, type DeskFaultCode, type Holiday, type TimeSpan } from './index.ts';
import { createSlowDesk, daysThat, easterDays, findDifference } from '../testing/slow-desk.ts';

const WEEK = [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' }];
const BRUSSELS: Desk = { timeZone: 'Europe/Brussels', hours: WEEK };
const at = (desk: Desk, instant: string) => new OpeningClock(desk).at(new Date(instant));
const iso = (date: Date | undefined): string | undefined => date?.toISOString().replace(':00.000', '');

describe('the days of holidays', () => {
  it('are those of Easter, as the churches have published them', () => {
    const early = { 1961: '04-02', 2000: '04-23', 2008: '03-23', 2011: '04-24', 2024: '03-31', 2025: '04-20' };
    const years = { ...early, 2026: '04-05', 2038: '04-25', 2100: '03-28' };
    for (const [year, day] of Object.entries(years)) assert.equal(easterOf(Number(year)), `${year}-${day}`);
  });

  const rules: readonly [string, Holiday, Record<number, string | undefined>][] = [
    ['a day of the year', { month: 7, day: 21 }, { 2026: '2026-07-21' }],
    ['a day that not every year has', { month: 2, day: 29 }, { 2026: undefined, 2028: '2028-02-29' }],
    ['a day from Easter on', { easter: 39 }, { 2026: '2026-05-14' }],
    ['the fourth Thursday', { month: 11, weekday: 4, nth: 4 }, { 2026: '2026-11-26', 2024: '2024-11-28' }],
    ['the day after it', { month: 11, weekday: 4, nth: 4, after: 1 }, { 2026: '2026-11-27' }],
    ['the last Monday', { month: 5, weekday: 1, nth: -1 }, { 2026: '2026-05-25', 2027: '2027-05-31' }],
    ['the Saturday between two days', { month: 6, weekday: 6, from: 20 }, { 2026: '2026-06-20', 2027: '2027-06-26' }],
    ['the nearest working day', { month: 7, day: 4, observed: 'nearest' }, { 2026: '2026-07-03', 2027: '2027-07-05', 2028: '2028-07-04' }],
    ['a day of the year before', { month: 1, day: 1, observed: 'nearest' }, { 2028: '2027-12-31' }],
    ['the Monday after', { month: 7, day: 1, observed: 'monday' }, { 2028: '2028-07-03' }],
    ['one day alone', { date: '2026-03-02' }, { 2026: '2026-03-02', 2027: undefined }],
  ];
  for (const [name, holiday, days] of rules) {
    it(`are ${name}`, () => {
      for (const [year, day] of Object.entries(days)) assert.equal(holidayIn(holiday, Number(year)), day);
    });
  }
});

describe('a desk', () => {
  it('is open until its hours end, by its own clock', () => {
    assert.deepEqual(at(BRUSSELS, '2026-11-27T15:59:59Z'), { state: 'open', until: new Date('2026-11-27T16:00Z') });
    assert.deepEqual(at(BRUSSELS, '2026-07-24T14:59:00Z'), { state: 'open', until: new Date('2026-07-24T15:00Z') });
  });

  it('opens on Monday after a weekend', () => {
    assert.deepEqual(at(BRUSSELS, '2026-11-27T16:00:00Z'), { state: 'closed', opens: new Date('2026-11-30T07:30Z') });
  });

  it('closes at noon where its day is split, and works from Sunday to Thursday where it does so', () => {
    const split = { timeZone: 'Asia/Dubai', hours: [7, 1, 2, 3, 4].flatMap((day) => [
      { days: [day], from: '08:00', to: '12:00' },
      { days: [day], from: '13:30', to: '17:00' },
    ]) };
    assert.equal(iso((at(split, '2026-11-26T08:30:00Z') as { opens?: Date }).opens), '2026-11-26T09:30Z');
    assert.equal(iso((at(split, '2026-11-26T13:00:00Z') as { opens?: Date }).opens), '2026-11-29T04:00Z');
  });

  it('stays open past midnight', () => {
    const night = { timeZone: 'Europe/Stockholm', hours: [{ days: [5], from: '22:00', to: '02:00' }] };
    assert.deepEqual(at(night, '2026-11-28T00:30:00Z'), { state: 'open', until: new Date('2026-11-28T01:00Z') });
    assert.equal(at(night, '2026-11-27T00:30:00Z').state, 'closed');
  });

  it('never closes where its hours are all of the week', () => {
    const always = { timeZone: 'UTC', hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }] };
    assert.deepEqual(at(always, '2026-11-27T00:00:00Z'), { state: 'open' });
  });

  it('says which holiday it keeps, and is open for half of one', () => {
    const name = 'National holiday';
    const half: Holiday = { month: 12, day: 24, hours: [{ from: '08:30', to: '12:00' }] };
    const desk: Desk = { ...BRUSSELS, holidays: [{ month: 7, day: 21, name }, half] };
    const national = { date: '2026-07-21', name };
    assert.deepEqual(at(desk, '2026-07-21T09:00:00Z'), { state: 'closed', opens: new Date('2026-07-22T06:30Z'), holiday: national });
    assert.deepEqual(at(desk, '2026-12-24T09:00:00Z'), { state: 'open', until: new Date('2026-12-24T11:00Z') });
  });

  it('says which holiday it waits for after a weekend', () => {
    const desk: Desk = { ...BRUSSELS, holidays: [{ easter: 1, name: 'Easter Monday' }, { month: 4, day: 10, name: 'Later' }] };
    const expected = { state: 'closed', opens: new Date('2026-04-07T06:30Z'), holiday: { date: '2026-04-06', name: 'Easter Monday' } };
    assert.deepEqual(at(desk, '2026-04-04T09:00:00Z'), expected);
    assert.deepEqual(at(desk, '2026-04-03T09:00:00Z'), { state: 'open', until: new Date('2026-04-03T15:00Z') });
  });

  it('names no turn after the last day that anything is known of', () => {
    assert.deepEqual(at({ ...BRUSSELS, knownUntil: '2026-11-29' }, '2026-11-28T09:00:00Z'), { state: 'closed' });
    assert.equal(at({ ...BRUSSELS, knownUntil: '2026-11-30' }, '2026-11-28T09:00:00Z').state, 'closed');
  });

  it('keeps a day with hours of its own, also on a holiday', () => {
    const desk: Desk = {
      ...BRUSSELS,
      holidays: [{ month: 7, day: 21 }],
      exceptions: [{ date: '2026-07-21', hours: [{ from: '10:00', to: '11:00' }] }],
    };
    assert.deepEqual(at(desk, '2026-07-21T08:30:00Z'), { state: 'open', until: new Date('2026-07-21T09:00Z') });
  });

  const span = { from: '08:30', to: '17:00' };
  const on = (days: number[], from: string, to: string) => ({ days, from, to });
  const wrong: readonly [string, DeskFaultCode, path: string, object][] = [
    ['its zone does not exist', 'zone', '/timeZone', { timeZone: 'Europe/Atlantis' }],
    ['its zone is missing', 'zone', '/timeZone', { timeZone: undefined }],
    ['its zone is empty', 'zone', '/timeZone', { timeZone: '' }],
    ['its hours are none', 'list', '/hours', { hours: [] }],
    ['its hours are missing', 'list', '/hours', { hours: undefined }],
    ['an hour does not exist', 'time', '/hours/0', { hours: [on([1], '08:30', '25:00')] }],
    ['it begins when the day ends', 'time', '/hours/0', { hours: [on([1], '24:00', '08:00')] }],
    ['it ends when it begins', 'empty', '/hours/0', { hours: [on([1], '10:00', '10:00')] }],
    ['a weekday does not exist', 'weekday', '/hours/0', { hours: [on([8], '08:30', '17:00')] }],
    ['it names no weekday', 'weekday', '/hours/0', { hours: [span] }],
    ['two spans share a minute', 'overlap', '/hours/1', { hours: [on([1, 2], '08:00', '12:00'), on([2, 3], '11:59', '17:00')] }],
    ['the night reaches into the morning', 'overlap', '/hours/1', { hours: [on([7], '22:00', '02:00'), on([1], '01:59', '03:00')] }],
    ['a holiday is on no day', 'rule', '/holidays/0', { holidays: [{ month: 13, day: 1 }] }],
    ['a holiday is on a day that no year has', 'rule', '/holidays/0', { holidays: [{ month: 11, day: 31 }] }],
    ['a holiday is nothing', 'rule', '/holidays/1', { holidays: [{ month: 2, day: 29 }, null] }],
    ['a holiday is no rule', 'rule', '/holidays/0', { holidays: [{}] }],
    ['a holiday is on two days', 'rule', '/holidays/0', { holidays: [{ month: 1, day: 2, easter: 1 }] }],
    ['a holiday is so long after a day that has no week', 'rule', '/holidays/0', { holidays: [{ month: 1, day: 2, after: 1 }] }],
    ['a holiday is the zeroth Monday', 'rule', '/holidays/0', { holidays: [{ month: 1, weekday: 1, nth: 0 }] }],
    ['half a holiday has no end', 'time', '/holidays/0/hours/0', { holidays: [{ month: 1, day: 1, hours: [{ from: '08:00' }] }] }],
    ['a holiday is called by no text', 'name', '/holidays/0/name', { holidays: [{ month: 1, day: 1, name: { en: 'New Year' } }] }],
    ['its holidays are no list', 'list', '/holidays', { holidays: {} }],
    ['an exceptional day does not exist', 'date', '/exceptions/0', { exceptions: [{ date: '2026-11-31' }] }],
    ['a day is an exception twice', 'twice', '/exceptions/1', { exceptions: [{ date: '2026-11-30' }, { date: '2026-11-30' }] }],
    ['spans of one day overlap', 'overlap', '/exceptions/0/hours/1', { exceptions: [{ date: '2026-11-30', hours: [span, span] }] }],
    ['nobody can tell until when', 'date', '/knownUntil', { knownUntil: 'soon' }],
  ];
  for (const [name, code, path, change] of wrong) {
    it(`is not said to be closed where ${name}`, () => {
      const desk = { ...BRUSSELS, ...change };
      assert.deepEqual(at(desk, '2026-11-27T09:00:00Z'), { state: 'unknown' });
      assert.deepEqual(findDeskFaults(desk).map((fault) => [fault.path, fault.code]), [[path, code]]);
    });
  }

  it('keeps a holiday some of whose members say nothing', () => {
    for (const member of ['date', 'easter', 'weekday', 'from']) {
      const holidays = [{ [member]: undefined, month: 11, day: 27, name: 'Feast' } as unknown as Holiday];
      const opening = at({ ...BRUSSELS, holidays }, '2026-11-27T09:00:00Z');
      const holiday = { date: '2026-11-27', name: 'Feast' };
      assert.deepEqual(opening, { state: 'closed', opens: new Date('2026-11-30T07:30Z'), holiday });
    }
  });

  it('has a last day, after which nobody looks for a name', () => {
    assert.equal(at(BRUSSELS, '9999-12-31T09:00:00Z').state, 'open');
    assert.deepEqual(at(BRUSSELS, '9999-12-31T20:00:00Z'), { state: 'closed' });
  });

  it('is not said to be closed where nobody knows any more', () => {
    assert.deepEqual(at({ ...BRUSSELS, knownUntil: '2026-11-26' }, '2026-11-27T09:00:00Z'), { state: 'unknown' });
    assert.deepEqual(at(BRUSSELS, '+010000-01-03T09:00:00Z'), { state: 'unknown' });
  });

  it('says no day of opening where it opens within no month', () => {
    const hours = [{ days: [1], from: '08:30', to: '08:31' }];
    const dayAfter = (n: number): string => new Date(Date.UTC(2026, 10, 27) + n * 864e5).toISOString().slice(0, 10);
    const holidays = Array.from({ length: 60 }, (_, n): Holiday => ({ date: dayAfter(n) }));
    assert.deepEqual(at({ timeZone: 'Europe/Brussels', hours, holidays }, '2026-11-27T09:00:00Z'), { state: 'closed' });
  });
});

describe('an answer within the desk’s own time', () => {
  const clock = new OpeningClock({ ...BRUSSELS, holidays: [{ month: 12, day: 25 }] });
  const promised = (from: string, minutes: number): string | undefined => iso(clock.after(new Date(from), minutes));

  it('goes on the next day where the day ends', () => {
    assert.equal(promised('2026-11-27T15:00:00Z', 120), '2026-11-30T08:30Z');
  });

  it('begins when the desk opens, and leaves holidays out', () => {
    assert.equal(promised('2026-12-24T20:00:00Z', 60), '2026-12-28T08:30Z');
  });

  it('is not known where the hours are not known for so long', () => {
    const night: Desk = { timeZone: 'Europe/Brussels', hours: [{ days: [5], from: '22:00', to: '06:00' }], knownUntil: '2026-11-27' };
    const answer = (minutes: number) => iso(new OpeningClock(night).after(new Date('2026-11-27T21:00:00Z'), minutes));
    assert.deepEqual([answer(30), answer(480)], ['2026-11-27T21:30Z', undefined]);
  });

  it('is not known where the hours are not', () => {
    assert.equal(new OpeningClock({ timeZone: 'none', hours: WEEK }).after(new Date(), 60), undefined);
    assert.equal(new OpeningClock({ timeZone: 'Europe/Brussels', hours: WEEK }).after(new Date('2026-11-27T21:00:00Z'), NaN), undefined);
  });
});

/** Holidays of every kind, and by which other reckoning their days are found. */
const HOLIDAYS: readonly [Holiday, days: readonly string[]][] = [
  [
    { month: 1, day: 1, observed: 'nearest' },
    daysThat((date, weekday) =>
      date.endsWith('-01-01') ? weekday < 6 : (date.endsWith('-12-31') && weekday === 5) || (date.endsWith('-01-02') && weekday === 1),
    ),
  ],
  [{ easter: 1, name: 'Easter Monday' }, easterDays(1)],
  [{ easter: -2, hours: [{ from: '09:15', to: '12:00' }] }, easterDays(-2)],
  [{ month: 12, day: 24, hours: [{ from: '08:30', to: '12:30' }] }, daysThat((date) => date.endsWith('-12-24'))],
  [{ month: 11, weekday: 4, nth: 4 }, daysThat((date, weekday) => /-11-2[2-8]$/.test(date) && weekday === 4)],
  [{ month: 5, weekday: 1, nth: -1 }, daysThat((date, weekday) => /-05-(2[5-9]|3[01])$/.test(date) && weekday === 1)],
  [{ month: 6, weekday: 6, from: 20 }, daysThat((date, weekday) => /-06-2[0-6]$/.test(date) && weekday === 6)],
];
const EXCEPTIONS: NonNullable<Desk['exceptions']> = [
  { date: '2022-07-21', hours: [{ from: '10:00', to: '11:00' }, { from: '22:30', to: '01:30' }] },
  { date: '2024-02-29' },
  { date: '2026-04-06', hours: [{ from: '00:00', to: '24:00' }], name: 'Open house' },
];
const ZONES = [
  'Europe/Brussels', 'Europe/Stockholm', 'America/New_York', 'America/St_Johns', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia',
  'America/Havana', 'Asia/Beirut', 'Africa/Casablanca', 'Asia/Kathmandu', 'Pacific/Chatham',
];
const SHAPES: readonly Desk['hours'][] = [
  WEEK,
  [{ days: [7, 1, 2, 3, 4], from: '08:00', to: '12:00' }, { days: [7, 1, 2, 3, 4], from: '13:15', to: '00:00' }],
  [{ days: [1, 2, 3, 4, 5, 6, 7], from: '22:10', to: '02:20' }, { days: [6, 7], from: '03:05', to: '05:30' }],
];

/** The hours of the days that are not as others are; what is said first of a day counts. */
function reckonSpecial(exceptions: NonNullable<Desk['exceptions']>): Map<string, readonly TimeSpan[]> {
  const special = new Map<string, readonly TimeSpan[]>(exceptions.map(({ date, hours = [] }) => [date, hours]));
  for (const [{ hours = [] }, days] of HOLIDAYS) for (const date of days) if (!special.has(date)) special.set(date, hours);
  return special;
}

describe('ten years, minute by minute', () => {
  for (const [n, timeZone] of ZONES.entries()) {
    it(`agree with a desk in ${timeZone}`, () => {
      const holidays = HOLIDAYS.map(([holiday]) => holiday);
      const desk: Desk = { timeZone, hours: SHAPES[n % SHAPES.length] ?? WEEK, holidays, exceptions: EXCEPTIONS };
      const isOpen = createSlowDesk(desk, reckonSpecial(EXCEPTIONS));
      assert.equal(findDifference(desk, isOpen, Date.UTC(2021, 0, 1), Date.UTC(2031, 0, 1)), undefined);
    });
  }
});

describe('any desk', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map((minute) => new Date(minute * 6e4).toISOString().slice(11, 16));
  const span = fc.record({ from: time, to: fc.oneof(time, fc.constant('24:00')) });
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const start = fc.integer({ min: Date.UTC(2021, 0, 2) / 864e5, max: Date.UTC(2030, 11, 1) / 864e5 });
  const special = fc.tuple(fc.nat({ max: 20 }), fc.array(span, { maxLength: 2 }));
  const desks = fc.record({
    timeZone: fc.constantFrom(...ZONES),
    hours: fc.array(fc.tuple(days, span).map(([of, times]) => ({ days: of, ...times })), { minLength: 1, maxLength: 4 }),
    special: fc.array(special, { maxLength: 3 }),
    start,
  });

  it('is open in the minutes in which it is, and unknown where its hours contradict each other', () => {
    fc.assert(
      fc.property(desks, ({ timeZone, hours, special: days, start: first }) => {
        const from = first * 864e5;
        const dayAfter = (after: number): string => new Date(from + after * 864e5).toISOString().slice(0, 10);
        const exceptions = days.map(([after, of]) => ({ date: dayAfter(after), hours: of }));
        const desk: Desk = { timeZone, hours, exceptions };
        if (findDeskFaults(desk).length > 0) assert.deepEqual(new OpeningClock(desk).at(new Date(from)), { state: 'unknown' });
        else {
          const isOpen = createSlowDesk(desk, new Map(exceptions.map((day) => [day.date, day.hours])));
          assert.equal(findDifference(desk, isOpen, from, from + 21 * 864e5), undefined);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever it is', () => {
    const member = fc.oneof(fc.anything(), fc.array(fc.anything(), { maxLength: 3 }));
    const members = fc.constantFrom('date', 'month', 'day', 'easter', 'weekday', 'nth', 'after', 'from', 'hours', 'name');
    const rule = fc.dictionary(members, member);
    const anything = fc.record(
      {
        timeZone: fc.oneof(fc.constantFrom(...ZONES), member),
        hours: fc.oneof(fc.constant(WEEK), member),
        holidays: fc.oneof(member, fc.array(rule)),
        exceptions: fc.oneof(member, fc.array(rule)),
        knownUntil: member,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, fc.anything()), (desk) => {
        const { state } = new OpeningClock(desk as Desk).at(new Date('2026-07-15T09:00:00Z'));
        if (findDeskFaults(desk).length > 0) assert.equal(state, 'unknown');
      }),
    );
  });
});
