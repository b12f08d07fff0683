/** Opening hours, against looking at the clock of every minute. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { easterOf, holidayIn, OpeningClock, type Desk, type Holiday } from './index.ts';

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
    const name = { en: 'National holiday' };
    const half: Holiday = { month: 12, day: 24, hours: [{ from: '08:30', to: '12:00' }] };
    const desk: Desk = { ...BRUSSELS, holidays: [{ month: 7, day: 21, name }, half] };
    assert.deepEqual(at(desk, '2026-07-21T09:00:00Z'), { state: 'closed', opens: new Date('2026-07-22T06:30Z'), holiday: name });
    assert.deepEqual(at(desk, '2026-12-24T09:00:00Z'), { state: 'open', until: new Date('2026-12-24T11:00Z') });
  });

  it('keeps a day with hours of its own, also on a holiday', () => {
    const desk: Desk = {
      ...BRUSSELS,
      holidays: [{ month: 7, day: 21 }],
      exceptions: [{ date: '2026-07-21', hours: [{ from: '10:00', to: '11:00' }] }],
    };
    assert.deepEqual(at(desk, '2026-07-21T08:30:00Z'), { state: 'open', until: new Date('2026-07-21T09:00Z') });
  });

  const wrong: readonly [string, Partial<Desk>][] = [
    ['its zone does not exist', { timeZone: 'Europe/Atlantis' }],
    ['its hours are none', { hours: [] }],
    ['an hour does not exist', { hours: [{ days: [1], from: '08:30', to: '25:00' }] }],
    ['a weekday does not exist', { hours: [{ days: [8], from: '08:30', to: '17:00' }] }],
    ['nobody knows any more', { knownUntil: '2026-11-26' }],
    ['nobody can tell until when', { knownUntil: 'soon' }],
  ];
  for (const [name, change] of wrong) {
    it(`is not said to be closed where ${name}`, () => {
      assert.deepEqual(at({ ...BRUSSELS, ...change }, '2026-11-27T09:00:00Z'), { state: 'unknown' });
    });
  }

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

  it('is not known where the hours are not', () => {
    assert.equal(new OpeningClock({ timeZone: 'none', hours: WEEK }).after(new Date(), 60), undefined);
  });
});

/** What the clock of a zone shows, read by another way than the one that is checked. */
interface Reading {
  date: string;
  /** ISO weekday. */
  weekday: number;
  before: string;
  minute: number;
}

function createReader(timeZone: string): (time: number) => Reading {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (time) => {
    const [date = '', clock = ''] = format.format(time).split(' ');
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    const day = Date.parse(date);
    const before = new Date(day - 864e5).toISOString().slice(0, 10);
    return { date, weekday: new Date(day).getUTCDay() || 7, before, minute: hours * 60 + minutes };
  };
}

const clockMinutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Whether a desk is open, minute by minute; holidays by the days on which they are kept. Clocks are looked at each quarter of an hour. */
function createSlowDesk({ timeZone, hours, holidays = [] }: Desk): (time: number) => boolean {
  const read = createReader(timeZone);
  const closed = new Set(holidays.flatMap((each) => Array.from({ length: 14 }, (_, n) => holidayIn(each, 2019 + n))));
  const spans = hours.map(({ days, from, to }) => ({ days, start: clockMinutes(from), end: clockMinutes(to) }));
  let [quarter, now] = [NaN, {} as Reading];
  return (time) => {
    if (Math.floor(time / 9e5) !== quarter) {
      quarter = Math.floor(time / 9e5);
      now = read(quarter * 9e5);
    }
    const { date, weekday, before } = now;
    const minute = now.minute + (Math.floor(time / 6e4) % 15);
    return spans.some(({ days, start, end }) => {
      const isLate = end <= start;
      if (minute >= start && (isLate || minute < end) && days.includes(weekday) && !closed.has(date)) return true;
      return isLate && minute < end && days.includes(weekday === 1 ? 7 : weekday - 1) && !closed.has(before);
    });
  };
}

const HOLIDAYS: readonly Holiday[] = [
  ...[{ month: 1, day: 1, observed: 'nearest' } as const, { easter: 1 }, { easter: 39 }, { month: 12, day: 25 }],
  ...[{ month: 11, weekday: 4, nth: 4 }, { month: 6, weekday: 6, from: 20 }],
];
const ZONES = [
  'Europe/Brussels', 'Europe/Stockholm', 'America/New_York', 'America/St_Johns', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia',
  'America/Havana', 'Asia/Beirut', 'Africa/Casablanca', 'Asia/Kathmandu', 'Pacific/Chatham',
];
const SHAPES: readonly Desk['hours'][] = [
  WEEK,
  [{ days: [7, 1, 2, 3, 4], from: '08:00', to: '12:00' }, { days: [7, 1, 2, 3, 4], from: '13:15', to: '00:00' }],
  [{ days: [1, 2, 3, 4, 5, 6, 7], from: '22:10', to: '02:20' }, { days: [6, 7], from: '01:30', to: '03:05' }],
];

describe('ten years, minute by minute', () => {
  for (const [n, timeZone] of ZONES.entries()) {
    it(`agree with a desk in ${timeZone}`, () => {
      const desk: Desk = { timeZone, hours: SHAPES[n % SHAPES.length] ?? WEEK, holidays: HOLIDAYS };
      const clock = new OpeningClock(desk);
      const isOpen = createSlowDesk(desk);
      const end = Date.UTC(2031, 0, 1);
      const check = (minute: number, expected: boolean): void => {
        if (isOpen(minute) !== expected) assert.fail(`${timeZone} ${new Date(minute).toISOString()} is ${expected ? 'closed' : 'open'}`);
      };
      let time = Date.UTC(2021, 0, 1);
      while (time < end) {
        const opening = clock.at(new Date(time));
        const turn = opening.state === 'open' ? opening.until : opening.state === 'closed' ? opening.opens : undefined;
        const until = Math.min(+(turn ?? end), end);
        for (let minute = time; minute < until; minute += 6e4) check(minute, opening.state === 'open');
        if (until < end) check(until, opening.state !== 'open');
        time = until;
      }
    });
  }
});
