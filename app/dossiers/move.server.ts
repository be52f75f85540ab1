import { type Database, sql, type Transaction } from "~/db.server";
import { dayOf } from "~/i18n/dates";
import { dueOn } from "~/workflow/calendar";
import { type Allowed } from "~/workflow/judge";
import { isClosed, type Stage } from "~/workflow/stages";
import { leaveInPeace } from "./answered.server";
import { dossierColumns, entryColumns, type File } from "./lock.server";

/**
 * The only writer of `dossier.stage` and `entry.standing`. Called by `decide` after `judge`, under the file's lock.
 * Returns the file as it now is.
 */
export async function move(trx: Transaction<Database>, file: File, verdict: Allowed, opening: Opening): Promise<File> {
  let { dossier, entry } = file;
  if (verdict.row.creates) dossier = await createDossier(trx, file.personId, verdict.to ?? "proposed", opening);
  else if (dossier && verdict.to && verdict.to !== dossier.stage) dossier = await moveStage(trx, file, verdict.to);
  // An objection takes over a suspension by the publisher: the standing stays, who suspended changes.
  const takesOver = verdict.row.suspendedBy === "objection" && verdict.toStanding === "suspended" && entry?.suspended_by === "publisher";
  if (takesOver || verdict.toStanding !== (entry?.standing ?? "none")) entry = await moveStanding(trx, { ...file, dossier }, verdict);
  return { ...file, dossier, entry };
}

/** What a new dossier is opened with. */
export type Opening = { policyVersionId: number; language: "fr" | "en"; year: number };

type Dossier = NonNullable<File["dossier"]>;
type Entry = NonNullable<File["entry"]>;

async function createDossier(trx: Transaction<Database>, personId: string, stage: Stage, opening: Opening): Promise<Dossier> {
  const today = dayOf(new Date());
  const row = await trx
    .insertInto("dossier")
    .values({
      number: sql<string>`${String(opening.year)} || '-' || lpad(nextval('dossier_number')::text, 4, '0')`,
      person_id: personId,
      stage,
      policy_version_id: opening.policyVersionId,
      cycle_id: sql<number | null>`(select id from cycle where open)`,
      language: opening.language,
      due_on: dueOn(stage, today),
    })
    .returning(dossierColumns)
    .executeTakeFirstOrThrow();
  return row as Dossier;
}

async function moveStage(trx: Transaction<Database>, file: File, to: Stage): Promise<Dossier> {
  const today = dayOf(new Date());
  if (file.dossier) await leaveInPeace(trx, file.dossier.id);
  const row = await trx
    .updateTable("dossier")
    .set({
      stage: to,
      stage_left: file.dossier?.stage ?? null,
      stage_since: sql<Date>`now()`,
      due_on: dueOn(to, today),
      closed_at: isClosed(to) ? sql<Date>`now()` : null,
    })
    .where("id", "=", file.dossier?.id ?? "")
    .returning(dossierColumns)
    .executeTakeFirstOrThrow();
  return row as Dossier;
}

async function moveStanding(trx: Transaction<Database>, file: File, verdict: Allowed): Promise<Entry> {
  const suspendedBy = verdict.toStanding === "suspended" ? (verdict.row.suspendedBy ?? "publisher") : null;
  // An objection to an entry that the publisher had suspended keeps the standing that was left first.
  const left = verdict.toStanding === "suspended" ? (verdict.fromStanding === "suspended" ? (file.entry?.standing_left ?? null) : verdict.fromStanding) : null;
  const standing = { standing: verdict.toStanding, standing_left: left, suspended_by: suspendedBy };
  if (file.entry) {
    const row = await trx.updateTable("entry").set(standing).where("id", "=", file.entry.id).returning(entryColumns).executeTakeFirstOrThrow();
    return row as Entry;
  }
  const row = await trx
    .insertInto("entry")
    .values({
      ...standing,
      person_id: file.personId,
      revision_id: file.dossier?.revision_id ?? null,
      slug: sql<string>`coalesce((select replace(fold(display_name), ' ', '-') from person where id = ${file.personId}), '')`,
    })
    .returning(entryColumns)
    .executeTakeFirstOrThrow();
  return row as Entry;
}

/** Rows of entries taken over from another house: `import` for thousands at once, judged one by one by the importer. */
export type ImportedEntry = { personId: string; standing: "none" | "public" | "memorial"; revisionId: string; slug: string; from: string };

/** Makes or shows imported entries in one statement each; the importer writes their events. Returns ids in the order given. */
export async function moveImported(trx: Transaction<Database>, entries: readonly ImportedEntry[]): Promise<{ id: string; personId: string }[]> {
  if (entries.length === 0) return [];
  const rows = await trx
    .insertInto("entry")
    .values(
      entries.map((entry) => ({
        person_id: entry.personId,
        standing: entry.standing,
        revision_id: entry.revisionId,
        slug: entry.slug,
        imported_from: entry.from,
        noindex: true,
        first_listed_on: entry.standing === "none" ? null : sql<string>`current_date`,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("person_id").doUpdateSet((eb) => ({
        standing: eb.ref("excluded.standing"),
        revision_id: eb.ref("excluded.revision_id"),
        first_listed_on: sql<string>`coalesce(entry.first_listed_on, excluded.first_listed_on)`,
      }))
      .where("entry.imported_from", "is not", null)
      .where("entry.standing", "=", "none"),
    )
    .returning(["id", "person_id as personId"])
    .execute();
  return rows;
}
