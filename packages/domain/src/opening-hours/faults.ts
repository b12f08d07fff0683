/** What is wrong with a desk's hours. Data from outside are looked at as they come: whatever they are, nothing throws. */
import { isCalendarDate, parseCalendarDate, toCalendarText } from '../calendar-date.ts';
import { toMinutes } from './spans.ts';
import { zoneOf } from './zone.ts';

/**
 * `zone` no such time zone · `list` no list, or an empty one where there must be something · `time` no time of a day · `empty` ends when
 * it begins · `weekday` no ISO weekday · `overlap` shares a minute with another span · `date` no day · `rule` no day of any year ·
 * `name` no text · `twice` said before.
 */
export type DeskFaultCode = 'zone' | 'list' | 'time' | 'empty' | 'weekday' | 'overlap' | 'date' | 'rule' | 'name' | 'twice';

/** Something that is wrong. */
export interface DeskFault {
  /** JSON pointer in what was looked at. */
  path: string;
  code: DeskFaultCode;
  /** With what, where there are two. */
  other?: string;
}

type Data = Readonly<Record<string, unknown>>;

const WEEK = 7 * 1440;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;
const isWithin = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** A span that is right by itself. @property days Those on which it begins; none for one of a single day. */
interface Placed {
  path: string;
  from: number;
  to: number;
  days: readonly number[] | undefined;
}

/** Whether two spans share a minute; those of a week also over its end. */
function overlaps(a: Placed, b: Placed): boolean {
  const isWeekly = a.days !== undefined;
  return (a.days ?? [0]).some((dayA) =>
    (b.days ?? [0]).some((dayB) =>
      (isWeekly ? [-WEEK, 0, WEEK] : [0]).some((weeks) => {
        const ahead = (dayB - dayA) * 1440 + weeks;
        return a.from < b.to + ahead && b.from + ahead < a.to;
      }),
    ),
  );
}

/** What is wrong with one span, or the span. */
function readSpan(span: unknown, path: string, isWeekly: boolean): DeskFault | Placed {
  const { from, to, days } = isData(span) ? span : {};
  const minutes = toMinutes(from, to);
  if (!minutes) return { path, code: 'time' };
  if (from === to) return { path, code: 'empty' };
  if (!isWeekly) return { path, ...minutes, days: undefined };
  const areDays = Array.isArray(days) && days.length > 0 && days.every((day) => isWithin(day, 1, 7));
  return areDays ? { path, ...minutes, days } : { path, code: 'weekday' };
}

/**
 * What is wrong with spans of opening hours: each, and two of them that share a minute.
 * @param isWeekly Whether they name their days; otherwise they are those of a single day, which may have none.
 * @returns In the order of the spans; of two that overlap, the later one is named.
 */
export function findSpanFaults(spans: unknown, path: string, isWeekly = true): DeskFault[] {
  if (!Array.isArray(spans) || (isWeekly && spans.length === 0)) return [{ path, code: 'list' }];
  const placed: Placed[] = [];
  const faults: DeskFault[] = [];
  for (const [position, span] of spans.entries()) {
    const read = readSpan(span, `${path}/${position}`, isWeekly);
    if ('code' in read) {
      faults.push(read);
      continue;
    }
    const other = placed.find((earlier) => overlaps(earlier, read));
    if (other) faults.push({ path: read.path, code: 'overlap', other: other.path });
    placed.push(read);
  }
  return faults;
}

/** Whether some year has this day; 29 February is one. */
function isDayOfYear(month: unknown, day: unknown): boolean {
  const text = isWithin(month, 1, 12) && isWithin(day, 1, 31) ? toCalendarText(Date.UTC(2000, month - 1, day)) : '';
  return text !== '' && parseCalendarDate(text) < Date.UTC(2000, Number(month), 1);
}

/** What says which day a holiday is on. */
const RULE = ['date', 'easter', 'month', 'day', 'weekday', 'nth', 'after', 'from'];

/** Whether it says one day in one way: of two, nobody knows which is meant. */
function isRule(rule: Data): boolean {
  const { date, easter, month, day, weekday, nth, after = 0, from } = rule;
  switch (RULE.filter((member) => rule[member] !== undefined).join(' ')) {
    case 'date':
      return typeof date === 'string' && isCalendarDate(date);
    case 'easter':
      return isWithin(easter, -100, 100);
    case 'month day':
      return isDayOfYear(month, day);
    case 'month weekday from':
      return isWithin(weekday, 1, 7) && isDayOfYear(month, from);
    case 'month weekday nth':
    case 'month weekday nth after':
      return isWithin(weekday, 1, 7) && isDayOfYear(month, 1) && nth !== 0 && isWithin(nth, -5, 5) && isWithin(after, -31, 31);
    default:
      return false;
  }
}

const isObserved = (observed: unknown): boolean => observed === undefined || observed === 'nearest' || observed === 'monday';

function findNameFault({ name }: Data, path: string): DeskFault[] {
  return name === undefined || typeof name === 'string' ? [] : [{ path: `${path}/name`, code: 'name' }];
}

function findHolidayFaults(holiday: unknown, path: string): DeskFault[] {
  if (!isData(holiday) || !isRule(holiday) || !isObserved(holiday.observed)) return [{ path, code: 'rule' }];
  const { hours = [] } = holiday;
  return [...findNameFault(holiday, path), ...findSpanFaults(hours, `${path}/hours`, false)];
}

function findExceptionFaults(exceptions: readonly unknown[], path: string): DeskFault[] {
  const seen = new Map<string, string>();
  return exceptions.flatMap((exception, position): DeskFault[] => {
    const at = `${path}/${position}`;
    const { date, hours = [] } = isData(exception) ? exception : {};
    if (typeof date !== 'string' || !isCalendarDate(date)) return [{ path: at, code: 'date' }];
    const other = seen.get(date);
    seen.set(date, at);
    const twice: DeskFault[] = other === undefined ? [] : [{ path: at, code: 'twice', other }];
    return [...twice, ...findNameFault(exception as Data, at), ...findSpanFaults(hours, `${at}/hours`, false)];
  });
}

/** What is wrong with the days that are not as others are, and with how long they are known. */
export function findDayFaults(desk: unknown): DeskFault[] {
  const { holidays = [], exceptions = [], knownUntil } = isData(desk) ? desk : {};
  const areKnown = knownUntil === undefined || (typeof knownUntil === 'string' && isCalendarDate(knownUntil));
  return [
    ...(Array.isArray(holidays)
      ? holidays.flatMap((holiday, position) => findHolidayFaults(holiday, `/holidays/${position}`))
      : [{ path: '/holidays', code: 'list' } as const]),
    ...(Array.isArray(exceptions) ? findExceptionFaults(exceptions, '/exceptions') : [{ path: '/exceptions', code: 'list' } as const]),
    ...(areKnown ? [] : [{ path: '/knownUntil', code: 'date' } as const]),
  ];
}

/** Everything that is wrong with a desk's clock; nothing where it can be relied on. */
export function findDeskFaults(desk: unknown): DeskFault[] {
  const { timeZone, hours } = isData(desk) ? desk : {};
  const zone: DeskFault[] = zoneOf(timeZone) ? [] : [{ path: '/timeZone', code: 'zone' }];
  return [...zone, ...findSpanFaults(hours, '/hours'), ...findDayFaults(desk)];
}
