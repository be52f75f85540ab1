import { type Kysely, sql } from "kysely";

/** Dossiers and entries, their events, pending decisions, selection, proofs and signatures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table dossier (
    id uuid primary key default gen_random_uuid(),
    number text not null unique,
    person_id uuid not null references person (id) on delete cascade,
    stage text not null check (stage in ('proposed', 'assessment', 'ballot', 'waiting', 'deferred', 'elected', 'invited', 'unanswered', 'questionnaire', 'drafting', 'proof', 'verification', 'certification', 'certified', 'published', 'dormant', 'inadmissible', 'merged', 'declined', 'expired', 'refused', 'withdrawn', 'closed')),
    stage_left text,
    stage_since timestamptz not null default now(),
    event_number int not null default 0,
    policy_version_id int not null references policy_version (id),
    cycle_id int references cycle (id),
    language text not null default 'fr' check (language in ('fr', 'en')),
    identity text check (identity in ('same', 'namesake', 'new')),
    revision_id uuid references revision (id),
    proof_round int not null default 0,
    handed_in_at timestamptz,
    merged_into uuid references dossier (id),
    deferred_until date,
    due_on date,
    notice_due_on date,
    notice_waived text,
    created_at timestamptz not null default now(),
    closed_at timestamptz)`.execute(db);
  await sql`create unique index dossier_one_open on dossier (person_id)
    where stage not in ('inadmissible', 'merged', 'declined', 'expired', 'refused', 'withdrawn', 'closed')`.execute(db);
  await sql`create index dossier_stage on dossier (stage, due_on)`.execute(db);
  await sql`create sequence dossier_number`.execute(db);

  await sql`create table entry (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null unique references person (id) on delete cascade,
    standing text not null default 'none' check (standing in ('none', 'public', 'suspended', 'retired', 'memorial', 'withdrawn')),
    standing_left text,
    suspended_by text check (suspended_by in ('objection', 'publisher')),
    event_number int not null default 0,
    slug text not null,
    revision_id uuid references revision (id),
    certificate_id uuid,
    first_listed_on date,
    revised_on date,
    promotion int,
    imported_from text,
    noindex boolean not null default false,
    check ((standing = 'suspended') = (suspended_by is not null)),
    check (standing in ('none', 'withdrawn') or revision_id is not null))`.execute(db);

  await sql`create table entry_redirect (
    public_id text primary key,
    entry_id uuid references entry (id) on delete cascade,
    tombstone text,
    at timestamptz not null default now())`.execute(db);

  await sql`create table nomination (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    nominator_account uuid references account (id),
    relation text not null,
    grounds jsonb not null,
    sources jsonb not null default '[]',
    self boolean not null default false,
    cycle_id int references cycle (id),
    created_at timestamptz not null default now())`.execute(db);
  await sql`create index nomination_dossier on nomination (dossier_id)`.execute(db);
  await sql`create index nomination_account on nomination (nominator_account)`.execute(db);

  await sql`create table event (
    seq bigint generated always as identity primary key,
    dossier_id uuid references dossier (id) on delete cascade,
    entry_id uuid references entry (id) on delete cascade,
    number int not null,
    decision text not null,
    from_stage text,
    to_stage text,
    from_standing text,
    to_standing text,
    passed text[] not null default '{}',
    actor_account uuid references account (id),
    actor_kind text not null check (actor_kind in ('account', 'letter', 'clock', 'command')),
    second_account uuid references account (id),
    note text,
    reason_code text,
    via text not null default 'page' check (via in ('page', 'letter', 'paper', 'telephone', 'clock', 'command')),
    evidence_id uuid,
    detail jsonb,
    operation_id uuid,
    at timestamptz not null default now(),
    check (dossier_id is not null or entry_id is not null))`.execute(db);
  await sql`create unique index event_dossier on event (dossier_id, number) where dossier_id is not null`.execute(db);
  await sql`create unique index event_entry on event (entry_id, number) where dossier_id is null`.execute(db);
  await sql`create trigger append_only before update or delete on event for each row execute function refuse_change()`.execute(db);
  await sql`create trigger append_only_all before truncate on event for each statement execute function refuse_change()`.execute(db);

  await sql`create table pending_decision (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid references dossier (id) on delete cascade,
    entry_id uuid references entry (id) on delete cascade,
    decision text not null,
    input jsonb not null default '{}',
    note text,
    event_number int not null,
    kind text not null check (kind in ('seconded', 'released', 'held', 'paper')),
    batch uuid,
    via text not null default 'page' check (via in ('page', 'paper', 'telephone', 'clock')),
    evidence_id uuid,
    author uuid references account (id),
    made_at timestamptz not null default now(),
    expires_at timestamptz,
    state text not null default 'pending' check (state in ('pending', 'confirmed', 'rejected', 'voided', 'expired')),
    settled_by uuid references account (id),
    settled_at timestamptz,
    settled_note text,
    check ((dossier_id is null) <> (entry_id is null)),
    check (state <> 'confirmed' or author is null or settled_by <> author))`.execute(db);
  await sql`create unique index pending_dossier on pending_decision (dossier_id) where state = 'pending' and dossier_id is not null`.execute(db);
  await sql`create unique index pending_entry on pending_decision (entry_id) where state = 'pending' and entry_id is not null`.execute(db);

  await sql`create table assignment (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    duty text not null check (duty in ('drafter', 'checker', 'member', 'certifier')),
    account_id uuid not null references account (id),
    since timestamptz not null default now(),
    until timestamptz,
    given_by uuid references account (id))`.execute(db);
  await sql`create unique index assignment_current on assignment (dossier_id, duty, account_id) where until is null`.execute(db);
  await sql`create unique index assignment_single on assignment (dossier_id, duty) where until is null and duty in ('drafter', 'checker')`.execute(db);
  await sql`create index assignment_account on assignment (account_id) where until is null`.execute(db);

  await sql`create table conflict (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    account_id uuid not null references account (id),
    kind text not null check (kind in ('none', 'declared', 'computed', 'pinned')),
    rule text,
    note text,
    answered_at timestamptz not null default now(),
    lifted_at timestamptz)`.execute(db);
  await sql`create unique index conflict_current on conflict (dossier_id, account_id) where lifted_at is null`.execute(db);

  await sql`create table evaluation (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    member uuid not null references account (id),
    scores jsonb not null default '{}',
    abstained boolean not null default false,
    handed_in_at timestamptz not null default now(),
    unique (dossier_id, member))`.execute(db);

  await sql`create table ballot (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind in ('recorded', 'electronic')),
    title text not null,
    round int not null default 1,
    held_on date,
    minutes_evidence uuid,
    present int,
    seats int,
    batch uuid not null default gen_random_uuid(),
    made_by uuid references account (id),
    opened_at timestamptz not null default now(),
    closes_at timestamptz,
    closed_at timestamptz)`.execute(db);
  await sql`create table ballot_candidate (
    ballot_id uuid not null references ballot (id) on delete cascade,
    dossier_id uuid not null references dossier (id) on delete cascade,
    yes int, no int, blank int,
    outcome text check (outcome in ('elected', 'waiting', 'deferred', 'declined')),
    primary key (ballot_id, dossier_id))`.execute(db);
  // Secrecy: who voted and what was voted are stored apart, without a link.
  await sql`create table ballot_voter (
    ballot_id uuid not null references ballot (id) on delete cascade,
    account_id uuid not null references account (id),
    voted boolean not null default false,
    primary key (ballot_id, account_id))`.execute(db);
  await sql`create table ballot_paper (
    ballot_id uuid not null references ballot (id) on delete cascade,
    receipt_hash bytea not null,
    vote jsonb not null,
    primary key (ballot_id, receipt_hash))`.execute(db);

  await sql`create table evidence (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid references dossier (id) on delete cascade,
    entry_id uuid references entry (id) on delete cascade,
    statement_id bigint references statement (id) on delete cascade,
    kind text not null check (kind in ('document', 'note', 'scan', 'minutes', 'request')),
    title text not null,
    note text,
    file text,
    media_type text,
    bytes int,
    sha256 bytea,
    added_by uuid references account (id),
    added_at timestamptz not null default now())`.execute(db);

  await sql`create table remark (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    statement_id bigint references statement (id) on delete cascade,
    thread_id uuid references remark (id) on delete cascade,
    author uuid references account (id),
    author_kind text not null check (author_kind in ('house', 'nominee', 'delegate')),
    internal boolean not null default false,
    body text not null,
    at timestamptz not null default now(),
    resolved_at timestamptz,
    resolved_by uuid references account (id))`.execute(db);
  await sql`create index remark_dossier on remark (dossier_id)`.execute(db);

  await sql`create table proof (
    id uuid primary key default gen_random_uuid(),
    dossier_id uuid not null references dossier (id) on delete cascade,
    revision_id uuid not null unique references revision (id) on delete cascade,
    round int not null,
    sent_by uuid references account (id),
    sent_at timestamptz not null default now(),
    answered_at timestamptz,
    unique (dossier_id, revision_id))`.execute(db);
  await sql`create table proof_answer (
    proof_id uuid not null references proof (id) on delete cascade,
    version_id bigint not null references statement_version (id) on delete cascade,
    verdict text not null check (verdict in ('accept', 'correct', 'veto')),
    correction text,
    by_account uuid references account (id),
    at timestamptz not null default now(),
    primary key (proof_id, version_id),
    check (verdict <> 'correct' or length(trim(correction)) > 0))`.execute(db);
}
