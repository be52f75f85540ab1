import { type Database, sql, type Transaction } from "~/db.server";
import type { Allowed } from "~/workflow/judge";
import { type Actor, accountOf } from "~/workflow/roles";
import type { File } from "./lock.server";

export type Recording = {
  file: File;
  verdict: Allowed;
  actor: Actor;
  second: string | null;
  note: string | null;
  reasonCode: string | null;
  via: "page" | "letter" | "paper" | "telephone" | "clock" | "command";
  evidenceId: string | null;
  operationId: string | null;
  detail: Record<string, string | number | boolean | null> | null;
};

/** Writes the event of a decision: who, when and why. Numbered within its dossier, or within its entry where there is none. */
export async function recordEvent(trx: Transaction<Database>, recording: Recording): Promise<number> {
  const { file, verdict, actor } = recording;
  const aboutEntry = verdict.row.subject === "entry" || !file.dossier;
  const number = await nextNumber(trx, file, aboutEntry);
  await trx
    .insertInto("event")
    .values({
      dossier_id: aboutEntry ? null : (file.dossier?.id ?? null),
      entry_id: file.entry?.id ?? null,
      number,
      decision: verdict.row.decision,
      from_stage: verdict.from,
      to_stage: verdict.to,
      from_standing: verdict.fromStanding,
      to_standing: verdict.toStanding,
      passed: [...verdict.passed],
      actor_account: accountOf(actor),
      actor_kind: actor.kind === "visitor" ? "account" : actor.kind,
      second_account: recording.second,
      note: recording.note,
      reason_code: recording.reasonCode,
      via: recording.via,
      evidence_id: recording.evidenceId,
      detail: recording.detail ? JSON.stringify(recording.detail) : null,
      operation_id: recording.operationId,
    })
    .execute();
  return number;
}

async function nextNumber(trx: Transaction<Database>, file: File, aboutEntry: boolean): Promise<number> {
  const next = { event_number: sql<number>`event_number + 1` };
  const row = aboutEntry
    ? await trx.updateTable("entry").set(next).where("id", "=", file.entry?.id ?? "").returning("event_number").executeTakeFirstOrThrow()
    : await trx.updateTable("dossier").set(next).where("id", "=", file.dossier?.id ?? "").returning("event_number").executeTakeFirstOrThrow();
  return row.event_number;
}
