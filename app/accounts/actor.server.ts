import { type Database, type Kysely, sql } from "~/db.server";
import type { Actor, Role } from "~/workflow/roles";

/** The account as somebody who presses, without a session: for what another person's press is confirmed with. Null when disabled. */
export async function actorOf(db: Kysely<Database>, accountId: string): Promise<Extract<Actor, { kind: "account" }> | null> {
  const row = await db
    .selectFrom("account")
    .select([
      "id", "name", "person_id",
      sql<Role[]>`array(select role from account_role r where r.account_id = account.id order by role)`.as("roles"),
      sql<string[]>`array(select person_id::text from delegate d where d.account_id = account.id and d.until is null)`.as("delegateFor"),
    ])
    .where("id", "=", accountId)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  return { kind: "account", accountId: row.id, name: row.name, roles: row.roles, personId: row.person_id, delegateFor: row.delegateFor, level: 1 };
}
