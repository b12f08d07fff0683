import { sql } from 'kysely';
import type { ContractCharge, ContractChargeList, ContractChargeQuery, InvoiceCategory } from '@csol/contract';
import { addDays, addMonths } from '@csol/domain/dates';
import { createMoney } from '@csol/domain/money';
import { findCustomers } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { createJsonAnswer } from '../http/answer.ts';
import type { Handler } from '../services.ts';
import { todayOf } from './account-scope.ts';

/** Charges in an answer at most, by the contract. */
const MOST = 1000;

/** What both kinds of charges are made of. */
interface ChargeRow {
  customer_id: string;
  number: string;
  category: InvoiceCategory | null;
  currency: string;
  amount: string;
  /** The earlier end of the charge and of its contract. */
  ends_on: string | null;
}

type AgreedRow = ChargeRow & { description: string | null; months: number; next_on: string };
type BilledRow = ChargeRow & { period_from: string; period_to: string };

/** What contracts that have not ended say they will bill. */
async function readAgreed(db: Database, customerIds: readonly string[], today: string): Promise<AgreedRow[]> {
  const { rows } = await sql<AgreedRow>`
    select contract.customer_id, contract.number, charge.description, charge.category, charge.currency, charge.amount, charge.months,
      charge.next_on, least(charge.ends_on, contract.ends_on) as ends_on
    from contract join contract_charge as charge on charge.contract_id = contract.id
    where contract.customer_id = any (${[...customerIds]}::text[])
      and coalesce(least(charge.ends_on, contract.ends_on), 'infinity') >= ${today}::date
    order by contract.number collate "C", charge.id limit ${MOST}`.execute(db);
  return rows;
}

/** What the others billed for their last period; credit notes for it count down. */
async function readBilled(db: Database, customerIds: readonly string[], today: string): Promise<BilledRow[]> {
  const { rows } = await sql<BilledRow>`
    select distinct on (contract.number collate "C", contract.id) contract.customer_id, contract.number, document.category,
      document.currency, document.period_from, document.period_to, contract.ends_on, sum(document.gross) as amount
    from contract join document on document.customer_id = contract.customer_id and document.contract_number = contract.number
    where contract.customer_id = any (${[...customerIds]}::text[]) and coalesce(contract.ends_on, 'infinity') >= ${today}::date
      and document.period_from is not null and document.period_to is not null and document.issue_date <= ${today}::date
      and not exists (select from contract_charge where contract_charge.contract_id = contract.id)
    group by contract.id, document.category, document.currency, document.period_from, document.period_to
    having sum(document.gross) > 0
    order by contract.number collate "C", contract.id, document.period_to desc, document.period_from desc, sum(document.gross) desc,
      document.category, document.currency
    limit ${MOST}`.execute(db);
  return rows;
}

/** Whole months from the first day of a period to the day after its last; a part of a month counts as one. */
function monthsOf(from: string, to: string): number {
  let months = 1;
  while (months < 120 && addMonths(from, months) <= to) months += 1;
  return months;
}

/** The first day of a charge that has not passed; charges may have been told long ago. */
function nextFrom({ next_on: first, months }: AgreedRow, today: string): string {
  let [next, n] = [first, 0];
  while (next < today) next = addMonths(first, months * ++n);
  return next;
}

function toCharge(row: ChargeRow, customerNumber: string, nextOn: string, months: number): ContractCharge[] {
  const { number: contractNumber, category, amount, currency, ends_on: endsOn } = row;
  if (endsOn !== null && nextOn > endsOn) return [];
  return [
    {
      ...{ contractNumber, customerNumber, amount: createMoney(amount, currency), months, nextOn },
      ...(category && { category }),
      ...(endsOn !== null && { endsOn }),
    },
  ];
}

/** @param customers Numbers by id. */
function toCharges(agreed: readonly AgreedRow[], billed: readonly BilledRow[], customers: ReadonlyMap<string, string>, today: string) {
  const numberOf = ({ customer_id: id }: ChargeRow): string => customers.get(id) ?? '';
  const sure = agreed.flatMap((row) => {
    const charges = toCharge(row, numberOf(row), nextFrom(row, today), row.months);
    return charges.map((charge) => ({ ...charge, ...(row.description && { description: row.description }) }));
  });
  const estimated = billed.flatMap((row) => {
    const [nextOn, months] = [addDays(row.period_to, 1), monthsOf(row.period_from, row.period_to)];
    // Where a whole period went by without an invoice, it is over, whatever the contract says.
    if (addMonths(nextOn, months) <= today) return [];
    return toCharge(row, numberOf(row), nextOn, months).map((charge) => ({ ...charge, isEstimated: true }));
  });
  return [...sure, ...estimated].sort((a, b) => (a.contractNumber < b.contractNumber ? -1 : a.contractNumber > b.contractNumber ? 1 : 0));
}

/** What the contracts of the caller's customer numbers will bill again and again. */
export const listContractCharges: Handler = async ({ db }, { principal, parameters, now }) => {
  const { customerNumber } = parameters.query as ContractChargeQuery;
  const customers = await findCustomers(db, principal);
  const today = todayOf(customers, now);
  const asked = customers.filter(({ number }) => customerNumber?.includes(number) ?? true);
  const ids = asked.map(({ id }) => id);
  const [agreed, billed] = await Promise.all([readAgreed(db, ids, today), readBilled(db, ids, today)]);
  const numbers = new Map(asked.map(({ id, number }) => [id, number]));
  const list: ContractChargeList = { items: toCharges(agreed, billed, numbers, today).slice(0, MOST), today };
  return createJsonAnswer(list);
};
