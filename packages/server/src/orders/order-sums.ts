import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { OrderTotals } from '@csol/contract';
import { createMoney } from '@csol/domain/money';
import type { Database } from '../db/schema.ts';
import type { OrderFilter } from './order-filter.ts';

/** Of all orders that match a filter. */
export interface OrderSums {
  count: number;
  totals: OrderTotals[];
}

/** Sums that are remembered at most. */
const MAX_SUMS = 2000;

const sums = new WeakMap<Database, LRUCache<string, OrderSums>>();

function sumsOf(db: Database): LRUCache<string, OrderSums> {
  const known = sums.get(db) ?? new LRUCache<string, OrderSums>({ max: MAX_SUMS });
  sums.set(db, known);
  return known;
}

async function readRevisions(db: Database, customerIds: readonly string[]): Promise<string> {
  const { rows } = await sql<{ revision: number | null }>`
    select revision from unnest(${[...customerIds]}::text[]) as asked (id)
    left join order_revision on customer_id = asked.id order by asked.id`.execute(db);
  return rows.map(({ revision }) => revision ?? 0).join();
}

async function addUp(db: Database, customerIds: readonly string[], { conditions }: OrderFilter): Promise<OrderSums> {
  const wanted = sql.join([sql`customer_id = any(${[...customerIds]}::text[])`, ...conditions], sql` and `);
  const { rows } = await sql<{ currency: string | null; count: number; total: string | null }>`
    select currency, count(*)::integer as count, sum(total)::text as total from sales_order where ${wanted}
    group by currency order by currency collate "C"`.execute(db);
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    totals: rows.flatMap(({ currency, count, total }) =>
      currency === null ? [] : [{ currency, count, total: createMoney(total ?? '0', currency) }],
    ),
  };
}

/**
 * Counts and totals of what matches. Pages of one list, and lists that nobody has changed, are counted once: going through all of
 * somebody's orders takes longer than everything else in a request.
 */
export async function readSums(db: Database, customerIds: readonly string[], filter: OrderFilter, isLasting: boolean): Promise<OrderSums> {
  if (customerIds.length === 0) return { count: 0, totals: [] };
  if (!isLasting) return addUp(db, customerIds, filter);
  const known = sumsOf(db);
  const name = `${await readRevisions(db, customerIds)} ${customerIds.join()} ${filter.name}`;
  const found = known.get(name) ?? (await addUp(db, customerIds, filter));
  known.set(name, found);
  return found;
}
