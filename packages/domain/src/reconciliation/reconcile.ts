import { sumByCurrency, type Money } from '../money.ts';
import type { DateRange } from '../dates.ts';
import { compareLines, findBilledLines, RUNNING_CATEGORIES, toSerialKey, type BilledLine } from './billed-lines.ts';
import { FIRST_DAY, intersect, LAST_DAY, sharedDays, subtract, union } from './ranges.ts';
import {
  FINDINGS,
  type DocumentLine,
  type Finding,
  type FoundLine,
  type InstalledMachine,
  type ReconciliationInput,
  type ReconciliationItem,
  type ReconciliationResult,
} from './types.ts';

/** Everything that is known of a serial number. */
interface Subject {
  /** The serial number as it is compared. */
  key: string;
  /** Lines that bill it, oldest first. */
  billed: BilledLine[];
  /** When and where it is or was installed. */
  machines: InstalledMachine[];
}

const installedDays = ({ installedOn = FIRST_DAY, removedOn = LAST_DAY }: InstalledMachine): DateRange => ({
  from: installedOn,
  to: removedOn,
});

function groupBySerial(billed: readonly BilledLine[], machines: readonly InstalledMachine[]): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  const subjectOf = (serialNumber: string): Subject => {
    const key = toSerialKey(serialNumber);
    let subject = subjects.get(key);
    if (!subject) subjects.set(key, (subject = { key, billed: [], machines: [] }));
    return subject;
  };
  for (const machine of machines) subjectOf(machine.serialNumber).machines.push(machine);
  for (const line of billed) {
    // A line that names a serial number twice bills it once.
    for (const subject of new Set(line.line.serialNumbers.map(subjectOf))) subject.billed.push(line);
  }
  subjects.delete('');
  return subjects;
}

function toFoundLine({ line, period, net }: BilledLine): FoundLine {
  const { id, number, issueDate, lineNumber, category } = line;
  return { id, number, issueDate, lineNumber, category, period, net };
}

/** The machine that an entry is about: the one that was there last before the period ended, else any. */
function machineFor(machines: readonly InstalledMachine[], { to }: DateRange): InstalledMachine | undefined {
  const first = ({ installedOn = FIRST_DAY }: InstalledMachine): string => installedOn;
  if (machines.length < 2) return machines[0];
  const [latest] = machines.filter((machine) => first(machine) <= to).sort((a, b) => (first(a) > first(b) ? -1 : 1));
  return latest ?? machines[0];
}

type KnownMachine = Omit<ReconciliationItem, 'finding' | 'period' | 'amounts' | 'lines'>;

/** What is known of a machine: by the inventory, and by a line where the inventory does not know it. */
function describeMachine(key: string, machine: InstalledMachine | undefined, line: DocumentLine | undefined): KnownMachine {
  const { installedOn, removedOn } = machine ?? {};
  const known = {
    machine: machine?.machine ?? line?.machine,
    contractNumber: machine?.contractNumber ?? line?.contractNumber,
    installedOn,
    removedOn,
  };
  const written = machine?.serialNumber ?? line?.serialNumbers.find((serial) => toSerialKey(serial) === key) ?? key;
  return {
    serialNumber: written.trim(),
    customerNumber: (machine ?? line)?.customerNumber ?? '',
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  };
}

function createItem(
  finding: Finding,
  { key, machines }: Subject,
  { period, billed }: { period: DateRange; billed: BilledLine[] },
): ReconciliationItem {
  return {
    finding,
    ...describeMachine(key, machineFor(machines, period), billed.at(-1)?.line),
    period,
    amounts: sumByCurrency(billed.map(({ net }) => net)),
    lines: billed.toSorted((a, b) => compareLines(a.line, b.line)).map(toFoundLine),
  };
}

/** Lines that bill days of which the machine was there on none: unknown, removed before them, or installed after them. */
function findNotInstalled(subject: Subject, asked: DateRange): ReconciliationItem[] {
  if (subject.billed.length === 0) return [];
  const installed = subject.machines.map(installedDays);
  const billed = subject.billed.filter(({ period }) => intersect(period, asked) && !installed.some((days) => intersect(days, period)));
  const days = union(billed.flatMap(({ period }) => intersect(period, asked) ?? []));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  return [createItem('billedNotInstalled', subject, { period: { from: first.from, to: last.to }, billed })];
}

/** Days on which the machine was there and no line bills it; an entry for each stretch of them. */
function findNotBilled(subject: Subject, asked: DateRange, asOf: string): ReconciliationItem[] {
  const due = intersect(asked, { from: FIRST_DAY, to: asOf });
  if (!due || subject.machines.length === 0) return [];
  const billed = subject.billed.map(({ period }) => period);
  const installed = union(subject.machines.flatMap((machine) => intersect(installedDays(machine), due) ?? []));
  const open = installed.flatMap((days) => subtract(days, billed));
  return open.map((period) => createItem('installedNotBilled', subject, { period, billed: [] }));
}

/** Days that two invoices bill for the same item; an entry for each stretch of them. */
function findBilledTwice(subject: Subject, asked: DateRange): ReconciliationItem[] {
  if (subject.billed.length < 2) return [];
  const byItem = new Map<string, BilledLine[]>();
  for (const billed of subject.billed) {
    const { category, itemNumber = '' } = billed.line;
    const item = `${category} ${itemNumber.trim().toUpperCase()}`;
    byItem.set(item, [...(byItem.get(item) ?? []), billed]);
  }
  return [...byItem.values()].flatMap((lines) => {
    const stretches = sharedDays(lines.map(({ line, period }) => ({ ...period, owner: line.id })));
    return stretches.flatMap((stretch) => {
      const period = intersect(stretch, asked);
      if (!period) return [];
      const billed = lines.filter((line) => intersect(line.period, period));
      return [createItem('billedTwice', subject, { period, billed })];
    });
  });
}

/** The net of all lines of a finding. A line that bills several machines stands in several items, and counts once. */
function sumLines(items: readonly ReconciliationItem[]): Money[] {
  const lines = new Map(items.flatMap((item) => item.lines.map((line) => [`${line.id}\n${line.lineNumber}`, line.net] as const)));
  return sumByCurrency(lines.values());
}

/** What items are sorted by, one part after another, each by code units. */
export function placeOf({ finding, serialNumber, period, lines: [line] }: ReconciliationItem): string[] {
  const { category = '', number = '', lineNumber = '' } = line ?? {};
  return [String(FINDINGS.indexOf(finding)), toSerialKey(serialNumber), period.from, category, number, lineNumber];
}

/** Negative, zero or positive, as `Array.sort` takes it. */
export function comparePlaces(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, n) => part !== b[n]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/** Sorts in place. No text has a character of code 0, so what is joined by it compares as its parts do, and faster. */
function sortItems(items: ReconciliationItem[]): void {
  const places = new Map(items.map((item) => [item, placeOf(item).join('\0')]));
  const place = (item: ReconciliationItem): string => places.get(item) ?? '';
  items.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/**
 * Sets what is billed against what is installed, by serial number, over the customer numbers that are handed in: a machine may be billed
 * to another one than it stands with. A machine that is there for a part of a billed period is billed rightly: periods are billed whole.
 * The same days count as billed twice where two invoices bill them for the same item number of the same category; without an item
 * number, for the same category.
 * @throws InvalidDateError, InvalidDecimalError
 */
export function reconcile({ lines, machines, period, asOf, categories }: ReconciliationInput): ReconciliationResult {
  const running = categories?.length ? RUNNING_CATEGORIES.filter((category) => categories.includes(category)) : RUNNING_CATEGORIES;
  const billed = findBilledLines(lines, running).filter((line) => intersect(line.period, period));
  const present = machines.filter((machine) => intersect(installedDays(machine), period));
  const items: ReconciliationItem[] = [];
  for (const subject of groupBySerial(billed, machines).values()) {
    items.push(...findNotInstalled(subject, period));
    items.push(...findNotBilled(subject, period, asOf));
    items.push(...findBilledTwice(subject, period));
  }
  sortItems(items);
  const byFinding = <T>(tell: (found: ReconciliationItem[]) => T): Record<Finding, T> =>
    Object.fromEntries(FINDINGS.map((name) => [name, tell(items.filter(({ finding }) => finding === name))])) as Record<Finding, T>;
  const [counts, totals] = [byFinding(({ length }) => length), byFinding(sumLines)];
  const invoices = new Set(billed.map(({ line }) => line.id)).size;
  return { items, counts, totals, compared: { invoices, lines: billed.length, machines: present.length } };
}
