import { type Kysely, sql } from "kysely";

/** The house's own words for its letters, what comes in, and what a reader may ask of the letters to come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A version holds both languages, so that they stay in step. Without texts it returns to the built-in ones.
  await sql`create table letter_template (
    id int generated always as identity primary key,
    name text not null,
    subject jsonb,
    body jsonb,
    reason text not null,
    author uuid not null references account (id),
    made_at timestamptz not null default now(),
    state text not null default 'pending' check (state in ('pending', 'in_force', 'replaced', 'rejected')),
    settled_by uuid references account (id),
    settled_at timestamptz,
    check ((subject is null) = (body is null)),
    check ((state = 'pending') = (settled_at is null)))`.execute(db);
  await sql`create unique index letter_template_pending on letter_template (name) where state = 'pending'`.execute(db);
  await sql`create unique index letter_template_in_force on letter_template (name) where state = 'in_force'`.execute(db);
  await sql`create function keep_letter_template() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or (new.id, new.name, new.subject, new.body, new.reason, new.author, new.made_at)
        is distinct from (old.id, old.name, old.subject, old.body, old.reason, old.author, old.made_at)
        or not ((old.state = 'pending' and new.state <> 'replaced') or (old.state = 'in_force' and new.state = 'replaced'))
        then raise exception 'versions of a letter are kept as they were written' using errcode = '23514'; end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger kept before update or delete on letter_template for each row execute function keep_letter_template()`.execute(db);

  await sql`alter table letter
    add column template_id int references letter_template (id),
    add column first_tried_at timestamptz`.execute(db);

  // What a person wrote or said, as an editor typed it.
  await sql`create table incoming_note (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    came_by text not null check (came_by in ('post', 'mail', 'telephone', 'visit')),
    came_on date not null,
    words text not null,
    author uuid references account (id),
    made_at timestamptz not null default now())`.execute(db);
  await sql`create index incoming_note_dossier on incoming_note (dossier_id, came_on)`.execute(db);

  // A word that only the person and the house know; the next letters quote it.
  await sql`create table own_word (
    person_id uuid primary key references person (id) on delete cascade,
    word text not null check (char_length(word) between 3 and 40),
    chosen_at timestamptz not null default now())`.execute(db);

  // Reminders that a reader has stopped by one press in their mail program. The file goes on.
  await sql`create table reminder_stop (
    dossier_id uuid primary key references dossier (id) on delete cascade,
    letter_id uuid references letter (id) on delete set null,
    at timestamptz not null default now())`.execute(db);
}
