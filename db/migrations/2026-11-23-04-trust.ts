import { type Kysely, sql } from "kysely";

/**
 * What makes an entry trustworthy: checks point at versions, signatures and certificates bind to a revision's hash,
 * and the database itself refuses a certifier who nominated, drafted or checked (PRODUCT.md, promise 6).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table statement_check (
    id bigint generated always as identity primary key,
    version_id bigint not null references statement_version (id) on delete cascade,
    dossier_id uuid references dossier (id) on delete cascade,
    method text not null check (method in ('document', 'register', 'second_source', 'telephone', 'previous_edition')),
    result text not null check (result in ('confirmed', 'refuted', 'undecided')),
    evidence_id uuid references evidence (id),
    source_id bigint references source (id),
    note text,
    by_account uuid references account (id),
    at timestamptz not null default now(),
    valid_until date)`.execute(db);
  await sql`create index statement_check_version on statement_check (version_id)`.execute(db);

  await sql`create table signature (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    kind text not null check (kind in ('sign', 'countersign')),
    revision_id uuid not null,
    revision_hash text not null,
    signer text not null check (signer in ('nominee', 'heir', 'publisher')),
    signer_name text not null,
    account_id uuid references account (id),
    evidence_id uuid references evidence (id),
    at timestamptz not null default now(),
    voided_at timestamptz,
    void_reason text,
    foreign key (revision_id, revision_hash) references revision (id, hash) on delete cascade)`.execute(db);
  await sql`create index signature_dossier on signature (dossier_id)`.execute(db);

  // An erratum is a small revision with its own state; the entry under it does not move.
  await sql`create table erratum (
    id uuid primary key default gen_random_uuid(),
    entry_id uuid not null references entry (id) on delete cascade,
    revision_id uuid references revision (id),
    state text not null default 'open' check (state in ('open', 'checked', 'certified', 'dropped')),
    reason text not null,
    opened_by uuid references account (id),
    checked_by uuid references account (id),
    opened_at timestamptz not null default now(),
    closed_at timestamptz)`.execute(db);

  // One certifier's act; a certificate is made when policy's number of them is there.
  await sql`create table certification (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid references dossier (id) on delete cascade,
    erratum_id uuid references erratum (id) on delete cascade,
    revision_id uuid not null,
    revision_hash text not null,
    certifier uuid not null references account (id),
    at timestamptz not null default now(),
    voided_at timestamptz,
    void_reason text,
    check ((dossier_id is null) <> (erratum_id is null)),
    foreign key (revision_id, revision_hash) references revision (id, hash) on delete cascade)`.execute(db);
  await sql`create unique index certification_once on certification (revision_id, certifier) where voided_at is null`.execute(db);

  await sql`create sequence certificate_number`.execute(db);
  await sql`create table certificate (
    id uuid primary key default gen_random_uuid(),
    number text not null unique,
    revision_id uuid not null,
    revision_hash text not null,
    issued_at timestamptz not null default now(),
    document jsonb not null,
    signature bytea not null,
    key_id text not null,
    valid_until date,
    voided_at timestamptz,
    revoked_at timestamptz,
    revoked_reason text,
    foreign key (revision_id, revision_hash) references revision (id, hash) on delete cascade)`.execute(db);
  await sql`alter table entry add foreign key (certificate_id) references certificate (id)`.execute(db);
  await sql`alter table event add foreign key (evidence_id) references evidence (id)`.execute(db);
  await sql`alter table pending_decision add foreign key (evidence_id) references evidence (id)`.execute(db);

  // Two accounts of one person are one pair of eyes.
  await sql`create function same_eyes(a uuid, b uuid) returns boolean language sql stable as $$
    select a = b or exists (select from account x join account y on x.person_id = y.person_id where x.id = a and y.id = b) $$`.execute(db);

  // Versions of a revision that no earlier certificate covers: what this round of work is about.
  await sql`create function uncovered_versions(revision uuid) returns setof bigint language sql stable as $$
    select rs.version_id from revision_statement rs where rs.revision_id = revision and not exists (
      select from certificate c join revision_statement old on old.revision_id = c.revision_id
      where old.version_id = rs.version_id and c.revision_id <> revision and c.revoked_at is null and c.voided_at is null) $$`.execute(db);

  await sql`create function drafted(revision uuid, who uuid) returns boolean language sql stable as $$
    select exists (select from statement_version v where v.id in (select uncovered_versions(revision))
      and v.made_as = 'editor' and same_eyes(v.made_by, who)) $$`.execute(db);

  await sql`create function checked(revision uuid, who uuid) returns boolean language sql stable as $$
    select exists (select from statement_check c where c.version_id in (select uncovered_versions(revision)) and same_eyes(c.by_account, who))
      or exists (select from statement_version v where v.id in (select uncovered_versions(revision))
        and v.made_as = 'checker' and same_eyes(v.made_by, who)) $$`.execute(db);

  await sql`create function guard_certification() returns trigger language plpgsql as $$
    declare subject uuid;
    begin
      -- Certifications of one revision queue up here, so that two accounts of one person cannot both slip in.
      perform pg_advisory_xact_lock(hashtextextended(new.revision_id::text, 0));
      select b.person_id into subject from revision r join biography b on b.id = r.biography_id where r.id = new.revision_id;
      if exists (select from account where id = new.certifier and person_id = subject) then
        raise exception 'eyes: the subject cannot certify' using errcode = 'check_violation'; end if;
      if exists (select from nomination n where n.person_id = subject and same_eyes(n.nominator_account, new.certifier)) then
        raise exception 'eyes: a nominator cannot certify' using errcode = 'check_violation'; end if;
      if drafted(new.revision_id, new.certifier) then
        raise exception 'eyes: a drafter cannot certify' using errcode = 'check_violation'; end if;
      if checked(new.revision_id, new.certifier) then
        raise exception 'eyes: a checker cannot certify' using errcode = 'check_violation'; end if;
      if exists (select from conflict c join dossier d on d.id = c.dossier_id where d.person_id = subject
          and c.kind <> 'none' and c.lifted_at is null and same_eyes(c.account_id, new.certifier)) then
        raise exception 'eyes: a certifier in conflict' using errcode = 'check_violation'; end if;
      if exists (select from certification c where c.revision_id = new.revision_id and c.voided_at is null
          and c.id <> new.id and same_eyes(c.certifier, new.certifier)) then
        raise exception 'eyes: two certifiers are two persons' using errcode = 'check_violation'; end if;
      if new.dossier_id is not null and not exists (select from signature s
          where s.revision_id = new.revision_id and s.revision_hash = new.revision_hash and s.voided_at is null) then
        raise exception 'eyes: the revision is not signed' using errcode = 'check_violation'; end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger guard_certification before insert on certification for each row execute function guard_certification()`.execute(db);

  await sql`create function guard_check() returns trigger language plpgsql as $$
    begin
      if new.dossier_id is not null and new.by_account is not null
        and not coalesce((select (p.switches->>'drafterMayCheck')::boolean from dossier d
          join policy_version p on p.id = d.policy_version_id where d.id = new.dossier_id), false)
        and exists (select from statement_version v where v.id = new.version_id and v.made_as = 'editor' and same_eyes(v.made_by, new.by_account)) then
        raise exception 'eyes: a drafter cannot check' using errcode = 'check_violation'; end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger guard_check before insert on statement_check for each row execute function guard_check()`.execute(db);
  await sql`create trigger append_only before update or delete on statement_check for each row execute function refuse_change()`.execute(db);
  await sql`create trigger append_only_all before truncate on statement_check for each statement execute function refuse_change()`.execute(db);

  // What was signed or certified never changes what it covers; it can only be voided or revoked, once.
  await sql`create function only_void() returns trigger language plpgsql as $$
    declare before jsonb; after jsonb; before_end text; after_end text;
    begin
      if tg_op = 'DELETE' then
        if current_setting('vitae.erasing', true) = 'on' then return old; end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end if;
      before := to_jsonb(old) - '{voided_at,void_reason,revoked_at,revoked_reason}'::text[];
      after := to_jsonb(new) - '{voided_at,void_reason,revoked_at,revoked_reason}'::text[];
      before_end := coalesce(to_jsonb(old) ->> 'voided_at', to_jsonb(old) ->> 'revoked_at');
      after_end := coalesce(to_jsonb(new) ->> 'voided_at', to_jsonb(new) ->> 'revoked_at');
      if before is distinct from after or (before_end is not null and before_end is distinct from after_end) then
        raise exception '% can only be voided', tg_table_name using errcode = 'restrict_violation'; end if;
      return new;
    end $$`.execute(db);
  for (const table of ["signature", "certification", "certificate"]) {
    await sql`create trigger only_void before update or delete on ${sql.table(table)} for each row execute function only_void()`.execute(db);
    await sql`create trigger append_only_all before truncate on ${sql.table(table)} for each statement execute function refuse_change()`.execute(db);
  }

  await sql`create table objection (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person (id) on delete cascade,
    entry_id uuid references entry (id) on delete cascade,
    text text,
    via text not null,
    at timestamptz not null default now(),
    answered_at timestamptz,
    answer text)`.execute(db);
}
