import type { Money } from '@csol/contract';
import { ensure } from './check.ts';
import type { RowPage } from './list.ts';
import { ensureMoney, fromMillionths, toMillionths } from './values.ts';

/** What the totals of a list add up. */
export interface Sums<T> {
  /** The members of a total, each with the amount of a row that goes into it. Rows without the first amount are in no total. */
  amounts: Record<string, (row: T) => Money | undefined>;
  /** Members of a total that a row does not tell. */
  others?: readonly string[];
  /** What a row is, as messages call it. */
  noun: string;
}

/** Makes sure that the totals of a page are those of the rows. */
export function ensureSums<T>({ amounts, others = [], noun }: Sums<T>, { totals }: RowPage<T>, rows: T[], what: string): void {
  const [main = () => undefined] = Object.values(amounts);
  const currencies = [...new Set(rows.flatMap((row) => main(row)?.currency ?? []))].sort();
  const told = totals.map((total) => total.currency);
  const lists = `totals are of the currencies [${told.join()}], the ${noun}s of [${currencies.join()}]`;
  ensure(told.join() === currencies.join(), `${what}: ${lists}`);
  for (const total of totals) {
    const mine = rows.filter((row) => main(row)?.currency === total.currency);
    const { currency, count } = total;
    const members = total as unknown as Record<string, Money>;
    ensure(count === mine.length, `${what}: the totals count ${count} ${noun}s in ${currency}, there are ${mine.length}`);
    for (const name of [...Object.keys(amounts), ...others]) {
      const sum = members[name];
      ensureMoney(sum, `${what}: total ${name}`);
      ensure(sum.currency === currency, `${what}: ${name} of ${currency} is told in ${sum.currency}`);
    }
    for (const [name, amountOf] of Object.entries(amounts)) {
      const amount = members[name] as Money;
      const sum = mine.flatMap((row) => amountOf(row) ?? []).reduce((before, each) => before + toMillionths(each), 0n);
      const claim = `${name} in ${currency} is told as ${amount.amount}`;
      ensure(toMillionths(amount) === sum, `${what}: ${claim}, the ${noun}s add up to ${fromMillionths(sum)}`);
    }
  }
}
