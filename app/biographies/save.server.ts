import type { Database, Transaction } from "~/db.server";
import { canonicalJson } from "./canonical";
import { type Finding, type Kind, type NewStatement, readStatement } from "./statement";
import {
  type Author,
  findVersion,
  insertStatement,
  insertVersion,
  keepTies,
  latestVersion,
  statementOf,
  tieAuthorities,
  type Told,
  type Version,
} from "./versions.server";

export type Save = {
  biographyId: string;
  /** null: a new statement. */
  statementId: number | null;
  kind: Kind;
  value: unknown;
  period?: unknown;
  audience?: unknown;
  /** The version that the form was filled from; null where there was none. */
  expected: number | null;
  author: Author;
  sourceId?: number | null;
  /** Set where an editor writes down what the person said. */
  told?: Told | null;
};

/** Ids of three versions: what both began with, what is there now (null: left out meanwhile), and what was typed. */
export type Conflict = { statementId: number; kind: Kind; base: number | null; theirs: number | null; yours: number | null };
export type Saved =
  | { ok: true; statementId: number; versionId: number; changed: boolean }
  | { ok: false; problem: "invalid"; findings: Finding[] }
  | { ok: false; problem: "conflict"; conflict: Conflict }
  | { ok: false; problem: "not_found" };

/** What holds statements: the draft, or the branch of an erratum. */
export type Place = {
  current(statementId: number): Promise<Version | null>;
  /** The statement of a kind that may stand once only. */
  only(kind: Kind): Promise<number | null>;
  put(statementId: number, versionId: number): Promise<void>;
};

/**
 * Writes a statement as a new version. An unchanged value makes no version, so its check stays. A form that was filled
 * from an older version does not overwrite: what was typed is kept as a version beside the place, and the answer names
 * all three (TRUST.md, R6).
 */
export async function saveInto(trx: Transaction<Database>, save: Save, place: Place): Promise<Saved> {
  const reading = readStatement(save, new Date().toISOString().slice(0, 10));
  if (!reading.ok) return { ok: false, problem: "invalid", findings: reading.findings };
  const statementId = save.statementId ?? (await place.only(save.kind));
  return statementId === null
    ? makeNew(trx, save, reading.statement, place)
    : change(trx, { ...save, statementId }, reading.statement, place);
}

async function makeNew(
  trx: Transaction<Database>,
  { biographyId, author, sourceId, told }: Save,
  typed: NewStatement,
  place: Place
): Promise<Saved> {
  const statement = await tieAuthorities(trx, typed);
  const made = await insertStatement(trx, biographyId, { statement, author, sourceId, told });
  await place.put(made.statementId, made.versionId);
  return { ok: true, changed: true, ...made };
}

async function change(
  trx: Transaction<Database>,
  save: Save & { statementId: number },
  typed: NewStatement,
  place: Place
): Promise<Saved> {
  const { biographyId, statementId, kind, expected, author, sourceId, told } = save;
  const base = await findVersion(trx, biographyId, expected);
  const theirs = await place.current(statementId);
  const known = theirs ?? base ?? (await latestVersion(trx, biographyId, statementId));
  const strange =
    !known || known.kind !== kind || known.statementId !== statementId || (base && base.statementId !== statementId);
  if (strange) return { ok: false, problem: "not_found" };
  const asBefore = keepTies(typed, base ?? theirs);
  // Nothing was typed: what is there stands, whoever wrote it, even where the lists know its words by now.
  if (theirs && (same(asBefore, theirs) || (base && same(asBefore, base))))
    return { ok: true, statementId, versionId: theirs.id, changed: false };
  const statement = await tieAuthorities(trx, asBefore);
  const versionId = await insertVersion(trx, { statementId, previousId: expected, statement, author, sourceId, told });
  if ((theirs?.id ?? null) !== expected) {
    return {
      ok: false,
      problem: "conflict",
      conflict: { statementId, kind, base: base?.id ?? null, theirs: theirs?.id ?? null, yours: versionId },
    };
  }
  await place.put(statementId, versionId);
  return { ok: true, statementId, versionId, changed: true };
}

function same(statement: NewStatement, version: Version): boolean {
  const asJson = ({ value, period, audience }: Pick<NewStatement, "value" | "period" | "audience">) =>
    canonicalJson({ value, period, audience });
  return asJson(statement) === asJson(statementOf(version));
}
