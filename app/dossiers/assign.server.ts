import { type Database, sql, type Transaction } from "~/db.server";
import { accountOf, type Duty } from "~/workflow/roles";
import type { Effect } from "./effect";

/** Gives a duty on a dossier. Drafter and checker are one at a time: the one before is relieved. */
export const assign: Effect = async ({ trx, file, press, actor, author }) => {
  if (!file.dossier || !press.assigneeId || !press.duty) return "assignee";
  if (press.duty === "drafter" || press.duty === "checker") {
    await trx
      .updateTable("assignment")
      .set({ until: sql<Date>`now()` })
      .where("dossier_id", "=", file.dossier.id)
      .where("duty", "=", press.duty)
      .where("account_id", "<>", press.assigneeId)
      .where("until", "is", null)
      .execute();
  }
  await giveDuty(trx, { dossierId: file.dossier.id, duty: press.duty, accountId: press.assigneeId, by: author ?? accountOf(actor) });
};

type Given = { dossierId: string; duty: Duty; accountId: string; by: string | null };

/** Writes one assignment; giving the same duty twice changes nothing. */
export async function giveDuty(trx: Transaction<Database>, { dossierId, duty, accountId, by }: Given): Promise<void> {
  await trx
    .insertInto("assignment")
    .values({ dossier_id: dossierId, duty, account_id: accountId, given_by: by })
    .onConflict((conflict) => conflict.columns(["dossier_id", "duty", "account_id"]).where("until", "is", null).doNothing())
    .execute();
}
