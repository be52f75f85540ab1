import { type Kysely, sql } from "kysely";

/** What suggestions are drawn from while somebody types. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await suggestNames(db);
  await suggestLabels(db);
}

/**
 * One row for each word of a name in `entry_search`, made by a trigger with the row itself and gone with it: there is no second
 * truth. `place` says who comes first among those whose word begins so: surnames before forenames, the fuller entry before the
 * slighter one. `words` are all words of the names, each between spaces. Initials lead nowhere; neighbours written as one are left to
 * the index of names.
 */
async function suggestNames(db: Kysely<unknown>): Promise<void> {
  await sql`create table suggest_name (
    entry_id uuid not null,
    readers smallint not null,
    place int not null,
    word text collate "C" not null,
    words text collate "C" not null,
    primary key (entry_id, readers, word),
    foreign key (entry_id, readers) references entry_search (entry_id, readers) on delete cascade)`.execute(db);
  for (const length of [1, 2, 3]) {
    await sql`create index ${sql.id(`suggest_name_${length}`)} on suggest_name ("left"(word, ${sql.lit(length)}), place)`.execute(db);
  }
  await sql`create index suggest_name_word on suggest_name (word, place)`.execute(db);

  await sql`create function words_to_suggest(names tsvector) returns text[] language sql immutable parallel safe as $$
    with words as (select array_agg(word) as own from unnest(tsvector_to_array($1)) as word where right(word, 1) <> '.' and word !~ '^[a-z]$')
    select array(select word from words, unnest(own) as word
      where not exists (select from unnest(own) as first where starts_with(word, first) and substr(word, length(first) + 1) = any (own))) $$`.execute(db);
  const drawn = sql`insert into suggest_name (entry_id, readers, place, word, words)
    select entry_id, readers, case when word = split_part(surname_norm, ' ', 1) then 0 when word = any (surname_words) then 1000
        when word = any (use_words) then 2000 else 3000 end + 999 - least(999, length(made.words)), word, ' ' || array_to_string(own, ' ') || ' '`;
  const each = sql`lateral words_to_suggest(names) as own, unnest(own) as word`;
  await sql`create function keep_suggest_names() returns trigger language plpgsql as $$
    begin
      ${drawn} from made, ${each};
      return null;
    end $$`.execute(db);
  await sql`create trigger suggest_names after insert on entry_search referencing new table as made for each statement execute function keep_suggest_names()`.execute(db);
  await sql`${drawn} from entry_search made, ${each}`.execute(db);
}

/**
 * One row for each word of a label of the authority lists, kept by a trigger. `uses` only puts them in order: it is counted anew
 * beside the pages from time to time, and never shown. What is shown is counted for its reader when it is asked for.
 */
async function suggestLabels(db: Kysely<unknown>): Promise<void> {
  await sql`create table suggest_label (
    authority_id bigint not null references authority (id) on delete cascade,
    word text collate "C" not null,
    words text collate "C" not null,
    uses int not null default 0,
    primary key (authority_id, word))`.execute(db);
  for (const length of [1, 2, 3]) {
    await sql`create index ${sql.id(`suggest_label_${length}`)} on suggest_label ("left"(word, ${sql.lit(length)}), uses desc)`.execute(db);
  }
  await sql`create index suggest_label_word on suggest_label (word, uses desc)`.execute(db);

  await sql`create function write_suggest_labels(of_ids bigint[]) returns void language sql as $$
    delete from suggest_label where authority_id = any ($1);
    insert into suggest_label (authority_id, word, words)
      select a.id, word, ' ' || folded || ' '
      from authority a, lateral fold(concat_ws(' ', a.label_fr, a.label_en)) as folded, lateral (select distinct word from unnest(string_to_array(folded, ' ')) as word) each_word
      where a.id = any ($1) and a.merged_into is null and word <> '' $$`.execute(db);
  await sql`create function keep_suggest_labels() returns trigger language plpgsql as $$
    begin
      perform write_suggest_labels(array(select id from made));
      return null;
    end $$`.execute(db);
  await sql`create trigger suggest_labels after insert on authority referencing new table as made for each statement execute function keep_suggest_labels()`.execute(db);
  await sql`create trigger suggest_labels_again after update on authority referencing new table as made for each statement execute function keep_suggest_labels()`.execute(db);
  await sql`select write_suggest_labels(array(select id from authority))`.execute(db);
}
