import type { Page } from "~/http/enter.server";
import { sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import { endConsent, keepConsent } from "./consent.server";
import { printedById } from "./draft-page.server";
import { removeStatement, saveStatement } from "./draft.server";
import { formValues } from "./form-values";
import type { MyFile } from "./my-file.server";
import type { PrintedLine } from "./printed";
import type { Reading } from "./read.server";
import type { Saved } from "./save.server";
import { plain } from "./style/inline";
import { sensitive } from "./style/flags";
import type { AuthorityKind } from "./words";
import { type Core, type Kind, kinds } from "./statement";
import type { Typed } from "./statement-form.server";
import { findVersion } from "./versions.server";
import { inDraft, type Refusing } from "./write.server";

export type OwnStatement = {
  statementId: number;
  versionId: number;
  line: PrintedLine | null;
  /** Its words touch on what the house does not collect. */
  sensitive: boolean;
  values: Record<string, string>;
  /** How many pieces of evidence stand beside it. */
  evidence: number;
};
export type KindOfForm = {
  kind: Kind;
  core: Core | null;
  consent: boolean;
  single: boolean;
  statements: OwnStatement[];
  empty: Record<string, string>;
};

/** The forms of one section: what is there of each kind, and an empty one to add to it. */
export function sectionForms(draft: Reading | null, asked: readonly Kind[], lang: Language, evidence: ReadonlyMap<number, number>): KindOfForm[] {
  const printed = draft ? printedById(draft) : new Map<string, PrintedLine>();
  return asked.map((kind) => ({
    kind,
    core: kinds[kind].core,
    consent: kinds[kind].consent,
    single: kinds[kind].single,
    empty: formValues(null, kind, lang),
    statements: (draft?.lines ?? [])
      .filter((line) => line.kind === kind)
      .map((line) => ({
        statementId: line.statementId,
        sensitive: sensitive(wordsOf(printed.get(String(line.statementId)))).length > 0 && kind !== "mandate",
        versionId: line.id,
        line: printed.get(String(line.statementId)) ?? null,
        values: formValues(line, kind, lang),
        evidence: evidence.get(line.statementId) ?? 0,
      })),
  }));
}

function wordsOf(line: PrintedLine | undefined): string {
  return line ? plain(line.what) + (line.html ?? "").replace(/<[^>]+>/g, " ") : "";
}

/** The labels of the house's lists that a section may name, those that are used most first: enough to choose from, not a download. */
export async function readPickLists(db: Page["db"], asked: readonly Kind[], lang: Language): Promise<{ kind: AuthorityKind; labels: string[] }[]> {
  const wanted = [...new Set(asked.flatMap((kind) => Object.values(kinds[kind].slots)))];
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom("authority")
    .select(["kind", sql<string>`${lang === "fr" ? sql`coalesce(label_fr, label_en)` : sql`coalesce(label_en, label_fr)`}`.as("label")])
    .where("kind", "in", wanted)
    .where("merged_into", "is", null)
    .orderBy(sql`(select count(*) from statement_authority s where s.authority_id = authority.id)`, "desc")
    .limit(longestPickList * wanted.length)
    .execute();
  return wanted.map((kind) => {
    const labels = rows.filter((row) => row.kind === kind).slice(0, longestPickList).map(({ label }) => label);
    return { kind, labels: [...new Set(labels)].sort((one, other) => one.localeCompare(other, lang)) };
  });
}

const longestPickList = 300;

type Own = { kind: Kind; statementId: number | null; form: Typed };

/** The person's own writing: saves or leaves out a statement, and keeps the consent that goes with its kind. */
export function writeOwn(page: Page, file: MyFile, { kind, statementId, form }: Own): Promise<Saved | Refusing> {
  const request = {
    house: page.house,
    dossierId: file.dossier.id,
    actor: page.actor,
    operationId: form.operation,
    kind: form.remove ? "remove_own" : "save_own",
  };
  return inDraft(page.db, request, async ({ trx, biographyId, author }): Promise<Saved> => {
    if (form.remove && statementId !== null) {
      const removed = await removeStatement(trx, { biographyId, statementId, expected: form.expected ?? 0 });
      if (removed.ok) await endConsent(trx, { personId: file.personId, biographyId, kind });
      return removed;
    }
    const before = await findVersion(trx, biographyId, form.expected);
    const saved = await saveStatement(trx, { biographyId, statementId, expected: form.expected, author, ...form.read(before) });
    if (saved.ok)
      await keepConsent(trx, {
        personId: file.personId,
        kind,
        textShown: page.t.drafting.questionnaire.consent,
        by: author.accountId,
      });
    return saved;
  });
}
