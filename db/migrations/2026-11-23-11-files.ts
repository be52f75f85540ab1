import { type Kysely, sql } from "kysely";

/** Files of people: a portrait is one picture with its cuts and the consent to print it; evidence says who brought it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A row is one cut of one picture and never changes: the statement names it by id and hash. `file` is the whole picture,
  // made anew from what was sent, from which other cuts are made.
  await sql`alter table portrait
    drop column consented_at,
    add column large text not null unique,
    add column small text not null unique,
    add column sha256 text not null check (length(sha256) = 64),
    add column crop jsonb not null,
    add column consent_id uuid not null references consent (id),
    add column added_by uuid references account (id),
    add constraint portrait_credited check (length(trim(credit)) > 0 and length(trim(licence)) > 0)`.execute(db);
  await sql`create index portrait_person on portrait (person_id)`.execute(db);

  await sql`alter table evidence
    add column added_as text check (added_as in ('nominee', 'delegate', 'house')),
    add constraint evidence_file_whole check ((file is null) = (media_type is null) and (file is null) = (sha256 is null))`.execute(db);
  await sql`create unique index evidence_file on evidence (file)`.execute(db);
  await sql`create index evidence_dossier on evidence (dossier_id)`.execute(db);
  await sql`create index evidence_statement on evidence (statement_id)`.execute(db);

  await sql`alter table reading_log add column evidence_id uuid references evidence (id) on delete set null`.execute(db);
}
