import { type Database, type Kysely, sql } from "~/db.server";
import { notInConflict } from "~/dossiers/read.server";
import { mayKnow } from "~/dossiers/visible.server";
import { policyOf } from "~/http/house.server";
import type { Actor } from "~/workflow/roles";
import type { Stage } from "~/workflow/stages";
import type { PublishedStanding } from "./publishing";

export type Ready = { id: string; number: string; filedName: string; since: Date; certificate: string | null; first: boolean; objection: boolean; pending: boolean };

/** Certified files that only the publisher holds up, longest first. */
export async function readReady(db: Kysely<Database>, actor: Actor): Promise<Ready[]> {
  return db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .leftJoin("entry", "entry.person_id", "person.id")
    .select([
      "dossier.id", "dossier.number", "person.filed_name as filedName", "dossier.stage_since as since",
      sql<string | null>`(select c.number from certificate c where c.revision_id = dossier.revision_id and c.voided_at is null order by c.issued_at desc limit 1)`.as("certificate"),
      sql<boolean>`coalesce(entry.standing, 'none') = 'none'`.as("first"),
      sql<boolean>`exists (select from objection o where o.person_id = person.id and o.answered_at is null)`.as("objection"),
      sql<boolean>`exists (select from pending_decision p where p.dossier_id = dossier.id and p.state = 'pending')`.as("pending"),
    ])
    .where("dossier.stage", "=", "certified")
    .where(notInConflict(actor))
    .orderBy("dossier.stage_since")
    .limit(100)
    .execute();
}

export type Unnamed = { id: string; number: string; filedName: string; stage: Stage; named: number; needed: number };

/** Files on their way to certification that have fewer certifiers than their policy asks for: it is the publisher who names them. */
export async function readUnnamed(db: Kysely<Database>, actor: Actor): Promise<Unnamed[]> {
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .innerJoin("policy_version", "policy_version.id", "dossier.policy_version_id")
    .select([
      "dossier.id", "dossier.number", "person.filed_name as filedName", "dossier.stage", "preset", "switches",
      sql<number>`(select count(*)::int from assignment a join account on account.id = a.account_id and account.disabled_at is null
        where a.dossier_id = dossier.id and a.duty = 'certifier' and a.until is null)`.as("named"),
    ])
    .where("dossier.stage", "in", ["verification", "certification"])
    .where(notInConflict(actor))
    .orderBy("dossier.stage_since")
    .execute();
  return rows
    .map(({ preset, switches, stage, ...row }) => ({ ...row, stage: stage as Stage, needed: policyOf(preset, switches).certifiers }))
    .filter(({ named, needed }) => named < needed);
}

export type OpenObjection = { id: string; filedName: string; entryId: string; text: string | null; via: string; at: Date; answerBy: string | null };

/** Objections that wait for the publisher's written answer, with the person's words, oldest first. */
export async function readObjections(db: Kysely<Database>, actor: Actor): Promise<OpenObjection[]> {
  return db
    .selectFrom("objection")
    .innerJoin("person", "person.id", "objection.person_id")
    .innerJoin("entry", "entry.person_id", "person.id")
    .select([
      "objection.id", "person.filed_name as filedName", "entry.id as entryId", "objection.text", "objection.via", "objection.at",
      sql<string | null>`(select due_on from task t where t.entry_id = entry.id and t.kind = 'answer_objection' and t.done_at is null order by t.made_at limit 1)`.as("answerBy"),
    ])
    .where("objection.answered_at", "is", null)
    .where(personKnownTo(actor))
    .orderBy("objection.at")
    .execute();
}

/** A conflict hides the person from every list and count (TRUST.md B07). */
const personKnownTo = (actor: Actor) => mayKnow(actor, sql.ref("person.id"));

export type EntryFilter = { standing: PublishedStanding; words?: string; /** The entry after which the page begins. */ after?: string };
export type EntryLine = {
  id: string;
  dossierId: string | null;
  filedName: string;
  descriptor: Partial<Record<"fr" | "en", string>>;
  firstListed: string | null;
  revised: string | null;
  certificate: string | null;
  revoked: boolean;
  from: string | null;
  erratum: string | null;
  suspendedBy: string | null;
};

export const entriesSize = 40;

/** Entries of one standing in filing order, by keyset. */
export async function readEntries(db: Kysely<Database>, actor: Actor, { standing, words, after }: EntryFilter): Promise<{ rows: EntryLine[]; next: string | null }> {
  const rows = await db
    .selectFrom("entry")
    .innerJoin("person", "person.id", "entry.person_id")
    .leftJoin("certificate", "certificate.id", "entry.certificate_id")
    .select([
      "entry.id", "person.filed_name as filedName", "person.descriptor", "entry.first_listed_on as firstListed", "entry.revised_on as revised", "certificate.number as certificate",
      "entry.imported_from as from", "entry.suspended_by as suspendedBy",
      sql<boolean>`certificate.revoked_at is not null`.as("revoked"),
      sql<string | null>`(select d.id::text from dossier d where d.person_id = person.id order by d.closed_at is null desc, d.created_at desc limit 1)`.as("dossierId"),
      sql<string | null>`(select e.id::text from erratum e where e.entry_id = entry.id and e.state in ('open', 'checked'))`.as("erratum"),
    ])
    .where("entry.standing", "=", standing)
    .where(personKnownTo(actor))
    .$if(Boolean(words), (query) => query.where(sql<boolean>`person.name_norm like '%' || fold(${words ?? ""}) || '%'`))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(person.filing_key, entry.id) > (select p.filing_key, e.id from entry e join person p on p.id = e.person_id where e.id = ${after ?? null}::uuid)`),
    )
    .orderBy("person.filing_key")
    .orderBy("entry.id")
    .limit(entriesSize + 1)
    .execute();
  const shown = rows.slice(0, entriesSize);
  return {
    rows: shown.map(({ descriptor, ...row }) => ({ ...row, descriptor: (descriptor ?? {}) as EntryLine["descriptor"] })),
    next: rows.length > entriesSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

export async function countEntries(db: Kysely<Database>, actor: Actor): Promise<Record<PublishedStanding, number>> {
  const rows = await db
    .selectFrom("entry")
    .innerJoin("person", "person.id", "entry.person_id")
    .select(["standing", sql<number>`count(*)::int`.as("count")])
    .where(personKnownTo(actor))
    .groupBy("standing")
    .execute();
  const count = (standing: PublishedStanding) => rows.find((row) => row.standing === standing)?.count ?? 0;
  return { public: count("public"), suspended: count("suspended"), retired: count("retired"), memorial: count("memorial"), withdrawn: count("withdrawn") };
}

/** New entries by the year in which they were first published, latest first. */
export async function readPromotions(db: Kysely<Database>, actor: Actor): Promise<{ year: number; count: number }[]> {
  const rows = await db
    .selectFrom("entry")
    .innerJoin("person", "person.id", "entry.person_id")
    .select(["promotion as year", sql<number>`count(*)::int`.as("count")])
    .where("promotion", "is not", null)
    .where("standing", "not in", ["none", "withdrawn"])
    .where(personKnownTo(actor))
    .groupBy("promotion")
    .orderBy("promotion", "desc")
    .limit(12)
    .execute();
  return rows.flatMap(({ year, count }) => (year === null ? [] : [{ year, count }]));
}
