import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { Language } from "~/i18n/language";
import { canonicalJson } from "./canonical";
import { contentOf, freezeList, type Frozen, latestRevision, type Origin } from "./freeze.server";
import { type Wording, wordingShape } from "./revision";
import { type Save, type Saved, saveInto } from "./save.server";
import { type Kind, kinds, type NewStatement, readStatement } from "./statement";
import { findVersion, insertStatement, latestVersion, type Version } from "./versions.server";

/**
 * The draft of a biography: the only mutable text there is, and it holds no text, only pointers to versions. Every
 * function here expects that the caller holds the person's lock (`lockFile`), and none asks who may write: that is
 * `write.server.ts`, where pages come in.
 */

/** Makes the biography and its draft where they are missing, begun with what the person's record holds. Returns its id. */
export async function ensureBiography(trx: Transaction<Database>, personId: string, language: Language): Promise<string> {
  const found = await trx.selectFrom("biography").select("id").where("person_id", "=", personId).executeTakeFirst();
  const { id } =
    found ??
    (await trx.insertInto("biography").values({ person_id: personId, language }).returning("id").executeTakeFirstOrThrow());
  const begun = await trx
    .insertInto("draft")
    .values({ biography_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning("biography_id")
    .executeTakeFirst();
  if (!begun) return id;
  const latest = await latestRevision(trx, id);
  if (latest) await resetDraft(trx, id, latest.id);
  else await begin(trx, id, await recordOf(trx, personId, language));
  return id;
}

async function begin(trx: Transaction<Database>, biographyId: string, statements: readonly NewStatement[]): Promise<void> {
  for (const statement of statements) {
    const { statementId, versionId } = await insertStatement(trx, biographyId, {
      statement,
      author: { accountId: null, as: "import" },
    });
    await point(trx, biographyId, statementId, versionId);
  }
}

/** Name, birth, death and descriptor as statements, where the person's row holds them in good form. */
async function recordOf(db: Kysely<Database>, personId: string, language: Language): Promise<NewStatement[]> {
  const person = await db
    .selectFrom("person")
    .select(["given_name", "family_name", "particle", "name_prefix", "name_suffix", "display_name", "born", "died", "descriptor"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const name = {
    given: person.given_name,
    family: person.family_name ?? person.display_name,
    particle: person.particle,
    prefix: person.name_prefix,
    suffix: person.name_suffix,
  };
  const { fr, en } = (person.descriptor ?? {}) as Partial<Record<Language, string>>;
  const [own, other] = language === "fr" ? [fr, en] : [en, fr];
  const readings = [
    // The teaser shows name and descriptor to everybody.
    readStatement({ kind: "name", value: name, audience: "public" }),
    ...(own ? [readStatement({ kind: "descriptor", value: { text: own, translation: other }, audience: "public" })] : []),
    ...(!own && other
      ? [readStatement({ kind: "descriptor", value: { text: other, lang: language === "fr" ? "en" : "fr" }, audience: "public" })]
      : []),
    ...(person.born ? [readStatement({ kind: "birth", value: {}, period: { from: person.born } })] : []),
    ...(person.died ? [readStatement({ kind: "death", value: {}, period: { from: person.died } })] : []),
  ];
  return readings.flatMap((reading) => (reading.ok ? [reading.statement] : []));
}

/** Lets the draft hold this version of a statement, at its old place or at the end. */
export async function point(
  trx: Transaction<Database>,
  biographyId: string,
  statementId: number,
  versionId: number
): Promise<void> {
  await trx
    .insertInto("draft_statement")
    .values({
      biography_id: biographyId,
      statement_id: statementId,
      version_id: versionId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from draft_statement where biography_id = ${biographyId})`,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["biography_id", "statement_id"])
        .doUpdateSet({ version_id: versionId, rev: sql<number>`draft_statement.rev + 1` })
    )
    .execute();
}

/** Writes a statement into the draft; see `saveInto`. What the person vetoed does not come back this way. */
export async function saveStatement(trx: Transaction<Database>, save: Save): Promise<Saved> {
  if (save.statementId !== null && (await isVetoed(trx, save.statementId))) return { ok: false, problem: "not_found" };
  return saveInto(trx, save, {
    current: (statementId) => current(trx, save.biographyId, statementId),
    only: (kind) => theOnlyOne(trx, save.biographyId, kind),
    put: (statementId, versionId) => point(trx, save.biographyId, statementId, versionId),
  });
}

/** Of a kind that stands at most once, the one that is there. */
async function theOnlyOne(db: Kysely<Database>, biographyId: string, kind: Kind): Promise<number | null> {
  if (!kinds[kind].single) return null;
  const row = await db
    .selectFrom("draft_statement")
    .innerJoin("statement", "statement.id", "draft_statement.statement_id")
    .select("statement.id")
    .where("draft_statement.biography_id", "=", biographyId)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The version that the draft holds of a statement. */
async function current(db: Kysely<Database>, biographyId: string, statementId: number): Promise<Version | null> {
  const row = await db
    .selectFrom("draft_statement")
    .select("version_id")
    .where("biography_id", "=", biographyId)
    .where("statement_id", "=", statementId)
    .executeTakeFirst();
  return row ? findVersion(db, biographyId, row.version_id) : null;
}

export type Removal = { biographyId: string; statementId: number; expected: number };

/** Leaves a statement out of the draft. Its versions, checks and sources stay; it can be put back. */
export async function removeStatement(
  trx: Transaction<Database>,
  { biographyId, statementId, expected }: Removal
): Promise<Saved> {
  const theirs = await current(trx, biographyId, statementId);
  if (!theirs) return { ok: true, statementId, versionId: expected, changed: false };
  if (theirs.id !== expected)
    return {
      ok: false,
      problem: "conflict",
      conflict: { statementId, kind: theirs.kind, base: expected, theirs: theirs.id, yours: null },
    };
  await drop(trx, biographyId, [statementId]);
  return { ok: true, statementId, versionId: expected, changed: true };
}

/** Takes statements and their wording out of the draft. */
export async function drop(trx: Transaction<Database>, biographyId: string, statementIds: readonly number[]): Promise<void> {
  if (statementIds.length === 0) return;
  await trx
    .deleteFrom("draft_statement")
    .where("biography_id", "=", biographyId)
    .where("statement_id", "in", [...statementIds])
    .execute();
  await trx
    .updateTable("draft")
    .set({ wording: sql`wording - ${statementIds.map(String)}::text[]`, rev: sql<number>`rev + 1`, updated_at: sql<Date>`now()` })
    .where("biography_id", "=", biographyId)
    .execute();
}

/** Puts a statement that was left out back, as it last stood. A veto must have been lifted by whoever made it. */
export async function restoreStatement(trx: Transaction<Database>, biographyId: string, statementId: number): Promise<Saved> {
  const last = await latestVersion(trx, biographyId, statementId);
  if (!last || (await isVetoed(trx, statementId)) || (await theOnlyOne(trx, biographyId, last.kind)))
    return { ok: false, problem: "not_found" };
  await point(trx, biographyId, statementId, last.id);
  return { ok: true, statementId, versionId: last.id, changed: true };
}

async function isVetoed(db: Kysely<Database>, statementId: number): Promise<boolean> {
  const flag = await db
    .selectFrom("statement_flag")
    .select("id")
    .where("statement_id", "=", statementId)
    .where("flag", "=", "vetoed")
    .where("lifted_at", "is", null)
    .executeTakeFirst();
  return flag !== undefined;
}

/** Changes places with the neighbour of the same section. At the edge nothing happens. */
export async function moveStatement(
  trx: Transaction<Database>,
  biographyId: string,
  statementId: number,
  way: "up" | "down"
): Promise<boolean> {
  const rows = await trx
    .selectFrom("draft_statement")
    .innerJoin("statement", "statement.id", "draft_statement.statement_id")
    .select(["statement.id", "kind", "position"])
    .where("draft_statement.biography_id", "=", biographyId)
    .orderBy("position")
    .orderBy("statement.id")
    .execute();
  const section = (kind: string) => kinds[kind as Kind].section;
  const mine = rows.find((row) => row.id === statementId);
  const peers = rows.filter((row) => mine && section(row.kind) === section(mine.kind));
  const other = peers[peers.findIndex((row) => row.id === statementId) + (way === "up" ? -1 : 1)];
  if (!mine || !other) return false;
  for (const [id, position] of [
    [mine.id, other.position],
    [other.id, mine.position],
  ] as const) {
    await trx
      .updateTable("draft_statement")
      .set({ position })
      .where("biography_id", "=", biographyId)
      .where("statement_id", "=", id)
      .execute();
  }
  return true;
}

export type Words = Wording[string];
export type WordingSaved =
  | { ok: true; changed: boolean }
  | { ok: false; problem: "invalid" }
  | { ok: false; problem: "conflict"; base: Words; theirs: Words; yours: Words };

/**
 * The editors' own words for a statement, by language and form; empty words give the statement back to the house style.
 * `base` is what the form was filled from. A stale one is refused with both texts.
 */
export async function saveWording(
  trx: Transaction<Database>,
  biographyId: string,
  statementId: number,
  words: unknown,
  base: Words
): Promise<WordingSaved> {
  const read = wordingShape.safeParse({ [statementId]: words });
  if (!read.success) return { ok: false, problem: "invalid" };
  const draft = await trx.selectFrom("draft").select("wording").where("biography_id", "=", biographyId).executeTakeFirst();
  const whole = (draft?.wording ?? {}) as Wording;
  const [yours, theirs, before] = [said(read.data[statementId] ?? {}), said(whole[statementId] ?? {}), said(base)];
  const equal = (one: Words, other: Words) => canonicalJson(one) === canonicalJson(other);
  if (equal(yours, theirs) || equal(yours, before)) return { ok: true, changed: false };
  if (!equal(theirs, before)) return { ok: false, problem: "conflict", base: before, theirs, yours };
  const { [statementId]: _old, ...others } = whole;
  const wording = Object.keys(yours).length > 0 ? { ...others, [statementId]: yours } : others;
  await trx
    .updateTable("draft")
    .set({ wording: JSON.stringify(wording), rev: sql<number>`rev + 1`, updated_at: sql<Date>`now()` })
    .where("biography_id", "=", biographyId)
    .execute();
  return { ok: true, changed: true };
}

/** Without empty places, so that two wordings which say the same are equal. */
function said(words: Words): Words {
  const kept = Object.entries(words).flatMap(([lang, forms]) => {
    const texts = Object.entries(forms ?? {}).filter(([, text]) => text);
    return texts.length > 0 ? [[lang, Object.fromEntries(texts)] as const] : [];
  });
  return Object.fromEntries(kept);
}

export type Freezing = {
  origin: Origin;
  branch?: string;
  /** Statements to leave out. */ without?: readonly number[];
  madeBy: string | null;
};

/** Makes an immutable revision of the draft as it stands, without some of it. The draft itself does not change. */
export async function freeze(
  trx: Transaction<Database>,
  biographyId: string,
  { origin, branch, without = [], madeBy }: Freezing
): Promise<Frozen> {
  const draft = await trx
    .selectFrom("draft")
    .select(["wording", "parent_id"])
    .where("biography_id", "=", biographyId)
    .executeTakeFirstOrThrow();
  // The order of `textIsSigned` (dossiers/facts.server.ts), which compares draft and revision.
  const rows = await trx
    .selectFrom("draft_statement")
    .select(["statement_id", "version_id"])
    .where("biography_id", "=", biographyId)
    .orderBy("position")
    .orderBy("statement_id")
    .execute();
  const kept = rows.filter((row) => !without.includes(row.statement_id));
  const wording = Object.fromEntries(Object.entries(draft.wording as Wording).filter(([id]) => !without.includes(Number(id))));
  const frozen = await freezeList(trx, {
    biographyId,
    versions: kept.map((row) => row.version_id),
    wording,
    origin,
    branch,
    root: draft.parent_id,
    madeBy,
  });
  if (without.length === 0)
    await trx.updateTable("draft").set({ parent_id: frozen.id }).where("biography_id", "=", biographyId).execute();
  return frozen;
}

/** Lets the draft hold exactly what a revision holds. What the draft held stays as versions; freeze it first to keep it in one piece. */
export async function resetDraft(trx: Transaction<Database>, biographyId: string, revisionId: string): Promise<void> {
  const content = await contentOf(trx, revisionId);
  if (!content || content.biographyId !== biographyId)
    throw new Error(`revision ${revisionId} does not belong to biography ${biographyId}`);
  const set = {
    parent_id: revisionId,
    wording: JSON.stringify(content.wording),
    rev: sql<number>`draft.rev + 1`,
    updated_at: sql<Date>`now()`,
  };
  await trx
    .insertInto("draft")
    .values({ biography_id: biographyId, parent_id: revisionId, wording: JSON.stringify(content.wording) })
    .onConflict((conflict) => conflict.column("biography_id").doUpdateSet(set))
    .execute();
  await trx.deleteFrom("draft_statement").where("biography_id", "=", biographyId).execute();
  if (content.versions.length === 0) return;
  const rows = content.versions.map(({ versionId, statementId }, at) => ({
    biography_id: biographyId,
    statement_id: statementId,
    version_id: versionId,
    position: at + 1,
  }));
  await trx.insertInto("draft_statement").values(rows).execute();
}
