import { type Kysely, sql } from "kysely";

/**
 * By which version of the code the directory's index was made, and how far it has come with the one that makes it anew. An index
 * that holds nothing yet is made by whatever comes first; of one that was filled before this table, nobody knows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table index_version (
    id bigint generated always as identity primary key,
    version text not null unique,
    after uuid,
    done int not null default 0,
    begun_at timestamptz not null default now(),
    finished_at timestamptz)`.execute(db);
  await sql`insert into index_version (version, finished_at) select 'empty', now() where not exists (select from entry)`.execute(db);
}
