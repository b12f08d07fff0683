import { SUM_FUNCTIONS, SUM_TRIGGERS } from './sums-triggers.ts';

/**
 * What sums are made of, without a join. `statement_item` has documents and payments that have come, each with what is left of it when all
 * is settled that ever will be; `statement_link` has what settles what, with all that a sum asks of both sides. Payments on their way are
 * in neither, nor is what settles a document of another currency, as there is no rate for it.
 */
const FACTS: readonly string[] = [
  `create table statement_item (
    id text not null,
    is_payment boolean not null,
    customer_id text not null,
    kind text not null,
    currency text not null,
    category text not null,
    contract text not null,
    date date not null,
    due date not null,
    units numeric not null,
    rest numeric not null,
    parts integer not null,
    primary key (id, is_payment)
  )`,
  // A payment's part belongs to the category and contract of what it settles. Parts of one payment in one group are one row of a statement:
  // `category_rows` and `contract_rows` are 1 on the one of them that counts, which for no contract may be what is left of the payment.
  `create table statement_link (
    allocation_id bigint primary key,
    is_payment boolean not null,
    from_id text not null,
    from_customer text not null,
    from_category text not null,
    from_contract text not null,
    from_date date not null,
    to_id text not null,
    to_customer text not null,
    to_category text not null,
    to_contract text not null,
    to_date date not null,
    currency text not null,
    date date not null,
    amount numeric not null,
    category_rows integer not null default 0,
    contract_rows integer not null default 0
  )`,
];

/** The same by day: some ten thousand rows where there are a million entries. Contracts are too many to be among the keys. */
const DAYS: readonly string[] = [
  // `above` is what is left of those that have something left, `below` of those that count down, or of payments.
  `create table statement_item_day (
    customer_id text not null,
    currency text not null,
    kind text not null,
    category text not null,
    date date not null,
    due date not null,
    units numeric not null,
    items bigint not null,
    above numeric not null,
    above_items bigint not null,
    below numeric not null,
    below_items bigint not null,
    primary key (customer_id, currency, kind, category, date, due)
  )`,
  // What was settled, by the day from which it counts; what payments settle, by the day of the payment.
  `create table statement_link_day (
    from_customer text not null,
    to_customer text not null,
    is_payment boolean not null,
    currency text not null,
    from_category text not null,
    to_category text not null,
    date date not null,
    settled numeric not null,
    links bigint not null,
    paid numeric not null,
    category_rows bigint not null,
    primary key (from_customer, to_customer, is_payment, currency, from_category, to_category, date)
  )`,
];

/** What the facts are, as it follows from what is written; items as if nothing were settled. */
const VIEWS: readonly string[] = [
  `create view statement_item_bare as
    select id, false as is_payment, customer_id, kind, currency, category, coalesce(contract_number, '') as contract, issue_date as date,
      coalesce(due_date, issue_date) as due, payable::numeric as units, payable::numeric as rest, 0 as parts
    from document
    union all
    select id, true, customer_id, 'payment', currency, '', '', date, date, -amount, -amount, 0 from payment where state = 'made'`,
  `create view statement_link_bare as
    select allocation.id as allocation_id, payment.id is not null as is_payment,
      coalesce(payment.id, note.id) as from_id, coalesce(payment.customer_id, note.customer_id) as from_customer,
      coalesce(note.category, target.category) as from_category,
      coalesce(case when note.id is null then target.contract_number else note.contract_number end, '') as from_contract,
      coalesce(payment.date, note.issue_date) as from_date, target.id as to_id, target.customer_id as to_customer,
      target.category as to_category, coalesce(target.contract_number, '') as to_contract, target.issue_date as to_date,
      target.currency, greatest(payment.date, note.issue_date, target.issue_date) as date, allocation.amount::numeric as amount
    from allocation join document as target on target.id = allocation.document_id
      left join payment on payment.id = allocation.payment_id left join document as note on note.id = allocation.credit_note_id
    where coalesce(payment.currency, note.currency) = target.currency and coalesce(payment.state, 'made') = 'made'`,
];

const INDEXES: readonly string[] = [
  `create index statement_item_by_contract on statement_item (customer_id, contract)`,
  `create index statement_link_by_day on statement_link (to_customer, date)`,
  `create index statement_link_by_contract on statement_link (to_customer, to_contract)`,
  `create index statement_link_by_note on statement_link (from_customer, from_contract) where not is_payment`,
  `create index statement_link_by_giver on statement_link (from_id) where is_payment`,
  // What goes from one customer to another is rare, and looked at by itself.
  `create index statement_link_across on statement_link (from_customer, to_customer) where from_customer <> to_customer`,
  `create index statement_link_to_across on statement_link (to_customer) where from_customer <> to_customer`,
  `create index payment_pending on payment (customer_id) where state = 'pending'`,
];

/**
 * From sums over joins of all that there is to sums over what triggers keep, whoever writes. A bulk load that has turned the triggers off
 * calls `statement_rebuild()` when it is done.
 */
export const STATEMENT_SUMS: readonly string[] = [
  ...[...FACTS, ...DAYS, ...VIEWS, ...SUM_FUNCTIONS, ...SUM_TRIGGERS],
  `select statement_rebuild()`,
  ...INDEXES,
];
