/** Lists over a client that sets billing against inventory. */
import type { ApiClient, InventoryPort } from '@csol/client/port';
import type { InventoryFinding, ReconciliationItem, ReconciliationPage, ReconciliationQuery } from '@csol/contract';
import type { InvoiceList } from '@csol/widgets/invoice-list';
import example from '../../packages/contract/examples/reconciliation.page.json';
import { mountSettled } from './lists.ts';
import { until } from './mount.ts';
import { allByPart, byPart, byRole } from './query.ts';
import { createClient, createPage } from './staged.ts';

const page = example as ReconciliationPage;
const [gone, idle] = page.items as [ReconciliationItem, ReconciliationItem];
const [line] = gone.lines as [ReconciliationItem['lines'][number]];
const { installedOn: _since, removedOn: _until, ...unknown } = gone;
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const sek = { amount: '4800.00', currency: 'SEK' };

/** One of each finding, and a serial number that the inventory does not know, in two currencies. */
const SAMPLES: readonly ReconciliationItem[] = [
  gone,
  {
    ...unknown,
    serialNumber: '02-7F3PQ',
    amounts: [eur('310.00'), sek],
    lines: [
      { ...line, lineNumber: '3', net: eur('310.00') },
      { ...line, id: 'inv_s', number: '2026-104301', net: sek },
    ],
  },
  idle,
  {
    ...gone,
    finding: 'billedTwice',
    serialNumber: '06-7A1B2',
    amounts: [eur('830.00')],
    lines: [
      { ...line, lineNumber: '4', net: eur('415.00') },
      { ...line, id: 'inv_t', number: '2026-104388', net: eur('415.00') },
    ],
  },
];

/** Everything that was found. @param findings so many of each, with numbers of their own; some of each unless told otherwise */
export function createFindings(findings?: readonly InventoryFinding[]): ReconciliationPage {
  const sampleOf = (finding: InventoryFinding): ReconciliationItem => SAMPLES.find((each) => each.finding === finding) ?? gone;
  const items = findings?.map((finding, at) => ({ ...sampleOf(finding), serialNumber: `06-${10_000 + at}` })) ?? [...SAMPLES];
  const count = (finding: InventoryFinding): number => items.filter((item) => item.finding === finding).length;
  const counts = {
    billedNotInstalled: count('billedNotInstalled'),
    installedNotBilled: count('installedNotBilled'),
    billedTwice: count('billedTwice'),
  };
  const totals = { billedNotInstalled: [eur('1555.00'), sek], installedNotBilled: [], billedTwice: [eur('830.00')] };
  return { ...page, items, counts, totals, page: { limit: 200 }, count: items.length };
}

/** What of it a question is for, as a back end pages. */
export function findingsOf(all: ReconciliationPage, { finding, limit = 20, cursor = '0' }: ReconciliationQuery): ReconciliationPage {
  const found = all.items.filter((item) => !finding || finding.includes(item.finding));
  const end = Number(cursor) + limit;
  const next = end < found.length ? { next: `${end}` } : {};
  return { ...all, items: found.slice(Number(cursor), end), page: { limit, ...next }, count: found.length };
}

/** A back end that has found this. */
export const answerAll =
  (all: ReconciliationPage): InventoryPort['reconcileInventory'] =>
  (query) =>
    Promise.resolve(findingsOf(all, query));

interface Place {
  attributes?: Record<string, string>;
  isOpen?: boolean;
}

/** Mounts a list over a client with these methods beside `listInvoices`, and opens the comparison unless told otherwise. */
export async function mountReconciliation(
  rest: ApiClient,
  { attributes = {}, isOpen = true }: Place = {},
): Promise<{ list: InvoiceList; dialog: HTMLElement }> {
  const list = await mountSettled(createClient(() => createPage(), rest), attributes);
  await until(() => allByPart(list, 'toolbar').length, 'the toolbar shows');
  if (!isOpen) return { list, dialog: list };
  await until(() => allByPart(list, 'reconciliation-button').length, 'the way in shows');
  const button = byPart(list, 'reconciliation-button');
  button.focus();
  button.click();
  await until(() => list.shadowRoot?.querySelector('dialog[open]'), 'the panel opens');
  const dialog = byRole(list, 'dialog');
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return { list, dialog };
}

/** Waits until the comparison has shown what it asked for last. */
export async function settleReconciliation(list: InvoiceList): Promise<InvoiceList> {
  await list.updateComplete;
  const busy = '#reconciliation .skeleton, #reconciliation [aria-busy=true]';
  const shown = '#reconciliation :is([part=finding], .none, .panel)';
  await until(() => !list.shadowRoot?.querySelector(busy) && list.shadowRoot?.querySelector(shown), 'the comparison has settled');
  return list;
}
