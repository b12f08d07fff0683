import type { EnquiryFact } from '@csol/contract';
import { createMoney } from '@csol/domain/money';
import type { Database } from '../db/schema.ts';
import { toPresent } from '../present.ts';
import { idsOf, type Asked, type FoundFacts, type Scope } from './references.ts';

function readOrders(db: Database, ids: readonly string[], { customers }: Scope) {
  const all = db
    .selectFrom('sales_order')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .select(['sales_order.id', 'sales_order.customer_id', 'sales_order.number', 'purchase_order_number', 'ordered_on', 'total'])
    .select(['sales_order.currency', 'customer.number as customerNumber', 'customer.time_zone as timeZone'])
    .where('sales_order.id', 'in', ids);
  return (customers === 'all' ? all : all.where('customer.number', 'in', [...customers, ''])).execute();
}

type OrderRow = Awaited<ReturnType<typeof readOrders>>[number];

function readLines(db: Database, ids: readonly string[], numbers: readonly string[]) {
  return db
    .selectFrom('order_line')
    .select(['order_id', 'number', 'description', 'net', 'quantity', 'part_number'])
    .where('order_id', 'in', ids)
    .where('number', 'in', numbers)
    .execute();
}

type LineRow = Awaited<ReturnType<typeof readLines>>[number];

/** An amount, where both parts of it are known. */
const moneyOf = (amount: string | null, currency: string | null) =>
  amount === null || currency === null ? undefined : createMoney(amount, currency);

function toFact(about: string, row: OrderRow, line: LineRow | undefined): EnquiryFact {
  return toPresent({
    about,
    kind: line ? ('orderLine' as const) : ('order' as const),
    number: row.number,
    customerNumber: row.customerNumber,
    date: row.ordered_on,
    amount: moneyOf(row.total, row.currency),
    purchaseOrderNumber: row.purchase_order_number,
    line:
      line &&
      toPresent({
        number: line.number,
        description: line.description,
        net: moneyOf(line.net, row.currency),
        quantity: line.quantity,
      }),
  });
}

/** Reads the facts of orders and lines of them. */
export async function readOrderFacts(db: Database, asked: readonly Asked[], scope: Scope): Promise<FoundFacts> {
  if (asked.length === 0) return new Map();
  const orders = new Map((await readOrders(db, idsOf(asked), scope)).map((row) => [row.id, row]));
  const numbers = asked.flatMap(({ line }) => line ?? []);
  const lines = numbers.length > 0 && orders.size > 0 ? await readLines(db, [...orders.keys()], numbers) : [];
  return new Map(
    asked.flatMap(({ about, id, line: number }) => {
      const row = orders.get(id);
      const line = lines.find((each) => each.order_id === id && each.number === number);
      if (!row || (number !== undefined && !line)) return [];
      return [[about, { fact: toFact(about, row, line), timeZone: row.timeZone, customerId: row.customer_id }]];
    }),
  );
}
