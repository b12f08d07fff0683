/** When a desk is open: hours, holidays and clocks of its zone. */
export { easterOf, holidayIn } from './holidays.ts';
export { OpeningClock } from './opening.ts';
export type { Desk, Holiday, HolidayRule, Opening, OpeningSpan, TimeSpan } from './types.ts';
