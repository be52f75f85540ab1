import { type Kysely, sql } from "kysely";

/** Keys by which other programs read the directory. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Of a key only its hash is kept, and its first letters, so that whoever has it and whoever made it speak of the same one.
  await sql`create table api_key (
    id uuid primary key default gen_random_uuid(),
    label text not null check (length(label) between 1 and 100),
    begins text not null unique,
    hash bytea not null unique check (length(hash) = 32),
    reads text not null check (reads in ('public', 'subscribers')),
    per_minute int not null check (per_minute between 1 and 100000),
    created_at timestamptz not null default now(),
    used_on date,
    revoked_at timestamptz)`.execute(db);
}
