import { type Kysely, sql } from "kysely";

/** What the house changes about itself: a log of its own, and a change of policy that waits for its second person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Files have their events; accounts, roles and the house's own words are no file.
  await sql`create table house_event (
    seq bigint generated always as identity primary key,
    kind text not null check (kind in ('account_created', 'account_changed', 'role_granted', 'role_revoked', 'account_disabled', 'account_enabled', 'sessions_ended',
      'house_changed', 'policy_proposed', 'policy_rejected', 'policy_changed')),
    actor_account uuid references account (id),
    second_account uuid references account (id),
    account_id uuid references account (id),
    note text,
    detail jsonb,
    operation_id uuid,
    at timestamptz not null default now())`.execute(db);
  await sql`create trigger append_only before update or delete on house_event for each row execute function refuse_change()`.execute(db);
  await sql`create trigger append_only_all before truncate on house_event for each statement execute function refuse_change()`.execute(db);

  await sql`create table policy_proposal (
    id uuid primary key default gen_random_uuid(),
    preset text not null check (preset in ('national', 'academy', 'alumni')),
    switches jsonb not null,
    reason text not null,
    base_version_id int not null references policy_version (id),
    author uuid not null references account (id),
    made_at timestamptz not null default now(),
    state text not null default 'pending' check (state in ('pending', 'confirmed', 'rejected')),
    settled_by uuid references account (id),
    settled_at timestamptz,
    version_id int references policy_version (id),
    check ((state = 'pending') = (settled_at is null)),
    check (state <> 'confirmed' or (settled_by <> author and version_id is not null)))`.execute(db);
  await sql`create unique index policy_proposal_one on policy_proposal (state) where state = 'pending'`.execute(db);

  await sql`create trigger append_only before update or delete on policy_version for each row execute function refuse_change()`.execute(db);
  await sql`create trigger append_only_all before truncate on policy_version for each statement execute function refuse_change()`.execute(db);
}
