/** From a database without people to one with accounts, sessions, guests and limits. */
export const ACCOUNTS: readonly string[] = [
  `create table account (
    id text primary key,
    user_id text not null,
    user_key text not null unique,
    email text not null,
    email_key text not null unique,
    display_name text not null,
    company text,
    country text not null,
    language text not null,
    password_hash text,
    is_disabled boolean not null default false,
    created_at timestamptz not null
  )`,
  `create table registration (
    token_hash text primary key,
    user_id text not null,
    user_key text not null,
    email text not null,
    email_key text not null,
    display_name text not null,
    company text,
    country text not null,
    language text not null,
    password_hash text not null,
    customer_number text,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index registration_by_user on registration (user_key)`,
  `create index registration_by_email on registration (email_key)`,
  `create table password_link (
    token_hash text primary key,
    account_id text not null references account on delete cascade,
    expires_at timestamptz not null
  )`,
  `create index password_link_by_account on password_link (account_id)`,
  `create table provider_identity (
    issuer text not null,
    subject text not null,
    account_id text not null references account on delete cascade,
    primary key (issuer, subject)
  )`,
  `create table provider_sign_in (
    browser_hash text primary key,
    memo jsonb not null,
    return_to text not null,
    expires_at timestamptz not null
  )`,
  `create table entitlement (
    id bigint generated always as identity primary key,
    account_id text not null references account on delete cascade,
    customer_id text references customer on delete cascade,
    granted_at timestamptz not null,
    unique nulls not distinct (account_id, customer_id)
  )`,
  `create index entitlement_by_customer on entitlement (customer_id)`,
  `create table entitlement_request (
    account_id text not null references account on delete cascade,
    customer_number text not null,
    created_at timestamptz not null,
    primary key (account_id, customer_number)
  )`,
];

/** Sessions, so that several server processes know the same ones. */
export const SESSIONS: readonly string[] = [
  `create table session (
    id text primary key,
    account_id text not null references account on delete cascade,
    cookie_hash text unique,
    is_shared boolean not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    idle_at timestamptz not null,
    ends_at timestamptz not null
  )`,
  `create index session_by_account on session (account_id)`,
  `create table session_token (
    token_hash text primary key,
    session_id text not null references session on delete cascade,
    expires_at timestamptz not null
  )`,
  `create index session_token_by_session on session_token (session_id)`,
];

/** What guests have seen, and how often anybody has tried anything. */
export const LIMITS: readonly string[] = [
  `create table guest_look_up (
    key text not null,
    document_id text not null,
    country_limit integer not null,
    seen_at timestamptz not null,
    primary key (key, document_id)
  )`,
  `create table guest_capability (
    token_hash text primary key,
    type text not null check (type in ('invoice', 'order')),
    document_id text not null,
    guest_key text not null,
    country text not null,
    expires_at timestamptz not null
  )`,
  `create index document_by_any_number on document (number)`,
  `create index sales_order_by_confirmation on sales_order (customer_id, confirmation_number)`,
  `create index sales_order_by_purchase_order on sales_order (customer_id, purchase_order_number)`,
  `create index document_by_order on document (customer_id, order_number)`,
  `create table throttle (
    key text primary key,
    count integer not null,
    resets_at timestamptz not null
  )`,
  `create table idempotent_call (
    key_hash text primary key,
    body_hash text not null,
    status integer,
    created_at timestamptz not null
  )`,
  `create table server_secret (
    name text primary key,
    value text not null
  )`,
  `insert into server_secret values ('keys', gen_random_uuid()::text || gen_random_uuid()::text)`,
];
