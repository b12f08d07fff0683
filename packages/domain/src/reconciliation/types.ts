import type { CalendarDate, InvoiceCategory, InvoiceKind, Money, Period } from '@csol/contract';
import type { DateRange } from '../dates.ts';

/** A line of an invoice or credit note, with what of its document matters here. */
export interface DocumentLine {
  /** Id of the document. */
  id: string;
  /** Number of the document. */
  number: string;
  kind: InvoiceKind;
  category: InvoiceCategory;
  customerNumber: string;
  issueDate: CalendarDate;
  lineNumber: string;
  /** Negative where the line gives something back. */
  net: Money;
  serialNumbers: readonly string[];
  itemNumber?: string | undefined;
  machine?: string | undefined;
  contractNumber?: string | undefined;
  /** The line's own. */
  period?: Period | undefined;
  documentPeriod?: Period | undefined;
  /** Numbers of the invoices that a credit note says it is about. */
  references?: readonly string[] | undefined;
}

/** An installed item. */
export interface InstalledMachine {
  customerNumber: string;
  serialNumber: string;
  /** Type and model. */
  machine?: string | undefined;
  contractNumber?: string | undefined;
  /** First day; since ever where it is missing. */
  installedOn?: CalendarDate | undefined;
  /** Last day; still there where it is missing. */
  removedOn?: CalendarDate | undefined;
}

/** What does not fit together, in the order in which it is told. */
export const FINDINGS = ['billedNotInstalled', 'installedNotBilled', 'billedTwice'] as const;

export type Finding = (typeof FINDINGS)[number];

/** A line that a finding rests on. */
export interface FoundLine {
  id: string;
  number: string;
  issueDate: CalendarDate;
  lineNumber: string;
  category: InvoiceCategory;
  /** The days that it bills. */
  period: DateRange;
  /** What it bills, less what credit notes have given back. The whole line, also where it bills several machines. */
  net: Money;
}

/** A serial number that is billed and not installed, installed and not billed, or billed twice. */
export interface ReconciliationItem {
  finding: Finding;
  /** As the inventory writes it, else the line. */
  serialNumber: string;
  customerNumber: string;
  machine?: string;
  contractNumber?: string;
  installedOn?: CalendarDate;
  removedOn?: CalendarDate;
  /** The days that are billed for nothing, not billed, or billed twice; within the period that was asked for. */
  period: DateRange;
  /** One for each currency of the lines; none where nothing is billed. */
  amounts: Money[];
  /** The lines, oldest first. */
  lines: FoundLine[];
}

/** What is compared. */
export interface ReconciliationInput {
  lines: readonly DocumentLine[];
  machines: readonly InstalledMachine[];
  period: DateRange;
  /** Today: days behind it need not be billed yet. */
  asOf: CalendarDate;
  /** Which of the categories that run; all of them where it is missing or empty. */
  categories?: readonly InvoiceCategory[] | undefined;
}

/** What came of it. */
export interface ReconciliationResult {
  /** By finding, serial number and first day. */
  items: ReconciliationItem[];
  counts: Record<Finding, number>;
  /** The net of the lines that the items of a finding rest on, each line once, one entry per currency. */
  totals: Record<Finding, Money[]>;
  compared: { invoices: number; lines: number; machines: number };
}
