import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { leaveInPeace } from "~/dossiers/answered.server";
import { type Actor, accountOf } from "~/workflow/roles";
import type { CameBy } from "./incoming";

export type Incoming = { id: string; cameBy: CameBy; cameOn: string; words: string; by: string | null };

/** Notes what came in about a file, in the words of whoever types it. It stays as it was typed, and is a sign of life: reminders wait. */
export async function noteIncoming(trx: Transaction<Database>, actor: Actor, dossierId: string, { cameBy, cameOn, words }: { cameBy: CameBy; cameOn: string; words: string }): Promise<void> {
  await trx.insertInto("incoming_note").values({ dossier_id: dossierId, came_by: cameBy, came_on: cameOn, words, author: accountOf(actor) }).execute();
  await leaveInPeace(trx, dossierId);
}

/** What came in about a file, latest first. The caller has made sure that its reader may know the file. */
export async function readIncoming(db: Kysely<Database>, dossierId: string): Promise<Incoming[]> {
  const rows = await db
    .selectFrom("incoming_note as note")
    .leftJoin("account", "account.id", "note.author")
    .select(["note.id", "note.came_by as cameBy", sql<string>`note.came_on::text`.as("cameOn"), "note.words", "account.name as by"])
    .where("note.dossier_id", "=", dossierId)
    .orderBy("note.came_on", "desc")
    .orderBy("note.made_at", "desc")
    .limit(200)
    .execute();
  return rows as Incoming[];
}
