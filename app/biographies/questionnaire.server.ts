import type { Page } from "~/http/enter.server";
import { sql } from "~/db.server";
import type { Kept } from "~/http/kept.server";
import type { Language } from "~/i18n/language";
import { endConsent, keepConsent } from "./consent.server";
import { printedById } from "./draft-page.server";
import { removeStatement, saveStatement } from "./draft.server";
import { formValues } from "./form-values";
import type { MyFile } from "./my-file.server";
import type { Begun } from "./own-kept.server";
import type { Presence } from "./presence.server";
import type { PrintedLine } from "./printed";
import type { Reading } from "./read.server";
import type { Saved } from "./save.server";
import { plain } from "./style/inline";
import { sensitive } from "./style/flags";
import type { AuthorityKind } from "./words";
import { type Core, type Kind, kinds } from "./statement";
import type { Typed } from "./statement-form.server";
import { findVersion, type Told } from "./versions.server";
import { inDraft, type Refusing } from "./write.server";

export type OwnStatement = {
  statementId: number;
  versionId: number;
  line: PrintedLine | null;
  /** Given on paper or by telephone, and written down by the house. */
  told: Told | null;
  /** Its words touch on what the house does not collect. */
  sensitive: boolean;
  values: Record<string, string>;
  /** How many pieces of evidence stand beside it. */
  evidence: number;
  /** What the reader typed here and has not saved. */
  kept: Kept | null;
  /** Who else writes here at this moment. */
  presence: Presence[];
};
export type KindOfForm = {
  kind: Kind;
  /** Nothing is handed in without it; a post, a mandate or an office is said of all three until there is one. */
  core: Core | null;
  consent: boolean;
  single: boolean;
  statements: OwnStatement[];
  empty: Record<string, string>;
  /** One more of the kind, begun and not saved. */
  begun: Kept | null;
};

type Around = { lang: Language; evidence: ReadonlyMap<number, number>; begun: readonly Begun[]; presence: readonly Presence[] };

/** The forms of one section: what is there of each kind, and an empty one to add to it. */
export function sectionForms(draft: Reading | null, asked: readonly Kind[], { lang, evidence, begun, presence }: Around): KindOfForm[] {
  const printed = draft ? printedById(draft) : new Map<string, PrintedLine>();
  const keptOf = (kind: Kind, statementId: number | null) => begun.find((each) => each.kind === kind && each.statementId === statementId)?.kept ?? null;
  const posted = (draft?.lines ?? []).some((line) => kinds[line.kind].core === "position");
  return asked.map((kind) => ({
    kind,
    core: kinds[kind].core === "position" && posted ? null : kinds[kind].core,
    consent: kinds[kind].consent,
    single: kinds[kind].single,
    empty: formValues(null, kind, lang),
    begun: keptOf(kind, null),
    statements: (draft?.lines ?? [])
      .filter((line) => line.kind === kind)
      .map((line) => ({
        statementId: line.statementId,
        sensitive: sensitive(wordsOf(printed.get(String(line.statementId)))).length > 0 && kind !== "mandate",
        versionId: line.id,
        line: printed.get(String(line.statementId)) ?? null,
        values: formValues(line, kind, lang),
        told: line.told,
        evidence: evidence.get(line.statementId) ?? 0,
        kept: keptOf(kind, line.statementId),
        presence: presence.filter((each) => each.statementId === line.statementId),
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
