import type { Database, Kysely } from "~/db.server";
import { roles, type Role } from "~/workflow/roles";
import { accountsAsActors } from "./actor.server";

/** An invented account that anybody may be, in the demo. */
export interface Door {
  accountId: string;
  name: string;
  roles: readonly Role[];
}

const doorsPerRole = 3;

/** Some accounts of each role, in the order of the house: staff first. Called in the demo only. */
export async function demoDoors(db: Kysely<Database>): Promise<Door[]> {
  const accounts = await accountsAsActors(db).orderBy("account.created_at").orderBy("account.name").limit(500).execute();
  const staffFirst = [...roles].reverse();
  const doors = staffFirst.flatMap((role) => accounts.filter((account) => account.roles.includes(role)).slice(0, doorsPerRole));
  return [...new Set(doors)].map(({ accountId, name, roles: held }) => ({ accountId, name, roles: held }));
}
