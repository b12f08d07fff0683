/** What a person has chosen in the list, and the query that follows from it. Plain data and pure functions. */
import type { CalendarDate, InvoicePage, InvoiceQuery } from '@csol/contract';
import type { Place, Sort } from '@csol/core';
import { isCalendarDate, PERIOD_PRESETS, periodOf, type PeriodPreset } from '@csol/domain/dates';

/** The columns: the contract sorts by each of them. */
export type InvoiceColumn =
  | 'number'
  | 'kind'
  | 'category'
  | 'customerNumber'
  | 'orderNumber'
  | 'purchaseOrderNumber'
  | 'issueDate'
  | 'dueDate'
  | 'gross'
  | 'open'
  | 'status'
  | 'delivery';

/** Filters that take several values, by the contract's names; kept as text, a value in a line. */
const LISTS = [
  'kind',
  'category',
  'status',
  'delivery',
  'customerNumber',
  'currency',
  'orderNumber',
  'purchaseOrderNumber',
  'contractNumber',
  'serialNumber',
  'paymentNumber',
] as const;
/** Filters of one value, by the contract's names; the fields say which date and which amount others look at. */
const SINGLES = ['dateField', 'numberFrom', 'numberTo', 'amountField', 'amountFrom', 'amountTo'] as const;
type ListFilter = (typeof LISTS)[number];
type SingleFilter = (typeof SINGLES)[number];

/** The numbers that documents have in common with others. */
export type RelatedField = 'orderNumber' | 'purchaseOrderNumber' | 'contractNumber' | 'serialNumber' | 'paymentNumber';

/** All documents of one order, contract, machine or payment. */
export interface Related {
  field: RelatedField;
  value: string;
}

/** What a person has restricted, as text; what restricts nothing is missing. Amounts are decimals with a point. */
export type InvoiceFilters = Partial<Readonly<Record<ListFilter | SingleFilter | 'q' | 'from' | 'to', string>>> & {
  readonly period?: PeriodPreset | 'custom' | '';
};

/** What the page has set; a person cannot change those. A period is a border that a person may narrow. */
export type InvoicePresets = Partial<Readonly<Record<ListFilter | SingleFilter | 'from' | 'to', string>>>;

/** The attributes that a filter can be set by, as properties of the element. */
export const PRESETS: readonly (keyof InvoicePresets)[] = [...LISTS, ...SINGLES, 'from', 'to'];

export interface InvoiceListState {
  filters: InvoiceFilters;
  sort: Sort<InvoiceColumn>;
  pageSize: number;
  /** Cursors of the pages before this one and of this one; empty on the first page. */
  cursors: readonly string[];
}

/** A page of the answer with its place. */
export type PlacedPage = InvoicePage & Place;

export const NO_FILTERS: InvoiceFilters = {};

/** All columns, in the order that they are offered in. */
export const COLUMNS: readonly InvoiceColumn[] = [
  'number',
  'kind',
  'category',
  'customerNumber',
  'orderNumber',
  'purchaseOrderNumber',
  'issueDate',
  'dueDate',
  'gross',
  'open',
  'status',
  'delivery',
];

/** The columns that a list shows unless the page or the person chooses. */
const USUAL: readonly InvoiceColumn[] = ['number', 'kind', 'category', 'issueDate', 'dueDate', 'gross', 'open', 'status'];

/** The columns that the page has set, in its order; the number is always among them, as it opens the document. */
export function readColumns(columns: string | undefined, withCustomer: boolean): readonly InvoiceColumn[] {
  const set = readList(columns);
  const known = set.filter((name, at): name is InvoiceColumn => COLUMNS.includes(name as InvoiceColumn) && set.indexOf(name) === at);
  const chosen = known.length > 0 ? known : USUAL;
  const all = chosen.includes('number') ? chosen : (['number', ...chosen] as const);
  return withCustomer && !all.includes('customerNumber') ? all.toSpliced(3, 0, 'customerNumber') : all;
}

/** The contract's `sort` as the list keeps it; anything unreadable is newest first. */
export function parseSort(sort: string | undefined): Sort<InvoiceColumn> {
  const text = String(sort ?? '');
  const descending = text.startsWith('-');
  const key = COLUMNS.find((column) => column === text.slice(Number(descending)));
  return key ? { key, descending } : { key: 'issueDate', descending: true };
}

/** Dates and amounts begin with the newest and largest, texts with the first letter; a second press turns them round. */
export function toggleSort(sort: Sort<InvoiceColumn>, key: InvoiceColumn): Sort<InvoiceColumn> {
  if (sort.key === key) return { key, descending: !sort.descending };
  return { key, descending: ['issueDate', 'dueDate', 'gross', 'open'].includes(key) };
}

/** Reads values with commas between. */
export function readList(text: string | undefined): string[] {
  return String(text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** What the page has set, out of the element's attributes. */
export function readPresets(attributes: InvoicePresets): InvoicePresets {
  const lists: readonly string[] = LISTS;
  const set = PRESETS.map((name) => [name, lists.includes(name) ? readList(attributes[name]).join('\n') : attributes[name]]);
  return Object.fromEntries(set.filter(([, value]) => value)) as InvoicePresets;
}

/** Whether a person has restricted anything, so that 'clear' has something to do. */
export const hasFilters = (filters: InvoiceFilters): boolean =>
  Object.entries(filters).some(([name, value]) => value && !['from', 'to', 'dateField', 'amountField'].includes(name));

/** Whether a text is an amount as the contract takes it; what a person has written and nobody can read stays in its field. */
export const isAmount = (text: string | undefined): text is string => /^\d{1,18}(\.\d{1,6})?$/.test(text ?? '');

/** Whether the page has set a border of the period: the date that it looks at is the page's then. */
export const hasPeriod = ({ from, to }: InvoicePresets): boolean => from !== undefined || to !== undefined;

/** What is wrong with the chosen dates; the query leaves unreadable dates out. */
export function dateProblem({ period, from = '', to = '' }: InvoiceFilters): 'order' | undefined {
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

/** What is asked for beside period and words, with the page's in place of the person's. */
function filterQuery(filters: InvoiceFilters, presets: InvoicePresets): Record<string, unknown> {
  const set = { ...filters, ...presets };
  const hasAmount = isAmount(set.amountFrom) || isAmount(set.amountTo);
  const query: Record<string, unknown> = {
    // What a border looks at is not the person's to change where the page has set the border.
    dateField: hasPeriod(presets) ? presets.dateField : filters.period && set.dateField,
    numberFrom: set.numberFrom,
    numberTo: set.numberTo,
    amountField: hasAmount && set.amountField,
    amountFrom: isAmount(set.amountFrom) && set.amountFrom,
    amountTo: isAmount(set.amountTo) && set.amountTo,
  };
  for (const name of LISTS) query[name] = set[name]?.split('\n').filter(Boolean);
  return Object.fromEntries(Object.entries(query).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)));
}

/** The query for `listInvoices`; members that restrict nothing are left out. */
export function toQuery(state: InvoiceListState, presets: InvoicePresets, today: CalendarDate): InvoiceQuery {
  const { filters, sort, pageSize, cursors } = state;
  const cursor = cursors.at(-1);
  const q = filters.q?.trim().slice(0, 100);
  // Codes out of attributes are the back end's to judge: a newer one may know more of them than this list.
  return {
    ...(q && { q }),
    ...periodQuery(filters, presets, today),
    ...filterQuery(filters, presets),
    sort: `${sort.descending ? '-' : ''}${sort.key}`,
    limit: pageSize,
    ...(cursor !== undefined && { cursor }),
  };
}

/** The calendar day where the visitor is: "this month" is theirs. @param at now unless told */
export function today(at = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Which documents a question is about, and their order, whatever the page. */
export function whichOf({ limit: _limit, cursor: _cursor, ...which }: InvoiceQuery): Omit<InvoiceQuery, 'limit' | 'cursor'> {
  return which;
}

/** Names what a question is about, whatever the page and the order: equal texts for equal questions. */
export function nameQuestion(query: InvoiceQuery): string {
  const { sort: _sort, ...question } = whichOf(query);
  return JSON.stringify(question);
}
