/**
 * When a document last changed, also by its lines and payments: those are written by themselves, and whoever remembers what a filter
 * over them has found looks at the revision of the document. Triggers, so that no writer can forget it.
 */
const CHANGES: readonly string[] = [
  `alter table document add column changed_at timestamptz not null default now()`,
  // Nothing has changed by the new column: the documents keep their revisions.
  `alter table document disable trigger user`,
  `update document set changed_at = created_at`,
  `alter table document enable trigger user`,
  `create or replace function stamp_document() returns trigger language plpgsql as $$ begin
    perform 1 from customer where id = new.customer_id for no key update;
    new.revision := nextval('document_revision');
    new.changed_at := case tg_op when 'INSERT' then new.created_at else now() end;
    return new;
  end $$`,
  // What this transaction has written is stamped already, and nobody sees it before the end: importing costs no second writing.
  `create function note_part_change() returns trigger language plpgsql as $$ begin
    update document set changed_at = now()
      where id in (select document_id from changed) and xmin <> pg_current_xact_id()::xid;
    return null;
  end $$`,
  `create function note_payment_change() returns trigger language plpgsql as $$ begin
    update document set changed_at = now()
      where id in (select document_id from allocation join changed on changed.id = allocation.payment_id)
        and xmin <> pg_current_xact_id()::xid;
    return null;
  end $$`,
  ...['document_line', 'allocation'].flatMap((table) => [
    `create trigger ${table}_inserted after insert on ${table}
      referencing new table as changed for each statement execute function note_part_change()`,
    `create trigger ${table}_updated after update on ${table}
      referencing new table as changed for each statement execute function note_part_change()`,
    `create trigger ${table}_replaced after update on ${table}
      referencing old table as changed for each statement execute function note_part_change()`,
    `create trigger ${table}_deleted after delete on ${table}
      referencing old table as changed for each statement execute function note_part_change()`,
    `create trigger ${table}_truncated after truncate on ${table} for each statement execute function note_document_truncation()`,
  ]),
  `create trigger payment_updated after update on payment
    referencing new table as changed for each statement execute function note_payment_change()`,
];

/** For filters by a whole number, whatever its letter case; the customer comes second, as such numbers are rare. */
const KEYS: readonly string[] = [
  `create function text_keys(texts jsonb) returns text[] language sql immutable strict parallel safe as $$
    select array_agg(lower(btrim(value))) from jsonb_array_elements_text(texts) as value
  $$`,
  ...['order_number', 'purchase_order_number', 'contract_number'].map(
    (column) => `create index document_by_${column}_key on document (lower(btrim(${column})), customer_id) where ${column} is not null`,
  ),
  ...['order_number', 'contract_number'].map(
    (column) => `create index document_line_by_${column}_key on document_line (lower(btrim(${column}))) where ${column} is not null`,
  ),
  `create index document_line_by_serial_key on document_line using gin (text_keys(serial_numbers)) where serial_numbers is not null`,
  `create index payment_by_number_key on payment (lower(btrim(number)), customer_id)`,
  // Whoever looks a number up knows the customer too, and document_by_number begins with that.
  `drop index document_by_any_number`,
];

/** From lists that look at documents alone to lists that look at their lines and payments too. */
export const INVOICE_SEARCH: readonly string[] = [...CHANGES, ...KEYS];

/** To what a page that stays open asks for: see `ledgers/changes.ts`. */
export const RECENT_CHANGES: readonly string[] = [`create index document_by_changed_at on document (customer_id, changed_at)`];
