import type { Database, Transaction } from "~/db.server";
import type { DecisionName } from "~/workflow/decisions";
import type { File } from "./lock.server";
import type { PressInput } from "./press";

/** Keeps the note or title that a press brought as evidence, and returns its id; null where it brought none. */
export async function recordEvidence(
  trx: Transaction<Database>,
  file: File,
  press: PressInput,
  decision: DecisionName,
  accountId: string | null,
): Promise<string | null> {
  if (!press.evidenceTitle && !press.evidenceNote) return null;
  const kind = decision === "close_ballot" ? "minutes" : press.via === "paper" ? "scan" : decision === "reopen_at_request" ? "request" : "note";
  const row = await trx
    .insertInto("evidence")
    .values({
      dossier_id: file.dossier?.id ?? null,
      entry_id: file.entry?.id ?? null,
      kind,
      title: press.evidenceTitle ?? decision,
      note: press.evidenceNote ?? null,
      added_by: accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
