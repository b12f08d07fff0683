/** Runs in the browser: writes a long table as CSV while the page goes on, and says for how long it held the page up. */
import type { InvoiceSummary } from '@csol/contract';
import { NEUTRAL_CSV, writeCsv, type Column, type Row } from '@csol/domain/table';

const COLUMNS: readonly Column[] = [
  { key: 'number', name: 'Number', kind: 'code' },
  { key: 'kind', name: 'Kind', kind: 'text' },
  { key: 'category', name: 'Category', kind: 'text' },
  { key: 'issueDate', name: 'Issued', kind: 'date' },
  { key: 'dueDate', name: 'Due', kind: 'date' },
  { key: 'gross', name: 'Amount', kind: 'amount' },
  { key: 'currency', name: 'Currency', kind: 'code' },
  { key: 'status', name: 'Status', kind: 'text' },
];

function* toRows(invoices: readonly InvoiceSummary[]): Generator<Row> {
  for (const { number, kind, category, issueDate, dueDate, gross, status } of invoices) {
    yield [number, kind, category, issueDate, dueDate, gross, gross.currency, status];
  }
}

/** Parts that are put together at a time: a file of hundreds of parts holds the page up when it is made. */
const GROUP = 25;

/** Writes invoices into a file, a slice in a task. @returns the longest time for which nothing else had its turn, in milliseconds */
export async function writeFile(invoices: readonly InvoiceSummary[]): Promise<{ file: Blob; longest: number }> {
  const { port1, port2 } = new MessageChannel();
  let [since, longest] = [performance.now(), 0];
  const pause = async (): Promise<void> => {
    longest = Math.max(longest, performance.now() - since);
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    since = performance.now();
  };
  const groups: Blob[] = [];
  const parts: string[] = [];
  const group = (): void => void groups.push(new Blob(parts.splice(0)));
  for await (const part of writeCsv(COLUMNS, toRows(invoices), NEUTRAL_CSV, { pause })) {
    if (parts.push(part) >= GROUP) group();
  }
  group();
  await pause();
  const file = new Blob(groups, { type: 'text/csv' });
  await pause();
  port1.close();
  return { file, longest };
}
