import { type Kysely, sql } from "kysely";

/**
 * What the directory is narrowed, counted and put in order by. All facets of a row stand in one array of numbers
 * (`number of the authority, decade or year * 16 + number of the facet`, see app/directory/filter.ts): one index narrows by any
 * of them, and they are counted in one go. Rows of the index are made anew and never changed, so that `slot` names for good
 * what a row counts as.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table person add column living boolean`.execute(db);
  await sql`alter table entry_search rename to entry_search_before`.execute(db);
  await makeTable(db);
  await fillTable(db);
  await sql`drop table entry_search_before`.execute(db);
  await makeIndices(db);

  await sql`create function refuse_changed_row() returns trigger language plpgsql as $$
    begin raise exception 'a row of entry_search is made anew, never changed' using errcode = 'restrict_violation'; end $$`.execute(db);
  await sql`create trigger entry_search_unchanged before update on entry_search for each row execute function refuse_changed_row()`.execute(db);
}

/** Made anew for the order of its columns: `slot` and `readers` are read of every hit, and cost about twice as much behind the long ones. */
async function makeTable(db: Kysely<unknown>): Promise<void> {
  await sql`create table entry_search (
    slot int generated always as identity,
    readers smallint not null check (readers between 1 and 15),
    entry_id uuid not null references entry (id) on delete cascade,
    born_on int check (born_on between 10000 and 99991231),
    birthday smallint check (birthday between 101 and 1231),
    news_on date,
    decade smallint,
    promotion smallint,
    living boolean,
    sector_id bigint references authority (id),
    letter text not null check (letter ~ '^[A-Z#]$'),
    filing_key text collate "C" not null,
    use_norm text collate "C" not null,
    surname_norm text collate "C" not null,
    facets int[] not null default '{}',
    authorities bigint[] not null default '{}',
    use_words text[] not null,
    said_words text[] not null,
    surname_words text[] not null,
    card jsonb not null,
    names tsvector not null,
    words tsvector not null)`.execute(db);
}

/** What was indexed before counts at once; days of birth and what was merged follow with `npm run admin -- search rebuild`. */
async function fillTable(db: Kysely<unknown>): Promise<void> {
  await sql`insert into entry_search (readers, entry_id, born_on, news_on, decade, promotion, living, sector_id, letter, filing_key, use_norm, surname_norm,
      facets, authorities, use_words, said_words, surname_words, card, names, words)
    select s.readers, s.entry_id, (s.card ->> 'born')::int * 10000, coalesce(e.revised_on, e.first_listed_on), s.decade, s.promotion, s.living, s.sector_id,
      s.letter, s.filing_key, s.use_norm, s.surname_norm,
      array(
          select distinct (a.id * 16 + array_position(array['sector', 'occupation', 'organisation', 'school', 'honour', 'country', 'place'], a.kind) - 1)::int
          from unnest(s.authorities) as tied (id) join authority a on a.id = tied.id)
        || case when s.decade is null then '{}' else array[s.decade * 16 + 7] end
        || array[case s.living when true then 1 when false then 0 else 2 end * 16 + 8]
        || case when s.promotion is null then '{}' else array[s.promotion * 16 + 9] end,
      s.authorities, s.use_words, s.said_words, s.surname_words, s.card, s.names, s.words
    from entry_search_before s join entry e on e.id = s.entry_id`.execute(db);
}

async function makeIndices(db: Kysely<unknown>): Promise<void> {
  await sql`alter table entry_search add primary key (entry_id, readers)`.execute(db);
  await sql`create unique index entry_search_slot on entry_search (slot)`.execute(db);
  await sql`create index entry_search_filing on entry_search (filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_letter on entry_search (letter, filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_surname on entry_search (surname_norm, filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_use on entry_search (use_norm)`.execute(db);
  await sql`create index entry_search_birthday on entry_search (birthday, filing_key, entry_id) where birthday is not null`.execute(db);
  // Each order as the page asks for it: unknown last whichever way it goes (app/directory/sought.server.ts).
  await sql`create index entry_search_oldest on entry_search (coalesce(born_on, 2147483647), filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_youngest on entry_search (coalesce(-born_on, 2147483647), filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_newest on entry_search (coalesce('2000-01-01'::date - news_on, 2147483647), filing_key, entry_id)`.execute(db);
  for (const column of ["names", "words", "facets", "authorities"]) {
    await sql`create index ${sql.id(`entry_search_${column}`)} on entry_search using gin (${sql.id(column)})`.execute(db);
  }
}
