import type { CheckMethod } from "~/biographies/check";
import { kindsToCheck } from "~/dossiers/facts.server";
import type { Ground } from "./walk";

const methods: readonly CheckMethod[] = ["document", "register", "second_source", "telephone"];

/** The statements that policy wants checked, and most of the others: a house checks more than it must. */
export async function checkableStatements(ground: Ground, dossierId: string): Promise<{ versionId: number; method: CheckMethod }[]> {
  const must = new Set(ground.house.policy.mustBeChecked.flatMap((each) => kindsToCheck[each]));
  const rows = await ground.db
    .selectFrom("dossier")
    .innerJoin("revision_statement as rs", "rs.revision_id", "dossier.revision_id")
    .innerJoin("statement_version as v", "v.id", "rs.version_id")
    .innerJoin("statement as s", "s.id", "v.statement_id")
    .select(["v.id", "s.kind"])
    .where("dossier.id", "=", dossierId)
    .orderBy("rs.position")
    .execute();
  return rows
    .filter(({ id, kind }) => must.has(kind) || (kind !== "recreation" && kind !== "life" && id % 5 !== 0))
    .map(({ id }) => ({ versionId: id, method: methods[id % methods.length] ?? "document" }));
}
