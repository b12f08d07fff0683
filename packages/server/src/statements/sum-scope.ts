import { sql, type RawBuilder } from 'kysely';
import { addDays } from '@csol/domain/dates';
import type { EntryKind, StatementDefinition } from '@csol/domain/statement';
import type { AccountScope } from './account-scope.ts';

type Sql = RawBuilder<unknown>;

/** What a part of the account belongs to, as columns. */
export interface PartColumns {
  category: Sql;
  contract: Sql;
  /** Id of the customer. */
  customer: Sql;
}

/**
 * A definition in SQL, by the rules of `@csol/domain/statement`: what is inside of what is asked for, which group it is of, and before,
 * in or after the period.
 */
export class SumScope {
  readonly definition: StatementDefinition;
  readonly account: AccountScope;
  /** The days of the three proofs: before the period, its end (or the as-of date), the as-of date. */
  readonly days: readonly [before: string, until: string, asOf: string];
  /** Whether parts of one payment may belong apart: to categories or contracts of what they settle. */
  readonly isDivided: boolean;
  /** Whether all that moves a balance is asked for. */
  readonly isComplete: boolean;
  readonly #customerIds: readonly string[] | undefined;

  constructor(definition: StatementDefinition, account: AccountScope) {
    const { period, asOf, categories, contractNumbers, customerNumbers, groupBy } = definition;
    this.definition = definition;
    this.account = account;
    this.days = [addDays(period.from, -1), period.to < asOf ? period.to : asOf, asOf];
    this.isDivided = categories.length > 0 || contractNumbers.length > 0 || groupBy === 'category' || groupBy === 'contract';
    this.isComplete = (['invoice', 'creditNote', 'paymentMade'] as const).every((kind) => this.isWanted(kind));
    if (customerNumbers.length > 0) {
      this.#customerIds = account.customers.filter(({ number }) => customerNumbers.includes(number)).map(({ id }) => id);
    }
  }

  isWanted(kind: EntryKind): boolean {
    const { kinds } = this.definition;
    return kinds.length === 0 || kinds.includes(kind);
  }

  /** Whether nothing is asked of contracts: then sums by day will do, as contracts are not among what those are by. */
  get isByDay(): boolean {
    return !this.hasContracts && this.definition.groupBy !== 'contract';
  }

  /** Whether only some contracts are asked for. */
  get hasContracts(): boolean {
    return this.definition.contractNumbers.length > 0;
  }

  /** Whether groups have balances of their own, between which settlements move what is owed. */
  get hasBalances(): boolean {
    const { groupBy } = this.definition;
    return groupBy !== undefined && groupBy !== 'month';
  }

  /** Whether a settlement may go from one customer to another within the account, and that matters. */
  get hasCustomers(): boolean {
    return this.account.customers.length > 1 && (this.#customerIds !== undefined || this.definition.groupBy === 'customerNumber');
  }

  /** The customers of the account, for `= any (…)`. */
  get everybody(): Sql {
    return sql`${this.account.customers.map(({ id }) => id)}::text[]`;
  }

  get today(): Sql {
    return sql`${this.account.today}::date`;
  }

  /** Whether something of a customer is asked for. */
  ofCustomer(customer: Sql): Sql {
    return this.#customerIds ? sql`(${customer} = any (${[...this.#customerIds]}::text[]))` : sql`true`;
  }

  /** Whether a part is asked for. */
  inside({ category, contract, customer }: PartColumns): Sql {
    const { categories, contractNumbers } = this.definition;
    const conditions = [
      this.ofCustomer(customer),
      ...(categories.length > 0 ? [sql`${category} = any (${[...categories]}::text[])`] : []),
      ...(contractNumbers.length > 0 ? [sql`${contract} = any (${[...contractNumbers]}::text[])`] : []),
    ];
    return sql`(${sql.join(conditions, sql` and `)})`;
  }

  /** The group of a part; customers by id, see `keyFrom`. A month only within the period. */
  key({ category, contract, customer }: PartColumns, date: Sql): Sql {
    const [before, until] = this.days;
    switch (this.definition.groupBy) {
      case 'category':
        return category;
      case 'contract':
        return contract;
      case 'customerNumber':
        return customer;
      case 'month':
        return sql`case when ${date} > ${before}::date and ${date} <= ${until}::date then to_char(${date}, 'YYYY-MM') else '' end`;
      default:
        return sql`''`;
    }
  }

  /** One day for all of those that `bands` tells apart no further: what is added up by it first has few groups. */
  bandOf(date: Sql): Sql {
    const cases = this.days.map((day) => sql`when ${date} <= ${day}::date then ${day}::date`);
    return sql`case ${sql.join(cases, sql` `)} else ${this.today} end`;
  }

  /** Sums and counts before, in and after the period. @param units What is added, and `rows` how many they are; null if not asked for. */
  bands(date: Sql, units: Sql, rows: Sql): Sql {
    const [before, until, asOf] = this.days.map((day) => sql`${day}::date`) as [Sql, Sql, Sql];
    const isWithin = sql`${date} > ${before} and ${date} <= ${until}`;
    return sql`
      coalesce(sum(${units}) filter (where ${date} <= ${before}), 0) as opening,
      coalesce(sum(${units}) filter (where ${isWithin}), 0) as within,
      coalesce(sum(${units}) filter (where ${date} > ${until} and ${date} <= ${asOf}), 0) as later,
      coalesce(sum(${rows}) filter (where ${isWithin}), 0)::bigint as rows_within,
      coalesce(sum(${rows}) filter (where ${date} <= ${until}), 0)::bigint as rows_until`;
  }

  /** The same sum up to each of the three days. @param upTo The sum's condition for a day. */
  onDays(units: (at: number) => Sql, upTo: (day: Sql) => Sql, prefix = 'open'): Sql {
    return sql.join(
      this.days.map((day, at) => {
        const condition = upTo(sql`${day}::date`);
        return sql`coalesce(sum(${units(at)}) filter (where ${condition}), 0) as ${sql.ref(`${prefix}_${at}`)}`;
      }),
    );
  }
}

/** What moved, by currency and group. Amounts are decimal strings. */
export interface BandRow {
  currency: string;
  key: string;
  opening: string;
  within: string;
  later: string;
  rows_within: number;
  rows_until: number;
}

/** What is open on the three days. */
export interface OpenRow {
  open_0: string;
  open_1: string;
  open_2: string;
}
