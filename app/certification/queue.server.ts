import { type Database, type Kysely, sql } from "~/db.server";
import { notInConflict } from "~/dossiers/read.server";
import { mayKnow } from "~/dossiers/visible.server";
import { policyOf } from "~/http/house.server";
import { type Actor, accountOf } from "~/workflow/roles";

/** One text that waits for a certifier: of a file, or of an erratum. */
export type ToCertify = {
  key: string;
  revisionId: string;
  filedName: string;
  descriptor: Partial<Record<"fr" | "en", string>>;
  /** The file's number; none for an erratum. */
  number: string | null;
  since: Date;
  dueOn: string | null;
  needed: number;
  given: number;
  mine: boolean;
};

/** What waits for this certifier, due first: files that were given to them, then errata. Files in conflict do not exist. */
export async function readCertifierQueue(db: Kysely<Database>, actor: Actor): Promise<ToCertify[]> {
  return [...(await readFiles(db, actor)), ...(await readErrata(db, actor))];
}

const given = (column: "dossier_id" | "erratum_id", of: string) => sql<number>`(select count(*)::int from certification c where c.${sql.ref(column)} = ${sql.ref(of)} and c.voided_at is null)`;
const mine = (column: "dossier_id" | "erratum_id", of: string, actor: Actor) =>
  sql<boolean>`exists (select from certification c where c.${sql.ref(column)} = ${sql.ref(of)} and c.voided_at is null and c.certifier = ${accountOf(actor)}::uuid)`;

async function readFiles(db: Kysely<Database>, actor: Actor): Promise<ToCertify[]> {
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("assignment", (join) => join.onRef("assignment.dossier_id", "=", "dossier.id").on("duty", "=", "certifier").on("until", "is", null))
    .innerJoin("person", "person.id", "dossier.person_id")
    .innerJoin("policy_version", "policy_version.id", "dossier.policy_version_id")
    .select([
      "dossier.id as key", "dossier.revision_id", "person.filed_name as filedName", "person.descriptor", "dossier.number", "dossier.stage_since as since", "dossier.due_on as dueOn",
      "preset", "switches", given("dossier_id", "dossier.id").as("given"), mine("dossier_id", "dossier.id", actor).as("mine"),
    ])
    .where("assignment.account_id", "=", accountOf(actor))
    .where("dossier.stage", "=", "certification")
    .where(notInConflict(actor))
    .orderBy(sql`dossier.due_on asc nulls last`)
    .orderBy("dossier.number")
    .execute();
  return rows.flatMap(({ revision_id: revisionId, preset, switches, descriptor, ...row }) =>
    revisionId ? [{ ...row, revisionId, descriptor: (descriptor ?? {}) as ToCertify["descriptor"], needed: policyOf(preset, switches).certifiers }] : [],
  );
}

/** Certifiers of the person's open file; where there is none, anybody who has the role (workflow/parties.ts says the same). */
const openToCertifier = (actor: Actor) => sql<boolean>`(exists (select from dossier d join assignment a on a.dossier_id = d.id
    where d.person_id = person.id and d.closed_at is null and a.duty = 'certifier' and a.until is null and a.account_id = ${accountOf(actor)}::uuid)
  or not exists (select from dossier d where d.person_id = person.id and d.closed_at is null))
  and ${mayKnow(actor, sql.ref("person.id"))}`;

async function readErrata(db: Kysely<Database>, actor: Actor): Promise<ToCertify[]> {
  const rows = await errataOf(db, actor)
    .innerJoin("policy_version", (join) =>
      join.on(sql<boolean>`policy_version.id = coalesce((select d.policy_version_id from dossier d where d.person_id = person.id order by d.closed_at is null desc, d.created_at desc limit 1),
        (select house.policy_version_id from house))`),
    )
    .select([
      "erratum.id as key", "erratum.revision_id", "person.filed_name as filedName", "person.descriptor", "erratum.opened_at as since", "preset", "switches",
      given("erratum_id", "erratum.id").as("given"), mine("erratum_id", "erratum.id", actor).as("mine"),
    ])
    .where("erratum.state", "=", "checked")
    .orderBy("erratum.opened_at")
    .execute();
  return rows.flatMap(({ revision_id: revisionId, preset, switches, descriptor, ...row }) =>
    revisionId ? [{ ...row, revisionId, number: null, dueOn: null, descriptor: (descriptor ?? {}) as ToCertify["descriptor"], needed: policyOf(preset, switches).certifiers }] : [],
  );
}

function errataOf(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom("erratum")
    .innerJoin("entry", "entry.id", "erratum.entry_id")
    .innerJoin("person", "person.id", "entry.person_id")
    .where(openToCertifier(actor));
}

/** What a revision is to this certifier: the text of a file that was given to them, or of an erratum. Null: it does not exist for them. */
export type Certifiable = { personId: string; filedName: string; dossierId: string | null; number: string | null; entryId: string | null; erratum: { id: string; reason: string } | null };

export async function findCertifiable(db: Kysely<Database>, actor: Actor, revisionId: string): Promise<Certifiable | null> {
  const file = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .leftJoin("entry", "entry.person_id", "person.id")
    .select(["person.id as personId", "person.filed_name as filedName", "dossier.id as dossierId", "dossier.number", "entry.id as entryId"])
    .where("dossier.revision_id", "=", revisionId)
    .where("dossier.stage", "in", ["certification", "certified", "published"])
    .where((eb) =>
      eb.exists(
        eb.selectFrom("assignment").select("assignment.id").whereRef("assignment.dossier_id", "=", "dossier.id").where("duty", "=", "certifier").where("until", "is", null).where("account_id", "=", accountOf(actor)),
      ),
    )
    .where(notInConflict(actor))
    .executeTakeFirst();
  if (file) return { ...file, erratum: null };
  const erratum = await errataOf(db, actor)
    .select([
      "person.id as personId", "person.filed_name as filedName", "entry.id as entryId", "erratum.id", "erratum.reason",
      sql<string | null>`(select d.id::text from dossier d where d.person_id = person.id and d.closed_at is null)`.as("dossierId"),
    ])
    .where("erratum.revision_id", "=", revisionId)
    .where("erratum.state", "in", ["checked", "certified"])
    .executeTakeFirst();
  if (!erratum) return null;
  const { id, reason, ...rest } = erratum;
  return { ...rest, number: null, erratum: { id, reason } };
}

/** Does anything wait here for this account, or has it ever been a certifier of a file? The room exists as long as it does. */
export async function hasCertified(db: Kysely<Database>, actor: Actor): Promise<boolean> {
  const row = await db
    .selectNoFrom(
      sql<boolean>`exists (select from assignment where duty = 'certifier' and until is null and account_id = ${accountOf(actor)}::uuid)
        or exists (select from certification where certifier = ${accountOf(actor)}::uuid)`.as("has"),
    )
    .executeTakeFirstOrThrow();
  return row.has;
}
