import type { Database, Kysely } from "~/db.server";
import type { Language } from "~/i18n/language";
import { type Galley, galleyOf, printedById } from "./draft-page.server";
import { composeAll } from "./freeze.server";
import type { readFields } from "./form-values";
import type { PrintedLine } from "./printed";
import type { Line, Reading } from "./read.server";
import { type Finding, type Kind, kinds, type NewStatement, readStatement } from "./statement";
import { findVersion, keepTies, labelsOf, statementOf, tieAuthorities, type Version } from "./versions.server";

type Typed = {
  kind: Kind;
  statementId: number | null;
  expected: number | null;
  read: (before: Version | null) => ReturnType<typeof readFields>;
};
export type Previewed = { ok: true; galley: Galley; line: PrintedLine | null } | { ok: false; findings: Finding[] };

/** What a biography is to be composed from where there is no draft yet. */
export function emptyReading(personId: string, language: Language): Reading {
  const about = { language, gender: null, wording: {} };
  return { biographyId: "", personId, revision: null, ...about, lines: [], composed: composeAll({ ...about, statements: [], labels: new Map() }) };
}

/** The draft as it would read with what is typed, and the typed statement's own line. Reads only: nothing is kept of it. */
export async function previewStatement(db: Kysely<Database>, draft: Reading, { kind, statementId, expected, read }: Typed): Promise<Previewed> {
  const before = draft.biographyId ? await findVersion(db, draft.biographyId, expected) : null;
  const reading = readStatement(read(before), new Date().toISOString().slice(0, 10));
  if (!reading.ok) return { ok: false, findings: reading.findings };
  const statement = await tieAuthorities(db, keepTies(reading.statement, before));
  const with_ = await withStatement(db, draft, statement, placeOf(draft, kind, statementId));
  return { ok: true, galley: galleyOf(with_.reading), line: printedById(with_.reading).get(String(with_.id)) ?? null };
}

/** The line that the statement takes the place of: its own, or that of a kind which stands once. */
function placeOf({ lines }: Reading, kind: Kind, statementId: number | null): Line | undefined {
  return lines.find((line) => line.statementId === statementId) ?? (kinds[kind].single ? lines.find((line) => line.kind === kind) : undefined);
}

async function withStatement(db: Kysely<Database>, draft: Reading, statement: NewStatement, place: Line | undefined): Promise<{ reading: Reading; id: number }> {
  const id = place?.statementId ?? 0;
  const { kind, value, period, audience } = statement;
  const line = { ...(place ?? newLine), statementId: id, kind, value, period, audience, ink: "declared" } as Line;
  const lines = place ? draft.lines.map((each) => (each === place ? line : each)) : [...draft.lines, line];
  const statements = lines.map(statementOf);
  const composed = composeAll({ ...draft, statements, labels: await labelsOf(db, statements) });
  return { reading: { ...draft, lines, composed }, id };
}

const newLine = { id: 0, position: Number.MAX_SAFE_INTEGER, flags: [], sourced: false, picture: null, madeBy: null, madeAs: "editor", madeAt: new Date(0), told: null };
