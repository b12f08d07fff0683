/** What a calendar date is; apart from the reckoning with them, so that a page that only shows dates loads no more than this. */

/** The day as milliseconds of UTC, where no day is shorter than another; NaN where the text is none. */
export function parseCalendarDate(date: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return NaN;
  // Not Date.parse: engines read 0001-14-14 and 30 February each in a way of their own.
  const time = new Date(0).setUTCFullYear(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8));
  return toCalendarText(time) === date ? time : NaN;
}

/** Begins with a sign where the year has not four digits; empty where there is no such time at all. */
export function toCalendarText(time: number): string {
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : '';
}

/** Whether the text is a day of the (proleptic) Gregorian calendar, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return !Number.isNaN(parseCalendarDate(text));
}
