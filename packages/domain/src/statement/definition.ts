import type { CalendarDate } from '@csol/contract';
import { addDays, addMonths, daysBetween, isCalendarDate, periodOf, PERIOD_PRESETS, startOfMonth } from '../dates.ts';
import type { DateRange, PeriodPreset } from '../dates.ts';
import { ENTRY_KINDS, GROUPINGS, type StatementDefinition } from './types.ts';

/** What is wrong with a definition, and where. */
export interface DefinitionProblem {
  field: 'period.from' | 'period.to' | 'asOf' | 'ageing.limits' | 'kinds' | 'groupBy';
  code: 'notADate' | 'endBeforeStart' | 'tooLong' | 'inFuture' | 'beforeStart' | 'notAscending' | 'tooMany' | 'unknown';
}

/** Years that a period may have at most: more than anybody has to keep books. */
export const MOST_YEARS = 12;

/** Bounds of buckets at most. */
export const MOST_LIMITS = 8;

function checkPeriod({ from, to }: DateRange): DefinitionProblem[] {
  const isDate = (date: unknown): boolean => typeof date === 'string' && isCalendarDate(date);
  const problems: DefinitionProblem[] = [];
  if (!isDate(from)) problems.push({ field: 'period.from', code: 'notADate' });
  if (!isDate(to)) problems.push({ field: 'period.to', code: 'notADate' });
  if (problems.length > 0) return problems;
  if (to < from) return [{ field: 'period.to', code: 'endBeforeStart' }];
  return addMonths(from, 12 * MOST_YEARS) <= to ? [{ field: 'period.to', code: 'tooLong' }] : [];
}

function checkAsOf(asOf: CalendarDate, { from }: DateRange, today: CalendarDate): DefinitionProblem[] {
  if (typeof asOf !== 'string' || !isCalendarDate(asOf)) return [{ field: 'asOf', code: 'notADate' }];
  if (asOf > today) return [{ field: 'asOf', code: 'inFuture' }];
  return isCalendarDate(from) && asOf < from ? [{ field: 'asOf', code: 'beforeStart' }] : [];
}

function checkLimits(limits: readonly number[]): DefinitionProblem[] {
  if (limits.length > MOST_LIMITS) return [{ field: 'ageing.limits', code: 'tooMany' }];
  const isFine = limits.every((limit, at) => Number.isInteger(limit) && limit > (limits[at - 1] ?? 0) && limit < 10_000);
  return isFine && limits.length > 0 ? [] : [{ field: 'ageing.limits', code: 'notAscending' }];
}

/**
 * What is wrong with a definition; nothing where a statement can be made of it.
 * @param today in the account's zone
 */
export function checkDefinition(definition: StatementDefinition, today: CalendarDate): DefinitionProblem[] {
  const { period, asOf, kinds, groupBy, ageing } = definition;
  return [
    ...checkPeriod(period),
    ...checkAsOf(asOf, period, today),
    ...checkLimits(ageing.limits),
    ...(kinds.every((kind) => ENTRY_KINDS.includes(kind)) ? [] : [{ field: 'kinds', code: 'unknown' } as const]),
    ...(groupBy === undefined || GROUPINGS.includes(groupBy) ? [] : [{ field: 'groupBy', code: 'unknown' } as const]),
  ];
}

/** Periods by name: those of the calendar, and the country's fiscal year. */
export const STATEMENT_PRESETS = [...PERIOD_PRESETS, 'thisFiscalYear', 'lastFiscalYear'] as const;

export type StatementPreset = PeriodPreset | 'thisFiscalYear' | 'lastFiscalYear';

/**
 * What a preset means on a day.
 * @param startMonth month that the fiscal year begins in, 1 to 12
 */
export function statementPeriod(preset: StatementPreset, today: CalendarDate, startMonth = 1): DateRange {
  if (preset !== 'thisFiscalYear' && preset !== 'lastFiscalYear') return periodOf(preset, today);
  const month = Number(today.slice(5, 7));
  const first = addMonths(startOfMonth(today), -((month - startMonth + 12) % 12));
  const from = preset === 'thisFiscalYear' ? first : addMonths(first, -12);
  return { from, to: addDays(addMonths(from, 12), -1) };
}

/** The day as of which a period is told: its last one, or today where that is still to come. */
export function asOfFor({ to }: DateRange, today: CalendarDate): CalendarDate {
  return daysBetween(to, today) < 0 ? today : to;
}
