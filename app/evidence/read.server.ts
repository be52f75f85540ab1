import { z } from "zod";
import { type Database, type Kysely, sql } from "~/db.server";
import { dutiesOf } from "~/biographies/write.server";
import type { Page } from "~/http/enter.server";
import { type FileKind, kindOfType } from "~/media/kind";
import { isOwn } from "~/portraits/read.server";
import { type Actor, holds } from "~/workflow/roles";
import type { Evidence } from "./evidence";

/** Whatever rests on a piece of evidence, so that it cannot be taken away again. */
export const relied = sql<boolean>`(exists (select from statement_check c where c.evidence_id = evidence.id)
  or exists (select from event where event.evidence_id = evidence.id) or exists (select from pending_decision p where p.evidence_id = evidence.id)
  or exists (select from signature g where g.evidence_id = evidence.id)
  or exists (select from consent c where c.evidence_id = evidence.id and c.withdrawn_at is null))`;

function evidenceFrom(db: Kysely<Database>) {
  return db
    .selectFrom("evidence")
    .leftJoin("account", "account.id", "evidence.added_by")
    .leftJoin("statement", "statement.id", "evidence.statement_id")
    .leftJoin("biography", "biography.id", "statement.biography_id")
    .leftJoin("dossier", "dossier.id", "evidence.dossier_id")
    .leftJoin("entry", "entry.id", "evidence.entry_id")
    // Minutes of a ballot belong to the committee's secret, not to the person's evidence.
    .where("evidence.kind", "<>", "minutes");
}

const personOfEvidence = sql<string>`coalesce(biography.person_id, dossier.person_id, entry.person_id)`;

/** All that is kept as evidence about a person, oldest first; `own` leaves out what belongs to no statement. */
export async function readEvidence(db: Kysely<Database>, personId: string, { own = false } = {}): Promise<Evidence[]> {
  const rows = await evidenceFrom(db)
    .select([
      "evidence.id", "evidence.statement_id as statementId", "evidence.title", "evidence.note", "evidence.media_type as mediaType", "evidence.bytes",
      "evidence.added_as as addedAs", "account.name as by", "evidence.added_at as at", relied.as("relied"),
    ])
    .where(personOfEvidence, "=", personId)
    .$if(own, (query) => query.where("evidence.statement_id", "is not", null))
    .orderBy("evidence.added_at")
    .orderBy("evidence.id")
    .execute();
  return rows.map(({ mediaType, bytes, addedAs, by, ...row }) => {
    const side = sideOf(addedAs);
    // Towards the person the house has one name.
    return { ...row, file: fileOf(mediaType, bytes), addedAs: side, by: own && side === "house" ? null : by };
  });
}

/** How many pieces stand beside each statement of a person. */
export async function countEvidence(db: Kysely<Database>, personId: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("evidence")
    .innerJoin("statement", "statement.id", "evidence.statement_id")
    .innerJoin("biography", "biography.id", "statement.biography_id")
    .select((eb) => ["statement.id", eb.fn.countAll<number>().as("count")])
    .where("biography.person_id", "=", personId)
    .groupBy("statement.id")
    .execute();
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

function fileOf(mediaType: string | null, bytes: number | null): Evidence["file"] {
  const kind = mediaType === null ? null : kindOfType(mediaType);
  return kind && { kind, bytes: bytes ?? 0 };
}

function sideOf(text: string | null): Evidence["addedAs"] {
  return text === "nominee" || text === "delegate" ? text : "house";
}

export type EvidenceFile = { id: string; name: string; kind: FileKind; title: string; personId: string; dossierId: string | null };

/** The file of this address for whoever may open it; null for everybody else. Who of the house opens it is written down first. */
export async function findEvidenceFile({ db, actor, params }: Page): Promise<EvidenceFile | null> {
  const id = z.uuid().safeParse(params["id"]).data;
  const row = id && actor.kind === "account" ? await readFileRow(db, id) : null;
  const kind = row?.mediaType ? kindOfType(row.mediaType) : null;
  if (!row?.name || !kind || actor.kind !== "account") return null;
  const file: EvidenceFile = { id: row.id, name: row.name, kind, title: row.title, personId: row.personId, dossierId: row.dossierId };
  if (actor.personId === row.personId) return row.statementId === null ? null : file;
  const delegate = isOwn(actor, row.personId) && row.statementId !== null;
  if (!delegate && !(await mayOpenEvidence(db, actor, row))) return null;
  await db
    .insertInto("reading_log")
    .values({ account_id: actor.accountId, subject: "evidence", dossier_id: row.dossierId, person_id: row.personId, evidence_id: row.id })
    .execute();
  return file;
}

function readFileRow(db: Kysely<Database>, id: string) {
  return evidenceFrom(db)
    .select([
      "evidence.id", "evidence.file as name", "evidence.media_type as mediaType", "evidence.title", "evidence.statement_id as statementId", "evidence.added_by as addedBy",
      personOfEvidence.as("personId"),
      // Of evidence that stands at a statement, the person's latest file is the one that is worked on.
      sql<string | null>`coalesce(evidence.dossier_id, (select id from dossier d where d.person_id = ${personOfEvidence} order by d.closed_at is null desc, d.created_at desc limit 1))`.as("dossierId"),
    ])
    .where("evidence.id", "=", id)
    .executeTakeFirst();
}

type Owned = { personId: string; dossierId: string | null; addedBy?: string | null };

/** Of the house, whoever has a duty on the file that rests on evidence, the publisher, and who brought this very piece. Never one's own file. */
export async function mayOpenEvidence(db: Kysely<Database>, actor: Actor, { personId, dossierId, addedBy }: Owned): Promise<boolean> {
  if (actor.kind !== "account" || isOwn(actor, personId)) return false;
  if (!holds(actor, "editor", "publisher", "certifier")) return false;
  if (holds(actor, "publisher") || (addedBy && addedBy === actor.accountId)) return true;
  const duties = dossierId ? await dutiesOf(db, dossierId, actor) : [];
  return duties.some((duty) => duty !== "member");
}
