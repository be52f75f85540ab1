import { type Kysely, sql } from "kysely";

/**
 * Samples of several sizes (app/directory/tally.server.ts): of the rows that were one sample, each has one of 64 parts. By row number, the
 * planner took the sample for neighbours on the disk and read all of it, where its few hits would have done.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index entry_search_sample`.execute(db);
  await sql`create index entry_search_sample on entry_search ((slot / 32 % 64)) where slot % 32 = 0`.execute(db);
}
