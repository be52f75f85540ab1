import { type Kysely, sql } from "kysely";

/** The person's side of a file: more time, days on which nobody is reminded, delegates by name, a CV on its way to statements. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Each time that the person took longer; how often and by how much is data of the calendar.
  await sql`create table extension (
    dossier_id uuid not null references dossier (id) on delete cascade,
    stage_since timestamptz not null,
    number int not null check (number > 0),
    from_due date not null,
    to_due date not null check (to_due > from_due),
    by_account uuid references account (id) on delete set null,
    at timestamptz not null default now(),
    primary key (dossier_id, stage_since, number))`.execute(db);

  // Days on which the house does not work: "sunday" each week, "05-01" each year, "2027-01-02" once, "easter+1" from Easter Sunday.
  await sql`alter table house add column holidays text[] not null
    default '{saturday,sunday,01-01,easter+1,05-01,05-08,easter+39,easter+50,07-14,08-15,11-01,11-11,12-25}'`.execute(db);

  // A delegate as the person named them: what the account is called is its owner's affair.
  await sql`alter table delegate add column called text, add column mail text check (mail = lower(mail))`.execute(db);

  // A task that the calendar makes is made once.
  await sql`alter table task add column idem text unique`.execute(db);

  // A line of somebody's own CV that waits to be taken as a statement. Taken or dropped, it is gone.
  await sql`create table cv_line (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    position int not null,
    text text not null check (char_length(text) between 1 and 2000),
    heading text,
    kind text,
    made_by uuid references account (id) on delete set null,
    made_at timestamptz not null default now())`.execute(db);
  await sql`create index cv_line_dossier on cv_line (dossier_id, position)`.execute(db);
}
