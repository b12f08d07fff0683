/** All findings as CSV, as the country's spreadsheets read it. A chunk of its own, loaded with the first download. */
import type { ReconciliationItem } from '@csol/contract';
import { categoryLabel, type I18n } from '@csol/core';
import { nameFile, profileFor, saveCsv } from '@csol/core/files';
import type { Column, Row } from '@csol/domain/table';
import type { AllFindings, TakeContext } from './invoice-reconciliation.take.ts';
import { fieldLabels, findingLabel, reasonText } from './invoice-reconciliation.words.ts';

const COLUMNS = [
  ['finding', 'text'],
  ['serialNumber', 'code'],
  ['machine', 'code'],
  ['customerNumber', 'code'],
  ['contractNumber', 'code'],
  ['installedOn', 'date'],
  ['removedOn', 'date'],
  ['from', 'date'],
  ['to', 'date'],
  ['number', 'code'],
  ['lineNumber', 'code'],
  ['category', 'text'],
  ['issueDate', 'date'],
  ['billedFrom', 'date'],
  ['billedTo', 'date'],
  ['net', 'amount'],
  ['currency', 'code'],
  ['reason', 'text'],
] as const satisfies [keyof ReturnType<typeof fieldLabels>, Column['kind']][];

/** A row for each line of each finding; what is not billed has one without a line. */
function* rowsOf(items: readonly ReconciliationItem[], i18n: I18n): Generator<Row> {
  for (const item of items) {
    const { serialNumber, machine, customerNumber, contractNumber, installedOn, removedOn, period } = item;
    const known = [findingLabel(i18n, item.finding), serialNumber, machine, customerNumber, contractNumber, installedOn, removedOn];
    const reason = reasonText(i18n, item);
    for (const line of item.lines.length > 0 ? item.lines : [undefined]) {
      const billed = line
        ? [line.number, line.lineNumber, categoryLabel(i18n, line.category), line.issueDate, line.period.from, line.period.to]
        : Array.from({ length: 6 }, () => undefined);
      yield [...known, period.from, period.to, ...billed, line?.net, line?.net.currency, reason];
    }
  }
}

/** `reconciliation_10482-BE_2026-07-01_2026-09-30.csv`; the account where it is one. */
function fileNameOf({ msg }: I18n, { customers, period }: AllFindings): string {
  const noun = msg('reconciliation', {
    id: 'invoice-reconciliation.file-name',
    desc: 'Beginning of a file’s name, small letters, no blanks',
  });
  return nameFile([noun, customers.length === 1 ? customers[0] : undefined, period.from, period.to], 'csv');
}

/** Writes all findings and hands them to the browser's downloads. @returns the file's name */
export async function take(all: AllFindings, { i18n, country }: TakeContext, signal: AbortSignal): Promise<string> {
  const labels = fieldLabels(i18n);
  const columns = COLUMNS.map(([key, kind]) => ({ key, kind, name: labels[key] }));
  const fileName = fileNameOf(i18n, all);
  await saveCsv({ columns, rows: rowsOf(all.items, i18n), profile: profileFor(country, i18n), fileName }, signal);
  return fileName;
}
