import type { Database, Kysely } from "~/db.server";
import { type Change, diffCompositions, type StatementChange } from "./diff";
import { composedFor, type Line, type Reading, readRevision } from "./read.server";
import type { Audience, Kind } from "./statement";

/** One of the two texts: a revision by its number, or the draft. */
export type Side = { key: string; number: number | null; origin: string | null; madeAt: Date | null };

export type ComparedStatement = {
  statementId: string;
  kind: Kind;
  /** `details`: the words are the same, what stands behind them is not. */
  op: "added" | "changed" | "removed" | "details";
  words: Change[];
  audience: { from: Audience; to: Audience } | null;
};

export type Comparison = {
  from: Side;
  to: Side;
  lang: "fr" | "en";
  changes: ComparedStatement[];
  same: { statementId: string; kind: Kind; text: string }[];
  counts: { added: number; changed: number; removed: number; same: number; wordsMore: number; wordsLess: number };
};

/**
 * Two texts of one biography word by word, statement by statement, in the language of record of the later one. A side is
 * a revision's number or "draft". Null where this biography has no such text.
 */
export async function compareTexts(db: Kysely<Database>, draft: Reading, fromKey: string, toKey: string): Promise<Comparison | null> {
  const [from, to] = [await readSide(db, draft, fromKey), await readSide(db, draft, toKey)];
  if (!from || !to) return null;
  const lang = to.language;
  const composed = (reading: Reading) => composedFor(reading, { lang, form: "full" });
  const before = byStatement(from);
  const after = byStatement(to);
  const all = diffCompositions(composed(from), composed(to)).map((change) => compared(change, before, after));
  const changes = all.flatMap(({ entry }) => entry ?? []);
  const same = all.flatMap(({ same: unchanged }) => unchanged ?? []);
  return { from: sideOf(fromKey, from), to: sideOf(toKey, to), lang, changes, same, counts: countsOf(changes, same.length) };
}

async function readSide(db: Kysely<Database>, draft: Reading, key: string): Promise<Reading | null> {
  if (key === "draft") return draft;
  if (!/^\d{1,6}$/.test(key)) return null;
  const row = await db
    .selectFrom("revision")
    .select("id")
    .where("biography_id", "=", draft.biographyId)
    .where("number", "=", Number(key))
    .executeTakeFirst();
  return row ? readRevision(db, row.id) : null;
}

function sideOf(key: string, { revision }: Reading): Side {
  return { key, number: revision?.number ?? null, origin: revision?.origin ?? null, madeAt: revision?.madeAt ?? null };
}

function byStatement(reading: Reading): ReadonlyMap<string, Line> {
  return new Map(reading.lines.map((line) => [String(line.statementId), line]));
}

type Lines = ReadonlyMap<string, Line>;

/** The composed words decide; where they are the same, the versions tell whether anything else was changed. */
function compared({ statementId, op, after, words }: StatementChange, before: Lines, later: Lines) {
  const [was, is] = [before.get(statementId), later.get(statementId)];
  const kind = (is ?? was)?.kind ?? "descriptor";
  const audience = was && is && was.audience !== is.audience ? { from: was.audience, to: is.audience } : null;
  if (op !== "same") return { entry: { statementId, kind, op, words, audience } satisfies ComparedStatement, same: null };
  if (audience || (was && is && was.hash !== is.hash))
    return { entry: { statementId, kind, op: "details", words, audience } satisfies ComparedStatement, same: null };
  return { entry: null, same: { statementId, kind, text: after ?? "" } };
}

function countsOf(changes: readonly ComparedStatement[], same: number): Comparison["counts"] {
  const count = (...ops: ComparedStatement["op"][]) => changes.filter(({ op }) => ops.includes(op)).length;
  const spoken = (op: Change["op"]) =>
    changes.flatMap(({ words }) => words).reduce((sum, word) => sum + (word.op === op ? wordsIn(word.text) : 0), 0);
  return {
    added: count("added"),
    changed: count("changed", "details"),
    removed: count("removed"),
    same,
    wordsMore: spoken("added"),
    wordsLess: spoken("removed"),
  };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
