import { readAbsences } from "~/accounts/absence.server";
import { type Database, type Kysely } from "~/db.server";
import { type Actor, holds } from "~/workflow/roles";
import type { DeskFile } from "./desk.server";

/** What an editor is shown who may take a draft over: who has it now, and until when they are away. */
export type Claim = { accountId: string; drafter: string | null; away: string | null };

/** Null for whoever drafts already, is no editor or checks this file, and while nothing is being written. */
export async function readClaim(db: Kysely<Database>, actor: Actor, { dossier, duties }: Pick<DeskFile, "dossier" | "duties">): Promise<Claim | null> {
  if (actor.kind !== "account" || !holds(actor, "editor") || duties.includes("drafter") || duties.includes("checker")) return null;
  if (dossier.stage !== "questionnaire" && dossier.stage !== "drafting") return null;
  const drafter = await db
    .selectFrom("assignment")
    .innerJoin("account", "account.id", "assignment.account_id")
    .select(["account.id", "account.name"])
    .where("dossier_id", "=", dossier.id)
    .where("duty", "=", "drafter")
    .where("until", "is", null)
    .executeTakeFirst();
  const absence = drafter && (await readAbsences(db)).get(drafter.id);
  return { accountId: actor.accountId, drafter: drafter?.name ?? null, away: absence?.now ? absence.to : null };
}
