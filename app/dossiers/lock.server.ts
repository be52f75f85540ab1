import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { Stage, Standing } from "~/workflow/stages";

/** What a decision is about: a dossier, an entry, or a person who has neither yet. */
export type Subject = { dossierId: string } | { entryId: string } | { personId: string };

export type DossierRow = {
  id: string;
  number: string;
  stage: Stage;
  stage_left: Stage | null;
  stage_since: Date;
  event_number: number;
  policy_version_id: number;
  language: "fr" | "en";
  identity: "same" | "namesake" | "new" | null;
  revision_id: string | null;
  proof_round: number;
  handed_in_at: Date | null;
};

export type EntryRow = {
  id: string;
  standing: Standing;
  standing_left: Standing | null;
  suspended_by: "objection" | "publisher" | null;
  event_number: number;
  revision_id: string | null;
  certificate_id: string | null;
  imported_from: string | null;
};

/** One person's file: everything that decisions move, under one lock. */
export type File = { personId: string; died: string | null; dossier: DossierRow | null; entry: EntryRow | null };

/**
 * Locks a person's file for the rest of the transaction. The person's row is the one lock of dossier and entry alike, so
 * that a decision which moves both (publish, answer_objection) never waits for one that holds the other.
 */
export async function lockFile(trx: Transaction<Database>, subject: Subject): Promise<File | null> {
  const personId = await personOf(trx, subject);
  if (!personId) return null;
  await trx.selectFrom("person").select("id").where("id", "=", personId).forUpdate().executeTakeFirst();
  return readFile(trx, subject);
}

/** The same file as it stands, without a lock: for pages, which only draw it. */
export async function readFile(db: Kysely<Database>, subject: Subject): Promise<File | null> {
  const personId = await personOf(db, subject);
  if (!personId) return null;
  const person = await db.selectFrom("person").select(["id", "died"]).where("id", "=", personId).executeTakeFirst();
  if (!person) return null;
  const dossier = await dossierOf(db, subject, personId);
  if ("dossierId" in subject && !dossier) return null;
  return { personId, died: person.died, dossier, entry: await entryOf(db, personId) };
}

async function personOf(db: Kysely<Database>, subject: Subject): Promise<string | null> {
  if ("personId" in subject) return subject.personId;
  const found =
    "dossierId" in subject
      ? await db.selectFrom("dossier").select("person_id").where("id", "=", subject.dossierId).executeTakeFirst()
      : await db.selectFrom("entry").select("person_id").where("id", "=", subject.entryId).executeTakeFirst();
  return found?.person_id ?? null;
}

/** The dossier named, or the person's latest: the open one where there is one. */
async function dossierOf(db: Kysely<Database>, subject: Subject, personId: string): Promise<DossierRow | null> {
  const row = await db
    .selectFrom("dossier")
    .select(["id", "number", "stage", "stage_left", "stage_since", "event_number", "policy_version_id", "language", "identity", "revision_id", "proof_round", "handed_in_at"])
    .where("person_id", "=", personId)
    .$if("dossierId" in subject, (query) => query.where("id", "=", "dossierId" in subject ? subject.dossierId : ""))
    .orderBy(sql`closed_at is null`, "desc")
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return (row as DossierRow | undefined) ?? null;
}

async function entryOf(db: Kysely<Database>, personId: string): Promise<EntryRow | null> {
  const row = await db
    .selectFrom("entry")
    .select(["id", "standing", "standing_left", "suspended_by", "event_number", "revision_id", "certificate_id", "imported_from"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return (row as EntryRow | undefined) ?? null;
}
