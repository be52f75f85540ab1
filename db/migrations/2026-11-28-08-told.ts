import { type Kysely, sql } from "kysely";

/** What the person said on paper or by telephone and an editor wrote down, and letters that came back after they had left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Beside who wrote a version: whoever wrote it down has seen it, and does not check it.
  for (const table of ["statement_version", "proof_answer"]) {
    await sql`alter table ${sql.table(table)}
      add column told_by text check (told_by in ('paper', 'telephone')),
      add column told_on date,
      add constraint ${sql.id(`${table}_told`)} check ((told_by is null) = (told_on is null))`.execute(db);
  }

  // A consent that was given on paper: the day of it, and the scan.
  await sql`alter table consent
    add column told_on date,
    add column evidence_id uuid references evidence (id) on delete set null`.execute(db);

  // What a mail server said of a letter after it had taken it (RFC 3464). Each of its messages counts once.
  await sql`create table letter_bounce (
    id bigint generated always as identity primary key,
    letter_id uuid not null references letter (id) on delete cascade,
    status text not null check (status ~ '^[245]\\.\\d{1,3}\\.\\d{1,3}$'),
    said text,
    digest bytea not null,
    noted_by uuid references account (id) on delete set null,
    at timestamptz not null default now(),
    unique (letter_id, digest))`.execute(db);
}
