import { type Kysely, sql } from "kysely";

/** The correspondence: letters are their own outbox. Then suppression, tasks and the directory's search rows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create sequence letter_number`.execute(db);
  await sql`create table letter (
    id uuid primary key default gen_random_uuid(),
    number int not null unique default nextval('letter_number'),
    kind text not null,
    idem text not null unique,
    dossier_id uuid references dossier (id) on delete set null,
    entry_id uuid references entry (id) on delete set null,
    person_id uuid references person (id) on delete set null,
    account_id uuid references account (id) on delete set null,
    nomination_id uuid references nomination (id) on delete set null,
    channel text not null default 'mail' check (channel in ('mail', 'post')),
    recipient text not null,
    recipient_initial text,
    address text not null,
    language text not null check (language in ('fr', 'en')),
    subject text not null,
    body text not null,
    body_html text,
    code_hash bytea unique,
    token_hash bytea unique,
    secret bytea,
    signed_by text,
    prepared_by uuid references account (id),
    released_by uuid references account (id),
    released_at timestamptz,
    state text not null default 'queued' check (state in ('held', 'queued', 'sending', 'sent', 'failed', 'uncertain', 'suppressed')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null default now(),
    lease_until timestamptz,
    last_error text,
    message_id text not null,
    quoted_word text,
    made_at timestamptz not null default now(),
    sent_at timestamptz,
    check (state <> 'sent' or sent_at is not null))`.execute(db);
  await sql`create index letter_outbox on letter (next_attempt_at) where state in ('queued', 'sending')`.execute(db);
  await sql`create index letter_dossier on letter (dossier_id)`.execute(db);
  await sql`create index letter_person on letter (person_id)`.execute(db);

  await sql`create table letter_check (
    id bigint generated always as identity primary key,
    letter_id uuid references letter (id) on delete set null,
    matched boolean not null,
    network_hash bytea not null,
    at timestamptz not null default now())`.execute(db);
  await sql`create table forgery (
    id uuid primary key default gen_random_uuid(),
    letter_id uuid references letter (id) on delete set null,
    kind text not null check (kind in ('reported', 'known')),
    description text not null,
    at timestamptz not null default now(),
    published_at timestamptz)`.execute(db);

  // A match is a warning that a person decides on; it never blocks a namesake.
  await sql`create table suppression (
    id uuid primary key default gen_random_uuid(),
    person_id uuid references person (id) on delete set null,
    name_key bytea not null,
    born_year int,
    kind text not null check (kind in ('refusal', 'withdrawal', 'objection')),
    at timestamptz not null default now(),
    lifted_at timestamptz,
    lifted_reason text)`.execute(db);
  await sql`create index suppression_key on suppression (name_key) where lifted_at is null`.execute(db);

  await sql`create table task (
    id uuid primary key default gen_random_uuid(),
    kind text not null,
    dossier_id uuid references dossier (id) on delete cascade,
    entry_id uuid references entry (id) on delete cascade,
    account_id uuid references account (id),
    role text,
    detail text,
    made_at timestamptz not null default now(),
    due_on date,
    done_at timestamptz,
    done_by uuid references account (id))`.execute(db);
  await sql`create index task_open on task (role, due_on) where done_at is null`.execute(db);

  // Reminders already sent by the calendar, so that a clock that runs twice sends once.
  await sql`create table reminder (
    dossier_id uuid not null references dossier (id) on delete cascade,
    stage_since timestamptz not null,
    day int not null,
    at timestamptz not null default now(),
    primary key (dossier_id, stage_since, day))`.execute(db);

  await sql`create table reading_log (
    id bigint generated always as identity primary key,
    account_id uuid references account (id),
    subject text not null check (subject in ('contact', 'evidence')),
    dossier_id uuid references dossier (id) on delete cascade,
    person_id uuid references person (id) on delete cascade,
    at timestamptz not null default now())`.execute(db);

  // When the thirty days in which a refusal can be taken back are over, only the suppression row is left; the same for whoever was
  // not selected, when the retention is over. The function judges that itself: whoever calls it cannot erase anybody else.
  await sql`create function erase_person(subject uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
    declare persons uuid[]; files uuid[]; own uuid; accounts uuid[];
    begin
      perform from person where id = subject for update;
      if not found or exists (select from dossier where person_id = subject and closed_at is null)
        or exists (select from entry where person_id = subject and standing <> 'none') then return false; end if;
      if not (exists (select from dossier where person_id = subject and stage in ('refused', 'withdrawn') and closed_at < now() - interval '31 days')
          and exists (select from suppression where person_id = subject and lifted_at is null))
        and not exists (select from dossier where person_id = subject having count(*) > 0 and bool_and(
          stage in ('declined', 'inadmissible', 'expired') and closed_at < now() - case stage when 'expired' then interval '30 days' else interval '3 years' end))
        then return false; end if;
      with recursive merged as (select subject as id union select p.id from person p join merged m on p.merged_into = m.id)
        select array_agg(id) into persons from merged;
      select coalesce(array_agg(id), '{}') into files from dossier where person_id = any(persons);
      select coalesce(array_agg(a.id), '{}') into accounts from account a where a.person_id = any(persons)
        and not exists (select from account_role r where r.account_id = a.id and r.role <> 'nominee');
      perform set_config('vitae.erasing', 'on', true);
      delete from letter where person_id = any(persons) or dossier_id = any(files) or account_id = any(accounts);
      update dossier set merged_into = null where merged_into = any(files) and not id = any(files);
      update person set merged_into = null where id = any(persons);
      delete from person where id = any(persons);
      foreach own in array accounts loop
        begin
          delete from account where id = own;
        exception when foreign_key_violation then
          update account set name = '', mail = own || '@erased.invalid', disabled_at = now() where id = own;
        end;
      end loop;
      perform set_config('vitae.erasing', 'off', true);
      return true;
    end $$`.execute(db);

  await sql`create table edition (
    year int primary key,
    title jsonb not null,
    closed_at timestamptz)`.execute(db);
}
