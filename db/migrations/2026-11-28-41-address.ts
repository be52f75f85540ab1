import { type Kysely, sql } from "kysely";

/** Another address of a person, found by an editor: it holds once a second person has seen where it was found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table address_change (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    kind text not null check (kind in ('mail', 'post', 'telephone')),
    value text not null check (char_length(value) between 3 and 600),
    source text not null check (char_length(source) between 1 and 400),
    state text not null default 'waits' check (state in ('waits', 'confirmed', 'rejected')),
    author uuid references account (id) on delete set null,
    made_at timestamptz not null default now(),
    settled_by uuid references account (id) on delete set null,
    settled_at timestamptz,
    check ((state = 'waits') = (settled_at is null)))`.execute(db);
  await sql`create unique index address_change_waits on address_change (dossier_id) where state = 'waits'`.execute(db);
  await sql`create index address_change_person on address_change (person_id)`.execute(db);
}
