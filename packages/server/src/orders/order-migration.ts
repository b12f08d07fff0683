import { EXCEPTION_KINDS, ORDER_STATUSES } from '@csol/domain/order';

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** From orders that invoices name to orders that can be followed. What a list shows and sorts by is derived, see `keep-order.ts`. */
const ORDERS: readonly string[] = [
  `alter table sales_order
    add placed_by text,
    add requested_on date,
    add currency text check (currency ~ '^[A-Z]{3}$'),
    add total amount,
    add kinds text[] not null default '{}',
    add status text not null default 'ordered' check (status in (${list(ORDER_STATUSES)})),
    add stage smallint not null generated always as (array_position(array[${list(ORDER_STATUSES)}], status)) stored,
    add expected_on date,
    add expected_basis text,
    add open_exception text check (open_exception in (${list(EXCEPTION_KINDS)})),
    add shipment_count integer not null default 0,
    add delivered_count integer not null default 0,
    add trackings jsonb not null default '[]',
    add search text not null default '',
    add added_at timestamptz not null default now(),
    add changed_at timestamptz not null default now(),
    add change bigint not null default 0,
    add check ((total is null) = (currency is null))`,
  `create index sales_order_by_day on sales_order (customer_id, ordered_on desc, id collate "C")`,
  `create index sales_order_by_key on sales_order (customer_id, lower(btrim(number)))`,
  `create index sales_order_by_changed_at on sales_order (customer_id, changed_at)`,
];

const PARTS: readonly string[] = [
  `create table order_line (
    order_id text not null references sales_order on delete cascade,
    position integer not null,
    number text not null,
    part_number text,
    description text not null,
    kind text not null,
    quantity numeric not null,
    unit text,
    net amount,
    primary key (order_id, position),
    unique (order_id, number)
  )`,
  `create table shipment (
    order_id text not null references sales_order on delete cascade,
    number text not null,
    carrier text,
    destination jsonb,
    contents jsonb not null,
    primary key (order_id, number)
  )`,
  `create table parcel (
    order_id text not null,
    shipment text not null,
    position integer not null,
    carrier_id text,
    carrier text not null,
    number text not null,
    link text,
    primary key (order_id, shipment, position),
    foreign key (order_id, shipment) references shipment on delete cascade
  )`,
  `create index parcel_by_number on parcel (number, carrier_id)`,
  // Events are kept as they came, each once; what follows from them is derived of all of them anew.
  `create table order_event (
    order_id text not null references sales_order on delete cascade,
    id text not null,
    at timestamptz not null,
    kind text not null,
    facts jsonb not null,
    told_at timestamptz not null default now(),
    primary key (order_id, id)
  )`,
  `create table deliverable (
    order_id text not null references sales_order on delete cascade,
    id text not null,
    position integer not null,
    kind text not null check (kind in ('licenceKey', 'download', 'entitlement')),
    name text not null,
    line text,
    secret text,
    file_id text,
    link text,
    primary key (order_id, id)
  )`,
  `create table order_file (
    order_id text not null references sales_order on delete cascade,
    id text not null,
    file_name text not null,
    media_type text not null,
    size integer not null,
    content bytea not null,
    primary key (order_id, id)
  )`,
];

/**
 * Every change of an order has a number. The lock is taken before a number is drawn, so writers take turns and numbers grow in the order
 * of commits: who knows all up to n misses nothing by asking for what is above n. Beside it a revision for each customer tells whoever
 * remembers sums whether they still hold. Triggers, so that no writer can forget either; a notice goes out with the commit.
 */
const CHANGES: readonly string[] = [
  `create sequence order_change`,
  `create table order_revision (customer_id text primary key references customer on delete cascade, revision bigint not null)`,
  `create function stamp_order() returns trigger language plpgsql as $$ begin
    perform pg_advisory_xact_lock(hashtext('csol order'));
    new.change := nextval('order_change');
    new.changed_at := case tg_op when 'INSERT' then new.added_at else clock_timestamp() end;
    new.search := lower(concat_ws(E'\\n', new.number, new.confirmation_number, new.purchase_order_number,
      (select string_agg(tracking ->> 'number', E'\\n') from jsonb_array_elements(new.trackings) as tracking)));
    return new;
  end $$`,
  `create function note_order_change() returns trigger language plpgsql as $$ begin
    insert into order_revision
      select customer_id, nextval('order_change') from (select distinct customer_id from changed order by customer_id) as customers
      on conflict (customer_id) do update set revision = excluded.revision;
    perform pg_notify('csol_order', '');
    return null;
  end $$`,
  `create trigger sales_order_stamp before insert or update on sales_order for each row execute function stamp_order()`,
  `create trigger sales_order_inserted after insert on sales_order
    referencing new table as changed for each statement execute function note_order_change()`,
  `create trigger sales_order_updated after update on sales_order
    referencing new table as changed for each statement execute function note_order_change()`,
  `create trigger sales_order_deleted after delete on sales_order
    referencing old table as changed for each statement execute function note_order_change()`,
  `update sales_order set change = 0`,
  `create unique index sales_order_by_change on sales_order (change)`,
];

/** See `orders/`. */
export const ORDER_TRACKING: readonly string[] = [...ORDERS, ...PARTS, ...CHANGES];

/**
 * To lists that are answered out of what a process remembers, see `order-lists.ts`: it asks for what is above a change, by customer, and
 * has to hear of what has gone. Whoever takes orders away takes turns with the other writers too: revisions grow in the order of commits.
 */
export const ORDER_LISTS: readonly string[] = [
  `alter table order_revision add generation uuid not null default gen_random_uuid()`,
  `create function note_order_loss() returns trigger language plpgsql as $$ begin
    perform pg_advisory_xact_lock(hashtext('csol order'));
    insert into order_revision
      select customer_id, nextval('order_change') from (select distinct customer_id from changed order by customer_id) as customers
      on conflict (customer_id) do update set revision = excluded.revision, generation = gen_random_uuid();
    perform pg_notify('csol_order', '');
    return null;
  end $$`,
  `create function note_order_truncation() returns trigger language plpgsql as $$ begin
    update order_revision set revision = nextval('order_change'), generation = gen_random_uuid();
    perform pg_notify('csol_order', '');
    return null;
  end $$`,
  `create function refuse_order_move() returns trigger language plpgsql as $$ begin
    raise exception 'An order stays with its customer';
  end $$`,
  `drop trigger sales_order_deleted on sales_order`,
  `create trigger sales_order_deleted after delete on sales_order
    referencing old table as changed for each statement execute function note_order_loss()`,
  `create trigger sales_order_truncated after truncate on sales_order for each statement execute function note_order_truncation()`,
  `create trigger sales_order_moved before update of customer_id on sales_order for each row
    when (old.customer_id is distinct from new.customer_id) execute function refuse_order_move()`,
  `create index sales_order_by_customer_change on sales_order (customer_id, change)`,
  // What lists were sorted by.
  `drop index sales_order_by_day`,
  `alter table sales_order drop column stage`,
];
