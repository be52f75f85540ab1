import { type Database, type Kysely, sql } from "~/db.server";
import { mayKnow } from "~/dossiers/visible.server";
import type { DecisionName } from "~/workflow/decisions";
import type { Actor } from "~/workflow/roles";
import type { Stage, Standing } from "~/workflow/stages";

export type AuditEvent = {
  seq: number;
  at: Date;
  decision: DecisionName;
  filedName: string;
  number: string | null;
  dossierId: string | null;
  entryId: string | null;
  by: string | null;
  byKind: "account" | "letter" | "clock" | "command";
  second: string | null;
  from: Stage | null;
  to: Stage | null;
  fromStanding: Standing | null;
  toStanding: Standing | null;
  note: string | null;
  via: string;
};

export const auditSize = 60;

/** The latest events of all files, by keyset on their number. A file in conflict is hidden from administrators too (TRUST.md B07). */
export async function readAudit(db: Kysely<Database>, actor: Actor, before?: number): Promise<{ rows: AuditEvent[]; next: number | null }> {
  const rows = await db
    .selectFrom("event")
    .leftJoin("dossier", "dossier.id", "event.dossier_id")
    .leftJoin("entry", "entry.id", "event.entry_id")
    .innerJoin("person", (join) => join.on(sql<boolean>`person.id = coalesce(dossier.person_id, entry.person_id)`))
    .leftJoin("account as by", "by.id", "event.actor_account")
    .leftJoin("account as second", "second.id", "event.second_account")
    .select([
      "event.seq", "event.at", "event.decision", "person.filed_name as filedName", "dossier.number", "event.dossier_id as dossierId", "event.entry_id as entryId", "by.name as by",
      "event.actor_kind as byKind", "second.name as second", "event.from_stage as from", "event.to_stage as to", "event.from_standing as fromStanding", "event.to_standing as toStanding",
      "event.note", "event.via",
    ])
    .where(mayKnow(actor, sql.ref("person.id")))
    .$if(before !== undefined, (query) => query.where("event.seq", "<", sql<number>`${before ?? 0}::bigint`))
    .orderBy("event.seq", "desc")
    .limit(auditSize + 1)
    .execute();
  const shown = rows.slice(0, auditSize) as AuditEvent[];
  return { rows: shown, next: rows.length > auditSize ? (shown.at(-1)?.seq ?? null) : null };
}

export type ImportedSource = { source: string; licence: string | null; url: string | null; entries: number; shown: number; memorial: number; held: number; own: number };

/** What was taken over, by source: how many entries, how many the public sees, and how many the house has rewritten since. */
export async function readImportedSources(db: Kysely<Database>): Promise<ImportedSource[]> {
  const rows = await db
    .selectFrom("entry")
    .innerJoin("revision", "revision.id", "entry.revision_id")
    .leftJoin("source", (join) => join.onRef("source.title", "=", "entry.imported_from").on("source.kind", "=", "import"))
    .select([
      "entry.imported_from as source", "source.licence", "source.url", sql<number>`count(*)::int`.as("entries"),
      sql<number>`(count(*) filter (where entry.standing in ('public', 'suspended', 'retired')))::int`.as("shown"),
      sql<number>`(count(*) filter (where entry.standing = 'memorial'))::int`.as("memorial"),
      sql<number>`(count(*) filter (where entry.standing in ('none', 'withdrawn')))::int`.as("held"),
      sql<number>`(count(*) filter (where revision.origin <> 'import'))::int`.as("own"),
    ])
    .where("entry.imported_from", "is not", null)
    .groupBy(["entry.imported_from", "source.licence", "source.url"])
    .orderBy("entries", "desc")
    .execute();
  return rows.map((row) => ({ ...row, source: row.source ?? "" }));
}
