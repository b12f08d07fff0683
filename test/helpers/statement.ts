import type { ApiClient } from '@csol/client/port';
import type { StatementEntry, StatementEntryPage, StatementEntryQuery } from '@csol/contract';
import { addDays } from '@csol/domain/dates';
import { fixture, html } from '@open-wc/testing';
import type { StatementReport } from '@csol/widgets/statement-report';
import { until } from './mount.ts';
import { textOf } from './query.ts';

/** The account's day in these tests. */
export const TODAY = '2026-11-28';

type Told = readonly [kind: StatementEntry['kind'], number: string, date: string, amount: string];

/** An entry with an id out of its number. */
export function createEntry([kind, number, date, amount]: Told, rest: Partial<StatementEntry> = {}): StatementEntry {
  return { id: `id-${number}`, kind, number, date, amount: { amount, currency: 'EUR' }, customerNumber: '10482-BE', ...rest };
}
type Settled = NonNullable<StatementEntry['applied']>[number];
const settles = (number: string, amount: string): Settled => ({ id: `id-${number}`, number, amount });

/** A small account in euros: an invoice that is paid in part, one that is open, a credit note, a payment too much and one on its way. */
export const createEntries = (): StatementEntry[] => [
  createEntry(['invoice', 'I-7', '2026-07-10', '100.00'], { dueDate: '2026-08-09', category: 'maintenance', contractNumber: 'MA-1' }),
  createEntry(['invoice', 'I-9', '2026-09-05', '60.50'], { dueDate: '2026-12-05', category: 'education', customerNumber: '20771-BE' }),
  createEntry(['creditNote', 'C-9', '2026-09-10', '-10.00'], {
    ...{ category: 'maintenance', contractNumber: 'MA-2', applied: [settles('I-7', '10.00')] },
  }),
  createEntry(['payment', 'P-9', '2026-09-20', '-70.00'], { state: 'made', applied: [settles('I-7', '50.00'), settles('I-9', '15.00')] }),
  createEntry(['payment', 'P-11', '2026-12-01', '-45.50'], {
    ...{ state: 'pending', customerNumber: '20771-BE', applied: [settles('I-9', '45.50')] },
  }),
];

/** The same with an account in yen. */
export const createTwoCurrencies = (): StatementEntry[] => [
  ...createEntries(),
  createEntry(['invoice', 'J-1', '2026-10-01', '184000'], { amount: { amount: '184000', currency: 'JPY' }, category: 'hardware' }),
];

/** Many invoices, one a day, paid but for the last ones. */
export function createMany(count: number): StatementEntry[] {
  const day = (at: number): string => addDays('2026-01-01', Math.floor((at * 300) / count));
  const categoryOf = (at: number) => (['maintenance', 'education', 'hardware'] as const)[at % 3] ?? 'other';
  return Array.from({ length: count }, (_, at): StatementEntry => {
    const of = Math.floor(at / 2);
    const paid = `${50 + (of % 50)}.00`;
    return at % 2 === 0
      ? createEntry(['invoice', `I-${of}`, day(at), `${100 + (of % 900)}.25`], { dueDate: day(at), category: categoryOf(of) })
      : createEntry(['payment', `P-${of}`, day(at), `-${paid}`], { state: 'made', applied: [settles(`I-${of}`, paid)] });
  });
}

/** A client that gives these entries in pages, and remembers what it was asked for. */
export function createStatementClient(
  entries: readonly StatementEntry[],
  pageSize = 1000,
): ApiClient & { queries: StatementEntryQuery[] } {
  const queries: StatementEntryQuery[] = [];
  return {
    queries,
    listStatementEntries: async (query): Promise<StatementEntryPage> => {
      queries.push(query);
      const from = Number(query.cursor ?? 0);
      const items = entries.slice(from, from + pageSize);
      const next = from + pageSize < entries.length ? String(from + pageSize) : undefined;
      return { items, page: { limit: pageSize, ...(next && { next }) }, count: entries.length, today: TODAY };
    },
  };
}

/** Mounts the statement over a client, without waiting for an answer. */
export async function mountReport(client: ApiClient | undefined, attributes: Record<string, string> = {}): Promise<StatementReport> {
  const element = document.createElement('csol-statement-report');
  for (const [name, value] of Object.entries({ country: 'BE', lang: 'en', ...attributes })) element.setAttribute(name, value);
  element.client = client;
  const parent = await fixture(html`<div></div>`);
  parent.append(element);
  await element.updateComplete;
  return element;
}

/** Waits until a text is on screen. */
export const see = (element: Element, text: string | RegExp): Promise<void> =>
  until(() => (typeof text === 'string' ? textOf(element).includes(text) : text.test(textOf(element))), `${String(text)} shows`);

/** Waits until the statement is there and no newer one is being made. */
export async function settleReport(element: StatementReport): Promise<StatementReport> {
  await until(() => element.shadowRoot?.querySelector('#statement[aria-busy=false]'), 'the statement is there');
  return element;
}

/** Mounts the statement over these entries, and waits until it is there. */
export async function mountStatement(
  entries: readonly StatementEntry[] = createEntries(),
  attributes: Record<string, string> = {},
): Promise<StatementReport> {
  return settleReport(await mountReport(createStatementClient(entries), attributes));
}

/** The rows of a table by its id, cell by cell. */
export function rowsOf(element: Element, id: string): string[][] {
  const table = element.shadowRoot?.querySelector<HTMLTableElement>(`#${id}`);
  return [...(table?.tBodies[0]?.rows ?? [])]
    .filter((row) => !row.hidden && !row.classList.contains('gap'))
    .map((row) => [...row.cells].map((cell) => cell.innerText.replaceAll(/\s+/g, ' ').trim()));
}

/** Does what a person does who ticks a box or takes a tick away. */
export function tick(element: Element, name: string, value: string): void {
  element.shadowRoot?.querySelector<HTMLInputElement>(`input[name=${name}][value="${value}"]`)?.click();
}

/** The control of a field. */
export const field = (element: Element, name: string): HTMLInputElement =>
  element.shadowRoot?.querySelector(`#${name}`) as HTMLInputElement;
