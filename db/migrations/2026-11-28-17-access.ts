import { type Kysely, sql } from "kysely";

/** Who may read everything and until when; what readers keep for themselves; how much one reader takes away in a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Drawn with the first tables and never written to: a grant hangs on an address now, and networks have their index.
  await sql`drop table access_grant, institution_access`.execute(db);
  await sql`create table institution_network (
    institution_id uuid not null references institution (id) on delete cascade,
    network cidr not null,
    primary key (institution_id, network))`.execute(db);
  await sql`create index institution_network_holds on institution_network using gist (network inet_ops)`.execute(db);
  await sql`create table institution_domain (
    domain text primary key check (domain = lower(domain)),
    institution_id uuid not null references institution (id) on delete cascade)`.execute(db);
  await sql`create table institution_manager (
    institution_id uuid not null references institution (id) on delete cascade,
    mail text not null check (mail = lower(mail)),
    primary key (institution_id, mail))`.execute(db);
  await sql`create index institution_manager_mail on institution_manager (mail)`.execute(db);

  // To a person by their address, or to an institution. Changed in place; the house's log has what it was before.
  await sql`create table access_grant (
    id uuid primary key default gen_random_uuid(),
    mail text check (mail = lower(mail)),
    name text check (name is null or char_length(name) between 1 and 120),
    institution_id uuid references institution (id),
    from_on date not null,
    to_on date,
    trial boolean not null default false,
    seats int check (seats between 0 and 100000),
    daily_entries int check (daily_entries between 1 and 1000000),
    note text,
    made_by uuid references account (id) on delete set null,
    made_at timestamptz not null default now(),
    ended_at timestamptz,
    check ((mail is null) <> (institution_id is null)),
    check ((mail is null) = (name is null)),
    check (institution_id is not null or (seats is null and daily_entries is null)),
    check (to_on >= from_on),
    check (not trial or to_on is not null))`.execute(db);
  await sql`create unique index access_grant_mail on access_grant (mail) where ended_at is null`.execute(db);
  await sql`create unique index access_grant_institution on access_grant (institution_id) where ended_at is null`.execute(db);
  await sql`create function is_live(given access_grant) returns boolean language sql stable as $$
    select $1.ended_at is null and (now() at time zone (select zone from house))::date between $1.from_on and coalesce($1.to_on, 'infinity') $$`.execute(db);

  // A seat is an address that may read from anywhere. Whoever comes too late is refused here, however many come at once.
  await sql`create table seat (
    institution_id uuid not null references institution (id) on delete cascade,
    mail text not null check (mail = lower(mail)),
    origin text not null check (origin in ('domain', 'manager')),
    taken_at timestamptz not null default now(),
    primary key (institution_id, mail))`.execute(db);
  await sql`create index seat_mail on seat (mail)`.execute(db);
  await sql`create function keep_seats() returns trigger language plpgsql as $$
    declare given access_grant;
    begin
      select * into given from access_grant where institution_id = new.institution_id and ended_at is null for update;
      if not found then raise exception 'the institution has no access' using errcode = '23514', constraint = 'seat_granted'; end if;
      if (select count(*) from seat where institution_id = new.institution_id) >= given.seats
        then raise exception 'every seat is taken' using errcode = '23514', constraint = 'seat_limit'; end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger seat_limit before insert on seat for each row execute function keep_seats()`.execute(db);

  // Which entries were opened is not kept: each row is a keyed hash, good for counting within its day and gone soon after.
  await sql`create table entry_reading (
    day date not null,
    reader bytea not null,
    mark bytea not null,
    primary key (day, reader, mark))`.execute(db);
  await sql`create table reading_count (
    day date not null,
    reader bytea not null,
    entries int not null default 0,
    primary key (day, reader))`.execute(db);
  await sql`create table institution_usage (
    institution_id uuid not null references institution (id) on delete cascade,
    day date not null,
    readings int not null default 0,
    entries int not null default 0,
    exported int not null default 0,
    turned_away int not null default 0,
    primary key (institution_id, day))`.execute(db);

  await sql`create table saved_search (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account (id) on delete cascade,
    name text not null check (char_length(name) between 1 and 120),
    query text not null check (char_length(query) <= 2000),
    rhythm text not null default 'weekly' check (rhythm in ('daily', 'weekly', 'never')),
    told_until timestamptz not null default now(),
    made_at timestamptz not null default now(),
    unique (account_id, query))`.execute(db);
  await sql`create index saved_search_due on saved_search (told_until) where rhythm <> 'never'`.execute(db);
  await sql`create table shelf (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account (id) on delete cascade,
    name text not null check (char_length(name) between 1 and 120),
    made_at timestamptz not null default now(),
    unique (account_id, name))`.execute(db);
  // What was put on a shelf stays there with its note, whatever becomes of the entry.
  await sql`create table shelf_entry (
    id uuid primary key default gen_random_uuid(),
    shelf_id uuid not null references shelf (id) on delete cascade,
    entry_id uuid references entry (id) on delete set null,
    position int not null,
    note text check (char_length(note) <= 2000),
    added_at timestamptz not null default now(),
    unique (shelf_id, entry_id))`.execute(db);
  await sql`create index shelf_entry_entry on shelf_entry (entry_id)`.execute(db);

  // When the public first saw an entry, and when what it sees last became something else: alerts tell by these.
  await sql`alter table entry add column appeared_at timestamptz, add column changed_at timestamptz not null default now()`.execute(db);
  await sql`update entry set changed_at = coalesce(revised_on, first_listed_on, current_date),
    appeared_at = case when standing in ('public', 'retired', 'memorial') then coalesce(first_listed_on, revised_on, current_date) end`.execute(db);
  await sql`create index entry_changed on entry (changed_at)`.execute(db);
  await sql`create function note_entry_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.revision_id is not distinct from old.revision_id and new.standing = old.standing then return new; end if;
      new.changed_at := now();
      if new.standing in ('public', 'retired', 'memorial') then new.appeared_at := coalesce(new.appeared_at, now()); end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger note_change before insert or update of revision_id, standing on entry for each row execute function note_entry_change()`.execute(db);

  // Whoever is granted something is no plain visitor any more: what was kept for visitors is looked at anew.
  for (const table of ["institution", "institution_network", "access_grant", "seat"]) {
    await sql`select make_tell(${table})`.execute(db);
  }

  // An address that has no account yet, and may have one: of an institution's domain, or given access by name.
  await sql`alter table short_code add column mail text`.execute(db);

  // What the house's log may hold, and what it may hold from now on: other migrations add to the same list.
  const { rows } = await sql<{ rule: string }>`select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'house_event_kind_check'`.execute(db);
  const kinds = [...new Set([...(rows[0]?.rule ?? "").matchAll(/'([a-z_]+)'/g)].map(([, kind = ""]) => kind)), "access_given", "access_changed", "access_ended"];
  await sql`alter table house_event drop constraint house_event_kind_check`.execute(db);
  await sql`alter table house_event add constraint house_event_kind_check check (kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))}))`.execute(db);
}
