import type { EnquiryFact } from '@csol/contract';
import { toLine, toQuote, toUnlinkedLine } from '../mail/plain.ts';
import { toValues, type EnquiryRow } from './present.ts';
import type { EnquiryWords } from './texts/words.ts';

/** A fact in a line: `invoice A-INV-1, line 3 (Maintenance), A-1, 2026-07-01, 242.00 EUR`. */
function describeFact({ number, line, customerNumber, date, amount, machine }: EnquiryFact): string {
  const parts = [
    number,
    ...(line ? [`${line.number}: ${line.description}`] : []),
    ...(machine === undefined ? [] : [machine]),
    customerNumber,
    ...(date === undefined ? [] : [date]),
    ...(amount ? [`${amount.amount} ${amount.currency}`] : []),
  ];
  return parts.map(toUnlinkedLine).join(', ');
}

/** What was filled in: a line for what is short, and people's own sentences as a quotation below their name. */
function describeValues(row: EnquiryRow, { colon }: EnquiryWords, language: string): string[] {
  return toValues(row, language).map(({ label, text }) => {
    const isLine = text.length <= 80 && !/[\r\n]/.test(text);
    const name = `${toLine(label)}${/\p{P}$/u.test(label) ? '' : colon}`;
    return isLine ? `${name} ${toUnlinkedLine(text)}` : `${name}\n${toQuote(text)}`;
  });
}

function list(title: string, { colon }: EnquiryWords, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title}${colon}\n${lines.map((line) => `- ${line}`).join('\n')}`] : [];
}

/** The names of files, as a paragraph; none where there are none. */
export function listFiles(words: EnquiryWords, files: readonly { fileName: string }[]): string[] {
  return list(words.files, words, files.map(({ fileName }) => toUnlinkedLine(fileName)));
}

/** Everything that an enquiry holds, as paragraphs of a mail. No mail program finds a link in it. */
export function describeEnquiry(row: EnquiryRow, words: EnquiryWords, language: string, files: readonly { fileName: string }[]): string[] {
  const machines = row.machine_rows.map(({ action, serialNumber, machine, date, note }) =>
    [words.actions[action], serialNumber, machine, date, note].filter((part) => part !== undefined).map(toUnlinkedLine).join(', '),
  );
  return [
    ...list(words.about, words, row.facts.map(describeFact)),
    ...describeValues(row, words, language),
    ...list(words.machines, words, machines),
    ...listFiles(words, files),
  ];
}
