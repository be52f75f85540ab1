import { composedFor, type FlagName, type Reading, readRevision } from "~/biographies/read.server";
import { diffCompositions, type StatementChange } from "~/biographies/diff";
import { printedById } from "~/biographies/draft-page.server";
import type { PrintedLine } from "~/biographies/printed";
import type { Kind } from "~/biographies/statement";
import type { Database, Kysely } from "~/db.server";
import type { Language } from "~/i18n";
import type { ErratumHead } from "./erratum.server";

export type ErratumStatement = { id: number; versionId: number; kind: Kind; line: PrintedLine; flags: FlagName[]; worded: boolean };
export type ErratumText = { language: Language; statements: ErratumStatement[]; changes: StatementChange[]; reading: Reading };

/** The text of an erratum as it stands: corrected so far, and beside what the public reads. */
export async function readErratumText(db: Kysely<Database>, { revisionId, rootId }: ErratumHead): Promise<ErratumText | null> {
  const root = await readRevision(db, rootId);
  const reading = revisionId ? await readRevision(db, revisionId) : root;
  if (!root || !reading) return null;
  const printed = printedById(reading);
  const full = { lang: reading.language, form: "full" } as const;
  return {
    language: reading.language,
    statements: reading.lines.map(({ statementId, id, kind, flags, ink }) => ({
      id: statementId,
      versionId: id,
      kind,
      flags,
      line: printed.get(String(statementId)) ?? { id: String(statementId), kind, when: [], what: [], ink },
      worded: reading.wording[statementId] !== undefined,
    })),
    changes: diffCompositions(composedFor(root, full), composedFor(reading, full)).filter(({ op }) => op !== "same"),
    reading,
  };
}
