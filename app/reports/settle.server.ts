import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import { once } from "~/http/operation.server";
import type { Keys } from "~/keys.server";
import { aboutFor, occasionOf } from "~/letters/about.server";
import { type Addressee, queueLetter } from "~/letters/queue.server";
import { type Actor, accountOf } from "~/workflow/roles";
import { taskOf } from "./file.server";
import { findReport, type ReportPage } from "./read.server";
import type { Outcome } from "./report";

type Settling = { house: HouseRow; keys: Keys; actor: Actor; id: string; operationId: string; outcome: Outcome; answer: string | null };
export type Settled = "settled" | "answered" | "already" | "answer_wanted" | "not_found";

/**
 * Settles a report once: what came of it is kept, its task is done, the answer leaves by the outbox, and the reader's address
 * is erased, all in one transaction.
 */
export async function settleReport(db: Kysely<Database>, { operationId, ...settling }: Settling): Promise<Settled> {
  const accountId = accountOf(settling.actor);
  const report = await findReport(db, settling.keys, settling.actor, settling.id);
  if (!report) return "not_found";
  // A refusal is not an outcome: the same form may be sent again once it is mended.
  if (report.address && !settling.answer) return "answer_wanted";
  const { outcome } = await once<Settled>(db, { id: operationId, kind: "settle_report", accountId }, (trx) => settle(trx, settling));
  return outcome;
}

async function settle(trx: Transaction<Database>, { house, keys, actor, id, outcome, answer }: Omit<Settling, "operationId">): Promise<Settled> {
  await trx.selectFrom("error_report").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
  const report = await findReport(trx, keys, actor, id);
  if (!report) return "not_found";
  if (report.settledAt) return "already";
  await trx
    .updateTable("error_report")
    .set({ outcome, answer, settled_at: sql<Date>`now()`, settled_by: accountOf(actor), sealed_address: null })
    .where("id", "=", id)
    .execute();
  await trx.updateTable("task").set({ done_at: sql<Date>`now()`, done_by: accountOf(actor) }).where("idem", "=", taskOf(id)).where("done_at", "is", null).execute();
  if (!report.address || !answer) return "settled";
  await sendAnswer(trx, { house, keys }, report, { address: report.address, answer });
  return "answered";
}

/** To somebody of whom the house knows nothing but an address: any initial fits where the letter is checked. */
async function sendAnswer(trx: Transaction<Database>, office: { house: HouseRow; keys: Keys }, report: ReportPage, { address, answer }: { address: string; answer: string }): Promise<void> {
  const { language, id, personId, dossierId, entryId } = report;
  const to: Addressee = {
    key: id, accountId: null, personId: null, name: language === "fr" ? "lectrice, lecteur" : "Reader", initials: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    address, channel: "mail", language, gender: null, staff: false,
  };
  const about = aboutFor(await occasionOf(trx, office.house, { personId, dossierId }), to, { note: answer });
  await queueLetter(trx, office, { kind: "report_answered", idem: `report_answered:${id}`, to, about, entryId });
}
