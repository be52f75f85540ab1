import { type Database, type Kysely, sql } from "~/db.server";
import { mayKnow } from "~/dossiers/visible.server";
import { openText } from "~/http/sealed.server";
import type { Language } from "~/i18n/language";
import type { Keys } from "~/keys.server";
import type { Actor } from "~/workflow/roles";
import { sealedAs } from "./file.server";
import type { Outcome } from "./report";

export type ReportLine = { id: string; filedName: string; wrong: string; madeAt: Date; wanted: boolean; outcome: Outcome | null };

const most = 200;

/** Reports that wait, the oldest first, or that are settled, the latest first. Those on entries that are hidden from this actor do not exist for them. */
export async function readReports(db: Kysely<Database>, actor: Actor, settled: boolean): Promise<ReportLine[]> {
  const rows = await reports(db, actor)
    .select(["r.id", "person.filed_name as filedName", "r.wrong", "r.made_at as madeAt", "r.outcome", sql<boolean>`r.sealed_address is not null`.as("wanted")])
    .where("r.settled_at", settled ? "is not" : "is", null)
    .orderBy(settled ? sql`r.settled_at desc` : sql`r.made_at`)
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, outcome: row.outcome as Outcome | null }));
}

export async function countReports(db: Kysely<Database>, actor: Actor): Promise<number> {
  const row = await reports(db, actor).select(sql<number>`count(*)::int`.as("count")).where("r.settled_at", "is", null).executeTakeFirstOrThrow();
  return row.count;
}

export type ReportPage = {
  id: string;
  personId: string;
  entryId: string;
  dossierId: string | null;
  publicId: string | null;
  slug: string;
  filedName: string;
  statementId: number | null;
  wrong: string;
  source: string | null;
  language: Language;
  /** Where an answer may go; erased once the report is settled. */
  address: string | null;
  madeAt: Date;
  outcome: Outcome | null;
  answer: string | null;
  settledAt: Date | null;
  settledBy: string | null;
};

export async function findReport(db: Kysely<Database>, keys: Pick<Keys, "seal">, actor: Actor, id: string): Promise<ReportPage | null> {
  const row = await reports(db, actor)
    .leftJoin("account", "account.id", "r.settled_by")
    .select([
      "r.id", "person.id as personId", "entry.id as entryId", "person.public_id as publicId", "entry.slug", "person.filed_name as filedName", "r.statement_id as statementId", "r.wrong", "r.source", "r.language",
      "r.sealed_address as sealed", "r.made_at as madeAt", "r.outcome", "r.answer", "r.settled_at as settledAt", "account.name as settledBy",
      sql<string | null>`(select d.id::text from dossier d where d.person_id = person.id order by d.closed_at is null desc, d.created_at desc limit 1)`.as("dossierId"),
    ])
    .where("r.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { sealed, ...report } = row;
  return { ...report, language: report.language as Language, outcome: report.outcome as Outcome | null, address: sealed ? openText(keys, sealedAs(row.id), sealed) : null };
}

function reports(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom("error_report as r")
    .innerJoin("entry", "entry.id", "r.entry_id")
    .innerJoin("person", "person.id", "entry.person_id")
    .where(mayKnow(actor, sql.ref("person.id")));
}
