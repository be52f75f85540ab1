import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { Keys } from "~/keys.server";
import type { Stage } from "~/workflow/stages";
import { suppress } from "./suppression.server";

/** Stages in which nobody has been invited yet: there is nothing to accept or refuse, but one may object to being considered. */
export const beforeInvitation: readonly Stage[] = ["proposed", "assessment", "ballot", "waiting", "deferred", "elected"];

export type EarlyObjection = { personId: string; dossierId: string; words: string };

/**
 * "No, thank you" to a notice letter: one press with the letter's code is an objection (PRODUCT.md section 6). No letter
 * leaves any more from this moment; closing the file is the house's to do, which it is given as a task.
 */
export async function objectEarly(trx: Transaction<Database>, keys: Keys, { personId, dossierId, words }: EarlyObjection): Promise<void> {
  await trx.selectFrom("person").select("id").where("id", "=", personId).forUpdate().executeTakeFirst();
  if (await isSuppressed(trx, personId)) return;
  await suppress(trx, keys, personId, "objection");
  await trx.insertInto("objection").values({ person_id: personId, text: words, via: "letter" }).execute();
  await trx.insertInto("task").values({ kind: "objects_early", dossier_id: dossierId, role: "editor", due_on: sql<string>`current_date + 14` }).execute();
}

/** Has this person said that they want no letters? */
export async function isSuppressed(db: Kysely<Database>, personId: string): Promise<boolean> {
  const row = await db.selectFrom("suppression").select("id").where("person_id", "=", personId).where("lifted_at", "is", null).executeTakeFirst();
  return row !== undefined;
}
