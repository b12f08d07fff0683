/** The packs of the house, against looking at the clock of every minute of ten years. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { deskOf, type CountryPack } from './country-pack.ts';
import { OpeningClock, type TimeSpan } from './opening-hours/index.ts';
import { createSlowDesk, daysThat, easterDays, findDifference } from './testing/slow-desk.ts';

/** The holidays of each desk by another reckoning than the pack's: from the calendar, not from rules. */
const HOLIDAYS: Readonly<Record<string, readonly string[]>> = {
  be: [
    ...daysThat((date) => /-(01-01|05-01|07-21|08-15|11-01|11-11|12-25)$/.test(date)),
    ...[1, 39, 50].flatMap(easterDays),
  ],
  se: [
    ...daysThat((date) => /-(01-01|01-06|05-01|06-06|12-2[456]|12-31)$/.test(date)),
    ...daysThat((date, weekday) => (/-06-(19|2[0-5])$/.test(date) && weekday === 5) || (/-06-2[0-6]$/.test(date) && weekday === 6)),
    ...daysThat((date, weekday) => /-(10-31|11-0[1-6])$/.test(date) && weekday === 6),
    ...[-2, 0, 1, 39, 49].flatMap(easterDays),
  ],
};

const FROM = Date.UTC(2021, 0, 1);
const END = Date.UTC(2031, 0, 1);

const readDesk = (code: string) => {
  const pack = JSON.parse(readFileSync(new URL(`../../../locales/countries/${code}.json`, import.meta.url), 'utf8')) as CountryPack;
  const contacts = deskOf(pack, 'en');
  return { ...contacts, hours: contacts.lines.find((line) => line.hours)?.hours ?? [] };
};

describe('the desk of', () => {
  for (const [code, days] of Object.entries({ ...HOLIDAYS, lu: HOLIDAYS.be ?? [] })) {
    it(`${code} is open in the minutes in which it is`, () => {
      const desk = readDesk(code);
      const special = new Map<string, readonly TimeSpan[]>(days.map((date) => [date, []]));
      assert.equal(findDifference(desk, createSlowDesk(desk, special), FROM, END), undefined);
    });
  }

  for (const code of ['us', 'ca']) {
    it(`${code} publishes no hours, and is never said to be closed`, () => {
      const clock = new OpeningClock(readDesk(code));
      for (let time = FROM; time < END; time += 36e5) assert.deepEqual(clock.at(new Date(time)), { state: 'unknown' });
    });
  }
});
