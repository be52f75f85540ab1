import { type Kysely, sql } from "kysely";

/**
 * How a word of the texts is written, accents included: what is offered instead of a misspelt one is spelt well. And words are
 * read of every hit to rank it: kept in the row, they cost one page instead of two or three.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table text_word add column said text`.execute(db);
  await sql`update text_word set said = word`.execute(db);
  await sql`alter table text_word alter column said set not null`.execute(db);
  await sql`alter table entry_search set (toast_tuple_target = 8160)`.execute(db);
}
