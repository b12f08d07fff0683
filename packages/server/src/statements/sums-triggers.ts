/** Adds to sums by day what has come to the facts, and takes off what has gone. */
interface DayTable {
  name: string;
  /** What its rows are by. */
  keys: readonly string[];
  /** What they add up. */
  sums: readonly string[];
  /** The rows of a fact, with a sign. */
  rowsOf: (facts: string, sign: number) => string;
}

const ITEMS: DayTable = {
  name: 'statement_item_day',
  keys: ['customer_id', 'currency', 'kind', 'category', 'date', 'due'],
  sums: ['units', 'items', 'above', 'above_items', 'below', 'below_items'],
  // A payment of nothing at all is a row of its own, too.
  rowsOf: (facts, sign) => `
    select customer_id, currency, kind, category, date, due, ${sign} * units as units, ${sign} as items,
      ${sign} * greatest(rest, 0) as above, ${sign} * (rest > 0)::int as above_items, ${sign} * least(rest, 0) as below,
      ${sign} * (rest < 0 or is_payment and rest = 0 and parts = 0)::int as below_items
    from ${facts}`,
};

const LINKS: DayTable = {
  name: 'statement_link_day',
  keys: ['from_customer', 'to_customer', 'is_payment', 'currency', 'from_category', 'to_category', 'date'],
  sums: ['settled', 'links', 'paid', 'category_rows'],
  rowsOf: (facts, sign) => `
    select from_customer, to_customer, is_payment, currency, from_category, to_category, date, ${sign} * amount as settled,
      ${sign} as links, 0::numeric as paid, 0 as category_rows
    from ${facts}
    union all
    select from_customer, to_customer, is_payment, currency, from_category, to_category, from_date, 0, 0, ${sign} * amount,
      ${sign} * category_rows
    from ${facts} where is_payment`,
};

/** Sorted, so that writers of several customers' days do not wait for each other in a circle. */
const createDaysFunction = (operation: string, { name, keys, sums, rowsOf }: DayTable, facts: readonly [string, number][]): string => `
  create function ${name}_${operation}() returns trigger language plpgsql as $$ begin
    insert into ${name} as day (${[...keys, ...sums].join(', ')})
    select ${keys.join(', ')}, ${sums.map((sum) => `sum(${sum})`).join(', ')}
    from (${facts.map(([table, sign]) => rowsOf(table, sign)).join(' union all ')}) as facts
    group by ${keys.join(', ')} having ${sums.map((sum) => `sum(${sum}) <> 0`).join(' or ')} order by ${keys.join(', ')}
    on conflict (${keys.join(', ')}) do update set ${sums.map((sum) => `${sum} = day.${sum} + excluded.${sum}`).join(', ')};
    return null;
  end $$`;

const createDays = (table: DayTable): string[] => [
  createDaysFunction('insert', table, [['changed', 1]]),
  createDaysFunction('update', table, [['changed', 1], ['replaced', -1]]),
  createDaysFunction('delete', table, [['replaced', -1]]),
];

/** What is done to items and links. Whoever does it has their customers first, and so sees what the one before has written. */
const STEPS: readonly string[] = [
  `create function statement_lock(payments text[], documents text[]) returns void language plpgsql as $$ begin
    perform 1 from customer where id in (
      select customer_id from unnest(payments) as asked (id) join payment using (id)
      union select customer_id from unnest(documents) as asked (id) join document using (id)
    ) order by id for no key update;
  end $$`,
  `create function statement_apply(allocations bigint[], sign integer) returns void language plpgsql as $$ begin
    update statement_item as item set rest = item.rest + sign * change.units, parts = item.parts + sign * change.parts
    from (
      select id, is_payment, sum(units) as units, sum(parts) as parts from (
        select from_id as id, is_payment, amount as units, 1 as parts
        from unnest(allocations) as asked (id) join statement_link on allocation_id = asked.id
        union all
        select to_id, false, -amount, 0 from unnest(allocations) as asked (id) join statement_link on allocation_id = asked.id
      ) as sides group by id, is_payment
    ) as change where item.id = change.id and item.is_payment = change.is_payment;
  end $$`,
  `create function statement_mark(payments text[]) returns void language plpgsql as $$ begin
    update statement_link as link set category_rows = marked.category_rows, contract_rows = marked.contract_rows
    from (
      select allocation_id, (row_number() over (partition by from_id, to_category order by allocation_id) = 1)::int as category_rows,
        (row_number() over (partition by from_id, to_contract order by allocation_id) = 1
          and (to_contract <> '' or item.rest = 0))::int as contract_rows
      from statement_link join statement_item as item on item.id = from_id and item.is_payment
      where statement_link.is_payment and from_id in (select unnest(payments))
    ) as marked
    where link.allocation_id = marked.allocation_id
      and (link.category_rows, link.contract_rows) is distinct from (marked.category_rows, marked.contract_rows);
  end $$`,
  `create function statement_disconnect(allocations bigint[]) returns void language plpgsql as $$
  declare payments text[] := array(
    select distinct from_id from unnest(allocations) as asked (id) join statement_link on allocation_id = asked.id where is_payment);
  begin
    perform statement_apply(allocations, -1);
    delete from statement_link using unnest(allocations) as asked (id) where allocation_id = asked.id;
    perform statement_mark(payments);
  end $$`,
  `create function statement_connect(allocations bigint[]) returns void language plpgsql as $$ begin
    insert into statement_link
      select bare.* from unnest(allocations) as asked (id) join statement_link_bare as bare on allocation_id = asked.id;
    perform statement_apply(allocations, 1);
    perform statement_mark(array(
      select distinct from_id from unnest(allocations) as asked (id) join statement_link on allocation_id = asked.id where is_payment));
  end $$`,
  // Writes items anew, and all that they settle or are settled by.
  `create function statement_renew(ids text[], of_payments boolean) returns void language plpgsql as $$
  declare allocations bigint[];
  begin
    perform statement_lock(ids, ids);
    allocations := array(
      select allocation.id from unnest(ids) as asked (id) join allocation on payment_id = asked.id where of_payments
      union select allocation.id from unnest(ids) as asked (id) join allocation on document_id = asked.id where not of_payments
      union select allocation.id from unnest(ids) as asked (id) join allocation on credit_note_id = asked.id where not of_payments);
    perform statement_lock(
      array(select payment_id from unnest(allocations) as asked (id) join allocation using (id)),
      array(select unnest(array[document_id, credit_note_id]) from unnest(allocations) as asked (id) join allocation using (id)));
    perform statement_disconnect(allocations);
    delete from statement_item as item using unnest(ids) as asked (id) where item.id = asked.id and is_payment = of_payments;
    insert into statement_item
      select bare.* from unnest(ids) as asked (id) join statement_item_bare as bare using (id) where is_payment = of_payments;
    perform statement_connect(allocations);
  end $$`,
  `create function statement_rebuild() returns void language plpgsql as $$ begin
    delete from statement_link;
    delete from statement_item;
    insert into statement_item
      select id, is_payment, customer_id, kind, currency, category, contract, date, due, units, rest + coalesce(given, 0),
        parts + coalesce(number, 0)
      from statement_item_bare left join (
        select id, is_payment, sum(amount), sum(part) from (
          select from_id as id, is_payment, amount, 1 as part from statement_link_bare
          union all select to_id, false, -amount, 0 from statement_link_bare
        ) as sides group by id, is_payment
      ) as change (id, is_payment, given, number) using (id, is_payment);
    insert into statement_link
      select bare.*,
        (item.is_payment and row_number() over (partition by item.is_payment, from_id, to_category order by allocation_id) = 1)::int,
        (item.is_payment and row_number() over (partition by item.is_payment, from_id, to_contract order by allocation_id) = 1
          and (to_contract <> '' or item.rest = 0))::int
      from statement_link_bare as bare join statement_item as item on item.id = from_id and item.is_payment = bare.is_payment;
  end $$`,
];

/** What sums ask of documents and payments. A document is stamped with each of its payments: nothing is to be done then. */
const COLUMNS = {
  document: ['kind', 'category', 'contract_number', 'issue_date', 'due_date', 'currency', 'payable'],
  payment: ['customer_id', 'date', 'amount', 'currency', 'state'],
};

const createChanged = (table: keyof typeof COLUMNS): string => {
  const row = (name: string): string => `(${name}.id, ${COLUMNS[table].map((column) => `${name}.${column}`).join(', ')})`;
  return `create function statement_${table}_changed() returns trigger language plpgsql as $$
    declare ids text[] := array(
      select distinct unnest(array[changed.id, replaced.id]) from changed full join replaced on changed.id = replaced.id
      where ${row('changed')} is distinct from ${row('replaced')});
    begin
      if cardinality(ids) > 0 then
        perform statement_renew(ids, ${table === 'payment'});
      end if;
      return null;
    end $$`;
};

/** What happens when somebody writes. Of the two transition tables a branch names only the one that is there. */
const HANDLERS: readonly string[] = [
  `create function statement_items_added() returns trigger language plpgsql as $$ begin
    perform statement_lock(array(select id from changed), array(select id from changed));
    insert into statement_item select bare.* from changed join statement_item_bare as bare on bare.id = changed.id
      where is_payment = (tg_table_name = 'payment');
    return null;
  end $$`,
  `create function statement_items_lost() returns trigger language plpgsql as $$ begin
    perform 1 from customer where id in (select customer_id from replaced) order by id for no key update;
    delete from statement_item as item using replaced where item.id = replaced.id and is_payment = (tg_table_name = 'payment');
    return null;
  end $$`,
  createChanged('document'),
  createChanged('payment'),
  `create function statement_links_changed() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then
      perform statement_lock(
        array(select payment_id from replaced), array(select unnest(array[document_id, credit_note_id]) from replaced));
      perform statement_disconnect(array(select id from replaced));
    end if;
    if tg_op <> 'DELETE' then
      perform statement_lock(
        array(select payment_id from changed), array(select unnest(array[document_id, credit_note_id]) from changed));
      perform statement_connect(array(select id from changed));
    end if;
    return null;
  end $$`,
  `create function statement_truncated() returns trigger language plpgsql as $$ begin
    perform statement_rebuild();
    return null;
  end $$`,
];

/** Names of the functions that see to new, changed and deleted rows of a table. */
type Functions = readonly [insert: string, update: string, remove: string];

const createTriggers = (table: string, [insert, update, remove]: Functions): string[] => [
  `create trigger statement_inserted after insert on ${table}
    referencing new table as changed for each statement execute function ${insert}()`,
  `create trigger statement_updated after update on ${table}
    referencing old table as replaced new table as changed for each statement execute function ${update}()`,
  `create trigger statement_deleted after delete on ${table}
    referencing old table as replaced for each statement execute function ${remove}()`,
];

const daysOf = ({ name }: DayTable): Functions => [`${name}_insert`, `${name}_update`, `${name}_delete`];

export const SUM_FUNCTIONS: readonly string[] = [...createDays(ITEMS), ...createDays(LINKS), ...STEPS, ...HANDLERS];

export const SUM_TRIGGERS: readonly string[] = [
  ...createTriggers('document', ['statement_items_added', 'statement_document_changed', 'statement_items_lost']),
  ...createTriggers('payment', ['statement_items_added', 'statement_payment_changed', 'statement_items_lost']),
  ...createTriggers('allocation', ['statement_links_changed', 'statement_links_changed', 'statement_links_changed']),
  ...createTriggers('statement_item', daysOf(ITEMS)),
  ...createTriggers('statement_link', daysOf(LINKS)),
  ...['document', 'payment', 'allocation'].map(
    (table) => `create trigger statement_truncated after truncate on ${table} for each statement execute function statement_truncated()`,
  ),
];
