import { type Kysely, sql } from "kysely";

/** One row an entry, written in the transaction that changes what the public sees. Searched with the reader's audience. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create function fold(text) returns text language sql immutable parallel safe as $$
    select trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '[^[:alnum:]]+', ' ', 'g')) $$`.execute(db);
  for (const language of ["french", "english", "simple"]) {
    await sql`create text search configuration ${sql.id(`vitae_${language}`)} (copy = ${sql.id("pg_catalog", language)})`.execute(db);
    const stem = language === "simple" ? "simple" : `${language}_stem`;
    await sql`alter text search configuration ${sql.id(`vitae_${language}`)}
      alter mapping for hword, hword_part, word with unaccent, ${sql.id("pg_catalog", stem)}`.execute(db);
  }

  await sql`create table entry_search (
    entry_id uuid primary key references entry (id) on delete cascade,
    visible boolean not null,
    filing_key text not null,
    letter text not null,
    name_norm text not null,
    names text[] not null,
    sector_id bigint,
    countries bigint[] not null default '{}',
    occupations bigint[] not null default '{}',
    decade int,
    living boolean,
    promotion int,
    prominence int not null default 0,
    text_public tsvector not null,
    text_subscribers tsvector not null,
    text_listed tsvector not null)`.execute(db);
  await sql`create index entry_search_filing on entry_search (filing_key, entry_id) where visible`.execute(db);
  await sql`create index entry_search_letter on entry_search (letter, filing_key, entry_id) where visible`.execute(db);
  await sql`create index entry_search_name on entry_search using gin (name_norm gin_trgm_ops)`.execute(db);
  await sql`create index entry_search_names on entry_search using gin (names)`.execute(db);
  await sql`create index entry_search_sector on entry_search (sector_id) where visible`.execute(db);
  await sql`create index entry_search_decade on entry_search (decade) where visible`.execute(db);
  await sql`create index entry_search_countries on entry_search using gin (countries)`.execute(db);
  await sql`create index entry_search_occupations on entry_search using gin (occupations)`.execute(db);
  for (const column of ["text_public", "text_subscribers", "text_listed"]) {
    await sql`create index ${sql.id(`entry_search_${column}`)} on entry_search using gin (${sql.id(column)})`.execute(db);
  }

  // Distinct words of names: a misspelt word is looked up here first, then exactly (measured: better than a trigram on the whole name).
  await sql`create table name_word (word text primary key, people int not null default 0)`.execute(db);
  await sql`create index name_word_trgm on name_word using gin (word gin_trgm_ops)`.execute(db);
}
