/** What is to be paid when: what is billed and open, what is ordered, and what contracts bill again and again. */
import type { CalendarDate, ContractCharge, OrderSummary, StatementEntry } from '@csol/contract';
import { addDays, addMonths, daysBetween, startOfMonth } from '../dates.ts';
import { rescale } from '../decimal.ts';
import { minorUnits, parseDecimal } from '../money.ts';
import type { StatementSection } from '../statement/types.ts';

/** Where an amount comes from, in the order in which it is told. */
export const BUDGET_SOURCES = ['openItem', 'pending', 'order', 'contract'] as const;

export type BudgetSource = (typeof BUDGET_SOURCES)[number];

/** Something that will have to be paid. */
export interface BudgetItem {
  source: BudgetSource;
  /** Number of the document, payment, order or contract. */
  number: string;
  /** Id of the document or order, where it opens. */
  id?: string | undefined;
  description?: string | undefined;
  customerNumber: string;
  /** ISO 4217 code. */
  currency: string;
  units: bigint;
  /** When it is due; missing where nobody can say. */
  dueOn?: CalendarDate | undefined;
  /** Whether amount and day are agreed. What is left is the best guess. */
  isCommitted: boolean;
}

/** A month of a budget. */
export interface BudgetMonth {
  /** `2026-12`. */
  month: string;
  committed: bigint;
  estimated: bigint;
  items: BudgetItem[];
}

/** What is to be paid in one currency. */
export interface Budget {
  currency: string;
  /** Digits after the decimal point of its units. */
  scale: number;
  /** What was due before today. */
  overdue: BudgetMonth;
  /** From this month on, one for each, also where nothing is due. */
  months: BudgetMonth[];
  /** What is due on no day that anybody knows. */
  undated: BudgetMonth;
  /** What counts against it: credit notes and payments that have settled nothing yet. Zero or negative. */
  credits: bigint;
}

/** What a budget is made of. */
export interface BudgetInput {
  /** Of a statement as of today. */
  sections: readonly Pick<StatementSection, 'currency' | 'scale' | 'openItems' | 'unapplied' | 'pending'>[];
  orders: readonly OrderSummary[];
  charges: readonly ContractCharge[];
  today: CalendarDate;
  /** Days from the date of an invoice to its due date, for what is not billed yet; see `usualTerm()`. */
  termDays: number;
  /** How many months, this one included. */
  months: number;
}

/** The term that most invoices had: the middle one of the last hundred, 30 days where there are none. */
export function usualTerm(entries: Iterable<StatementEntry>): number {
  const terms: [date: string, days: number][] = [];
  for (const { kind, date, dueDate } of entries) {
    if (kind === 'invoice' && dueDate !== undefined) terms.push([date, daysBetween(date, dueDate)]);
  }
  const last = terms.sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, 100).map(([, days]) => days);
  return last.sort((a, b) => a - b)[Math.floor(last.length / 2)] ?? 30;
}

const fromMoney = (amount: string, scale: number): bigint => {
  const value = parseDecimal(amount);
  return rescale(value, Math.max(scale, value.scale)) / 10n ** BigInt(Math.max(0, value.scale - scale));
};

/** What pending payments are going to settle is on its way with them. */
function settledSoon(pending: readonly { entry: StatementEntry }[], scale: number): Map<string, bigint> {
  const soon = new Map<string, bigint>();
  for (const { entry } of pending) {
    for (const { id, amount } of entry.applied ?? []) soon.set(id, (soon.get(id) ?? 0n) + fromMoney(amount, scale));
  }
  return soon;
}

function listOpenItems({ currency, scale, openItems, pending }: BudgetInput['sections'][number]): BudgetItem[] {
  const soon = settledSoon(pending, scale);
  const items = openItems.flatMap(({ entry, units }): BudgetItem[] => {
    const left = units - (soon.get(entry.id) ?? 0n);
    if (units <= 0n || left <= 0n) return [];
    const { number, id, customerNumber, dueDate, date } = entry;
    return [{ source: 'openItem', number, id, customerNumber, currency, units: left, dueOn: dueDate ?? date, isCommitted: true }];
  });
  const payments = pending.map(({ entry: { number, customerNumber, date }, units }): BudgetItem => {
    return { source: 'pending', number, customerNumber, currency, units: -units, dueOn: date, isCommitted: true };
  });
  return [...items, ...payments];
}

/** Orders of which the invoice is still to come: billed when they are delivered. */
function listOrders({ orders, termDays }: BudgetInput, scaleOf: (currency: string) => number): BudgetItem[] {
  const isComing = ({ status }: OrderSummary): boolean => status !== 'delivered' && status !== 'cancelled';
  return orders.filter(isComing).flatMap(({ id, number, customerNumber, total, nextExpected }): BudgetItem[] => {
    if (!total) return [];
    const { currency } = total;
    const units = fromMoney(total.amount, scaleOf(currency));
    const dueOn = nextExpected && addDays(nextExpected.on, termDays);
    return [{ source: 'order', number, id, customerNumber, currency, units, dueOn, isCommitted: nextExpected?.basis === 'promised' }];
  });
}

/** Each charge of a contract, until it ends or the budget does. */
function listCharges({ charges, termDays, today, months }: BudgetInput, scaleOf: (currency: string) => number): BudgetItem[] {
  const end = addMonths(startOfMonth(today), months);
  return charges.flatMap((charge): BudgetItem[] => {
    const { contractNumber: number, customerNumber, description, amount, endsOn, isEstimated } = charge;
    const units = fromMoney(amount.amount, scaleOf(amount.currency));
    const items: BudgetItem[] = [];
    for (let n = 0; ; n += charge.months) {
      const on = addMonths(charge.nextOn, n);
      const dueOn = addDays(on, termDays);
      if (dueOn >= end || (endsOn !== undefined && on > endsOn)) return items;
      const { currency } = amount;
      items.push({ source: 'contract', number, customerNumber, description, currency, units, dueOn, isCommitted: !isEstimated });
    }
  });
}

const byDay = (a: BudgetItem, b: BudgetItem): number =>
  (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : (a.dueOn ?? '') > (b.dueOn ?? '') ? 1 : a.number < b.number ? -1 : 1;

function toMonth(month: string, items: BudgetItem[]): BudgetMonth {
  const sum = (isCommitted: boolean): bigint =>
    items.reduce((total, item) => (item.isCommitted === isCommitted ? total + item.units : total), 0n);
  return { month, committed: sum(true), estimated: sum(false), items: items.sort(byDay) };
}

/** @param all of one currency */
function createOne(currency: string, scale: number, all: readonly BudgetItem[], { sections, today, months }: BudgetInput): Budget {
  const first = startOfMonth(today);
  const names = Array.from({ length: months }, (_, n) => addMonths(first, n).slice(0, 7));
  const isLate = ({ dueOn, source }: BudgetItem): boolean => dueOn !== undefined && dueOn < today && source === 'openItem';
  // What should have come and has not comes in this month, as nobody knows better.
  const monthOf = ({ dueOn = '' }: BudgetItem): string => (dueOn < today ? today : dueOn).slice(0, 7);
  const section = sections.find((each) => each.currency === currency);
  const negative = [...(section?.openItems ?? []), ...(section?.unapplied ?? [])].filter(({ units }) => units < 0n);
  const dated = all.filter((item) => item.dueOn !== undefined && !isLate(item));
  return {
    currency,
    scale,
    overdue: toMonth('', all.filter(isLate)),
    months: names.map((name) => toMonth(name, dated.filter((item) => monthOf(item) === name))),
    undated: toMonth('', all.filter(({ dueOn }) => dueOn === undefined)),
    credits: negative.reduce((sum, { units }) => sum + units, 0n),
  };
}

/**
 * What is to be paid in the months to come, one budget for each currency in the order of the codes. Orders count with their whole amount
 * until they are delivered, as nothing says how much of one is billed already.
 * @throws InvalidDateError, InvalidDecimalError
 */
export function createBudgets(input: BudgetInput): Budget[] {
  const scales = new Map(input.sections.map(({ currency, scale }) => [currency, scale]));
  const scaleOf = (currency: string): number => scales.get(currency) ?? minorUnits(currency);
  const items = [...input.sections.flatMap(listOpenItems), ...listOrders(input, scaleOf), ...listCharges(input, scaleOf)];
  const currencies = new Set([...scales.keys(), ...items.map(({ currency }) => currency)]);
  return [...currencies].sort().map((currency) => {
    const own = items.filter((item) => item.currency === currency);
    return createOne(currency, scaleOf(currency), own, input);
  });
}
