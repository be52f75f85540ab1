import { type Database, type Kysely, sql } from "~/db.server";

/** Somebody else who is writing on this biography at this moment. */
export type Presence = { name: string; statementId: number | null; since: Date };

/** Who has kept a text here in the last quarter of an hour, the reader left out. For the desk only. */
export async function readPresence(db: Kysely<Database>, personId: string, readerId: string | null): Promise<Presence[]> {
  return db
    .selectFrom("kept_text")
    .innerJoin("account", "account.id", "kept_text.account_id")
    .select(["account.name", "kept_text.statement_id as statementId", sql<Date>`min(kept_text.began_at)`.as("since")])
    .where("kept_text.person_id", "=", personId)
    .where("kept_text.kept_at", ">", sql<Date>`now() - interval '15 minutes'`)
    .where(sql<boolean>`kept_text.account_id is distinct from ${readerId}::uuid`)
    .groupBy(["account.id", "account.name", "kept_text.statement_id"])
    .orderBy("since")
    .execute();
}
