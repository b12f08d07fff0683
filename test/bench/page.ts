/** Runs in the browser: mounts, sorts and filters the widget and the hand-written list in turn, and counts what a removal leaves. */
import '@csol/widgets/define/invoice-list';
import '@csol/widgets/define/provider';
import type { InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import { InvoiceList } from '@csol/widgets/invoice-list';
import type { CSSResult } from 'lit';
import { writeFile } from './csv.ts';
import './form-page.ts';
import { nextFrame } from './statement-page.ts';
import { VanillaList, type ListClient } from './vanilla.ts';

VanillaList.sheets = (InvoiceList.elementStyles as CSSResult[]).flatMap(({ styleSheet }) => styleSheet ?? []);
customElements.define('vanilla-list', VanillaList);

const STATUSES = ['open', 'partlyPaid', 'overdue', 'disputed', 'paid', 'credited'] as const;
const CATEGORIES = ['maintenance', 'education', 'hardware', 'software', 'services', 'financing', 'other'] as const;

const made = new Map<number, readonly InvoiceSummary[]>();

/** The same rows each time, so that making them is not measured. */
function rowsFor(count: number): readonly InvoiceSummary[] {
  const rows = made.get(count) ?? createRows(count);
  made.set(count, rows);
  return rows;
}

/** Steps in which a list is scrolled to its end. */
const STEPS = 20;

function createRows(count: number): InvoiceSummary[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `inv_${at}`,
    kind: at % 9 === 0 ? ('creditNote' as const) : ('invoice' as const),
    number: `2026-${String((at * 7919) % 1_000_000).padStart(6, '0')}`,
    category: CATEGORIES[at % 7] ?? 'other',
    customerNumber: '10482-BE',
    issueDate: `2026-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + ((at * 5) % 28)).padStart(2, '0')}`,
    dueDate: `2026-${String(1 + ((at + 1) % 12)).padStart(2, '0')}-15`,
    gross: { amount: `${(at * 5417) % 9000}.${String(at % 100).padStart(2, '0')}`, currency: at % 4 ? 'EUR' : 'SEK' },
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

/** How many rows a table has for its readers: by its own word where it does not draw all of them. */
function countRows(list: Mounted): number {
  const table = list.shadowRoot?.querySelector('table');
  const said = table?.getAttribute('aria-rowcount');
  return said ? Number(said) - 1 : (table?.tBodies[0]?.rows.length ?? 0);
}

/** What the first rows say, in a list with or without gaps between those it draws. */
function firstRows(list: Mounted): string {
  const rows = list.shadowRoot?.querySelector('tbody')?.rows;
  return [0, 1, 2, 3, 4].map((at) => rows?.[at]?.textContent.trim()).join();
}

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
    if (countRows(list) !== count || list.shadowRoot?.querySelector('.row--skeleton')) return false;
    if (before === '' || first() !== before) return true;
    before = first();
    return false;
  };
};

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What is done, so many times over, so that the browser's own count of the time is fine enough. */
export type Action = 'mount' | 'sort' | 'filter';

/** Waits for what an act leads to, and for its layout. */
async function finish(list: Mounted, isDone: () => boolean): Promise<void> {
  await until(isDone);
  list.getBoundingClientRect();
}

async function mount(tag: Tag, rows: readonly InvoiceSummary[]): Promise<Mounted> {
  const list = document.createElement(tag) as Mounted;
  list.client = createClient(rows);
  document.body.append(list);
  await finish(
    list,
    settled(list, rows.length, () => ''),
  );
  return list;
}

async function sort(list: Mounted, rows: readonly InvoiceSummary[]): Promise<void> {
  const headers = [...(list.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('thead button')];
  // The newest first to begin with; then by number, by amount, by number, …
  const label = list.dataset.by === 'Amount' ? 'Number' : 'Amount';
  list.dataset.by = label;
  // Not by the first row alone: the largest may have the highest number, too.
  const isDone = settled(list, rows.length, () => firstRows(list));
  headers.find(({ textContent }) => textContent.trim() === label)?.click();
  await finish(list, isDone);
}

const statusFilter = (list: Mounted) => list.shadowRoot?.querySelector<HTMLSelectElement>('select[name=status]') ?? undefined;

/** Waits for what a list loads once its rows are on screen: it is no part of what a person does afterwards. */
async function complete(list: Mounted): Promise<void> {
  for (let frame = 0; frame < 600 && !statusFilter(list); frame += 1) await nextFrame();
  if (!statusFilter(list)) throw new Error('The filters did not come.');
  await nextFrame();
  await nextFrame();
}

async function filter(list: Mounted, rows: readonly InvoiceSummary[]): Promise<void> {
  const select = statusFilter(list);
  if (!select) throw new Error('There are no filters.');
  const status = select.value === '' ? 'overdue' : '';
  const count = status === '' ? rows.length : rows.filter((row) => row.status === status).length;
  select.value = status;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await finish(
    list,
    settled(list, count, () => ''),
  );
}

/** Does one thing many times. The lists are put up beforehand where they are not what is measured. */
export async function repeat(tag: Tag, action: Action, count: number, times: number): Promise<void> {
  const rows = rowsFor(count);
  if (action === 'mount') {
    for (let at = 0; at < times; at += 1) (await mount(tag, rows)).remove();
    return;
  }
  const list = document.querySelector<Mounted>(tag);
  if (!list) throw new Error('No list was prepared.');
  for (let at = 0; at < times; at += 1) await (action === 'sort' ? sort(list, rows) : filter(list, rows));
}

/** Puts a list up for what follows. */
export async function prepare(tag: Tag, count: number): Promise<void> {
  for (const old of document.querySelectorAll('csol-invoice-list, vanilla-list')) old.remove();
  await nextTask();
  await complete(await mount(tag, rowsFor(count)));
}

/** Takes everything down. */
export function clear(): void {
  for (const old of document.querySelectorAll('csol-invoice-list, vanilla-list')) old.remove();
}

/** The answer that `hold` shows: data that is there before a list is. */
let given: InvoicePage | undefined;

/** Makes the rows that are to be held. */
export async function give(count: number): Promise<void> {
  given = await createClient(rowsFor(count)).listInvoices({});
}

/** Puts up a list of what was given and scrolls it from end to end and back. */
export async function hold(tag: Tag): Promise<void> {
  if (!given) throw new Error('Nothing was given.');
  const list = document.createElement(tag) as Mounted;
  const page = given;
  list.client = { listInvoices: () => Promise.resolve(page) };
  document.body.append(list);
  await finish(
    list,
    settled(list, page.items.length, () => ''),
  );
  for (let at = 1; at <= 2 * STEPS; at += 1) {
    const share = 1 - Math.abs(at - STEPS) / STEPS;
    scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
    await nextFrame();
    await nextFrame();
  }
}

/** The styles of the widget, for a page that shows the same table without it. */
export function styles(): string {
  return (InvoiceList.elementStyles as CSSResult[]).map(({ cssText }) => cssText).join('\n');
}

let written: Blob | undefined;

/** Writes what was given as CSV. @returns the longest time for which it held the page up, in milliseconds */
export async function write(): Promise<number> {
  const { file, longest } = await writeFile(given?.items ?? []);
  written = file;
  return longest;
}

/** How many lines the file has that was written last. */
export async function countLines(): Promise<number> {
  return ((await written?.text()) ?? '').split('\n').length - 1;
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

Object.assign(globalThis, { bench: { churn, clear, countLines, give, hold, prepare, repeat, styles, write } });
