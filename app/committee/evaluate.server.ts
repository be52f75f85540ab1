import { type Database, type Kysely, sql } from "~/db.server";
import { once } from "~/http/operation.server";
import { type Actor, accountOf } from "~/workflow/roles";
import type { Scores } from "./evaluation";
import { readMemberQueue } from "./read.server";

type Answer = { dossierId: string; operationId: string; kind: "none" | "declared"; note: string | null };

/**
 * The conflict question, answered before the file is seen. With a declared conflict the file disappears for this member,
 * and the duty is taken back. False where there is no such file for them.
 */
export async function answerConflict(db: Kysely<Database>, actor: Actor, answer: Answer): Promise<boolean> {
  const account = accountOf(actor);
  if (!account) return false;
  const { outcome } = await once(db, { id: answer.operationId, kind: "conflict", accountId: account }, async (trx) => {
    const [file] = await readMemberQueue(trx, actor, answer.dossierId);
    if (!file) return false;
    await trx
      .insertInto("conflict")
      .values({ dossier_id: answer.dossierId, account_id: account, kind: answer.kind, note: answer.note })
      .onConflict((conflict) => conflict.columns(["dossier_id", "account_id"]).where("lifted_at", "is", null).doUpdateSet({ kind: answer.kind, note: answer.note, answered_at: sql<Date>`now()` }))
      .execute();
    if (answer.kind === "declared") {
      await trx.updateTable("assignment").set({ until: sql<Date>`now()` }).where("dossier_id", "=", answer.dossierId).where("account_id", "=", account).where("until", "is", null).execute();
    }
    return true;
  });
  return outcome;
}

type Evaluation = { dossierId: string; operationId: string; scores: Scores; abstained: boolean };

/** Hands in an evaluation: once, by a member who has the file and has answered the conflict question. False otherwise. */
export async function handInEvaluation(db: Kysely<Database>, actor: Actor, { dossierId, operationId, scores, abstained }: Evaluation): Promise<boolean> {
  const account = accountOf(actor);
  if (!account) return false;
  const { outcome } = await once(db, { id: operationId, kind: "evaluation", accountId: account }, async (trx) => {
    const [file] = await readMemberQueue(trx, actor, dossierId);
    if (!file?.answered || file.evaluated || file.stage !== "assessment") return false;
    await trx
      .insertInto("evaluation")
      .values({ dossier_id: dossierId, member: account, scores: JSON.stringify(scores), abstained })
      .onConflict((conflict) => conflict.columns(["dossier_id", "member"]).doNothing())
      .execute();
    return true;
  });
  return outcome;
}
