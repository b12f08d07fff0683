/** From contracts that are named to contracts that say what they will bill. */
export const CONTRACT_CHARGES: readonly string[] = [
  `create table contract_charge (
    id bigint generated always as identity primary key,
    contract_id text not null references contract on delete cascade,
    description text,
    category text,
    amount amount not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    months integer not null check (months between 1 and 120),
    next_on date not null,
    ends_on date
  )`,
  `create index contract_charge_by_contract on contract_charge (contract_id)`,
  // What a contract billed last is what it is estimated to bill next.
  `create index document_by_contract on document (customer_id, contract_number, period_to)
    where contract_number is not null and period_to is not null`,
];
