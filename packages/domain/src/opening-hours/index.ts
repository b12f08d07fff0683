/** When a desk is open: hours, holidays and clocks of its zone. */
export { findDayFaults, findDeskFaults, findSpanFaults, type DeskFault, type DeskFaultCode } from './faults.ts';
export { easterOf, holidayIn } from './holidays.ts';
export { OpeningClock } from './opening.ts';
export type { Desk, ExceptionalDay, Holiday, HolidayRule, NamedDay, Opening, OpeningSpan, TimeSpan } from './types.ts';
