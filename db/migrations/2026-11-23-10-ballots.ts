import { type Kysely, sql } from "kysely";

/** The minutes say how many might have voted: the base of the quorum, without the members in conflict. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table ballot add column entitled int check (entitled > 0)`.execute(db);
}
