/** Ledgers of a customer's own, as files that stories choose. */
import type { StatementEntry } from '@csol/contract';
import { find } from './play.ts';

/** Entries as their customer would have booked them. */
export function toLedger(entries: readonly StatementEntry[]): string {
  const dayOf = (date: string): string => date.split('-').reverse().join('/');
  const rows = entries.map(({ number, date, amount }) => [number, dayOf(date), amount.amount.replace('.', ',')].join(';'));
  return ['Number;Date;Amount', ...rows].join('\r\n');
}

/** Chooses a file in the comparison as a person does. */
export async function chooseLedger(canvas: HTMLElement, content: BlobPart[], name = 'ledger.csv'): Promise<void> {
  const input = (await find(canvas, 'csol-statement-report', '#ledger')) as HTMLInputElement;
  const chosen = new DataTransfer();
  chosen.items.add(new File(content, name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
