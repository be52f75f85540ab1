import type { Statement } from "~/biographies/statement";
import { type Composition } from "~/biographies/style/compose";
import { plain } from "~/biographies/style/inline";
import { type Database, sql, type Transaction } from "~/db.server";
import type { Language } from "~/i18n/language";
import { filedName, filingKey } from "~/persons/filing";
import { displayName, normaliseName, slug } from "~/persons/name";

/**
 * The person's record follows what was published: its name in every form, its birth, its descriptor. Letters and desks
 * then say what the public reads. Returns the readable part of the entry's address.
 */
export async function followPublished(trx: Transaction<Database>, personId: string, revisionId: string): Promise<string> {
  const person = await trx.selectFrom("person").select(["display_name", "born"]).where("id", "=", personId).executeTakeFirstOrThrow();
  const statements = await readHeading(trx, revisionId);
  const name = statements.find((statement) => statement.kind === "name")?.value;
  const birth = statements.find((statement) => statement.kind === "birth")?.period?.from ?? person.born;
  const descriptor = await readDescriptor(trx, revisionId);
  const named = name && {
    given_name: name.given,
    family_name: name.family,
    particle: name.particle,
    name_prefix: name.prefix,
    name_suffix: name.suffix,
    display_name: displayName(name),
    filed_name: filedName(name),
    filing_key: filingKey(name, birth),
    name_norm: normaliseName(displayName(name)),
  };
  const described = descriptor && { descriptor: JSON.stringify(descriptor) };
  await trx.updateTable("person").set({ born: birth, ...named, ...described }).where("id", "=", personId).execute();
  return slug(named?.display_name ?? person.display_name);
}

type Heading = Extract<Statement, { kind: "name" }> | Extract<Statement, { kind: "birth" }>;

async function readHeading(trx: Transaction<Database>, revisionId: string): Promise<Heading[]> {
  const rows = await trx
    .selectFrom("revision_statement")
    .innerJoin("statement_version", "statement_version.id", "revision_statement.version_id")
    .innerJoin("statement", "statement.id", "statement_version.statement_id")
    .select(["statement.id", "kind", "value", "audience", "period_from as from", "period_to as to"])
    .where("revision_id", "=", revisionId)
    .where("kind", "in", ["name", "birth"])
    .execute();
  return rows.map(({ id, from, to, ...row }) => ({ ...row, id: String(id), period: from || to ? { from, to } : null }) as Heading);
}

async function readDescriptor(trx: Transaction<Database>, revisionId: string): Promise<Partial<Record<Language, string>> | null> {
  const row = await trx
    .selectFrom("revision")
    .select([sql<Composition["descriptor"]>`composed #> '{fr,full,descriptor}'`.as("fr"), sql<Composition["descriptor"]>`composed #> '{en,full,descriptor}'`.as("en")])
    .where("id", "=", revisionId)
    .executeTakeFirst();
  if (!row?.fr && !row?.en) return null;
  return { ...(row.fr ? { fr: plain(row.fr.what) } : {}), ...(row.en ? { en: plain(row.en.what) } : {}) };
}
