import type { Database, Kysely } from "~/db.server";
import type { Language } from "~/i18n/language";
import { type Change, diffWords } from "./diff";
import { linesOf } from "./draft-page.server";
import { formValues } from "./form-values";
import type { PrintedLine } from "./printed";
import type { Reading } from "./read.server";
import type { Conflict } from "./save.server";
import type { Kind } from "./statement";
import { plain } from "./style/inline";
import { findVersion, type Version } from "./versions.server";

/** What the merge page shows: three texts, the way from theirs to yours, and the form filled with yours. */
export type Merging = {
  statementId: number;
  kind: Kind;
  /** The version that the merged text will follow; null where the statement was left out meanwhile. */
  theirsId: number | null;
  base: PrintedLine | null;
  theirs: PrintedLine | null;
  yours: PrintedLine | null;
  changes: Change[];
  values: Record<string, string>;
};

export async function readMerge(
  db: Kysely<Database>,
  reading: Pick<Reading, "biographyId" | "language" | "gender">,
  conflict: Conflict,
  lang: Language
): Promise<Merging> {
  const version = (id: number | null) => findVersion(db, reading.biographyId, id);
  const [base, theirs, yours] = [await version(conflict.base), await version(conflict.theirs), await version(conflict.yours)];
  const line = async (each: Version | null) => (each ? (await linesOf(db, [each], reading, reading.language))[0] ?? null : null);
  const [baseLine, theirLine, yourLine] = [await line(base), await line(theirs), await line(yours)];
  return {
    statementId: conflict.statementId,
    kind: conflict.kind,
    theirsId: conflict.theirs,
    base: baseLine,
    theirs: theirLine,
    yours: yourLine,
    changes: diffWords(textOf(theirs, theirLine), textOf(yours, yourLine)),
    values: formValues(yours ?? theirs, conflict.kind, lang),
  };
}

/** As words: dates first, prose as it was written. */
export function textOf(version: Pick<Version, "value"> | null, line: PrintedLine | null): string {
  if (version && "markdown" in version.value) return version.value.markdown;
  return line ? [plain(line.when), plain(line.what)].filter(Boolean).join(" ") : "";
}
