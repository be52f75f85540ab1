import { refusal, type Refusing } from "~/biographies/write.server";
import { type Database, sql, type Transaction } from "~/db.server";
import { Refusal } from "~/dossiers/decide.server";
import { type File, lockFile } from "~/dossiers/lock.server";
import type { Page } from "~/http/enter.server";
import { once, OperationTaken } from "~/http/operation.server";
import { mediaTypes } from "~/media/kind";
import type { Received } from "~/media/receive.server";
import { discard, removeStored, type Shelf, withShelf } from "~/media/store.server";
import { type Actor, holds } from "~/workflow/roles";
import { bringingStages, type Evidence, mostFiles } from "./evidence";
import { relied } from "./read.server";

export type Bringing = {
  dossierId: string;
  operation: string;
  /** null: about the file as a whole; only the house has such. */
  statementId: number | null;
  title: string;
  note: string | null;
  received: Received | null;
};
export type Brought = { ok: true } | Refusing | { ok: false; problem: "enough" };

/** Keeps a document, or a note, beside a statement. The file is stored as it came; whatever fails, nothing of it stays. */
export async function addEvidence({ db, actor, settings }: Page, bringing: Bringing): Promise<Brought> {
  const accountId = actor.kind === "account" ? actor.accountId : null;
  try {
    return await withShelf<Brought>(settings.home, async (shelf) => {
      const operation = { id: bringing.operation, kind: "add_evidence", accountId };
      return (await once(db, operation, (trx) => keep(trx, { shelf, actor, accountId, bringing }))).outcome;
    });
  } catch (fault) {
    return refusedBy(fault);
  } finally {
    if (bringing.received) await discard([bringing.received.path]);
  }
}

function refusedBy(fault: unknown): Refusing {
  if (fault instanceof Refusal) return { ok: false, problem: "refused", reason: fault.refused.reason };
  if (fault instanceof OperationTaken) return { ok: false, problem: "refused", reason: "operation_taken" };
  throw fault;
}

type Keeping = { shelf: Shelf; actor: Actor; accountId: string | null; bringing: Bringing };

async function keep(trx: Transaction<Database>, { shelf, actor, accountId, bringing }: Keeping): Promise<Brought> {
  const { dossierId, statementId, title, note, received } = bringing;
  const file = await lockFile(trx, { dossierId });
  const as = file && sideOf(file, actor);
  if (!file?.dossier || !as) throw refusal("not_found");
  if (!bringingStages.includes(file.dossier.stage)) throw refusal("wrong_stage");
  if (statementId === null ? as !== "house" : !(await isTheirs(trx, statementId, file.personId))) throw refusal("not_found");
  if (received && (await isFull(trx, dossierId))) return { ok: false, problem: "enough" };
  await trx
    .insertInto("evidence")
    .values({
      dossier_id: dossierId, statement_id: statementId, kind: received ? (as === "house" ? "scan" : "document") : "note", title, note, added_by: accountId, added_as: as,
      ...(received ? { file: await shelf.put(received.path), media_type: mediaTypes[received.kind], bytes: received.bytes, sha256: Buffer.from(received.sha256, "hex") } : {}),
    })
    .execute();
  return { ok: true };
}

/** On which side of the table this actor brings something; null for whom the file does not exist. */
function sideOf({ personId }: File, actor: Actor): Evidence["addedAs"] | null {
  if (actor.kind !== "account") return null;
  if (actor.personId === personId) return "nominee";
  if (actor.delegateFor.includes(personId)) return "delegate";
  return holds(actor, "editor") ? "house" : null;
}

async function isTheirs(trx: Transaction<Database>, statementId: number, personId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("statement")
    .innerJoin("biography", "biography.id", "statement.biography_id")
    .select("statement.id")
    .where("statement.id", "=", statementId)
    .where("biography.person_id", "=", personId)
    .executeTakeFirst();
  return row !== undefined;
}

async function isFull(trx: Transaction<Database>, dossierId: string): Promise<boolean> {
  const { count } = await trx
    .selectFrom("evidence")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("dossier_id", "=", dossierId)
    .where("file", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(count) >= mostFiles;
}

type Removing = { dossierId: string; operation: string; evidenceId: string };

/** Takes away what one's own side brought and nobody has relied on yet; its file goes with it. */
export async function removeEvidence({ db, actor, settings }: Page, { dossierId, operation, evidenceId }: Removing): Promise<{ ok: true } | Refusing> {
  const accountId = actor.kind === "account" ? actor.accountId : null;
  try {
    const { outcome } = await once(db, { id: operation, kind: "remove_evidence", accountId }, async (trx) => {
      const file = await lockFile(trx, { dossierId });
      const as = file && sideOf(file, actor);
      if (!as) throw refusal("not_found");
      const gone = await trx
        .deleteFrom("evidence")
        .where("id", "=", evidenceId)
        .where("dossier_id", "=", dossierId)
        // Person and delegate are one side.
        .where(sql<string>`coalesce(added_as, 'house')`, "in", as === "house" ? ["house"] : ["nominee", "delegate"])
        .where((eb) => eb.not(relied))
        .returning("file")
        .executeTakeFirst();
      if (!gone) throw refusal("not_found");
      return { file: gone.file };
    });
    if (outcome.file) await removeStored(settings.home, [outcome.file]);
    return { ok: true };
  } catch (fault) {
    return refusedBy(fault);
  }
}
