import { type Database, sql, type Transaction } from "~/db.server";

/** The statements of a proof that the person will not have printed. */
export async function vetoedIn(trx: Transaction<Database>, revisionId: string): Promise<number[]> {
  const rows = await trx
    .selectFrom("proof_answer")
    .innerJoin("proof", "proof.id", "proof_answer.proof_id")
    .innerJoin("statement_version", "statement_version.id", "proof_answer.version_id")
    .select("statement_version.statement_id")
    .where("proof.revision_id", "=", revisionId)
    .where("verdict", "=", "veto")
    .execute();
  return rows.map((row) => row.statement_id);
}

/** A statement that was accepted, and that has neither changed nor been reworded since, need not be accepted again. */
export async function carryAnswers(
  trx: Transaction<Database>,
  { dossierId, proofId, revisionId }: { dossierId: string; proofId: string; revisionId: string }
): Promise<void> {
  await trx
    .insertInto("proof_answer")
    .columns(["proof_id", "version_id", "verdict", "by_account", "at"])
    .expression(
      trx
        .selectFrom("proof_answer as answer")
        .innerJoin("proof", "proof.id", "answer.proof_id")
        .innerJoin("revision as before", "before.id", "proof.revision_id")
        .innerJoin("revision as now", (join) => join.on("now.id", "=", revisionId))
        .innerJoin("revision_statement as kept", (join) =>
          join.on("kept.revision_id", "=", revisionId).onRef("kept.version_id", "=", "answer.version_id")
        )
        .innerJoin("statement_version as version", "version.id", "answer.version_id")
        .select([
          sql<string>`${proofId}::uuid`.as("proof_id"),
          "answer.version_id",
          "answer.verdict",
          "answer.by_account",
          "answer.at",
        ])
        .where("answer.verdict", "=", "accept")
        .where("proof.id", "=", (eb) =>
          eb
            .selectFrom("proof as last")
            .select("last.id")
            .where("last.dossier_id", "=", dossierId)
            .where("last.id", "<>", proofId)
            .orderBy("last.round", "desc")
            .limit(1)
        )
        .where(
          sql<boolean>`before.wording -> version.statement_id::text is not distinct from now.wording -> version.statement_id::text`
        )
    )
    .execute();
}
