import { sql, type RawBuilder } from 'kysely';
import type { OrderQuery } from '@csol/contract';

/** A condition on `sales_order`. */
type Condition = RawBuilder<boolean>;

/** Which orders of a customer are wanted, as conditions that hold together. Names the query, so that equal ones are recognised. */
export interface OrderFilter {
  conditions: readonly Condition[];
  /** The same for the same orders; what has changed lately is another answer each time. */
  name: string;
}

const all = (texts: readonly string[]) => sql`${[...texts]}::text[]`;

/** Both ends are inclusive; an order without the date is in no period. */
function keepPeriod({ dateField = 'orderedOn', from, to }: OrderQuery): Condition[] {
  const column = sql.ref(dateField === 'orderedOn' ? 'sales_order.ordered_on' : 'sales_order.expected_on');
  return [
    ...(from === undefined ? [] : [sql<boolean>`${column} >= ${from}::date`]),
    ...(to === undefined ? [] : [sql<boolean>`${column} <= ${to}::date`]),
  ];
}

/** The filter of a query. Which customer numbers are asked for is not part of it. */
export function createOrderFilter(query: OrderQuery): OrderFilter {
  const { status, kind, exception, changedWithin } = query;
  const text = query.q?.trim().toLowerCase();
  const conditions: Condition[] = [
    ...(text ? [sql<boolean>`position(${text} in sales_order.search) > 0`] : []),
    ...keepPeriod(query),
    ...(status ? [sql<boolean>`sales_order.status = any(${all(status)})`] : []),
    ...(kind ? [sql<boolean>`sales_order.kinds && ${all(kind)}`] : []),
    ...(exception ? [sql<boolean>`(sales_order.open_exception is null) = ${exception === 'none'}`] : []),
    ...(changedWithin === undefined ? [] : [sql<boolean>`sales_order.changed_at >= now() - make_interval(secs => ${changedWithin})`]),
  ];
  const { dateField, from, to } = query;
  const name = JSON.stringify([text, dateField, from, to, status?.toSorted(), kind?.toSorted(), exception, changedWithin]);
  return { conditions, name };
}
