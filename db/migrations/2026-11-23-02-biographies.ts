import { type Kysely, sql } from "kysely";

const partial = sql.raw(`'^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`); // a constant of this file, never input

/** Biographies: statements that keep their identity, immutable versions and revisions, checks, and the draft under way. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table source (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('document', 'register', 'publication', 'person', 'import')),
    title text not null,
    url text,
    licence text,
    note text,
    unique (kind, title))`.execute(db);

  await sql`create table biography (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null unique references person (id) on delete cascade,
    language text not null check (language in ('fr', 'en')),
    created_at timestamptz not null default now())`.execute(db);

  await sql`create table statement (
    id bigint generated always as identity primary key,
    biography_id uuid not null references biography (id) on delete cascade,
    kind text not null,
    created_at timestamptz not null default now())`.execute(db);
  await sql`create index statement_biography on statement (biography_id)`.execute(db);

  await sql`create table statement_version (
    id bigint generated always as identity primary key,
    statement_id bigint not null references statement (id) on delete cascade,
    previous_id bigint references statement_version (id) on delete cascade,
    value jsonb not null,
    period_from text check (period_from ~ ${partial}),
    period_to text check (period_to ~ ${partial}),
    sort_date date,
    audience text not null check (audience in ('public', 'listed', 'subscribers', 'house')),
    hash text not null check (length(hash) = 64),
    source_id bigint references source (id),
    note text,
    made_by uuid references account (id),
    made_as text not null check (made_as in ('nominee', 'delegate', 'editor', 'checker', 'import', 'paper')),
    made_at timestamptz not null default now())`.execute(db);
  await sql`create index statement_version_statement on statement_version (statement_id)`.execute(db);

  await sql`create table statement_authority (
    version_id bigint not null references statement_version (id) on delete cascade,
    slot text not null,
    authority_id bigint not null references authority (id),
    primary key (version_id, slot))`.execute(db);
  await sql`create index statement_authority_authority on statement_authority (authority_id)`.execute(db);

  await sql`create table statement_flag (
    id uuid primary key default gen_random_uuid(),
    statement_id bigint not null references statement (id) on delete cascade,
    flag text not null check (flag in ('contested', 'vetoed', 'deprecated')),
    positions jsonb,
    by_account uuid references account (id),
    at timestamptz not null default now(),
    lifted_at timestamptz)`.execute(db);
  await sql`create unique index statement_flag_current on statement_flag (statement_id, flag) where lifted_at is null`.execute(db);

  await sql`create table revision (
    id uuid primary key default gen_random_uuid(),
    biography_id uuid not null references biography (id) on delete cascade,
    number int not null,
    parent_id uuid references revision (id) on delete cascade,
    branch text not null default 'main',
    hash text not null check (length(hash) = 64),
    language text not null check (language in ('fr', 'en')),
    wording jsonb not null default '{}',
    composed jsonb not null,
    style_version text not null,
    origin text not null check (origin in ('hand_in', 'draft', 'proof', 'checker', 'erratum', 'import')),
    made_by uuid references account (id),
    made_at timestamptz not null default now(),
    unique (biography_id, number),
    unique (id, hash))`.execute(db);
  await sql`create unique index revision_chain on revision (parent_id, branch) where parent_id is not null`.execute(db);

  await sql`create table revision_statement (
    revision_id uuid not null references revision (id) on delete cascade,
    position int not null,
    version_id bigint not null references statement_version (id) on delete cascade,
    primary key (revision_id, position),
    unique (revision_id, version_id))`.execute(db);
  await sql`create index revision_statement_version on revision_statement (version_id)`.execute(db);

  // The only mutable text: pointers to versions. Freezing a draft makes a revision.
  await sql`create table draft (
    biography_id uuid primary key references biography (id) on delete cascade,
    parent_id uuid references revision (id),
    wording jsonb not null default '{}',
    rev int not null default 1,
    updated_by uuid references account (id),
    updated_at timestamptz not null default now())`.execute(db);
  await sql`create table draft_statement (
    biography_id uuid not null references draft (biography_id) on delete cascade,
    statement_id bigint not null references statement (id) on delete cascade,
    version_id bigint not null references statement_version (id) on delete cascade,
    position int not null,
    rev int not null default 1,
    primary key (biography_id, statement_id))`.execute(db);

  for (const table of ["statement", "statement_version", "revision", "revision_statement", "statement_authority"]) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)} for each row execute function refuse_change()`.execute(db);
    await sql`create trigger append_only_all before truncate on ${sql.table(table)} for each statement execute function refuse_change()`.execute(db);
  }

  await sql`create table portrait (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person (id) on delete cascade,
    file text not null,
    credit text not null,
    licence text not null,
    taken_on text check (taken_on ~ ${partial}),
    consented_at timestamptz,
    created_at timestamptz not null default now())`.execute(db);

  await sql`create table consent (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person (id) on delete cascade,
    scope text not null,
    text_shown text not null,
    given_by uuid references account (id),
    given_at timestamptz not null default now(),
    withdrawn_at timestamptz)`.execute(db);
}
