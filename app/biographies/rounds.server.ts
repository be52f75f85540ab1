import type { Database, Kysely } from "~/db.server";
import { type StatementChange, diffCompositions } from "./diff";
import { composedFor, readRevision, type Reading } from "./read.server";

export type Round = { revisionId: string; round: number; sentAt: Date; answeredAt: Date | null };

/** The proofs of a dossier, oldest first. */
export async function readRounds(db: Kysely<Database>, dossierId: string): Promise<Round[]> {
  return db
    .selectFrom("proof")
    .select(["revision_id as revisionId", "round", "sent_at as sentAt", "answered_at as answeredAt"])
    .where("dossier_id", "=", dossierId)
    .orderBy("round")
    .execute();
}

/** What changed word by word between an earlier revision and a later reading, in the language of record. */
export async function changesSince(db: Kysely<Database>, revisionId: string | null, now: Reading): Promise<StatementChange[]> {
  const before = revisionId ? await readRevision(db, revisionId) : null;
  if (!before || before.biographyId !== now.biographyId) return [];
  const composed = (reading: Reading) => composedFor(reading, { lang: now.language, form: "full" });
  return diffCompositions(composed(before), composed(now));
}

export type PastRevision = { id: string; number: number; origin: string; madeAt: Date };

/** Every revision of a biography, newest first. */
export async function readRevisions(db: Kysely<Database>, biographyId: string): Promise<PastRevision[]> {
  return db
    .selectFrom("revision")
    .select(["id", "number", "origin", "made_at as madeAt"])
    .where("biography_id", "=", biographyId)
    .orderBy("number", "desc")
    .limit(50)
    .execute();
}
