import { drop, ensureBiography } from "~/biographies/draft.server";
import type { MyFile } from "~/biographies/my-file.server";
import { refusal, type Refusing } from "~/biographies/write.server";
import { type Database, sql, type Transaction } from "~/db.server";
import { Refusal } from "~/dossiers/decide.server";
import { lockFile } from "~/dossiers/lock.server";
import type { Page } from "~/http/enter.server";
import { once, OperationTaken } from "~/http/operation.server";
import { removeStored } from "~/media/store.server";
import { allPictures } from "./prune.server";

/**
 * The person takes the consent back, at any stage: from now on no page shows the portrait, and its pictures are erased. While
 * the questionnaire is theirs it leaves the draft too; later the drafter leaves out what is then an empty frame.
 */
export async function removePortrait({ db, actor, settings }: Page, file: MyFile, operationId: string): Promise<{ ok: true } | Refusing> {
  const accountId = actor.kind === "account" ? actor.accountId : null;
  try {
    const { outcome } = await once(db, { id: operationId, kind: "remove_portrait", accountId }, (trx) => takeBack(trx, file));
    await removeStored(settings.home, outcome.gone);
    return { ok: true };
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, problem: "refused", reason: fault.refused.reason };
    if (fault instanceof OperationTaken) return { ok: false, problem: "refused", reason: "operation_taken" };
    throw fault;
  }
}

async function takeBack(trx: Transaction<Database>, { personId, dossier, draft }: MyFile): Promise<{ gone: string[] }> {
  const file = await lockFile(trx, { dossierId: dossier.id });
  if (!file?.dossier || file.personId !== personId) throw refusal("not_found");
  await trx
    .updateTable("consent")
    .set({ withdrawn_at: sql<Date>`now()` })
    .where("person_id", "=", personId)
    .where("scope", "=", "portrait")
    .where("withdrawn_at", "is", null)
    .execute();
  const own = draft?.lines.filter(({ kind }) => kind === "portrait").map(({ statementId }) => statementId) ?? [];
  if (file.dossier.stage === "questionnaire") await drop(trx, await ensureBiography(trx, personId, file.dossier.language), own);
  return { gone: await allPictures(trx, personId) };
}
