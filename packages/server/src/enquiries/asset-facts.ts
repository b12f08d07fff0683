import type { Database } from '../db/schema.ts';
import { toPresent } from '../present.ts';
import { idsOf, type Asked, type FoundFacts, type Scope } from './references.ts';

/** Reads the facts of contracts by their numbers; of several with one number, that of the first customer number. */
export async function readContractFacts(db: Database, asked: readonly Asked[], { customers }: Scope): Promise<FoundFacts> {
  if (asked.length === 0) return new Map();
  const all = db
    .selectFrom('contract')
    .innerJoin('customer', 'customer.id', 'contract.customer_id')
    .select(['contract.number', 'starts_on', 'ends_on', 'contract.customer_id'])
    .select(['customer.number as customerNumber', 'customer.time_zone as timeZone'])
    .where('contract.number', 'in', idsOf(asked))
    .orderBy('customer.number')
    .orderBy('contract.id');
  const rows = await (customers === 'all' ? all : all.where('customer.number', 'in', [...customers, ''])).execute();
  return new Map(
    asked.flatMap(({ about, id }) => {
      const row = rows.find(({ number }) => number === id);
      if (!row) return [];
      const { number, customerNumber, starts_on: date, ends_on: endDate, timeZone, customer_id: customerId } = row;
      const fact = toPresent({ about, kind: 'contract' as const, number, customerNumber, date, endDate });
      return [[about, { fact, timeZone, customerId }]];
    }),
  );
}

/** Reads the facts of machines by their serial numbers; of several, that of one that has not left. */
export async function readMachineFacts(db: Database, asked: readonly Asked[], { customers }: Scope): Promise<FoundFacts> {
  if (asked.length === 0) return new Map();
  const all = db
    .selectFrom('machine')
    .innerJoin('customer', 'customer.id', 'machine.customer_id')
    .select(['serial_number', 'type_model', 'contract_number', 'installed_on', 'removed_on', 'machine.customer_id'])
    .select(['customer.number as customerNumber', 'customer.time_zone as timeZone'])
    .where('serial_number', 'in', idsOf(asked))
    .orderBy('removed_on', (order) => order.desc().nullsFirst())
    .orderBy('customer.number')
    .orderBy('machine.id');
  const rows = await (customers === 'all' ? all : all.where('customer.number', 'in', [...customers, ''])).execute();
  return new Map(
    asked.flatMap(({ about, id }) => {
      const row = rows.find(({ serial_number: number }) => number === id);
      if (!row) return [];
      const { customerNumber, timeZone, customer_id: customerId } = row;
      const fact = toPresent({
        ...{ about, kind: 'machine' as const, number: row.serial_number, customerNumber, machine: row.type_model },
        ...{ date: row.installed_on, endDate: row.removed_on, contractNumber: row.contract_number },
      });
      return [[about, { fact, timeZone, customerId }]];
    }),
  );
}
