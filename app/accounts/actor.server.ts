import { sql, type Database, type Kysely } from "~/db.server";
import type { Actor, Role } from "~/workflow/roles";

export type AccountActor = Extract<Actor, { kind: "account" }>;

/** An account with what the workflow asks about whoever presses: roles, the person it is, those it prepares for. */
export function accountsAsActors(db: Kysely<Database>) {
  return db
    .selectFrom("account")
    .select([
      "account.id as accountId",
      "account.name",
      "account.person_id as personId",
      sql<Role[]>`array(select role from account_role r where r.account_id = account.id order by role)`.as("roles"),
      sql<string[]>`array(select person_id::text from delegate d where d.account_id = account.id and (d.until is null or d.until > now()))`.as("delegateFor"),
      sql<string[]>`array(select institution_id::text from institution_manager m where m.mail = account.mail)`.as("manages"),
    ])
    .where("account.disabled_at", "is", null);
}

/** The account as an actor, at the level of a mailed code; null where it does not exist or is disabled. */
export async function actorOf(db: Kysely<Database>, accountId: string, level = 1): Promise<AccountActor | null> {
  const account = await accountsAsActors(db).where("account.id", "=", accountId).executeTakeFirst();
  return account ? { kind: "account", level, ...account } : null;
}
