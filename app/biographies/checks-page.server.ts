import { data } from "@remix-run/node";
import { z } from "zod";
import type { Database, Kysely } from "~/db.server";
import { kindsToCheck } from "~/dossiers/facts.server";
import { mayOpenEvidence } from "~/evidence/read.server";
import type { Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { sentenceOf, statusOf } from "~/http/refusal";
import { done, sentenceAt } from "~/http/respond.server";
import type { Language } from "~/i18n/language";
import type { Actor } from "~/workflow/roles";
import { checkShape } from "./check";
import { type PastCheck, readChecks, readSources, recordCheck, type Source } from "./check.server";
import type { DeskFile } from "./desk.server";
import { printedById } from "./draft-page.server";
import type { PrintedLine } from "./printed";
import { type Reading, readRevision } from "./read.server";
import type { Audience, Kind } from "./statement";
import type { Told } from "./versions.server";

export type CheckedRow = {
  number: number;
  statementId: number;
  versionId: number;
  kind: Kind;
  audience: Audience;
  line: PrintedLine;
  /** The house's policy wants a check of this kind. */
  wanted: boolean;
  /** The reader wrote this very version, and may not check it. */
  own: boolean;
  /** The person said it on paper or by telephone, and an editor wrote it down. */
  told: { by: Told["by"]; on: string; writer: string | null } | null;
  checks: PastCheck[];
  sources: Source[];
};

export type ChecksPage = { lang: Language; /** The reader may open the documents. */ opens: boolean; rows: CheckedRow[]; checked: number; /** Wanted and not checked. */ missing: number };

/** In verification the revision under way is what is checked; before, the draft. */
export async function checksPage(
  db: Kysely<Database>,
  { dossier, revisionId, draft, house }: DeskFile,
  actor: Actor
): Promise<ChecksPage> {
  const frozen = revisionId && !["questionnaire", "drafting"].includes(dossier.stage) ? await readRevision(db, revisionId) : null;
  const reading: Reading | null = frozen ?? draft;
  const opens = await mayOpenEvidence(db, actor, { personId: dossier.personId, dossierId: dossier.id });
  if (!reading) return { lang: dossier.language, opens, rows: [], checked: 0, missing: 0 };
  const printed = printedById(reading);
  const wanted = new Set(house.policy.mustBeChecked.flatMap((each) => kindsToCheck[each]));
  const [checks, sources, own] = await Promise.all([
    readChecks(
      db,
      reading.lines.map((line) => line.id)
    ),
    readSources(
      db,
      reading.lines.map((line) => line.statementId)
    ),
    house.policy.drafterMayCheck ? new Set<number>() : writtenBy(db, reading, actor),
  ]);
  const rows = reading.lines.map((line, at) => ({
    number: at + 1,
    statementId: line.statementId,
    versionId: line.id,
    kind: line.kind,
    audience: line.audience,
    line: printed.get(String(line.statementId)) ?? {
      id: String(line.statementId),
      kind: line.kind,
      when: [],
      what: [],
      ink: line.ink,
    },
    wanted: wanted.has(line.kind),
    own: own.has(line.id),
    told: line.told && { ...line.told, writer: line.madeBy },
    checks: checks.filter((check) => check.versionId === line.id),
    sources: sources.filter((source) => source.statementId === line.statementId),
  }));
  return {
    lang: reading.language,
    opens,
    rows,
    checked: rows.filter((row) => row.line.ink === "checked").length,
    missing: rows.filter((row) => row.wanted && row.line.ink !== "checked").length,
  };
}

/** Versions that this account wrote as a drafter. */
async function writtenBy(db: Kysely<Database>, { lines }: Reading, actor: Actor): Promise<Set<number>> {
  if (actor.kind !== "account" || lines.length === 0) return new Set();
  const rows = await db
    .selectFrom("statement_version")
    .select("id")
    .where(
      "id",
      "in",
      lines.map((line) => line.id)
    )
    .where("made_as", "=", "editor")
    .where("made_by", "=", actor.accountId)
    .execute();
  return new Set(rows.map((row) => row.id));
}

const shape = checkShape.extend({ operation: operationField, version: z.coerce.number().int().positive() });

/** Records one check from the form beside its statement; what cannot be taken comes back there. */
export async function recordOnPage(page: Page, { dossier }: Pick<DeskFile, "dossier">) {
  const form = await readForm(page.request, shape);
  const version = String(form.values["version"] ?? "");
  const values = Object.fromEntries(Object.entries(form.values).map(([name, value]) => [name, String(value)]));
  const failed = (errors: Record<string, string>, status: number) => data({ version, errors, values }, { status });
  if (!form.ok)
    return failed(
      Object.fromEntries(Object.entries(form.errors).map(([name, key]) => [`c${version}-${name}`, sentenceAt(page.t, key)])),
      422
    );
  const { operation, version: versionId, ...check } = form.value;
  const outcome = await recordCheck(page.db, {
    ...check,
    house: page.house,
    dossierId: dossier.id,
    versionId,
    by: page.actor,
    operationId: operation,
  });
  if (!outcome.ok) return failed({ [`c${version}`]: sentenceOf(page.t, outcome.reason) }, statusOf(outcome.reason));
  return done(page, `${paths.checks(dossier.id)}#c${version}`, page.t.drafting.checks.recorded);
}
