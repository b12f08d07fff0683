import type { FileReport } from './import-file.ts';
import type { Finding } from './finding.ts';

/** What became of the files of a run. */
export interface ImportReport {
  imported: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Files in the folders that are not XML. */
  ignored: number;
  files: FileReport[];
}

/** A report to which files are added as they are done. */
export function createReport(ignored: number): ImportReport {
  return { imported: 0, updated: 0, unchanged: 0, rejected: 0, ignored, files: [] };
}

/** Adds a file. @param report Is changed. */
export function addToReport(report: ImportReport, file: FileReport): void {
  report[file.status]++;
  report.files.push(file);
}

/** Up to so many files are named one by one even where nothing is wrong with them. */
const SHORT = 20;

/** The report for a person: what needs attention, `file:line:column`, then how many files came in. */
export function describeReport(report: ImportReport): string {
  const isShort = report.files.length <= SHORT;
  const lines = report.files.flatMap((file) => [
    ...(isShort && file.status !== 'rejected' ? [`${file.status.padEnd(9)} ${file.file}  ${describeDocument(file)}`] : []),
    ...file.reasons.map((finding) => `rejected  ${describeFinding(file, finding)}`),
    ...file.warnings.map((finding) => `warning   ${describeFinding(file, finding)}`),
  ]);
  return [...lines, describeCounts(report)].join('\n');
}

function describeDocument({ kind, number }: FileReport): string {
  return `${kind === 'creditNote' ? 'credit note' : 'invoice'} ${number}`;
}

function describeFinding({ file }: FileReport, { line, column, reason }: Finding): string {
  return `${line ? `${file}:${line}:${column}` : file}  ${reason}`;
}

/** The last line of a report. */
export function describeCounts({ imported, updated, unchanged, rejected, ignored }: ImportReport): string {
  const counts = [`${imported} imported`, `${updated} updated`, `${unchanged} unchanged`, `${rejected} rejected`];
  return [...counts, ...(ignored ? [`${ignored} that are not XML left out`] : [])].join(', ');
}
