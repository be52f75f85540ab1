import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import { composeAll, type Composed } from "./freeze.server";
import type { InkState } from "./printed";
import type { Form, Wording } from "./revision";
import { type Audience, audiences as everyAudience, type Gender, type NewStatement } from "./statement";
import { compose, type Composition } from "./style/compose";
import { labelsOf, statementOf, type Version, versionOf, versionsFrom } from "./versions.server";

export type FlagName = "contested" | "vetoed" | "deprecated";

/** A version in its place, with the ink in which it is set today. */
export type Line = Version & {
  position: number;
  ink: InkState;
  flags: FlagName[];
  sourced: boolean;
  /** Of a portrait: its picture, while the consent to print it stands. */
  picture: string | null;
};

export type RevisionHead = { id: string; number: number; hash: string; origin: string; madeAt: Date; style: string };

/** A revision, or the draft (`revision` null), as far as the reader may see it. */
export type Reading = {
  biographyId: string;
  personId: string;
  revision: RevisionHead | null;
  /** The language of record. */
  language: Language;
  gender: Gender;
  wording: Wording;
  lines: Line[];
  /** As it was frozen, whole; `composedFor` lets out what the reader may see. */
  composed: Composed;
};

/** The ink of a version: checked while a confirming check stands, stale when it has run out, else declared. */
const ink = sql<InkState>`case
  when exists (select from statement_check c where c.version_id = statement_version.id and c.result = 'confirmed' and (c.valid_until is null or c.valid_until >= current_date)) then 'checked'
  when exists (select from statement_check c where c.version_id = statement_version.id and c.result = 'confirmed') then 'stale'
  else 'declared' end`;
const flags = sql<
  FlagName[]
>`array(select flag from statement_flag f where f.statement_id = statement.id and f.lifted_at is null order by flag)`;
const sourced = sql<boolean>`(statement_version.source_id is not null or exists (select from evidence e where e.statement_id = statement.id))`;
// Without consent no picture is shown, whatever text names it (TRUST.md, D06).
const picture = sql<string | null>`case when statement.kind = 'portrait' then (select p.id from portrait p join consent c on c.id = p.consent_id
  where p.id = (statement_version.value ->> 'portrait')::uuid and c.withdrawn_at is null) end`;

function linesFrom(db: Kysely<Database>, audiences: readonly Audience[]) {
  return versionsFrom(db)
    .select([ink.as("ink"), flags.as("flags"), sourced.as("sourced"), picture.as("picture")])
    .where("statement_version.audience", "in", [...audiences]);
}

type Readers = { /** What the reader may see; everything where it is left out. */ audiences?: readonly Audience[] };

/** A frozen revision with its text as it was signed or printed, and today's ink. Null where there is none. */
export async function readRevision(
  db: Kysely<Database>,
  revisionId: string,
  { audiences = everyAudience }: Readers = {}
): Promise<Reading | null> {
  const head = await db
    .selectFrom("revision")
    .innerJoin("biography", "biography.id", "revision.biography_id")
    .innerJoin("person", "person.id", "biography.person_id")
    .select([
      "revision.id",
      "revision.biography_id",
      "biography.person_id",
      "person.gender",
      "revision.number",
      "revision.hash",
      "revision.origin",
      "revision.made_at",
      "revision.style_version",
      "revision.language",
      "revision.wording",
      "revision.composed",
    ])
    .where("revision.id", "=", revisionId)
    .executeTakeFirst();
  if (!head) return null;
  const rows = await linesFrom(db, audiences)
    .innerJoin("revision_statement", "revision_statement.version_id", "statement_version.id")
    .select("revision_statement.position")
    .where("revision_statement.revision_id", "=", revisionId)
    .orderBy("revision_statement.position")
    .execute();
  const lines = rows.map((row) => ({ ...row, ...versionOf(row) })) as Line[];
  const about = { language: head.language as Language, gender: head.gender as Gender, wording: head.wording as Wording };
  return {
    biographyId: head.biography_id,
    personId: head.person_id,
    revision: {
      id: head.id,
      number: head.number,
      hash: head.hash,
      origin: head.origin,
      madeAt: head.made_at,
      style: head.style_version,
    },
    ...about,
    lines,
    // What was taken over was signed by nobody and stores no text: the house style of the day writes it (DECISIONS.md).
    composed: isComposed(head.composed) ? head.composed : await composeNow(db, lines, about),
  };
}

function isComposed(stored: unknown): stored is Composed {
  return typeof stored === "object" && stored !== null && "fr" in stored && "en" in stored;
}

async function composeNow(db: Kysely<Database>, lines: readonly Line[], about: Pick<Reading, "language" | "gender" | "wording">): Promise<Composed> {
  const statements = lines.map(statementOf);
  return composeAll({ ...about, statements, labels: await labelsOf(db, statements) });
}

/** The draft as it stands, composed in today's house style. Null where the person has no biography yet. */
export async function readDraft(db: Kysely<Database>, personId: string): Promise<Reading | null> {
  const head = await db
    .selectFrom("biography")
    .innerJoin("draft", "draft.biography_id", "biography.id")
    .innerJoin("person", "person.id", "biography.person_id")
    .select(["biography.id", "biography.language", "person.gender", "draft.wording"])
    .where("biography.person_id", "=", personId)
    .executeTakeFirst();
  if (!head) return null;
  const rows = await linesFrom(db, everyAudience)
    .innerJoin("draft_statement", "draft_statement.version_id", "statement_version.id")
    .select("draft_statement.position")
    .where("draft_statement.biography_id", "=", head.id)
    .orderBy("draft_statement.position")
    .orderBy("draft_statement.statement_id")
    .execute();
  const lines = rows.map((row) => ({ ...row, ...versionOf(row) })) as Line[];
  const statements = lines.map(statementOf);
  const about = { language: head.language as Language, gender: head.gender as Gender, wording: head.wording as Wording };
  const composed = composeAll({ ...about, statements, labels: await labelsOf(db, statements) });
  return { biographyId: head.id, personId, revision: null, ...about, lines, composed };
}

/** Statements that the draft once held and does not hold now, each as it last stood; vetoed ones are marked. */
export async function readLeftOut(db: Kysely<Database>, biographyId: string): Promise<Line[]> {
  const rows = await linesFrom(db, everyAudience)
    .select(sql<number>`0`.as("position"))
    .where("statement.biography_id", "=", biographyId)
    .where(sql<boolean>`not exists (select from draft_statement d where d.statement_id = statement.id)`)
    .where(
      sql<boolean>`statement_version.id = (select max(id) from statement_version last where last.statement_id = statement.id)`
    )
    .orderBy("statement.id")
    .execute();
  return rows.map((row) => ({ ...row, ...versionOf(row) })) as Line[];
}

/**
 * The text of a reading in one language and form: what was frozen, without the lines that the reader may not see, in
 * today's ink. The headword is the name, which everybody may read.
 */
export function composedFor(
  { composed, lines }: Reading,
  { lang, form }: { lang: Language; form: Exclude<Form, "line"> }
): Composition {
  const whole = composed[lang][form];
  const inks = new Map(lines.map((line) => [String(line.statementId), line.ink]));
  const declared = (id: string) => inks.get(id) !== "checked";
  const { headword, descriptor, sections } = whole;
  // A descriptor without statements of its own was made from positions, some of which the reader may not see.
  const seesAll = sections.every((section) => section.lines.every((line) => inks.has(line.statementId)));
  const seesDescriptor =
    descriptor !== null && (descriptor.statementIds.length > 0 ? descriptor.statementIds.every((id) => inks.has(id)) : seesAll);
  return {
    ...whole,
    headword: headword && { ...headword, declared: declared(headword.statementId) },
    descriptor: seesDescriptor ? { ...descriptor, declared: descriptor.statementIds.some(declared) } : null,
    sections: sections
      .map((section) => ({
        ...section,
        lines: section.lines
          .filter((line) => inks.has(line.statementId))
          .map((line) => ({ ...line, declared: declared(line.statementId) })),
      }))
      .filter((section) => section.lines.length > 0),
    line: seesDescriptor || !descriptor ? whole.line : [],
  };
}

/** A few statements composed by themselves: for a merge page, which shows versions that no revision holds. */
export async function composeVersions(
  db: Kysely<Database>,
  versions: readonly Version[],
  { language, gender }: Pick<Reading, "language" | "gender">,
  lang: Language
): Promise<Composition[]> {
  const labels = await labelsOf(
    db,
    versions.map((version): NewStatement => statementOf(version))
  );
  return versions.map((version) =>
    compose([statementOf(version)], { lang, form: "full", gender, languageOfRecord: language, labels })
  );
}
