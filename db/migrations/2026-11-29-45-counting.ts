import { type Kysely, sql } from "kysely";

/** Everybody is counted from the index of row numbers alone: it says besides who reads a row, and under which letter it stands (app/directory/tally.server.ts). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create unique index entry_search_counted on entry_search (slot) include (readers, letter)`.execute(db);
  await sql`drop index entry_search_slot`.execute(db);
  await sql`alter index entry_search_counted rename to entry_search_slot`.execute(db);
}
