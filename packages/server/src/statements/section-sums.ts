import type { Money, StatementGroup, StatementSums } from '@csol/contract';
import { addDays } from '@csol/domain/dates';
import { formatDecimal, minorUnits, parseDecimal } from '@csol/domain/money';
import type { DocumentSums } from './sum-documents.ts';
import type { PaymentSums } from './sum-payments.ts';
import type { BandRow, OpenRow, SumScope } from './sum-scope.ts';
import type { SettledSums } from './sum-settled.ts';
import type { TransferSums } from './sum-transfers.ts';

/** Digits after the point that every amount of the database fits into. */
const SCALE = 6;

const FIELDS = ['opening', 'billed', 'credited', 'paid', 'moved', 'closing'] as const;

type Field = (typeof FIELDS)[number];
type Sums = Record<Field, bigint>;

const createSums = (): Sums => ({ opening: 0n, billed: 0n, credited: 0n, paid: 0n, moved: 0n, closing: 0n });

function unitsOf(amount: string): bigint {
  const { units, scale } = parseDecimal(amount);
  return units * 10n ** BigInt(SCALE - scale);
}

/** What documents, payments and settlements of one currency add up to. */
export class SectionSums {
  readonly currency: string;
  readonly #scope: SumScope;
  readonly #sums = createSums();
  readonly #groups = new Map<string, Sums>();
  readonly #open = [0n, 0n, 0n];
  readonly #buckets: { units: bigint; count: number }[];
  #later = 0n;
  #pending = 0n;
  #credits = 0n;
  #movements = 0;
  #openItems = 0;
  /** What payments had settled nothing with, on the three days. */
  readonly #unapplied = [0n, 0n, 0n];

  constructor(currency: string, scope: SumScope) {
    const { basis, limits } = scope.definition.ageing;
    this.currency = currency;
    this.#scope = scope;
    this.#buckets = Array.from({ length: limits.length + (basis === 'due' ? 2 : 1) }, () => ({ units: 0n, count: 0 }));
  }

  /** Adds what moved, in its band. */
  #move({ key, opening, within, later, rows_within: rows, rows_until: earlier }: BandRow, field: Field): void {
    const { groupBy } = this.#scope.definition;
    const isGroup = groupBy === 'month' ? rows > 0 : earlier > 0;
    const targets = [this.#sums, ...(groupBy && isGroup ? [this.#groupOf(key)] : [])];
    for (const sums of targets) {
      const isMonth = groupBy === 'month' && sums !== this.#sums;
      const [before, moved] = [isMonth ? 0n : unitsOf(opening), unitsOf(within)];
      sums.opening += before;
      sums[field] += moved;
      sums.closing += before + moved;
    }
    this.#later += unitsOf(later);
  }

  #groupOf(key: string): Sums {
    const sums = this.#groups.get(key) ?? createSums();
    this.#groups.set(key, sums);
    return sums;
  }

  #addOpen(to: bigint[], { open_0: first, open_1: second, open_2: third }: OpenRow): void {
    [first, second, third].forEach((amount, at) => (to[at] = (to[at] ?? 0n) + unitsOf(amount)));
  }

  addDocuments(row: DocumentSums): void {
    this.#move(row, row.kind === 'invoice' ? 'billed' : 'credited');
    this.#movements += row.rows_within;
    const [opening, within, later] = [row.opening, row.within, row.later].map(unitsOf) as [bigint, bigint, bigint];
    [opening, opening + within, opening + within + later].forEach((units, at) => (this.#open[at] = (this.#open[at] ?? 0n) + units));
    if (row.bucket === null) return;
    const [units, count] = [unitsOf(row.open), row.open_items];
    this.#openItems += count + row.credit_items;
    this.#credits += unitsOf(row.credit);
    const bucket = this.#buckets[row.bucket];
    if (bucket) Object.assign(bucket, { units: bucket.units + units, count: bucket.count + count });
  }

  /** Takes what was settled off what was billed, and off what payments had left. */
  addSettled(row: SettledSums): void {
    [row.open_0, row.open_1, row.open_2].forEach((amount, at) => (this.#open[at] = (this.#open[at] ?? 0n) - unitsOf(amount)));
    this.#addOpen(this.#unapplied, { open_0: row.paid_0, open_1: row.paid_1, open_2: row.paid_2 });
  }

  addPayments(row: PaymentSums): void {
    this.#addOpen(this.#unapplied, row);
    if (!this.#scope.isWanted('paymentMade')) return;
    this.#move(row, 'paid');
    this.#movements += row.rows_within;
  }

  addTransfers(row: TransferSums): void {
    this.#move(row, 'moved');
    this.#movements += row.crossings;
  }

  addPending(units: string): void {
    this.#pending += unitsOf(units);
  }

  #money(units: bigint): Money {
    return { amount: formatDecimal({ units, scale: SCALE }, minorUnits(this.currency)), currency: this.currency };
  }

  #moneyOf(sums: Sums): Record<Field, Money> {
    return Object.fromEntries(FIELDS.map((field) => [field, this.#money(sums[field])])) as Record<Field, Money>;
  }

  #listGroups(): StatementGroup[] {
    const { definition, account } = this.#scope;
    const isByCustomer = definition.groupBy === 'customerNumber';
    const numbers = new Map(isByCustomer ? account.customers.map(({ id, number }) => [id, number]) : []);
    const named = [...this.#groups].map(([key, sums]) => ({ key: numbers.get(key) ?? key, sums }));
    named.sort((a, b) => (a.key < b.key ? -1 : 1));
    let balance = this.#sums.opening;
    return named.map(({ key, sums }) => {
      // Each month begins where the one before ended.
      const before = balance;
      balance += sums.closing;
      const whole = definition.groupBy === 'month' ? { ...sums, opening: before, closing: balance } : sums;
      return { key, ...this.#moneyOf(whole) };
    });
  }

  #listBuckets(): StatementSums['ageing']['buckets'] {
    const { basis, limits } = this.#scope.definition.ageing;
    const ends = basis === 'due' ? [0, ...limits] : limits;
    return this.#buckets.map(({ units, count }, at) => {
      const from = at === 0 ? (basis === 'due' ? undefined : 0) : (ends[at - 1] ?? 0) + 1;
      const to = ends[at];
      return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), amount: this.#money(units), count };
    });
  }

  /** @param total What is open on the as-of date, document by document: that balance is proved by it. */
  #listProofs(balance: bigint, total: bigint): StatementSums['proofs'] {
    const { days, definition, isComplete } = this.#scope;
    const proofs = [
      { which: 'opening' as const, date: addDays(definition.period.from, -1), moved: this.#sums.opening },
      { which: 'closing' as const, date: days[1], moved: this.#sums.closing },
      { which: 'asOf' as const, date: days[2], moved: balance },
    ];
    if (!isComplete) return [];
    return proofs.map(({ which, date, moved }, at) => {
      const open = which === 'asOf' ? total : (this.#open[at] ?? 0n) + (this.#unapplied[at] ?? 0n);
      return { which, date, moved: this.#money(moved), open: this.#money(open) };
    });
  }

  /** The section as the contract has it. */
  finish(): StatementSums {
    const balance = this.#sums.closing + this.#later;
    const unapplied = this.#scope.isWanted('paymentMade') ? (this.#unapplied[2] ?? 0n) : 0n;
    const total = this.#buckets.reduce((sum, { units }) => sum + units, this.#credits + unapplied);
    return {
      currency: this.currency,
      ...this.#moneyOf(this.#sums),
      later: this.#money(this.#later),
      balance: this.#money(balance),
      pending: this.#money(this.#pending),
      ageing: {
        buckets: this.#listBuckets(),
        ...{ credits: this.#money(this.#credits), unapplied: this.#money(unapplied), total: this.#money(total) },
      },
      groups: this.#listGroups(),
      isComplete: this.#scope.isComplete,
      proofs: this.#listProofs(balance, total),
      counts: { movements: this.#movements, openItems: this.#openItems },
    };
  }
}
