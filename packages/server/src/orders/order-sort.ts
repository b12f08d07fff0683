import { sql, type RawBuilder } from 'kysely';
import type { Place, SortValue } from '../cursor.ts';

/**
 * Columns that lists are sorted by, how a cursor's value becomes one of theirs, and whether an order may have none. Text is compared by
 * code units, as everywhere.
 */
const FIELDS = {
  orderedOn: { column: sql`sales_order.ordered_on`, type: sql`date` },
  expectedOn: { column: sql`sales_order.expected_on`, type: sql`date`, isOptional: true },
  number: { column: sql`sales_order.number collate "C"`, type: sql`text` },
  purchaseOrderNumber: { column: sql`sales_order.purchase_order_number collate "C"`, type: sql`text`, isOptional: true },
  customerNumber: { column: sql`customer.number collate "C"`, type: sql`text` },
  status: { column: sql`sales_order.stage`, type: sql`smallint` },
  total: { column: sql`sales_order.total`, type: sql`numeric`, isOptional: true },
} as const;

/** One of the keys that a list is sorted by. */
export interface OrderKey {
  field: keyof typeof FIELDS;
  isDescending: boolean;
}

const columnOf = ({ field }: OrderKey): RawBuilder<unknown> => FIELDS[field].column;

/** The value of a key as text, which goes into a cursor and comes back without a loss. */
export function selectKey(key: OrderKey): RawBuilder<string | null> {
  return sql<string | null>`(${columnOf(key)})::text`;
}

/** What the list is ordered by. */
export function orderBy(keys: readonly OrderKey[]): RawBuilder<unknown> {
  const parts = keys.map((key) => {
    const { column, isOptional = false } = FIELDS[key.field] as { column: RawBuilder<unknown>; isOptional?: boolean };
    // Only where it is needed: an index is in the database's own order, which has `nulls first` downwards.
    return sql`${column} ${key.isDescending ? sql`desc` : sql`asc`}${isOptional ? sql` nulls last` : sql``}`;
  });
  return sql.join([...parts, sql`sales_order.id collate "C"`]);
}

/** Whether a row has the value of a key. */
function isEqual(key: OrderKey, value: SortValue): RawBuilder<boolean> {
  if (value === null) return sql<boolean>`${columnOf(key)} is null`;
  return sql<boolean>`${columnOf(key)} = ${String(value)}::${FIELDS[key.field].type}`;
}

/** Whether a row comes behind all that have the value of a key; nothing does behind those without one. */
function isBehind(key: OrderKey, value: SortValue): RawBuilder<boolean> {
  if (value === null) return sql<boolean>`false`;
  const comparison = key.isDescending ? sql`<` : sql`>`;
  return sql<boolean>`(${columnOf(key)} ${comparison} ${String(value)}::${FIELDS[key.field].type} or ${columnOf(key)} is null)`;
}

/** Whether a row comes behind a place. */
export function isAfter(keys: readonly OrderKey[], { values, id }: Place): RawBuilder<boolean> {
  const steps = keys.map((key, at) => {
    const before = keys.slice(0, at).map((other, index) => isEqual(other, values[index] ?? null));
    return sql`(${sql.join([...before, isBehind(key, values[at] ?? null)], sql` and `)})`;
  });
  const equal = keys.map((key, at) => isEqual(key, values[at] ?? null));
  const last = sql`(${sql.join([...equal, sql`sales_order.id collate "C" > ${id}`], sql` and `)})`;
  return sql<boolean>`(${sql.join([...steps, last], sql` or `)})`;
}
