import type { InvoiceCategory } from '@csol/contract';
import { compareMoney, isZero, negateMoney, sign, subtractMoney, type Money } from '../money.ts';
import { addDays, addMonths, startOfMonth, type DateRange } from '../dates.ts';
import type { DocumentLine } from './types.ts';

/**
 * What is billed for as long as a machine stands there: maintenance, software, services and financing. Hardware, education and the
 * rest are bought once: that a machine was paid for says nothing about the months after.
 */
export const RUNNING_CATEGORIES: readonly InvoiceCategory[] = ['maintenance', 'software', 'services', 'financing'];

/** A line of an invoice that still bills something. */
export interface BilledLine {
  line: DocumentLine;
  /** The days that it bills. */
  period: DateRange;
  /** What credit notes have left of it. */
  net: Money;
}

/** Letter case and blanks do not matter: people type them as they like. */
export function toSerialKey(serialNumber: string): string {
  return (/\s/.test(serialNumber) ? serialNumber.replace(/\s+/g, '') : serialNumber).toUpperCase();
}

/** A period with both ends: a missing one is that of the other's month. Undefined for one that has no end, or ends before it begins. */
function complete({ from, to }: Partial<DateRange> = {}): DateRange | undefined {
  const first = from ?? (to && startOfMonth(to));
  const last = to ?? (from && addDays(addMonths(startOfMonth(from), 1), -1));
  return first && last && first <= last ? { from: first, to: last } : undefined;
}

/**
 * The days that a line bills: its own period (BG-26 of EN 16931), else that of its document (BG-14), else the month of issue, as whoever
 * writes no period bills the month. Of a period one end is enough (BR-CO-20).
 * @throws InvalidDateError
 */
export function billedPeriod({ period, documentPeriod, issueDate }: DocumentLine): DateRange {
  return complete(period) ?? complete(documentPeriod) ?? complete({ from: startOfMonth(issueDate) })!;
}

/** What a line and the one that takes it back have in common. */
function subjectOf({ customerNumber, category, net, serialNumbers, itemNumber = '' }: DocumentLine): string {
  const serials = serialNumbers.map(toSerialKey).sort();
  return [customerNumber, category, net.currency, itemNumber.trim().toUpperCase(), ...serials].join('\n');
}

/** Whether a line of a credit note is about a line: its document is named, or none is and the same days are meant. */
function isAbout(credit: DocumentLine, { line, period }: BilledLine): boolean {
  if (credit.references?.length) return credit.references.includes(line.number);
  const { from, to } = billedPeriod(credit);
  return from === period.from && to === period.to;
}

/** Takes back what a line of a credit note gives back, from the first line that it is about and that bills as much. */
function takeBack(credit: DocumentLine, billed: readonly BilledLine[]): void {
  const amount = negateMoney(credit.net);
  const found = billed.find((candidate) => isAbout(credit, candidate) && compareMoney(candidate.net, amount) >= 0);
  if (found) found.net = subtractMoney(found.net, amount);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Oldest first; the same for the same lines, in whatever order they come. */
export function compareLines(a: DocumentLine, b: DocumentLine): number {
  return (
    compareText(a.issueDate, b.issueDate) ||
    compareText(a.number, b.number) ||
    compareText(a.id, b.id) ||
    compareText(a.lineNumber.padStart(6, '0'), b.lineNumber.padStart(6, '0'))
  );
}

/**
 * The lines of invoices that bill machines, oldest first, less what credit notes took back: a line that was credited in full bills
 * nothing, one that was credited in part bills its machine all the same. A line of a credit note takes back a line of the same customer
 * number, category, currency, item and serial numbers, in the invoice that it names or, where it names none, of the same days.
 * @param categories Which categories count.
 * @throws InvalidDateError, InvalidDecimalError
 */
export function findBilledLines(lines: readonly DocumentLine[], categories: readonly InvoiceCategory[]): BilledLine[] {
  const running = lines.filter(({ category, serialNumbers }) => categories.includes(category) && serialNumbers.length > 0);
  const bySubject = new Map<string, BilledLine[]>();
  const billed: BilledLine[] = [];
  const credits = running.filter(({ net }) => sign(net) < 0).sort(compareLines);
  // Few machines are ever credited: for the others there is no need to say what a line is about.
  const credited = new Set(credits.flatMap(({ serialNumbers }) => serialNumbers.map(toSerialKey)));
  for (const line of running.filter(({ kind, net }) => kind === 'invoice' && sign(net) > 0).sort(compareLines)) {
    const entry = { line, period: billedPeriod(line), net: line.net };
    billed.push(entry);
    if (credited.size === 0 || !line.serialNumbers.some((serial) => credited.has(toSerialKey(serial)))) continue;
    const subject = subjectOf(line);
    const others = bySubject.get(subject);
    if (others) others.push(entry);
    else bySubject.set(subject, [entry]);
  }
  for (const credit of credits) takeBack(credit, bySubject.get(subjectOf(credit)) ?? []);
  return credits.length > 0 ? billed.filter(({ net, line }) => net === line.net || !isZero(net)) : billed;
}
