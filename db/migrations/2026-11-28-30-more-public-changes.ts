import { type Kysely, sql } from "kysely";

/** What visitors' pages are made of besides, since they show more (2026-11-28-09-public-changes). */
const told = ["authority_due", "authority_name", "entry_fact", "name_word", "publication", "text_word"];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of told) {
    await sql`select make_tell(${table})`.execute(db);
  }
}
