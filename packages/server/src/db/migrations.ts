import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { ACCOUNTS, LIMITS, SESSIONS } from '../accounts/account-migration.ts';
import { ATTACHMENTS } from '../attachments/attachment-migration.ts';
import { ENQUIRIES } from '../enquiries/enquiry-migration.ts';
import { EXPORTS } from '../exports/export-migration.ts';
import { INVOICE_SEARCH, RECENT_CHANGES } from '../invoices/search-migration.ts';
import { MAIL, MAIL_FILES, REPLIES } from '../mail/mail-migration.ts';
import { ORDER_LISTS, ORDER_TRACKING } from '../orders/order-migration.ts';
import { CONTRACT_CHARGES } from '../statements/charge-migration.ts';
import { STATEMENT_ENTRIES } from '../statements/statement-migration.ts';
import { STATEMENT_SUMS } from '../statements/sums-migration.ts';
import { REPORTS } from '../reports/report-migration.ts';
import type { Database } from './schema.ts';

/** Runs statements one after another: a driver that prepares its statements takes only one at a time. */
async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Amounts are exact; the bounds are those of `Money` in the contract. */
const CUSTOMERS = [
  `create domain amount as numeric check (min_scale(value) <= 6 and abs(value) < 1e18)`,
  `create table customer (
    id text primary key,
    number text not null unique,
    name text not null,
    country text not null,
    vat_number text,
    address jsonb not null default '[]',
    currency text not null,
    time_zone text not null default 'UTC',
    revision bigint not null default 0,
    generation uuid not null default gen_random_uuid()
  )`,
];

const DOCUMENTS = [
  `create table document (
    id text primary key,
    customer_id text not null references customer,
    kind text not null check (kind in ('invoice', 'creditNote')),
    number text not null,
    category text not null,
    issue_date date not null,
    due_date date,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    net amount not null,
    vat amount not null,
    gross amount not null,
    prepaid amount not null default 0,
    rounding amount not null default 0,
    payable amount not null,
    paid amount not null default 0,
    credited amount not null default 0,
    open amount not null check (open = payable - paid - credited),
    settlement text not null generated always as (case
      when open = 0 then case when kind = 'invoice' and paid = 0 and credited <> 0 then 'credited' else 'paid' end
      when kind = 'invoice' and (paid <> 0 or credited <> 0) then 'partlyPaid'
      else 'open' end) stored,
    disputed_since date,
    dispute_reason text,
    order_number text,
    purchase_order_number text,
    contract_number text,
    reference_scheme text,
    reference_value text,
    period_from date,
    period_to date,
    delivery_channel text,
    delivery_state text,
    delivery_at timestamptz,
    detail jsonb not null,
    source_key text unique,
    source_hash text,
    created_at timestamptz not null default now(),
    revision bigint not null default 0
  )`,
  `create index document_by_change on document (customer_id, revision)`,
  `create index document_by_number on document (customer_id, number)`,
];

const PARTS_OF_DOCUMENTS = [
  `create table document_line (
    document_id text not null references document on delete cascade,
    position integer not null,
    number text not null,
    description text not null,
    item_number text,
    quantity numeric,
    unit text,
    unit_price amount,
    net amount not null,
    vat_rate numeric,
    period_from date,
    period_to date,
    serial_numbers jsonb,
    machine text,
    contract_number text,
    order_number text,
    primary key (document_id, position)
  )`,
  `create table document_vat (
    document_id text not null references document on delete cascade,
    position integer not null,
    category text,
    rate numeric not null,
    taxable amount not null,
    amount amount not null,
    exemption_reason text,
    primary key (document_id, position)
  )`,
  `create table document_reference (
    document_id text not null references document on delete cascade,
    position integer not null,
    number text not null,
    issue_date date,
    primary key (document_id, position)
  )`,
  `create index document_reference_by_number on document_reference (number)`,
  `create table document_file (
    document_id text not null references document on delete cascade,
    id text not null,
    file_name text not null,
    media_type text not null,
    size integer not null,
    content bytea not null,
    primary key (document_id, id)
  )`,
];

const PAYMENTS = [
  `create table payment (
    id text primary key,
    customer_id text not null references customer,
    number text not null,
    date date not null,
    amount amount not null,
    currency text not null,
    state text not null check (state in ('made', 'pending'))
  )`,
  `create index payment_by_customer on payment (customer_id)`,
  `create table allocation (
    id bigint generated always as identity primary key,
    payment_id text references payment on delete cascade,
    credit_note_id text references document on delete cascade,
    document_id text not null references document on delete cascade,
    amount amount not null,
    check (num_nonnulls(payment_id, credit_note_id) = 1)
  )`,
  `create index allocation_by_document on allocation (document_id)`,
  `create index allocation_by_payment on allocation (payment_id)`,
  `create index allocation_by_credit_note on allocation (credit_note_id)`,
];

const ASSETS = [
  `create table sales_order (
    id text primary key,
    customer_id text not null references customer,
    number text not null,
    confirmation_number text,
    purchase_order_number text,
    ordered_on date not null
  )`,
  `create index sales_order_by_number on sales_order (customer_id, number)`,
  `create table contract (
    id text primary key,
    customer_id text not null references customer,
    number text not null,
    kind text not null,
    starts_on date not null,
    ends_on date
  )`,
  `create index contract_by_number on contract (customer_id, number)`,
  `create table machine (
    id text primary key,
    customer_id text not null references customer,
    type_model text not null,
    serial_number text not null,
    contract_number text,
    installed_on date
  )`,
  `create index machine_by_customer on machine (customer_id)`,
];

/** From machines that stay for ever to machines that leave. */
const REMOVALS = [`alter table machine add removed_on date`];

/**
 * Revisions come from triggers, so that no writer can forget them, not even a person at a psql prompt. The row of the customer is
 * locked before a number is drawn: writers of one customer take turns, and their numbers grow in the order of their commits.
 * So a reader that knows all up to revision n misses nothing by asking for what is above n.
 */
const REVISIONS = [
  `create sequence document_revision`,
  `create function stamp_document() returns trigger language plpgsql as $$ begin
    perform 1 from customer where id = new.customer_id for no key update;
    new.revision := nextval('document_revision');
    return new;
  end $$`,
  `create function note_document_change() returns trigger language plpgsql as $$ begin
    update customer set revision = nextval('document_revision')
      where id in (select customer_id from changed);
    return null;
  end $$`,
  `create function note_document_loss() returns trigger language plpgsql as $$ begin
    update customer set revision = nextval('document_revision'), generation = gen_random_uuid()
      where id in (select customer_id from changed);
    return null;
  end $$`,
  `create function note_document_truncation() returns trigger language plpgsql as $$ begin
    update customer set revision = nextval('document_revision'), generation = gen_random_uuid();
    return null;
  end $$`,
  `create function refuse_customer_change() returns trigger language plpgsql as $$ begin
    raise exception 'A document stays with its customer';
  end $$`,
  `create trigger document_stamp before insert or update on document for each row execute function stamp_document()`,
  `create trigger document_inserted after insert on document
    referencing new table as changed for each statement execute function note_document_change()`,
  `create trigger document_updated after update on document
    referencing new table as changed for each statement execute function note_document_change()`,
  `create trigger document_deleted after delete on document
    referencing old table as changed for each statement execute function note_document_loss()`,
  `create trigger document_truncated after truncate on document for each statement execute function note_document_truncation()`,
  `create trigger document_moved before update of customer_id on document for each row
    when (old.customer_id is distinct from new.customer_id) execute function refuse_customer_change()`,
];

/** All steps from an empty database to the present, by name; a name that has been released never changes its meaning. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_documents': {
    up: (db) => run(db, [...CUSTOMERS, ...DOCUMENTS, ...PARTS_OF_DOCUMENTS, ...PAYMENTS, ...ASSETS, ...REVISIONS]),
  },
  '0002_accounts': { up: (db) => run(db, [...ACCOUNTS, ...SESSIONS, ...LIMITS, ...MAIL]) },
  '0003_invoice_search': { up: (db) => run(db, INVOICE_SEARCH) },
  '0004_exports': { up: (db) => run(db, EXPORTS) },
  '0005_reconciliation': { up: (db) => run(db, REMOVALS) },
  '0006_forwards': { up: (db) => run(db, REPLIES) },
  '0007_recent_changes': { up: (db) => run(db, RECENT_CHANGES) },
  '0008_order_tracking': { up: (db) => run(db, ORDER_TRACKING) },
  '0009_statement_entries': { up: (db) => run(db, STATEMENT_ENTRIES) },
  '0010_contract_charges': { up: (db) => run(db, CONTRACT_CHARGES) },
  '0011_reports': { up: (db) => run(db, [...MAIL_FILES, ...REPORTS]) },
  '0012_order_lists': { up: (db) => run(db, ORDER_LISTS) },
  '0013_statement_sums': { up: (db) => run(db, STATEMENT_SUMS) },
  '0014_attachments': { up: (db) => run(db, ATTACHMENTS) },
  '0015_enquiries': { up: (db) => run(db, ENQUIRIES) },
};

/**
 * Brings the database up to date; all steps or none. Processes that start at once take turns, the later ones find nothing to do.
 * @returns The names of the steps that were taken.
 * @throws What the database said about the step that failed.
 */
export async function migrate(db: Database): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The database could not be brought up to date', { cause: error });
  return results.map((result) => result.migrationName);
}
