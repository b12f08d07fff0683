/** What the comparison of billing with inventory says, on screen, on paper and in files alike. */
import type { InventoryFinding, ReconciliationItem } from '@csol/contract';
import { str, type Formats, type I18n } from '@csol/core';
import { addDays, addMonths, isCalendarDate, startOfMonth, type DateRange } from '@csol/domain/dates';
import { parseCalendarDate } from '@csol/domain/calendar-date';

const dayFormats = new Map<string, Intl.DateTimeFormat>();
const monthFormats = new Map<string, Intl.DateTimeFormat>();

function formatOf(known: Map<string, Intl.DateTimeFormat>, locale: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let format = known.get(locale);
  if (!format) known.set(locale, (format = new Intl.DateTimeFormat(locale, { ...fields, year: 'numeric', timeZone: 'UTC' })));
  return format;
}

/** Days as a country writes them: `April 2026` for a whole month, else from the first to the last. What is no day is shown as it came. */
export function daysText({ locale }: Formats, { from, to }: DateRange): string {
  if (!isCalendarDate(from) || !isCalendarDate(to) || to < from) return `${from} – ${to}`;
  const [first, last] = [parseCalendarDate(from), parseCalendarDate(to)];
  const isMonth = from === startOfMonth(from) && to === addDays(addMonths(from, 1), -1);
  if (isMonth) return formatOf(monthFormats, locale, { month: 'long' }).format(first);
  return formatOf(dayFormats, locale, { day: 'numeric', month: 'short' }).formatRange(first, last);
}

/** What a finding is called. */
export function findingLabel({ msg }: I18n, finding: InventoryFinding): string {
  switch (finding) {
    case 'billedNotInstalled':
      return msg('Billed, not installed', { id: 'invoice-reconciliation.billed-not-installed' });
    case 'installedNotBilled':
      return msg('Installed, not billed', { id: 'invoice-reconciliation.installed-not-billed' });
    case 'billedTwice':
      return msg('Billed twice', { id: 'invoice-reconciliation.billed-twice' });
    default:
      return finding;
  }
}

/** What a finding means, in a sentence. */
export function findingNote({ msg }: I18n, finding: InventoryFinding): string {
  switch (finding) {
    case 'billedNotInstalled':
      return msg('Invoices bill these machines for days on which they were not installed.', {
        id: 'invoice-reconciliation.billed-not-installed.note',
      });
    case 'installedNotBilled':
      return msg('These machines are installed, and no invoice bills maintenance, software, services or financing for them.', {
        id: 'invoice-reconciliation.installed-not-billed.note',
      });
    case 'billedTwice':
      return msg('Two or more invoices bill the same item of these machines for the same days.', {
        id: 'invoice-reconciliation.billed-twice.note',
      });
    default:
      return '';
  }
}

/** What the sums of a finding are. */
export function netNote({ msg }: I18n): string {
  return msg('Amounts are net, of whole lines. A line that bills several machines counts once.', {
    id: 'invoice-reconciliation.totals.note',
  });
}

/** Whether the inventory has heard of a machine; one that it knows was there at some time, or is a finding for another reason. */
export function isKnown({ finding, installedOn, removedOn }: ReconciliationItem): boolean {
  return finding !== 'billedNotInstalled' || installedOn !== undefined || removedOn !== undefined;
}

function strayReason({ msg, formats }: I18n, { period, installedOn, removedOn }: ReconciliationItem): string {
  const days = daysText(formats, period);
  if (installedOn && installedOn > period.to) {
    const date = formats.longDate(installedOn);
    return msg(str`Billed for ${days} although not installed before ${date}.`, { id: 'invoice-reconciliation.reason.later' });
  }
  if (removedOn) {
    const date = formats.longDate(removedOn);
    return msg(str`Billed for ${days} although removed on ${date}.`, { id: 'invoice-reconciliation.reason.removed' });
  }
  return msg(str`Billed for ${days} although the inventory does not know this serial number.`, {
    id: 'invoice-reconciliation.reason.unknown',
  });
}

function idleReason({ msg, formats }: I18n, { period, installedOn, removedOn }: ReconciliationItem): string {
  const days = daysText(formats, period);
  if (removedOn) {
    const date = formats.longDate(removedOn);
    return msg(str`Installed until ${date} and not billed for ${days}.`, { id: 'invoice-reconciliation.reason.until' });
  }
  if (!installedOn) return msg(str`Installed and not billed for ${days}.`, { id: 'invoice-reconciliation.reason.idle' });
  const date = formats.longDate(installedOn);
  return msg(str`Installed since ${date} and not billed for ${days}.`, { id: 'invoice-reconciliation.reason.since' });
}

/** Why something is a finding, in one plain sentence. */
export function reasonText(i18n: I18n, item: ReconciliationItem): string {
  const { msg, formats } = i18n;
  switch (item.finding) {
    case 'billedNotInstalled':
      return strayReason(i18n, item);
    case 'installedNotBilled':
      return idleReason(i18n, item);
    case 'billedTwice': {
      const numbers = formats.list([...new Set(item.lines.map(({ number }) => number))]);
      const days = daysText(formats, item.period);
      return msg(str`Billed for ${days} by more than one invoice: ${numbers}.`, { id: 'invoice-reconciliation.reason.twice' });
    }
    default:
      return '';
  }
}

/** Names of what is told of each item; on paper and in files the same as on screen. */
export function fieldLabels({ msg }: I18n) {
  return {
    finding: msg('Finding', { id: 'invoice-reconciliation.field.finding', desc: 'What does not fit: billed twice, for example' }),
    serialNumber: msg('Serial number', { id: 'invoice-reconciliation.field.serial' }),
    machine: msg('Machine', { id: 'invoice-reconciliation.field.machine', desc: 'Type and model' }),
    installed: msg('Installed', { id: 'invoice-reconciliation.field.installed', desc: 'Where, since when and until when' }),
    customerNumber: msg('Customer number', { id: 'invoice-list.column.customer' }),
    contractNumber: msg('Contract number', { id: 'invoice.contract-number' }),
    installedOn: msg('Installed on', { id: 'invoice-reconciliation.field.installed-on' }),
    removedOn: msg('Removed on', { id: 'invoice-reconciliation.field.removed-on' }),
    reason: msg('Why', { id: 'invoice-reconciliation.field.reason', desc: 'Column: why it is a finding, in a sentence' }),
    days: msg('Days in question', { id: 'invoice-reconciliation.field.days' }),
    from: msg('First day in question', { id: 'invoice-reconciliation.field.from' }),
    to: msg('Last day in question', { id: 'invoice-reconciliation.field.to' }),
    number: msg('Invoice', { id: 'invoice.kind.invoice' }),
    lineNumber: msg('Line', { id: 'invoice-reconciliation.field.line', desc: 'Number of an invoice’s line' }),
    category: msg('Category', { id: 'invoice-list.column.category' }),
    issueDate: msg('Issued', { id: 'invoice-list.column.issue-date' }),
    billed: msg('Period billed', { id: 'invoice-reconciliation.field.billed' }),
    billedFrom: msg('Billed from', { id: 'invoice-reconciliation.field.billed-from' }),
    billedTo: msg('Billed to', { id: 'invoice-reconciliation.field.billed-to' }),
    net: msg('Net amount', { id: 'invoice-reconciliation.field.net' }),
    currency: msg('Currency', { id: 'invoice-reconciliation.field.currency' }),
  };
}
