import { type Kysely, sql } from "kysely";

/**
 * Under which words each entry of the authority lists is known: its labels of today, those it had before, and those of entries that were
 * merged into it. Kept by a trigger, so that whoever writes a label cannot forget it. Beside it the lists' history, and what is being renewed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The words that make a label, in no order: "Paris, université de" and "Université de Paris" are the same.
  await sql`create function fold_words(text) returns text language sql immutable parallel safe as $$
    select coalesce(string_agg(word, ' ' order by word), '') from (select distinct word from unnest(string_to_array(public.fold($1), ' ')) as word
      where word <> '' and word <> all ('{a,au,aux,d,de,des,du,l,la,le,les,et,en,of,the,and,for,in,der,die,das,und,fur,von,zu,im}')) kept $$`.execute(db);

  await sql`create table authority_name (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority (id),
    kind text not null,
    folded text collate "C" not null check (folded <> ''),
    words text collate "C" not null,
    label text not null,
    unique (authority_id, folded))`.execute(db);
  await sql`create index authority_name_folded on authority_name (kind, folded)`.execute(db);
  await sql`create index authority_name_words on authority_name (kind, words)`.execute(db);
  await sql`create index authority_name_trgm on authority_name using gin (folded gin_trgm_ops)`.execute(db);

  await sql`create function keep_authority_names() returns trigger language plpgsql as $$
    begin
      insert into authority_name (authority_id, kind, folded, words, label)
        select coalesce(new.merged_into, new.id), new.kind, fold(label), fold_words(label), label
        from unnest(array[new.label_fr, new.label_en]) as label where label is not null and fold(label) <> ''
        on conflict do nothing;
      return null;
    end $$`.execute(db);
  await sql`create trigger names after insert or update of label_fr, label_en on authority for each row execute function keep_authority_names()`.execute(db);
  await sql`insert into authority_name (authority_id, kind, folded, words, label)
    select coalesce(merged_into, id), kind, fold(label), fold_words(label), label from authority, unnest(array[label_fr, label_en]) as label
    where label is not null and fold(label) <> '' on conflict do nothing`.execute(db);

  await sql`alter table authority add check (merged_into <> id)`.execute(db);
  await sql`create index authority_merged on authority (merged_into) where merged_into is not null`.execute(db);

  await sql`create table authority_event (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority (id),
    kind text not null check (kind in ('renamed', 'merged', 'split')),
    other_id bigint references authority (id),
    detail jsonb not null,
    by_account uuid references account (id),
    at timestamptz not null default now(),
    check ((kind = 'renamed') = (other_id is null)))`.execute(db);
  await sql`create index authority_event_authority on authority_event (authority_id, id)`.execute(db);
  await sql`create index authority_event_other on authority_event (other_id) where other_id is not null`.execute(db);
  await sql`create trigger append_only before update or delete on authority_event for each row execute function refuse_change()`.execute(db);
  await sql`create trigger append_only_all before truncate on authority_event for each statement execute function refuse_change()`.execute(db);

  // Entries that name this authority are indexed anew beside the pages, in the order of their ids; `after` is how far that is.
  await sql`create table authority_due (
    authority_id bigint primary key references authority (id),
    after uuid,
    since timestamptz not null default now())`.execute(db);
}
