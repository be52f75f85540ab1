import { type Database, sql, type Transaction } from "~/db.server";
import { tellPendingVoided } from "~/letters/enqueue.server";
import { pendingDays } from "~/workflow/calendar";
import type { Allowed } from "~/workflow/judge";
import { type Actor, accountOf } from "~/workflow/roles";
import { recordEvidence } from "./evidence.server";
import type { File } from "./lock.server";
import type { PressInput } from "./press";

type Making = { file: File; verdict: Allowed; actor: Actor; press: PressInput };

/**
 * The first person's press where the table wants a second: nothing moves, nothing leaves. One is pending at most on each
 * dossier or entry (a unique index says so too). Returns its id.
 */
export async function makePending(trx: Transaction<Database>, { file, verdict, actor, press }: Making): Promise<string> {
  const aboutEntry = verdict.row.subject === "entry" || !file.dossier;
  const evidenceId = await recordEvidence(trx, file, press, verdict.row.decision, accountOf(actor));
  const row = await trx
    .insertInto("pending_decision")
    .values({
      dossier_id: aboutEntry ? null : (file.dossier?.id ?? null),
      entry_id: aboutEntry ? (file.entry?.id ?? null) : null,
      decision: verdict.row.decision,
      input: JSON.stringify(press),
      note: press.note ?? null,
      event_number: (aboutEntry ? file.entry?.event_number : file.dossier?.event_number) ?? 0,
      kind: verdict.waits ?? "seconded",
      batch: press.batch ?? null,
      via: actor.kind === "clock" ? "clock" : (press.via ?? "page"),
      evidence_id: evidenceId,
      author: accountOf(actor),
      expires_at: neverExpires(verdict, press) ? null : sql<Date>`now() + make_interval(days => ${pendingDays})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ballots and recorded papers do not expire: they go to the publisher instead. */
function neverExpires(verdict: Allowed, press: PressInput): boolean {
  return verdict.row.decision === "close_ballot" || press.via === "paper" || press.via === "telephone";
}

/** Any other decision that moves the stage or the standing voids what is pending there, and tells its author. */
export async function voidPending(trx: Transaction<Database>, file: File, verdict: Allowed, by: string | null): Promise<void> {
  const voided = await trx
    .updateTable("pending_decision")
    .set({ state: "voided", settled_at: sql<Date>`now()`, settled_by: by, settled_note: verdict.row.decision })
    .where("state", "=", "pending")
    .where((eb) =>
      eb.or([
        ...(file.dossier && verdict.to !== verdict.from ? [eb("dossier_id", "=", file.dossier.id)] : []),
        ...(file.entry && verdict.toStanding !== verdict.fromStanding ? [eb("entry_id", "=", file.entry.id)] : []),
        eb.lit(false),
      ]),
    )
    // An author who moves the file otherwise needs no letter about it; the check on confirmed rows does not concern voided ones.
    .returning(["id", "author", "decision", "dossier_id"])
    .execute();
  for (const row of voided) {
    if (row.author && row.author !== by) await tellPendingVoided(trx, { pendingId: row.id, accountId: row.author, decision: row.decision, dossierId: row.dossier_id });
  }
}

export type Pending = {
  id: string;
  dossier_id: string | null;
  entry_id: string | null;
  decision: string;
  input: PressInput;
  via: "page" | "paper" | "telephone" | "clock";
  author: string | null;
  evidence_id: string | null;
  batch: string | null;
};

const columns = ["id", "dossier_id", "entry_id", "decision", "input", "via", "author", "evidence_id", "batch"] as const;

/** What is still waiting under this id, with its whole batch when it belongs to one; oldest first. */
export async function findPending(trx: Transaction<Database>, id: string): Promise<Pending[]> {
  const rows = await trx
    .selectFrom("pending_decision")
    .select(columns)
    .where("state", "=", "pending")
    .where((eb) =>
      eb.or([eb("id", "=", id), eb("batch", "=", eb.selectFrom("pending_decision as named").select("named.batch").where("named.id", "=", id))]),
    )
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows as Pending[];
}

/** Settles one; false when somebody else was faster. */
export async function settlePending(trx: Transaction<Database>, id: string, state: "confirmed" | "rejected", by: string, note: string | null): Promise<boolean> {
  const row = await trx
    .updateTable("pending_decision")
    .set({ state, settled_by: by, settled_at: sql<Date>`now()`, settled_note: note })
    .where("id", "=", id)
    .where("state", "=", "pending")
    .executeTakeFirst();
  return row.numUpdatedRows === 1n;
}
