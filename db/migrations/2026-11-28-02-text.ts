import { type Kysely, sql } from "kysely";

/**
 * What full text needs beside the index of entries: labels of authorities found by their words, in either language, and by
 * the whole label; and each word of the texts, to tell what a misspelt one may have meant.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create function authority_words(label_fr text, label_en text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('public.vitae_french', coalesce(label_fr, '') || ' . ' || coalesce(label_en, '')) || to_tsvector('public.vitae_english', coalesce(label_fr, '') || ' . ' || coalesce(label_en, '')) $$`.execute(db);
  await sql`create index authority_words on authority using gin (authority_words(label_fr, label_en))`.execute(db);
  await sql`create index authority_label_fr on authority (fold(label_fr))`.execute(db);
  await sql`create index authority_label_en on authority (fold(label_en))`.execute(db);

  // A word stays once it is known, as words of names do. What is offered out of it was first found for this very reader.
  await sql`create table text_word (word text collate "C" primary key)`.execute(db);
  await sql`create index text_word_trgm on text_word using gin (word gin_trgm_ops)`.execute(db);
}
