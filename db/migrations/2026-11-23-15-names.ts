import { type Kysely, sql } from "kysely";

/**
 * Keys under which each word of names is kept beside its spelling: how it sounds, its romanisation, its umlauts, its
 * consonants (app/names/keys.ts). Words that are there already get theirs by `npm run admin -- search rebuild`; until then they are
 * found by spelling alone, as before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table name_word add column keys text[] not null default '{}'`.execute(db);
  await sql`create index name_word_keys on name_word using gin (keys)`.execute(db);
}
