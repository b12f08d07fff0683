/** What a person has chosen in the comparison of billing with inventory, and the question that follows. Plain data, pure functions. */
import type { CalendarDate, InventoryFinding, ReconciliationPage, ReconciliationQuery } from '@csol/contract';
import type { Place } from '@csol/core';
import { isCalendarDate, PERIOD_PRESETS, periodOf, type DateRange, type PeriodPreset } from '@csol/domain/dates';

/** The findings in the order in which they are told. */
export const FINDINGS: readonly InventoryFinding[] = ['billedNotInstalled', 'installedNotBilled', 'billedTwice'];

export interface ReconciliationChoice {
  finding: InventoryFinding;
  period: PeriodPreset | 'custom';
  /** As they stand in the fields of days of one's own. */
  from: string;
  to: string;
  /** The days that are asked for; those of the fields once they make sense. */
  range: DateRange;
  /** One of the customer numbers; '' is all of them together. */
  customer: string;
  pageSize: number;
  /** Cursors of the pages before this one and of this one; empty on the first page. */
  cursors: readonly string[];
}

/** A page of the answer with its place. */
export interface PlacedFindings extends ReconciliationPage, Place {
  finding: InventoryFinding;
}

/** How a comparison begins: with the last whole quarter, as the contract does. */
export function beginChoice(today: CalendarDate): ReconciliationChoice {
  const range = periodOf('lastQuarter', today);
  return { finding: 'billedNotInstalled', period: 'lastQuarter', ...range, range, customer: '', pageSize: 20, cursors: [] };
}

/** Another period by name; days of one's own begin with those that were asked for last. */
export function choosePeriod(choice: ReconciliationChoice, period: string, today: CalendarDate): ReconciliationChoice {
  const preset = PERIOD_PRESETS.find((known) => known === period);
  const range = preset ? periodOf(preset, today) : choice.range;
  return { ...choice, period: preset ?? 'custom', ...range, range, cursors: preset ? [] : choice.cursors };
}

/** What is wrong with the days in the fields; nothing else is asked for meanwhile. */
export function dayProblem({ from, to }: Pick<ReconciliationChoice, 'from' | 'to'>): 'missing' | 'order' | undefined {
  if (!isCalendarDate(from) || !isCalendarDate(to)) return 'missing';
  return to < from ? 'order' : undefined;
}

/** A day of one's own. */
export function chooseDay(choice: ReconciliationChoice, day: Partial<DateRange>): ReconciliationChoice {
  const changed = { ...choice, ...day };
  if (dayProblem(changed)) return changed;
  return { ...changed, range: { from: changed.from, to: changed.to }, cursors: [] };
}

/** What is compared. @param customers customer numbers that the page has set; none are all that the person may see */
export function toScope({ range, customer }: ReconciliationChoice, customers: readonly string[]): ReconciliationQuery {
  const numbers = customer ? [customer] : customers;
  return { ...(numbers.length > 0 && { customerNumber: [...numbers] }), ...range };
}

/** The question for the page on screen. */
export function toFindingQuery(choice: ReconciliationChoice, customers: readonly string[]): ReconciliationQuery {
  const { finding, pageSize, cursors } = choice;
  const cursor = cursors.at(-1);
  return { ...toScope(choice, customers), finding: [finding], limit: pageSize, ...(cursor !== undefined && { cursor }) };
}

/** How many findings there are in all. */
export function countFindings({ counts }: Pick<ReconciliationPage, 'counts'>): number {
  return FINDINGS.reduce((sum, finding) => sum + counts[finding], 0);
}
