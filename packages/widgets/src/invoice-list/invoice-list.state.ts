/** What a person has chosen in the list, and the query that follows from it. Plain data and pure functions. */
import type { CalendarDate, InvoicePage, InvoiceQuery } from '@csol/contract';
import type { Sort } from '@csol/core';
import { isCalendarDate, PERIOD_PRESETS, periodOf, type PeriodPreset } from '@csol/domain/dates';

/** The columns that the contract sorts by and the list shows. */
export type InvoiceSortKey = 'number' | 'issueDate' | 'dueDate' | 'category' | 'customerNumber' | 'gross' | 'open';

/** A filter that a person sets; '' is no restriction. */
export interface InvoiceFilters {
  q: string;
  kind: string;
  category: string;
  status: string;
  period: PeriodPreset | 'custom' | '';
  from: string;
  to: string;
}

/** Filters that the page has set; a person cannot change those. Lists are any-of. */
export interface InvoicePresets {
  kind: readonly string[];
  category: readonly string[];
  status: readonly string[];
  customerNumber: readonly string[];
  currency: readonly string[];
  from: string | undefined;
  to: string | undefined;
}

export interface InvoiceListState {
  filters: InvoiceFilters;
  sort: Sort<InvoiceSortKey>;
  pageSize: number;
  /** Cursors of the pages before this one and of this one; empty on the first page. */
  cursors: readonly string[];
}

/** A page of the answer with its place: it may stay on screen while another page is asked for, or fails to come. */
export interface PlacedPage extends InvoicePage {
  cursors: readonly string[];
  /** 0-based place of its first document. */
  offset: number;
}

/** The cursors of the page after or before the one on screen; the same where there is none. */
export function turnPage({ cursors, page }: PlacedPage, step: 1 | -1): readonly string[] {
  if (step === -1) return cursors.slice(0, -1);
  return page.next === undefined ? cursors : [...cursors, page.next];
}

export const NO_FILTERS: InvoiceFilters = { q: '', kind: '', category: '', status: '', period: '', from: '', to: '' };
export const PAGE_SIZES: readonly number[] = [10, 20, 50, 100];

const SORT_KEYS: readonly string[] = [
  'number',
  'issueDate',
  'dueDate',
  'category',
  'customerNumber',
  'gross',
  'open',
] satisfies InvoiceSortKey[];

/** The contract's `sort` as the list keeps it; anything unreadable is newest first. */
export function parseSort(sort: string | undefined): Sort<InvoiceSortKey> {
  const text = String(sort ?? '');
  const descending = text.startsWith('-');
  const key = descending ? text.slice(1) : text;
  return SORT_KEYS.includes(key) ? { key: key as InvoiceSortKey, descending } : { key: 'issueDate', descending: true };
}

/** Dates and amounts begin with the newest and largest, texts with the first letter; a second press turns them round. */
export function toggleSort(sort: Sort<InvoiceSortKey>, key: InvoiceSortKey): Sort<InvoiceSortKey> {
  if (sort.key === key) return { key, descending: !sort.descending };
  return { key, descending: ['issueDate', 'dueDate', 'gross', 'open'].includes(key) };
}

/** Takes a page-size attribute; what the contract does not allow becomes 20. */
export function readPageSize(size: number): number {
  return Number.isInteger(size) && size >= 1 && size <= 200 ? size : 20;
}

/** Reads a comma-separated attribute. */
function readList(text: string | undefined): string[] {
  return String(text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** What the page has set, out of the element's attributes. */
export function readPresets(attributes: Partial<Record<keyof InvoicePresets, string | undefined>>): InvoicePresets {
  const { kind, category, status, customerNumber, currency, from, to } = attributes;
  return {
    kind: readList(kind),
    category: readList(category),
    status: readList(status),
    customerNumber: readList(customerNumber),
    currency: readList(currency),
    from,
    to,
  };
}

/** Whether a person has restricted anything, so that 'clear' has something to do. */
export function hasFilters(filters: InvoiceFilters): boolean {
  const { from: _from, to: _to, ...others } = filters;
  return Object.values(others).some((value) => value !== '');
}

/** What is wrong with the chosen dates; the query leaves unreadable dates out. */
export function dateProblem({ period, from, to }: InvoiceFilters): 'order' | undefined {
  return period === 'custom' && isCalendarDate(from) && isCalendarDate(to) && to < from ? 'order' : undefined;
}

function periodQuery(filters: InvoiceFilters, presets: InvoicePresets, today: CalendarDate): Pick<InvoiceQuery, 'from' | 'to'> {
  const { period } = filters;
  const preset = PERIOD_PRESETS.find((known) => known === period);
  const chosen: { from?: string; to?: string } = preset
    ? periodOf(preset, today)
    : period === 'custom' && !dateProblem(filters)
      ? filters
      : {};
  const dates = (mine: string | undefined, pages: string | undefined): string[] =>
    [mine, pages].filter((date) => date !== undefined && isCalendarDate(date)).map(String);
  // The page's period is a border that a person's choice may narrow, never widen.
  const from = dates(chosen.from, presets.from).sort().at(-1);
  const to = dates(chosen.to, presets.to).sort()[0];
  return { ...(from && { from }), ...(to && { to }) };
}

/** The query for `listInvoices`; members that restrict nothing are left out. */
export function toQuery(state: InvoiceListState, presets: InvoicePresets, today: CalendarDate): InvoiceQuery {
  const { filters, sort, pageSize, cursors } = state;
  const cursor = cursors.at(-1);
  const anyOf = (preset: readonly string[], chosen: string): string[] | undefined =>
    preset.length > 0 ? [...preset] : chosen ? [chosen] : undefined;
  const lists = {
    kind: anyOf(presets.kind, filters.kind),
    category: anyOf(presets.category, filters.category),
    status: anyOf(presets.status, filters.status),
    customerNumber: anyOf(presets.customerNumber, ''),
    currency: anyOf(presets.currency, ''),
  };
  const query = {
    ...(filters.q.trim() && { q: filters.q.trim().slice(0, 100) }),
    ...periodQuery(filters, presets, today),
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values !== undefined)),
    sort: `${sort.descending ? '-' : ''}${sort.key}`,
    limit: pageSize,
    ...(cursor !== undefined && { cursor }),
  };
  // Codes out of attributes are the back end's to judge: a newer one may know more of them than this list.
  return query;
}

/** The visitor's own calendar day: "this month" is theirs. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
