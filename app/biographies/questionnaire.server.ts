import type { Page } from "~/http/enter.server";
import type { Language } from "~/i18n/language";
import { endConsent, keepConsent } from "./consent.server";
import { printedById } from "./draft-page.server";
import { removeStatement, saveStatement } from "./draft.server";
import { formValues } from "./form-values";
import type { MyFile } from "./my-file.server";
import type { PrintedLine } from "./printed";
import type { Reading } from "./read.server";
import type { Saved } from "./save.server";
import { type Core, type Kind, kinds } from "./statement";
import type { Typed } from "./statement-form.server";
import { findVersion } from "./versions.server";
import { inDraft, type Refusing } from "./write.server";

export type OwnStatement = {
  statementId: number;
  versionId: number;
  line: PrintedLine | null;
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
        versionId: line.id,
        line: printed.get(String(line.statementId)) ?? null,
        values: formValues(line, kind, lang),
        evidence: evidence.get(line.statementId) ?? 0,
      })),
  }));
}

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
