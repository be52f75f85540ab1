import { type Database, type Kysely, sql } from "~/db.server";
import { notInConflict } from "~/dossiers/read.server";
import type { Actor } from "~/workflow/roles";
import type { Stage } from "~/workflow/stages";

/** What a nominator is told of a proposal: that it was received, is studied, kept for later or decided. Never why, never a count. */
export type NominatorState = "received" | "studied" | "deferred" | "decided" | "selected";

export function nominatorState(stage: Stage, listed: boolean): NominatorState {
  if (listed) return "selected";
  if (stage === "proposed") return "received";
  if (stage === "assessment" || stage === "ballot" || stage === "waiting" || stage === "merged") return "studied";
  if (stage === "deferred") return "deferred";
  return "decided";
}

export async function readOwnNominations(db: Kysely<Database>, accountId: string, id?: string) {
  const rows = await db
    .selectFrom("nomination")
    .innerJoin("dossier", "dossier.id", "nomination.dossier_id")
    .innerJoin("person", "person.id", "nomination.person_id")
    .leftJoin("entry", "entry.person_id", "person.id")
    .select([
      "nomination.id", "nomination.created_at as at", "person.display_name as name", "dossier.stage", "entry.standing", "nomination.relation", "nomination.grounds", "nomination.sources",
    ])
    .where("nomination.nominator_account", "=", accountId)
    .$if(id !== undefined, (query) => query.where("nomination.id", "=", id ?? ""))
    .orderBy("nomination.created_at", "desc")
    .limit(200)
    .execute();
  return rows.map(({ stage, standing, grounds, sources, ...row }) => ({
    ...row,
    grounds: grounds as Partial<Record<string, string>>,
    sources: sources as string[],
    state: nominatorState(stage as Stage, standing === "public"),
  }));
}

/** Proposals that wait to be admitted or selected, oldest first, with how many near names the records hold. */
export async function readProposals(db: Kysely<Database>, actor: Actor) {
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .leftJoin("authority as sector", "sector.id", "person.sector_id")
    .select([
      "dossier.id", "dossier.number", "person.filed_name as filedName", "person.descriptor", "sector.label_fr", "sector.label_en", "dossier.created_at as at", "dossier.identity",
      sql<number>`(select count(*)::int from nomination n where n.dossier_id = dossier.id)`.as("times"),
      sql<number>`(select count(*)::int from person other where other.id <> person.id and other.merged_into is null and other.name_norm % person.name_norm)`.as("near"),
    ])
    .where("dossier.stage", "=", "proposed")
    .where(notInConflict(actor))
    .orderBy("dossier.created_at")
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, descriptor: (row.descriptor ?? {}) as Partial<Record<"fr" | "en", string>> }));
}

/** Sectors as choices, in the reader's language and its order. */
export async function readSectors(db: Kysely<Database>, lang: "fr" | "en") {
  const rows = await db.selectFrom("authority").select(["id", "label_fr", "label_en"]).where("kind", "=", "sector").where("merged_into", "is", null).execute();
  return rows
    .map((row) => ({ value: String(row.id), label: (lang === "fr" ? row.label_fr : row.label_en) ?? row.label_fr ?? row.label_en ?? "" }))
    .sort((one, other) => one.label.localeCompare(other.label, lang));
}
