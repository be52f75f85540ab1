import { type Kysely, sql } from "kysely";

/** Writing at the desk: threads of remarks, texts on their way, what was sent by somebody signed out, absences. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A remark says which wording it was made on. An answer is seen by whoever sees what it answers, and by nobody else.
  await sql`alter table remark
    add column version_id bigint references statement_version (id) on delete set null,
    add column reopened_at timestamptz,
    add column reopened_by uuid references account (id),
    add constraint remark_head unique (id, dossier_id, internal),
    add constraint remark_answers foreign key (thread_id, dossier_id, internal) references remark (id, dossier_id, internal) on delete cascade,
    add constraint remark_settled_at_its_head check (thread_id is null or (resolved_at is null and reopened_at is null))`.execute(db);
  await sql`create index remark_thread on remark (thread_id, at) where thread_id is not null`.execute(db);

  await sql`create table canned_remark (
    id int generated always as identity primary key,
    language text not null check (language in ('fr', 'en')),
    body text not null check (char_length(body) between 1 and 2000),
    made_by uuid references account (id),
    made_at timestamptz not null default now(),
    retired_at timestamptz,
    retired_by uuid references account (id))`.execute(db);

  // What somebody typed and has not saved: one row for each account, form (its address) and version that it began with.
  // The words are sealed. The person and the statement tell colleagues that somebody is writing there, and let erasure find it.
  await sql`create table kept_text (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account (id) on delete cascade,
    address text not null check (char_length(address) <= 300),
    base text not null check (char_length(base) <= 100),
    person_id uuid references person (id) on delete cascade,
    statement_id bigint references statement (id) on delete cascade,
    sealed bytea not null,
    began_at timestamptz not null default now(),
    kept_at timestamptz not null default now(),
    unique (account_id, address, base))`.execute(db);
  await sql`create index kept_text_person on kept_text (person_id, kept_at)`.execute(db);

  // A form that was sent after its session had ended waits for its author a day (TRUST.md, R7).
  await sql`create table pending_submission (
    id uuid primary key default gen_random_uuid(),
    token_hash bytea not null,
    account_id uuid not null references account (id) on delete cascade,
    person_id uuid references person (id) on delete cascade,
    address text not null,
    sealed bytea not null,
    sent_at timestamptz not null default now(),
    expires_at timestamptz not null default now() + interval '24 hours')`.execute(db);
  await sql`create index pending_submission_token on pending_submission (token_hash)`.execute(db);
  await sql`create index pending_submission_account on pending_submission (account_id, sent_at)`.execute(db);

  // The absence under way, or the next one; who looks after the files meanwhile.
  await sql`create table absence (
    account_id uuid primary key references account (id) on delete cascade,
    from_on date not null,
    to_on date not null,
    replacement_id uuid references account (id) on delete set null,
    made_by uuid references account (id),
    made_at timestamptz not null default now(),
    check (to_on >= from_on),
    check (replacement_id <> account_id))`.execute(db);
  await sql`create index absence_replacement on absence (replacement_id) where replacement_id is not null`.execute(db);
}
