import { randomUUID } from "node:crypto";
import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { seal, unseal } from "~/http/cookies.server";
import { networkOf } from "~/http/network.server";
import { sealText } from "~/http/sealed.server";
import { type Limit, takeTurns, type Turn } from "~/http/throttle.server";
import type { Language } from "~/i18n/language";
import type { Keys } from "~/keys.server";
import { latest, type Report, soonest } from "./report";

const perNetwork: Limit = { name: "report an error", points: 5, seconds: 3600 };
const perDay: Limit = { name: "report errors a day", points: 20, seconds: 86_400 };

/** May this network report another error now? */
export function turnToReportError(house: { db: Kysely<Database>; keys: Keys }, address: string): Promise<Turn> {
  return takeTurns(house, [[perNetwork, networkOf(address)], [perDay, networkOf(address)]]);
}

const purpose = "error report form";

/** The moment at which a form is given out, such that it comes back unchanged. */
export function askedNow(keys: Pick<Keys, "session">): string {
  return seal(keys, purpose, String(Date.now()));
}

/** Whether the form was in a person's hands (TRUST.md, E07): not for a moment only, and not since yesterday. */
export function handled(keys: Pick<Keys, "session">, asked: string | undefined, now = Date.now()): "ok" | "too_quick" | "stale" {
  const since = Number(unseal(keys, purpose, asked ?? null) ?? Number.NaN);
  if (!Number.isFinite(since) || now - since > latest) return "stale";
  return now - since < soonest ? "too_quick" : "ok";
}

type Filing = { entryId: string; statementId: number | null; report: Report; lang: Language };

/**
 * Keeps a report and gives the desk a task for it. The address lies sealed until the answer; who is listed is not told, and
 * nothing about the sender is kept besides.
 */
export async function fileReport(trx: Transaction<Database>, keys: Pick<Keys, "seal">, { entryId, statementId, report, lang }: Filing): Promise<string> {
  const id = randomUUID();
  const { wrong, source, address } = report;
  await trx
    .insertInto("error_report")
    .values({ id, entry_id: entryId, statement_id: statementId, wrong, source: source ?? null, language: lang, sealed_address: address ? sealText(keys, sealedAs(id), address) : null })
    .execute();
  await trx
    .insertInto("task")
    .values({ kind: "correction_reported", entry_id: entryId, role: "editor", due_on: sql<string>`current_date + 14`, idem: taskOf(id) })
    .execute();
  return id;
}

export function sealedAs(id: string): string {
  return `error_report:${id}`;
}

export function taskOf(id: string): string {
  return `error_report:${id}`;
}
