import { type Kysely, sql } from "kysely";

/** Imports that were sent in by the administrator's page, and the planner's figures that an import leaves behind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A row is `running` only while its process holds the import's advisory lock: one that says so without a lock was cut off.
  // `file` and `report` are names within the house's folder, whose own place may change.
  await sql`create table import_run (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account (id),
    file_name text not null,
    bytes bigint not null,
    rows int not null,
    sha256 text not null,
    file text,
    publish boolean not null,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'stopped', 'interrupted', 'failed')),
    stop_asked boolean not null default false,
    share real not null default 0 check (share between 0 and 1),
    added int not null default 0,
    known int not null default 0,
    published int not null default 0,
    refused int not null default 0,
    set_aside int not null default 0,
    report text,
    made_at timestamptz not null default now(),
    started_at timestamptz,
    beat_at timestamptz,
    ended_at timestamptz,
    check ((state in ('waiting', 'running')) = (ended_at is null)),
    check (state <> 'running' or started_at is not null))`.execute(db);
  await sql`create unique index import_run_one on import_run ((true)) where state in ('waiting', 'running')`.execute(db);
  await sql`create index import_run_latest on import_run (made_at desc)`.execute(db);

  await sql`alter table house_event drop constraint house_event_kind_check`.execute(db);
  await sql`alter table house_event add constraint house_event_kind_check check (kind in ('account_created', 'account_changed', 'role_granted', 'role_revoked',
    'account_disabled', 'account_enabled', 'sessions_ended', 'house_changed', 'policy_proposed', 'policy_rejected', 'policy_changed', 'import_sent', 'import_stopped'))`.execute(db);

  // Only a table's owner may renew its figures; the application does so by this door. Without it, pages that are read right
  // after an import are planned for a house that is still empty.
  await sql`create function refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      analyze source, authority, person, person_name, person_identifier, biography, statement, statement_version, statement_authority, revision, revision_statement, entry, event, entry_search, name_word;
      perform gin_clean_pending_list(i.indexrelid::regclass)
        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
        where a.amname = 'gin' and i.indrelid in ('entry_search'::regclass, 'name_word'::regclass, 'person'::regclass, 'person_name'::regclass);
    end $$`.execute(db);
  await sql`revoke execute on function refresh_statistics() from public`.execute(db);
}
