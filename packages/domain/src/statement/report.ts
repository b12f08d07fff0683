import type { CalendarDate, ReportDefinition } from '@csol/contract';
import type { DateRange } from '../dates.ts';
import { asOfFor, statementPeriod } from './definition.ts';
import type { AgeingRule, StatementDefinition } from './types.ts';

/** How open items are sorted by their age, unless told. */
export const STANDARD_AGEING: AgeingRule = { basis: 'due', limits: [30, 60, 90] };

/** The day on which a report is made, and when the fiscal year begins there. */
export interface ReportDay {
  /** In the account's zone. */
  today: CalendarDate;
  /** Month that the fiscal year begins in, 1 to 12; January unless told. */
  startMonth?: number | undefined;
}

/**
 * The as-of date of a report: the one that was chosen, as long as it makes sense of the period. A preset moves on with the calendar, and
 * leaves it behind.
 */
function asOfOf({ asOf, preset }: ReportDefinition, period: DateRange, today: CalendarDate): CalendarDate {
  if (asOf === undefined || (preset !== undefined && asOf < period.from)) return asOfFor(period, today);
  return asOf;
}

/**
 * Which statement a saved report is on a day.
 * @returns Nothing where the report says neither a preset nor a period. What it says may still be wrong; see `checkDefinition`.
 * @throws InvalidDateError where `today` is no day.
 */
export function resolveReport(report: ReportDefinition, { today, startMonth }: ReportDay): StatementDefinition | undefined {
  const { preset, layout = 'balanceForward', groupBy, ageing = STANDARD_AGEING } = report;
  const period = preset === undefined ? report.period : statementPeriod(preset, today, startMonth);
  if (!period) return undefined;
  return {
    period,
    asOf: asOfOf(report, period, today),
    layout,
    kinds: report.kinds ?? [],
    categories: report.categories ?? [],
    customerNumbers: report.customerNumbers ?? [],
    contractNumbers: report.contractNumbers ?? [],
    currencies: report.currencies ?? [],
    ...(groupBy && { groupBy }),
    ageing,
  };
}
