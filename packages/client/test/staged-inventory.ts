import type { Money, ReconciliationItem, ReconciliationPage, ReconciliationQuery } from '@csol/contract';
import { ApiError } from '../src/port/index.ts';
import { example } from './stage.ts';

const FINDINGS = ['billedNotInstalled', 'installedNotBilled', 'billedTwice'] as const;

function createItem(index: number, { period, items }: ReconciliationPage): ReconciliationItem {
  const finding = FINDINGS[index % 3] ?? 'billedTwice';
  const line = items[0]!.lines[0]!;
  const lines = Array.from({ length: { billedNotInstalled: 1, installedNotBilled: 0, billedTwice: 2 }[finding] }, (_, n) => ({
    ...line,
    id: `inv_${index}_${n}`,
    net: { amount: `${index}.10`, currency: 'EUR' },
  }));
  const amounts = lines.length ? [{ amount: `${index * lines.length}.${lines.length}0`, currency: 'EUR' }] : [];
  return { finding, serialNumber: `06-${1000 + index}`, customerNumber: '10482-BE', period, amounts, lines };
}

/** Twenty findings of one customer, as a back end pages them. */
export function stageReconciliation(query: ReconciliationQuery): ReconciliationPage {
  const sample = example('reconciliation.page') as ReconciliationPage;
  const { limit = 20, cursor = 'from-0', from = '2026-01-01', to = from, customerNumber = ['10482-BE'] } = query;
  const isReadable = limit > 0 && limit <= 200 && cursor.startsWith('from-') && from <= to;
  const isDay = [from, to].every((day) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day));
  if (!isReadable || !isDay) throw new ApiError('invalid', 'unreadable');
  const isMine = customerNumber.includes('10482-BE');
  const all = Array.from({ length: isMine ? 20 : 0 }, (_, index) => createItem(index, sample));
  const found = all.filter(({ finding }) => !query.finding?.length || query.finding.includes(finding));
  const start = Number(cursor.replace('from-', ''));
  const counts = Object.fromEntries(FINDINGS.map((each) => [each, all.filter(({ finding }) => finding === each).length]));
  const eur = (amount: string): Money[] => (isMine ? [{ amount, currency: 'EUR' }] : []);
  return {
    ...sample,
    totals: { billedNotInstalled: eur('63.70'), installedNotBilled: [], billedTwice: eur('115.20') },
    counts: counts as unknown as ReconciliationPage['counts'],
    compared: isMine ? sample.compared : { invoices: 0, lines: 0, machines: 0 },
    items: found.slice(start, start + limit),
    page: { limit, ...(start + limit < found.length && { next: `from-${start + limit}` }) },
    count: found.length,
  };
}
