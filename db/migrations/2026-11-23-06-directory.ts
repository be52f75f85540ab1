import { type Kysely, sql } from "kysely";

/** What the directory is searched by; written in the transaction that changes what the public sees. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create function fold(text) returns text language sql immutable parallel safe as $$
    select trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '[^[:alnum:]]+', ' ', 'g')) $$`.execute(db);
  for (const language of ["french", "english", "simple"]) {
    await sql`create text search configuration ${sql.id(`vitae_${language}`)} (copy = ${sql.id("pg_catalog", language)})`.execute(db);
    const stem = language === "simple" ? "simple" : `${language}_stem`;
    await sql`alter text search configuration ${sql.id(`vitae_${language}`)}
      alter mapping for hword, hword_part, word with unaccent, ${sql.id("pg_catalog", stem)}`.execute(db);
  }

  // One row for each group of readers who see the same of an entry (`readers` is a set of bits, see directory/visible.server.ts).
  // What a search, a facet or a count reads was made for its reader, so that it cannot tell more than the page would.
  // An entry that the public does not see has no row. What facets count stands first: they read it of every hit.
  await sql`create table entry_search (
    entry_id uuid not null references entry (id) on delete cascade,
    readers smallint not null check (readers between 1 and 15),
    decade smallint,
    promotion smallint,
    living boolean,
    sector_id bigint references authority (id),
    countries bigint[] not null default '{}',
    occupations bigint[] not null default '{}',
    authorities bigint[] not null default '{}',
    letter text not null check (letter ~ '^[A-Z#]$'),
    filing_key text collate "C" not null,
    use_norm text collate "C" not null,
    surname_norm text collate "C" not null,
    use_words text[] not null,
    said_words text[] not null,
    surname_words text[] not null,
    card jsonb not null,
    names tsvector not null,
    words tsvector not null,
    primary key (entry_id, readers))`.execute(db);
  await sql`create index entry_search_filing on entry_search (filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_letter on entry_search (letter, filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_surname on entry_search (surname_norm, filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_use on entry_search (use_norm)`.execute(db);
  await sql`create index entry_search_promotion on entry_search (promotion, filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_sector on entry_search (sector_id)`.execute(db);
  await sql`create index entry_search_decade on entry_search (decade)`.execute(db);
  for (const column of ["names", "words", "countries", "occupations", "authorities"]) {
    await sql`create index ${sql.id(`entry_search_${column}`)} on entry_search using gin (${sql.id(column)})`.execute(db);
  }

  // One row each time something was indexed: their number tells whether what was counted before still holds. Rows that are
  // added lock nobody out, as one row that is changed would.
  await sql`create table directory_change (id bigint generated always as identity primary key)`.execute(db);

  // Distinct words of names, with each of their forms that lacks one letter: a misspelt word is looked up here first, then
  // exactly (measured: better than a trigram on the whole name; two words that share a form are one error apart, or two).
  await sql`create table name_word (word text collate "C" primary key, without_one text[] not null)`.execute(db);
  await sql`create index name_word_without_one on name_word using gin (without_one)`.execute(db);
  await sql`create index name_word_trgm on name_word using gin (word gin_trgm_ops)`.execute(db);
}
