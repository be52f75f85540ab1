import { type Kysely, sql } from "kysely";

/**
 * What the directory is narrowed, counted and put in order by. All facets of a row stand in one array of numbers
 * (`number of the authority, decade or year * 16 + number of the facet`, see app/directory/filter.ts): one index narrows by any
 * of them, and they are counted in one go. Rows of the index are made anew and never changed, so that `slot` names for good
 * what a row counts as.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table person add column living boolean`.execute(db);

  await sql`alter table entry_search
    add column slot int generated always as identity,
    add column facets int[] not null default '{}',
    add column born_on int check (born_on between 10000 and 99991231),
    add column birthday smallint check (birthday between 101 and 1231),
    add column news_on date`.execute(db);
  // Countries and occupations were counted from columns of their own.
  await sql`
    update entry_search s set born_on = (s.card ->> 'born')::int * 10000, news_on = coalesce(e.revised_on, e.first_listed_on),
      facets = array(
          select distinct (a.id * 16 + array_position(array['sector', 'occupation', 'organisation', 'school', 'honour', 'country', 'place'], a.kind) - 1)::int
          from unnest(s.authorities) as tied (id) join authority a on a.id = tied.id)
        || case when s.decade is null then '{}' else array[s.decade * 16 + 7] end
        || array[case s.living when true then 1 when false then 0 else 2 end * 16 + 8]
        || case when s.promotion is null then '{}' else array[s.promotion * 16 + 9] end
    from entry e where e.id = s.entry_id`.execute(db);
  await sql`alter table entry_search drop column countries, drop column occupations`.execute(db);
  await sql`drop index entry_search_sector, entry_search_decade`.execute(db);

  await sql`create unique index entry_search_slot on entry_search (slot)`.execute(db);
  await sql`create index entry_search_facets on entry_search using gin (facets)`.execute(db);
  await sql`create index entry_search_birthday on entry_search (birthday, filing_key, entry_id) where birthday is not null`.execute(db);
  // Each order as the page asks for it: unknown last whichever way it goes (app/directory/page.server.ts).
  await sql`create index entry_search_oldest on entry_search (coalesce(born_on, 2147483647), filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_youngest on entry_search (coalesce(-born_on, 2147483647), filing_key, entry_id)`.execute(db);
  await sql`create index entry_search_newest on entry_search (coalesce('2000-01-01'::date - news_on, 2147483647), filing_key, entry_id)`.execute(db);

  await sql`create function refuse_changed_row() returns trigger language plpgsql as $$
    begin raise exception 'a row of entry_search is made anew, never changed'; end $$`.execute(db);
  await sql`create trigger entry_search_unchanged before update on entry_search for each row execute function refuse_changed_row()`.execute(db);
}
