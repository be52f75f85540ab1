import { type Database, type Kysely, sql } from "~/db.server";
import { type Language, languages } from "~/i18n/language";
import { formValues } from "./form-values";
import type { InkState, PrintedEntry, PrintedLine } from "./printed";
import { picturesOf, print, printedLine } from "./printed.server";
import { composedFor, composeVersions, type FlagName, type Line, type Reading, readLeftOut } from "./read.server";
import { readSources, type Source } from "./check.server";
import { forms, type Form } from "./revision";
import { type Section, sections } from "./sections";
import { type Audience, type Kind, kinds } from "./statement";
import { lifeText } from "./prose.server";
import type { ComposedLine } from "./style/compose";
import { type Flag, flags, sensitive } from "./style/flags";
import { budgetOf, column, galley, type GalleyLine, type LineBudget } from "./style/galley";
import { plain } from "./style/inline";
import type { Version } from "./versions.server";

/** One statement as the list of the drafting page shows it: what it says, and what there is to say about it. */
export type DraftRow = {
  statementId: number;
  versionId: number;
  kind: Kind;
  ink: InkState;
  marks: FlagName[];
  line: PrintedLine;
  sources: Source[];
  findings: Flag[];
  overflows: boolean;
};

/** What the row of the one statement that is open holds beside it: its forms' values, and who wrote it. */
export type OpenRow = {
  statementId: number;
  audience: Audience;
  values: Record<string, string>;
  words: { lang: Language; form: Form; text: string }[];
  wordingBase: string;
  madeBy: string | null;
  madeAs: Version["madeAs"];
  madeAt: Date;
  told: Version["told"];
};

/** The entry as the book will run it. */
export type Galley = { lines: GalleyLine[]; lang: Language; budget: LineBudget; columnWidth: number };

export type DraftPage = {
  groups: { section: Section; rows: DraftRow[]; mayMove: boolean }[];
  open: OpenRow | null;
  leftOut: { statementId: number; kind: Kind; vetoed: boolean; line: PrintedLine }[];
  count: number;
  checked: number;
  galley: Galley;
};

type Asked = { /** The reader's, for the dates in the form. */ lang: Language; /** The statement whose row is open. */ edit: number | null };

/** Everything that the drafting page shows of a draft. Forms are made for one statement only, the one that is asked for. */
export async function draftPage(db: Kysely<Database>, reading: Reading, { lang, edit }: Asked): Promise<DraftPage> {
  const galley = galleyOf(reading);
  const [sources, leftOut] = await Promise.all([
    readSources(
      db,
      reading.lines.map((line) => line.statementId)
    ),
    readLeftOut(db, reading.biographyId),
  ]);
  const around = { printed: printedById(reading), sources, overflow: new Set(galley.budget.overflow) };
  const rows = reading.lines.map((line) => rowOf(line, around));
  const open = reading.lines.find((line) => line.statementId === edit);
  return {
    groups: sections.flatMap((section) => {
      const own = rows.filter((row) => kinds[row.kind].section === section);
      return own.length > 0 ? [{ section, rows: own, mayMove: own.length > 1 }] : [];
    }),
    open: open ? openRow(open, reading, lang) : null,
    leftOut: await leftOutOf(db, reading, leftOut),
    count: rows.length,
    checked: rows.filter((row) => row.ink === "checked").length,
    galley,
  };
}

/** The entry in the language of record, broken into the book's lines. */
export function galleyOf(reading: Reading): Galley {
  const lines = galley(composedFor(reading, { lang: reading.language, form: "full" }));
  return { lines, lang: reading.language, budget: budgetOf(lines), columnWidth: column.width };
}

/** The entry as the web shows it, in the language of record and as the house style writes the other one. */
export function webPages(reading: Reading): PrintedEntry[] {
  const others = languages.filter((each) => each !== reading.language);
  return [reading.language, ...others].map((lang) => print(reading, { lang }));
}

type Around = { printed: ReadonlyMap<string, PrintedLine>; sources: readonly Source[]; overflow: ReadonlySet<string> };

function rowOf(line: Line, { printed, sources, overflow }: Around): DraftRow {
  const id = String(line.statementId);
  const shown = printed.get(id) ?? emptyLine(line);
  return {
    statementId: line.statementId,
    versionId: line.id,
    kind: line.kind,
    ink: line.ink,
    marks: line.flags,
    line: shown,
    sources: sources.filter((source) => source.statementId === line.statementId),
    findings: findingsIn(line, shown),
    overflows: overflow.has(id),
  };
}

function openRow(line: Line, reading: Reading, lang: Language): OpenRow {
  const own = reading.wording[String(line.statementId)] ?? {};
  return {
    statementId: line.statementId,
    audience: line.audience,
    values: formValues(line, line.kind, lang),
    words: languages.flatMap((each) =>
      forms.filter((form) => form !== "line").map((form) => ({ lang: each, form, text: own[each]?.[form] ?? "" }))
    ),
    wordingBase: JSON.stringify(own),
    madeBy: line.madeBy,
    madeAs: line.madeAs,
    madeAt: line.madeAt,
    told: line.told,
  };
}

function findingsIn(line: Line, shown: PrintedLine): Flag[] {
  const text = line.kind === "life" && "markdown" in line.value ? lifeText(line.value.markdown) : plain(shown.what);
  const found = [...flags(text), ...sensitive(text)];
  // A party may be named where somebody was elected to something.
  return line.kind === "mandate" ? found.filter(({ kind }) => kind !== "opinion") : found;
}

/** Every statement's line by its id; what stands in the head of the entry has one too. */
export function printedById(reading: Reading, lang: Language = reading.language): Map<string, PrintedLine> {
  const { headword, descriptor, sections: composed } = composedFor(reading, { lang, form: "full" });
  const inks = new Map(reading.lines.map((line) => [String(line.statementId), line.ink]));
  const pictures = picturesOf(reading);
  const printed = (line: ComposedLine) => printedLine(line, inks.get(line.statementId) ?? "declared", pictures.get(line.statementId));
  const lines = new Map(composed.flatMap((section) => section.lines.map((line) => [line.statementId, printed(line)] as const)));
  const head = (id: string, kind: Kind, what: PrintedLine["what"]) =>
    lines.set(id, { id, kind, when: [], what, ink: inks.get(id) ?? "declared" });
  if (headword) {
    const forenames = plain(headword.forenames)
      ? [{ kind: "text" as const, text: " (" }, ...headword.forenames, { kind: "text" as const, text: ")" }]
      : [];
    const bornAs = headword.bornAs.length > 0 ? [{ kind: "text" as const, text: ", " }, ...headword.bornAs] : [];
    head(headword.statementId, "name", [...headword.surname, ...forenames, ...bornAs]);
  }
  for (const id of descriptor?.statementIds ?? []) head(id, "descriptor", descriptor?.what ?? []);
  return lines;
}

function emptyLine({ statementId, kind, ink }: Line): PrintedLine {
  return { id: String(statementId), kind, when: [], what: [], ink };
}

async function leftOutOf(db: Kysely<Database>, reading: Reading, lines: readonly Line[]): Promise<DraftPage["leftOut"]> {
  if (lines.length === 0) return [];
  const shown = await linesOf(db, lines, reading, reading.language);
  return lines.map((line, at) => ({
    statementId: line.statementId,
    kind: line.kind,
    vetoed: line.flags.includes("vetoed"),
    line: shown[at] ?? emptyLine(line),
  }));
}

/** Versions that no revision or draft holds, each composed by itself. */
export async function linesOf(
  db: Kysely<Database>,
  versions: readonly Version[],
  about: Pick<Reading, "language" | "gender">,
  lang: Language
): Promise<PrintedLine[]> {
  const composed = await composeVersions(db, versions, about, lang);
  return versions.map((version, at) => {
    const whole = composed[at];
    const line = whole?.sections[0]?.lines[0];
    if (line) return printedLine(line, "declared");
    return { id: String(version.statementId), kind: version.kind, when: [], what: whole?.line ?? [], ink: "declared" };
  });
}

export type Wish = { statementId: number; round: number; verdict: "correct" | "veto"; correction: string | null; at: Date };

/** What the person asked to have changed on the last proof, by statement. */
export async function readWishes(db: Kysely<Database>, dossierId: string): Promise<Wish[]> {
  const rows = await db
    .selectFrom("proof_answer")
    .innerJoin("proof", "proof.id", "proof_answer.proof_id")
    .innerJoin("statement_version", "statement_version.id", "proof_answer.version_id")
    .select([
      "statement_version.statement_id as statementId",
      "proof.round",
      "proof_answer.verdict",
      "proof_answer.correction",
      "proof_answer.at",
    ])
    .where("proof.dossier_id", "=", dossierId)
    .where("proof_answer.verdict", "in", ["correct", "veto"])
    .where("proof.round", "=", (eb) =>
      eb
        .selectFrom("proof as last")
        .select(sql<number>`max(round)`.as("round"))
        .where("last.dossier_id", "=", dossierId)
    )
    .where("proof.answered_at", "is not", null)
    .orderBy("proof_answer.at")
    .execute();
  return rows as Wish[];
}
