import { randomUUID } from "node:crypto";
import { freezeList } from "~/biographies/freeze.server";
import { type Kind, readStatement } from "~/biographies/statement";
import { insertStatement } from "~/biographies/versions.server";
import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { filedName, filingKey } from "~/persons/filing";
import { displayName, normaliseName, slug, withParticle, type PersonName } from "~/persons/name";
import type { Audience } from "~/workflow/capabilities";
import { indexEntry } from "./index-entries.server";

type Fact = { kind: Kind; value: unknown; from?: string; to?: string; audience?: Audience; checked?: boolean };

/** What matters of an invented listed person; the rest is filled in. */
export type Invented = {
  given?: string | null;
  family: string;
  particle?: string;
  suffix?: string;
  otherForenames?: string;
  birthFamily?: string;
  gender?: "female" | "male";
  born?: string;
  bornAudience?: Audience;
  died?: string;
  language?: "fr" | "en";
  descriptor?: string;
  sector?: string;
  occupations?: readonly string[];
  countries?: readonly string[];
  facts?: readonly Fact[];
  pen?: string;
  penAudience?: Audience;
  standing?: "none" | "public" | "suspended" | "retired" | "memorial" | "withdrawn";
  imported?: string;
  certified?: boolean;
  promotion?: number;
};

export type Listed = { personId: string; entryId: string; biographyId: string; revisionId: string; publicId: string; slug: string; statements: { id: number; versionId: number; kind: Kind }[] };

/** Lists an invented person as `publish` would, and indexes the entry. For the directory's own tests. */
export function listPerson(db: Kysely<Database>, invented: Invented): Promise<Listed> {
  return db.transaction().execute(async (trx) => {
    const name = withParticle({ given: invented.given ?? null, family: invented.family, particle: invented.particle ?? null, suffix: invented.suffix ?? null, prefix: null });
    const personId = await insertPerson(trx, invented, name);
    const { id: biographyId } = await trx.insertInto("biography").values({ person_id: personId, language: invented.language ?? "fr" }).returning("id").executeTakeFirstOrThrow();
    const statements: Listed["statements"] = [];
    for (const fact of await factsOf(trx, invented, name)) {
      const reading = readStatement({ kind: fact.kind, value: fact.value, period: { from: fact.from, to: fact.to }, audience: fact.audience ?? "public" });
      if (!reading.ok) throw new Error(`${fact.kind}: ${JSON.stringify(reading.findings)}`);
      const { statementId, versionId } = await insertStatement(trx, biographyId, { statement: reading.statement, author: { accountId: null, as: "import" } });
      if (fact.checked) await trx.insertInto("statement_check").values({ version_id: versionId, method: "document", result: "confirmed" }).execute();
      statements.push({ id: statementId, versionId, kind: fact.kind });
    }
    const origin = invented.imported ? "import" : "proof";
    const revision = await freezeList(trx, { biographyId, versions: statements.map(({ versionId }) => versionId), wording: {}, origin, madeBy: null });
    const entry = await trx
      .insertInto("entry")
      .values({
        person_id: personId,
        standing: invented.standing ?? (invented.died ? "memorial" : "public"),
        suspended_by: invented.standing === "suspended" ? "publisher" : null,
        slug: slug(name),
        revision_id: revision.id,
        first_listed_on: `${invented.promotion ?? 2026}-03-01`,
        revised_on: `${invented.promotion ?? 2026}-03-01`,
        promotion: invented.promotion ?? null,
        imported_from: invented.imported ?? null,
        noindex: invented.imported !== undefined,
        certificate_id: invented.certified ? await insertCertificate(trx, revision) : null,
      })
      .returning(["id", "slug"])
      .executeTakeFirstOrThrow();
    await indexEntry(trx, entry.id);
    const { public_id } = await trx.selectFrom("person").select("public_id").where("id", "=", personId).executeTakeFirstOrThrow();
    return { personId, entryId: entry.id, biographyId, revisionId: revision.id, publicId: public_id ?? "", slug: entry.slug, statements };
  });
}

async function insertPerson(trx: Transaction<Database>, { born, died, gender, sector, descriptor, language, ...invented }: Invented, name: PersonName): Promise<string> {
  const { id } = await trx
    .insertInto("person")
    .values({
      provisional: false,
      given_name: name.given,
      family_name: name.family,
      particle: name.particle,
      name_suffix: name.suffix,
      display_name: displayName(name),
      filed_name: filedName(name),
      filing_key: filingKey(name, born ?? null),
      name_norm: normaliseName(displayName(name)),
      gender: gender ?? null,
      born: born ?? null,
      died: died ?? null,
      death_source: died ? "the town's register" : null,
      language: language ?? "fr",
      descriptor: descriptor ? JSON.stringify({ [language ?? "fr"]: descriptor }) : null,
      sector_id: sector ? await authority(trx, "sector", sector) : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (invented.pen) {
    const row = { person_id: id, kind: "pen", name: invented.pen, name_norm: normaliseName(invented.pen), audience: invented.penAudience ?? "public" };
    await trx.insertInto("person_name").values(row).execute();
  }
  return id;
}

async function factsOf(trx: Transaction<Database>, invented: Invented, name: PersonName): Promise<Fact[]> {
  const tied = async (kind: string, text: string) => ({ text, authority: await authority(trx, kind, text) });
  const facts: Fact[] = [{ kind: "name", value: { ...name, otherForenames: invented.otherForenames, birthFamily: invented.birthFamily } }];
  if (invented.descriptor) facts.push({ kind: "descriptor", value: { text: invented.descriptor } });
  for (const text of invented.occupations ?? []) facts.push({ kind: "occupation", value: { occupation: await tied("occupation", text) } });
  for (const text of invented.countries ?? []) facts.push({ kind: "country", value: { country: await tied("country", text) } });
  const givesBirth = invented.facts?.some(({ kind }) => kind === "birth");
  if (invented.born && !givesBirth) facts.push({ kind: "birth", value: {}, from: invented.born, audience: invented.bornAudience });
  return [...facts, ...(invented.facts ?? [])];
}

/** The id of an authority of this label in both languages, made where it is missing. */
export async function authority(db: Kysely<Database>, kind: string, label: string): Promise<number> {
  const { id } = await db
    .insertInto("authority")
    .values({ kind, key: slug(label), label_fr: label, label_en: label })
    .onConflict((conflict) => conflict.columns(["kind", "key"]).doUpdateSet({ label_fr: label }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function insertCertificate(trx: Transaction<Database>, revision: { id: string; hash: string }): Promise<string> {
  const { id } = await trx
    .insertInto("certificate")
    .values({
      number: sql<string>`'2026-' || lpad(nextval('certificate_number')::text, 4, '0')`,
      revision_id: revision.id,
      revision_hash: revision.hash,
      document: JSON.stringify({ certifiers: ["S. Quéméner", "A. Delmotte-Roy"] }),
      signature: Buffer.from(randomUUID()),
      key_id: "test",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Erases one entry, or all of them, as the house would: with leave to take away what is otherwise only added to. For tests, as the owner. */
export async function eraseEntries(owner: Kysely<Database>, entryId?: string): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    await sql`select set_config('vitae.erasing', 'on', true)`.execute(trx);
    await trx.deleteFrom("entry").$if(entryId !== undefined, (query) => query.where("id", "=", entryId ?? "")).execute();
  });
}
