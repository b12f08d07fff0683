/** What people ask lists for: addresses of requests by their number. */
export interface Scenario {
  name: string;
  /** The query of the n-th request. */
  queryOf: (n: number) => string;
}

/** What people ask for again and again. */
const FILTERS = [
  '',
  'kind=invoice',
  'status=open&status=overdue',
  'category=maintenance&category=hardware',
  'from=2025-01-01&to=2025-12-31',
  'currency=EUR&sort=-gross',
  'kind=invoice&sort=dueDate,number',
  'customerNumber=BENCH-BE&status=paid',
  'q=2026-00&sort=number',
  'status=disputed&category=financing',
];

const SORTS = [
  'issueDate',
  'dueDate',
  'number',
  'kind',
  'category',
  'status',
  'customerNumber',
  'orderNumber',
  'purchaseOrderNumber',
  'gross',
  'open',
  'delivery',
];

const day = (offset: number): string => new Date(Date.UTC(2024, 10, 1 + offset)).toISOString().slice(0, 10);
/** A period that nobody has asked for before. */
const newPeriod = (n: number): string => `from=${day((n * 7) % 365)}&to=${day(365 + ((n * 13) % 365))}`;
const number = (n: number): string => `2026-${String((n * 7919) % 1_000_003).padStart(7, '0')}`;
const hex = (n: number): string => ((n * 40_503) % 65_536).toString(16).padStart(4, '0');

/** Filters of one kind, each with another value each time: what was found before is of no use. */
const NEW_FILTERS: Readonly<Record<string, (n: number) => string>> = {
  'period and status': (n) => `${newPeriod(n)}&status=open&status=overdue`,
  'period and text': (n) => `${newPeriod(n)}&q=${1000 + n}`,
  'range of numbers': (n) => `numberFrom=${number(n)}&numberTo=2026-09${n}`,
  'range of amounts': (n) => `amountFrom=${(n * 37) % 50_000}.5&amountTo=${50_000 + ((n * 53) % 50_000)}`,
  'range of open amounts': (n) => `amountField=open&amountFrom=${(n * 37) % 90_000}`,
  'state of delivery, period': (n) => `delivery=${n % 2 ? 'failed' : 'pending'}&${newPeriod(n)}`,
  'order number': (n) => `orderNumber=O-${500_000 + ((n * 13) % 400_000)}`,
  'purchase-order number': (n) => `purchaseOrderNumber=po-2026-${1 + ((n * 31) % 100_000)}`,
  'contract number': (n) => `contractNumber=MA-${n % 5000}`,
  'serial number': (n) => `serialNumber=78-${hex(n)}`,
  'payment number': (n) => `paymentNumber=P${1 + ((n * 35) % 100_000)}`,
};

/** Lists with what was asked for before, lists with new filters, and lists sorted by everything. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'filtered, first page', queryOf: (n) => FILTERS[n % FILTERS.length] ?? '' },
  ...Object.entries(NEW_FILTERS).map(([name, queryOf]) => ({ name: `new: ${name}`, queryOf })),
  ...SORTS.map((key) => ({ name: `new: period, by ${key}`, queryOf: (n: number) => `${newPeriod(n)}&sort=${n % 2 ? '-' : ''}${key}` })),
  { name: 'new: period, by three keys', queryOf: (n) => `${newPeriod(n)}&sort=status,-gross,number` },
];

/** Every sort of everything, upwards: what the first who asks has to wait for. */
export const FIRST_SORTS: readonly string[] = SORTS.map((key) => `sort=${key}`);
