import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { Language } from "~/i18n/language";
import type { Wording } from "./revision";
import { revisionHash } from "./revision.server";
import type { Gender, Statement } from "./statement";
import { compose, type Composition, houseStyle } from "./style/compose";
import type { Labels } from "./words";
import { labelsOf, statementOf, versionOf, versionsFrom } from "./versions.server";

export type Origin = "hand_in" | "draft" | "proof" | "checker" | "erratum" | "import";
export type Frozen = { id: string; hash: string; number: number };

/** What a revision stores as its text: both languages, the long form and the short one. The line stands in each. */
export type Composed = Record<Language, Record<"full" | "short", Composition>>;

export type Composing = {
  statements: readonly Statement[];
  wording: Wording;
  language: Language;
  gender: Gender;
  labels: Labels;
};

/**
 * Everything that a revision keeps, each text composed when it is first asked for: a page shows one or two of them. Ink is
 * not part of it: checks come and go after the text was frozen.
 */
export function composeAll({ statements, wording, language, gender, labels }: Composing): Composed {
  const made = new Map<string, Composition>();
  const as = (lang: Language, form: "full" | "short") => {
    const key = `${lang} ${form}`;
    const text = made.get(key) ?? compose(statements, { lang, form, gender, languageOfRecord: language, wording, labels });
    made.set(key, text);
    return text;
  };
  const both = (lang: Language) => ({
    get full() {
      return as(lang, "full");
    },
    get short() {
      return as(lang, "short");
    },
  });
  return { fr: both("fr"), en: both("en") };
}

type Listed = {
  biographyId: string;
  /** Ids of versions in the order of the entry. */
  versions: readonly number[];
  wording: Wording;
  origin: Origin;
  branch?: string;
  /** Where a branch begins; later revisions of it follow one another. */
  root?: string | null;
  madeBy: string | null;
};

/**
 * Makes an immutable revision of these versions: hashed, composed in the house style of today, numbered within its
 * biography, child of the latest revision of its branch. The caller holds the person's lock.
 */
export async function freezeList(trx: Transaction<Database>, listed: Listed): Promise<Frozen> {
  const { biographyId, versions, wording, origin, branch = "main", root = null, madeBy } = listed;
  const about = await trx
    .selectFrom("biography")
    .innerJoin("person", "person.id", "biography.person_id")
    .select([
      "biography.language",
      "person.gender",
      sql<number>`(select coalesce(max(number), 0)::int from revision where biography_id = biography.id)`.as("number"),
    ])
    .where("biography.id", "=", biographyId)
    .executeTakeFirstOrThrow();
  const language = about.language as Language;
  const statements = await statementsOf(trx, biographyId, versions);
  const hash = revisionHash({ language, statements, wording });
  const composed = composeAll({
    statements,
    wording,
    language,
    gender: about.gender as Gender,
    labels: await labelsOf(trx, statements),
  });
  const parent = await latestRevision(trx, biographyId, branch);
  const row = await trx
    .insertInto("revision")
    .values({
      biography_id: biographyId,
      number: about.number + 1,
      parent_id: parent?.id ?? root,
      branch,
      hash,
      language,
      wording: JSON.stringify(wording),
      composed: JSON.stringify(composed),
      style_version: houseStyle,
      origin,
      made_by: madeBy,
    })
    .returning(["id", "hash", "number"])
    .executeTakeFirstOrThrow();
  if (versions.length > 0) {
    const rows = versions.map((version_id, at) => ({ revision_id: row.id, position: at + 1, version_id }));
    await trx.insertInto("revision_statement").values(rows).execute();
  }
  return row;
}

async function statementsOf(db: Kysely<Database>, biographyId: string, versions: readonly number[]): Promise<Statement[]> {
  if (versions.length === 0) return [];
  const rows = await versionsFrom(db)
    .where("statement_version.id", "in", [...versions])
    .where("statement.biography_id", "=", biographyId)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, statementOf(versionOf(row))]));
  return versions.map((id) => {
    const statement = byId.get(id);
    if (!statement) throw new Error(`version ${id} does not belong to biography ${biographyId}`);
    return statement;
  });
}

/** The last revision of a branch; null where it has none yet. */
export async function latestRevision(db: Kysely<Database>, biographyId: string, branch = "main"): Promise<Frozen | null> {
  const row = await db
    .selectFrom("revision")
    .select(["id", "hash", "number"])
    .where("biography_id", "=", biographyId)
    .where("branch", "=", branch)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** What a revision holds: versions in their order, and the editors' wording. */
export async function contentOf(
  db: Kysely<Database>,
  revisionId: string
): Promise<{ biographyId: string; versions: { versionId: number; statementId: number }[]; wording: Wording } | null> {
  const revision = await db
    .selectFrom("revision")
    .select(["biography_id", "wording"])
    .where("id", "=", revisionId)
    .executeTakeFirst();
  if (!revision) return null;
  const versions = await db
    .selectFrom("revision_statement")
    .innerJoin("statement_version", "statement_version.id", "revision_statement.version_id")
    .select(["version_id as versionId", "statement_version.statement_id as statementId"])
    .where("revision_id", "=", revisionId)
    .orderBy("position")
    .execute();
  return { biographyId: revision.biography_id, versions, wording: revision.wording as Wording };
}
