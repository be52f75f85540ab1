import { type Database, type Kysely, sql } from "~/db.server";
import { renewFactsOf } from "~/directory/facts.server";
import { lockFile } from "~/dossiers/lock.server";
import { once } from "~/http/operation.server";
import type { AccountActor } from "~/accounts/actor.server";
import type { PrintedLine } from "./printed";
import { linesOf } from "./draft-page.server";
import type { Reading } from "./read.server";
import { keepRemark } from "./remarks.server";
import { latestVersion } from "./versions.server";

export type KeptOut = { statementId: number; line: PrintedLine | null };

/** What the person has kept out of this biography, as its last wording would print. */
export async function readKeptOut(db: Kysely<Database>, { biographyId, language, gender }: Pick<Reading, "biographyId" | "language" | "gender">): Promise<KeptOut[]> {
  const flags = await db
    .selectFrom("statement_flag")
    .innerJoin("statement", "statement.id", "statement_flag.statement_id")
    .select("statement.id")
    .where("statement.biography_id", "=", biographyId)
    .where("flag", "=", "vetoed")
    .where("lifted_at", "is", null)
    .orderBy("statement_flag.at")
    .limit(100)
    .execute();
  const versions = (await Promise.all(flags.map(({ id }) => latestVersion(db, biographyId, id)))).filter((version) => version !== null);
  const lines = await linesOf(db, versions, { language, gender }, language);
  return versions.map(({ statementId }, at) => ({ statementId, line: lines[at] ?? null }));
}

type Lifting = { dossierId: string; statementId: number; actor: AccountActor; words: string; operationId: string };

/**
 * The person lets a statement stand again that they had kept out: until they sign, their own veto is theirs to lift, and
 * nobody else's. The drafter is told by a remark and puts it back; the person reads it on the next proof.
 */
export async function liftVeto(db: Kysely<Database>, { dossierId, statementId, actor, words, operationId }: Lifting): Promise<boolean> {
  const { outcome } = await once(db, { id: operationId, kind: "lift_veto", accountId: actor.accountId }, async (trx) => {
    const file = await lockFile(trx, { dossierId });
    const stage = file?.dossier?.stage;
    if (!file || actor.personId !== file.personId || (stage !== "proof" && stage !== "drafting")) return false;
    const lifted = await trx
      .updateTable("statement_flag")
      .set({ lifted_at: sql<Date>`now()` })
      .where("statement_id", "=", statementId)
      .where("flag", "=", "vetoed")
      .where("lifted_at", "is", null)
      .where(sql<boolean>`exists (select from statement s join biography b on b.id = s.biography_id where s.id = ${statementId} and b.person_id = ${file.personId})`)
      .returning("id")
      .executeTakeFirst();
    if (lifted) await renewFactsOf(trx, { statements: [statementId] });
    if (lifted) await keepRemark(trx, { dossierId, statementId, body: words, internal: false, author: { accountId: actor.accountId, kind: "nominee" } });
    return lifted !== undefined;
  });
  return outcome;
}
