/** What a person has chosen in the list of orders, and the query that follows from it. Plain data and pure functions. */
import type { OrderPage, OrderQuery } from '@csol/contract';
import { readList, type Place, type Sort } from '@csol/core';
import { isCalendarDate } from '@csol/domain/dates';

/** The columns; the contract sorts by most of them. */
export type OrderColumn =
  | 'number'
  | 'purchaseOrderNumber'
  | 'customerNumber'
  | 'orderedOn'
  | 'status'
  | 'expectedOn'
  | 'tracking'
  | 'total';

/** The columns, in their order. */
export const COLUMNS: readonly OrderColumn[] = [
  'number',
  'purchaseOrderNumber',
  'orderedOn',
  'status',
  'expectedOn',
  'tracking',
  'total',
];

/** Filters that take several values, by the contract's names; kept as text, with commas between. */
const LISTS = ['status', 'kind', 'customerNumber'] as const;

/** What a person has restricted, as text; what restricts nothing is empty or missing. */
export type OrderFilters = Partial<Readonly<Record<(typeof LISTS)[number] | 'q' | 'exception' | 'dateField' | 'from' | 'to', string>>>;

/** What the page has set; a person cannot change those. */
export type OrderPresets = Pick<OrderFilters, (typeof LISTS)[number]>;

/** The attributes that a filter can be set by, as properties of the element. */
export const PRESETS: readonly (keyof OrderPresets)[] = LISTS;

export interface OrderTrackerState {
  filters: OrderFilters;
  sort: Sort<OrderColumn>;
  pageSize: number;
  /** Cursors of the pages before this one and of this one; empty on the first page. */
  cursors: readonly string[];
}

/** A page of the answer with its place. */
export type PlacedPage = OrderPage & Place;

/** Whether the list can be sorted by a column. */
export const isSortable = (column: OrderColumn): boolean => column !== 'tracking';

/** The contract's `sort` as the list keeps it; anything unreadable is newest first. */
export function parseSort(sort: string | undefined): Sort<OrderColumn> {
  const text = String(sort ?? '');
  const descending = text.startsWith('-');
  const key = [...COLUMNS, 'customerNumber' as const].find((column) => column === text.slice(Number(descending)) && isSortable(column));
  return key ? { key, descending } : { key: 'orderedOn', descending: true };
}

/** The newest and largest come first, of texts the first letter, and what is expected next; a second press turns them round. */
export function toggleSort(sort: Sort<OrderColumn>, key: OrderColumn): Sort<OrderColumn> {
  if (sort.key === key) return { key, descending: !sort.descending };
  return { key, descending: key === 'orderedOn' || key === 'total' };
}

/** Whether a person has restricted anything, so that 'clear' has something to do. */
export const hasFilters = ({ dateField: _, ...filters }: OrderFilters): boolean => Object.values(filters).some(Boolean);

/** What is wrong with the chosen dates. */
export function dateProblem({ from = '', to = '' }: OrderFilters): 'order' | undefined {
  return isCalendarDate(from) && isCalendarDate(to) && to < from ? 'order' : undefined;
}

function periodQuery(filters: OrderFilters): Pick<OrderQuery, 'from' | 'to' | 'dateField'> {
  if (dateProblem(filters)) return {};
  const { from = '', to = '', dateField } = filters;
  const days = { ...(isCalendarDate(from) && { from }), ...(isCalendarDate(to) && { to }) };
  return { ...days, ...(dateField === 'expectedOn' && Object.keys(days).length > 0 && { dateField }) };
}

/** The query for `listOrders`; members that restrict nothing are left out. */
export function toQuery({ filters, sort, pageSize, cursors }: OrderTrackerState, presets: OrderPresets): OrderQuery {
  const set = { ...filters, ...presets };
  const q = filters.q?.trim().slice(0, 100);
  const cursor = cursors.at(-1);
  const lists: Partial<Record<(typeof LISTS)[number], string[]>> = {};
  for (const name of LISTS) if (set[name]) lists[name] = readList(set[name]);
  return {
    ...(q && { q }),
    ...(lists as Pick<OrderQuery, (typeof LISTS)[number]>),
    ...(filters.exception === 'open' && { exception: filters.exception }),
    ...periodQuery(filters),
    sort: `${sort.descending ? '-' : ''}${sort.key}`,
    limit: pageSize,
    ...(cursor !== undefined && { cursor }),
  };
}
