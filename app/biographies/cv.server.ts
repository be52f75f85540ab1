import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { Page } from "~/http/enter.server";
import type { Language } from "~/i18n/language";
import { type CvReading, cutLine, linesOf, mostLines, readLine } from "./cv";
import { keepConsent } from "./consent.server";
import { saveStatement } from "./draft.server";
import type { MyFile } from "./my-file.server";
import type { PrintedLine } from "./printed";
import { printedLine } from "./printed.server";
import type { Saved } from "./save.server";
import { type Gender, isKind, type Kind, readStatement, type Statement } from "./statement";
import { compose } from "./style/compose";
import { sensitive } from "./style/flags";
import { inDraft, type Refusing } from "./write.server";

export type WaitingLine = { id: string; text: string; kind: Kind | null; reading: CvReading | null; line: PrintedLine | null; sensitive: boolean };

type Row = { id: string; text: string; heading: string | null; kind: string | null };
const columns = ["id", "text", "heading", "kind"] as const;

/** The lines that wait, in their order, each with what it is read as and how the house style would print that. */
export async function readCvLines(db: Kysely<Database>, file: MyFile): Promise<WaitingLine[]> {
  const rows = await db.selectFrom("cv_line").select(columns).where("dossier_id", "=", file.dossier.id).orderBy("position").orderBy("id").execute();
  const language = file.draft?.language ?? file.dossier.language;
  return rows.map((row) => {
    const reading = readingOf(row, language);
    return { id: row.id, text: row.text, kind: kindOf(row.kind), reading, line: reading && printedOf(reading, language, file.gender), sensitive: sensitive(row.text).length > 0 };
  });
}

function kindOf(text: string | null): Kind | null {
  return isKind(text) ? text : null;
}

function readingOf({ text, heading, kind }: Row, lang: Language): CvReading | null {
  return readLine(text, { kind: kindOf(kind), heading: kindOf(heading), lang });
}

function printedOf(reading: CvReading, lang: Language, gender: Gender): PrintedLine | null {
  const read = readStatement({ ...reading, period: reading.period ?? undefined });
  if (!read.ok) return null;
  const composed = compose([{ ...read.statement, id: "0" } as Statement], { lang, form: "full", gender, languageOfRecord: lang, labels: new Map() });
  const [line] = composed.sections.flatMap(({ lines }) => lines);
  return line ? printedLine(line, "checked") : null;
}

type Request = { page: Page; file: MyFile; operationId: string };

function inOwnDraft<Done extends { ok: boolean; changed?: boolean }>({ page, file, operationId }: Request, kind: string, write: Parameters<typeof inDraft<Done>>[2]): Promise<Done | Refusing> {
  return inDraft<Done>(page.db, { house: page.house, dossierId: file.dossier.id, actor: page.actor, operationId, kind }, write);
}

export type Added = { ok: true; changed: false; count: number; full: boolean };

/** Puts the lines of a CV behind those that wait. Nothing of it is a statement yet. */
export function addCv(request: Request, text: string): Promise<Added | Refusing> {
  return inOwnDraft<Added>(request, "add_cv", async ({ trx, author, file }) => {
    const { waiting } = await trx.selectFrom("cv_line").select((eb) => eb.fn.countAll<number>().as("waiting")).where("dossier_id", "=", file.dossier.id).executeTakeFirstOrThrow();
    const lines = linesOf(text);
    if (Number(waiting) + lines.length > mostLines) return { ok: true, changed: false, count: 0, full: true };
    await insertLines(trx, { dossierId: file.dossier.id, accountId: author.accountId, lines, at: null });
    return { ok: true, changed: false, count: lines.length, full: false };
  });
}

type Lines = { dossierId: string; accountId: string; lines: readonly { text: string; heading: Kind | null }[]; /** Behind all others, or at the place of one. */ at: number | null };

async function insertLines(trx: Transaction<Database>, { dossierId, accountId, lines, at }: Lines): Promise<void> {
  if (lines.length === 0) return;
  const last = sql<number>`(select coalesce(max(position), 0) from cv_line where dossier_id = ${dossierId})`;
  const rows = lines.map(({ text, heading }, index) => ({
    dossier_id: dossierId, text, heading, made_by: accountId,
    position: at === null ? sql<number>`${last} + ${(index + 1) * 100}` : at + index,
  }));
  await trx.insertInto("cv_line").values(rows).execute();
}

export const cvSteps = ["take", "again", "cut", "drop"] as const;
export type CvStep = (typeof cvSteps)[number];
export type Stepped = { ok: true; changed: boolean; done: CvStep } | { ok: false; problem: "unread" | "not_found" };

/** Takes, reads anew, cuts or drops one line, as it stands in the form. Taken, it is the person's own statement like any other. */
export function stepCvLine(request: Request, { id, step, text, kind }: { id: string; step: CvStep; text: string; kind: Kind | null }): Promise<Stepped | Refusing> {
  const consent = request.page.t.drafting.questionnaire.consent;
  return inOwnDraft<Stepped>(request, `cv_${step}`, async ({ trx, biographyId, author, file }) => {
    const row = await trx.selectFrom("cv_line").select([...columns, "position"]).where("id", "=", id).where("dossier_id", "=", file.dossier.id).forUpdate().executeTakeFirst();
    if (!row) return { ok: false, problem: "not_found" };
    const remove = () => trx.deleteFrom("cv_line").where("id", "=", id).execute();
    const parts = text.split("\n").map((part) => part.trim()).filter(Boolean);
    if (step === "take") {
      const reading = readingOf({ ...row, text, kind }, file.dossier.language);
      if (!reading) return { ok: false, problem: "unread" };
      const saved: Saved = await saveStatement(trx, { biographyId, statementId: null, ...reading, period: reading.period ?? undefined, expected: null, author });
      if (!saved.ok) return { ok: false, problem: "unread" };
      await keepConsent(trx, { personId: file.personId, kind: reading.kind, textShown: consent, by: author.accountId });
      await remove();
    } else if (step === "drop") await remove();
    else if (step === "cut" || parts.length > 1) {
      await remove();
      const cut = (parts.length > 1 ? parts : cutLine(text)).slice(0, 20);
      await insertLines(trx, { dossierId: file.dossier.id, accountId: author.accountId, lines: cut.map((part) => ({ text: part, heading: kind ?? kindOf(row.heading) })), at: row.position });
    } else await trx.updateTable("cv_line").set({ text, kind }).where("id", "=", id).execute();
    return { ok: true, changed: step === "take", done: step };
  });
}

/** Drops all lines that wait. */
export function dropCv(request: Request): Promise<{ ok: true; changed: false } | Refusing> {
  return inOwnDraft<{ ok: true; changed: false }>(request, "cv_drop_all", async ({ trx, file }) => {
    await trx.deleteFrom("cv_line").where("dossier_id", "=", file.dossier.id).execute();
    return { ok: true, changed: false };
  });
}
