import { type Database, type Kysely, sql } from "~/db.server";

/** A signature as the person reads it again: their name, the day, the text by its hash, and whether it still holds. */
export type Signed = { name: string; at: Date; hash: string; voidedAt: Date | null };

/**
 * The signature on this text; where there is none, the last one of the file that a change of the text has voided. Null
 * where nothing was signed, or what was signed still stands and this text is not it.
 */
export async function readSigned(db: Kysely<Database>, dossierId: string, revisionId: string): Promise<Signed | null> {
  const row = await db
    .selectFrom("signature")
    .select(["signer_name as name", "at", "revision_hash as hash", "voided_at as voidedAt"])
    .where("dossier_id", "=", dossierId)
    .where((eb) => eb.or([eb("revision_id", "=", revisionId), eb("voided_at", "is not", null)]))
    .orderBy(sql`revision_id = ${revisionId}`, "desc")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
