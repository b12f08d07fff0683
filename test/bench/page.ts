/** Runs in the browser: mounts, sorts and filters the widget and the hand-written list in turn, and counts what a removal leaves. */
import '@csol/widgets/define/invoice-list';
import '@csol/widgets/define/provider';
import type { InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import { VanillaList, type ListClient } from './vanilla.ts';

customElements.define('vanilla-list', VanillaList);

const STATUSES = ['open', 'partlyPaid', 'overdue', 'disputed', 'paid', 'credited'] as const;
const CATEGORIES = ['maintenance', 'education', 'hardware', 'software', 'services', 'financing', 'other'] as const;

function createRows(count: number): InvoiceSummary[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `inv_${at}`,
    kind: at % 9 === 0 ? ('creditNote' as const) : ('invoice' as const),
    number: `2026-${String((at * 7919) % 1_000_000).padStart(6, '0')}`,
    category: CATEGORIES[at % 7] ?? 'other',
    customerNumber: '10482-BE',
    issueDate: `2026-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + ((at * 5) % 28)).padStart(2, '0')}`,
    dueDate: `2026-${String(1 + ((at + 1) % 12)).padStart(2, '0')}-15`,
    gross: { amount: `${(at * 37) % 9000}.${String(at % 100).padStart(2, '0')}`, currency: at % 4 ? 'EUR' : 'SEK' },
    open: { amount: `${(at * 13) % 4000}.00`, currency: at % 4 ? 'EUR' : 'SEK' },
    status: STATUSES[at % 6] ?? 'open',
  }));
}

const valueOf = (row: InvoiceSummary, key: string): string | number =>
  key === 'gross' ? Number(row.gross.amount) : key === 'open' ? Number(row.open.amount) : String(row[key as 'number']);

/** Answers at once, out of an array; the same for both. */
function createClient(rows: readonly InvoiceSummary[]): ListClient {
  const zero = { amount: '0.00', currency: 'EUR' };
  return {
    listInvoices: (query: InvoiceQuery): Promise<InvoicePage> => {
      const matching = query.status?.length ? rows.filter(({ status }) => query.status?.includes(status)) : [...rows];
      const key = (query.sort ?? '-issueDate').replace('-', '');
      const sign = query.sort?.startsWith('-') ? -1 : 1;
      matching.sort((a, b) => (valueOf(a, key) < valueOf(b, key) ? -sign : valueOf(a, key) > valueOf(b, key) ? sign : 0));
      const totals = [{ currency: 'EUR', count: matching.length, gross: zero, open: zero, overdue: zero }];
      return Promise.resolve({ items: matching, page: { limit: 200 }, count: matching.length, totals });
    },
  };
}

type Tag = 'csol-invoice-list' | 'vanilla-list';
type Mounted = HTMLElement & { client?: unknown };
const rowsOf = (list: Mounted): HTMLTableRowElement[] => [...(list.shadowRoot?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])];

/** Waits in microtasks, where both do all their work, so that no timer's grain is measured. */
async function until(isDone: () => boolean): Promise<void> {
  for (let turn = 0; turn < 5000; turn += 1) {
    await Promise.resolve();
    if (turn % 20 === 0 && isDone()) return;
  }
  throw new Error('The rows did not come.');
}

const settled = (list: Mounted, count: number, first: () => string): (() => boolean) => {
  let before = first();
  return () => {
    const rows = list.shadowRoot?.querySelector('tbody')?.rows;
    if (rows?.length !== count || list.shadowRoot?.querySelector('.row--skeleton')) return false;
    if (before === '' || first() !== before) return true;
    before = first();
    return false;
  };
};

async function timed(act: () => void, isDone: () => boolean, list: Mounted): Promise<number> {
  const start = performance.now();
  act();
  await until(isDone);
  list.getBoundingClientRect();
  return performance.now() - start;
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Milliseconds of mounting, sorting and filtering one list. */
export async function measure(tag: Tag, count: number): Promise<{ mount: number; sort: number; filter: number }> {
  const rows = createRows(count);
  const list = document.createElement(tag) as Mounted;
  list.client = createClient(rows);
  const first = (): string => rowsOf(list)[0]?.textContent.trim() ?? '';
  const mount = await timed(
    () => document.body.append(list),
    settled(list, count, () => ''),
    list,
  );
  await nextTask();
  const root = list.shadowRoot as ShadowRoot;
  const header = [...root.querySelectorAll<HTMLElement>('thead button')].find(({ textContent }) => textContent.trim() === 'Amount');
  const sort = await timed(() => header?.click(), settled(list, count, first), list);
  await nextTask();
  const select = root.querySelector('select[name=status]') as HTMLSelectElement;
  const matching = rows.filter(({ status }) => status === 'overdue').length;
  const filter = await timed(
    () => {
      select.value = 'overdue';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    settled(list, matching, () => ''),
    list,
  );
  list.remove();
  await nextTask();
  return { mount, sort, filter };
}

/** Puts lists on the page and takes them away while their request is under way. */
export async function churn(tag: Tag, times: number): Promise<void> {
  const asked: AbortSignal[] = [];
  for (let at = 0; at < times; at += 1) {
    const list = document.createElement(tag) as Mounted;
    const answers = createClient(createRows(20));
    list.client = {
      listInvoices: (query: InvoiceQuery, options?: { signal?: AbortSignal }) =>
        at % 2 === 0
          ? answers.listInvoices(query)
          : new Promise((_, reject) => {
              if (!options?.signal) return;
              asked.push(options.signal);
              options.signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')), { once: true });
            }),
    };
    document.body.append(list);
    await nextTask();
    list.remove();
  }
  const left = asked.filter(({ aborted }) => !aborted).length;
  if (left > 0) throw new Error(`${left} requests outlive their widget.`);
}

Object.assign(globalThis, { bench: { measure, churn } });
