import type { Database, Kysely, Transaction } from "~/db.server";
import { policyFor } from "~/dossiers/facts.server";
import { Refusal } from "~/dossiers/decide.server";
import { type File, lockFile } from "~/dossiers/lock.server";
import type { HouseRow } from "~/http/house.server";
import { once, OperationTaken } from "~/http/operation.server";
import type { RefusalReason } from "~/http/refusal";
import type { House } from "~/workflow/facts";
import type { Reason } from "~/workflow/judge";
import { type Actor, type Duty, holds } from "~/workflow/roles";
import type { Stage } from "~/workflow/stages";
import { ensureBiography, freeze } from "./draft.server";
import type { Author } from "./versions.server";

export type Work = {
  trx: Transaction<Database>;
  file: File & { dossier: NonNullable<File["dossier"]> };
  house: House;
  biographyId: string;
  author: Author & { accountId: string };
};
export type Request = {
  house: HouseRow;
  dossierId: string;
  actor: Actor;
  operationId: string;
  kind: string;
  /** Beside the text and not in it (a source, a remark): any editor's to write, at any stage. */
  beside?: boolean;
};
export type Refusing = { ok: false; problem: "refused"; reason: RefusalReason };

/**
 * Does a piece of writing on a dossier's draft under the file's lock, once for each operation. Says first who writes: the
 * nominee or a delegate while the questionnaire is theirs, the drafter until the proof leaves, the checker in
 * verification. What the checker changed is frozen at once as the revision under way, which the nominee's signature does
 * not cover until it is countersigned.
 */
export async function inDraft<Done extends { ok: boolean; changed?: boolean }>(
  db: Kysely<Database>,
  request: Request,
  write: (work: Work) => Promise<Done>
): Promise<Done | Refusing> {
  const accountId = request.actor.kind === "account" ? request.actor.accountId : null;
  try {
    const { outcome } = await once(db, { id: request.operationId, kind: request.kind, accountId }, async (trx) => {
      const work = await begin(trx, request);
      const done = await write(work);
      if (done.ok && done.changed !== false && work.file.dossier.stage === "verification") await freezeChecked(work);
      return done;
    });
    return outcome;
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, problem: "refused", reason: fault.refused.reason };
    if (fault instanceof OperationTaken) return { ok: false, problem: "refused", reason: "operation_taken" };
    throw fault;
  }
}

async function begin(trx: Transaction<Database>, { house: today, dossierId, actor, beside }: Request): Promise<Work> {
  const file = await lockFile(trx, { dossierId });
  if (!file?.dossier) throw refusal("not_found");
  const house = await policyFor(trx, file, today.policy);
  const author = authorOf(
    file.dossier.stage,
    actor,
    file.personId,
    beside ? ["drafter", "checker"] : await dutiesOf(trx, dossierId, actor),
    beside
  );
  if (typeof author === "string") throw refusal(author);
  const biographyId = await ensureBiography(trx, file.personId, file.dossier.language);
  return { trx, file: { ...file, dossier: file.dossier }, house, biographyId, author };
}

async function freezeChecked({ trx, file, biographyId, author }: Work): Promise<void> {
  const revision = await freeze(trx, biographyId, { origin: "checker", madeBy: author.accountId });
  await trx.updateTable("dossier").set({ revision_id: revision.id }).where("id", "=", file.dossier.id).execute();
}

/** As whom this actor may write at this stage, or why not. */
export function authorOf(
  stage: Stage,
  actor: Actor,
  personId: string,
  duties: readonly Duty[],
  beside = false
): (Author & { accountId: string }) | Reason {
  if (actor.kind !== "account") return "not_yours";
  const { accountId } = actor;
  const own = actor.personId === personId;
  const delegate = actor.delegateFor.includes(personId);
  if (own || delegate) {
    if (stage === "questionnaire") return { accountId, as: own ? "nominee" : "delegate" };
    return holds(actor, "editor") ? "own_file" : "wrong_stage";
  }
  if (!holds(actor, "editor")) return "not_found";
  if (beside) return { accountId, as: "editor" };
  if (stage === "questionnaire" || stage === "drafting")
    return duties.includes("drafter") ? { accountId, as: "editor" } : "not_yours";
  if (stage === "verification") return duties.includes("checker") ? { accountId, as: "checker" } : "not_yours";
  return "wrong_stage";
}

/** The duties that this account has on the dossier now. */
export async function dutiesOf(db: Kysely<Database>, dossierId: string, actor: Actor): Promise<Duty[]> {
  if (actor.kind !== "account") return [];
  const rows = await db
    .selectFrom("assignment")
    .select("duty")
    .where("dossier_id", "=", dossierId)
    .where("account_id", "=", actor.accountId)
    .where("until", "is", null)
    .execute();
  return rows.map((row) => row.duty as Duty);
}

export function refusal(reason: Reason): Refusal {
  return new Refusal({ ok: false, reason });
}
