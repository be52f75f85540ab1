import { z } from "zod";
import type { Page } from "~/http/enter.server";
import { forgetKept, keepText, readKept } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { accountOf } from "~/workflow/roles";
import { type DeskFile, findDeskFile } from "./desk.server";
import { galleyOf } from "./draft-page.server";
import { saveStatement } from "./draft.server";
import { formValues } from "./form-values";
import { readPresence } from "./presence.server";
import { emptyReading } from "./preview.server";
import type { Reading } from "./read.server";
import type { Saved } from "./save.server";
import { splitLife } from "./split-life";
import { isKind, type Kind } from "./statement";
import type { NotTyped, Typed } from "./statement-form.server";
import { findVersion, latestVersion } from "./versions.server";
import { inDraft, type Refusing } from "./write.server";

/** Which statement a desk form is about: ?kind=position adds one, with &statement=12 it changes that one. */
export function askedFor({ url }: Page): { kind: Kind; statementId: number | null } {
  const kind = url.searchParams.get("kind");
  if (!isKind(kind)) throw notFound();
  const statementId = z.coerce.number().int().positive().safeParse(url.searchParams.get("statement") ?? undefined).data ?? null;
  return { kind, statementId };
}

/** The draft, or what one begins with where nothing has been written yet. */
export function readingOf({ draft, dossier }: Pick<DeskFile, "draft" | "dossier">): Reading {
  return draft ?? emptyReading(dossier.personId, dossier.language);
}

/** The form of one statement with what the reader typed into it and has not saved, and the entry beside it. */
export async function readDeskForm(page: Page) {
  const { kind, statementId } = askedFor(page);
  const file = await findDeskFile(page);
  const { dossier, draft, writes } = file;
  const line = draft?.lines.find((each) => each.statementId === statementId) ?? null;
  // One that was left out meanwhile is shown as it last stood: saving it puts it back.
  const version = line ?? (draft && statementId ? await latestVersion(page.db, draft.biographyId, statementId) : null);
  if (!writes || (statementId && version?.kind !== kind)) throw notFound();
  const address = paths.draftStatement(dossier.id, { kind, statement: statementId });
  const kept = await readKept(page.db, page.keys, accountOf(page.actor), address);
  const presence = await readPresence(page.db, dossier.personId, accountOf(page.actor));
  return {
    dossier: { id: dossier.id, name: dossier.filedName },
    kind,
    statementId,
    address,
    // Saving with the version that it began with finds out what happened meanwhile.
    expected: kept ? kept.base : (line?.id ?? null),
    kept: kept && { at: kept.keptAt, older: kept.base !== String(line?.id ?? "") },
    presence: presence.filter((each) => statementId !== null && each.statementId === statementId),
    values: kept ? kept.values : formValues(version, kind, page.lang),
    lang: draft?.language ?? dossier.language,
    galley: galleyOf(readingOf(file)),
  };
}

/** Saves one statement as its author; a life that is new is cut into its paragraphs. */
export async function saveAtDesk(page: Page, { dossier }: Pick<DeskFile, "dossier">, form: Typed): Promise<Saved | Refusing> {
  const { kind, statementId } = askedFor(page);
  const request = { house: page.house, dossierId: dossier.id, actor: page.actor, operationId: form.operation, kind: "save_statement" };
  return inDraft(page.db, request, async ({ trx, biographyId, author }) => {
    const save = { biographyId, statementId, expected: form.expected, author, told: form.told, ...form.read(await findVersion(trx, biographyId, form.expected)) };
    const paragraphs = kind === "life" && statementId === null ? splitLife(save.value) : [save.value];
    let last = await saveStatement(trx, { ...save, value: paragraphs[0] });
    for (const value of paragraphs.slice(1)) if (last.ok) last = await saveStatement(trx, { ...save, value });
    return last;
  });
}

/** What cannot be saved as it is, is kept: whoever goes away from here finds it again. Who may not write has nothing here. */
export async function keepOrForget(page: Page, { dossier, writes }: Pick<DeskFile, "dossier" | "writes">, form: Typed | NotTyped, saved: boolean): Promise<void> {
  const address = paths.draftStatement(dossier.id, { ...askedFor(page), statement: askedFor(page).statementId });
  if (saved) return forgetKept(page.db, accountOf(page.actor), address);
  const fields = Object.entries(form.values).filter(([name]) => name !== "operation");
  if (writes) await keepText(page.db, page.keys, { actor: page.actor, address, base: form.values["expected"] ?? "", fields, operationId: null });
}

/** Back to the line that was saved, or on to the statement that the button named. */
export function leadsTo({ url }: Page, dossierId: string, saved: number): string {
  const next = Number(url.searchParams.get("next"));
  return Number.isSafeInteger(next) && next > 0 ? paths.draftOpen(dossierId, next) : `${paths.draft(dossierId)}#s${saved}`;
}
