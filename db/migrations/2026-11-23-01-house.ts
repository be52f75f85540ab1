import { type Kysely, sql } from "kysely";

/** The house, its policy and calendar, accounts and sessions, and the function that keeps history append-only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists unaccent`.execute(db);
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create extension if not exists fuzzystrmatch`.execute(db);

  // Erasure (law, retention) is the only way out of the history: erase_person() sets the flag for its own transaction.
  await sql`create function refuse_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and current_setting('vitae.erasing', true) = 'on' then return old; end if;
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db);

  await sql`create table policy_version (
    id int generated always as identity primary key,
    preset text not null check (preset in ('national', 'academy', 'alumni')),
    switches jsonb not null,
    effective_at timestamptz not null default now(),
    made_by uuid,
    seconded_by uuid,
    reason text)`.execute(db);

  await sql`create table house (
    id int primary key default 1 check (id = 1),
    name jsonb not null,
    short_name text not null,
    colour text not null default '#8c1a1f',
    postal_address text not null,
    telephone text not null,
    telephone_found_in jsonb not null,
    sender_mail text not null,
    domain text not null,
    code_prefix text not null check (code_prefix ~ '^[A-Z]{2,5}$'),
    head_name text not null,
    head_title jsonb not null,
    languages text[] not null default '{fr,en}',
    zone text not null default 'Europe/Paris',
    colophon boolean not null default true,
    policy_version_id int not null references policy_version (id),
    secret uuid not null default gen_random_uuid(),
    created_at timestamptz not null default now())`.execute(db);

  await sql`create table criterion (
    key text primary key,
    label jsonb not null,
    explanation jsonb not null,
    position int not null)`.execute(db);

  await sql`create table cycle (
    id int generated always as identity primary key,
    name text not null unique,
    starts_on date not null,
    ends_on date,
    phases jsonb not null default '[]',
    open boolean not null default true)`.execute(db);
  await sql`create unique index cycle_one_open on cycle (open) where open`.execute(db);

  await sql`create table authority (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('sector', 'occupation', 'organisation', 'school', 'honour', 'place', 'country')),
    key text not null,
    label_fr text,
    label_en text,
    parent_id bigint references authority (id),
    merged_into bigint references authority (id),
    check (label_fr is not null or label_en is not null),
    unique (kind, key))`.execute(db);

  await sql`create table contingent (
    cycle_id int not null references cycle (id),
    sector_id bigint not null references authority (id),
    seats int not null check (seats >= 0),
    primary key (cycle_id, sector_id))`.execute(db);

  await sql`create table person (
    id uuid primary key default gen_random_uuid(),
    provisional boolean not null default true,
    given_name text,
    family_name text,
    particle text,
    name_prefix text,
    name_suffix text,
    display_name text not null,
    filed_name text not null,
    filing_key text collate "C" not null,
    name_norm text not null,
    gender text check (gender in ('female', 'male')),
    born text check (born ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    died text check (died ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    death_source text,
    language text not null default 'fr' check (language in ('fr', 'en')),
    descriptor jsonb,
    sector_id bigint references authority (id),
    public_id text unique,
    merged_into uuid references person (id),
    created_at timestamptz not null default now(),
    check (died is null or death_source is not null))`.execute(db);
  await sql`create index person_name_norm on person using gin (name_norm gin_trgm_ops)`.execute(db);
  await sql`create index person_filing on person (filing_key, id)`.execute(db);

  await sql`create table person_name (
    id bigint generated always as identity primary key,
    person_id uuid not null references person (id) on delete cascade,
    kind text not null check (kind in ('use', 'birth', 'married', 'pen', 'former', 'religious', 'transliterated', 'other')),
    name text not null,
    name_norm text not null,
    lang text,
    audience text not null default 'public' check (audience in ('public', 'listed', 'subscribers', 'house')),
    position int not null default 0)`.execute(db);
  await sql`create index person_name_person on person_name (person_id)`.execute(db);

  await sql`create table person_identifier (
    scheme text not null,
    value text not null,
    person_id uuid not null references person (id) on delete cascade,
    primary key (scheme, value))`.execute(db);
  await sql`create index person_identifier_person on person_identifier (person_id)`.execute(db);

  // Where a person can be written to. Never published: contact in a biography is a statement, with consent.
  await sql`create table person_address (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person (id) on delete cascade,
    kind text not null check (kind in ('mail', 'post', 'telephone')),
    value text not null,
    origin text not null,
    ended_at timestamptz,
    created_at timestamptz not null default now())`.execute(db);
  await sql`create unique index person_address_current on person_address (person_id, kind) where ended_at is null`.execute(db);

  await sql`create table account (
    id uuid primary key default gen_random_uuid(),
    mail text not null check (mail = lower(mail)),
    name text not null,
    language text not null default 'fr' check (language in ('fr', 'en')),
    person_id uuid references person (id) on delete set null,
    disabled_at timestamptz,
    created_at timestamptz not null default now())`.execute(db);
  await sql`create unique index account_mail on account (mail)`.execute(db);
  await sql`create index account_person on account (person_id)`.execute(db);

  await sql`create table account_role (
    account_id uuid not null references account (id) on delete cascade,
    role text not null check (role in ('subscriber', 'nominator', 'nominee', 'delegate', 'editor', 'secretary', 'member', 'certifier', 'publisher', 'administrator')),
    granted_by uuid references account (id),
    granted_at timestamptz not null default now(),
    primary key (account_id, role))`.execute(db);

  await sql`create table session (
    id uuid primary key default gen_random_uuid(),
    token_hash bytea not null unique,
    account_id uuid not null references account (id) on delete cascade,
    level int not null default 1 check (level in (1, 2)),
    auth_time timestamptz not null default now(),
    created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    device text)`.execute(db);
  await sql`create index session_account on session (account_id)`.execute(db);

  // The short code: for signing in, for the reading room, and for the first administrator's one-time link.
  await sql`create table short_code (
    id uuid primary key default gen_random_uuid(),
    purpose text not null check (purpose in ('sign_in', 'reading_room', 'create_admin')),
    account_id uuid references account (id) on delete cascade,
    person_id uuid references person (id) on delete cascade,
    code_hash bytea not null,
    browser_hash bytea,
    next_path text,
    attempts int not null default 0,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz)`.execute(db);
  await sql`create index short_code_browser on short_code (browser_hash)`.execute(db);

  await sql`create table operation (
    id uuid primary key,
    account_id uuid,
    kind text not null,
    outcome jsonb,
    at timestamptz not null default now())`.execute(db);

  await sql`create table delegate (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person (id) on delete cascade,
    account_id uuid not null references account (id) on delete cascade,
    since timestamptz not null default now(),
    until timestamptz)`.execute(db);
  await sql`create unique index delegate_current on delegate (person_id, account_id) where until is null`.execute(db);

  await sql`create table institution (
    id uuid primary key default gen_random_uuid(),
    name text not null unique,
    created_at timestamptz not null default now())`.execute(db);
  await sql`create table institution_access (
    id uuid primary key default gen_random_uuid(),
    institution_id uuid not null references institution (id) on delete cascade,
    network cidr,
    mail_domain text,
    check (network is not null or mail_domain is not null))`.execute(db);
  await sql`create table access_grant (
    id uuid primary key default gen_random_uuid(),
    account_id uuid references account (id) on delete cascade,
    institution_id uuid references institution (id) on delete cascade,
    trial boolean not null default false,
    seats int check (seats > 0),
    since date not null,
    until date,
    granted_by uuid references account (id),
    check ((account_id is null) <> (institution_id is null)))`.execute(db);
}
