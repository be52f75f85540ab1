import type { Away } from "~/accounts/absence";
import { awayOf, readAbsences } from "~/accounts/absence.server";
import { type Database, type Kysely, sql } from "~/db.server";
import type { DecisionName } from "~/workflow/decisions";
import type { Actor } from "~/workflow/roles";
import type { Stage, Standing } from "~/workflow/stages";
import { mayKnow } from "./visible.server";

/** A dossier's head: what its page names first. Only for those who are not in conflict; to others it does not exist. */
export type DossierHead = {
  id: string;
  number: string;
  personId: string;
  entryId: string | null;
  name: string;
  filedName: string;
  descriptor: Partial<Record<"fr" | "en", string>>;
  sector: Partial<Record<"fr" | "en", string>>;
  born: string | null;
  died: string | null;
  stage: Stage;
  since: Date;
  standing: Standing;
  dueOn: string | null;
  language: "fr" | "en";
  round: number;
  identity: "same" | "namesake" | "new" | null;
  publicId: string | null;
  slug: string | null;
};

/** Files that this account may know of: a conflict, or being their subject, hides the file, its name and its counts (TRUST.md B07). */
export function notInConflict(actor: Actor) {
  return mayKnow(actor, sql.ref("dossier.person_id"));
}

export async function readDossier(db: Kysely<Database>, actor: Actor, id: string): Promise<DossierHead | null> {
  const row = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .leftJoin("authority as sector", "sector.id", "person.sector_id")
    .leftJoin("entry", "entry.person_id", "person.id")
    .select([
      "dossier.id", "dossier.number", "dossier.person_id as personId", "entry.id as entryId", "person.display_name as name", "person.filed_name as filedName",
      "person.descriptor", "sector.label_fr", "sector.label_en", "person.born", "person.died", "dossier.stage", "dossier.stage_since as since",
      "entry.standing", "dossier.due_on as dueOn", "dossier.language", "dossier.proof_round as round", "dossier.identity", "person.public_id as publicId", "entry.slug",
    ])
    .where("dossier.id", "=", id)
    .where(notInConflict(actor))
    .executeTakeFirst();
  if (!row) return null;
  const { label_fr, label_en, descriptor, standing, ...rest } = row;
  return {
    ...rest,
    descriptor: (descriptor ?? {}) as DossierHead["descriptor"],
    sector: { ...(label_fr ? { fr: label_fr } : {}), ...(label_en ? { en: label_en } : {}) },
    stage: rest.stage as Stage,
    standing: (standing ?? "none") as Standing,
    language: rest.language as "fr" | "en",
    identity: rest.identity as DossierHead["identity"],
  };
}

export type PastEvent = {
  seq: number;
  decision: DecisionName;
  at: Date;
  by: string | null;
  byKind: "account" | "letter" | "clock" | "command";
  second: string | null;
  from: Stage | null;
  to: Stage | null;
  fromStanding: Standing | null;
  toStanding: Standing | null;
  passed: string[];
  note: string | null;
  reasonCode: string | null;
  via: string;
};

/** The history of a file, newest first: the dossier's events and the entry's. */
export async function readHistory(db: Kysely<Database>, { dossierId, entryId }: { dossierId: string | null; entryId: string | null }): Promise<PastEvent[]> {
  const rows = await db
    .selectFrom("event")
    .leftJoin("account", "account.id", "event.actor_account")
    .leftJoin("account as second", "second.id", "event.second_account")
    .select([
      "event.seq", "event.decision", "event.at", "account.name as by", "event.actor_kind as byKind", "second.name as second", "event.from_stage as from",
      "event.to_stage as to", "event.from_standing as fromStanding", "event.to_standing as toStanding", "event.passed", "event.note",
      "event.reason_code as reasonCode", "event.via",
    ])
    .where((eb) => eb.or([eb("event.dossier_id", "=", dossierId), eb("event.entry_id", "=", entryId)]))
    .orderBy("event.seq", "desc")
    .limit(200)
    .execute();
  return rows as PastEvent[];
}

export type Assigned = { duty: string; accountId: string; name: string; absence: Away | null };

/** Who has which duty on the file now. */
export async function readAssignments(db: Kysely<Database>, dossierId: string): Promise<Assigned[]> {
  const rows = await db
    .selectFrom("assignment")
    .innerJoin("account", "account.id", "assignment.account_id")
    .select(["assignment.duty", "account.id as accountId", "account.name"])
    .where("assignment.dossier_id", "=", dossierId)
    .where("assignment.until", "is", null)
    .orderBy("assignment.duty")
    .orderBy("account.name")
    .execute();
  const absences = rows.length > 0 ? await readAbsences(db) : new Map<string, never>();
  return rows.map((row) => ({ ...row, absence: awayOf(absences, row.accountId) }));
}

export type Nominated = { id: string; by: string | null; at: Date; relation: string; self: boolean; grounds: Partial<Record<string, string>>; sources: string[] };

export async function readNominations(db: Kysely<Database>, dossierId: string): Promise<Nominated[]> {
  const rows = await db
    .selectFrom("nomination")
    .leftJoin("account", "account.id", "nomination.nominator_account")
    .select(["nomination.id", "account.name as by", "nomination.created_at as at", "nomination.relation", "nomination.self", "nomination.grounds", "nomination.sources"])
    .where("nomination.dossier_id", "=", dossierId)
    .orderBy("nomination.created_at")
    .execute();
  return rows.map((row) => ({ ...row, grounds: row.grounds as Nominated["grounds"], sources: row.sources as string[] }));
}

/** An entry's head for the desk, with the person's latest dossier where there is one. */
export async function readEntryHead(db: Kysely<Database>, actor: Actor, id: string) {
  const row = await db
    .selectFrom("entry")
    .innerJoin("person", "person.id", "entry.person_id")
    .select([
      "entry.id", "entry.standing", "person.filed_name as filedName", "person.public_id as publicId", "entry.slug",
      sql<string | null>`(select d.id::text from dossier d where d.person_id = person.id order by d.closed_at is null desc, d.created_at desc limit 1)`.as("dossierId"),
    ])
    .where("entry.id", "=", id)
    .where(mayKnow(actor, sql.ref("person.id")))
    .executeTakeFirst();
  return row ? { ...row, standing: row.standing as Standing } : null;
}
