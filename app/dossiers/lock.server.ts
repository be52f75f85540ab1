import { type Database, jsonObjectFrom, type Kysely, type RawBuilder, sql, type Transaction } from "~/db.server";
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

/** The columns of `DossierRow` and `EntryRow`. */
export const dossierColumns = ["id", "number", "stage", "stage_left", "stage_since", "event_number", "policy_version_id", "language", "identity", "revision_id", "proof_round", "handed_in_at"] as const;
export const entryColumns = ["id", "standing", "standing_left", "suspended_by", "event_number", "revision_id", "certificate_id", "imported_from"] as const;

/** One person's file: everything that decisions move, under one lock. */
export type File = { personId: string; died: string | null; dossier: DossierRow | null; entry: EntryRow | null };

export async function lockFile(trx: Transaction<Database>, subject: Subject): Promise<File | null> {
  for (;;) {
    const locked = await trx.selectFrom("person").select("id").where("id", "=", personOf(trx, subject)).forUpdate().executeTakeFirst();
    // A statement of its own: only one that begins after the lock was given sees what its last holder wrote.
    const file = locked ? await readFile(trx, subject) : null;
    // While we waited, the dossier may have gone to another person, whose lock is the one that counts now.
    if (!file || file.personId === locked?.id) return file;
  }
}

/** The same file as it stands, without a lock: for pages, which only draw it, and for whoever holds the lock already. */
export async function readFile(db: Kysely<Database>, subject: Subject): Promise<File | null> {
  const named = "dossierId" in subject ? subject.dossierId : null;
  const file = await db
    .selectFrom("person")
    .select(["person.id as personId", "person.died"])
    .select((eb) => [
      // The dossier named, or the person's latest: the open one where there is one.
      jsonObjectFrom(
        eb
          .selectFrom("dossier")
          .select(dossierColumns)
          .whereRef("person_id", "=", "person.id")
          .$if(named !== null, (query) => query.where("id", "=", named))
          .orderBy(sql`closed_at is null`, "desc")
          .orderBy("created_at", "desc")
          .limit(1),
      ).as("dossier"),
      jsonObjectFrom(eb.selectFrom("entry").select(entryColumns).whereRef("person_id", "=", "person.id")).as("entry"),
    ])
    .where("person.id", "=", personOf(db, subject))
    .executeTakeFirst();
  if (!file || (named !== null && !file.dossier)) return null;
  return { ...file, dossier: file.dossier && withDates(file.dossier as Json<DossierRow>), entry: file.entry as EntryRow | null };
}

/** JSON has no moments: they come as text. */
function withDates(row: Json<DossierRow>): DossierRow {
  return { ...row, stage_since: new Date(row.stage_since), handed_in_at: row.handed_in_at === null ? null : new Date(row.handed_in_at) };
}

type Json<Row> = { [Key in keyof Row]: Date extends Row[Key] ? string | Exclude<Row[Key], Date> : Row[Key] };

/** The person that a subject is about, as a subquery: one question to the database instead of two. */
function personOf(db: Kysely<Database>, subject: Subject): RawBuilder<string> {
  if ("personId" in subject) return sql`${subject.personId}::uuid`;
  if ("dossierId" in subject) return sql`(${db.selectFrom("dossier").select("person_id").where("id", "=", subject.dossierId)})`;
  return sql`(${db.selectFrom("entry").select("person_id").where("id", "=", subject.entryId)})`;
}
