import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { Refusal } from "~/dossiers/decide.server";
import { lockFile } from "~/dossiers/lock.server";
import { once, OperationTaken } from "~/http/operation.server";
import { type Actor, holds } from "~/workflow/roles";
import type { ProofPage, Verdict } from "./proof-page.server";
import type { Told } from "./versions.server";
import { dutiesOf, refusal, type Refusing } from "./write.server";

export type Answer = { versionId: number; verdict: Verdict; correction: string | null };
export type AnswerRequest = {
  dossierId: string;
  revisionId: string;
  actor: Actor;
  answers: readonly Answer[];
  operationId: string;
  /** How the person said it, where an editor writes it down. */
  told?: Told | null;
};

/**
 * Keeps the answers to a proof: nothing is sent and nothing moves. The person and their delegate answer while the proof
 * is theirs; the drafter may write down what came on paper or by telephone.
 */
export async function answerProof(db: Kysely<Database>, request: AnswerRequest): Promise<{ ok: true } | Refusing> {
  const accountId = request.actor.kind === "account" ? request.actor.accountId : null;
  try {
    return (
      await once(db, { id: request.operationId, kind: "answer_proof", accountId }, (trx) => keepAnswers(trx, request, accountId))
    ).outcome;
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, problem: "refused", reason: fault.refused.reason };
    if (fault instanceof OperationTaken) return { ok: false, problem: "refused", reason: "operation_taken" };
    throw fault;
  }
}

async function keepAnswers(
  trx: Transaction<Database>,
  { dossierId, revisionId, actor, answers, told }: AnswerRequest,
  accountId: string | null
): Promise<{ ok: true }> {
  const file = await lockFile(trx, { dossierId });
  if (!file?.dossier || actor.kind !== "account") throw refusal("not_found");
  const own = actor.personId === file.personId || actor.delegateFor.includes(file.personId);
  const drafter = !own && holds(actor, "editor") && (await dutiesOf(trx, dossierId, actor)).includes("drafter");
  if (!own && !drafter) throw refusal("not_found");
  if (file.dossier.stage !== "proof" || file.dossier.revision_id !== revisionId) throw refusal("changed_meanwhile");
  const proof = await trx.selectFrom("proof").select("id").where("revision_id", "=", revisionId).executeTakeFirstOrThrow();
  if (answers.length === 0) return { ok: true };
  const rows = answers.map(({ versionId, verdict, correction }) => ({
    proof_id: proof.id,
    version_id: versionId,
    verdict,
    correction: verdict === "accept" ? null : correction,
    by_account: accountId,
    // What the person answers themself is their own, whatever a form says.
    told_by: drafter ? (told?.by ?? null) : null,
    told_on: drafter ? (told?.on ?? null) : null,
  }));
  await trx
    .insertInto("proof_answer")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["proof_id", "version_id"]).doUpdateSet((eb) => ({
        verdict: eb.ref("excluded.verdict"),
        correction: eb.ref("excluded.correction"),
        by_account: eb.ref("excluded.by_account"),
        told_by: eb.ref("excluded.told_by"),
        told_on: eb.ref("excluded.told_on"),
        at: sql<Date>`now()`,
      }))
    )
    .execute();
  return { ok: true };
}

export type ReadAnswers = { answers: Answer[]; errors: Record<string, string> };

/**
 * What a posted proof says of each statement; a correction wants words, and words without a verdict are one. Fields are
 * `v12` (the verdict) and `c12`; `rest` accepts what nothing was said of.
 */
export function readAnswers(
  { rows }: Pick<ProofPage, "rows">,
  typed: Readonly<Record<string, unknown>>,
  wanted: (number: number) => string
): ReadAnswers {
  const answers: Answer[] = [];
  const errors: Record<string, string> = {};
  for (const { versionId, number } of rows) {
    const said = typed[`c${versionId}`];
    const correction = typeof said === "string" && said.trim() !== "" ? said.trim() : null;
    const chosen = (["accept", "correct", "veto"] as const).find((each) => each === typed[`v${versionId}`]);
    const verdict = chosen ?? (correction ? "correct" : typed["rest"] === "accept" ? "accept" : undefined);
    if (verdict === "correct" && !correction) errors[`c${versionId}`] = wanted(number);
    else if (verdict) answers.push({ versionId, verdict, correction });
  }
  return { answers, errors };
}
