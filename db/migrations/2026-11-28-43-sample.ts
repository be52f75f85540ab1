import { type Kysely, sql } from "kysely";

/** One row of the directory's index in thirty-two, by which what very many answer to is estimated (app/directory/tally.server.ts). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index entry_search_sample on entry_search (slot) where slot % 32 = 0`.execute(db);
}
