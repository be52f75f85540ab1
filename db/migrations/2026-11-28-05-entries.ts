import { type Kysely, sql } from "kysely";

/** What an entry keeps of its own past, by what it is tied to others, and what readers report about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Each text that the public has read, in order: what histories and citations name. Written by the database itself, so that
  // no way of publishing can forget it.
  await sql`create table publication (
    entry_id uuid not null references entry (id) on delete cascade,
    number int not null check (number > 0),
    revision_id uuid not null references revision (id) on delete cascade,
    certificate_id uuid references certificate (id) on delete cascade,
    at timestamptz not null default now(),
    primary key (entry_id, number))`.execute(db);
  await sql`create index publication_revision on publication (revision_id)`.execute(db);
  await sql`create index publication_certificate on publication (certificate_id) where certificate_id is not null`.execute(db);
  await fillPublications(db);
  // Deferred: within one decision the standing moves before the text does, and only what is left at its end was published.
  await sql`create function note_publication() returns trigger language plpgsql as $$
    declare shown record;
    begin
      select e.revision_id, e.certificate_id into shown from entry e where e.id = new.id and e.standing <> 'none';
      if shown.revision_id is null then return null; end if;
      insert into publication (entry_id, number, revision_id, certificate_id)
        select new.id, coalesce(last.number, 0) + 1, shown.revision_id, shown.certificate_id
        from (values (1)) as one left join lateral (select p.number, p.revision_id from publication p where p.entry_id = new.id order by p.number desc limit 1) as last on true
        where last.revision_id is distinct from shown.revision_id;
      return null;
    end $$`.execute(db);
  await sql`create constraint trigger entry_published_first after insert on entry deferrable initially deferred
    for each row when (new.revision_id is not null) execute function note_publication()`.execute(db);
  await sql`create constraint trigger entry_published after update on entry deferrable initially deferred
    for each row when (new.revision_id is not null and (old.revision_id is distinct from new.revision_id or old.standing = 'none')) execute function note_publication()`.execute(db);
  await sql`create trigger append_only before update or delete on publication for each row execute function refuse_change()`.execute(db);
  await sql`create trigger append_only_all before truncate on publication for each statement execute function refuse_change()`.execute(db);

  // Checked facts of public entries that name something of the house's lists: people are related by what both were.
  await sql`create table entry_fact (
    entry_id uuid not null references entry (id) on delete cascade,
    version_id bigint not null references statement_version (id) on delete cascade,
    authority_id bigint not null references authority (id),
    relation text not null check (relation in ('class', 'honour', 'body', 'organisation')),
    audience text not null check (audience in ('public', 'listed', 'subscribers', 'house')),
    from_year smallint not null,
    to_year smallint not null check (to_year >= from_year),
    valid_until date,
    primary key (authority_id, entry_id, version_id))`.execute(db);
  await sql`create index entry_fact_entry on entry_fact (entry_id)`.execute(db);

  await sql`create table error_report (
    id uuid primary key default gen_random_uuid(),
    entry_id uuid not null references entry (id) on delete cascade,
    statement_id bigint references statement (id) on delete cascade,
    wrong text not null check (char_length(wrong) between 1 and 4000),
    source text check (char_length(source) between 1 and 2000),
    sealed_address bytea,
    language text not null check (language in ('fr', 'en')),
    made_at timestamptz not null default now(),
    outcome text check (outcome in ('corrected', 'kept', 'unclear')),
    answer text,
    settled_at timestamptz,
    settled_by uuid references account (id) on delete set null,
    check ((settled_at is null) = (outcome is null)),
    check (settled_at is null or sealed_address is null))`.execute(db);
  await sql`create index error_report_open on error_report (made_at) where settled_at is null`.execute(db);
  await sql`create index error_report_entry on error_report (entry_id)`.execute(db);
}

/** Of houses that have published before: what was taken over, what was certified and shown, errata, and what is shown today. */
async function fillPublications(db: Kysely<unknown>): Promise<void> {
  await sql`
    with shown as (
      select e.id as entry_id, e.revision_id, e.certificate_id, b.id as biography_id, coalesce(c.issued_at, r.made_at) as at
      from entry e join revision r on r.id = e.revision_id join biography b on b.id = r.biography_id left join certificate c on c.id = e.certificate_id
      where e.standing <> 'none'),
    past as (
      select s.entry_id, r.id as revision_id, c.id as certificate_id, coalesce(c.issued_at, r.made_at) as at
      from shown s join revision r on r.biography_id = s.biography_id left join certificate c on c.revision_id = r.id and c.voided_at is null
      where r.id <> s.revision_id and coalesce(c.issued_at, r.made_at) < s.at
        and (c.id is not null or r.origin = 'import' or exists (select from erratum where erratum.revision_id = r.id and erratum.state = 'certified'))
      union all
      select entry_id, revision_id, certificate_id, at from shown)
    insert into publication (entry_id, number, revision_id, certificate_id, at)
    select entry_id, row_number() over (partition by entry_id order by at), revision_id, certificate_id, at from past`.execute(db);
}
